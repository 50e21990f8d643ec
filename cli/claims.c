/* claims - all articles compared: what they claim, and where they disagree. */
#include "config.h"

#include "cli/claims.h"

#include "core/desk/passage.h"

void claimed_open(struct batch *b, struct claimed *out)
{
	*out = (struct claimed){0};
	batch_time(b);
	out->comparison = comparison_open(&b->desk->story, b->desk->segmenter);
	claims_build(&out->arena, &b->desk->story, out->comparison, &out->claims);
	conflicts_build(
		&out->arena, &b->desk->story, out->comparison, &out->claims, &out->conflicts);
}

void claimed_close(struct claimed *t)
{
	comparison_close(t->comparison);
	arena_free(&t->arena);
}

struct str claim_label(struct arena *a, const struct story *s, const struct claim *c)
{
	return passage_text(a, &s->at[c->article]->doc, c->label);
}

struct str conflict_label(
	struct arena *a, const struct story *s, const struct claimed *t, const struct conflict *c)
{
	if (c->entry >= 0)
		return label_text(a, &s->timeline.at[c->entry].label, LABEL_WIDE, STR("…"));
	if (c->speaker >= 0)
		return s->entities.at[c->speaker].name;
	if (c->claim >= 0)
		return claim_label(a, s, &t->claims.at[c->claim]);
	return (struct str){0};
}
