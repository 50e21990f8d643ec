#include "config.h"

#include "core/story/sieve.h"

#include <stdlib.h>

#include "core/base/vec.h"

/* From groups to entities: their names, counts and ties. */

struct way { /* one form in one entity */
	int32_t form;
	int32_t names, counted;
};

struct draft { /* an entity before it has its place in the order */
	int32_t group;
	int32_t first, n; /* names, in gathering.name */
	int32_t head;     /* the form that gives the name; -1 */
	struct entity entity;
};

struct gathering {
	struct linker *l;
	struct draft *draft;
	int32_t n;
	int32_t *name; /* names by draft, ascending in each */
	int32_t *way;  /* of a form: its way in the draft at work + 1 */
	int32_t *twin; /* of a form: the one of the same key that stands for both */
	struct {
		struct way *at;
		int32_t n;
	} ways; /* of the draft at work */
};

static void drafts_open(struct gathering *v)
{
	struct linker *l = v->l;
	struct groups *g = l->groups;
	int32_t *of = ARENA_ARRAY(&l->arena, int32_t, (size_t)g->n + 1);
	v->draft = ARENA_ARRAY(&l->arena, struct draft, (size_t)g->n + 1);
	v->name = ARENA_ARRAY(&l->arena, int32_t, (size_t)l->in.names + 1);
	int32_t at = 0;
	for (int32_t i = 0; i < g->n; i++) {
		if (g->at[i].parent != i || g->at[i].names <= 0)
			continue;
		of[i] = v->n;
		v->draft[v->n++] = (struct draft){.group = i, .first = at, .head = -1};
		at += g->at[i].names;
	}
	for (int32_t i = 0; i < l->in.names; i++) {
		struct draft *d = &v->draft[of[group_root(g, g->of[i])]];
		v->name[d->first + d->n++] = i;
	}
}

static void ways_count(struct gathering *v, const struct draft *d)
{
	const struct linker *l = v->l;
	for (int32_t i = 0; i < v->ways.n; i++)
		v->way[v->ways.at[i].form] = 0;
	v->ways.n = 0;
	for (int32_t i = 0; i < d->n; i++) {
		int32_t name = v->name[d->first + i], form = v->twin[l->form_of[name]];
		if (v->way[form] == 0) {
			v->ways.at[v->ways.n] = (struct way){.form = form};
			v->way[form] = ++v->ways.n;
		}
		struct way *w = &v->ways.at[v->way[form] - 1];
		w->names++;
		w->counted += l->in.name[name].counted;
	}
}

/* Full names before short ones, but a place is called what it is called most. */
static bool is_full(const struct linker *l, const struct form *f, uint8_t type)
{
	const struct form_word *w = form_words_of(l, f);
	return type != ENTITY_LOC && f->words > 1 && !(w[0].flags & FORM_INITIAL) &&
	       !(w[f->words - 1].flags & FORM_DIGIT) && !str_ends(f->text, STR(")"));
}

static bool is_better(
	const struct gathering *v, const struct draft *d, const struct way *a, const struct way *b)
{
	const struct linker *l = v->l;
	const struct form *f = &l->form[a->form], *g = &l->form[b->form];
	uint8_t type = group_type(&l->groups->at[d->group]);
	bool own_a = set_root(l, a->form) == d->group, own_b = set_root(l, b->form) == d->group;
	if (own_a != own_b)
		return own_a;
	if (is_full(l, f, type) != is_full(l, g, type))
		return is_full(l, f, type);
	if (a->names != b->names)
		return a->names > b->names;
	if ((f->sieve == SIEVE_NONE) != (g->sieve == SIEVE_NONE))
		return f->sieve == SIEVE_NONE;
	return form_before(f, g);
}

static struct str without_article(struct arena *a, struct str s)
{
	s = str_one_line(a, s);
	if (s.len > 4 && (str_starts(s, STR("the ")) || str_starts(s, STR("The "))))
		s = str_sub(s, 4, s.len);
	if (str_ends(s, STR("'s")))
		s.len -= 2;
	else if (str_ends(s, STR("\u2019s")))
		s.len -= 4;
	return s;
}

