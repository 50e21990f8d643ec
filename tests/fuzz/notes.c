/*
 * Notes in any bytes: the text of a notes file, or JSON to be imported.
 *
 * Linked with replay.c it replays the files named as arguments; with
 *
 *	clang -fsanitize=fuzzer,address,undefined -I. -Ibuild tests/fuzz/notes.c
 *		build/libcore.a LIBRARIES
 *
 * it looks for new ones. The blocks must be the file, byte for byte; a block
 * that is written as it was read must not change, one that is written anew must
 * be read the same; the layout of fmt must be its own layout.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/base/utf8.h"
#include "core/notes/export.h"
#include "core/notes/import.h"
#include "tests/fuzz/replay.h"

#define expect(good) ((good) ? (void)0 : fail(#good, __LINE__))

static void fail(const char *what, int line)
{
	fprintf(stderr, "%d: not so: %s\n", line, what);
	abort();
}

/* Words of the file itself are the article, so that quotes are found. */
static void anchor_all(struct arena *a, const struct notes *n)
{
	struct anchor_text text;
	struct notes_article one = {.key = STR("one"), .path = STR("one.txt"), .text = &text};
	const struct notes_articles articles = {&one, 1};
	struct anchored_notes x;
	struct buf out = {0};
	anchor_open(a, n->text, &text);
	notes_anchor(a, n, &articles, &x);
	for (int32_t i = 0; i < n->n; i++) {
		for (int32_t k = 0; k < n->at[i].targets.n && n->at[i].fault == NULL; k++) {
			struct span s = x.at[i][k].anchor.span;
			expect(s.beg <= s.end && s.end <= n->text.len);
		}
	}
	export_md(&x, &out);
	export_org(&x, &out);
	export_html(&x, &out);
	export_jsonl(&x, &out);
	expect(utf8_clean_until(buf_str(&out)) == out.len);
	buf_clear(&out);
	export_jsonld(&x, &out);
	buf_free(&out);
}

static void look_over(struct arena *a, const struct notes *n)
{
	struct notes_sources sources = {0};
	int32_t at = (int32_t)(n->preamble.at - n->text.at) + n->preamble.len;
	for (int32_t i = 0; i < n->n; i++) {
		const struct note *x = &n->at[i];
		struct buf same = {0}, fresh = {0};
		struct note again = {0};
		expect(x->raw.at == n->text.at + at);
		at += x->raw.len;
		note_rewrite(&same, x, x);
		expect(str_eq(buf_str(&same), x->raw));
		note_format(&fresh, x);
		note_parse(a, buf_str(&fresh), NULL, &again, &sources);
		expect(x->fault != NULL || note_same(x, &again));
		buf_free(&same);
		buf_free(&fresh);
	}
	expect(n->n == 0 || at == n->text.len);
}

static void tidy_twice(const struct notes *n)
{
	struct buf once = {0}, twice = {0};
	struct notes again;
	notes_tidy(n, &once);
	expect(utf8_valid_until(buf_str(&once)) == once.len);
	notes_parse(&again, "again", buf_str(&once));
	notes_tidy(&again, &twice);
	expect(str_eq(buf_str(&once), buf_str(&twice)));
	notes_free(&again);
	buf_free(&once);
	buf_free(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct notes n;
	struct imported imported;
	const struct notes_articles none = {0};
	struct str text = {(const char *)data, (int32_t)size};
	if (size > 1 << 16 || utf8_valid_until(text) != text.len || str_find_char(text, '\0') >= 0)
		return 0;
	notes_parse(&n, "fuzz", text);
	look_over(&a, &n);
	tidy_twice(&n);
	anchor_all(&a, &n);
	notes_import(&a, text, &n, &none, &imported, NULL);
	notes_free(&n);
	arena_free(&a);
	return 0;
}
