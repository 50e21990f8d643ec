#include "config.h"

#include "core/time/quantity.h"

#include <stdio.h>
#include <string.h>

int32_t skip_hyphen(const struct words *w, int32_t i)
{
	bool glued = word_is_mark(w, i, '-') && word_has(w, i, WORD_GLUED) &&
		     word_has(w, i + 1, WORD_GLUED);
	return glued ? i + 1 : i;
}

/* One to ninety-nine in words. */
static int32_t small_read(const struct words *w, int32_t i, int32_t *value)
{
	if (!word_is(w, i, WORD_CARDINAL))
		return 0;
	*value = word_value(w, i);
	int32_t next = skip_hyphen(w, i + 1);
	if (*value >= 20 && word_is(w, next, WORD_CARDINAL) && word_value(w, next) < 10) {
		*value += word_value(w, next);
		return next + 1;
	}
	return i + 1;
}

static int32_t scaled(int64_t n, int32_t by)
{
	n *= by;
	return n > 1000000000 ? 1000000000 : (int32_t)n;
}

static int32_t words_number(const struct words *w, int32_t i, int32_t *value)
{
	int32_t total = 0, group = 0, at = small_read(w, i, &group);
	if (at == 0 && word_is(w, i, WORD_A) && word_is(w, i + 1, WORD_SCALE)) {
		group = 1;
		at = i + 1;
	}
	if (at == 0)
		return 0;
	while (word_is(w, at, WORD_SCALE)) {
		int32_t scale = word_value(w, at++), more, next = at;
		if (scale <= 100)
			group = scaled(group, scale);
		else {
			total += scaled(group, scale);
			group = 0;
		}
		if (total > 500000000)
			return at;
		next += word_is(w, at, WORD_AND);
		int32_t end = small_read(w, next, &more);
		if (end > 0) {
			group += more;
			at = end;
		}
	}
	*value = total + group;
	return at;
}

int32_t number_read(const struct words *w, int32_t i, int32_t *value)
{
	if (!word_is(w, i, WORD_NUMBER))
		return words_number(w, i, value);
	if (word_value(w, i) < 0 || word_has(w, i, WORD_PLURAL))
		return 0;
	*value = word_value(w, i);
	if (word_is(w, i + 1, WORD_SCALE)) {
		*value = scaled(*value, word_value(w, i + 1));
		return i + 2;
	}
	return i + 1;
}

int32_t ordinal_read(const struct words *w, int32_t i, int32_t *value)
{
	if (word_is(w, i, WORD_ORDINAL)) {
		*value = word_value(w, i);
		return i + 1;
	}
	int32_t next = skip_hyphen(w, i + 1);
	if (word_is(w, i, WORD_CARDINAL) && word_value(w, i) >= 20 &&
		word_is(w, next, WORD_ORDINAL) && word_value(w, next) < 10) {
		*value = word_value(w, i) + word_value(w, next);
		return next + 1;
	}
	return 0;
}

static int32_t fraction_read(const struct words *w, int32_t i, struct amount *a)
{
	/* "2 1/2": a half behind the number. */
	if (word_is(w, i, WORD_NUMBER) && word_value(w, i) == 1 && word_is_mark(w, i + 1, '/') &&
		word_is(w, i + 2, WORD_NUMBER) && word_value(w, i + 2) == 2) {
		a->tenths = 5;
		return i + 3;
	}
	int32_t and = skip_hyphen(w, i), a_half = skip_hyphen(w, and+1); /* "two-and-a-half" */
	int32_t half = skip_hyphen(w, a_half + 1);
	if (word_is(w, and, WORD_AND) && word_is(w, a_half, WORD_A) &&
		word_is(w, half, WORD_HALF)) {
		a->tenths = 5;
		return half + 1;
	}
	return i;
}

/* The digits behind the point of "3.5"; the first one. */
static int32_t tenths_of(const struct words *w, int32_t i)
{
	struct str s = str_sub(w->text, w->at[i].beg, w->at[i].end);
	int32_t stop = str_find_char(s, '.');
	return stop >= 0 && stop + 1 < s.len ? s.at[stop + 1] - '0' : 0;
}

