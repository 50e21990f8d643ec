/*
 * statement - links put together that are one statement of one speaker.
 *
 * Where two neighbouring sentences are linked to the same passage, one strongly
 * and one possibly, they stay two links (passages.h), unless the same person is
 * said to speak in all of them: then both articles report one statement, and it
 * is one strong link. The result does not depend on which article is a.
 */
#ifndef CORE_COMPARE_STATEMENT_H
#define CORE_COMPARE_STATEMENT_H

#include "core/compare/attribution.h"
#include "core/compare/pairing.h"

/* Are there two links that may be one? It takes the words of cues to tell. */
bool statements_may_join(const struct pairing *p);
/* Changes p->links; nothing of the work stays. */
void statements_join(struct pairing *p, const struct story *s, const struct cue_words *cues);

#endif
