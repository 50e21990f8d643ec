/*
 * Pairing of any two texts: a line of dashes alone, or else the middle, divides them.
 *
 * Linked with replay.c it replays the files named as arguments; with
 *
 *	clang -fsanitize=fuzzer,address,undefined -I. -Ibuild tests/fuzz/pairing.c
 *		build/libcore.a LIBRARIES
 *
 * it looks for new ones. Links must be in order and lie in the documents,
 * partners must be counted sentences, best first, coverage a share; the pair
 * the other way round must have as many links.
 */
#include "config.h"

#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/day.h"
#include "core/compare/comparison.h"
#include "tests/fuzz/replay.h"

static void add(struct story *s, struct segmenter *g, struct str text)
{
	const struct article_given given = {
		.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = DAY_NONE};
	struct buf bytes = {0};
	buf_add(&bytes, text);
	int32_t i = story_add_input(s, &bytes, &given);
	struct article *x = s->at[i];
	article_build(x, g, NULL);
	x->named = true;
}

static void expect(bool holds)
{
	if (!holds)
		abort();
}

static void look_over_side(
	const struct side_of_pair *s, const struct digest *d, const struct digest *other)
{
	expect(s->sentences == d->sentences);
	for (int32_t i = 0; i < s->sentences; i++) {
		const struct partners *p = &s->partners[i];
		expect(s->covered[i] == COVERED_NOT ||
			(s->covered[i] >= 0 && s->covered[i] <= 1.0001F));
		expect(p->n == 0 || d->sentence[i].counted);
		for (int32_t k = 0; k < p->n; k++) {
			expect(p->at[k].sentence >= 0 && p->at[k].sentence < other->sentences);
			expect(other->sentence[p->at[k].sentence].counted);
			expect(k == 0 || p->at[k].score <= p->at[k - 1].score);
		}
	}
}

static void look_over(const struct pairing *p, const struct digest d[2])
{
	int32_t last = 0;
	look_over_side(&p->side[SIDE_A], &d[0], &d[1]);
	look_over_side(&p->side[SIDE_B], &d[1], &d[0]);
	for (int32_t i = 0; i < p->links.n; i++) {
		const struct pair_link *l = &p->links.at[i];
		expect(l->a.beg >= last && l->a.beg < l->a.end && l->a.end <= d[0].sentences);
		expect(l->b.beg >= 0 && l->b.beg < l->b.end && l->b.end <= d[1].sentences);
		last = l->a.beg;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char rule[] = "\n----\n";
	struct arena a = {0};
	struct story s = {0};
	struct terms t;
	struct digest d[2];
	struct pairing p, q;
	if (size == 0 || size > 1 << 20)
		return 0;
	struct str text = {(const char *)data, (int32_t)size};
	int32_t at = str_find(text, str_of(rule));
	int32_t middle = at >= 0 ? at : text.len / 2;
	struct segmenter *g = segmenter_open(NULL);
	add(&s, g, str_sub(text, 0, middle));
	add(&s, g, str_from(text, middle + (at >= 0 ? (int32_t)sizeof rule - 1 : 0)));
	terms_init(&t, &a);
	for (int i = 0; i < 2; i++)
		digest_build(&t, &s, i, g, &d[i]);
	pairing_build(&a, &t, &d[0], &d[1], &p);
	pairing_build(&a, &t, &d[1], &d[0], &q);
	look_over(&p, d);
	expect(p.links.n == q.links.n);
	story_free(&s);
	segmenter_close(g);
	terms_close(&t);
	arena_free(&a);
	return 0;
}
