/* entries - an entry of each group of happenings: its days, status, label. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/vec.h"
#include "core/story/timeline_work.h"

struct member {
	int32_t happening, root;
};

struct making {
	struct arena *arena; /* of the result; what is there for a while is in the work's */
	struct timeline_work *w;
	struct timeline *out;
	struct member *member; /* by root, then story order */
	int32_t members;
	struct {
		struct entry *at;
		int32_t n;
	} entries;      /* as the groups come */
	int32_t *where; /* telling of a happening */
};

static int by_root(const void *a, const void *b, void *work)
{
	const struct member *x = a, *y = b;
	const struct timeline_work *w = work;
	if (x->root != y->root)
		return x->root - y->root;
	const struct telling *s = &w->happenings.at[x->happening].telling,
			     *t = &w->happenings.at[y->happening].telling;
	if (s->article != t->article)
		return s->article - t->article;
	return (s->span.beg > t->span.beg) - (s->span.beg < t->span.beg);
}

static struct interval meet(struct interval a, struct interval b)
{
	return (struct interval){a.beg > b.beg ? a.beg : b.beg, a.end < b.end ? a.end : b.end,
		a.grain < b.grain ? a.grain : b.grain};
}

static int64_t length(struct interval i)
{
	return (int64_t)i.end - i.beg;
}

static bool is_finer(struct interval a, struct interval b)
{
	return length(a) != length(b) ? length(a) < length(b) : a.beg < b.beg;
}

enum { SIDES = 8 }; /* of one conflict; further dates go to the nearest */

/* Tellings whose dates meet are one side; the finest are placed first. Returns how many. */
static int32_t find_sides(struct timeline *t, struct entry *e, struct interval side[SIDES])
{
	int32_t n = 0;
	for (int32_t i = 0; i < e->n; i++)
		t->telling[e->first + i].side = -1;
	for (int32_t done = 0; done < e->n; done++) {
		struct telling *x = NULL;
		for (int32_t i = 0; i < e->n; i++) {
			struct telling *y = &t->telling[e->first + i];
			if (y->side < 0 && (x == NULL || is_finer(y->when, x->when)))
				x = y;
		}
		int32_t k = 0;
		while (k < n && !intervals_meet(side[k], x->when))
			k++;
		if (k == SIDES)
			k = SIDES - 1;
		side[k] = k < n ? meet(side[k], x->when) : x->when;
		n += k == n;
		x->side = k;
	}
	return n;
}

static void sort_sides(struct timeline *t, struct entry *e, struct interval side[SIDES])
{
	for (int32_t i = 0; i < e->sides; i++) {
		for (int32_t k = i + 1; k < e->sides; k++) {
			if (side[k].beg >= side[i].beg)
				continue;
			struct interval s = side[i];
			side[i] = side[k];
			side[k] = s;
			for (int32_t m = 0; m < e->n; m++) {
				int32_t *x = &t->telling[e->first + m].side;
				*x = *x == i ? k : *x == k ? i : *x;
			}
		}
	}
}

static void interval_edtf(char to[EDTF_MOST], struct interval when)
{
	const struct timex3 t = {.when = when};
	timex_edtf(to, &t);
}

/* "[2023-06,2023-07-11..2023-07-12]" */
static void sides_edtf(char to[TIMELINE_EDTF], const struct interval *side, int32_t sides)
{
	size_t n = 0;
	for (int32_t i = 0; i < sides; i++) {
		char one[EDTF_MOST];
		interval_edtf(one, side[i]);
		char *slash = strchr(one, '/');
		n += (size_t)snprintf(to + n, TIMELINE_EDTF - n, "%s%.*s%s%s", i == 0 ? "[" : ",",
			slash != NULL ? (int)(slash - one) : EDTF_MOST, one,
			slash != NULL ? ".." : "", slash != NULL ? slash + 1 : "");
		if (n >= TIMELINE_EDTF - 1)
			return;
	}
	snprintf(to + n, TIMELINE_EDTF - n, "]");
}

