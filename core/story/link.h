/*
 * link - joins the names of all articles to entities.
 *
 * Deterministic sieves, one after the other, each sure of what it does; what
 * they find does not depend on the order of the articles. Names must be in
 * order of article and offset. `text` is the text of every article, for
 * definitions in brackets ("Long Form (LF)") and for what places do ("Beijing
 * warned"). Names, texts and corrections must outlive the result.
 *
 * link_build does it at once; link_open and link_step in steps of one sieve.
 * Cannot fail: what nothing joins is an entity by itself.
 */
#ifndef CORE_STORY_LINK_H
#define CORE_STORY_LINK_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/story/corrections.h"
#include "core/story/entity.h"

struct link_input {
	const struct name *name;
	int32_t names;
	const struct str *text; /* one an article; may be NULL */
	int32_t articles;
	struct corrections corrections;
};

struct linker;

/* Work space is the heap's until the last step; end early with link_close. */
struct linker *link_open(struct arena *a, const struct link_input *in, struct entities *out);
/* One sieve; false when `out` is filled in and the work space gone. */
bool link_step(struct linker *l);
void link_close(struct linker *l);

void link_build(struct arena *a, const struct link_input *in, struct entities *out);

#endif
