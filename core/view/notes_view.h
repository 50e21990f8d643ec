/*
 * notes_view - the reader's notes: a few rows each, in the order of their file.
 *
 * `>* C  “very perilous step”                 35/41  k3f9q`: the state (* exact,
 * ~ moved, ? orphan: of the worst passage), then a row a passage with the letter
 * of its article and its sentence; below stand the words of the note, wrapped,
 * and its tags. Only rows of passages take the focus, so one key goes from note
 * to note; the last row of a note is blank.
 */
#ifndef CORE_VIEW_NOTES_VIEW_H
#define CORE_VIEW_NOTES_VIEW_H

#include "core/notes/anchored.h"
#include "core/view/view.h"

enum note_row_kind { NOTE_PLACE, NOTE_WHY, NOTE_TEXT, NOTE_TAGS, NOTE_GAP };

struct note_row {
	uint8_t kind;   /* enum note_row_kind */
	bool first;     /* of its note */
	char mark;      /* * ~ ? or a space */
	int32_t note;   /* index in the file */
	int32_t target; /* of NOTE_PLACE; -1: the whole story, or a block that is no note */
	char letter[8];
	struct str text, place, id;
};

struct note_rows {
	struct note_row *at;
	int32_t n;
	int32_t shown, all; /* notes behind the filters, and all of them */
	int32_t states[3];  /* of all: enum anchor_state */
	int32_t on_story;   /* of all, those on the whole story */
	struct str file;    /* its name */
	struct str filter;  /* as typed; len 0: none */
	struct str kind;    /* what is shown: "all", "#date" */
	struct str message; /* shown receding when there is no row */
};

/* The rows of note `i`, whose passages stand at `at`, for a width. */
void note_rows_add(const struct view *v, struct note_rows *rows, const struct notes *notes,
	int32_t i, const struct anchored *at, int32_t columns);
void notes_page(const struct view *v, const struct list *l, const struct note_rows *rows,
	struct rect rect, bool focused, struct page *out);

char note_mark(enum anchor_state state); /* '*' '~' '?' */
/* A row that takes the focus. */
bool note_row_stops(const struct note_row *r);
/* "#date #conflict"; in v->arena. */
struct str note_tags(const struct view *v, const struct note *n);

#endif
