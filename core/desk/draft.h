/*
 * draft - words of a note that are not in the notes file yet, on disk all the same.
 *
 * $XDG_STATE_HOME/parallax/drafts is a file of notes (notes_file.h) with one for
 * each program that has a draft: what stands in its prompt, a second behind the
 * keys, or what could not be saved. It is named by the program's process id, and
 * the file of notes that it is meant for by [for-ID]. A draft is taken out when
 * it is saved or dropped; one whose program runs no more is offered at the next
 * start with its articles.
 *
 * What cannot be kept is no trouble but where it is the last chance.
 */
#ifndef CORE_DESK_DRAFT_H
#define CORE_DESK_DRAFT_H

#include "core/desk/noting.h"
#include "core/notes/note.h"

struct draft {
	struct arena arena;
	struct str text; /* len 0: there is none */
	struct noting about;
	bool lost; /* what it was about is not in the articles any more */
	bool kept; /* it is on disk as `id` */
	struct str id;
};

struct desk;

/* Sets the draft; its texts are copied. */
void draft_set(struct desk *d, struct str text, const struct noting *about);
/* To disk, if it is not there as it is. False: it could not be. */
bool draft_keep(struct desk *d, struct err *e);
/* It was saved or is not wanted: out of the file, too. */
void draft_drop(struct desk *d);
/* The text of an article is another: where the draft belongs in it is not known any more. */
void draft_stale(struct desk *d, int32_t article);
/* A draft of an earlier run, of these articles; becomes the draft. True if there is one. */
bool draft_find(struct desk *d);
void draft_free(struct draft *x);

#endif
