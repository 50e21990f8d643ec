#include "config.h"

#include "core/story/sieve.h"

/*
 * What the sieves found, made flat: a group for every set, and for every name
 * its group, so that the reader's corrections can take single names out.
 */

int32_t group_root(const struct groups *g, int32_t group)
{
	while (g->at[group].parent != group) {
		struct group *x = &g->at[group];
		x->parent = g->at[x->parent].parent;
		group = x->parent;
	}
	return group;
}

uint8_t group_type(const struct group *g)
{
	int best = ENTITY_TYPES;
	if (g->retype >= 0)
		return (uint8_t)g->retype;
	if (g->known >= 0)
		return alias_at(g->known)->type;
	for (int t = ENTITY_TYPES - 1; t >= 0; t--)
		if (g->types[t] > 0 && (best == ENTITY_TYPES || g->types[t] >= g->types[best]))
			best = t;
	return (uint8_t)best;
}

void groups_build(struct linker *l)
{
	struct groups *g = ARENA_NEW(&l->arena, struct groups);
	g->n = l->forms;
	g->at = ARENA_ARRAY(
		&l->arena, struct group, (size_t)l->forms + (size_t)l->in.corrections.n + 1);
	g->of = ARENA_ARRAY(&l->arena, int32_t, (size_t)l->in.names + 1);
	for (int32_t i = 0; i < l->forms; i++)
		g->at[i] = (struct group){.parent = i, .retype = -1, .known = l->form[i].set_known};
	for (int32_t i = 0; i < l->in.names; i++) {
		int32_t form = l->own[i].form >= 0 ? l->own[i].form : l->form_of[i];
		struct group *x = &g->at[g->of[i] = set_root(l, form)];
		x->names++;
		x->types[type_read(l, i)]++;
	}
	l->groups = g;
}
