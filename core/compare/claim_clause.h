/*
 * claim_clause - the part of a sentence that names a claim of several tellers.
 *
 * A sentence tells more than what others say too: "While the port was closed, the
 * council approved a ferry, a step that pleased few". Of its parts between
 * commas, semicolons, colons and dashes those at the end are left out that hold
 * next to nothing of what the tellers share (comparison_shared), and those at the
 * beginning that only tell when or how. Bytes of document.text. Cannot fail.
 */
#ifndef CORE_COMPARE_CLAIM_CLAUSE_H
#define CORE_COMPARE_CLAIM_CLAUSE_H

#include "core/compare/claims.h"

/* Of the claim's label; the same where nothing is to be left out. */
struct span claim_clause(const struct story *s, struct comparison *c, const struct claims *all,
	const struct claim *claim);

#endif
