/*
 * search - finding a pattern in a document.
 *
 * A pattern is a plain text, or with a leading `\v` or between slashes (/x/) a
 * regular expression (ICU's). Smart case: a pattern without a capital letter
 * finds any case. Accents, kinds of quotes and dashes, and white space (so line
 * ends too) are folded unless the pattern has an accent itself. Hits do not
 * cross blocks. Regular expressions are bounded (uregex_setTimeLimit): one that
 * runs away ends the search with an error, it does not hang.
 */
#ifndef CORE_TEXT_SEARCH_H
#define CORE_TEXT_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/span.h"
#include "core/text/document.h"

struct search; /* a compiled pattern */

struct search *search_open(struct str pattern, struct err *e); /* NULL: `e` says why */
void search_close(struct search *s);
struct str search_pattern(const struct search *s); /* as it was typed */

/* All hits in `text` (one block), ascending, without overlaps; spans relative to `base`. */
bool search_hits(struct search *s, struct arena *a, struct str text, int32_t base,
	struct spans *out, struct err *e);
/*
 * The first hit at or after `from` (dir > 0), or the last that begins before it
 * (dir < 0), within document.text; no wrapping round. False: none, or an error in `e`.
 */
bool search_next(struct search *s, const struct document *d, int32_t from, int dir,
	struct span *out, struct err *e);
/* Counts hits in blocks [*block, ..) for one step of 32 KB; false when through. */
bool search_count_step(
	struct search *s, const struct document *d, int32_t *block, int32_t *count, struct err *e);

#endif
