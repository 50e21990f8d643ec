/*
 * prose - the reader's own text within a note: any Markdown.
 *
 * A line that would end the note or be read as something else (##, >, [, an
 * open fence) gets a backslash at its beginning and loses it again. Closed
 * fences (``` or ~~~) stay as they are. Offsets are bytes.
 */
#ifndef CORE_NOTES_PROSE_H
#define CORE_NOTES_PROSE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/str.h"

/* The line that begins at `at`, without LF or CRLF; *next: where the next one begins. */
struct str prose_line(struct str text, int32_t at, int32_t *next);
int32_t prose_indent(struct str line); /* spaces at its beginning */

/* Does a fence open here? Its character and length; bare: it could also close one. */
bool prose_is_fence(struct str line, char *mark, int32_t *length, bool *bare);
/*
 * On the way through a text: lengths from which on fences of ` and ~ are known
 * not to be closed any more, so that each is looked for but once. Begin with {0}.
 */
struct prose_fences {
	int32_t unclosed[2];
};

/* Behind the fence that opened before `at`; -1: nothing closes it, so it is none. */
int32_t prose_fence_end(
	struct prose_fences *f, struct str text, int32_t at, char mark, int32_t length);

/* A line of a file, as it was meant, with \n. */
void prose_add_line(struct buf *out, struct str line);
/* The text as it stands in a file, with \n at its end. */
void prose_format(struct buf *out, struct str text);

#endif
