/*
 * anchored - where the passages of notes stand in the articles that are open.
 *
 * Articles come in as they are known to the notes file: by key. A target
 * without a quote is the whole article and has no span. Spans are bytes of
 * article texts. Results live in the arena; finding one note is one step of
 * work (anchor.h has the cost).
 */
#ifndef CORE_NOTES_ANCHORED_H
#define CORE_NOTES_ANCHORED_H

#include "core/notes/notes.h"
#include "core/text/anchor.h"

struct notes_article {
	struct str key;                 /* in the notes file */
	struct str path, title, source; /* for what is exported; len 0: not known */
	const struct anchor_text *text; /* NULL: it could not be read */
};

struct notes_articles {
	struct notes_article *at;
	int32_t n;
};

struct anchored {        /* one target */
	int32_t article; /* index; -1: there is no article of that key */
	struct anchor anchor;
};

/* Index of the article of that key that can be read; -1. */
int32_t notes_article_find(const struct notes_articles *x, struct str key);
/* One entry a target of the note; a faulty note has none. */
struct anchored *note_anchor(struct arena *a, const struct note *n, const struct notes_articles *x);
/* The worst of its targets. */
enum anchor_state note_state(const struct note *n, const struct anchored *at);
/* Why target `i` is no exact one, in a few words; missing if it is. */
struct str anchored_why(
	struct arena *a, const struct note *n, int32_t i, const struct anchored *at);

/* The same for all notes of a file. */
struct anchored_notes {
	const struct notes *notes;
	const struct notes_articles *articles;
	struct anchored **at; /* one array a note */
};

void notes_anchor(struct arena *a, const struct notes *n, const struct notes_articles *x,
	struct anchored_notes *out);

#endif
