#include "config.h"

#include "core/story/sieve.h"

/*
 * One word of a longer name. Persons: the family name, which stands last or,
 * in the table of families, first ("Mao" of Mao Ning); else the given name.
 * Organisations and the like: the last word ("Colts"), else the first one
 * ("Nikkei"), unless it says nothing alone ("Ministry"). Places never: Sudan
 * is not South Sudan.
 */

struct heads { /* a word to the forms that have it, a chain */
	struct map map;
	int32_t *next; /* form + 1 of a form */
};

struct lookup {
	struct heads last, first;
	int32_t *found;
};

static void heads_add(struct linker *l, struct heads *h, struct str word, int32_t form)
{
	int32_t *head = map_at(&l->arena, &h->map, word, 0);
	h->next[form] = *head;
	*head = form + 1;
}

static void lookup_build(struct linker *l, struct lookup *v)
{
	size_t n = (size_t)l->forms + 1;
	v->last.next = ARENA_ARRAY(&l->arena, int32_t, n);
	v->first.next = ARENA_ARRAY(&l->arena, int32_t, n);
	v->found = ARENA_ARRAY(&l->arena, int32_t, 2 * n);
	for (int32_t i = 0; i < l->forms; i++) {
		const struct form *f = &l->form[i];
		const struct form_word *w = form_words_of(l, f);
		if (f->words < 2)
			continue;
		heads_add(l, &v->last, w[f->words - 1].text, i);
		heads_add(l, &v->first, w[0].text, i);
	}
}

/* "Falcon 9" is one of several Falcons: with a number behind it the front is not the whole. */
static bool is_numbered(const struct linker *l, const struct form *f)
{
	return (form_words_of(l, f)[f->words - 1].flags & FORM_DIGIT) != 0;
}

static void find(const struct linker *l, const struct heads *h, const struct form *f, bool first,
	struct ints *to)
{
	const int32_t *head = map_find(&h->map, f->key);
	for (int32_t i = head != NULL ? *head : 0; i > 0; i = h->next[i - 1]) {
		const struct form *g = &l->form[i - 1];
		if (first && (is_numbered(l, g) || f->type != g->type))
			continue;
		if (form_agrees(f, g))
			to->at[to->n++] = i - 1;
	}
}

static bool is_lone(const struct form *f)
{
	return f->words == 1 && f->known < 0 && f->type != ENTITY_LOC &&
	       !(f->flags & (FORM_DIGIT | FORM_SMALL | FORM_INITIAL)) &&
	       (f->person || (!form_is_generic(f->key) && !form_is_compass(f->key)));
}

void sieve_surname(struct linker *l)
{
	struct lookup v = {0};
	lookup_build(l, &v);
	for (int32_t i = 0; i < l->forms; i++) {
		const struct form *f = &l->form[i];
		struct ints to = {v.found, 0};
		if (!is_lone(f))
			continue;
		find(l, &v.last, f, false, &to);
		bool person = f->type == ENTITY_PER || f->type == ENTITY_TYPES;
		bool family = person && alias_is_family(f->key);
		bool last = to.n > 0;
		if (!last || family)
			find(l, &v.first, f, true, &to);
		resolve(l, i, &to,
			!person && last  ? SIEVE_PART
			: last || family ? SIEVE_SURNAME
					 : SIEVE_FIRST);
	}
}
