/*
 * Scores statements without quotation marks: indirect [-v] P R SPAN SPEAKER ROOT GOLD
 *
 * A row of GOLD is FILE (below ROOT), the verb and the speaker as they stand in
 * the text, - for nobody, and what is said, with tabs between, in the order of
 * the verbs of each sentence. A statement is found if its verb is that of a row.
 * Prints precision and recall of what is found, and of what is found the share
 * of those whose words are mostly those of the row, and whose speaker is right;
 * -v shows what is wrong. Ends with 1 if one of the four is below its floor.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/quote/indirect.h"
#include "tests/quality/gold.h"

enum { VERB, SPEAKER, WORDS, FIELDS };

static const double mostly = 0.75; /* of the words of both together */

struct score {
	int32_t found, made, gold, span, speaker;
};

struct run {
	struct score sum;
	bool verbose;
};

static bool is_white(char c)
{
	return c == ' ' || c == '\n';
}

/* The bytes of `text` that `words` take at `at`, whatever the white space is; 0 if others do. */
static int32_t words_at(struct str text, int32_t at, struct str words)
{
	int32_t i = at, j = 0;
	while (j < words.len) {
		if (i < text.len && is_white(text.at[i]) && is_white(words.at[j])) {
			while (i < text.len && is_white(text.at[i]))
				i++;
			while (j < words.len && is_white(words.at[j]))
				j++;
		} else if (i < text.len && text.at[i] == words.at[j]) {
			i++;
			j++;
		} else {
			return 0;
		}
	}
	return i - at;
}

static bool is_same(struct str text, struct span s, struct str words)
{
	if (s.end <= s.beg)
		return str_eq(words, STR("-"));
	return words_at(text, s.beg, words) == s.end - s.beg;
}

/* Is most of what is said and of the row the same stretch of the text? */
static bool is_mostly(struct str text, struct span s, struct str words)
{
	int32_t from = s.beg > words.len ? s.beg - words.len : 0;
	for (int32_t at = from; at < s.end; at++) {
		int32_t n = words_at(text, at, words);
		if (n == 0)
			continue;
		int32_t beg = at > s.beg ? at : s.beg, end = at + n < s.end ? at + n : s.end;
		int32_t all = (at + n > s.end ? at + n : s.end) - (at < s.beg ? at : s.beg);
		if (end - beg >= mostly * all)
			return true;
	}
	return false;
}

static void rate(struct score *s, const struct article *x, const struct indirect *q,
	const struct gold_row *r, bool verbose)
{
	struct str text = x->doc.text, who = STR("-");
	bool span = is_mostly(text, q->span, r->field[WORDS]);
	bool speaker = is_same(text, q->speaker, r->field[SPEAKER]);
	if (q->speaker.end > q->speaker.beg)
		who = span_text(text, q->speaker);
	s->found++;
	s->span += span;
	s->speaker += speaker;
	if (verbose && !span)
		printf("\tspan    %.*s, not %.*s\n", STR_ARG(span_text(text, q->span)),
			STR_ARG(r->field[WORDS]));
	if (verbose && !speaker)
		printf("\tspeaker %.*s, not %.*s: %.*s\n", STR_ARG(who), STR_ARG(r->field[SPEAKER]),
			STR_ARG(r->field[WORDS]));
}

/* The row with this verb, whose words are the statement's if there are several; n. */
static int32_t find_row(struct str text, const struct indirect *q, const struct gold_row *row,
	int32_t n, const bool *taken)
{
	int32_t found = n;
	for (int32_t i = 0; i < n; i++) {
		if (taken[i] || !is_same(text, q->verb, row[i].field[VERB]))
			continue;
		if (is_mostly(text, q->span, row[i].field[WORDS]))
			return i;
		if (found == n && words_at(text, q->span.beg, row[i].field[WORDS]) > 0)
			found = i;
	}
	return found;
}

static struct score compare(
	const struct article *x, const struct gold_row *row, int32_t n, bool verbose)
{
	struct arena a = {0};
	struct indirects all = {0};
	bool *taken = ARENA_ARRAY(&a, bool, n + 1);
	indirects_build(&a, &x->doc, article_quote_names(&a, x), &x->quotes, &all);
	struct score s = {.made = all.n, .gold = n};
	for (int32_t i = 0; i < all.n; i++) {
		const struct indirect *q = &all.at[i];
		int32_t j = find_row(x->doc.text, q, row, n, taken);
		if (j < n) {
			taken[j] = true;
			rate(&s, x, q, &row[j], verbose);
		} else if (verbose) {
			printf("\tunknown %.*s: %.*s\n", STR_ARG(span_text(x->doc.text, q->verb)),
				STR_ARG(span_text(x->doc.text, q->span)));
		}
	}
	for (int32_t i = 0; i < n && verbose; i++)
		if (!taken[i])
			printf("\tmissed  %.*s: %.*s\n", STR_ARG(row[i].field[VERB]),
				STR_ARG(row[i].field[WORDS]));
	arena_free(&a);
	return s;
}

static double share(int32_t part, int32_t all)
{
	return all > 0 ? (double)part / all : 1.0;
}

static void print(struct str name, struct score s)
{
	printf("%-40.*s gold %4d made %4d P %.4f R %.4f span %.4f speaker %.4f\n", STR_ARG(name),
		s.gold, s.made, share(s.found, s.made), share(s.found, s.gold),
		share(s.span, s.found), share(s.speaker, s.found));
}

static void score(void *context, const struct article *x, const struct gold_row *row, int32_t n)
{
	struct run *run = context;
	struct score one = compare(x, row, n, run->verbose);
	print(row->file, one);
	run->sum.found += one.found;
	run->sum.made += one.made;
	run->sum.gold += one.gold;
	run->sum.span += one.span;
	run->sum.speaker += one.speaker;
}

int main(int argc, char **argv)
{
	struct run run = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	int at = 1 + run.verbose;
	if (argc - at != 6) {
		fprintf(stderr, "usage: indirect [-v] P R SPAN SPEAKER ROOT GOLD\n");
		return 2;
	}
	bool fine = gold_each_named(argv[at + 4], argv[at + 5], FIELDS, score, &run);
	const struct score *s = &run.sum;
	print(STR("all"), *s);
	double got[] = {share(s->found, s->made), share(s->found, s->gold),
		share(s->span, s->found), share(s->speaker, s->found)};
	for (int i = 0; i < 4; i++)
		fine = fine && got[i] >= strtod(argv[at + i], NULL);
	return fine ? 0 : 1;
}
