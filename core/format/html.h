/* html - text as it may stand in HTML, in elements and in quoted attributes. */
#ifndef CORE_FORMAT_HTML_H
#define CORE_FORMAT_HTML_H

#include "core/base/buf.h"

void html_text(struct buf *out, struct str s);
/* Paragraphs: divided where there are blank lines, with <br> at other line ends. */
void html_paragraphs(struct buf *out, struct str s);

#endif
