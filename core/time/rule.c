#include "config.h"

#include "core/time/rule.h"

static const struct {
	const char *name, *text;
} rules[BY_RULES] = {
	[BY_NONE] = {"none", "no rule"},
	[BY_ISO] = {"iso", "a date written by ISO 8601"},
	[BY_NUMBERS] = {"numbers", "day, month and year in numbers"},
	[BY_FULL_DATE] = {"full-date", "day, month and year"},
	[BY_MONTH_DAY] = {"month-day", "a month and a day: the nearest one to the date it is "
				       "counted from"},
	[BY_MONTH_YEAR] = {"month-year", "a month and a year"},
	[BY_MONTH] = {"month", "a month alone: the last one, or the next one if the sentence "
			       "looks ahead"},
	[BY_YEAR] = {"year", "a year"},
	[BY_YEAR_WORDS] = {"year-words", "a year in words"},
	[BY_RANGE] = {"range", "from one date to another"},
	[BY_DECADE] = {"decade", "a decade"},
	[BY_CENTURY] = {"century", "a century"},
	[BY_QUARTER] = {"quarter", "a quarter of a year"},
	[BY_HALF] = {"half", "a half of a year"},
	[BY_SEASON] = {"season", "a season"},
	[BY_WEEKDAY] = {"weekday", "a day of the week: the last one, or the next one if the "
				   "sentence looks ahead"},
	[BY_HOLIDAY] = {"holiday", "a holiday"},
	[BY_TODAY] = {"today", "yesterday, today, tomorrow"},
	[BY_TURN] = {"this-last-next", "this, last or next one"},
	[BY_THAT] = {"that", "points to a date told before"},
	[BY_THE_UNIT] = {"the-unit", "the one that is being talked of"},
	[BY_AGO] = {"ago", "so long before the article"},
	[BY_EARLIER] = {"earlier", "so long before a date told before"},
	[BY_LATER] = {"later", "so long after a date told before"},
	[BY_REF] = {"now-then", "a word for past, present or future"},
	[BY_CLOCK] = {"clock", "a time of day"},
	[BY_PART] = {"part-of-day", "a part of a day"},
	[BY_DURATION] = {"duration", "a length of time"},
	[BY_BARE_UNITS] = {"bare-units", "a length of time without a number"},
	[BY_PERIOD] = {"period", "a length of time up to or from a date"},
	[BY_EVERY] = {"every", "a repetition"},
	[BY_ADVERB] = {"how-often", "a word for a repetition"},
};

const char *rule_name(enum date_by rule)
{
	return rule < BY_RULES ? rules[rule].name : rules[BY_NONE].name;
}

const char *rule_text(enum date_by rule)
{
	return rule < BY_RULES ? rules[rule].text : rules[BY_NONE].text;
}
