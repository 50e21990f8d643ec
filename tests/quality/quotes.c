/*
 * Scores quotations against gold: quotes [-v] P R KIND SPEAKER ROOT GOLD
 *
 * A row of GOLD is FILE (below ROOT), the words between the marks, the kind and
 * the speaker as it stands in the text, - for nobody, with tabs between, in the
 * order of the text; inner quotations are rows too. A quotation is found if its
 * words are those of a row, whatever the white space in them is. Prints
 * precision and recall of what is found, and of what is found the share of kinds
 * and of speakers that are right; -v shows what is wrong. Ends with 1 if one of
 * the four is below its floor for all.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/quality/gold.h"

enum { WORDS, KIND, SPEAKER, FIELDS };

struct score {
	int32_t found, made, gold, kind, speaker;
};

struct run {
	struct score sum;
	bool verbose;
};

static bool is_white(char c)
{
	return c == ' ' || c == '\n';
}

/* Without white space, so that blank lines between paragraphs do not matter. */
static bool same_words(struct str a, struct str b)
{
	int32_t i = 0, j = 0;
	while (i < a.len || j < b.len) {
		while (i < a.len && is_white(a.at[i]))
			i++;
		while (j < b.len && is_white(b.at[j]))
			j++;
		if (i < a.len && j < b.len && a.at[i] == b.at[j]) {
			i++;
			j++;
		} else if (i < a.len || j < b.len) {
			return false;
		}
	}
	return true;
}

static struct str speaker_of(const struct article *x, const struct quote *q)
{
	return q->speaker.end > q->speaker.beg ? span_text(x->doc.text, q->speaker) : STR("-");
}

static void rate(struct score *s, const struct article *x, const struct quote *q,
	const struct gold_row *r, bool verbose)
{
	struct str kind = str_of(quote_kind_name((enum quote_kind)q->kind));
	struct str speaker = speaker_of(x, q);
	bool kind_right = str_eq(kind, r->field[KIND]);
	bool speaker_right = same_words(speaker, r->field[SPEAKER]);
	s->found++;
	s->kind += kind_right;
	s->speaker += speaker_right;
	if (verbose && !kind_right)
		printf("\tkind    %.*s, not %.*s: %.*s\n", STR_ARG(kind), STR_ARG(r->field[KIND]),
			STR_ARG(r->field[WORDS]));
	if (verbose && !speaker_right)
		printf("\tspeaker %.*s, not %.*s: %.*s\n", STR_ARG(speaker),
			STR_ARG(r->field[SPEAKER]), STR_ARG(r->field[WORDS]));
}

static struct score compare(
	const struct article *x, const struct gold_row *row, int32_t n, bool verbose)
{
	struct score s = {.made = x->quotes.n, .gold = n};
	int32_t next = 0;
	for (int32_t i = 0; i < x->quotes.n; i++) {
		const struct quote *q = &x->quotes.at[i];
		struct str words = span_text(x->doc.text, q->words);
		int32_t j = next;
		while (j < n && !same_words(row[j].field[WORDS], words))
			j++;
		if (j == n) {
			if (verbose)
				printf("\tunknown %.*s\n", STR_ARG(words));
			continue;
		}
		for (; verbose && next < j; next++)
			printf("\tmissed  %.*s\n", STR_ARG(row[next].field[WORDS]));
		rate(&s, x, q, &row[j], verbose);
		next = j + 1;
	}
	for (; verbose && next < n; next++)
		printf("\tmissed  %.*s\n", STR_ARG(row[next].field[WORDS]));
	return s;
}

static double share(int32_t part, int32_t all)
{
	return all > 0 ? (double)part / all : 1.0;
}

static void print(struct str name, struct score s)
{
	printf("%-40.*s gold %4d made %4d P %.4f R %.4f kind %.4f speaker %.4f\n", STR_ARG(name),
		s.gold, s.made, share(s.found, s.made), share(s.found, s.gold),
		share(s.kind, s.found), share(s.speaker, s.found));
}

static void score(void *context, const struct article *x, const struct gold_row *row, int32_t n)
{
	struct run *run = context;
	struct score one = compare(x, row, n, run->verbose);
	print(row->file, one);
	run->sum.found += one.found;
	run->sum.made += one.made;
	run->sum.gold += one.gold;
	run->sum.kind += one.kind;
	run->sum.speaker += one.speaker;
}

int main(int argc, char **argv)
{
	struct run run = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	int at = 1 + run.verbose;
	if (argc - at != 6) {
		fprintf(stderr, "usage: quotes [-v] P R KIND SPEAKER ROOT GOLD\n");
		return 2;
	}
	bool fine = gold_each_named(argv[at + 4], argv[at + 5], FIELDS, score, &run);
	const struct score *s = &run.sum;
	print(STR("all"), *s);
	double got[] = {share(s->found, s->made), share(s->found, s->gold),
		share(s->kind, s->found), share(s->speaker, s->found)};
	for (int i = 0; i < 4; i++)
		fine = fine && got[i] >= strtod(argv[at + i], NULL);
	return fine ? 0 : 1;
}
