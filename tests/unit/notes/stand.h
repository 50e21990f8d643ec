/*
 * stand - a notes file and its articles for tests, from strings.
 *
 * Articles are given as "key\ntext", with a NULL behind the last; their paths
 * are KEY.txt. stand_free also frees what was put into its arena.
 */
#ifndef TESTS_UNIT_NOTES_STAND_H
#define TESTS_UNIT_NOTES_STAND_H

#include "core/notes/anchored.h"

struct stand {
	struct arena arena;
	struct notes notes;
	struct notes_articles articles;
	struct anchored_notes anchored;
};

void stand_open(struct stand *s, const char *notes, const char *const *articles);
void stand_free(struct stand *s);

#endif
