/* holiday - feasts with a name: their words and their days. */
#include "config.h"

#include "core/base/day.h"
#include "core/time/expr.h"
#include "core/time/timex.h"

static const struct {
	const char *words[4]; /* in lower case; an apostrophe is a word of its own */
	enum holiday holiday;
} names[] = {
	{{"christmas", "eve"}, HOLIDAY_CHRISTMAS_EVE},
	{{"christmas", "day"}, HOLIDAY_CHRISTMAS},
	{{"christmas"}, HOLIDAY_CHRISTMAS},
	{{"new", "year", "'s", "eve"}, HOLIDAY_NEW_YEARS_EVE},
	{{"new", "year", "'s", "day"}, HOLIDAY_NEW_YEAR},
	{{"new", "year", "'s"}, HOLIDAY_NEW_YEAR},
	{{"easter", "monday"}, HOLIDAY_EASTER_MONDAY},
	{{"easter", "sunday"}, HOLIDAY_EASTER},
	{{"easter"}, HOLIDAY_EASTER},
	{{"good", "friday"}, HOLIDAY_GOOD_FRIDAY},
	{{"thanksgiving", "day"}, HOLIDAY_THANKSGIVING},
	{{"thanksgiving"}, HOLIDAY_THANKSGIVING},
	{{"halloween"}, HOLIDAY_HALLOWEEN},
	{{"independence", "day"}, HOLIDAY_INDEPENDENCE},
	{{"may", "day"}, HOLIDAY_MAY_DAY},
	{{"labor", "day"}, HOLIDAY_LABOR},
	{{"labour", "day"}, HOLIDAY_MAY_DAY},
	{{"memorial", "day"}, HOLIDAY_MEMORIAL},
	{{"election", "day"}, HOLIDAY_ELECTION},
	{{"valentine", "'s", "day"}, HOLIDAY_VALENTINE},
	{{"boxing", "day"}, HOLIDAY_BOXING},
};

static int32_t reads(const struct words *w, int32_t i, const char *const *word)
{
	int32_t k = 0;
	for (; k < 4 && word[k] != NULL; k++) {
		bool same = word[k][0] == '\'' ? word_is(w, i + k, WORD_POSS)
					       : word_says(w, i + k, word[k]);
		if (!same || (word[k][0] != '\'' && !word_has(w, i + k, WORD_CAPITAL)))
			return 0;
	}
	return i + k;
}

int32_t match_holiday(const struct words *w, int32_t i, struct expr *e)
{
	int32_t end = 0;
	enum holiday h = HOLIDAY_NONE;
	if (!word_is(w, i, WORD_HOLIDAY) && !word_is(w, i, WORD_MONTH))
		return 0;
	for (size_t k = 0; k < sizeof names / sizeof *names && end == 0; k++) {
		end = reads(w, i, names[k].words);
		h = names[k].holiday;
	}
	if (end == 0)
		return 0;
	struct expr out = expr_new(FORM_STAMP, BY_HOLIDAY);
	out.holiday = (uint8_t)h;
	out.stamp.grain = GRAIN_DAY;
	/* "Easter week" is the week, whatever the day. */
	if (word_is(w, end, WORD_UNIT) && word_value(w, end) == UNIT_WEEK) {
		out.stamp.grain = GRAIN_WEEK;
		end++;
	}
	int32_t year = match_of_year(w, end + word_is_mark(w, end, ','), &out);
	*e = out;
	return year > 0 ? year : end;
}

/* The n-th weekday (1 Monday) of a month; n 0: the last. */
static int32_t nth(int32_t year, int32_t month, int32_t weekday, int32_t n)
{
	int32_t first = day_of(year, month, n > 0 ? 1 : day_in_month(year, month));
	if (first == DAY_NONE)
		return DAY_NONE;
	int32_t ahead = (weekday % 7 - day_weekday(first) + 7) % 7;
	return n > 0 ? first + ahead + (n - 1) * 7 : first - (7 - ahead) % 7;
}

/* The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
static int32_t easter(int32_t year)
{
	int32_t a = year % 19, b = year / 100, c = year % 100;
	int32_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int32_t m = (a + 11 * h + 22 * l) / 451;
	int32_t n = h + l - 7 * m + 114;
	return day_of(year, n / 31, n % 31 + 1);
}

int32_t holiday_day(enum holiday h, int32_t year)
{
	if (year < 1 || year > STAMP_YEAR_MOST)
		return DAY_NONE;
	switch (h) {
	case HOLIDAY_CHRISTMAS:
		return day_of(year, 12, 25);
	case HOLIDAY_CHRISTMAS_EVE:
		return day_of(year, 12, 24);
	case HOLIDAY_NEW_YEAR:
		return day_of(year, 1, 1);
	case HOLIDAY_NEW_YEARS_EVE:
		return day_of(year, 12, 31);
	case HOLIDAY_EASTER:
		return easter(year);
	case HOLIDAY_GOOD_FRIDAY:
		return easter(year) - 2;
	case HOLIDAY_EASTER_MONDAY:
		return easter(year) + 1;
	case HOLIDAY_THANKSGIVING:
		return nth(year, 11, 4, 4);
	case HOLIDAY_HALLOWEEN:
		return day_of(year, 10, 31);
	case HOLIDAY_INDEPENDENCE:
		return day_of(year, 7, 4);
	case HOLIDAY_MAY_DAY:
		return day_of(year, 5, 1);
	case HOLIDAY_LABOR:
		return nth(year, 9, 1, 1);
	case HOLIDAY_MEMORIAL:
		return nth(year, 5, 1, 0);
	case HOLIDAY_ELECTION:
		return nth(year, 11, 1, 1) + 1;
	case HOLIDAY_VALENTINE:
		return day_of(year, 2, 14);
	case HOLIDAY_BOXING:
		return day_of(year, 12, 26);
	default:
		return DAY_NONE;
	}
}
