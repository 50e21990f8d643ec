/*
 * line - the words of a command line, and their quoting.
 *
 * One syntax for keymaps, config, story files, the prompt and scripts: words
 * are divided by spaces and tabs; "..." keeps spaces, with \" \\ \n \t inside;
 * '...' keeps everything; a # at the start of a word begins a comment; a ; that
 * is a word of its own ends a command; a -- is kept as a word.
 *
 * A " may open anywhere in a word (a="b c" is one), a ' only at its start: in
 * don't it is an apostrophe. Another backslash than those four stands for
 * itself. CR and LF divide words too, so that CRLF files read the same.
 */
#ifndef CORE_BASE_LINE_H
#define CORE_BASE_LINE_H

#include <stdbool.h>

#include "core/base/err.h"
#include "core/base/str.h"

struct arena;

struct argument {
	struct str text;    /* without its quotes, a copy in the arena with a NUL */
	struct str written; /* as it stands in the line, borrowed from it */
	bool quoted;
};

struct arguments {
	struct argument *at;
	int32_t n;
};

/*
 * The words up to the end of the line or its first lone ;. *rest (may be NULL)
 * is what stands behind that ;, or missing. Fails on an open quotation mark.
 */
bool line_words(
	struct arena *a, struct str line, struct arguments *out, struct str *rest, struct err *e);
/* A word as line_words would read it back: quoted only if it must be. */
struct str line_quote(struct arena *a, struct str word);

#endif
