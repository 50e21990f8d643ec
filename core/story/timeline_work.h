/*
 * timeline_work - the inside of a build of the timeline, stage by stage.
 *
 * happenings are gathered from the dates of all articles, compared in pairs,
 * joined to groups (merge), groups that exclude each other become conflicts,
 * what is ordered by them hangs on them (hang), and entries are made of the
 * groups (entry). Everything lives in the work arena. Ties are decided by the
 * path of the article and the place in it, never by its index.
 */
#ifndef CORE_STORY_TIMELINE_WORK_H
#define CORE_STORY_TIMELINE_WORK_H

#include "core/story/happening.h"

enum { PERMILLE = 1000 };

struct match {         /* two happenings that may be one event */
	int32_t a, b;  /* indexes, a < b in `happenings` */
	int32_t score; /* 0 to PERMILLE: weighted share of features */
	uint8_t by;    /* enum joined_by; JOINED_CLASH: their days exclude each other */
};

struct matches {
	struct match *at;
	int32_t n;
};

struct group {                /* of happenings: one entry to be */
	int32_t parent;       /* index of the happening that leads it */
	struct interval when; /* what all sides allow; of a root */
	int32_t entry;        /* that was made of it */
	int32_t hangs_on;     /* happening of the group it is ordered by; -1 */
	uint8_t bound;        /* enum timex_bound */
	bool clash;           /* holds sides that exclude each other */
	bool agreed, hidden;  /* the reader said so */
};

enum work_stage {
	WORK_GATHER,
	WORK_WEIGH,
	WORK_PAIR,
	WORK_MERGE,
	WORK_HANG,
	WORK_JOIN,
	WORK_ENTRIES
};

struct timeline_work {
	struct arena arena;
	struct arena words; /* of the sentence at work */
	struct timeline_input in;
	struct lexis lexis;
	enum work_stage stage;
	int32_t article, at; /* next to gather from, or to look at for what hangs */
	int32_t taken;       /* dates of this article so far */
	int32_t row;         /* next row of pairs */
	int32_t dated;       /* happenings with a date; those that hang follow */
	int32_t left_out;
	struct happenings happenings;
	struct matches matches;
	struct group *group; /* one a happening */
	bool *active;
	int32_t hidden;
};

/* weigh.c: how much the features say, and how much two happenings share. */
void weigh_features(struct timeline_work *w);
struct common {         /* what two happenings have in common, but for the kind of event */
	bool any, rare; /* rare: a name that few others have, in both clauses */
};
int32_t weigh_pair(const struct happening *a, const struct happening *b, struct common *c);
/* The happening that comes first by day, path and place, whatever the order of articles. */
int happening_order(const struct timeline_work *w, int32_t a, int32_t b);

/* merge.c */
void merge_row(
	struct timeline_work *w, int32_t row); /* pairs of happening `row` with those before */
void merge_groups(struct timeline_work *w);    /* all pairs there: join, then clashes */
int32_t merge_root(const struct timeline_work *w, int32_t i);
bool intervals_meet(struct interval a, struct interval b);

/* hang.c: one sentence of article `i`: what is ordered by a dated event, or has no date. */
void hang_sentence(struct timeline_work *w, int32_t article, int32_t sentence);
/* Joins what hangs on one entry, and what has no date, over the articles. */
void hang_join(struct timeline_work *w);

/* entries.c: an entry of each group, in order; `a` holds them. */
void entries_build(struct arena *a, struct timeline_work *w, struct timeline *out);

/* revision.c: what the reader said, one after the other, on what the others left. */
void revise_groups(struct timeline_work *w);

#endif
