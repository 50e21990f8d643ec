#include "config.h"

#include "core/story/sieve.h"

#include <stdlib.h>

/*
 * Several words of a longer name, its last one too: "Kenyon Simpson" of
 * Christopher Kenyon Simpson, "J. Smith" and "Fred Smith" of Frederick C.
 * Smith. Long forms are settled before shorter ones, so that "George Bush" sees
 * whether "George W. Bush" and "George Walker Bush" are one.
 *
 * Candidates are found by their last word, but for persons also by the first
 * letter of another one; where more than LOOK_MOST have both, no form could be
 * the only one.
 */

enum { LOOK_MOST = 64 };

struct place_of { /* a form under one of its words */
	uint32_t key;
	int32_t form;
};

struct index {
	struct place_of *at;
	int32_t n;
};

/* What may be a person: any first name can be another one's nickname. */
static uint32_t key_of(const struct form *f, struct str last, struct str word)
{
	bool person = f->type == ENTITY_PER || f->type == ENTITY_TYPES;
	return (map_hash(last) ^ (person ? 0 : (unsigned char)word.at[0])) * 16777619u;
}

static int by_place(const void *a, const void *b)
{
	const struct place_of *x = a, *y = b;
	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->form > y->form) - (x->form < y->form);
}

static void index_build(struct linker *l, struct index *v)
{
	v->at = ARENA_ARRAY(&l->arena, struct place_of, (size_t)l->words + 1);
	for (int32_t i = 0; i < l->forms; i++) {
		const struct form *f = &l->form[i];
		const struct form_word *w = form_words_of(l, f);
		int32_t beg = v->n;
		for (int32_t k = 0; k + 1 < f->words; k++) {
			uint32_t key = key_of(f, w[f->words - 1].text, w[k].text);
			bool there = false;
			for (int32_t m = beg; m < v->n; m++)
				there |= v->at[m].key == key;
			if (!there)
				v->at[v->n++] = (struct place_of){key, i};
		}
	}
	qsort(v->at, (size_t)v->n, sizeof *v->at, by_place);
}

static int32_t index_find(const struct index *v, uint32_t key)
{
	int32_t low = 0, high = v->n;
	while (low < high) {
		int32_t middle = (low + high) / 2;
		if (v->at[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* "J" and "James", with `first` also "Fred" and "Frederick", "Bill" and "William". */
static bool is_short_for(struct str brief, struct str full, bool first)
{
	if (first && alias_is_nickname(brief, full))
		return true;
	if (!str_starts(full, brief) || brief.len == full.len)
		return false;
	return brief.len == 1 || (first && brief.len >= 3);
}

enum fit { FIT_NONE, FIT_PART, FIT_SHORT };

/* The words of `s` but the last in order among those of `g`. */
static enum fit fit(const struct linker *l, const struct form *s, const struct form *g)
{
	const struct form_word *a = form_words_of(l, s), *b = form_words_of(l, g);
	bool persons = s->type == ENTITY_PER || s->type == ENTITY_TYPES;
	int32_t at = 0;
	enum fit result = FIT_PART;
	for (int32_t i = 0; i + 1 < s->words; i++, at++) {
		for (; at + 1 < g->words; at++) {
			if (str_eq(a[i].text, b[at].text))
				break;
			if (!persons || (i == 0 && at > 0))
				continue;
			if (is_short_for(a[i].text, b[at].text, i == 0) ||
				is_short_for(b[at].text, a[i].text, i == 0)) {
				result = FIT_SHORT;
				break;
			}
		}
		if (at + 1 >= g->words)
			return FIT_NONE;
	}
	return s->words == g->words && result == FIT_PART ? FIT_NONE : result;
}

/* A sea, a state with one more word is another one: South Sudan, West Virginia. */
static bool is_other_place(const struct linker *l, const struct form *s, const struct form *g)
{
	if (s->type != ENTITY_LOC && g->type != ENTITY_LOC)
		return false;
	return form_is_compass(form_words_of(l, g)[0].text);
}

/* A strict order of forms that could be one: the second is the fuller one. */
static bool is_fuller(const struct linker *l, const struct form *f, const struct form *g)
{
	if (g->person != f->person || !form_agrees(f, g) ||
		!str_eq(form_words_of(l, g)[g->words - 1].text,
			form_words_of(l, f)[f->words - 1].text) ||
		is_other_place(l, f, g))
		return false;
	if (g->words != f->words)
		return g->words > f->words;
	if (g->key.len != f->key.len)
		return g->key.len > f->key.len;
	return str_cmp(g->key, f->key) > 0;
}

static void find_longer(struct linker *l, const struct index *v, int32_t form)
{
	const struct form *f = &l->form[form];
	const struct form_word *w = form_words_of(l, f);
	int32_t found[LOOK_MOST];
	struct ints to = {found, 0};
	enum fit worst = FIT_NONE;
	uint32_t key = key_of(f, w[f->words - 1].text, w[0].text);
	int32_t beg = index_find(v, key), end = beg;
	while (end < v->n && v->at[end].key == key)
		if (++end - beg > LOOK_MOST)
			return;
	for (int32_t i = beg; i < end; i++) {
		const struct form *g = &l->form[v->at[i].form];
		enum fit how = is_fuller(l, f, g) ? fit(l, f, g) : FIT_NONE;
		if (how == FIT_NONE)
			continue;
		worst = how > worst ? how : worst;
		found[to.n++] = v->at[i].form;
	}
	if (f->person || form_says(l, f))
		resolve(l, form, &to, worst == FIT_SHORT ? SIEVE_SHORT : SIEVE_PART);
	else
		nearest(l, form, &to, SIEVE_PART);
}

struct length { /* of a form: words, then letters */
	int32_t form, words, letters;
};

static int by_length(const void *a, const void *b)
{
	const struct length *x = a, *y = b;
	if (x->words != y->words)
		return y->words - x->words;
	return y->letters - x->letters;
}

void sieve_part(struct linker *l)
{
	struct index v = {0};
	struct length *order = ARENA_ARRAY(&l->arena, struct length, (size_t)l->forms + 1);
	int32_t n = 0;
	index_build(l, &v);
	for (int32_t i = 0; i < l->forms; i++)
		if (l->form[i].words > 1)
			order[n++] = (struct length){i, l->form[i].words, l->form[i].key.len};
	qsort(order, (size_t)n, sizeof *order, by_length);
	for (int32_t i = 0; i < n; i++) {
		if (i > 0 && by_length(&order[i - 1], &order[i]) != 0)
			joins_do(l);
		find_longer(l, &v, order[i].form);
	}
}
