#include "config.h"

#include "core/compare/comparison.h"

#include <stdlib.h>

#include "core/compare/coverage.h"
#include "core/compare/pinned.h"
#include "core/compare/statement.h"

enum pair_state {
	PAIR_NONE,
	PAIR_LINKS, /* without partners */
	PAIR_WHOLE,
	PAIR_APART, /* wanted whole, by somebody who keeps it */
};

struct pair {
	struct pairing pairing;
	const struct collation **collation; /* one a link, NULL until asked for */
};

struct comparison {
	struct arena arena;
	const struct story *story;
	struct segmenter *segmenter;
	struct terms terms;
	struct covering *covering;
	const struct cue_words *cues; /* NULL until a link is laid open */
	struct digest *digest;        /* one an article */
	bool *digested;
	struct pair **slot; /* of a < b: b (b - 1) / 2 + a; NULL: not there yet */
	struct next_pair {
		int32_t a, b;   /* b 0: none yet */
	} next[PAIR_WHOLE + 1]; /* all pairs before it are at least in this state */
	/* under way: */
	struct digest_work *digesting;
	int32_t article;
	struct pairing_work *pairing; /* its memory is kept from pair to pair */
	struct weighed *weighed;      /* of the pair in this slot; NULL */
	int32_t weighed_at;
	struct pair no_links; /* all pairs that have none, while no more is wanted of them */
	int32_t at;           /* the slot it is for; -1: none */
	enum pair_state wanted;
};

static int32_t slot_of(int32_t a, int32_t b)
{
	return a < b ? b * (b - 1) / 2 + a : a * (a - 1) / 2 + b;
}

struct comparison *comparison_open(const struct story *s, struct segmenter *g)
{
	struct comparison *c = calloc(1, sizeof *c);
	if (c == NULL)
		arena_full();
	c->story = s;
	c->segmenter = g;
	terms_init(&c->terms, &c->arena);
	c->covering = covering_open(&c->terms);
	c->at = -1;
	c->digest = ARENA_ARRAY(&c->arena, struct digest, s->n + 1);
	c->digested = ARENA_ARRAY(&c->arena, bool, s->n + 1);
	c->slot = ARENA_ARRAY(&c->arena, struct pair *, slot_of(0, s->n) + 1);
	return c;
}

/* What is under way for another article or pair is begun anew when its turn comes. */
static void set_aside(struct comparison *c)
{
	digest_close(c->digesting);
	c->digesting = NULL;
	c->at = -1;
}

static void forget_weighed(struct comparison *c)
{
	weighed_close(c->weighed);
	c->weighed = NULL;
}

void comparison_rest(struct comparison *c)
{
	set_aside(c);
	pairing_close(c->pairing);
	c->pairing = NULL;
	forget_weighed(c);
}

size_t comparison_bytes(const struct comparison *c)
{
	return c->arena.used + terms_bytes(&c->terms);
}

void comparison_close(struct comparison *c)
{
	if (c == NULL)
		return;
	comparison_rest(c);
	covering_close(c->covering);
	terms_close(&c->terms);
	arena_free(&c->arena);
	free(c);
}

static void digest_more(struct comparison *c, int32_t article)
{
	if (c->digesting != NULL && c->article != article)
		set_aside(c);
	if (c->digesting == NULL)
		c->digesting = digest_open(&c->terms, c->story, article, c->segmenter);
	c->article = article;
	if (digest_step(c->digesting, &c->digest[article]))
		return;
	digest_close(c->digesting);
	c->digesting = NULL;
	c->digested[article] = true;
}

static void open_pair(struct comparison *c, int32_t a, int32_t b, enum pair_state wanted)
{
	struct pinned pinned;
	pinned_find(&c->arena, c->story, a, b, &pinned);
	if (c->pairing == NULL)
		c->pairing = pairing_open(&c->terms, &c->digest[a], &c->digest[b]);
	else
		pairing_reopen(c->pairing, &c->terms, &c->digest[a], &c->digest[b]);
	pairing_pin(c->pairing, &pinned);
	if (wanted == PAIR_LINKS)
		pairing_brief(c->pairing);
	c->at = slot_of(a, b);
	c->wanted = wanted;
}

