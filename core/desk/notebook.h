/*
 * notebook - the notes that belong to the articles which are open.
 *
 * Says which file they are in, which article of the story is which of the
 * file, and makes drafts from passages. Nothing is written but through
 * core/notes/notes_file.h, and no folder made but for the reader's own file.
 */
#ifndef CORE_DESK_NOTEBOOK_H
#define CORE_DESK_NOTEBOOK_H

#include "core/desk/options.h"
#include "core/notes/anchored.h"
#include "core/notes/notes_file.h"
#include "core/story/story.h"

struct notebook {
	struct notes_file file;
	bool own; /* it is the one below XDG_DATA_HOME */
	struct arena arena;
	struct notes_articles articles; /* indexes are the story's */
	int32_t *source;                /* of each, in file.notes.sources; -1: it has none yet */
	struct map real;                /* sources by their real paths */
	int32_t found;                  /* articles that are found so far */
	int32_t unread;                 /* of these, whose text was not there yet */
};

/*
 * The file's path: `given` (--notes) if len > 0, else the setting notes-file,
 * else parallax.notes.md in `folder` (of the articles) if it can be written,
 * else in $XDG_DATA_HOME/parallax (*own). NULL: none of these can be. In `a`.
 */
char *notebook_path(
	struct arena *a, struct str given, const struct options *o, struct str folder, bool *own);
bool notebook_open(struct notebook *b, const char *path, bool own, struct err *e);
void notebook_close(struct notebook *b);
/* What the file is called on the screen: its name; the reader's own also by its folder. In `a`. */
struct str notebook_title(const struct notebook *b, struct arena *a);
/*
 * Finds the story's articles in the file, by their real paths, else by key.
 * To be called again when articles were read or the file was.
 */
void notebook_articles(struct notebook *b, const struct story *s);
/* The same in steps of an article. notebook_next: false when all are found. */
void notebook_begin(struct notebook *b, const struct story *s);
bool notebook_next(struct notebook *b, const struct story *s);

/* Calls the story's articles as the file does. notebook_begin is to be called after it. */
void notebook_name(struct notebook *b, struct story *s);

/* What the file says of article `i` of the story, or would: key, path, title. In `a`. */
struct notes_source notebook_source(
	const struct notebook *b, const struct story *s, struct arena *a, int32_t i);
/* A passage of article `i` of the story as a target. An empty span: all of it. In `a`. */
struct target notebook_target(const struct notebook *b, const struct story *s, struct arena *a,
	int32_t i, struct span span);
/* Date and time now in UTC, "2026-11-22T06:34Z", or the setting clock. In `a`. */
struct str notebook_stamp(struct arena *a, const struct options *o);
/* Adds notes; makes the folder of the reader's own file. */
bool notebook_add(struct notebook *b, const struct notes_draft *drafts, int32_t n, struct err *e);

#endif
