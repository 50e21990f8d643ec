/*
 * verbatim - do two sentences say it in nearly the same words?
 *
 * Two authors do not write one sentence of ten words: where they seem to, they
 * have it from one source, an agency or a press release. The words of both are
 * laid side by side in their order (longest common subsequence), letters folded,
 * marks and who says it left out. Near verbatim is what shares 4 of 5 words of the longer one,
 * or, cut or drawn out by an editor, 9 of 10 of a shorter one of 12 words; in
 * both at least 6 words must be the author's own, since what somebody said is
 * the same in every article that quotes it.
 *
 * Of a very long sentence the first 400 words count. Cannot fail.
 */
#ifndef CORE_COMPARE_VERBATIM_H
#define CORE_COMPARE_VERBATIM_H

#include "core/compare/collation.h"

/* 0 to 1: the share of the shorter one's words; 0 if they are not near verbatim. */
float verbatim_share(const struct collating *with, struct sentence_at a, struct sentence_at b);

#endif
