/*
 * why - what is known at one byte of an article, in words: every mark's reason.
 *
 * Each stage adds its own facts: place, block and the rule that named it,
 * sentence, date and the rule that found it, its entry in the timeline and who
 * else tells that, name, quotation and its speaker, charged word and the
 * list that has it, link, warnings.
 */
#ifndef CORE_VIEW_WHY_H
#define CORE_VIEW_WHY_H

#include "core/view/view.h"

/* One fact a text, "block  caption: ...". Texts live in v->arena. */
void why_facts(const struct view *v, int32_t article, int32_t at, struct strs *out);

#endif
