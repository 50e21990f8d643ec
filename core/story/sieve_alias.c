#include "config.h"

#include "core/story/sieve.h"

/* Forms that the tables know by one name are joined to the most frequent of them. */
void sieve_alias(struct linker *l)
{
	int32_t *best = ARENA_ARRAY(&l->arena, int32_t, known_names_n);
	for (int32_t i = 0; i < l->forms; i++) {
		const struct form *f = &l->form[i];
		if (f->known < 0)
			continue;
		int32_t *at = &best[f->known];
		if (*at == 0 || form_before(f, &l->form[*at - 1]))
			*at = i + 1;
	}
	for (int32_t i = 0; i < l->forms; i++) {
		struct form *f = &l->form[i];
		if (f->known < 0)
			continue;
		join(l, i, best[f->known] - 1, SIEVE_ALIAS);
		if (f->sieve != SIEVE_NONE && f->sieve != SIEVE_ALIAS)
			continue;
		struct str name = alias_at(f->known)->name;
		f->sieve = str_eq(f->text, name) ? SIEVE_NONE : SIEVE_ALIAS;
		f->like = f->sieve == SIEVE_NONE ? (struct str){0} : name;
	}
}
