/*
 * library - more articles than are read together: a list to choose a story from.
 *
 * Up to the option story-max all articles are the story. Of more only title,
 * source and date are found, of those on the screen first, and their text is
 * given back; the marked ones become the story when they are opened, and
 * :library shows the list again. The desk is emptied for it and opens the
 * other articles anew, so nothing is left that points at those that are gone;
 * that is done behind a key, when no command runs.
 */
#ifndef CORE_DESK_LIBRARY_H
#define CORE_DESK_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/article/article.h"

/* What a list says that has nothing to show because there are too many. */
#define LIBRARY_TOO_MANY "too many articles: mark those to compare with t in Articles"

struct library {
	struct arena arena;
	struct strs paths; /* all that was opened, as it was named */
	struct article_given given;
	struct arena chosen_arena;
	struct strs chosen; /* of the articles that become the story */
	int32_t all;        /* articles there were to choose from; 0: the story is all */
	enum library_turn { LIBRARY_STAYS, LIBRARY_CHOSEN, LIBRARY_ALL } turn;
	struct {
		int32_t *at;
		int32_t n;
	} seen;       /* articles on the screen that are not known yet; in its arena */
	int32_t next; /* all before it are known */
};

struct desk;
struct article_rows;

bool library_is_open(const struct desk *d); /* more articles than are read together */
void library_greet(struct desk *d);         /* says what can be done with so many */
/* Paths that were opened, to come back to. */
void library_keep(struct desk *d, struct strs paths, const struct article_given *given);
/* The marked articles become the story, once no command runs. */
void library_choose(struct desk *d);
/* A painting begins: what was to be seen is forgotten, and lived in its arena. */
void library_unsee(struct desk *d);
/* Rows of a list of articles that are to be seen. */
void library_sees(struct desk *d, const struct article_rows *rows, int32_t height);
/* Finds title and date of one article; false when those of all are known. */
bool library_work(struct desk *d);
/* Does what was asked for; no pointer into a story may be held. */
void library_turn(struct desk *d);
void library_free(struct library *l);

#endif
