#include "config.h"

#include "core/story/sieve.h"

/*
 * A longer name that only adds words which say nothing alone: "Kettle Bay
 * Police" and the "Kettle Bay Police Department".
 */

enum { NONE = 0, SEVERAL = -1 };

/* The key of the first `n` words. */
static struct str front(const struct linker *l, const struct form *f, int32_t n)
{
	const struct form_word *w = form_words_of(l, f);
	int32_t len = n - 1;
	for (int32_t i = 0; i < n; i++)
		len += w[i].text.len;
	return str_sub(f->key, 0, len);
}

/* target[f]: form + 1 of the longer one. */
static void offer(struct linker *l, int32_t *target, int32_t longer)
{
	const struct form *g = &l->form[longer];
	const struct form_word *w = form_words_of(l, g);
	for (int32_t n = g->words - 1; n > 1 && form_is_generic(w[n].text); n--) {
		int32_t at = form_find(l, front(l, g, n), false);
		if (at < 0 || !form_agrees(&l->form[at], g) || !form_says(l, &l->form[at]))
			continue;
		int32_t *to = &target[at];
		if (*to == NONE)
			*to = longer + 1;
		else if (*to != SEVERAL && set_root(l, *to - 1) != set_root(l, longer))
			*to = SEVERAL;
		else if (*to != SEVERAL && form_before(g, &l->form[*to - 1]))
			*to = longer + 1;
	}
}

void sieve_tail(struct linker *l)
{
	int32_t *target = ARENA_ARRAY(&l->arena, int32_t, (size_t)l->forms + 1);
	for (int32_t i = 0; i < l->forms; i++)
		if (!l->form[i].person && l->form[i].type != ENTITY_LOC && l->form[i].words > 2)
			offer(l, target, i);
	for (int32_t i = 0; i < l->forms; i++)
		if (target[i] > 0)
			join(l, i, target[i] - 1, SIEVE_FIRST);
}
