/* merge - which happenings are one event, and which are one but for the date. */
#include "config.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/story/timeline_work.h"

/*
 * Shares of features, in permille, from which two happenings are joined. Found
 * on the sample articles; a coarse date (a year) and a second telling in the
 * same article ask for more, a rare name in both clauses for less.
 */
enum {
	SCORE_EVENT = 180, /* the same kind of event */
	SCORE_NAMED = 70,  /* and a rare name */
	SCORE_DAY = 120,   /* the same day, another kind */
	SCORE_WORDS = 330, /* nothing of that */
	SCORE_COARSE = 60, /* more, where one tells no more than a year */
	SCORE_ALONE = 120, /* more, within one article */
	SCORE_CLASH = 200,
	CLASH_DAYS = 370, /* further apart they are two events of a series */
};

bool intervals_meet(struct interval a, struct interval b)
{
	return a.beg < b.end && b.beg < a.end;
}

static bool same_place(const struct happening *a, const struct happening *b)
{
	return a->place == b->place || a->place == b->place2 || a->place2 == b->place ||
	       (a->place2 >= 0 && a->place2 == b->place2);
}

/* Summits of two cities, or of two alliances, are two. */
static bool differ(const struct happening *a, const struct happening *b)
{
	bool nouns = !a->label.verb && !b->label.verb;
	if (nouns && a->place >= 0 && b->place >= 0 && !same_place(a, b))
		return true;
	if (nouns && a->whose >= 0 && b->whose >= 0 && a->whose != b->whose)
		return true;
	return a->name_event >= 0 && b->name_event >= 0 && a->name_event != b->name_event;
}

static bool same_kind(const struct happening *a, const struct happening *b)
{
	if (a->kind == EVENT_NONE || b->kind == EVENT_NONE)
		return false;
	/* Plans are of something: "plans an office for 2024", "to open one in 2024". */
	if (a->kind == EVENT_PLAN || b->kind == EVENT_PLAN)
		return true;
	if (a->kind > EVENT_OTHER || b->kind > EVENT_OTHER)
		return a->kind == b->kind;
	return str_eq(a->lemma, b->lemma);
}

/*
 * Exactly the same days and a kind of event that there is not much of: a draft in
 * April and a draft in April need no further word in common. People meet and say
 * things all the time.
 */
static bool same_time(const struct happening *a, const struct happening *b)
{
	const struct telling *s = &a->telling, *t = &b->telling;
	return s->article != t->article && s->when.beg == t->when.beg &&
	       s->when.end == t->when.end && a->kind == b->kind && a->kind > EVENT_OTHER &&
	       a->kind != EVENT_SAY && a->kind != EVENT_TELL && a->kind != EVENT_MEET &&
	       a->kind != EVENT_PLAN;
}

/* A title or heading tells what the text below it tells. */
static bool is_headline(const struct happening *a, const struct happening *b)
{
	const struct telling *s = &a->telling, *t = &b->telling;
	return s->article == t->article &&
	       (s->block == BLOCK_TITLE || s->block == BLOCK_HEADING || t->block == BLOCK_TITLE ||
		       t->block == BLOCK_HEADING);
}

static bool is_coarse(const struct telling *t)
{
	return t->when.grain >= GRAIN_SEASON;
}

static bool is_day(const struct telling *t)
{
	return t->when.grain == GRAIN_DAY;
}

static void add(struct timeline_work *w, int32_t a, int32_t b, int32_t score, enum joined_by by)
{
	VEC_PUSH(&w->arena, &w->matches, ((struct match){a, b, score, (uint8_t)by}));
}

static void match_same(struct timeline_work *w, int32_t a, int32_t b)
{
	const struct happening *x = &w->happenings.at[a], *y = &w->happenings.at[b];
	struct common common;
	bool kind = same_kind(x, y);
	int32_t score = weigh_pair(x, y, &common), more = 0;
	bool timed = same_time(x, y);
	if (!common.any && !timed && !(kind && is_headline(x, y)))
		return;
	bool day = is_day(&x->telling) && is_day(&y->telling);
	if (!day && !timed && (is_coarse(&x->telling) || is_coarse(&y->telling)))
		more += SCORE_COARSE;
	if (x->telling.article == y->telling.article && !is_headline(x, y))
		more += SCORE_ALONE;
	if (kind && score >= (common.rare || day || timed ? SCORE_NAMED : SCORE_EVENT) + more)
		add(w, a, b, score, JOINED_EVENT);
	else if (day && score >= SCORE_DAY + more)
		add(w, a, b, score, JOINED_DAY);
	else if (score >= SCORE_WORDS + more)
		add(w, a, b, score, JOINED_WORDS);
}

static bool is_near(struct interval a, struct interval b)
{
	int64_t apart = a.beg < b.beg ? (int64_t)b.beg - a.end : (int64_t)a.beg - b.end;
	return apart < CLASH_DAYS && a.grain <= GRAIN_YEAR && b.grain <= GRAIN_YEAR;
}

/* The same word; leaders who gather and a summit are one too, in one place. */
static bool same_event(const struct happening *a, const struct happening *b)
{
	if (a->kind == EVENT_SUMMIT && b->kind == EVENT_SUMMIT)
		return a->place >= 0 && b->place >= 0 && same_place(a, b);
	return a->label.verb == b->label.verb && str_eq(a->lemma, b->lemma);
}

