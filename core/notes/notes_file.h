/*
 * notes_file - the notes on disk: no word of the reader's is lost.
 *
 * Any editor and any number of parallaxes may write the file. Each of our
 * writes takes the lock (file_lock.h), reads the file anew if it has changed,
 * and only then acts: a new note is one write at the end, cut back if it is
 * short; a change is merged into what is there by the note's id and the whole
 * replaced (file_replace). There is no lock at rest, no other file, and no
 * state but the file. What returned true is on disk.
 *
 * `struct notes` is read anew by all that writes and by refresh: notes, and
 * the texts in them, are to be copied if they are to stay.
 */
#ifndef CORE_NOTES_NOTES_FILE_H
#define CORE_NOTES_NOTES_FILE_H

#include <stdbool.h>
#include <sys/types.h>

#include "core/base/file.h"
#include "core/notes/notes.h"

struct notes_file {
	char *path;
	mode_t mode;      /* of a file that is to be made, before umask */
	struct str title; /* of a file that is to be made; borrowed */
	struct buf bytes; /* as read last */
	struct file_id id;
	bool exists;
	bool appended; /* notes were added since, of which `bytes` does not know */
	struct notes notes;
};

/*
 * Reads it; a file that is not there has no notes. Fails on what is no file of
 * UTF-8 text. After a failure only notes_file_close may be called.
 */
bool notes_file_open(struct notes_file *f, const char *path, struct err *e);
void notes_file_close(struct notes_file *f);
/* Has another program changed it, made it or taken it away? A stat. */
bool notes_file_changed(const struct notes_file *f);
/* Reads it anew if another program has changed it. After a failure what was known stays. */
bool notes_file_refresh(struct notes_file *f, bool *changed, struct err *e);

struct notes_draft {                       /* a note to be added */
	struct note note;                  /* without an id it gets one; keys are wishes */
	const struct notes_source *source; /* of each target: what its article is */
};

/*
 * Adds notes, all in one write. A key that the file has for another article
 * gets a number; an article that the file has under another key is called so.
 * `last` (may be NULL): the index of the last one.
 */
bool notes_file_add(struct notes_file *f, const struct notes_draft *drafts, int32_t n,
	int32_t *last, struct err *e);

enum notes_outcome {
	NOTES_DONE,
	NOTES_BOTH, /* it was changed elsewhere meanwhile: that stays, ours was added beside it */
	NOTES_KEPT, /* it was to be deleted, but was changed elsewhere meanwhile: it stays */
	NOTES_GONE, /* it was deleted elsewhere: a change of it was added anew */
};

/* `was`: the note as it was read; `now`: as it is to be. *at: where it is. */
bool notes_file_change(struct notes_file *f, const struct note *was, const struct note *now,
	enum notes_outcome *outcome, int32_t *at, struct err *e);
/* Takes it out. `block` (may be NULL) gets its bytes, for notes_file_put_back. */
bool notes_file_remove(struct notes_file *f, const struct note *was, struct buf *block,
	enum notes_outcome *outcome, struct err *e);
bool notes_file_put_back(struct notes_file *f, struct str block, struct err *e);

/*
 * Makes all bytes anew from what the file says now. `make` returns false to
 * leave all as it is; it must not keep anything of `n`.
 */
typedef bool notes_make(void *context, const struct notes *n, struct buf *out);
bool notes_file_rewrite(struct notes_file *f, notes_make *make, void *context, struct err *e);

#endif
