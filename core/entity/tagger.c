#include "config.h"

#include "core/entity/tagger.h"

#include <string.h>

#include "core/entity/definition.h"
#include "core/entity/rules.h"

static const float impossible = -1e6F;

void tagger_open(struct tagger *t, const struct model *m)
{
	*t = (struct tagger){.model = m};
}

void tagger_rest(struct tagger *t)
{
	arena_free(&t->arena);
	*t = (struct tagger){.model = t->model};
}

void tagger_close(struct tagger *t)
{
	arena_free(&t->arena);
	*t = (struct tagger){.model = NULL};
}

static bool can_tag(const struct tagger *t)
{
	return t->model != NULL && t->model->ready;
}

void tagger_read(struct tagger_memory *m, struct arena *a, struct word *at, int32_t n)
{
	words_candidates(at, n);
	memory_add(&m->memory, a, at, n);
}

/* ---- scores */

static void score_token(struct tagger *t, const struct sight *sight, int32_t i, float score[TAGS])
{
	const struct model *m = t->model;
	uint64_t feature[FEATURES_MOST];
	int32_t sum[LINEAR_ROW] = {0};
	struct net_view view;
	linear_add(&m->linear, feature, features_at(sight, i, feature), sum);
	score[TAG_O] = 0;
	for (int k = 0; k < LINEAR_ROW; k++)
		score[1 + k] = (float)sum[k] * m->numbers.linear;
	net_look(sight, i, &view);
	net_add(&m->net, t->work, &view, m->numbers.net, score);
}

static void never(float score[TAGS])
{
	score[TAG_O] = 0;
	for (int k = 1; k < TAGS; k++)
		score[k] = impossible;
}

void tagger_score(struct tagger *t, struct tagger_memory *m, struct arena *a, struct tagged *s)
{
	struct sight sight;
	if (s->n == 0)
		return;
	memset(s->tag, TAG_O, (size_t)s->n);
	memset(s->rule, RULE_MODEL, (size_t)s->n);
	memory_ask(&m->memory, s->word, s->n);
	if (!can_tag(t))
		return;
	if (t->work == NULL)
		t->work = net_work_new(&t->arena, &t->model->net);
	gazetteer_look(&t->model->lists, s->word, s->n);
	sight_open(&sight, s->word, s->n);
	s->score = arena_alloc(a, sizeof *s->score * (size_t)s->n);
	for (int32_t i = 0; i < s->n; i++) {
		if (s->word[i].candidate)
			score_token(t, &sight, i, s->score[i]);
		else
			never(s->score[i]);
	}
	evidence_add(&m->evidence, a, s->word, (const float(*)[TAGS])s->score, s->n);
}

/* ---- tags */

static void make_room(struct tagger *t, int32_t n)
{
	if (n <= t->room)
		return;
	t->room = n * 2;
	t->back = ARENA_ARRAY(&t->arena, uint8_t, (int64_t)t->room * TAGS);
	t->best = ARENA_ARRAY(&t->arena, uint8_t, t->room);
}

/* One run of candidates, and the tokens beside it that are none. */
static void tag_run(struct tagger *t, struct tagged *s, int32_t beg, int32_t end)
{
	int32_t from = beg > 0 ? beg - 1 : beg, to = end < s->n ? end + 1 : end;
	make_room(t, to - from);
	tags_best((const float(*)[TAGS])s->score + from, t->model->steps, to - from, t->back,
		t->best);
	memcpy(s->tag + beg, t->best + (beg - from), (size_t)(end - beg));
}

void tagger_tag(struct tagger *t, const struct tagger_memory *m, struct tagged *s)
{
	if (!can_tag(t) || s->score == NULL)
		return;
	evidence_ask(&m->evidence, s->word, s->score, s->n);
	for (int32_t i = 0; i < s->n; i++) {
		int32_t beg = i;
		while (i < s->n && s->word[i].candidate)
			i++;
		if (i > beg)
			tag_run(t, s, beg, i);
	}
}

void tagger_document(struct tagger *t, struct arena *a, struct tagged *s, int32_t n)
{
	struct tagger_memory m = {{NULL, 0, 0}, {NULL, 0, 0}};
	for (int32_t i = 0; i < n; i++)
		tagger_read(&m, a, s[i].word, s[i].n);
	for (int32_t i = 0; i < n; i++)
		tagger_score(t, &m, a, &s[i]);
	for (int32_t i = 0; i < n; i++)
		tagger_tag(t, &m, &s[i]);
	consistency_apply(a, s, n);
	for (int32_t i = 0; i < n; i++)
		rules_apply(&s[i]);
	definitions_apply(a, s, n);
}