/* "a half hour", "a half-century", "half-century", "the past half century" */
static bool is_half_unit(const struct words *w, int32_t i)
{
	int32_t half = i + word_is(w, i, WORD_A);
	bool led = half > i || word_is(w, i - 1, WORD_PAST) || word_is(w, i - 1, WORD_LAST) ||
		   word_is(w, i - 1, WORD_NEXT);
	int32_t unit = skip_hyphen(w, half + 1);
	return word_is(w, half, WORD_HALF) && word_is(w, unit, WORD_UNIT) &&
	       (unit > half + 1 || led) && !word_has(w, unit, WORD_PLURAL);
}

int32_t count_read(const struct words *w, int32_t i, struct amount *a)
{
	struct amount out = {0};
	int32_t at = number_read(w, i, &out.count);
	if (at > 0) {
		if (word_is(w, i, WORD_NUMBER) && word_has(w, i, WORD_SHORT))
			out.tenths = tenths_of(w, i);
		at = fraction_read(w, at, &out);
	} else if (word_is(w, i, WORD_SEVERAL) || word_is(w, i, WORD_FEW) ||
		   (word_is(w, i, WORD_ABOUT) && word_is(w, i + 1, WORD_UNIT) &&
			   word_says(w, i, "some") && word_has(w, i + 1, WORD_PLURAL) &&
			   word_value(w, i + 1) != UNIT_QUARTER)) {
		at = i + 1;
	} else if (word_is(w, i, WORD_A) && word_is(w, i + 1, WORD_FEW)) {
		at = i + 2;
	} else if (word_is(w, i, WORD_COUPLE) ||
		   (word_is(w, i, WORD_A) && word_is(w, i + 1, WORD_COUPLE))) {
		at = i + 1 + word_is(w, i, WORD_A);
		at += word_is(w, at, WORD_OF);
		out.count = 2;
	} else if (word_is(w, i, WORD_HALF) && word_is(w, i + 1, WORD_A)) {
		out.tenths = 5;
		at = i + 2;
	} else if (is_half_unit(w, i)) {
		out.tenths = 5;
		at = skip_hyphen(w, i + 1 + word_is(w, i, WORD_A));
	} else if (word_is(w, i, WORD_A)) {
		out.count = 1;
		at = i + 1;
	} else {
		return 0;
	}
	*a = out;
	return at;
}

/* The unit named at `i`; "second" is one where a number stands before it. */
static enum unit unit_at(const struct words *w, int32_t i, bool counted)
{
	if (word_is(w, i, WORD_UNIT))
		return (enum unit)word_value(w, i);
	if (counted && word_is(w, i, WORD_ORDINAL) && word_says(w, i, "second"))
		return UNIT_SECOND;
	return UNIT_NONE;
}

int32_t amount_read(const struct words *w, int32_t i, struct amount *a)
{
	struct amount out;
	int32_t at = count_read(w, i, &out);
	if (at == 0)
		return 0;
	bool digits = word_is(w, i, WORD_NUMBER);
	if (word_is(w, at, WORD_MORE) && out.count != 1)
		at++;
	if (word_is(w, at, WORD_TRADING) || word_is(w, at, WORD_WHOLE))
		at++;
	at = skip_hyphen(w, at);
	out.unit = (uint8_t)unit_at(w, at, out.count > 1 || digits);
	if (out.unit == UNIT_NONE)
		return 0;
	int32_t half = at + 1;
	if (word_is(w, half, WORD_AND) && word_is(w, half + 1, WORD_A) &&
		word_is(w, half + 2, WORD_HALF) && out.tenths == 0) {
		out.tenths = 5;
		at = half + 2;
	}
	*a = out;
	return at + 1;
}

static bool is_or(const struct words *w, int32_t i)
{
	return word_is(w, i, WORD_TO) || word_is(w, i, WORD_OR) || word_is_mark(w, i, '-');
}

int32_t amount_range_read(const struct words *w, int32_t i, struct amount *a)
{
	struct amount low, high;
	int32_t at = count_read(w, i, &low);
	if (at == 0 || word_is(w, i, WORD_A) || !is_or(w, skip_hyphen(w, at)))
		return 0;
	at = skip_hyphen(w, at);
	if (!word_is_mark(w, at, '-') || word_has(w, at, WORD_GLUED))
		at++;
	at = skip_hyphen(w, at);
	int32_t end = amount_read(w, at, &high);
	if (end == 0 || word_is(w, at, WORD_A))
		return 0;
	*a = low;
	a->unit = high.unit;
	return end;
}

