/*
 * notes - all that a notes file says: its notes and what it calls articles.
 *
 * Reads any bytes of UTF-8: what is no note is kept, a block that cannot be
 * read has a `fault` and disables nothing else. `refused` says why the file
 * may be read but not written: a newer format, marks of a git conflict.
 *
 * Everything lives in the arena of the struct; `text` is borrowed.
 */
#ifndef CORE_NOTES_NOTES_H
#define CORE_NOTES_NOTES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/map.h"
#include "core/notes/note.h"

enum { NOTES_FORMAT = 1 }; /* [parallax]: notes/2 would be a newer one */

struct notes {
	struct arena arena;
	struct str text;
	struct str preamble; /* before the first note */
	struct note *at;     /* in the order of the file, faulty blocks too */
	int32_t n;
	struct notes_sources sources;
	struct map ids;     /* to the first note of that id */
	struct map keys;    /* to the source of that key; the first counts */
	bool crlf;          /* its lines end so */
	struct err refused; /* kind ERR_NONE: it may be written */
};

/* `name` is for messages. */
void notes_parse(struct notes *n, const char *name, struct str text);
/* Reads a further block, or several, of which no line number is known. */
void notes_add_block(struct notes *n, struct str block);
void notes_free(struct notes *n);

/* Index; -1. */
int32_t notes_find(const struct notes *n, struct str id);
/* The note that is this one: by id, else by the bytes of its block; -1. */
int32_t notes_find_note(const struct notes *n, const struct note *note);
/* Tags in the order in which the file has them first; in `a`. */
struct strs notes_tags(const struct notes *n, struct arena *a);
int32_t notes_tagged(const struct notes *n, struct str tag); /* notes that have it */
/* What the file says of a key; NULL. */
const struct notes_source *notes_source(const struct notes *n, struct str key);
/* The source of a path, as it would stand in the file; NULL. */
const struct notes_source *notes_source_of(const struct notes *n, struct str path);
/* `key`, or `key`-2, -3 ... if it is another article's already. In `a`. */
struct str notes_free_key(const struct notes *n, struct arena *a, struct str key, struct str path);

/* The file in its canonical layout: title, articles, notes. Texts and quotes stay. */
void notes_tidy(const struct notes *n, struct buf *out);

#endif
