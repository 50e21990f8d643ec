/*
 * Scores dates against gold: dates [-v] STRICT VALUE ROOT GOLD
 *
 * A row of GOLD is FILE (below ROOT), the date's words, its type and its TIMEX3
 * value, with tabs between, in the order of the text. A date is found if its
 * words are those of a row; it is right if type and value are too. Prints both
 * F scores a file and for all; -v shows what is wrong. Ends with 1 if one of
 * them is below its floor for all.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/quality/gold.h"

enum { WORDS, TYPE, VALUE, FIELDS };

struct score {
	int32_t found, right, made, gold;
};

struct run {
	struct score sum;
	bool verbose;
};

/* The same words, whatever the white space between them is? */
static bool same_words(struct str a, struct str b)
{
	bool same = a.len == b.len;
	for (int32_t i = 0; same && i < a.len; i++)
		same = a.at[i] == b.at[i] || (a.at[i] == ' ' && b.at[i] == '\n');
	return same;
}

static bool is_right(const struct timex3 *t, const struct gold_row *r)
{
	return str_eq(str_of(t->value), r->field[VALUE]) &&
	       str_eq(str_of(timex_type_name((enum timex_type)t->type)), r->field[TYPE]);
}

/* Rows [row, row + n) are of one file. What the gold does not know is looked over. */
static struct score compare(
	const struct article *x, const struct gold_row *row, int32_t n, bool verbose)
{
	struct score s = {.made = x->timexes.n, .gold = n};
	int32_t next = 0;
	for (int32_t i = 0; i < x->timexes.n; i++) {
		const struct timex3 *t = &x->timexes.at[i];
		struct str words = span_text(x->doc.text, t->span);
		int32_t j = next;
		while (j < n && !same_words(row[j].field[WORDS], words))
			j++;
		for (; verbose && j < n && next < j; next++)
			printf("\tmissed  %.*s\n", STR_ARG(row[next].field[WORDS]));
		if (j == n) {
			if (verbose)
				printf("\tunknown %.*s %s\n", STR_ARG(words), t->value);
			continue;
		}
		next = j + 1;
		s.found++;
		s.right += is_right(t, &row[j]);
		if (verbose && !is_right(t, &row[j]))
			printf("\twrong   %.*s %s, not %.*s\n", STR_ARG(words), t->value,
				STR_ARG(row[j].field[VALUE]));
	}
	return s;
}

static double f1(int32_t hits, struct score s)
{
	return s.made + s.gold > 0 ? 2.0 * hits / (s.made + s.gold) : 1.0;
}

static void print(struct str name, struct score s)
{
	printf("%-40.*s gold %5d made %5d strict %.4f value %.4f\n", STR_ARG(name), s.gold, s.made,
		f1(s.found, s), f1(s.right, s));
}

static void score(void *context, const struct article *x, const struct gold_row *row, int32_t n)
{
	struct run *run = context;
	struct score one = compare(x, row, n, run->verbose);
	print(row->file, one);
	run->sum.found += one.found;
	run->sum.right += one.right;
	run->sum.made += one.made;
	run->sum.gold += one.gold;
}

int main(int argc, char **argv)
{
	struct run run = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	int at = 1 + run.verbose;
	if (argc - at != 4) {
		fprintf(stderr, "usage: dates [-v] STRICT VALUE ROOT GOLD\n");
		return 2;
	}
	bool fine = gold_each(argv[at + 2], argv[at + 3], FIELDS, score, &run);
	print(STR("all"), run.sum);
	fine = fine && f1(run.sum.found, run.sum) >= strtod(argv[at], NULL) &&
	       f1(run.sum.right, run.sum) >= strtod(argv[at + 1], NULL);
	return fine ? 0 : 1;
}
