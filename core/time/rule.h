/* rule - what kind of wording made a date; each finding keeps one, for `why`. */
#ifndef CORE_TIME_RULE_H
#define CORE_TIME_RULE_H

enum date_by {
	BY_NONE,
	BY_ISO,
	BY_NUMBERS,
	BY_FULL_DATE,
	BY_MONTH_DAY,
	BY_MONTH_YEAR,
	BY_MONTH,
	BY_YEAR,
	BY_YEAR_WORDS,
	BY_RANGE,
	BY_DECADE,
	BY_CENTURY,
	BY_QUARTER,
	BY_HALF,
	BY_SEASON,
	BY_WEEKDAY,
	BY_HOLIDAY,
	BY_TODAY,
	BY_TURN,
	BY_THAT,
	BY_THE_UNIT,
	BY_AGO,
	BY_EARLIER,
	BY_LATER,
	BY_REF,
	BY_CLOCK,
	BY_PART,
	BY_DURATION,
	BY_BARE_UNITS,
	BY_PERIOD,
	BY_EVERY,
	BY_ADVERB,
	BY_RULES,
};

const char *rule_name(enum date_by rule); /* "month-day" */
const char *rule_text(enum date_by rule); /* in words */

#endif
