#include "config.h"

#include "tests/unit/story/told.h"

#include <ctype.h>
#include <string.h>

#include "core/base/vec.h"

static uint8_t type_of(char c)
{
	static const char types[] = "POLM";
	const char *at = strchr(types, toupper((unsigned char)c));
	return at != NULL ? (uint8_t)(at - types) : ENTITY_TYPES;
}

static void read_article(struct told *t, struct str marked)
{
	struct buf text = {0};
	int32_t first = t->names.n, article = t->texts.n;
	for (int32_t i = 0; i < marked.len; i++) {
		if (marked.at[i] == '\\' && i + 1 < marked.len)
			i++;
		else if (marked.at[i] == '[') {
			struct name name = {.article = article, .type = type_of(marked.at[i + 1])};
			name.counted = !islower((unsigned char)marked.at[i + 1]);
			name.span.beg = text.len;
			for (i += 3; marked.at[i] != ']'; i++)
				buf_add_char(&text, marked.at[i]);
			name.span.end = text.len;
			VEC_PUSH(&t->arena, &t->names, name);
			continue;
		}
		buf_add_char(&text, marked.at[i]);
	}
	struct str whole = buf_dup(&t->arena, &text);
	VEC_PUSH(&t->arena, &t->texts, whole);
	for (int32_t i = first; i < t->names.n; i++)
		t->names.at[i].text = span_text(whole, t->names.at[i].span);
	buf_free(&text);
}

void told_read(struct told *t, const char *story)
{
	struct str rest = str_of(story), article;
	while (str_cut(&rest, '|', &article))
		read_article(t, article);
}

void told_link(struct told *t, struct corrections corrections)
{
	struct link_input in = {.name = t->names.at,
		.names = t->names.n,
		.text = t->texts.at,
		.articles = t->texts.n,
		.corrections = corrections};
	link_build(&t->arena, &in, &t->entities);
}

static void put_name(struct buf *out, const struct entities *v, int32_t name)
{
	const struct joined *j = &v->joined[name];
	buf_printf(out, " %.*s", STR_ARG(v->name[name].text));
	if (j->sieve != SIEVE_NONE)
		buf_printf(out, "/%s", sieve_name((enum sieve)j->sieve));
	if (j->nearest)
		buf_add_char(out, '~');
	if (j->speaks)
		buf_add_char(out, '!');
	buf_add_char(out, ',');
}

struct str told_line(struct told *t)
{
	struct buf out = {0};
	for (int32_t i = 0; i < t->entities.n; i++) {
		const struct entity *x = &t->entities.at[i];
		buf_printf(&out, "%s%s %.*s", i > 0 ? "; " : "", entity_type_name(x->type),
			STR_ARG(x->name));
		if (x->tie != TIE_NONE)
			buf_printf(&out, " %c<%.*s>", x->tie == TIE_NATION ? '@' : '!',
				STR_ARG(x->of_name));
		buf_add_char(&out, ':');
		for (int32_t k = 0; k < x->members.n; k++)
			put_name(&out, &t->entities, x->members.at[k]);
		out.at[--out.len] = '\0';
	}
	struct str line = buf_dup(&t->arena, &out);
	buf_free(&out);
	return line;
}

void told_free(struct told *t)
{
	arena_free(&t->arena);
	*t = (struct told){0};
}
