/*
 * charged - the charged words of one document, each with the list that has it.
 *
 * Built in steps from a finished document, a wordbook, the names in the text
 * and what is quoted in it. Looked for in title, headings, running text, quotes
 * and lists of English articles; passives too, if the book wants them. A mark
 * says that a list has the word, and no more: whether it is fair where it stands is the reader's to judge.
 *
 * Spans are bytes into document.text; marks are ascending, apart from each
 * other. The result lives in the arena given; it refers to entries of the
 * wordbook by index. Cannot fail.
 */
#ifndef CORE_WORDING_CHARGED_H
#define CORE_WORDING_CHARGED_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/span.h"
#include "core/text/document.h"
#include "core/wording/wordbook.h"

struct charge {
	struct span span;
	int32_t entry;  /* of wordbook.entries */
	uint8_t weight; /* 1 to 3: the entry's, less one where it is negated */
	bool quoted;    /* somebody's words, not the author's */
	bool negated;
};

struct charges {
	struct charge *at;
	int32_t n;
};

struct charged_spans { /* ascending, apart from each other */
	const struct span *at;
	int32_t n;
};

struct charged_input { /* all must stay until the build is done or closed */
	const struct document *doc;
	const struct wordbook *book;
	struct charged_spans names, quoted;
};

struct charged_work; /* where a build stands */

struct charged_work *charged_open(const struct charged_input *in);
/* One step, at most 32 KB of text; false when all is done. */
bool charged_step(struct arena *a, struct charged_work *x, struct charges *out);
void charged_close(struct charged_work *x); /* NULL is fine */
void charged_build(struct arena *a, const struct charged_input *in, struct charges *out);

/* The first mark that ends behind `at`; n if there is none. */
int32_t charged_find(const struct charges *c, int32_t at);
const char *charged_voice(const struct charge *c); /* "author", "quoted" */
/* "perilous (evaluative, 2) list parallax" */
struct str charged_text(
	struct arena *a, const struct wordbook *b, const struct charge *c, struct str words);

#endif
