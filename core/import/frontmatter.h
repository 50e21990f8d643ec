/*
 * frontmatter - the head of a Markdown file, between lines of three dashes.
 *
 * Reads the few keys that matter (title, author, date, source, language) out
 * of YAML's simplest forms: "key: value", "key: [a, b]", and a list of "- a"
 * lines. The rest is skipped. Cannot fail: without a head the text is all.
 */
#ifndef CORE_IMPORT_FRONTMATTER_H
#define CORE_IMPORT_FRONTMATTER_H

#include "core/text/raw.h"

/* Sets the metas of `r`; returns the text behind the head. */
struct str frontmatter_read(struct str text, struct raw *r);

#endif
