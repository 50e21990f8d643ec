#include "config.h"

#include "core/compare/hedge.h"

#include <math.h>
#include <stddef.h>

enum hedge { HEDGE_NONE, HEDGE_ABOUT, HEDGE_MORE, HEDGE_LESS };

static const struct {
	const char *before, *word; /* the word right before the number, and before that */
	enum hedge hedge;
} table[] = {
	{NULL, "about", HEDGE_ABOUT},
	{NULL, "approximately", HEDGE_ABOUT},
	{NULL, "around", HEDGE_ABOUT},
	{NULL, "circa", HEDGE_ABOUT},
	{NULL, "estimated", HEDGE_ABOUT},
	{NULL, "roughly", HEDGE_ABOUT},
	{NULL, "some", HEDGE_ABOUT},
	{NULL, "almost", HEDGE_LESS},
	{NULL, "nearly", HEDGE_LESS},
	{NULL, "under", HEDGE_LESS},
	{"at", "most", HEDGE_LESS},
	{"fewer", "than", HEDGE_LESS},
	{"less", "than", HEDGE_LESS},
	{"many", "as", HEDGE_LESS},
	{"much", "as", HEDGE_LESS},
	{"up", "to", HEDGE_LESS},
	{NULL, "exceeding", HEDGE_MORE},
	{NULL, "over", HEDGE_MORE},
	{"at", "least", HEDGE_MORE},
	{"more", "than", HEDGE_MORE},
};

#define ABOUT_SHARE 0.1 /* of the larger number */

static bool is_form(const struct lexemes *l, int32_t i, const char *word)
{
	return i >= 0 && str_eq(l->at[i].form, str_of(word));
}

static enum hedge hedge_of(const struct lexemes *l, int32_t i)
{
	for (size_t k = 0; k < sizeof table / sizeof *table; k++)
		if (is_form(l, i - 1, table[k].word) &&
			(table[k].before == NULL || is_form(l, i - 2, table[k].before)))
			return table[k].hedge;
	return HEDGE_NONE;
}

static bool allows(enum hedge hedge, double own, double other)
{
	switch (hedge) {
	case HEDGE_NONE:
		return false;
	case HEDGE_ABOUT:
		return fabs(own - other) <= ABOUT_SHARE * fmax(own, other);
	case HEDGE_MORE:
		return other >= own;
	case HEDGE_LESS:
		return other <= own;
	}
	return false;
}

/* 9,400 is 9,398 to the hundred: of large numbers two digits that fit are enough. */
static bool is_rounded(double coarse, double fine)
{
	enum { LARGE = 1000, DIGITS = 10 };
	if (coarse < LARGE || fine < LARGE)
		return false;
	for (double unit = DIGITS; unit * DIGITS <= coarse; unit *= DIGITS)
		if (fmod(coarse, unit) == 0 && round(fine / unit) * unit == coarse)
			return true;
	return false;
}

bool hedge_allows(const struct lexemes *a, int32_t i, const struct lexemes *b, int32_t j)
{
	double x = a->at[i].value, y = b->at[j].value;
	return allows(hedge_of(a, i), x, y) || allows(hedge_of(b, j), y, x) || is_rounded(x, y) ||
	       is_rounded(y, x);
}
