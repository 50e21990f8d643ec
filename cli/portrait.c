/* portrait - wording --entity: what an entity is called, does, has done to it. */
#include "config.h"

#include "cli/wording.h"

#include "core/base/vec.h"
#include "core/wording/portrayal.h"

struct names {
	struct portrayed_name *at;
	int32_t n;
};

/* All names of one article; those of the entity are wanted. */
static struct names names_of(
	struct arena *a, const struct entities *e, int32_t article, int32_t entity)
{
	struct names out = {0};
	for (int32_t i = 0; i < e->names; i++) {
		const struct name *n = &e->name[i];
		struct portrayed_name x = {.span = n->span,
			.wanted = e->joined[i].entity == entity,
			.person = n->type == ENTITY_PER};
		if (n->article == article)
			VEC_PUSH(a, &out, x);
	}
	return out;
}

static void row(struct table *t, const struct article *x, const struct entity *entity,
	const struct portrayal *l)
{
	table_text(t, x->path);
	table_number(t, l->span.beg);
	table_number(t, l->span.end);
	table_text(t, str_of(portrayal_kind_name((enum portrayal_kind)l->kind)));
	table_text(t, entity->name);
	table_text(t, span_text(x->doc.text, l->span));
}

static void print_article(struct table *t, const struct story *s, int32_t article, int32_t entity)
{
	struct arena a = {0};
	struct portrayals labels = {0};
	const struct article *x = s->at[article];
	struct names names = names_of(&a, &s->entities, article, entity);
	portrayals_build(&a, &x->doc, (struct portrayed_names){names.at, names.n}, &labels);
	for (int32_t i = 0; i < labels.n; i++)
		row(t, x, &s->entities.at[entity], &labels.at[i]);
	arena_free(&a);
}

int print_portrait(struct batch *b)
{
	static const char *const column[] = {
		"path", "start", "end", "kind", "entity", "text", NULL};
	const struct story *s = &b->desk->story;
	int32_t entity = entity_find(&s->entities, ENTITY_TYPES, str_of(b->cli->entity));
	if (entity < 0) {
		fprintf(stderr, "parallax: no name \"%s\" in these articles\n", b->cli->entity);
		return EXIT_TROUBLE;
	}
	struct table t;
	table_open(&t, b->out, b->cli->format, "portrait", column);
	for (int32_t i = 0; i < s->n; i++)
		print_article(&t, s, i, entity);
	table_close(&t);
	return EXIT_DONE;
}
