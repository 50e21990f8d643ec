/*
 * marked - quotations of one text, for tables of texts and what is found in them.
 *
 * Names stand in the text in brackets with their type, "[Mao Ning PER]"; a bar
 * begins a new paragraph. A row holds if its quotations print as `found`: the
 * kind, the speaker and the verb as they stand, the rule, with " | " between.
 * What is missing is "-"; a quotation inside of another has > before it, one
 * without its closing mark ! behind the kind.
 */
#ifndef TESTS_UNIT_QUOTE_MARKED_H
#define TESTS_UNIT_QUOTE_MARKED_H

#include "core/base/buf.h"
#include "core/quote/quote.h"

struct marked {
	struct arena arena;
	struct document doc;
	struct quotes quotes;
	struct quote_names names;
};

void marked_open(struct marked *m, const char *text, const char *language);
void marked_close(struct marked *m);

struct marked_row {
	const char *text, *found;
};

/* All rows; each difference is told, any fails the test. */
void marked_rows(const struct marked_row *row, int n);
/* The same, but the words of each quotation are printed, without kind and speaker. */
void marked_words(const struct marked_row *row, int n, const char *language);
/* The statements without quotation marks: rule, speaker/verb: what is said. */
void marked_told(const struct marked_row *row, int n, const char *language);

#endif
