/* claims - all articles compared: what they claim, and where they disagree. */
#ifndef CLI_CLAIMS_H
#define CLI_CLAIMS_H

#include "cli/subcommand.h"
#include "core/compare/conflicts.h"

struct claimed {
	struct arena arena;
	struct comparison *comparison;
	struct claims claims;
	struct conflicts conflicts;
};

void claimed_open(struct batch *b, struct claimed *out);
void claimed_close(struct claimed *t);
/* The claim's name: words of an article, on one line. */
struct str claim_label(struct arena *a, const struct story *s, const struct claim *c);
/* What it is about: the event, the speaker, the claim. */
struct str conflict_label(
	struct arena *a, const struct story *s, const struct claimed *t, const struct conflict *c);

#endif
