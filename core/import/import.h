/*
 * import - bytes of some kind to a raw: finds the kind, then reads it.
 *
 * The kind comes from the name's ending and the first bytes (`<!doctype`,
 * `<html`). Binary files are refused with a message that says what they seem
 * to be and, for PDF, DOCX, ODT and EPUB, which converter to pipe through.
 */
#ifndef CORE_IMPORT_IMPORT_H
#define CORE_IMPORT_IMPORT_H

#include <stdbool.h>

#include "core/base/err.h"
#include "core/text/raw.h"

enum import_kind { IMPORT_PLAIN, IMPORT_MARKDOWN, IMPORT_HTML };

enum import_kind import_kind(struct str path, struct str bytes);
/* `bytes` must outlive the arena: plain UTF-8 is borrowed from it. `name` is for messages. */
bool import(struct arena *a, struct str name, struct str bytes, struct raw *out, struct err *e);

/* The three kinds; `text` is UTF-8 with LF lines. Each calls raw_init and raw_finish. */
void import_plain(struct arena *a, struct str text, bool clean, struct raw *out);
void import_markdown(struct arena *a, struct str text, struct raw *out);
/* libxml2 without network, depth unbounded, walked iteratively; main text found, junk marked. */
void import_html(struct arena *a, struct str text, struct raw *out);
/* The charset an HTML or XML head declares, for decode(); missing if none. */
struct str import_html_charset(struct str bytes);

#endif
