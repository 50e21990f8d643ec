/*
 * Plain text in any bytes, cleaned, divided and laid out in panes.
 *
 * Linked with replay.c it replays the files named as arguments; tests/fuzz/dates.c
 * says how to look for new ones. Sentences are in order and in the text, no run
 * that would be painted has anything a terminal must not see, and up and down
 * lead back to where they began.
 */
#include "config.h"

#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "tests/fuzz/imported.h"
#include "tests/fuzz/replay.h"

static void look_over_sentences(const struct document *d)
{
	int32_t end = 0;
	for (int32_t i = 0; i < d->sentences.n; i++) {
		struct span s = d->sentences.at[i].span;
		if (s.beg < end || s.beg >= s.end || s.end > d->text.len)
			abort();
		end = s.end;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct buf text = {0};
	struct raw raw;
	struct document d;
	if (size > 1 << 14)
		return 0;
	struct segmenter *g = segmenter_open(NULL);
	utf8_clean(&text, (struct str){(const char *)data, (int32_t)size});
	raw_init(&raw, &a);
	raw_plain(&raw, buf_str(&text), true);
	raw_finish(&raw);
	look_over_raw(&raw);
	document_open(&d, &raw);
	document_finish(&d, g);
	look_over_sentences(&d);
	look_over_document(&d, g);
	segmenter_close(g);
	buf_free(&text);
	arena_free(&a);
	return 0;
}
