/*
 * ending - the mark with which a line or a paragraph ends.
 *
 * Quotation marks, brackets and stars of emphasis behind it are skipped. Knows
 * the marks of scripts besides Latin. Cannot fail; looks at a few bytes only.
 */
#ifndef CORE_TEXT_ENDING_H
#define CORE_TEXT_ENDING_H

#include "core/base/str.h"

enum ending {
	ENDING_OPEN,  /* a letter, a digit, nothing */
	ENDING_STOP,  /* a sentence ends */
	ENDING_ASK,   /* a question does */
	ENDING_COLON, /* or a semicolon */
	ENDING_COMMA, /* or a hyphen */
};

enum ending ending_of(struct str s);

#endif