static int32_t count_articles(const struct timeline *t, const struct entry *e)
{
	int32_t n = 0;
	for (int32_t i = 0; i < e->n; i++)
		n += i == 0 ||
		     t->telling[e->first + i].article != t->telling[e->first + i - 1].article;
	return n;
}

static bool all_same(const struct timeline *t, const struct entry *e)
{
	for (int32_t i = 1; i < e->n; i++) {
		struct interval a = t->telling[e->first].when, b = t->telling[e->first + i].when;
		if (a.beg != b.beg || a.end != b.end)
			return false;
	}
	return true;
}

static const struct timex3 *timex_of(const struct making *m, const struct telling *t)
{
	return t->timex >= 0 ? &m->w->in.article[t->article]->timexes.at[t->timex] : NULL;
}

static void set_edtf(const struct making *m, struct entry *e, const struct interval *side)
{
	const struct telling *first = &m->out->telling[e->first];
	char text[TIMELINE_EDTF];
	if (e->sides > 1)
		sides_edtf(text, side, e->sides);
	else
		interval_edtf(text, e->when);
	/* As the text tells it, with its marks, where it is told so. */
	for (int32_t i = 0; i < e->n && e->sides == 1; i++) {
		const struct timex3 *x = timex_of(m, &first[i]);
		if (x == NULL || x->when.beg != e->when.beg || x->when.end != e->when.end)
			continue;
		timex_edtf(text, x);
		break;
	}
	e->edtf = str_dup(m->arena, str_of(text));
}

/* The days, and how sure and how told they are. */
static void set_days(const struct making *m, struct entry *e)
{
	struct timeline *t = m->out;
	struct interval side[SIDES] = {{0}};
	struct telling *first = &t->telling[e->first];
	e->when = first->when;
	e->certainty = CERTAINTY_VAGUE;
	for (int32_t i = 0; i < e->n; i++) {
		const struct timex3 *x = timex_of(m, &first[i]);
		if (x != NULL && x->certainty < e->certainty)
			e->certainty = x->certainty;
	}
	e->sides = 1;
	if (e->when.grain == GRAIN_NONE)
		return;
	e->sides = find_sides(t, e, side);
	sort_sides(t, e, side);
	e->when = side[0];
	for (int32_t i = 1; i < e->sides; i++) {
		e->when.end = side[i].end > e->when.end ? side[i].end : e->when.end;
		e->when.grain = side[i].grain > e->when.grain ? side[i].grain : e->when.grain;
	}
	set_edtf(m, e, side);
}

static void set_status(const struct making *m, struct entry *e, bool agreed)
{
	struct timeline *t = m->out;
	e->articles = count_articles(t, e);
	e->paper = true;
	for (int32_t i = 0; i < e->n; i++)
		if (block_is_read((enum block_kind)t->telling[e->first + i].block))
			e->paper = false;
	if (e->sides > 1 && !agreed)
		e->status = STATUS_CONFLICT;
	else if (e->articles < 2)
		e->status = STATUS_SINGLE;
	else
		e->status = agreed || all_same(t, e) ? STATUS_AGREE : STATUS_REFINED;
}

static bool says(const struct label *l, struct str name)
{
	return str_eq(name, l->place) || str_eq(name, l->modifier) || str_eq(name, l->head) ||
	       str_eq(name, l->who[0]) || str_eq(name, l->who[1]) ||
	       (l->object.len > 0 && str_find(l->object, name) >= 0);
}

static int by_place(const void *a, const void *b, void *work)
{
	const struct member *x = a, *y = b;
	return happening_order(work, x->happening, y->happening);
}

