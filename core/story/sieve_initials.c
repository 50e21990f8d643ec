#include "config.h"

#include "core/story/sieve.h"

#include <string.h>

/*
 * "ITPP" is the Individually Tailored Partnership Programme if that is the
 * only longer name in the story with those initials. Small words may count or
 * not; a word that is itself a run of capitals counts whole ("US Geological
 * Survey", USGS). Persons only with three letters: JFK.
 */

enum { INITIALS_MOST = 24, PER_LEAST = 3, OTHER = -2 };

static struct str initials(struct linker *l, const struct form *f, bool small)
{
	char *to = arena_alloc(&l->arena, INITIALS_MOST);
	int32_t n = 0;
	const struct form_word *w = form_words_of(l, f);
	for (int32_t i = 0; i < f->words; i++) {
		if (!small && (w[i].flags & FORM_SMALL))
			continue;
		int32_t take = (w[i].flags & FORM_UPPER) && w[i].text.len <= 4 ? w[i].text.len : 1;
		if (w[i].text.at[0] & 0x80 || n + take > INITIALS_MOST)
			return (struct str){0};
		memcpy(to + n, w[i].text.at, (size_t)take);
		n += take;
	}
	return (struct str){to, n};
}

static void offer(struct linker *l, struct map *map, struct str key, int32_t form)
{
	bool person = l->form[form].person;
	if (key.len < (person ? PER_LEAST : 2))
		return;
	int32_t *at = map_at(&l->arena, &map[person], key, form);
	if (*at == form || *at == OTHER)
		return;
	if (set_root(l, *at) != set_root(l, form))
		*at = OTHER;
	else if (form_before(&l->form[form], &l->form[*at]))
		*at = form;
}

static bool is_short(const struct linker *l, const struct form *f)
{
	return f->words == 1 && (f->flags & FORM_UPPER) && f->known < 0 && f->key.len <= 10 &&
	       !l->form[set_root(l, (int32_t)(f - l->form))].set_long;
}

void sieve_initials(struct linker *l)
{
	struct map map[2] = {{0}, {0}};
	for (int32_t i = 0; i < l->forms; i++) {
		if (l->form[i].words < 2 || l->form[i].words > 12)
			continue;
		offer(l, map, initials(l, &l->form[i], false), i);
		offer(l, map, initials(l, &l->form[i], true), i);
	}
	for (int32_t i = 0; i < l->forms; i++) {
		const struct form *f = &l->form[i];
		if (!is_short(l, f))
			continue;
		const int32_t *to = map_find(&map[f->person], f->key);
		if (to != NULL && *to >= 0 && form_agrees(f, &l->form[*to]))
			join(l, i, *to, SIEVE_INITIALS);
	}
}
