/*
 * lens - what two articles have of one matter, as rows with two sides.
 *
 * A lens is a way to look at a pair: at what both claim (facing.h), at its
 * voices, its wording, at what it stresses, at its dates and numbers. All but
 * the first make a table: rows of words and figures for either side, each with
 * the passages it is taken from. Figures are counts and places, never scores;
 * every row and passage can say why it stands there.
 *
 * Reads a comparison whose pair is done. Built in steps: a link, a sentence's
 * worth or one pass each. SIDE_A is the article of the lower index, as in the
 * pairing. The table lives in the arena given and borrows from story and
 * comparison, which must stay. Cannot fail; articles that share nothing have
 * few rows.
 */
#ifndef CORE_COMPARE_LENS_H
#define CORE_COMPARE_LENS_H

#include "core/compare/comparison.h"

enum lens { LENS_CLAIMS, LENS_VOICES, LENS_WORDING, LENS_EMPHASIS, LENS_DATES, LENSES };

enum { LENS_FIGURES = 3, LENS_NONE = -1 /* a figure that is not there */ };

struct lens_figure { /* a column of numbers that each side has */
	const char *title;
	const char *field; /* its name for programs */
	bool percent;
};

struct lens_kind {
	const char *name;  /* "dates" */
	const char *title; /* "dates, numbers" */
	const char *help;
	const char *none;                        /* what is said where it has no rows */
	struct lens_figure figure[LENS_FIGURES]; /* title NULL: no more */
	bool ledger; /* figures of both sides beside each other, then the row's own words */
	bool named;  /* may be asked for one entity */
};

extern const struct lens_kind lens_kinds[LENSES];

enum lens_state { /* of a row */
	LENS_PLAIN,
	LENS_CLASH, /* both cannot be right */
	LENS_AGREE, /* the same, in whatever words */
	LENS_NEAR,  /* one is more exact, or holds more, than the other */
	LENS_STATES,
};

struct lens_words {                 /* what one side has, where it stands */
	struct span span;           /* bytes; empty: nothing */
	struct sentence_span place; /* the sentences around it */
	bool whole;                 /* the words are all there is to show; else their sentences */
	struct str note;            /* before them: "2023-07", "stated" */
};

struct lens_evidence {
	struct lens_words side[2]; /* SIDE_A, SIDE_B */
	int32_t link;              /* of the pairing, whose passages these are, or are in; -1 */
	struct str why;
};

struct lens_side {
	struct str text; /* len 0: nothing */
	int32_t figure[LENS_FIGURES];
	const char *mark; /* of one letter, before the figures; NULL */
	bool charged;     /* the words are charged */
};

struct lens_row {
	struct str section; /* begins here; len 0: it goes on */
	struct str name;
	const char *kind; /* for programs: "date", "speaker" */
	uint8_t state;    /* enum lens_state */
	struct lens_side side[2];
	struct str text;  /* of a ledger: the words behind the figures */
	int32_t first, n; /* evidence */
	bool open;        /* its evidence is shown unless the reader closes it */
	struct str why;
};

struct lens_table {
	struct lens_row *at;
	int32_t n;
	struct lens_evidence *evidence;
	int32_t evidences;
	struct str about; /* of the whole: "NATO", the words quoted */
	int32_t entity;   /* it tells of; -1 */
	struct str name;  /* of that entity */
};

struct lens_source {
	const struct story *story;
	struct comparison *comparison;
	int32_t article[2]; /* the lower index first */
	int32_t entity;     /* asked for; -1: the lens chooses */
};

struct lens_work; /* where a build stands */

struct lens_work *lens_open(enum lens lens, const struct lens_source *in);
/* One step; false when `out` is whole. */
bool lens_step(struct arena *to, struct lens_work *w, struct lens_table *out);
void lens_close(struct lens_work *w); /* NULL is fine */
void lens_build(
	struct arena *to, enum lens lens, const struct lens_source *in, struct lens_table *out);

/* What is said where it has no rows. */
struct str lens_none(struct arena *a, enum lens lens, const struct lens_table *t);
/* By its name; LENSES if there is none. */
enum lens lens_find(struct str name);
/* "claims, voices, wording, emphasis, dates" */
struct str lens_names(struct arena *a);
const char *lens_state_name(enum lens_state s); /* "clash"; NULL for LENS_PLAIN */
/* The passage that stands for a side of a row: the first that is there; NULL. */
const struct lens_words *lens_first(
	const struct lens_table *t, const struct lens_row *row, enum side side);

#endif