/* Persons of all tellings first, then who else takes part. */
static void set_people(const struct making *m, struct entry *e, const struct member *member)
{
	const struct happening *all = m->w->happenings.at;
	struct str who[LABEL_WHO] = {{0}};
	int32_t n = 0;
	memcpy(who, e->label.who, sizeof who);
	memset(e->label.who, 0, sizeof who);
	for (int person = 1; person >= 0; person--)
		for (int32_t i = 0; i < e->n; i++)
			for (int32_t k = 0; k < LABEL_WHO && n < LABEL_WHO; k++) {
				const struct happening *h = &all[member[i].happening];
				bool fits = h->people[k].person == (person == 1);
				if (fits && h->people[k].name.len > 0 &&
					!says(&e->label, h->people[k].name))
					e->label.who[n++] = h->people[k].name;
			}
	for (int32_t k = 0; k < LABEL_WHO && n < LABEL_WHO; k++)
		if (who[k].len > 0 && !says(&e->label, who[k]))
			e->label.who[n++] = who[k];
}

/* The best told of all; who takes part may come from the others. */
static void set_label(const struct making *m, struct entry *e, struct member *member)
{
	const struct happening *all = m->w->happenings.at, *best;
	qsort_r(member, (size_t)e->n, sizeof *member, by_place, m->w);
	best = &all[member[0].happening];
	for (int32_t i = 1; i < e->n; i++) {
		const struct happening *h = &all[member[i].happening];
		if (h->richness > best->richness ||
			(h->richness == best->richness &&
				length(h->telling.when) < length(best->telling.when)))
			best = h;
	}
	e->label = best->label;
	if (!e->label.verb)
		set_people(m, e, member);
	label_keep(m->arena, &e->label); /* the work's memory does not stay */
}

static void make_entry(struct making *m, int32_t from, int32_t to)
{
	struct timeline_work *w = m->w;
	int32_t root = m->member[from].root;
	struct entry e = {.first = m->out->tellings,
		.n = to - from,
		.edtf = STR(""),
		.hangs_on = -1,
		.bound = w->group[root].bound};
	for (int32_t i = from; i < to; i++) {
		m->where[m->member[i].happening] = m->out->tellings;
		m->out->telling[m->out->tellings++] =
			w->happenings.at[m->member[i].happening].telling;
	}
	set_days(m, &e);
	set_status(m, &e, w->group[root].agreed);
	set_label(m, &e, &m->member[from]);
	w->group[root].entry = m->entries.n;
	VEC_PUSH(&w->arena, &m->entries, e);
}

/* What is before a day is over the day before; before a month, by its end at the latest. */
static struct interval bounded(const struct entry *on, enum timex_bound bound)
{
	bool day = on->when.grain == GRAIN_DAY && length(on->when) == 1;
	if (bound == BOUND_BEFORE)
		return (struct interval){
			INTERVAL_PAST, day ? on->when.beg : on->when.end, on->when.grain};
	return (struct interval){on->when.beg, INTERVAL_FUTURE, on->when.grain};
}

static void hang_entries(struct making *m)
{
	const struct timeline_work *w = m->w;
	for (int32_t i = w->dated; i < w->happenings.n; i++) {
		const struct group *g = &w->group[i];
		if (g->parent != i || g->hangs_on < 0 || g->hidden)
			continue;
		int32_t root = merge_root(w, g->hangs_on);
		if (w->group[root].hidden)
			continue;
		struct entry *e = &m->entries.at[g->entry];
		const struct entry *on = &m->entries.at[w->group[root].entry];
		e->hangs_on = w->group[root].entry;
		e->when = bounded(on, (enum timex_bound)g->bound);
		char text[EDTF_MOST];
		interval_edtf(text, e->when);
		e->edtf = str_dup(m->arena, str_of(text));
		e->certainty = CERTAINTY_BOUND;
		if (on->status == STATUS_CONFLICT)
			e->status = STATUS_CONFLICT;
	}
}

struct ordering {
	const struct entry *entry;
	const struct timeline *t;
	const struct timeline_work *w;
};

static int64_t place(const struct entry *e)
{
	if (e->when.grain == GRAIN_NONE)
		return INT64_MAX;
	return e->when.beg == INTERVAL_PAST ? (int64_t)e->when.end - 1 : e->when.beg;
}

