/*
 * A list of charged words and a text in any bytes, with a byte 0x1E between; the
 * first byte chooses names. Linked with replay.c it replays the files named as
 * arguments; tests/fuzz/quotes.c says how to look for new ones. What is found
 * must be in order, apart and in the text.
 */
#include "config.h"

#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/wording/charged.h"
#include "core/wording/portrayal.h"
#include "tests/fuzz/replay.h"

struct names {
	struct portrayed_name *at;
	int32_t n;
};

/* Words that begin with a capital letter, every `step`th of them wanted. */
static struct names make_names(struct arena *a, struct str text, int step)
{
	struct names out = {0};
	for (int32_t at = 0, end; at < text.len; at = end + 1) {
		end = at;
		if (text.at[at] < 'A' || text.at[at] > 'Z')
			continue;
		while (end < text.len && (text.at[end] | 0x20) >= 'a' &&
			(text.at[end] | 0x20) <= 'z')
			end++;
		VEC_PUSH(a, &out,
			((struct portrayed_name){.span = {at, end},
				.wanted = out.n % step == 0,
				.person = out.n % 2 == 0}));
	}
	return out;
}

static void look_over(const struct charged_input *in, const struct charges *c)
{
	int32_t end = 0;
	for (int32_t i = 0; i < c->n; i++) {
		const struct charge *x = &c->at[i];
		bool fine = x->span.beg >= end && x->span.beg < x->span.end &&
			    x->span.end <= in->doc->text.len && x->weight >= 1 && x->weight <= 3 &&
			    x->entry >= 0 && x->entry < in->book->entries.n;
		if (!fine || charged_find(c, x->span.beg) != i)
			abort();
		end = x->span.end;
	}
}

static void look_at(struct arena *a, struct document *d, const struct wordbook *b, int step)
{
	struct charged_input in = {.doc = d, .book = b};
	struct charges c = {0};
	struct portrayals p = {0};
	struct names names = make_names(a, d->text, step);
	charged_build(a, &in, &c);
	look_over(&in, &c);
	portrayals_build(a, d, (struct portrayed_names){names.at, names.n}, &p);
	for (int32_t i = 0; i < p.n; i++)
		if (p.at[i].span.beg >= p.at[i].span.end || p.at[i].span.end > d->text.len)
			abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct buf clean = {0};
	struct wordbook book = {0};
	struct raw raw;
	struct document d;
	struct str list;
	if (size < 1 || size > 1 << 20)
		return 0;
	struct segmenter *g = segmenter_open(NULL);
	struct str text = {(const char *)data + 1, (int32_t)size - 1};
	str_cut(&text, '\x1e', &list);
	wordbook_read(&book, STR("list"), STR("list"), list, NULL);
	utf8_clean(&clean, text);
	raw_init(&raw, &a);
	raw_plain(&raw, buf_str(&clean), true);
	raw_finish(&raw);
	document_open(&d, &raw);
	document_finish(&d, g);
	d.language = STR("en");
	look_at(&a, &d, &book, data[0] % 4 + 1);
	wordbook_free(&book);
	segmenter_close(g);
	buf_free(&clean);
	arena_free(&a);
	return 0;
}
