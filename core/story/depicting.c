#include "config.h"

#include "core/story/depicting.h"

enum { SHORT_NAME = 12 }; /* characters: longer names give way to a shorter form */

const struct clause_word *word_at(const struct depicting *p, int32_t i)
{
	return &p->words->at[i];
}

bool in_clause(const struct depicting *p, int32_t i)
{
	return i >= p->where.beg && i < p->where.end;
}

/* The words [beg, end) as they stand, on one line. */
struct str words_text(const struct depicting *p, int32_t beg, int32_t end)
{
	struct span s = {word_at(p, beg)->span.beg, word_at(p, end - 1)->span.end};
	return str_one_line(p->arena, span_text(p->source->article->doc.text, s));
}

static int32_t letters(struct str s)
{
	int32_t n = 0;
	for (int32_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.at[i] & 0xc0) != 0x80;
	return n;
}

/* The family name stands last, but first in Chinese and Korean names, which are short. */
static struct str person_name(const struct entity *x)
{
	struct str best = x->name;
	for (int32_t i = 0; i < x->aliases.n; i++) {
		struct str alias = x->aliases.at[i].text;
		if (str_find_char(alias, ' ') < 0 && letters(alias) < letters(best))
			best = alias;
	}
	if (!str_eq(best, x->name) || letters(best) <= 8)
		return best;
	for (int32_t i = best.len; i > 0; i--)
		if (best.at[i - 1] == ' ')
			return str_from(best, i);
	return best;
}

struct str short_name(const struct entity *x)
{
	struct str best = x->name;
	if (x->type == ENTITY_PER)
		return person_name(x);
	if (letters(best) <= SHORT_NAME)
		return best;
	for (int32_t i = 0; i < x->aliases.n; i++) {
		struct str alias = x->aliases.at[i].text;
		if (letters(alias) < letters(best) && letters(alias) > 1)
			best = alias;
	}
	return best;
}

const struct entity *entity_here(const struct depicting *p, int32_t i)
{
	int32_t name = word_at(p, i)->name;
	const struct entities *e = p->source->entities;
	return name >= 0 ? &e->at[e->joined[name].entity] : NULL;
}

int32_t entity_index_here(const struct depicting *p, int32_t i)
{
	return p->source->entities->joined[word_at(p, i)->name].entity;
}

int32_t name_end(const struct depicting *p, int32_t i)
{
	int32_t name = word_at(p, i)->name;
	while (i < p->words->n && word_at(p, i)->name == name)
		i++;
	return i;
}

int32_t name_begin(const struct depicting *p, int32_t i)
{
	int32_t name = word_at(p, i)->name;
	while (i > 0 && word_at(p, i - 1)->name == name)
		i--;
	return i;
}

bool is_place(const struct depicting *p, int32_t i)
{
	const struct entity *x = entity_here(p, i);
	return x != NULL && x->type == ENTITY_LOC;
}
