#include "config.h"

#include "core/entity/tagger.h"

#include <string.h>

static const float NEVER = -1e6F;

void tagger_open(struct tagger *t, const struct model *m)
{
	*t = (struct tagger){.model = m};
}

void tagger_close(struct tagger *t)
{
	arena_free(&t->arena);
	*t = (struct tagger){.model = NULL};
}

void tagger_read(struct memory *m, struct arena *a, struct word *at, int32_t n)
{
	words_candidates(at, n);
	memory_add(m, a, at, n);
}

static void make_room(struct tagger *t, int32_t n)
{
	if (t->work == NULL)
		t->work = net_work_new(&t->arena);
	if (n <= t->room)
		return;
	t->room = n * 2;
	t->score = arena_alloc(&t->arena, sizeof *t->score * (size_t)t->room);
	t->back = ARENA_ARRAY(&t->arena, uint8_t, (int64_t)t->room * TAGS);
	t->best = ARENA_ARRAY(&t->arena, uint8_t, t->room);
}

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
		score[k] = NEVER;
}

/* One run of candidates, and the tokens beside it that are none. */
static void tag_run(
	struct tagger *t, const struct sight *sight, int32_t beg, int32_t end, uint8_t *tag)
{
	int32_t from = beg > 0 ? beg - 1 : beg, to = end < sight->n ? end + 1 : end;
	make_room(t, to - from);
	for (int32_t i = from; i < to; i++) {
		if (i < beg || i >= end)
			never(t->score[i - from]);
		else
			score_token(t, sight, i, t->score[i - from]);
	}
	tags_best((const float(*)[TAGS])t->score, t->model->steps, to - from, t->back, t->best);
	memcpy(tag + beg, t->best + (beg - from), (size_t)(end - beg));
}

void tagger_tag(struct tagger *t, const struct memory *m, struct tagged *s)
{
	struct sight sight;
	memset(s->tag, TAG_O, (size_t)s->n);
	memset(s->rule, RULE_MODEL, (size_t)s->n);
	memory_ask(m, s->word, s->n);
	if (t->model == NULL || !t->model->ready)
		return;
	gazetteer_look(&t->model->lists, s->word, s->n);
	sight_open(&sight, s->word, s->n);
	for (int32_t i = 0; i < s->n; i++) {
		int32_t beg = i;
		while (i < s->n && s->word[i].candidate)
			i++;
		if (i > beg)
			tag_run(t, &sight, beg, i, s->tag);
	}
}
