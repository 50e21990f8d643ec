#include "config.h"

#include "core/wording/guard.h"

enum { NEGATION_REACH = 3, NEAR_REACH = 6 }; /* words */

static bool is_negation(struct str low)
{
	static const char *const words[] = {
		"not", "never", "no", "nor", "hardly", "without", "cannot", "neither", "non"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(low, str_of(words[i])))
			return true;
	return str_ends(low, STR("n't"));
}

bool guard_negated(const struct plain_words *t, int32_t i)
{
	for (int32_t k = i; k > 0 && i - k < NEGATION_REACH && !t->at[k].apart; k--)
		if (is_negation(plain_low(&t->at[k - 1])))
			/* "not only", "no doubt" take nothing back. */
			return k == i || !str_eq(plain_low(&t->at[k]), STR("only"));
	return false;
}

static bool is_listed(struct str words, struct str low)
{
	struct str word;
	while (str_cut(&words, ' ', &word))
		if (str_eq(word, low))
			return true;
	return false;
}

bool guard_allows(const struct plain_words *t, int32_t i, int32_t end, const struct word_entry *x)
{
	if (x->near.len == 0)
		return true;
	int32_t from = i > NEAR_REACH ? i - NEAR_REACH : 0;
	int32_t to = end + NEAR_REACH < t->n ? end + NEAR_REACH : t->n;
	for (int32_t k = from; k < to; k++)
		if ((k < i || k >= end) && is_listed(x->near, plain_bare(&t->at[k])))
			return x->only;
	return !x->only;
}

bool guard_is_titled(const struct plain_words *t)
{
	enum { SHORT = 4, LEAST = 3 }; /* letters of "with"; words to judge by */
	int32_t capitals = 0, others = 0;
	for (int32_t i = 1; i < t->n; i++) {
		if (t->at[i].len <= SHORT)
			continue;
		capitals += t->at[i].capital;
		others += !t->at[i].capital;
	}
	return capitals >= LEAST && capitals > 3 * others;
}
