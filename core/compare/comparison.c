#include "config.h"

#include "core/compare/comparison.h"

#include <stdlib.h>

#include "core/compare/pinned.h"
#include "core/compare/statement.h"
#include "core/compare/weigh.h"

enum pair_state {
	PAIR_NONE,
	PAIR_LINKS, /* without partners */
	PAIR_WHOLE,
};

struct pair_slot {
	enum pair_state state;
	struct pairing pairing;
	const struct collation **collation; /* one a link, NULL until asked for */
};

struct comparison {
	struct arena arena;
	const struct story *story;
	struct segmenter *segmenter;
	struct terms terms;
	const struct cue_words *cues; /* NULL until a link is laid open */
	struct digest *digest;        /* one an article */
	bool *digested;
	struct pair_slot *pair;       /* of a < b: b (b - 1) / 2 + a */
	int32_t next[PAIR_WHOLE + 1]; /* all pairs before it are at least in this state */
	/* under way: */
	struct digest_work *digesting;
	int32_t article;
	struct pairing_work *pairing;
	int32_t slot;
	enum pair_state wanted;
	/* of the pair whose sums were asked for last: */
	struct arena weighed;
	struct weights weights;
	int32_t weighed_slot; /* -1: none */
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
	c->weighed_slot = -1;
	terms_init(&c->terms, &c->arena);
	c->digest = ARENA_ARRAY(&c->arena, struct digest, s->n + 1);
	c->digested = ARENA_ARRAY(&c->arena, bool, s->n + 1);
	c->pair = ARENA_ARRAY(&c->arena, struct pair_slot, slot_of(0, s->n) + 1);
	return c;
}

/* What is under way for another article or pair is begun anew when its turn comes. */
static void set_aside(struct comparison *c)
{
	digest_close(c->digesting);
	pairing_close(c->pairing);
	c->digesting = NULL;
	c->pairing = NULL;
}

void comparison_close(struct comparison *c)
{
	if (c == NULL)
		return;
	set_aside(c);
	arena_free(&c->weighed);
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
	c->pairing = pairing_open(&c->terms, &c->digest[a], &c->digest[b]);
	pairing_pin(c->pairing, &pinned);
	if (wanted == PAIR_LINKS)
		pairing_brief(c->pairing);
	c->slot = slot_of(a, b);
	c->wanted = wanted;
}

static const struct cue_words *cues_of(struct comparison *c)
{
	if (c->cues == NULL)
		c->cues = cue_words_open(&c->arena);
	return c->cues;
}

/* One step towards `wanted`; links are the same in both states. */
static bool pair_step(struct comparison *c, int32_t a, int32_t b, enum pair_state wanted)
{
	const int32_t first = a < b ? a : b, second = a < b ? b : a, at = slot_of(a, b);
	struct pair_slot *slot = &c->pair[at];
	if (a == b || slot->state >= wanted)
		return false;
	if (!c->digested[first] || !c->digested[second]) {
		digest_more(c, !c->digested[first] ? first : second);
		return true;
	}
	if (c->pairing != NULL && (c->slot != at || c->wanted != wanted))
		set_aside(c);
	if (c->pairing == NULL)
		open_pair(c, first, second, wanted);
	if (pairing_step(&c->arena, c->pairing, &slot->pairing))
		return true;
	pairing_close(c->pairing);
	c->pairing = NULL;
	statements_join(&slot->pairing, c->story, cues_of(c));
	slot->state = wanted;
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

/* One step towards `wanted` for all pairs. */
static bool step(struct comparison *c, enum pair_state wanted)
{
	int32_t *next = &c->next[wanted], b = 1;
	while (b < c->story->n && slot_of(0, b + 1) <= *next)
		b++;
	if (b >= c->story->n)
		return false;
	if (!pair_step(c, *next - slot_of(0, b), b, wanted))
		++*next;
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

const struct pairing *comparison_links(const struct comparison *c, int32_t a, int32_t b)
{
	const struct pair_slot *slot = &c->pair[slot_of(a, b)];
	return a != b && slot->state >= PAIR_LINKS ? &slot->pairing : NULL;
}

const struct pairing *comparison_pair(const struct comparison *c, int32_t a, int32_t b)
{
	const struct pair_slot *slot = &c->pair[slot_of(a, b)];
	return a != b && slot->state == PAIR_WHOLE ? &slot->pairing : NULL;
}

/* Sums are asked for link by link: a pair is weighed once for all of them. */
static const struct weights *weights_of(struct comparison *c, int32_t low, int32_t high)
{
	if (c->weighed_slot != slot_of(low, high)) {
		arena_reset(&c->weighed);
		weights_build(
			&c->weighed, &c->terms, &c->digest[low], &c->digest[high], &c->weights);
		c->weighed_slot = slot_of(low, high);
	}
	return &c->weights;
}

void comparison_why(struct comparison *c, struct arena *to, int32_t a, int32_t i, int32_t b,
	int32_t j, struct reasons *out)
{
	while (comparison_pair_step(c, a, b))
		continue;
	const struct pairing *p = comparison_pair(c, a, b);
	*out = (struct reasons){0};
	if (p == NULL)
		return;
	if (a < b)
		pairing_why(to, weights_of(c, a, b), p, i, j, out);
	else
		pairing_why(to, weights_of(c, b, a), p, j, i, out);
}

void comparison_redo(struct comparison *c, int32_t a, int32_t b)
{
	if (a == b)
		return;
	set_aside(c);
	c->pair[slot_of(a, b)] = (struct pair_slot){.state = PAIR_NONE};
	c->next[PAIR_LINKS] = c->next[PAIR_WHOLE] = 0;
}

struct collating comparison_collating(struct comparison *c)
{
	return (struct collating){c->story, c->segmenter, &c->terms.senses, cues_of(c)};
}

const struct collation *comparison_collation(
	struct comparison *c, int32_t a, int32_t b, int32_t link)
{
	struct pair_slot *slot = &c->pair[slot_of(a, b)];
	const struct pair_links *links = &slot->pairing.links;
	if (a == b || slot->state == PAIR_NONE || link < 0 || link >= links->n)
		return NULL;
	if (slot->collation == NULL)
		slot->collation = ARENA_ARRAY(&c->arena, const struct collation *, links->n);
	if (slot->collation[link] == NULL) {
		struct collating with = comparison_collating(c);
		struct collation *made = ARENA_NEW(&c->arena, struct collation);
		collation_build(&c->arena, &with, &slot->pairing, &links->at[link], made);
		slot->collation[link] = made;
	}
	return slot->collation[link];
}
