/*
 * conflicts - one list of what the articles disagree on.
 *
 * Dates are those of the timeline, with the entries that hang on them; numbers,
 * places and names come from linked sentences of one claim (clash.h), joined
 * where they share a value's place; wordings are quotations of one speaker in
 * linked sentences that are rendered in other words (rewording.h). What the
 * reader called no conflict (PIN_AGREE) is left out. The list does not depend
 * on the order of the articles but for its mentions, which are in story order.
 *
 * Built in steps of a link, behind the claims, into the arena given. Spans are
 * bytes into document.text. Cannot fail.
 */
#ifndef CORE_COMPARE_CONFLICTS_H
#define CORE_COMPARE_CONFLICTS_H

#include "core/compare/claims.h"

enum conflict_kind {
	CONFLICT_DATE,
	CONFLICT_HANGS, /* told as before, after or at an event whose date is disputed */
	CONFLICT_NUMBER,
	CONFLICT_PLACE,
	CONFLICT_NAME,
	CONFLICT_WORDING,
	CONFLICT_KINDS,
};

struct conflict_mention {
	int32_t article, sentence;
	struct span span; /* of the value; of a quotation its words */
	struct str value; /* "2023-07", "31"; len 0: the words at `span` */
	int32_t side;     /* mentions of one side agree; 0 is the first of them */
};

struct conflict {
	uint8_t kind;     /* enum conflict_kind */
	int32_t entry;    /* of the timeline: CONFLICT_DATE, CONFLICT_HANGS; else -1 */
	int32_t on;       /* CONFLICT_HANGS: the entry that is disputed; else -1 */
	int32_t speaker;  /* entity, of CONFLICT_WORDING; else -1 */
	int32_t claim;    /* that its first mention says; -1 */
	int32_t first, n; /* mentions: in story order, then by place */
	int32_t sides;    /* 2 and more; 1 of CONFLICT_HANGS */
};

struct conflicts {
	struct conflict *at; /* by kind, then by the place of their first mention in its article */
	int32_t n;
	struct conflict_mention *mention;
	int32_t mentions;
	int32_t count[CONFLICT_KINDS];
	bool *disputed; /* one a cell of the claims */
};

struct conflicts_work; /* where a build stands */

struct conflicts_work *conflicts_open(
	const struct story *s, struct comparison *c, const struct claims *claims);
bool conflicts_step(struct arena *to, struct conflicts_work *w, struct conflicts *out);
void conflicts_close(struct conflicts_work *w); /* NULL is fine */
void conflicts_build(struct arena *to, const struct story *s, struct comparison *c,
	const struct claims *claims, struct conflicts *out);

const char *conflict_kind_name(enum conflict_kind k); /* "date" "hangs" "number" ... */
/* The value of a mention; with white space as it stands. */
struct str conflict_value(const struct story *s, const struct conflict_mention *m);
/* The first conflict that has a mention in this sentence, from number `from` on; -1. */
int32_t conflicts_find(const struct conflicts *c, int32_t article, int32_t sentence, int32_t from);

#endif