static void call(struct gathering *v, struct draft *d)
{
	struct linker *l = v->l;
	const struct group *g = &l->groups->at[d->group];
	struct entity *x = &d->entity;
	const struct way *best = &v->ways.at[0];
	for (int32_t i = 1; i < v->ways.n; i++)
		if (is_better(v, d, &v->ways.at[i], best))
			best = &v->ways.at[i];
	d->head = best->form;
	x->type = group_type(g);
	x->renamed = g->rename.len > 0;
	if (x->renamed)
		x->name = g->rename;
	else if (g->known >= 0)
		x->name = alias_at(g->known)->name;
	else
		x->name = without_article(l->out_arena, l->form[d->head].text);
	/* What is read on the way to the key does not stay. */
	x->key = str_dup(l->out_arena, form_key(&l->arena, x->name, x->type));
	if (g->known >= 0) {
		for (int32_t i = 0; i < v->ways.n; i++)
			if (str_eq(l->form[v->ways.at[i].form].key, x->key))
				d->head = v->ways.at[i].form;
	}
}

static int by_count(const void *a, const void *b)
{
	const struct alias *x = a, *y = b;
	return x->count != y->count ? (x->count < y->count ? 1 : -1) : str_cmp(x->text, y->text);
}

static void aliases(struct gathering *v, struct entity *x)
{
	struct linker *l = v->l;
	x->aliases.n = v->ways.n;
	x->aliases.at = ARENA_ARRAY(l->out_arena, struct alias, v->ways.n);
	for (int32_t i = 0; i < v->ways.n; i++)
		x->aliases.at[i] = (struct alias){
			without_article(l->out_arena, l->form[v->ways.at[i].form].text),
			v->ways.at[i].counted};
	qsort(x->aliases.at, (size_t)x->aliases.n, sizeof *x->aliases.at, by_count);
}

/* Articles with counted names; names are in story order. */
static int32_t count_articles(const struct gathering *v, const struct draft *d)
{
	int32_t n = 0, last = -1;
	for (int32_t i = 0; i < d->n; i++) {
		const struct name *x = &v->l->in.name[v->name[d->first + i]];
		n += x->counted && x->article != last;
		last = x->counted ? x->article : last;
	}
	return n;
}

static void counts(struct gathering *v, const struct draft *d, struct entity *x)
{
	struct linker *l = v->l;
	x->members.at = ARENA_ARRAY(l->out_arena, int32_t, d->n);
	x->counts.at = ARENA_ARRAY(l->out_arena, struct entity_count, count_articles(v, d));
	for (int32_t i = 0; i < d->n; i++) {
		int32_t name = v->name[d->first + i];
		const struct name *n = &l->in.name[name];
		x->members.at[x->members.n++] = name;
		if (!n->counted)
			continue;
		x->total++;
		if (x->counts.n == 0 || x->counts.at[x->counts.n - 1].article != n->article)
			x->counts.at[x->counts.n++] = (struct entity_count){.article = n->article};
		x->counts.at[x->counts.n - 1].count++;
	}
}

/* If the form itself was no short one, another was joined to it: the reason is that one's. */
static void turn(
	const struct linker *l, const struct draft *d, const struct form *f, struct joined *j)
{
	const struct form *head = &l->form[d->head];
	if (f == head || head->sieve == SIEVE_NONE)
		return;
	j->sieve = head->sieve;
	j->like = head->text;
	j->turned = true;
}

/* The tables may call it otherwise than any text does. */
static bool is_called(const struct draft *d, const struct form *f)
{
	return str_eq(f->key, d->entity.key);
}

static void reason(struct gathering *v, const struct draft *d, int32_t name)
{
	struct linker *l = v->l;
	const struct own *own = &l->own[name];
	const struct form *f = &l->form[v->twin[l->form_of[name]]];
	struct joined *j = &l->out->joined[name];
	int32_t form = own->form >= 0 ? own->form : l->form_of[name];
	if (own->sieve == SIEVE_READER || set_root(l, form) != d->group) {
		j->sieve = SIEVE_READER;
		j->like = own->sieve == SIEVE_READER ? own->like : d->entity.name;
	} else if (own->form >= 0) {
		j->sieve = own->sieve;
		j->nearest = own->nearest;
		j->like = own->like;
	} else if (f == &l->form[d->head] && (f->sieve != SIEVE_ALIAS || is_called(d, f))) {
		struct str text = l->in.name[name].text;
		bool same = str_eq(text, d->entity.name);
		/* With the small words behind it: "Korean" peninsula. */
		bool more = f->known >= 0 &&
			    !str_eq(form_key(&l->arena, text, type_read(l, name)), f->key);
		j->sieve = same ? SIEVE_NONE : more ? SIEVE_ALIAS : SIEVE_FOLDED;
		j->like = same ? (struct str){0} : d->entity.name;
	} else if (f->sieve != SIEVE_NONE) {
		j->sieve = f->sieve;
		j->like = f->like;
	} else {
		turn(l, d, f, j);
	}
}

