#include "config.h"

#include "core/story/link.h"

#include <stdlib.h>

#include "core/story/sieve.h"

/*
 * Full names are settled before single words, so that "Smith" sees whether "J.
 * Smith" and "John Smith" are one person or two.
 */
static void (*const stages[])(struct linker *) = {
	forms_build,
	sieve_spelling,
	sieve_define,
	sieve_alias,
	sieve_initials,
	sieve_part,
	sieve_tail,
	sieve_slip,
	sieve_surname,
	sieve_type,
	groups_build,
	groups_correct,
	gather,
};

enum { STAGES = sizeof stages / sizeof *stages };

struct linker *link_open(struct arena *a, const struct link_input *in, struct entities *out)
{
	struct linker *l = calloc(1, sizeof *l);
	if (l == NULL)
		arena_full();
	*out = (struct entities){0};
	l->out_arena = a;
	l->in = *in;
	l->out = out;
	return l;
}

bool link_step(struct linker *l)
{
	stages[l->stage](l);
	joins_do(l);
	if (++l->stage < STAGES)
		return true;
	link_close(l);
	return false;
}

void link_close(struct linker *l)
{
	if (l == NULL)
		return;
	arena_free(&l->arena);
	free(l);
}

void link_build(struct arena *a, const struct link_input *in, struct entities *out)
{
	struct linker *l = link_open(a, in, out);
	while (link_step(l))
		;
}
