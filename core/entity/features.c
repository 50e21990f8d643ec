#include "config.h"

#include "core/entity/features.h"

#include "core/entity/gazetteer.h"

enum { RUN_MOST = 8 /* tokens looked at to either side for a run's ends */ };

struct maker {
	uint64_t *out;
	int32_t n;
	uint64_t template;
};

static void put(struct maker *m, uint64_t value)
{
	m->out[m->n++] = word_mix((value + m->template) * 0x9E3779B97F4A7C15u);
	m->template += 0x632BE59BD9B4E019u;
}

static void skip(struct maker *m)
{
	m->template += 0x632BE59BD9B4E019u;
}

static void put_if(struct maker *m, bool seen, uint64_t value)
{
	if (seen)
		put(m, value);
	else
		skip(m);
}

static uint64_t two(uint64_t a, uint64_t b)
{
	return word_mix(a * 0xFF51AFD7ED558CCDu + 1) + b;
}

static uint64_t three(uint64_t a, uint64_t b, uint64_t c)
{
	return two(two(a, b), c);
}

static const struct word beyond[2] = {
	{.low = 1, .shape = 1, .slot = -1, .cluster = 1026, .broad = 255, .broader = 255},
	{.low = 2, .shape = 2, .slot = -1, .cluster = 1027, .broad = 254, .broader = 254},
};

static const struct word *word_at(const struct sight *s, int32_t i)
{
	return i < 0 ? &beyond[0] : i >= s->n ? &beyond[1] : &s->at[i];
}

static bool is_cap(const struct word *w)
{
	return (w->flags & (WORD_CAPITAL | WORD_MIXED)) != 0;
}

static bool is_hyphen(const struct word *w)
{
	return w->text.len == 1 && w->text.at[0] == '-';
}

void sight_open(struct sight *s, const struct word *at, int32_t n)
{
	int32_t words = 0, caps = 0, upper = 0, longer = 0;
	*s = (struct sight){.at = at, .n = n};
	for (int32_t i = 0; i < n; i++) {
		if ((at[i].flags & (WORD_CAPITAL | WORD_LOWER)) == 0)
			continue;
		words++;
		caps += is_cap(&at[i]);
		upper += (at[i].flags & WORD_UPPER) != 0;
		longer += at[i].text.len >= 4;
	}
	s->upper = words >= 3 && upper * 4 >= words * 3;
	s->flat = words >= 3 && caps == 0;
	int32_t small = words - caps;
	s->title = !s->upper && words >= 4 && caps * 3 >= words * 2 && small * 2 <= longer;
}

/* ---- groups of templates */

static void words_near(struct maker *m, const struct sight *s, int32_t i)
{
	const struct word *w = &s->at[i], *l = word_at(s, i - 1), *r = word_at(s, i + 1);
	put(m, w->low);
	put(m, l->low);
	put(m, r->low);
	put(m, word_at(s, i - 2)->low);
	put(m, word_at(s, i + 2)->low);
	put(m, two(l->low, w->low));
	put(m, two(w->low, r->low));
	put(m, two(l->low, r->low));
	put(m, two(w->low, w->shape));
	put(m, two(l->low, w->shape));
	put(m, two(r->low, w->shape));
	put(m, three(word_at(s, i - 2)->low, l->low, w->shape));
	put(m, three(r->low, word_at(s, i + 2)->low, w->shape));
}

static void clusters_near(struct maker *m, const struct sight *s, int32_t i)
{
	const struct word *w = &s->at[i], *l = word_at(s, i - 1), *r = word_at(s, i + 1);
	const struct word *ll = word_at(s, i - 2), *rr = word_at(s, i + 2);
	put(m, w->cluster);
	put(m, l->cluster);
	put(m, r->cluster);
	put(m, ll->cluster);
	put(m, rr->cluster);
	put(m, w->broad);
	put(m, l->broad);
	put(m, r->broad);
	put(m, ll->broad);
	put(m, rr->broad);
	put(m, w->broader);
	put(m, l->broader);
	put(m, r->broader);
	put(m, two(l->cluster, w->cluster));
	put(m, two(w->cluster, r->cluster));
	put(m, three(l->broad, w->broad, r->broad));
	put(m, two(ll->broader, l->broader));
	put(m, two(r->broader, rr->broader));
	put(m, two(w->cluster, w->shape));
	put(m, two(l->cluster, w->shape));
	put(m, two(r->cluster, w->shape));
}