static int by_total(const void *a, const void *b)
{
	const struct entity *x = &((const struct draft *)a)->entity;
	const struct entity *y = &((const struct draft *)b)->entity;
	if (x->total != y->total)
		return x->total < y->total ? 1 : -1;
	int order = str_cmp(x->key, y->key);
	if (order != 0)
		return order;
	return x->type != y->type ? x->type - y->type : x->members.at[0] - y->members.at[0];
}

/* Names that speak for a government, and whether the entity does at all. */
static bool speaks(struct linker *l, const struct group *g, const struct entity *x)
{
	bool found = false;
	bool may = g->speaks_given ? g->speaks.len > 0 : true;
	for (int32_t i = 0; may && i < x->members.n; i++) {
		struct joined *j = &l->out->joined[x->members.at[i]];
		j->speaks = speaks_here(l, &l->in.name[x->members.at[i]]);
		found |= j->speaks;
	}
	return found;
}

static void tie(struct linker *l, const struct draft *d, struct entity *x, const int32_t *known)
{
	const struct group *g = &l->groups->at[d->group];
	const struct known *k = g->known >= 0 ? alias_at(g->known) : NULL;
	x->of = -1;
	if (g->speaks_given) {
		bool found = speaks(l, g, x);
		x->tie = found || g->speaks.len > 0 ? TIE_SPEAKS : TIE_NONE;
		x->of_name = g->speaks;
		int32_t other = g->speaks.len > 0
					? alias_find(form_key(&l->arena, g->speaks, ENTITY_LOC))
					: -1;
		x->of = other >= 0          ? known[other] - 1
			: g->speaks.len > 0 ? entity_find(l->out, ENTITY_LOC, g->speaks)
					    : -1;
		return;
	}
	if (k == NULL || k->country < 0 || x->type == ENTITY_PER)
		return;
	if (k->kind != KNOWN_NATION && !speaks(l, g, x))
		return;
	x->tie = k->kind == KNOWN_NATION ? TIE_NATION : TIE_SPEAKS;
	x->of_name = alias_at(k->country)->name;
	x->of = known[k->country] - 1;
}

static void order(struct gathering *v)
{
	struct linker *l = v->l;
	struct entities *out = l->out;
	int32_t *known = ARENA_ARRAY(&l->arena, int32_t, known_names_n);
	qsort(v->draft, (size_t)v->n, sizeof *v->draft, by_total);
	out->at = ARENA_ARRAY(l->out_arena, struct entity, (size_t)v->n + 1);
	out->n = v->n;
	for (int32_t i = 0; i < v->n; i++) {
		const struct draft *d = &v->draft[i];
		int32_t k = l->groups->at[d->group].known;
		if (k >= 0)
			known[k] = i + 1;
		out->at[i] = d->entity;
		for (int32_t m = 0; m < d->entity.members.n; m++)
			out->joined[d->entity.members.at[m]].entity = i;
	}
	for (int32_t i = 0; i < v->n; i++)
		tie(l, &v->draft[i], &out->at[i], known);
}

void gather(struct linker *l)
{
	struct gathering v = {.l = l};
	size_t n = (size_t)l->forms + 1;
	v.way = ARENA_ARRAY(&l->arena, int32_t, n);
	v.twin = ARENA_ARRAY(&l->arena, int32_t, n);
	v.ways.at = ARENA_ARRAY(&l->arena, struct way, n);
	for (int32_t i = 0; i < l->forms; i++) {
		int32_t twin = l->form[i].person ? form_find(l, l->form[i].key, false) : -1;
		v.twin[i] = twin >= 0 && set_root(l, twin) == set_root(l, i) ? twin : i;
	}
	l->out->name = l->in.name;
	l->out->names = l->in.names;
	l->out->joined = ARENA_ARRAY(l->out_arena, struct joined, (size_t)l->in.names + 1);
	drafts_open(&v);
	for (int32_t i = 0; i < v.n; i++) {
		struct draft *d = &v.draft[i];
		ways_count(&v, d);
		call(&v, d);
		aliases(&v, &d->entity);
		counts(&v, d, &d->entity);
		for (int32_t k = 0; k < d->n; k++)
			reason(&v, d, v.name[d->first + k]);
	}
	order(&v);
}