static void match_clash(struct timeline_work *w, int32_t a, int32_t b)
{
	const struct happening *x = &w->happenings.at[a], *y = &w->happenings.at[b];
	struct common common;
	bool told = x->kind == EVENT_SAY || x->kind == EVENT_TELL;
	if (x->telling.article == y->telling.article || told || x->kind == EVENT_NONE ||
		!same_event(x, y) || !is_near(x->telling.when, y->telling.when))
		return;
	int32_t score = weigh_pair(x, y, &common);
	if (common.rare && score >= SCORE_CLASH)
		add(w, a, b, score, JOINED_CLASH);
}

int32_t merge_root(const struct timeline_work *w, int32_t i)
{
	while (w->group[i].parent != i) {
		w->group[i].parent = w->group[w->group[i].parent].parent; /* shorter next time */
		i = w->group[i].parent;
	}
	return i;
}

/* Does it count: not the date of a caption, a dateline, a byline? */
static bool is_told(const struct happening *h)
{
	return h->telling.when.grain != GRAIN_NONE &&
	       block_is_read((enum block_kind)h->telling.block);
}

/* Whoever gives two dates in one sentence means two things. */
static bool same_sentence(const struct telling *a, const struct telling *b)
{
	return a->article == b->article && a->sentence == b->sentence;
}

void merge_row(struct timeline_work *w, int32_t row)
{
	const struct happening *x = &w->happenings.at[row];
	if (!is_told(x))
		return;
	for (int32_t i = 0; i < row; i++) {
		const struct happening *y = &w->happenings.at[i];
		if (!is_told(y) || differ(x, y) || same_sentence(&x->telling, &y->telling))
			continue;
		if (intervals_meet(x->telling.when, y->telling.when))
			match_same(w, i, row);
		else
			match_clash(w, i, row);
	}
}

static int by_score(const void *a, const void *b, void *work)
{
	const struct match *x = a, *y = b;
	const struct timeline_work *w = work;
	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	/* The earlier of each pair first, whichever article came first. */
	bool turn_x = happening_order(w, x->a, x->b) > 0,
	     turn_y = happening_order(w, y->a, y->b) > 0;
	int c = happening_order(w, turn_x ? x->b : x->a, turn_y ? y->b : y->a);
	return c != 0 ? c : happening_order(w, turn_x ? x->a : x->b, turn_y ? y->a : y->b);
}

static struct interval finest(struct interval a, struct interval b)
{
	struct interval i = {a.beg > b.beg ? a.beg : b.beg, a.end < b.end ? a.end : b.end,
		a.grain < b.grain ? a.grain : b.grain};
	return i;
}

static void unite(struct timeline_work *w, const struct match *m)
{
	int32_t a = merge_root(w, m->a), b = merge_root(w, m->b);
	if (a == b || !intervals_meet(w->group[a].when, w->group[b].when))
		return;
	if (happening_order(w, b, a) < 0) {
		int32_t t = a;
		a = b;
		b = t;
	}
	w->group[b].parent = a;
	w->group[a].when = finest(w->group[a].when, w->group[b].when);
	struct telling *from = &w->happenings.at[m->b].telling;
	bool fresh = from->like < 0;
	struct telling *t = fresh ? from : &w->happenings.at[m->a].telling;
	if (t->like < 0) {
		t->like = fresh ? m->a : m->b;
		t->by = m->by;
		t->score = (float)m->score / PERMILLE;
	}
}

/* Does one article tell both groups? Then they are two events to somebody who knows. */
static bool both_told(const struct timeline_work *w, int32_t a, int32_t b)
{
	bool *in_a = calloc((size_t)w->in.articles + 1, 1), found = false;
	if (in_a == NULL)
		arena_full();
	for (int32_t i = 0; i < w->dated; i++)
		if (merge_root(w, i) == a)
			in_a[w->happenings.at[i].telling.article] = true;
	for (int32_t i = 0; i < w->dated && !found; i++)
		found = merge_root(w, i) == b && in_a[w->happenings.at[i].telling.article];
	free(in_a);
	return found;
}

static void clash(struct timeline_work *w, const struct match *m)
{
	int32_t a = merge_root(w, m->a), b = merge_root(w, m->b);
	if (a == b || intervals_meet(w->group[a].when, w->group[b].when) || both_told(w, a, b))
		return;
	if (happening_order(w, b, a) < 0) {
		int32_t t = a;
		a = b;
		b = t;
	}
	struct interval *x = &w->group[a].when, *y = &w->group[b].when;
	w->group[b].parent = a;
	w->group[a].clash = true;
	x->beg = x->beg < y->beg ? x->beg : y->beg;
	x->end = x->end > y->end ? x->end : y->end;
	x->grain = x->grain > y->grain ? x->grain : y->grain;
	struct telling *t = &w->happenings.at[m->b].telling;
	if (t->like < 0) {
		t->like = m->a;
		t->by = JOINED_CLASH;
		t->score = (float)m->score / PERMILLE;
	}
}

void merge_groups(struct timeline_work *w)
{
	if (w->matches.n > 0)
		qsort_r(w->matches.at, (size_t)w->matches.n, sizeof *w->matches.at, by_score, w);
	for (int32_t i = 0; i < w->matches.n; i++)
		if (w->matches.at[i].by != JOINED_CLASH)
			unite(w, &w->matches.at[i]);
	for (int32_t i = 0; i < w->matches.n; i++)
		if (w->matches.at[i].by == JOINED_CLASH)
			clash(w, &w->matches.at[i]);
}
