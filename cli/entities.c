/* entities - who and what the articles name, joined over all of them. */
#include "config.h"

#include "cli/conll.h"
#include "cli/subcommand.h"

static struct str alias_list(struct arena *a, const struct entity *x)
{
	struct str s = {0};
	for (int32_t i = 0; i < x->aliases.n; i++) {
		if (str_eq(x->aliases.at[i].text, x->name))
			continue;
		s = s.len == 0 ? x->aliases.at[i].text
			       : str_printf(a, "%.*s; %.*s", STR_ARG(s),
					 STR_ARG(x->aliases.at[i].text));
	}
	return s;
}

static void print_entities(struct batch *b)
{
	enum { FIXED = 5 };
	const char *column[TABLE_COLUMNS + 1] = {"type", "name", "total", "articles", "aliases"};
	const struct story *s = &b->desk->story;
	struct arena a = {0};
	struct table t;
	int32_t counts = s->n < TABLE_COLUMNS - FIXED ? s->n : TABLE_COLUMNS - FIXED;
	for (int32_t i = 0; i < counts; i++)
		column[FIXED + i] = str_cstr(&a, s->at[i]->key);
	table_open(&t, b->out, b->cli->format, "entities", column);
	for (int32_t i = 0; i < s->entities.n; i++) {
		const struct entity *x = &s->entities.at[i];
		table_text(&t, str_of(entity_type_name(x->type)));
		table_text(&t, x->name);
		table_number(&t, x->total);
		table_number(&t, x->counts.n);
		table_text(&t, alias_list(&a, x));
		for (int32_t k = 0; k < counts; k++)
			table_number(&t, entity_count(x, k));
	}
	table_close(&t);
	arena_free(&a);
}

static void print_mentions(struct batch *b)
{
	static const char *const column[] = {"path", "start", "end", "type", "name", "text", NULL};
	const struct story *s = &b->desk->story;
	const struct entities *e = &s->entities;
	struct table t;
	table_open(&t, b->out, b->cli->format, "mentions", column);
	for (int32_t i = 0; i < e->names; i++) {
		const struct name *n = &e->name[i];
		const struct entity *x = &e->at[e->joined[i].entity];
		table_text(&t, s->at[n->article]->path);
		table_number(&t, n->span.beg);
		table_number(&t, n->span.end);
		table_text(&t, str_of(entity_type_name(x->type)));
		table_text(&t, x->name);
		table_text(&t, n->text);
	}
	table_close(&t);
}

int run_entities(struct batch *b)
{
	if (b->cli->conll)
		return run_conll(b);
	batch_link(b);
	if (b->cli->mentions)
		print_mentions(b);
	else
		print_entities(b);
	return EXIT_DONE;
}