static void letters(struct maker *m, const struct sight *s, int32_t i)
{
	const struct word *w = &s->at[i], *l = word_at(s, i - 1), *r = word_at(s, i + 1);
	put(m, w->shape);
	put(m, two(l->shape, w->shape));
	put(m, two(w->shape, r->shape));
	put(m, three(l->shape, w->shape, r->shape));
	for (int32_t k = 0; k < WORD_AFFIX; k++) {
		put(m, w->prefix[k]);
		put(m, w->suffix[k]);
	}
	put(m, two(l->suffix[2], w->suffix[2]));
	put(m, two(r->suffix[2], w->suffix[2]));
	put(m, l->suffix[2]);
	put(m, r->suffix[2]);
}

static void lists(struct maker *m, const struct sight *s, int32_t i)
{
	const struct word *w = &s->at[i], *l = word_at(s, i - 1), *r = word_at(s, i + 1);
	bool cap = is_cap(w);
	put_if(m, w->lists != 0, three(w->lists, w->place, cap));
	for (unsigned bit = 1; bit <= GAZ_LAST; bit *= 2)
		put_if(m, (w->lists & bit) != 0, two(w->place, cap));
	put_if(m, l->lists != 0, two(l->lists, l->place));
	put_if(m, r->lists != 0, two(r->lists, r->place));
	put_if(m, l->lists != 0 || w->lists != 0, three(l->lists, w->lists, w->shape));
}

/* The run of capitals that holds token `i`, and what stands around it. */
static void run(struct maker *m, const struct sight *s, int32_t i)
{
	int32_t beg = i, end = i + 1;
	while (beg > 0 && i - beg < RUN_MOST &&
		(is_cap(&s->at[beg - 1]) || (is_hyphen(&s->at[beg - 1]))))
		beg--;
	while (end < s->n && end - i < RUN_MOST && (is_cap(&s->at[end]) || is_hyphen(&s->at[end])))
		end++;
	const struct word *l = word_at(s, beg - 1), *r = word_at(s, end), *last = &s->at[end - 1];
	const struct word *first = &s->at[beg];
	bool cap = is_cap(&s->at[i]);
	put_if(m, cap, two(l->low, i - beg));
	put_if(m, cap, two(r->low, end - i));
	put_if(m, cap, two(last->low, i == end - 1));
	put_if(m, cap, two(last->cluster, i == end - 1));
	put_if(m, cap, two(first->low, i == beg));
	put_if(m, cap, two(first->cluster, i == beg));
	put_if(m, cap, three(l->broad, end - beg, i - beg));
	put_if(m, cap, three(r->broad, end - beg, i - beg));
	put(m, three(cap, end - beg, i - beg));
	put_if(m, cap, three(first->lists, end - beg, i - beg));
}

static void place(struct maker *m, const struct sight *s, int32_t i)
{
	const struct word *w = &s->at[i], *l = word_at(s, i - 1), *r = word_at(s, i + 1);
	put(m, 0);
	unsigned kind = (unsigned)s->upper + 2 * (unsigned)s->title + 4 * (unsigned)s->flat;
	bool first = i == 0 || (i == 1 && (l->flags & WORD_MARK) != 0);
	put(m, three(w->flags, first, kind));
	put(m, three(w->memory, first, w->flags));
	put(m, three(w->memory, l->memory, r->memory));
	put(m, two(w->shape, kind));
	/* Across a hyphen: al-Qaida, Ban Ki-moon, NATO-China. */
	put_if(m, is_hyphen(l), two(word_at(s, i - 2)->cluster, word_at(s, i - 2)->shape));
	put_if(m, is_hyphen(l), word_at(s, i - 2)->low);
	put_if(m, is_hyphen(r), two(word_at(s, i + 2)->cluster, word_at(s, i + 2)->shape));
	put_if(m, is_hyphen(w), two(l->shape, r->shape));
}

int32_t features_at(const struct sight *s, int32_t i, uint64_t out[FEATURES_MOST])
{
	struct maker m = {.out = out};
	words_near(&m, s, i);
	clusters_near(&m, s, i);
	letters(&m, s, i);
	lists(&m, s, i);
	run(&m, s, i);
	place(&m, s, i);
	return m.n;
}
