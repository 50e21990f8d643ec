/*
 * The timeline of two articles made of any bytes: each half of them is one, the
 * first byte chooses the date of both.
 *
 * Built and run as tests/fuzz/dates.c. Entries must be in order, tellings lie in
 * their texts and belong to one entry each, labels fit what they are made for.
 */
#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include "core/base/day.h"
#include "core/base/utf8.h"
#include "core/base/width.h"
#include "core/story/timeline.h"
#include "tests/fuzz/replay.h"

static void demand(bool holds)
{
	if (!holds)
		abort();
}

static void look_over(struct arena *a, const struct timeline *t, struct article *const *x)
{
	static const int32_t widths[] = {1, 6, 12, 18, 30, 60};
	int32_t tellings = 0;
	bool undated = false;
	for (int32_t i = 0; i < t->n; i++) {
		const struct entry *e = &t->at[i];
		demand(e->n > 0 && e->first >= 0 && e->first + e->n <= t->tellings);
		tellings += e->n;
		demand(e->hangs_on < t->n && e->hangs_on != i);
		demand(!undated || e->when.grain == GRAIN_NONE || e->hangs_on >= 0);
		undated |= e->when.grain == GRAIN_NONE;
		for (size_t w = 0; w < sizeof widths / sizeof *widths; w++)
			demand(width_text(label_text(a, &e->label, widths[w], STR("~"))) <=
				widths[w]);
		for (int32_t k = e->first; k < e->first + e->n; k++) {
			const struct telling *y = &t->telling[k];
			demand(y->span.beg < y->span.end &&
				y->span.end <= x[y->article]->doc.text.len &&
				y->like < t->tellings);
		}
	}
	demand(tellings == t->tellings);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const int32_t far[] = {DAY_NONE, -719162, 2932896, 19492};
	struct arena a = {0};
	struct article article[2], *x[2] = {&article[0], &article[1]};
	struct entities none = {0};
	struct timeline t;
	struct segmenter *g = size < 1 || size > 1 << 16 ? NULL : segmenter_open(NULL);
	if (g == NULL)
		return 0;
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct article_given given = {
		.story_date = DAY_NONE, .dct = far[data[0] % 4], .default_date = DAY_NONE};
	int32_t half = (int32_t)(size - 1) / 2;
	for (int32_t i = 0; i < 2; i++) {
		struct buf bytes = {0};
		buf_add(&bytes, (struct str){(const char *)data + 1 + (size_t)i * half, half});
		article_init(&article[i], i == 0 ? STR("a.txt") : STR("b.txt"), STR("key"), &given);
		article_take(&article[i], &bytes);
		article_build(&article[i], g, NULL);
	}
	if (article[0].state == ARTICLE_DONE && article[1].state == ARTICLE_DONE) {
		const struct timeline_input in = {.article = x, .articles = 2, .entities = &none};
		timeline_build(&a, &in, &t);
		look_over(&a, &t, x);
	}
	article_free(&article[0]);
	article_free(&article[1]);
	segmenter_close(g);
	arena_free(&a);
	return 0;
}
