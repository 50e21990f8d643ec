#include "config.h"

#include "core/story/corrections.h"

#include "core/story/sieve.h"

/* The group of the first name of this form in a group of that type; -1. */
static int32_t group_of_form(const struct linker *l, int32_t form, uint8_t type)
{
	const struct groups *g = l->groups;
	for (int32_t k = form >= 0 ? l->form[form].first : -1; k >= 0; k = l->next[k]) {
		int32_t group = group_root(g, g->of[k]);
		if (type == ENTITY_TYPES || group_type(&g->at[group]) == type)
			return group;
	}
	return -1;
}

static int32_t form_of_known(const struct linker *l, int32_t known)
{
	for (int32_t i = 0; known >= 0 && i < l->forms; i++)
		if (l->form[i].known == known)
			return i;
	return -1;
}

/* By what the reader called it, by a name in the texts, by what the tables call it; -1. */
static int32_t group_find(struct linker *l, uint8_t type, struct str name)
{
	struct groups *g = l->groups;
	struct str key = form_key(&l->arena, name, type);
	const int32_t *renamed = map_find(&g->renamed, key);
	if (renamed != NULL) {
		int32_t group = group_root(g, *renamed);
		if (type == ENTITY_TYPES || group_type(&g->at[group]) == type)
			return group;
	}
	int32_t found = group_of_form(l, form_find(l, key, false), type);
	if (found < 0)
		found = group_of_form(l, form_find(l, key, true), type);
	if (found < 0)
		found = group_of_form(l, form_of_known(l, alias_find(key)), type);
	return found;
}

static bool merge(struct linker *l, int32_t to, const struct correction *c)
{
	struct groups *g = l->groups;
	int32_t from = group_find(l, c->type, c->other);
	if (from < 0)
		from = group_find(l, ENTITY_TYPES, c->other);
	if (from < 0)
		return false;
	if (from == to)
		return true;
	struct group *a = &g->at[to], *b = &g->at[from];
	b->parent = to;
	a->names += b->names;
	for (int t = 0; t < TYPES; t++)
		a->types[t] += b->types[t];
	return true;
}

static void move(struct linker *l, int32_t name, int32_t to, struct str like)
{
	struct groups *g = l->groups;
	struct group *a = &g->at[group_root(g, g->of[name])], *b = &g->at[to];
	uint8_t type = type_read(l, name);
	a->names--;
	a->types[type]--;
	b->names++;
	b->types[type]++;
	g->of[name] = to;
	l->own[name].sieve = SIEVE_READER;
	l->own[name].nearest = false;
	l->own[name].like = like;
}

static int32_t count_form(const struct linker *l, int32_t form, int32_t group)
{
	int32_t n = 0;
	for (int32_t k = form >= 0 ? l->form[form].first : -1; k >= 0; k = l->next[k])
		n += group_root(l->groups, l->groups->of[k]) == group;
	return n;
}

/* Moves the names of `form` that are in `from` (-1: anywhere) to `to`. */
static void move_form(struct linker *l, int32_t form, int32_t from, int32_t to, struct str like)
{
	for (int32_t k = form >= 0 ? l->form[form].first : -1; k >= 0; k = l->next[k]) {
		int32_t group = group_root(l->groups, l->groups->of[k]);
		if (group != to && (from < 0 || group == from))
			move(l, k, to, like);
	}
}

static bool alias(struct linker *l, int32_t to, const struct correction *c)
{
	struct str key = form_key(&l->arena, c->other, c->type);
	int32_t one = form_find(l, key, false), two = form_find(l, key, true);
	move_form(l, one, -1, to, c->name);
	move_form(l, two, -1, to, c->name);
	return one >= 0 || two >= 0;
}

/* Nothing to do where all names of the entity are written so. */
static bool split(struct linker *l, int32_t from, const struct correction *c)
{
	struct groups *g = l->groups;
	struct str key = form_key(&l->arena, c->other, c->type);
	int32_t one = form_find(l, key, false), two = form_find(l, key, true);
	int32_t n = count_form(l, one, from) + count_form(l, two, from);
	if (n == 0 || n == g->at[from].names)
		return false;
	int32_t to = g->n++;
	g->at[to] = (struct group){.parent = to, .known = -1, .retype = -1};
	move_form(l, one, from, to, c->other);
	move_form(l, two, from, to, c->other);
	return true;
}

static bool apply(struct linker *l, const struct correction *c)
{
	struct groups *g = l->groups;
	int32_t at = group_find(l, c->type, c->name);
	if (at < 0)
		return false;
	switch ((enum correction_kind)c->kind) {
	case CORRECTION_MERGE:
		return merge(l, at, c);
	case CORRECTION_ALIAS:
		return alias(l, at, c);
	case CORRECTION_SPLIT:
		return split(l, at, c);
	case CORRECTION_RENAME:
		g->at[at].rename = c->other;
		*map_at(&l->arena, &g->renamed, form_key(&l->arena, c->other, c->type), at) = at;
		return c->other.len > 0;
	case CORRECTION_RETYPE:
		if (c->to < ENTITY_TYPES)
			g->at[at].retype = (int8_t)c->to;
		return c->to < ENTITY_TYPES;
	case CORRECTION_SPEAKS:
		g->at[at].speaks_given = true;
		g->at[at].speaks = c->other;
		return true;
	}
	return false;
}

void groups_correct(struct linker *l)
{
	int32_t n = l->in.corrections.n;
	l->out->active = ARENA_ARRAY(l->out_arena, bool, (size_t)n + 1);
	for (int32_t i = 0; i < n; i++)
		l->out->active[i] = apply(l, &l->in.corrections.at[i]);
}
