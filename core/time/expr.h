/*
 * expr - a date expression as it stands, before anything is known of its date.
 *
 * match_expr reads one at a word: the longest that the rules of this folder
 * know (calendar.c: dates; clock.c: times of day; relative.c: last week, two
 * years ago; span.c: durations and repetitions; bare.c; nth.c; told.c; holiday.c). resolve.h makes a
 * value of it. Functions return the word behind the expression, 0 for none;
 * `e` is only changed on success. No memory, no failure.
 */
#ifndef CORE_TIME_EXPR_H
#define CORE_TIME_EXPR_H

#include "core/time/rule.h"
#include "core/time/stamp.h"
#include "core/time/words.h"

enum form {
	FORM_STAMP, /* parts of a date; what is missing comes from the context */
	FORM_TURN,  /* this, last, next: a unit, or a part of the calendar (stamp) */
	FORM_SHIFT, /* so much before or after something */
	FORM_REF,   /* past, present, future */
	FORM_SPAN,  /* a duration */
	FORM_SET,   /* a repetition */
};

enum base {           /* what it counts from */
	BASE_ARTICLE, /* the article's date */
	BASE_STORY,   /* the date told before */
};

enum mod { MOD_NONE, MOD_START, MOD_MID, MOD_END, MOD_APPROX };

struct amount {
	int32_t count;  /* 0: unknown (several years) */
	int32_t tenths; /* 3.5 years */
	int32_t rest;   /* so many of `lesser` */
	uint8_t unit;   /* enum unit */
	uint8_t lesser; /* enum unit: of "two years and six months" months, mostly UNIT_NONE */
};

struct expr {
	int32_t first, last; /* words, half open */
	uint8_t type;        /* enum timex_type */
	uint8_t rule;        /* enum date_by */
	uint8_t form;        /* enum form */
	uint8_t base;        /* enum base */
	uint8_t mod;         /* enum mod */
	int32_t turn;        /* -1 last or ago, 0 this, 1 next or later */
	bool either;         /* 5/9/2023 could be read both ways: stamp holds month 5 */
	bool day_first;      /* 13/9/2023 cannot */
	bool same;           /* the same part of another year; stamp.grain: which, if it is told */
	bool open;           /* a span that is anchored: the past two years */
	int8_t edge;         /* 1 the first, -1 the last day of it */
	int8_t week;         /* the so many-th week of it, -1 the last; or weekday: */
	int8_t weekday;      /* "the last Monday of May"; 0: the week as a whole */
	uint8_t holiday;     /* enum holiday */
	struct stamp stamp;
	struct stamp until; /* end of a range; grain GRAIN_NONE: there is none */
	struct amount amount;
};

struct expr expr_new(enum form form, enum date_by rule);

/* The expression at word `i`. */
int32_t match_expr(const struct words *w, int32_t i, struct expr *e);

/* calendar.c */
int32_t match_date(const struct words *w, int32_t i, struct expr *e);
int32_t match_year(const struct words *w, int32_t i, int32_t *year); /* behind a month, "of" */
int32_t match_lone_year(const struct words *w, int32_t i, struct expr *e);
/* numeric.c */
int32_t match_numeric(const struct words *w, int32_t i, struct expr *e);
/* era.c */
int32_t match_decade(const struct words *w, int32_t i, struct expr *e);
int32_t match_season(const struct words *w, int32_t i, struct expr *e);
int32_t match_quarter(const struct words *w, int32_t i, struct expr *e);
int32_t match_era(const struct words *w, int32_t i, struct expr *e);     /* halves, centuries */
int32_t match_of_year(const struct words *w, int32_t i, struct expr *e); /* behind a part of it */
/* clock.c */
int32_t match_clock(const struct words *w, int32_t i, struct expr *e);
int32_t match_part(const struct words *w, int32_t i, struct expr *e); /* adds "morning" to a day */
/* relative.c */
int32_t match_turn(const struct words *w, int32_t i, struct expr *e);
int32_t match_today(const struct words *w, int32_t i, struct expr *e);
/* vague.c */
int32_t match_ref(const struct words *w, int32_t i, struct expr *e);
int32_t match_while(const struct words *w, int32_t i, struct expr *e);
/* span.c */
int32_t match_span(const struct words *w, int32_t i, struct expr *e);
int32_t match_set(const struct words *w, int32_t i, struct expr *e);
/* "ago", "later" behind an amount: makes a date of it. */
int32_t match_shift(const struct words *w, int32_t i, struct expr *e);
/* bare.c */
int32_t match_bare(const struct words *w, int32_t i, struct expr *e);
/* Behind a plural unit that ends at `end`: skips "or months". */
int32_t join_units(const struct words *w, int32_t end);
/* nth.c */
int32_t match_nth(const struct words *w, int32_t i, struct expr *e);
/* told.c */
int32_t match_told(const struct words *w, int32_t i, struct expr *e);
/* holiday.c */
int32_t match_holiday(const struct words *w, int32_t i, struct expr *e);
int32_t holiday_day(enum holiday h, int32_t year); /* days, or DAY_NONE */

#endif
