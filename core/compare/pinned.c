#include "config.h"

#include "core/compare/pinned.h"

#include <stdlib.h>

#include "core/base/vec.h"

/* The sentences that the passage lies in; false: it is not found, or the article is not there. */
static bool sentences_of(
	const struct story *s, const struct pin_end *x, int32_t *article, struct sentence_span *out)
{
	struct span span;
	*article = story_find(s, x->key);
	if (*article < 0 || s->at[*article]->state != ARTICLE_DONE)
		return false;
	const struct document *d = &s->at[*article]->doc;
	if (d->sentences.n == 0 || !pin_end_find(x, d, &span))
		return false;
	out->beg = document_sentence(d, span.beg);
	out->end = document_sentence(d, span.end > span.beg ? span.end - 1 : span.beg) + 1;
	return true;
}

bool pin_is_active(const struct story *s, int32_t i)
{
	const struct pin *p = &s->pins.at[i];
	struct sentence_span at;
	int32_t article[2];
	return sentences_of(s, &p->end[0], &article[0], &at) &&
	       sentences_of(s, &p->end[1], &article[1], &at) && article[0] != article[1];
}

static bool is_same(struct sentence_span x, struct sentence_span y)
{
	return x.beg == y.beg && x.end == y.end;
}

/* What was said before of the same sentences holds no more. */
static void drop_same(struct pinned *p, const struct pinned_pair *as)
{
	int32_t n = 0;
	for (int32_t i = 0; i < p->n; i++)
		if (!is_same(p->at[i].at[SIDE_A], as->at[SIDE_A]) ||
			!is_same(p->at[i].at[SIDE_B], as->at[SIDE_B]))
			p->at[n++] = p->at[i];
	p->n = n;
}

void pinned_find(struct arena *to, const struct story *s, int32_t a, int32_t b, struct pinned *out)
{
	*out = (struct pinned){0};
	for (int32_t i = 0; i < s->pins.n; i++) {
		const struct pin *p = &s->pins.at[i];
		struct pinned_pair pair = {.rejected = p->kind == PIN_REJECT, .pin = i};
		struct sentence_span at[2];
		int32_t article[2];
		if (p->kind == PIN_AGREE || !sentences_of(s, &p->end[0], &article[0], &at[0]) ||
			!sentences_of(s, &p->end[1], &article[1], &at[1]))
			continue;
		bool turned = article[0] == b && article[1] == a;
		if (!turned && (article[0] != a || article[1] != b))
			continue;
		pair.at[SIDE_A] = at[turned];
		pair.at[SIDE_B] = at[!turned];
		drop_same(out, &pair);
		VEC_PUSH(to, out, pair);
	}
}

static bool has(struct sentence_span x, int32_t sentence)
{
	return x.beg <= sentence && sentence < x.end;
}

bool pinned_rejects(const struct pinned *p, int32_t a, int32_t b)
{
	for (int32_t i = 0; i < p->n; i++)
		if (p->at[i].rejected && has(p->at[i].at[SIDE_A], a) && has(p->at[i].at[SIDE_B], b))
			return true;
	return false;
}

static int by_place(const void *x, const void *y)
{
	const struct pair_link *l = x, *m = y;
	if (l->a.beg != m->a.beg)
		return l->a.beg < m->a.beg ? -1 : 1;
	return (l->b.beg > m->b.beg) - (l->b.beg < m->b.beg);
}

void pinned_add(struct arena *to, const struct pinned *p, struct pair_links *links)
{
	for (int32_t i = 0; i < p->n; i++) {
		const struct pinned_pair *x = &p->at[i];
		int32_t k = 0;
		if (x->rejected)
			continue;
		while (k < links->n && !(is_same(links->at[k].a, x->at[SIDE_A]) &&
					       is_same(links->at[k].b, x->at[SIDE_B])))
			k++;
		if (k == links->n)
			VEC_PUSH(to, links,
				((struct pair_link){.a = x->at[SIDE_A], .b = x->at[SIDE_B]}));
		links->at[k].pinned = true;
		links->at[k].tier = TIER_STRONG;
	}
	if (links->n > 1)
		qsort(links->at, (size_t)links->n, sizeof *links->at, by_place);
}