static int by_day(const void *a, const void *b, void *with)
{
	const struct ordering *o = with;
	const struct entry *all = o->entry;
	const struct entry *x = &all[*(const int32_t *)a], *y = &all[*(const int32_t *)b];
	const struct entry *base_x = x->hangs_on >= 0 ? &all[x->hangs_on] : x;
	const struct entry *base_y = y->hangs_on >= 0 ? &all[y->hangs_on] : y;
	if (place(base_x) != place(base_y))
		return place(base_x) < place(base_y) ? -1 : 1;
	if (base_x->when.grain != base_y->when.grain)
		return base_x->when.grain < base_y->when.grain ? -1 : 1;
	struct str s = base_x->label.head, t = base_y->label.head;
	if (base_x != base_y && !str_eq(s, t) && base_x->when.grain != GRAIN_NONE)
		return str_cmp(s, t);
	if ((x != base_x) != (y != base_y))
		return x != base_x ? 1 : -1;
	const struct telling *p = &o->t->telling[x->first], *q = &o->t->telling[y->first];
	int c = str_cmp(o->w->in.article[p->article]->path, o->w->in.article[q->article]->path);
	return c != 0 ? c : (p->span.beg > q->span.beg) - (p->span.beg < q->span.beg);
}

static void put_in_order(struct making *m)
{
	struct timeline *t = m->out;
	struct arena *work = &m->w->arena;
	struct ordering o = {m->entries.at, t, m->w};
	t->n = m->entries.n;
	int32_t *order = ARENA_ARRAY(work, int32_t, t->n + 1);
	int32_t *new_index = ARENA_ARRAY(work, int32_t, t->n + 1);
	struct entry *sorted = ARENA_ARRAY(m->arena, struct entry, t->n + 1);
	for (int32_t i = 0; i < t->n; i++)
		order[i] = i;
	qsort_r(order, (size_t)t->n, sizeof *order, by_day, &o);
	for (int32_t i = 0; i < t->n; i++)
		new_index[order[i]] = i;
	for (int32_t i = 0; i < t->n; i++) {
		sorted[i] = m->entries.at[order[i]];
		if (sorted[i].hangs_on >= 0)
			sorted[i].hangs_on = new_index[sorted[i].hangs_on];
	}
	t->at = sorted;
	for (int32_t i = 0; i < m->w->happenings.n; i++)
		m->w->group[i].entry = new_index[m->w->group[i].entry];
}

static void count(struct timeline *t)
{
	for (int32_t i = 0; i < t->n; i++) {
		const struct entry *e = &t->at[i];
		t->papers += e->paper;
		t->hanging += e->hangs_on >= 0;
		t->conflicts += e->status == STATUS_CONFLICT && e->hangs_on < 0;
		t->undated += e->when.grain == GRAIN_NONE;
	}
}

/* Tellings refer to happenings until all are placed. */
static void link_tellings(struct making *m)
{
	for (int32_t i = 0; i < m->out->tellings; i++)
		if (m->out->telling[i].like >= 0)
			m->out->telling[i].like = m->where[m->out->telling[i].like];
}

void entries_build(struct arena *a, struct timeline_work *w, struct timeline *out)
{
	struct making m = {.arena = a, .w = w, .out = out};
	int32_t n = w->happenings.n;
	*out = (struct timeline){.left_out = w->left_out, .active = w->active, .hidden = w->hidden};
	m.member = ARENA_ARRAY(&w->arena, struct member, n + 1);
	m.where = ARENA_ARRAY(&w->arena, int32_t, n + 1);
	out->telling = ARENA_ARRAY(a, struct telling, n + 1);
	for (int32_t i = 0; i < n; i++) {
		int32_t root = merge_root(w, i);
		if (!w->group[root].hidden)
			m.member[m.members++] = (struct member){i, root};
	}
	qsort_r(m.member, (size_t)m.members, sizeof *m.member, by_root, w);
	for (int32_t i = 0, k; i < m.members; i = k) {
		for (k = i; k < m.members && m.member[k].root == m.member[i].root; k++)
			continue;
		make_entry(&m, i, k);
	}
	link_tellings(&m);
	hang_entries(&m);
	put_in_order(&m);
	count(out);
}
