/*
 * wordbook - lists of charged words: what they hold, and look-up.
 *
 * A list is a text file, one entry a line; data/wording/parallax.txt explains
 * it at its top. A file may hold further lists by name, as "hedges" holds
 * "modality": they are read with it, or alone. Built in are the files "parallax",
 * "hedges" and "afinn" with those in them; others are the reader's. "passives" is
 * a list that has a rule instead of words (passive.h). Of a word that several
 * lists have, the first one counts.
 * Lines that cannot be read are skipped and told in `e` with file and line.
 *
 * Everything lives in the book's own arena, texts are copied; const once read.
 */
#ifndef CORE_WORDING_WORDBOOK_H
#define CORE_WORDING_WORDBOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/map.h"
#include "core/wording/lemma.h"

struct word_group {
	struct str list;   /* "parallax" */
	struct str name;   /* "label" */
	struct str reason; /* what its words do, one line */
	uint8_t forms;     /* enum form */
};

struct word_entry {
	struct str text; /* a word, or several with one space between */
	struct str near; /* words with spaces between; len 0: no guard */
	int32_t group;   /* of wordbook.groups */
	int32_t next;    /* of wordbook.entries: the next one of the same text; -1 */
	uint8_t weight;  /* 1 to 3 */
	bool only;       /* `near` must be there; else it must not */
	bool capital;    /* may have a capital inside of a sentence */
};

struct wordbook {
	struct arena arena;
	struct {
		struct word_group *at;
		int32_t n;
	} groups;
	struct {
		struct word_entry *at;
		int32_t n;
	} entries;
	struct map words; /* to WORDBOOK_ENTRY and WORDBOOK_LONGEST */
	int32_t passive;  /* 0: not wanted; else 1 + the entry of a passive without an agent, which
			    has no words; behind it the entry of one of thinking and saying */
};

enum { WORDBOOK_WORDS = 6 }; /* of a phrase */

/* Adds a list, read from `file`. False: some lines were skipped, `e` names the first. */
bool wordbook_read(
	struct wordbook *b, struct str list, struct str file, struct str text, struct err *e);
/* Only the groups of the list `part` in that file. False, no error: it has none. */
bool wordbook_read_part(struct wordbook *b, struct str part, struct str file, struct str text);
void wordbook_add_passives(struct wordbook *b);
void wordbook_free(struct wordbook *b);

/*
 * The first entry with these words, as the form `forms` of it, -1; `longest` (may
 * be NULL): words of the longest phrase that begins with them.
 */
int32_t wordbook_find(const struct wordbook *b, struct str words, uint8_t forms, int32_t *longest);

#endif
