/*
 * definition - "Long Form Of Name (LFN)": the short form is what the long one is.
 *
 * Looks for names with their initials in parentheses behind them and gives the
 * short form the type of the long one, everywhere in the document. The surest
 * of all rules, so it comes last.
 */
#ifndef CORE_ENTITY_DEFINITION_H
#define CORE_ENTITY_DEFINITION_H

#include "core/entity/consistency.h"

void definitions_apply(struct arena *scratch, struct tagged *sentence, int32_t n);

#endif
