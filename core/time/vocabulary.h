/*
 * vocabulary - the English words that dates are made of, with their classes.
 *
 * A hash table over lists of words, made once a scan (some microseconds), so
 * that a word of running text costs one look. Lives where the caller puts it.
 */
#ifndef CORE_TIME_VOCABULARY_H
#define CORE_TIME_VOCABULARY_H

#include <stdbool.h>
#include <stdint.h>

enum word_class {
	WORD_OTHER,
	WORD_MARK,     /* value: the character; dashes are '-', quotes '"' */
	WORD_NUMBER,   /* digits; value, -1 if too large */
	WORD_CARDINAL, /* one to nineteen, twenty, thirty, ... */
	WORD_SCALE,    /* dozen, hundred, thousand, million */
	WORD_ORDINAL,  /* third, 3rd */
	WORD_DECADE,   /* nineties: 90 */
	WORD_HALF,
	WORD_MONTH,   /* 1 to 12 */
	WORD_WEEKDAY, /* 1 Monday to 7 */
	WORD_UNIT,    /* enum unit */
	WORD_SEASON,  /* 1 spring to 4 winter */
	WORD_PART,    /* enum part */
	WORD_HOUR,    /* noon 12, midnight 24 */
	WORD_DAY,     /* today 0, yesterday -1, tomorrow 1 */
	WORD_TONIGHT,
	WORD_OVERNIGHT,
	WORD_HOLIDAY, /* enum holiday; more words may follow */
	WORD_REF,     /* now, recently, soon: 0, -1, 1 */
	WORD_ADVERB,  /* daily: enum unit */
	WORD_LASTING, /* yearlong: enum unit */
	WORD_AMPM,    /* 0, 12 */
	WORD_OCLOCK,
	WORD_ZONE, /* EST 0; GMT 1 */
	WORD_ERA,  /* BC -1, AD 1 */
	/* words that are no time, but stand around it */
	WORD_A,
	WORD_THE,
	WORD_THIS,
	WORD_THAT,
	WORD_LAST,
	WORD_NEXT,
	WORD_PAST,
	WORD_PREVIOUS,
	WORD_COMING,
	WORD_FOLLOWING,
	WORD_CURRENT,
	WORD_SAME,
	WORD_RECENT,
	WORD_LATEST,
	WORD_WHOLE, /* full, entire */
	WORD_ITS,   /* their, our */
	WORD_FEW,
	WORD_COUPLE,
	WORD_SEVERAL, /* many */
	WORD_AGO,
	WORD_EARLIER,
	WORD_LATER,
	WORD_BEFORE,
	WORD_AFTER,
	WORD_FROM,
	WORD_EARLY,
	WORD_LATE,
	WORD_MID,
	WORD_BEGINNING, /* start */
	WORD_MIDDLE,
	WORD_END,
	WORD_ABOUT, /* nearly, roughly, some */
	WORD_MORE,
	WORD_LESS,
	WORD_THAN,
	WORD_AT,
	WORD_LEAST,
	WORD_MOST,
	WORD_UP,
	WORD_TO,
	WORD_OVER,
	WORD_OF,
	WORD_IN,
	WORD_ON,
	WORD_AND,
	WORD_OR,
	WORD_SO,
	WORD_BY,
	WORD_UNTIL,
	WORD_THROUGH,
	WORD_BUT, /* while 1, when: another clause */
	WORD_SINCE,
	WORD_BETWEEN,
	WORD_DURING,
	WORD_WITHIN,
	WORD_FOR,
	WORD_EVERY, /* each */
	WORD_PER,
	WORD_Q,    /* Q3 */
	WORD_ONCE, /* 1; twice 2 */
	WORD_TIMES,
	WORD_FISCAL,
	WORD_PERIOD,
	WORD_TRADING, /* business, working: before days */
	WORD_OLD,
	WORD_LONG,
	WORD_POSS,     /* 's */
	WORD_COUNTED,  /* people, dollars: a number before it is no year */
	WORD_NUMBERED, /* flight, room: a number behind it is no year */
	WORD_FUTURE,   /* will, plans: the tense of what stands near */
	WORD_DONE,     /* was, met: the same */
	WORD_NEAR,     /* near, short: the near future */
	WORD_TERM,     /* being -1, term 0, time 1, moment 2: the time being, the short term */
	WORD_VERY,     /* very 0, right 1: very soon, right now */
	WORD_FUTURE_NOUN,
	WORD_THEN,
	WORD_SOMETIME,
	WORD_AHEAD,
	WORD_CLASSES,
};

enum holiday {
	HOLIDAY_NONE,
	HOLIDAY_CHRISTMAS,
	HOLIDAY_CHRISTMAS_EVE,
	HOLIDAY_NEW_YEAR,
	HOLIDAY_NEW_YEARS_EVE,
	HOLIDAY_EASTER,
	HOLIDAY_GOOD_FRIDAY,
	HOLIDAY_EASTER_MONDAY,
	HOLIDAY_THANKSGIVING,
	HOLIDAY_HALLOWEEN,
	HOLIDAY_INDEPENDENCE,
	HOLIDAY_MAY_DAY,
	HOLIDAY_LABOR,
	HOLIDAY_MEMORIAL,
	HOLIDAY_ELECTION, /* of the United States */
	HOLIDAY_VALENTINE,
	HOLIDAY_BOXING,
	HOLIDAYS,
};

enum word_flag {
	WORD_GLUED = 1,    /* no white space before */
	WORD_CAPITAL = 2,  /* begins with a capital letter */
	WORD_PLURAL = 4,   /* months; of digits: 1990s */
	WORD_SHORT = 8,    /* an abbreviation */
	WORD_UPPER = 16,   /* all capitals */
	WORD_ED = 32,      /* an unknown word in -ed */
	WORD_GROUPED = 64, /* 2,000 */
};

struct vocabulary_word {
	const char *text; /* in lower case, NULL: free */
	int32_t value;
	uint8_t len, class, flags;
};

enum { VOCABULARY_SLOTS = 1024, VOCABULARY_LONGEST = 14 };

struct vocabulary {
	struct vocabulary_word slot[VOCABULARY_SLOTS];
};

void vocabulary_open(struct vocabulary *v);
/* `lower` of `len` bytes with its hash; NULL if it is not known. */
const struct vocabulary_word *vocabulary_find(
	const struct vocabulary *v, const char *lower, int32_t len, uint32_t hash);

/* Begin with 0, add every letter. */
static inline uint32_t vocabulary_hash(uint32_t hash, char lower)
{
	return (hash ^ (uint8_t)lower) * 0x9E3779B1u;
}

#endif
