/*
 * Scores kinds of blocks against gold: blocks [-v] FLOOR ROOT GOLD
 *
 * A row of GOLD is FILE (below ROOT), kind and the block's first words, with
 * tabs between, in the order of the blocks. A block counts as right if it
 * begins with those words and has that kind; blocks the gold does not know, or
 * that begin elsewhere, are wrong. Prints a line a file and the sum; -v shows
 * what is wrong. Ends with 1 if the share of right ones is below FLOOR.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/article/article.h"
#include "core/text/blocks.h"
#include "tests/quality/gold.h"

enum { KIND, WORDS, FIELDS };

struct score {
	int32_t right, found, gold;
};

struct run {
	struct score sum;
	bool verbose;
};

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Does `s` begin with these words, whatever the white space between them? */
static bool begins(struct str s, struct str words)
{
	int32_t i = 0, j = 0;
	while (j < words.len) {
		while (i < s.len && is_white(s.at[i]))
			i++;
		while (j < words.len && is_white(words.at[j]))
			j++;
		if (j < words.len && (i >= s.len || s.at[i++] != words.at[j++]))
			return false;
	}
	return true;
}

static void show(const char *what, const char *kind, struct str text, const char *rule)
{
	printf("\t%-7s %-12s %.*s%s%s\n", what, kind, STR_ARG(str_sub(text, 0, 50)),
		rule != NULL ? "  -- " : "", rule != NULL ? rule : "");
}

/* Rows [from, to) are of one file. A block without a row is looked over, and the other way. */
static struct score compare(
	const struct document *d, const struct gold_row *row, int32_t n, bool verbose)
{
	struct score s = {.found = d->blocks.n, .gold = n};
	int32_t next = 0;
	for (int32_t i = 0; i < d->blocks.n; i++) {
		const struct block *b = &d->blocks.at[i];
		struct str text = span_text(d->text, b->span);
		const char *kind = block_kind_name((enum block_kind)b->kind);
		int32_t j = next;
		while (j < n && !begins(text, row[j].field[WORDS]))
			j++;
		bool known = j < n, right = known && str_eq(row[j].field[KIND], str_of(kind));
		for (; known && next < j; next++)
			if (verbose)
				show("missed", "", row[next].field[WORDS], NULL);
		next += known;
		s.right += right;
		if (verbose && !right)
			show(known ? "wrong" : "unknown", kind, text, block_rule_text(b->rule));
	}
	for (; verbose && next < n; next++)
		show("missed", "", row[next].field[WORDS], NULL);
	return s;
}

static double share(struct score s)
{
	int32_t all = s.found > s.gold ? s.found : s.gold;
	return all > 0 ? (double)s.right / all : 1.0;
}

static void print(struct str name, struct score s)
{
	printf("%-40.*s gold %5d found %5d right %5d share %.4f\n", STR_ARG(name), s.gold, s.found,
		s.right, share(s));
}

static void score(void *context, const struct article *x, const struct gold_row *row, int32_t n)
{
	struct run *run = context;
	struct score one = compare(&x->doc, row, n, run->verbose);
	print(row->file, one);
	run->sum.right += one.right;
	run->sum.found += one.found;
	run->sum.gold += one.gold;
}

int main(int argc, char **argv)
{
	struct run run = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	int at = 1 + run.verbose;
	if (argc - at != 3) {
		fprintf(stderr, "usage: blocks [-v] FLOOR ROOT GOLD\n");
		return 2;
	}
	bool fine = gold_each(argv[at + 1], argv[at + 2], FIELDS, score, &run);
	print(STR("all"), run.sum);
	return fine && share(run.sum) >= strtod(argv[at], NULL) ? 0 : 1;
}