static const struct cue_words *cues_of(struct comparison *c)
{
	if (c->cues == NULL)
		c->cues = cue_words_open(&c->arena);
	return c->cues;
}

static enum pair_state state_of(const struct pair *p)
{
	if (p == NULL)
		return PAIR_NONE;
	return p->pairing.side[SIDE_A].covered != NULL ? PAIR_WHOLE : PAIR_LINKS;
}

static struct pair *keep_pair(struct comparison *c, const struct pairing *p, enum pair_state state)
{
	if (state == PAIR_LINKS && p->links.n == 0)
		return &c->no_links;
	struct pair *kept = ARENA_NEW(&c->arena, struct pair);
	kept->pairing = *p;
	return kept;
}

/* One step towards the pair of a < b; false when `out` is filled in. */
static bool pair_more(struct comparison *c, struct arena *to, int32_t a, int32_t b,
	enum pair_state wanted, struct pairing *out)
{
	if (!c->digested[a] || !c->digested[b]) {
		digest_more(c, !c->digested[a] ? a : b);
		return true;
	}
	if (c->at != slot_of(a, b) || c->wanted != wanted) {
		set_aside(c);
		open_pair(c, a, b, wanted);
	}
	if (pairing_step(to, c->pairing, out))
		return true;
	c->at = -1;
	if (statements_may_join(out))
		statements_join(out, c->story, cues_of(c));
	return false;
}

/* One step towards `wanted`; links are the same in both states. */
static bool pair_step(struct comparison *c, int32_t a, int32_t b, enum pair_state wanted)
{
	struct pair **slot = &c->slot[slot_of(a, b)];
	struct pairing found;
	if (a == b || state_of(*slot) >= wanted)
		return false;
	if (pair_more(c, &c->arena, a < b ? a : b, a < b ? b : a, wanted, &found))
		return true;
	*slot = keep_pair(c, &found, wanted);
	return false;
}

bool comparison_apart_step(
	struct comparison *c, struct arena *to, int32_t a, int32_t b, struct pairing *out)
{
	const struct pairing *p = comparison_pair(c, a, b);
	if (p == NULL)
		return pair_more(c, to, a < b ? a : b, a < b ? b : a, PAIR_APART, out);
	*out = *p;
	return false;
}

bool comparison_pair_step(struct comparison *c, int32_t a, int32_t b)
{
	return pair_step(c, a, b, PAIR_WHOLE);
}

bool comparison_links_step(struct comparison *c, int32_t a, int32_t b)
{
	return pair_step(c, a, b, PAIR_LINKS);
}

/* One step towards `wanted` for all pairs; then the memory of their work is free. */
static bool step(struct comparison *c, enum pair_state wanted)
{
	struct next_pair *next = &c->next[wanted];
	if (next->b == 0)
		next->b = 1;
	if (next->b >= c->story->n) {
		if (c->at < 0)
			comparison_rest(c);
		return false;
	}
	if (!pair_step(c, next->a, next->b, wanted) && ++next->a == next->b) {
		next->a = 0;
		next->b++;
	}
	return true;
}

bool comparison_step(struct comparison *c)
{
	return step(c, PAIR_WHOLE);
}

bool comparison_all_links_step(struct comparison *c)
{
	return step(c, PAIR_LINKS);
}

static const struct pairing *pairing_of(
	const struct comparison *c, int32_t a, int32_t b, enum pair_state least)
{
	const struct pair *pair = c->slot[slot_of(a, b)];
	bool there = a != b && pair != &c->no_links && state_of(pair) >= least;
	return there ? &pair->pairing : NULL;
}

const struct pairing *comparison_links(const struct comparison *c, int32_t a, int32_t b)
{
	return pairing_of(c, a, b, PAIR_LINKS);
}

const struct pairing *comparison_pair(const struct comparison *c, int32_t a, int32_t b)
{
	return pairing_of(c, a, b, PAIR_WHOLE);
}

