/*
 * timeline - the dated events of all articles, merged and in order.
 *
 * Reads the timexes of every article and the names joined to entities; changes
 * nothing but its result. Two tellings become one entry when their dates meet
 * and their clauses tell the same (merge.c); dates that cannot both be right of
 * one and the same event are a conflict: one entry with both sides. What is
 * only ordered ("before the summit") hangs on the entry it is ordered by.
 * The result depends on neither the order of the articles nor that of the work.
 *
 * Spans are bytes into document.text; days count from 1970-01-01. The result
 * lives in the arena given and borrows texts of articles and entities. Cannot
 * fail: a vague date makes a vague entry, of more than TIMELINE_MOST dates in
 * one article the rest is left out and counted.
 */
#ifndef CORE_STORY_TIMELINE_H
#define CORE_STORY_TIMELINE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/article/article.h"
#include "core/story/entity.h"
#include "core/story/label.h"
#include "core/story/revision.h"

enum { TIMELINE_MOST = 4096, TIMELINE_EDTF = 96 };

enum entry_status { STATUS_SINGLE, STATUS_AGREE, STATUS_REFINED, STATUS_CONFLICT };

enum joined_by { /* why a telling stands in its entry; for `why` */
	JOINED_ALONE,
	JOINED_DAY,     /* the same day, and words in common */
	JOINED_EVENT,   /* the same kind of event, and names or words in common */
	JOINED_WORDS,   /* most of the words */
	JOINED_CLASH,   /* the same event, but the dates exclude each other */
	JOINED_UNDATED, /* the same event, told without a date */
	JOINED_READER,  /* the reader said so */
};

struct telling { /* one place in an article that tells an entry */
	int32_t article, sentence;
	int32_t timex;        /* of the article; -1: told without a date */
	struct span span;     /* the words of the date; of the event if there is no date */
	struct interval when; /* what is said here; GRAIN_NONE: relative to nothing known */
	int32_t side;         /* of a conflict: tellings of one side agree; 0 is the earliest */
	int32_t like;         /* telling it was joined to; -1 for JOINED_ALONE */
	uint8_t by;           /* enum joined_by */
	uint8_t block;        /* enum block_kind */
	float score;          /* of the joining, 0 to 1 */
};

struct entry {
	struct interval
		when;      /* the finest that all sides allow; of a conflict from first to last */
	struct str edtf;   /* of a conflict one of a set: [2023-06,2023-07] */
	uint8_t certainty; /* enum certainty: the best of its tellings */
	uint8_t status;    /* enum entry_status */
	bool paper;        /* told by captions, datelines and bylines only */
	uint8_t bound;     /* enum timex_bound: how it hangs */
	int32_t hangs_on;  /* the entry it is ordered by; -1 */
	int32_t first, n;  /* tellings: story order */
	int32_t articles;  /* that tell it */
	int32_t sides;     /* of a conflict; else 1 */
	struct label label;
};

struct timeline {
	struct entry *at; /* by first day, finer first; those without a day last */
	int32_t n;
	struct telling *telling; /* grouped by entry, in story order */
	int32_t tellings;
	int32_t conflicts, hanging, papers, undated; /* entries */
	int32_t left_out;                            /* dates beyond TIMELINE_MOST */
	int32_t hidden;                              /* entries that the reader hid */
	bool *active;                                /* one a revision: false if it found nothing */
};

struct timeline_input {
	struct article *const *article; /* all done and named */
	int32_t articles;
	const struct entities *entities;
	struct revisions revisions;
};

struct timeline_work; /* where a build stands; on the heap until timeline_close */

struct timeline_work *timeline_open(const struct timeline_input *in);
/* One step: some dates gathered, one row of pairs, one pass. False when `out` is whole. */
bool timeline_step(struct arena *a, struct timeline_work *w, struct timeline *out);
void timeline_close(struct timeline_work *w); /* NULL is fine */
void timeline_build(struct arena *a, const struct timeline_input *in, struct timeline *out);

/* The entry told at byte `at` of `article`, else in the sentence around it; -1. */
int32_t timeline_at(const struct timeline *t, const struct article *x, int32_t article, int32_t at);
/* The entry of this EDTF whose label (of any width) is `label`; -1. */
int32_t timeline_find(const struct timeline *t, struct str edtf, struct str label);
/* Does article `i` tell entry `e`? */
bool timeline_tells(const struct timeline *t, int32_t e, int32_t i);

const char *status_name(enum entry_status s); /* "single" "agree" "refined" "conflict" */
const char *precision_name(enum grain g);     /* "day" ... "century" "vague" */
const char *joined_by_text(enum joined_by b); /* in words */

#endif
