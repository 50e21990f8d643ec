/*
 * noted - the notes while articles are read: where they stand, which is meant.
 *
 * Once the articles are read the file is opened and its notes are found, one a
 * step. When the file or an article changes all are found anew: an index of a
 * note holds until then, and no longer than until the next command.
 */
#ifndef CORE_DESK_NOTED_H
#define CORE_DESK_NOTED_H

#include <stdbool.h>
#include <stdint.h>

#include "core/desk/draft.h"
#include "core/desk/notebook.h"
#include "core/view/reader_view.h"

enum noted_state {
	NOTED_CLOSED,   /* the file was not opened yet */
	NOTED_FAILED,   /* it could not be; that was said */
	NOTED_OPEN,     /* read, its articles are not known */
	NOTED_ARTICLES, /* these are being found */
	NOTED_FOUND,    /* and now the notes in them, one a step */
};

enum note_change_kind { NOTE_ADDED, NOTE_CHANGED, NOTE_DELETED };

struct note_change { /* what undo takes back */
	enum note_change_kind kind;
	struct note was, now; /* of what there was, and is */
	struct str block;     /* of a deleted one: its bytes in the file */
};

struct note_changes {
	struct note_change *at;
	int32_t n;
};

struct noted {
	struct str given; /* the file, by --notes; len 0: as notebook_path finds it */
	bool apart;       /* somebody else has it open and names the articles by it */
	enum noted_state state;
	struct notebook book;
	struct arena arena;
	struct anchored **at; /* of each note of the file */
	int32_t n;            /* notes found so far */
	struct note_changes changes;
	struct draft draft;       /* words that are not saved yet */
	struct arena asked_arena; /* what the prompt that is open is about: */
	struct noting asked;      /* a new note */
	bool fresh;               /* there was no draft when it was opened */
	bool tagging;             /* or a note that is there, for its tags */
	struct note tagged;
	struct err said; /* what is wrong with the file now, said once */
};

struct noted_at {             /* a passage of a note */
	int32_t note, target; /* indexes; note -1: none */
};

struct desk;

/* Calls articles as the file does, if it is there. It is then open. */
void noted_name(struct desk *d);
/* One step, once all articles are read; false when all is found. */
bool noted_work(struct desk *d);
/* All of it, and the file is there to be added to. */
bool noted_ready(struct desk *d, struct err *e);
/* An article or the file has changed: what was found holds no longer. */
void noted_stale(struct desk *d);
/* The same, and all is found again at once: what is shown does not flicker. */
void noted_again(struct desk *d);
/* Reads the file from its beginning, so that each note has its line. */
bool noted_reopen(struct desk *d, struct err *e);
/* Reads the file anew if another program has changed it; true if so. */
bool noted_refresh(struct desk *d);
void noted_free(struct noted *n);

const struct note *noted_note(const struct desk *d, int32_t i);
/* Its words in a line: the text, else its tags, else "highlight". In `a`. */
struct str noted_words(const struct view *v, const struct note *n);
/*
 * Where a passage stands; article -1: nowhere. That of a note on a whole article
 * is an empty one, where its title begins.
 */
struct place noted_place(const struct desk *d, int32_t note, int32_t target);
int32_t noted_on_story(const struct desk *d); /* notes on the whole story */
/* Passages of an article that meet the bytes between two, in the order of the text. */
void noted_marks(const struct desk *d, struct arena *a, int32_t article, int32_t from, int32_t to,
	struct note_marks *out);
/* The shortest passage at the focus of the reader, else the first in the sentence around it. */
struct noted_at noted_here(struct desk *d);
/* What the status row says of it: "* 7hw2c  Two months for one summit." */
struct str noted_finding(struct desk *d, struct arena *a);
/* Why the notes at the focus stand there, a fact a text. In `a`. */
void noted_why(struct desk *d, struct arena *a, struct strs *out);

#endif
