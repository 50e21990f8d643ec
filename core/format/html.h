/*
 * html - pages of one file, without script, that print well.
 *
 * Text is escaped and cleaned of what may not be shown. Write errors show in
 * ferror of `out` at the end.
 */
#ifndef CORE_FORMAT_HTML_H
#define CORE_FORMAT_HTML_H

#include <stdio.h>

#include "core/base/str.h"

/* Head, style (may be NULL: only what all pages share) and the title as <h1>. */
void html_begin(FILE *out, struct str title, const char *style);
void html_end(FILE *out);
/* Text as it is to be read; white space folded. */
void html_text(FILE *out, struct str text);

#endif
