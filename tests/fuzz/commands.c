/*
 * Lines of commands in any bytes, as a config or keymap file, a story file, the
 * places read last, or a line of the prompt that is only checked; the first byte
 * says which.
 *
 * Linked with replay.c it replays the files named as arguments; tests/fuzz/dates.c
 * says how to look for new ones. Every message is fit for a terminal; words that
 * are quoted again read the same; whatever was bound or set, a screen can be made.
 */
#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include "core/base/line.h"
#include "core/base/utf8.h"
#include "core/desk/command.h"
#include "core/desk/desk.h"
#include "tests/fuzz/replay.h"

static void demand(bool holds)
{
	if (!holds)
		abort();
}

/* Words written down and read again are the same words. */
static void quote_again(struct arena *a, struct str text)
{
	struct str line;
	while (str_cut(&text, '\n', &line)) {
		struct arguments words, again;
		struct str rest;
		if (!line_words(a, line, &words, &rest, NULL))
			continue;
		for (int32_t i = 0; i < words.n; i++) {
			struct str word = words.at[i].text;
			if (str_find_char(word, '\0') >= 0)
				continue;
			demand(line_words(a, line_quote(a, word), &again, NULL, NULL));
			demand(again.n == 1 && str_eq(again.at[0].text, word));
		}
	}
}

static void check_lines(struct str text)
{
	struct str line;
	struct err e = {0};
	while (str_cut(&text, '\n', &line))
		if (!command_check(line, &e))
			demand(utf8_clean_until(str_of(e.text)) == str_of(e.text).len);
}

/* What the screen shows of it: a page, and the messages. */
static void show(struct desk *d)
{
	static const char keys[] = "?jq:m\n";
	struct screen s;
	desk_resize(d, 40, 8);
	for (size_t i = 0; i + 1 < sizeof keys; i++) {
		struct str rest = {&keys[i], 1};
		struct key k;
		if (!d->quit && key_parse(&rest, &k, NULL))
			desk_key(d, k);
		desk_screen(d, &s);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const enum line_origin origins[] = {FROM_CONFIG, FROM_STORY};
	struct desk d;
	struct err e;
	if (size < 1 || size > 1 << 14)
		return 0;
	setlocale(LC_CTYPE, "C.UTF-8");
	struct str text = {(const char *)data + 1, (int32_t)size - 1};
	if (!desk_init(&d, &e))
		return 0;
	d.no_files = d.read_only = true;
	if (data[0] % 3 < 2) {
		const struct line_from from = {
			.origin = origins[data[0] % 3], .file = STR("some.parallax")};
		command_source(&d, text, &from);
		show(&d);
	} else {
		struct arena a = {0};
		check_lines(text);
		quote_again(&a, text);
		arena_free(&a);
	}
	desk_free(&d);
	return 0;
}
