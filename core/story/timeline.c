#include "config.h"

#include "core/story/timeline.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/story/timeline_work.h"

enum { /* of one step */
	STEP_DATES = 64,
	STEP_ROWS = 16,
	STEP_SENTENCES = 64,
};

struct timeline_work *timeline_open(const struct timeline_input *in)
{
	struct timeline_work *w = calloc(1, sizeof *w);
	if (w == NULL)
		arena_full();
	w->in = *in;
	lexis_build(&w->arena, &w->lexis);
	return w;
}

void timeline_close(struct timeline_work *w)
{
	if (w == NULL)
		return;
	lexis_close(&w->lexis);
	arena_free(&w->arena);
	arena_free(&w->words);
	free(w);
}

/* The end of a range goes with its beginning: from 2023 to 2026. */
static bool ends_range(const struct timexes *t, int32_t i)
{
	return i > 0 && t->at[i - 1].until == i;
}

/* Is there no such day? */
static bool is_warned(const struct timexes *t, int32_t i)
{
	for (int32_t k = 0; k < t->warnings.n; k++)
		if (span_meets(t->warnings.at[k].span, t->at[i].span))
			return true;
	return false;
}

static void take(struct timeline_work *w, const struct article *x, int32_t timex)
{
	struct happening h;
	const struct clause_source s = {x, w->article, w->in.entities, &w->lexis};
	const struct timex3 *t = &x->timexes.at[timex];
	arena_reset(&w->words);
	happening_of_date(&w->words, &s, timex, &h);
	happening_keep(&w->arena, &h);
	h.telling.by = JOINED_ALONE;
	if (t->until >= 0 && x->timexes.at[t->until].when.end > h.telling.when.beg &&
		h.telling.when.grain != GRAIN_NONE && x->timexes.at[t->until].bound == BOUND_NONE)
		h.telling.when.end = x->timexes.at[t->until].when.end;
	VEC_PUSH(&w->arena, &w->happenings, h);
}

/* False when the dates of all articles are there. */
static bool gather(struct timeline_work *w)
{
	for (int32_t n = 0; n < STEP_DATES; n++) {
		if (w->article == w->in.articles)
			return false;
		const struct article *x = w->in.article[w->article];
		if (w->at >= x->timexes.n) {
			w->article++;
			w->at = w->taken = 0;
			continue;
		}
		int32_t i = w->at++;
		if (!timex_is_dated(&x->timexes.at[i]) || ends_range(&x->timexes, i) ||
			is_warned(&x->timexes, i))
			continue;
		if (w->taken++ < TIMELINE_MOST)
			take(w, x, i);
		else
			w->left_out++;
	}
	return true;
}

static void make_groups(struct timeline_work *w)
{
	int32_t n = w->dated = w->happenings.n;
	struct {
		struct group *at;
		int32_t n;
	} all = {0};
	for (int32_t i = 0; i < n; i++)
		VEC_PUSH(&w->arena, &all,
			((struct group){.parent = i,
				.when = w->happenings.at[i].telling.when,
				.hangs_on = -1}));
	w->group = all.at;
}

static bool hang(struct timeline_work *w)
{
	for (int32_t n = 0; n < STEP_SENTENCES; n++) {
		if (w->article == w->in.articles)
			return false;
		if (w->at >= w->in.article[w->article]->doc.sentences.n) {
			w->article++;
			w->at = 0;
			continue;
		}
		hang_sentence(w, w->article, w->at++);
	}
	return true;
}

bool timeline_step(struct arena *a, struct timeline_work *w, struct timeline *out)
{
	bool more = false;
	switch (w->stage) {
	case WORK_GATHER:
		more = gather(w);
		break;
	case WORK_WEIGH:
		make_groups(w);
		weigh_features(w);
		break;
	case WORK_PAIR:
		for (int32_t n = 0; n < STEP_ROWS && w->row < w->dated; n++)
			merge_row(w, w->row++);
		more = w->row < w->dated;
		break;
	case WORK_MERGE:
		merge_groups(w);
		w->article = w->at = 0;
		break;
	case WORK_HANG:
		more = hang(w);
		break;
	case WORK_JOIN:
		weigh_features(w);
		hang_join(w);
		break;
	case WORK_ENTRIES:
		revise_groups(w);
		entries_build(a, w, out);
		out->active = ARENA_ARRAY(a, bool, (size_t)w->in.revisions.n + 1);
		for (int32_t i = 0; i < w->in.revisions.n; i++)
			out->active[i] = w->active[i];
		return false;
	}
	if (!more)
		w->stage++;
	return true;
}

void timeline_build(struct arena *a, const struct timeline_input *in, struct timeline *out)
{
	struct timeline_work *w = timeline_open(in);
	while (timeline_step(a, w, out))
		continue;
	timeline_close(w);
}

int32_t timeline_at(const struct timeline *t, const struct article *x, int32_t article, int32_t at)
{
	int32_t sentence = document_sentence(&x->doc, at), found = -1;
	for (int32_t e = 0; e < t->n; e++) {
		for (int32_t i = t->at[e].first; i < t->at[e].first + t->at[e].n; i++) {
			const struct telling *y = &t->telling[i];
			if (y->article != article)
				continue;
			if (span_has(y->span, at))
				return e;
			if (y->sentence == sentence && found < 0)
				found = e;
		}
	}
	return found;
}

int32_t timeline_find(const struct timeline *t, struct str edtf, struct str label)
{
	enum { NARROW = 6, WIDE = 120 }; /* columns a label may have been shown in */
	struct arena a = {0};
	int32_t found = -1;
	for (int32_t e = 0; e < t->n && found < 0; e++) {
		if (!str_eq(t->at[e].edtf, edtf))
			continue;
		for (int32_t w = NARROW; w <= WIDE && found < 0; w++)
			if (str_eq(label_text(&a, &t->at[e].label, w, STR("…")), label))
				found = e;
		arena_reset(&a);
	}
	arena_free(&a);
	return found;
}

bool timeline_tells(const struct timeline *t, int32_t e, int32_t i)
{
	for (int32_t k = 0; k < t->at[e].n; k++)
		if (t->telling[t->at[e].first + k].article == i)
			return true;
	return false;
}

const char *status_name(enum entry_status s)
{
	static const char *const name[] = {"single", "agree", "refined", "conflict"};
	return name[s];
}

const char *precision_name(enum grain g)
{
	static const char *const name[] = {"", "day", "week", "month", "quarter", "season", "year",
		"decade", "century", "vague"};
	return name[g];
}

const char *joined_by_text(enum joined_by b)
{
	static const char *const text[] = {"told by itself", "the same day and words in common",
		"the same kind of event, with names or words in common", "most words in common",
		"the same event, but the dates exclude each other",
		"the same event, told without a date", "joined by the reader"};
	return text[b];
}
