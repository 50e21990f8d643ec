/*
 * htmlmeta - what a page says about itself: title, author, date, site.
 *
 * Read from JSON-LD (jsonld.h), the Open Graph and other <meta> elements,
 * <title>, and elements marked as author or date. Values go to raw's metas
 * with their ranks. The rest of the result lives in `a`. Cannot fail.
 */
#ifndef CORE_IMPORT_HTMLMETA_H
#define CORE_IMPORT_HTMLMETA_H

#include "core/import/page.h"
#include "core/text/raw.h"

struct htmlmeta {
	struct str body;  /* JSON-LD articleBody, else missing */
	struct str base;  /* the absolute URL that relative ones belong to, else missing */
	struct str title; /* <title> as it stands, else missing */
};

void htmlmeta_find(struct arena *a, const struct page *g, struct raw *r, struct htmlmeta *out);

#endif
