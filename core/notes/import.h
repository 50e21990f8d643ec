/*
 * import - notes from annotations of other programs.
 *
 * Reads JSON of the Web Annotation Data Model (an annotation, a list, a page, a
 * collection) and what Hypothesis exports or its API answers. Annotated pages
 * are matched with the articles by path, by file name, by title; what matches
 * none becomes an article of its own that is not there. Positions are taken
 * from selectors of RFC 5147 only: those of others count in other texts.
 *
 * Drafts live in the arena. Fails if it is no JSON or no annotation is in it.
 */
#ifndef CORE_NOTES_IMPORT_H
#define CORE_NOTES_IMPORT_H

#include "core/base/err.h"
#include "core/notes/anchored.h"
#include "core/notes/notes_file.h"

struct imported {
	struct notes_draft *at;
	int32_t n;
	int32_t known; /* annotations that are notes of the file already */
};

/* `articles`: those that are open; `path` and `source` are what the file would say of them. */
bool notes_import(struct arena *a, struct str json, const struct notes *notes,
	const struct notes_articles *articles, struct imported *out, struct err *e);

#endif
