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
#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/text/blocks.h"

struct row {
	struct str file, kind, words;
};

struct rows {
	struct row *at;
	int32_t n;
};

struct score {
	int32_t right, found, gold;
};

static struct rows read_rows(struct arena *a, struct str text)
{
	struct rows out = {0};
	struct str line;
	while (str_cut(&text, '\n', &line)) {
		struct row r = {0};
		if (line.len > 0 && str_cut(&line, '\t', &r.file) &&
			str_cut(&line, '\t', &r.kind)) {
			r.words = line;
			VEC_PUSH(a, &out, r);
		}
	}
	return out;
}

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
	const struct document *d, const struct row *row, int32_t n, bool verbose)
{
	struct score s = {.found = d->blocks.n, .gold = n};
	int32_t next = 0;
	for (int32_t i = 0; i < d->blocks.n; i++) {
		const struct block *b = &d->blocks.at[i];
		struct str text = span_text(d->text, b->span);
		const char *kind = block_kind_name((enum block_kind)b->kind);
		int32_t j = next;
		while (j < n && !begins(text, row[j].words))
			j++;
		bool known = j < n, right = known && str_eq(row[j].kind, str_of(kind));
		for (; known && next < j; next++)
			if (verbose)
				show("missed", "", row[next].words, NULL);
		next += known;
		s.right += right;
		if (verbose && !right)
			show(known ? "wrong" : "unknown", kind, text, block_rule_text(b->rule));
	}
	for (; verbose && next < n; next++)
		show("missed", "", row[next].words, NULL);
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
		struct score one = compare(&x.doc, row, n, verbose);
		print(row->file, one);
		sum->right += one.right;
		sum->found += one.found;
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
	if (argc - at != 3) {
		fprintf(stderr, "usage: blocks [-v] FLOOR ROOT GOLD\n");
		return 2;
	}
	bool fine = file_read(argv[at + 2], &gold, NULL, &e);
	if (!fine)
		fprintf(stderr, "%s\n", e.text);
	fine = fine && score_all(argv[at + 1], read_rows(&a, buf_str(&gold)), verbose, &sum);
	print(STR("all"), sum);
	buf_free(&gold);
	arena_free(&a);
	return fine && share(sum) >= strtod(argv[at], NULL) ? 0 : 1;
}
