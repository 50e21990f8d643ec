/*
 * excerpt - a quoted passage as a block quote of Markdown.
 *
 *	> before the ==upcoming summit in Lithuania this July==.
 *
 * Between == and == stands the passage itself, the rest of the quote is what
 * stands around it; without == all of it is the passage. [...] within it
 * stands for what was left out of a long one. A backslash takes its meaning
 * from the punctuation behind it, so the words of any article can be quoted.
 */
#ifndef CORE_NOTES_EXCERPT_H
#define CORE_NOTES_EXCERPT_H

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/text/anchor.h"

/* Is this line (without its end) one of a block quote? */
bool excerpt_is_line(struct str line);
/* `lines` as they stand in the file. False: a == is not closed; all of it is then exact. */
bool excerpt_parse(struct arena *a, struct str lines, struct selector *out);
/* A line a paragraph, each with its new line. */
void excerpt_format(struct buf *out, const struct selector *s);

#endif
