#include "config.h"

#include "core/story/sieve.h"

/*
 * The same words, read as a person here and as something else there. Where one
 * reading is rare it is taken for a misreading; a name the tables know stays
 * what it is beside a person of that name (Jordan).
 */

enum { RARE = 2 /* times more names must be of the other reading */ };

void sieve_type(struct linker *l)
{
	for (int32_t i = 0; i < l->forms; i++) {
		const struct form *f = &l->form[i];
		int32_t other = f->person ? form_find(l, f->key, false) : -1;
		if (other < 0)
			continue;
		const struct form *g = &l->form[other];
		if (g->known >= 0 && l->form[set_root(l, i)].set_long)
			continue;
		if (g->count >= RARE * f->count && !l->form[set_root(l, i)].set_long)
			join(l, i, other, SIEVE_TYPE);
		else if (f->count >= RARE * g->count && g->known < 0)
			join(l, other, i, SIEVE_TYPE);
	}
}
