#include "config.h"

#include "core/text/numeral.h"

#include <stddef.h>
#include <string.h>

enum numeral_kind { NUMERAL_NONE, NUMERAL_UNIT, NUMERAL_TEN, NUMERAL_HUNDRED, NUMERAL_SCALE };

struct numeral {
	const char *word;
	double value;
	enum numeral_kind kind;
};

static const struct numeral table[] = {
	{"one", 1, NUMERAL_UNIT},
	{"two", 2, NUMERAL_UNIT},
	{"three", 3, NUMERAL_UNIT},
	{"four", 4, NUMERAL_UNIT},
	{"five", 5, NUMERAL_UNIT},
	{"six", 6, NUMERAL_UNIT},
	{"seven", 7, NUMERAL_UNIT},
	{"eight", 8, NUMERAL_UNIT},
	{"nine", 9, NUMERAL_UNIT},
	{"ten", 10, NUMERAL_UNIT},
	{"eleven", 11, NUMERAL_UNIT},
	{"twelve", 12, NUMERAL_UNIT},
	{"dozen", 12, NUMERAL_UNIT},
	{"thirteen", 13, NUMERAL_UNIT},
	{"fourteen", 14, NUMERAL_UNIT},
	{"fifteen", 15, NUMERAL_UNIT},
	{"sixteen", 16, NUMERAL_UNIT},
	{"seventeen", 17, NUMERAL_UNIT},
	{"eighteen", 18, NUMERAL_UNIT},
	{"nineteen", 19, NUMERAL_UNIT},
	{"twenty", 20, NUMERAL_TEN},
	{"thirty", 30, NUMERAL_TEN},
	{"forty", 40, NUMERAL_TEN},
	{"fifty", 50, NUMERAL_TEN},
	{"sixty", 60, NUMERAL_TEN},
	{"seventy", 70, NUMERAL_TEN},
	{"eighty", 80, NUMERAL_TEN},
	{"ninety", 90, NUMERAL_TEN},
	{"hundred", 100, NUMERAL_HUNDRED},
	{"thousand", 1e3, NUMERAL_SCALE},
	{"million", 1e6, NUMERAL_SCALE},
	{"billion", 1e9, NUMERAL_SCALE},
	{"trillion", 1e12, NUMERAL_SCALE},
};

/* Most words are no numerals, and most of those do not begin like one. */
static const struct numeral *find(struct str key)
{
	enum { SHORTEST = 3, LONGEST = 9 }; /* bytes */
	static const char first[] = "bdefhmnost";
	if (key.len < SHORTEST || key.len > LONGEST ||
		memchr(first, key.at[0], sizeof first - 1) == NULL)
		return NULL;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].word[0] == key.at[0] && table[i].word[1] == key.at[1] &&
			str_eq(key, str_of(table[i].word)))
			return &table[i];
	return NULL;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A comma stands between thousands, so three digits follow it. */
static bool is_group(struct str key, int32_t comma)
{
	int32_t n = 0;
	for (int32_t i = comma + 1; i < key.len && is_digit(key.at[i]); i++)
		n++;
	return n == 3 && comma > 0;
}

bool numeral_is_digits(struct str key)
{
	bool point = false;
	for (int32_t i = 0; i < key.len; i++) {
		char c = key.at[i];
		if (c == '.' && !point && i > 0 && i + 1 < key.len)
			point = true;
		else if (!is_digit(c) && !(c == ',' && !point && is_group(key, i)))
			return false;
	}
	return key.len > 0;
}

static double digits_value(struct str key)
{
	double value = 0, part = 0;
	for (int32_t i = 0; i < key.len; i++) {
		if (key.at[i] == '.')
			part = 1;
		if (!is_digit(key.at[i]))
			continue;
		value = value * 10 + (key.at[i] - '0');
		part *= 10;
	}
	return part > 0 ? value / part : value;
}

/* Below a thousand, in words: "two hundred and ten", "thirty-one", "forty". */
static int32_t read_small(const struct strs *keys, int32_t i, double *value)
{
	int32_t at = i;
	enum numeral_kind last = NUMERAL_NONE;
	*value = 0;
	for (; at < keys->n; at++) {
		const struct numeral *n = find(keys->at[at]);
		bool joins = last == NUMERAL_HUNDRED && n == NULL && at + 1 < keys->n &&
			     str_eq(keys->at[at], STR("and")) && find(keys->at[at + 1]) != NULL &&
			     find(keys->at[at + 1])->kind <= NUMERAL_TEN;
		if (joins)
			continue;
		if (n == NULL || n->kind == NUMERAL_SCALE)
			break;
		bool goes_on = last == NUMERAL_NONE || last == NUMERAL_HUNDRED ||
			       (last == NUMERAL_TEN && n->kind == NUMERAL_UNIT && n->value < 10) ||
			       (n->kind == NUMERAL_HUNDRED && *value < 100);
		if (!goes_on || (last == NUMERAL_HUNDRED && n->kind == NUMERAL_HUNDRED))
			break;
		if (n->kind == NUMERAL_HUNDRED)
			*value = (last == NUMERAL_NONE ? 1 : *value) * 100;
		else
			*value += n->value;
		last = n->kind;
	}
	return at - i;
}

static bool is_lone_one(const struct strs *keys, int32_t i, int32_t n)
{
	return n == 1 && str_eq(keys->at[i], STR("one"));
}

int32_t numeral_read(const struct strs *keys, int32_t i, double *value)
{
	int32_t n = 1;
	if (i >= keys->n)
		return 0;
	if (numeral_is_digits(keys->at[i]))
		*value = digits_value(keys->at[i]);
	else
		n = read_small(keys, i, value);
	for (; n > 0 && i + n < keys->n; n++) {
		const struct numeral *scale = find(keys->at[i + n]);
		if (scale == NULL || scale->kind < NUMERAL_HUNDRED)
			break;
		*value *= scale->value;
	}
	return is_lone_one(keys, i, n) ? 0 : n;
}
