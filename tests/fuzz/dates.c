/*
 * Dates in any bytes: the first two choose the article's date, the rest is text.
 *
 * Linked with replay.c it replays the files named as arguments; tests/fuzz/hour.sh
 * links it with libFuzzer and looks for new ones. What is found must be in order, not overlap, and lie
 * in the text; a value and its EDTF must fit.
 */
#include "config.h"

#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/day.h"
#include "core/base/utf8.h"
#include "core/time/timex.h"
#include "tests/fuzz/replay.h"

static void look_over(
	struct arena *a, const struct document *d, const struct timexes *t, int32_t date)
{
	int32_t end = 0;
	for (int32_t i = 0; i < t->n; i++) {
		char edtf[EDTF_MOST];
		const struct timex3 *x = &t->at[i];
		timex_edtf(edtf, x);
		timex_why(a, d, t, i, date);
		bool placed = x->when.grain == GRAIN_NONE || x->when.beg < x->when.end ||
			      x->bound != BOUND_NONE;
		if (x->span.beg < end || x->span.end <= x->span.beg || x->span.end > d->text.len ||
			!placed)
			abort();
		end = x->span.end;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const int32_t far[] = {DAY_NONE, -719162, 2932896, 19492};
	struct arena a = {0};
	struct buf text = {0};
	struct raw raw;
	struct document d;
	struct timexes t = {0};
	if (size < 2 || size > 1 << 20)
		return 0;
	int32_t date = data[0] < 4 ? far[data[0]] : data[0] * 256 + data[1];
	struct segmenter *g = segmenter_open(NULL);
	utf8_clean(&text, (struct str){(const char *)data + 2, (int32_t)size - 2});
	raw_init(&raw, &a);
	raw_plain(&raw, buf_str(&text), true);
	raw_finish(&raw);
	document_open(&d, &raw);
	document_finish(&d, g);
	d.language = STR("en");
	timexes_build(&a, &d, date, data[1] % 3, &t);
	look_over(&a, &d, &t, date);
	segmenter_close(g);
	buf_free(&text);
	arena_free(&a);
	return 0;
}
