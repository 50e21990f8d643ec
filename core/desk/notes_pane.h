/*
 * notes_pane - the list of all notes: which are shown, which has the focus.
 *
 * Only rows of passages take the focus. What is shown of a note goes by the
 * width of the pane.
 */
#ifndef CORE_DESK_NOTES_PANE_H
#define CORE_DESK_NOTES_PANE_H

#include "core/desk/journey.h"
#include "core/desk/noted.h"
#include "core/view/notes_view.h"

enum notes_shown {
	NOTES_ALL,
	NOTES_OF_ARTICLE,
	NOTES_OF_STORY,
	NOTES_INEXACT,
	NOTES_EXACT,
	NOTES_MOVED,
	NOTES_ORPHANED,
	NOTES_OF_TAG
};

struct notes_pane {
	struct list list;
	int32_t was;            /* list.focus when it was settled last */
	int32_t number, shown;  /* of the note in focus; of those shown */
	enum notes_shown which; /* behind the filter */
	int32_t article;        /* of NOTES_OF_ARTICLE */
	struct str tag;         /* of NOTES_OF_TAG */
	struct str filter;      /* only notes with this text */
	struct spot last;       /* passage jumped to last */
};

struct desk;

/* The rows for a width; they live in `a`. */
void notes_pane_list(struct desk *d, struct arena *a, int32_t columns, struct note_rows *out);
/* Those of the pane. Settles the focus on one that takes it. */
void notes_rows(struct desk *d, struct arena *a, struct note_rows *out);
/* Scrolls so that all of the note in focus is seen, if it fits. */
void notes_show(struct desk *d, const struct note_rows *rows, int32_t height);
/* The passage of the focused row, or at the focus of the reader. */
struct noted_at notes_focused(struct desk *d);
/* A copy of the note that has the focus of the list; false: the list is not shown, or empty. */
bool notes_pane_note(struct desk *d, struct arena *a, struct note *out);
/* The focus to note `i`, if the list has it. */
void notes_pane_go(struct desk *d, int32_t i);
/* The focus to the note at the focus of the reader, if there is one. */
void notes_follow(struct desk *d);
/* f: all, this article's, those that are not exact, then tag by tag. */
void notes_turn(struct desk *d);

#endif
