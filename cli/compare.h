/*
 * compare - two articles side by side: what the writers of it share.
 */
#ifndef CLI_COMPARE_H
#define CLI_COMPARE_H

#include "cli/subcommand.h"
#include "core/compare/facing.h"
#include "core/compare/lens.h"
#include "core/compare/stretch.h"

struct shown { /* a pair, ready to be written */
	struct batch *batch;
	struct arena arena;
	struct comparison *comparison;
	const struct pairing *pairing;
	struct article *article[2];
	char letter[2][8];
	struct facing facing;
	enum lens lens;
	struct lens_table table; /* of it, but for LENS_CLAIMS */
};

/* How much of an article the other says too. */
struct shared {
	int32_t sentences, linked; /* counted ones; those of them in a link */
	double text;               /* share of its text, 0 to 1 */
};

struct shared compare_shared(const struct shown *s, enum side side);
const struct collation *compare_collation(const struct shown *s, int32_t link);
/* A passage as it stands, blocks and lines put in one. */
struct span compare_span(const struct shown *s, enum side side, struct sentence_span p);
/* "Mao Ning · according to, said"; len 0: the author says it on both sides. */
struct str compare_voice(
	struct arena *a, const struct shown *s, const struct collation *c, enum side side);
/* Is it told below its link: the same in other words, and neither form nor pronoun? */
bool compare_is_told(const struct slot *x);

void compare_text(struct shown *s);
void compare_html(struct shown *s);
void compare_json(struct shown *s);

/* Of a lens other than that of the claims; compare_json writes its rows too. */
void compare_lens_text(struct shown *s);
void compare_lens_html(struct shown *s);
struct json_t;
struct json_t *compare_lens_rows(const struct shown *s);

#endif
