/*
 * follow - what stands behind a stop: is it the beginning of a sentence?
 *
 * Skips opening quotes, brackets and dashes, then looks at one word. Spans at
 * most a few words of the text.
 */
#ifndef CORE_TEXT_FOLLOW_H
#define CORE_TEXT_FOLLOW_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum follow_first {
	FOLLOW_OTHER, /* a symbol, or nothing */
	FOLLOW_LOWER,
	FOLLOW_UPPER, /* also letters without case */
	FOLLOW_DIGIT,
	FOLLOW_MARK, /* a comma, semicolon or colon: the sentence goes on */
};

struct follow {
	enum follow_first first;
	struct str word;   /* letters up to an apostrophe, hyphen or anything else */
	int32_t end;       /* bytes: behind the word */
	bool lower_second; /* "Next", "I ", but not "NEXT" */
	bool dotted;       /* a full stop stands behind the word */
	bool particle;     /* lower case but the beginning of a name: "al-Shabab", "iPhone" */
	bool opened;       /* an opening quote or bracket stands before */
	bool opened_round; /* a round bracket does */
	bool dash;         /* a dash stands before */
};

void follow_read(struct str s, int32_t at, struct follow *out);
/* Is it a name and then a verb of saying ("Khan asked", "Prime Minister Li Wen said")? */
bool follow_is_saying(struct str s, const struct follow *f);

#endif