bool comparison_is_linked(const struct comparison *c, int32_t a, int32_t b)
{
	return a != b && c->slot[slot_of(a, b)] != NULL;
}

float comparison_covered(const struct comparison *c, int32_t a, int32_t i, int32_t b)
{
	const struct pairing *p = comparison_pair(c, a, b);
	if (p != NULL)
		return p->side[p->side[SIDE_A].article == a ? SIDE_A : SIDE_B].covered[i];
	return covering_of(c->covering, &c->digest[a], i, &c->digest[b]);
}

bool comparison_only(const struct comparison *c, int32_t a, int32_t i, int32_t b)
{
	const struct pairing *p = comparison_links(c, a, b);
	enum side side = a < b ? SIDE_A : SIDE_B;
	return (p == NULL || pairing_find(p, side, i) < 0) &&
	       !pairing_covers(comparison_covered(c, a, i, b));
}

bool comparison_weigh_step(struct comparison *c, int32_t a, int32_t b)
{
	const int32_t first = a < b ? a : b, second = a < b ? b : a;
	if (!c->digested[first] || !c->digested[second]) {
		digest_more(c, !c->digested[first] ? first : second);
		return true;
	}
	if (c->weighed != NULL && c->weighed_at != slot_of(a, b))
		forget_weighed(c);
	if (c->weighed == NULL)
		c->weighed = weighed_open(&c->terms, &c->digest[first], &c->digest[second]);
	c->weighed_at = slot_of(a, b);
	return weighed_step(c->weighed);
}

static void why(struct comparison *c, struct arena *to, const struct pairing *p, int32_t a,
	int32_t i, int32_t b, int32_t j, struct reasons *out)
{
	const bool turned = a > b;
	while (comparison_weigh_step(c, a, b))
		continue;
	const struct paired of = {.terms = &c->terms,
		.story = c->story,
		.segmenter = c->segmenter,
		.digest = {&c->digest[turned ? b : a], &c->digest[turned ? a : b]},
		.weighed = c->weighed,
		.pairing = p};
	pairing_why(to, &of, turned ? j : i, turned ? i : j, out);
}

/* Sums are asked for link by link: the weights of the pair stay until another is asked for. */
void comparison_why(struct comparison *c, struct arena *to, int32_t a, int32_t i, int32_t b,
	int32_t j, struct reasons *out)
{
	while (comparison_pair_step(c, a, b))
		continue;
	const struct pairing *p = comparison_pair(c, a, b);
	*out = (struct reasons){0};
	if (p != NULL)
		why(c, to, p, a, i, b, j, out);
}

void comparison_shared(struct comparison *c, struct arena *to, int32_t a, int32_t i, int32_t b,
	int32_t j, struct reasons *out)
{
	why(c, to, NULL, a, i, b, j, out);
}

void comparison_redo(struct comparison *c, int32_t a, int32_t b)
{
	if (a == b)
		return;
	set_aside(c);
	c->slot[slot_of(a, b)] = NULL;
	c->next[PAIR_LINKS] = c->next[PAIR_WHOLE] = (struct next_pair){0, 0};
}

struct collating comparison_collating(struct comparison *c)
{
	return (struct collating){c->story, c->segmenter, &c->terms.senses, cues_of(c)};
}

const struct collation *comparison_collation(
	struct comparison *c, int32_t a, int32_t b, int32_t link)
{
	struct pair *pair = a != b ? c->slot[slot_of(a, b)] : NULL;
	if (pair == NULL || link < 0 || link >= pair->pairing.links.n)
		return NULL;
	const struct pair_links *links = &pair->pairing.links;
	if (pair->collation == NULL)
		pair->collation = ARENA_ARRAY(&c->arena, const struct collation *, links->n);
	if (pair->collation[link] == NULL) {
		struct collating with = comparison_collating(c);
		struct collation *made = ARENA_NEW(&c->arena, struct collation);
		collation_build(&c->arena, &with, &pair->pairing, &links->at[link], made);
		pair->collation[link] = made;
	}
	return pair->collation[link];
}
