/*
 * jsonld - the schema.org description of an article inside a page.
 *
 * Takes the first object whose type is an article's or a posting's, at the
 * top, in a list or in @graph. Broken JSON is as none. Strings live in `a`.
 */
#ifndef CORE_IMPORT_JSONLD_H
#define CORE_IMPORT_JSONLD_H

#include <stdbool.h>

#include "core/base/arena.h"
#include "core/base/str.h"

struct jsonld { /* missing where nothing is said */
	struct str headline, authors, published, publisher, language, body;
};

/* False if `json` describes no article; then nothing changes. */
bool jsonld_parse(struct arena *a, struct str json, struct jsonld *out);

#endif
