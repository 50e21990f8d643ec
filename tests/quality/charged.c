/*
 * Scores charged words against gold: charged [-v] P R VOICE ROOT GOLD
 *
 * A row of GOLD is FILE (below ROOT), the words as they stand, and whose they
 * are (author, quoted), with tabs between, in the order of the text; a file
 * without any has one row of dashes. A row is found if a mark meets its words.
 * Prints precision, recall and the share of voices that are right; -v shows
 * what is wrong. Ends with 1 if one of the three is below its floor for all.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/quality/gold.h"

enum { WORDS, VOICE, FIELDS };

struct score {
	int32_t found, made, gold, voice;
};

struct run {
	struct score sum;
	bool verbose;
};

/* Where the words of a row stand behind `from`; an empty span if they do not. */
static struct span place(struct str text, struct str words, int32_t from)
{
	int32_t at = str_find(str_from(text, from), words);
	return at < 0 ? (struct span){from, from} : (struct span){from + at, from + at + words.len};
}

static void rate(struct score *s, const struct article *x, const struct gold_row *r,
	struct span here, bool *used, bool verbose)
{
	int32_t i = charged_find(&x->charges, here.beg);
	if (i == x->charges.n || x->charges.at[i].span.beg >= here.end) {
		if (verbose)
			printf("\tmissed  %.*s\n", STR_ARG(r->field[WORDS]));
		return;
	}
	bool right = str_eq(str_of(charged_voice(&x->charges.at[i])), r->field[VOICE]);
	s->found++;
	s->voice += right;
	used[i] = true;
	if (verbose && !right)
		printf("\tvoice   %.*s\n", STR_ARG(r->field[WORDS]));
}

static void print(struct str name, struct score s)
{
	printf("%-40.*s gold %4d made %4d P %.4f R %.4f voice %.4f\n", STR_ARG(name), s.gold,
		s.made, s.made > 0 ? (double)s.found / s.made : 1.0,
		s.gold > 0 ? (double)s.found / s.gold : 1.0,
		s.found > 0 ? (double)s.voice / s.found : 1.0);
}

static void score(void *context, const struct article *x, const struct gold_row *row, int32_t n)
{
	struct run *run = context;
	struct score one = {.made = x->charges.n};
	bool *used = calloc((size_t)x->charges.n + 1, sizeof *used);
	int32_t at = 0;
	for (int32_t i = 0; used != NULL && i < n; i++) {
		struct span here = place(x->doc.text, row[i].field[WORDS], at);
		if (str_eq(row[i].field[VOICE], STR("-")))
			continue;
		one.gold++;
		at = here.end;
		if (here.end > here.beg)
			rate(&one, x, &row[i], here, used, run->verbose);
		else
			printf("\tnot in the text: %.*s\n", STR_ARG(row[i].field[WORDS]));
	}
	for (int32_t i = 0; used != NULL && run->verbose && i < x->charges.n; i++)
		if (!used[i])
			printf("\tunknown %.*s\n",
				STR_ARG(span_text(x->doc.text, x->charges.at[i].span)));
	free(used);
	print(row->file, one);
	run->sum.found += one.found;
	run->sum.made += one.made;
	run->sum.gold += one.gold;
	run->sum.voice += one.voice;
}

int main(int argc, char **argv)
{
	struct run run = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	int at = 1 + run.verbose;
	if (argc - at != 5) {
		fprintf(stderr, "usage: charged [-v] P R VOICE ROOT GOLD\n");
		return 2;
	}
	bool fine = gold_each_named(argv[at + 3], argv[at + 4], FIELDS, score, &run);
	const struct score *s = &run.sum;
	print(STR("all"), *s);
	fine = fine && s->found >= strtod(argv[at], NULL) * s->made &&
	       s->found >= strtod(argv[at + 1], NULL) * s->gold &&
	       s->voice >= strtod(argv[at + 2], NULL) * s->found;
	return fine ? 0 : 1;
}