int32_t amount_rest_read(const struct words *w, int32_t i, struct amount *a)
{
	struct amount rest;
	int32_t at = i + word_is_mark(w, i, ',');
	at += word_is(w, at, WORD_AND);
	int32_t end = word_is(w, at, WORD_A) ? 0 : amount_read(w, at, &rest);
	if (end == 0 || a->count == 0 || a->tenths > 0 || rest.count == 0 || rest.tenths > 0 ||
		rest.unit >= a->unit || a->unit > UNIT_YEAR || rest.unit == UNIT_WEEKEND ||
		rest.unit == UNIT_FORTNIGHT || word_is_mark(w, end - 2, '-'))
		return i;
	a->lesser = rest.unit;
	a->rest = rest.count;
	return end;
}

void amount_unhalve(struct amount *a)
{
	static const struct {
		uint8_t unit, smaller;
		int8_t half;
	} halves[] = {{UNIT_CENTURY, UNIT_YEAR, 50}, {UNIT_DECADE, UNIT_YEAR, 5},
		{UNIT_YEAR, UNIT_MONTH, 6}};
	for (size_t k = 0; a->tenths == 5 && k < sizeof halves / sizeof *halves; k++)
		if (halves[k].unit == a->unit && a->count <= STAMP_YEAR_MOST) {
			a->count = (2 * a->count + 1) * halves[k].half;
			a->unit = halves[k].smaller;
			a->tenths = 0;
		}
}

void amount_format(char *to, size_t size, const struct amount *a)
{
	static const struct {
		const char *letter;
		int32_t times; /* of the letter's unit */
		const char *half;
	} form[] = {
		[UNIT_NONE] = {"X", 1, ""},
		[UNIT_SECOND] = {"S", 1, ""},
		[UNIT_MINUTE] = {"M", 1, "30S"},
		[UNIT_HOUR] = {"H", 1, "30M"},
		[UNIT_DAY] = {"D", 1, ""},
		[UNIT_WEEKEND] = {"WE", 1, ""},
		[UNIT_WEEK] = {"W", 1, ""},
		[UNIT_FORTNIGHT] = {"W", 2, ""},
		[UNIT_MONTH] = {"M", 1, ""},
		[UNIT_QUARTER] = {"Q", 1, ""},
		[UNIT_SEASON] = {"M", 3, ""},
		[UNIT_YEAR] = {"Y", 1, "6M"},
		[UNIT_DECADE] = {"Y", 10, ""},
		[UNIT_CENTURY] = {"Y", 100, ""},
		[UNIT_MILLENNIUM] = {"Y", 1000, ""},
	};
	static const char *const vague[] = {
		[UNIT_DECADE] = "DE", [UNIT_CENTURY] = "CE", [UNIT_MILLENNIUM] = "ML"};
	enum unit u = (enum unit)a->unit;
	const char *t = u >= UNIT_SECOND && u <= UNIT_HOUR ? "T" : "", *half = form[u].half;
	long long n = (long long)a->count * form[u].times;
	if (a->count == 0 && a->tenths == 0)
		snprintf(to, size, "P%sX%s", t, u >= UNIT_DECADE ? vague[u] : form[u].letter);
	else if (a->tenths == 5 && form[u].times > 1)
		snprintf(to, size, "P%s%lldY", t, n + form[u].times / 2);
	else if (a->tenths == 5 && u == UNIT_DAY && n == 0)
		snprintf(to, size, "PT12H");
	else if (a->tenths == 5 && half[0] != '\0' && n == 0)
		snprintf(to, size, "P%s%s", t, half);
	else if (a->tenths == 5 && half[0] != '\0')
		snprintf(to, size, "P%s%lld%s%s", t, n, form[u].letter, half);
	else if (a->tenths > 0)
		snprintf(to, size, "P%s%lld.%d%s", t, n, (int)a->tenths, form[u].letter);
	else
		snprintf(to, size, "P%s%lld%s", t, n, form[u].letter);
	if (a->lesser != UNIT_NONE && a->count > 0) {
		size_t used = strlen(to);
		bool time = a->lesser <= UNIT_HOUR && u > UNIT_HOUR;
		snprintf(to + used, size - used, "%s%d%s", time ? "T" : "", (int)a->rest,
			form[a->lesser].letter);
	}
}
