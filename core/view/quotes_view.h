/*
 * quotes_view - who gets to speak: a row a voice, and what each article gives it.
 *
 * The cell of an article is quotations/words quoted, and +n statements without
 * quotation marks; behind the cells stand the verbs of saying. Where the pane is
 * too narrow for the articles there is one cell for all of them, and the letters
 * of those that give the voice a word. An opened voice has its utterances below
 * it: letter, = if another article has the same statement, verb, what is said.
 */
#ifndef CORE_VIEW_QUOTES_VIEW_H
#define CORE_VIEW_QUOTES_VIEW_H

#include "core/compare/renderings.h"
#include "core/story/voices.h"
#include "core/view/view.h"

enum quotes_row_kind {
	QUOTES_VOICE,
	QUOTES_SAID, /* letter, verb, the first line of an utterance */
	QUOTES_MORE, /* further lines of it */
};

struct quotes_row {
	uint8_t kind; /* enum quotes_row_kind */
	bool open;    /* QUOTES_VOICE: its utterances follow */
	int32_t voice;
	int32_t said; /* of voices.said; -1: QUOTES_VOICE */
	struct str text;
};

struct quotes_rows {
	struct quotes_row *at;
	int32_t n;
	const struct voices *voices;         /* NULL: not known yet */
	const struct renderings *renderings; /* NULL: not known yet */
	int32_t shown;                       /* voices behind the filter */
	struct str filter;
	struct str message; /* shown receding when there is no row */
};

/* The rows of a voice. */
void quotes_add(
	const struct view *v, struct quotes_rows *rows, int32_t voice, bool open, int32_t columns);
/* "= E leaves words out", "= E in other words": who else has it; len 0: nobody. */
struct str quotes_others(const struct view *v, const struct quotes_rows *rows, int32_t said);
/* What a voice is called on the screen. */
struct str quotes_name(const struct view *v, const struct voice *of);
/* "B 3 quotations, 28 words, 2 statements; E ..." */
struct str quotes_counts(const struct view *v, const struct voices *all, int32_t voice);
void quotes_page(const struct view *v, const struct list *l, const struct quotes_rows *rows,
	struct rect rect, bool focused, struct page *out);

#endif
