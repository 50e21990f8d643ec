#include "config.h"

#include "core/compare/statement.h"

#include "core/compare/passages.h"

enum { NOBODY = -1 };

/* The one entity that speaks in each of these sentences; NOBODY. */
static int32_t speaker_of(const struct story *s, const struct cue_words *cues, int32_t article,
	struct sentence_span p)
{
	struct arena work = {0};
	int32_t speaker = NOBODY;
	for (int32_t i = p.beg; i < p.end; i++) {
		struct attributions all = {0};
		bool one = false;
		attributions_add(&work, cues, s, article, i, &all);
		for (int32_t k = 0; k < all.n; k++) {
			if (all.at[k].by == ATTRIBUTED_DATELINE)
				continue;
			one = (k == 0 || one) && all.at[k].entity >= 0 &&
			      (speaker == NOBODY || speaker == all.at[k].entity);
			speaker = all.at[k].entity;
		}
		if (!one) {
			speaker = NOBODY;
			break;
		}
	}
	arena_free(&work);
	return speaker;
}

/* But for who speaks. */
static bool may_join(const struct pair_link *x, const struct pair_link *y)
{
	return x->tier != y->tier && !x->pinned && !y->pinned &&
	       passages_are_beside(x->a, x->b, y->a, y->b);
}

/* Does link `j` begin in the sentences of link `i` or right behind them? */
static bool is_near(const struct pairing *p, int32_t i, int32_t j)
{
	return j < p->links.n && p->links.at[j].a.beg <= p->links.at[i].a.end;
}

bool statements_may_join(const struct pairing *p)
{
	for (int32_t i = 0; i < p->links.n; i++)
		for (int32_t j = i + 1; is_near(p, i, j); j++)
			if (may_join(&p->links.at[i], &p->links.at[j]))
				return true;
	return false;
}

static bool join(struct pairing *p, int32_t i, int32_t j, const struct story *s,
	const struct cue_words *cues)
{
	struct pair_link *x = &p->links.at[i], *y = &p->links.at[j];
	if (!may_join(x, y))
		return false;
	struct sentence_span a = passage_both(x->a, y->a), b = passage_both(x->b, y->b);
	int32_t speaker = speaker_of(s, cues, p->side[SIDE_A].article, a);
	if (speaker == NOBODY || speaker_of(s, cues, p->side[SIDE_B].article, b) != speaker)
		return false;
	*x = (struct pair_link){.a = a,
		.b = b,
		.score = x->score > y->score ? x->score : y->score,
		.tier = TIER_STRONG,
		.things = x->things > y->things ? x->things : y->things};
	for (int32_t k = j + 1; k < p->links.n; k++)
		p->links.at[k - 1] = p->links.at[k];
	p->links.n--;
	return true;
}

static bool join_next(
	struct pairing *p, int32_t i, const struct story *s, const struct cue_words *cues)
{
	for (int32_t j = i + 1; is_near(p, i, j); j++)
		if (join(p, i, j, s, cues))
			return true;
	return false;
}

void statements_join(struct pairing *p, const struct story *s, const struct cue_words *cues)
{
	for (int32_t i = 0; i < p->links.n; i++)
		while (join_next(p, i, s, cues))
			continue;
}
