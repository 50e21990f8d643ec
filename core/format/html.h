/*
 * html - pages of one file, without script, that print well.
 *
 * Text is escaped and cleaned of what may not be shown. Write errors show in
 * ferror of `out` at the end.
 */
#ifndef CORE_FORMAT_HTML_H
#define CORE_FORMAT_HTML_H

#include <stdio.h>

#include "core/base/buf.h"

/* Head and style (may be NULL: only what all pages share). */
void html_head(FILE *out, struct str title, const char *style);
/* The same and the title as <h1>. */
void html_begin(FILE *out, struct str title, const char *style);
void html_end(FILE *out);
/* Text as it is to be read; white space folded. */
void html_text(FILE *out, struct str text);
/* Appends text cleaned of what may not be shown, runs of white space as one space. */
void html_plain(struct buf *out, struct str text);
/* The attributes of words in another language than the page's, English; nothing if not known. */
void html_language(FILE *out, struct str language);
/* Text as it may stand in an element or a quoted attribute; nothing is folded or cleaned. */
void html_escape(struct buf *out, struct str s);
/* Paragraphs: divided where there are blank lines, with <br> at other line ends. */
void html_paragraphs(struct buf *out, struct str s);

#endif
