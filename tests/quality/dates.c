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

#include "core/article/article.h"
#include "core/base/file.h"
#include "core/base/vec.h"

struct row {
	struct str file, words, type, value;
};

struct rows {
	struct row *at;
	int32_t n;
};

struct score {
	int32_t found, right, made, gold;
};

static struct rows read_rows(struct arena *a, struct str text)
{
	struct rows out = {0};
	struct str line;
	while (str_cut(&text, '\n', &line)) {
		struct row r = {0};
		if (line.len > 0 && str_cut(&line, '\t', &r.file) &&
			str_cut(&line, '\t', &r.words) && str_cut(&line, '\t', &r.type)) {
			r.value = line;
			VEC_PUSH(a, &out, r);
		}
	}
	return out;
}

/* The same words, whatever the white space between them is? */
static bool same_words(struct str a, struct str b)
{
	bool same = a.len == b.len;
	for (int32_t i = 0; same && i < a.len; i++)
		same = a.at[i] == b.at[i] || (a.at[i] == ' ' && b.at[i] == '\n');
	return same;
}

static bool is_right(const struct timex3 *t, const struct row *r)
{
	return str_eq(str_of(t->value), r->value) &&
	       str_eq(str_of(timex_type_name((enum timex_type)t->type)), r->type);
}

/* Rows [row, row + n) are of one file. What the gold does not know is looked over. */
static struct score compare(const struct article *x, const struct row *row, int32_t n, bool verbose)
{
	struct score s = {.made = x->timexes.n, .gold = n};
	int32_t next = 0;
	for (int32_t i = 0; i < x->timexes.n; i++) {
		const struct timex3 *t = &x->timexes.at[i];
		struct str words = span_text(x->doc.text, t->span);
		int32_t j = next;
		while (j < n && !same_words(row[j].words, words))
			j++;
		for (; verbose && j < n && next < j; next++)
			printf("\tmissed  %.*s\n", STR_ARG(row[next].words));
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
				STR_ARG(row[j].value));
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

static bool score_file(const char *root, const struct row *row, int32_t n, bool verbose,
	struct segmenter *g, struct score *sum)
{
	struct article x;
	struct buf path = {0};
	struct err e = {0};
	buf_printf(&path, "%s/%.*s", root, STR_ARG(row->file));
	article_init(&x, buf_str(&path), STR("x"), NULL);
	bool fine = article_build(&x, g, &e);
	if (fine) {
		struct score one = compare(&x, row, n, verbose);
		print(row->file, one);
		sum->found += one.found;
		sum->right += one.right;
		sum->made += one.made;
		sum->gold += one.gold;
	} else {
		fprintf(stderr, "%s\n", e.text);
	}
	article_free(&x);
	buf_free(&path);
	return fine;
}

static bool score_all(const char *root, struct rows rows, bool verbose, struct score *sum)
{
	struct err e = {0};
	struct segmenter *g = segmenter_open(&e);
	bool fine = g != NULL;
	for (int32_t from = 0, to; fine && from < rows.n; from = to) {
		for (to = from + 1; to < rows.n; to++)
			if (!str_eq(rows.at[to].file, rows.at[from].file))
				break;
		fine = score_file(root, &rows.at[from], to - from, verbose, g, sum);
	}
	segmenter_close(g);
	return fine;
}

int main(int argc, char **argv)
{
	struct arena a = {0};
	struct buf gold = {0};
	struct err e = {0};
	struct score sum = {0};
	bool verbose = argc > 1 && strcmp(argv[1], "-v") == 0;
	int at = 1 + verbose;
	if (argc - at != 4) {
		fprintf(stderr, "usage: dates [-v] STRICT VALUE ROOT GOLD\n");
		return 2;
	}
	bool fine = file_read(argv[at + 3], &gold, NULL, &e);
	if (!fine)
		fprintf(stderr, "%s\n", e.text);
	fine = fine && score_all(argv[at + 2], read_rows(&a, buf_str(&gold)), verbose, &sum);
	print(STR("all"), sum);
	buf_free(&gold);
	arena_free(&a);
	return fine && f1(sum.found, sum) >= strtod(argv[at], NULL) &&
			       f1(sum.right, sum) >= strtod(argv[at + 1], NULL)
		       ? 0
		       : 1;
}
