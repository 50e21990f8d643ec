/*
 * help - text panes made from what the program knows of itself.
 *
 * The help is made from the live keymap and the command table, so it is never
 * out of date. Rows live in d->text_arena.
 */
#ifndef CORE_DESK_HELP_H
#define CORE_DESK_HELP_H

#include "core/desk/command.h"
#include "core/desk/desk.h"

/* Makes the rows of the open text pane anew if the width changed. */
void text_refresh(struct desk *d, int32_t columns);
/* Drops the rows so that text_refresh makes them. */
void text_stale(struct desk *d);
/* Adds a row; a place of article -1 makes Enter do nothing on it. */
struct line *text_row(struct desk *d, struct place where);
/* A row of one text, cut to the pane. */
void text_say(struct desk *d, struct str text, enum face face, struct place where);
extern const struct place nowhere;

/* Empties the text pane, opens it and gives it a title; rows are then added. */
void text_begin(struct desk *d, enum text_kind kind, struct str title);
/* A text of any length, wrapped; further rows of it are indented. */
void text_fact(struct desk *d, struct str fact);
/* A row "A 12  words around the passage": Enter goes there. */
void text_hit(struct desk *d, const struct view *v, int32_t article, struct span hit);
/* At most five keys that act on what is under the focus, for the status row. */
struct str hints(struct desk *d, struct arena *a);
/* "7 words" */
struct str selection_words(struct desk *d, struct arena *a);
/* Asks help for one command or option: fills a notice. */
bool help_on(struct desk *d, struct str name, struct err *e);
/* The names of keys bound to `action` in `context`, "j <Down>", as many as fit into `columns`. */
struct str help_keys(
	struct desk *d, struct arena *a, enum context context, struct str action, int32_t most);
/* Tab in the help: the keys of the next context. */
void help_turn(struct desk *d, int dir);

#endif
