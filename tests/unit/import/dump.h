/*
 * dump - a raw's blocks as one text, to compare with what is expected.
 *
 * A block a line: kind, the level if there is one, "!" if the importer is
 * sure, "#" if white space was kept, a colon, the text; "\n" inside it shown
 * as " / ". Lives in `a`.
 */
#ifndef TESTS_UNIT_IMPORT_DUMP_H
#define TESTS_UNIT_IMPORT_DUMP_H

#include "core/text/raw.h"

struct str dump_blocks(struct arena *a, const struct raw *r);
/* "url -> text" a line. */
struct str dump_links(struct arena *a, const struct raw *r);

#endif
