/* markup_md - the Markdown of markup.h: lines, marks and what must be escaped. */
#ifndef CORE_FORMAT_MARKUP_MD_H
#define CORE_FORMAT_MARKUP_MD_H

#include "core/base/buf.h"
#include "core/format/markup.h"

void md_begin(struct markup *m, enum markup_block b);
void md_end(struct markup *m, enum markup_block b);
void md_heading(struct markup *m, int32_t level, struct str text);
void md_row(struct markup *m);
void md_cell(struct markup *m);
void md_row_end(struct markup *m);
/* A blank line before what follows. */
void md_gap(struct markup *m);
void md_text(struct markup *m, struct str text);
/* In ** where CommonMark would take them for emphasis, else plain. */
void md_strong(struct markup *m, struct str text);
/*
 * Appends clean text of one line so that it is read as itself; `begins`: nothing
 * but white space and marks stand before it on its line.
 */
void md_escape(struct buf *out, struct str s, bool begins);

#endif
