/*
 * Scores the main text of web pages against gold: maintext [-v] FLOOR PAGE GOLD [PAGE GOLD]...
 *
 * The measure is the F1 of runs of four words, averaged over pages. What is
 * scored is what `read --main` prints: titles, bylines, captions and
 * boilerplate are no part of it. Prints a line a page and the average; -v
 * shows each block that the gold does not have, and what was found instead.
 * Ends with 1 if the average is below FLOOR.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/map.h"
#include "core/base/vec.h"
#include "core/import/import.h"
#include "core/text/document.h"

enum { RUN = 4 };

static bool is_word_byte(char c)
{
	char low = (char)(c | 0x20);
	return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static struct strs words_of(struct arena *a, struct str text)
{
	struct strs out = {0};
	for (int32_t at = 0; at < text.len; at++) {
		int32_t beg = at;
		while (at < text.len && is_word_byte(text.at[at]))
			at++;
		if (at > beg)
			VEC_PUSH(a, &out, str_sub(text, beg, at));
	}
	return out;
}

/* How often each run of words is there. */
static struct map runs_of(struct arena *a, struct str text)
{
	struct map runs = {0};
	struct strs words = words_of(a, text);
	for (int32_t i = 0; i + RUN <= words.n; i++) {
		struct buf run = {0};
		for (int32_t j = i; j < i + RUN; j++)
			buf_printf(&run, "%.*s ", STR_ARG(words.at[j]));
		++*map_at(a, &runs, buf_dup(a, &run), 0);
		buf_free(&run);
	}
	return runs;
}

static int32_t count(const struct map *runs)
{
	int32_t n = 0;
	for (int32_t i = 0; i < runs->n; i++)
		n += runs->at[i].value;
	return n;
}

static double f1(struct arena *a, struct str found, struct str gold)
{
	struct map f = runs_of(a, found), g = runs_of(a, gold);
	int32_t both = 0;
	for (int32_t i = 0; i < f.n; i++) {
		const int32_t *there = map_find(&g, f.at[i].key);
		if (there != NULL)
			both += *there < f.at[i].value ? *there : f.at[i].value;
	}
	int32_t all = count(&f) + count(&g);
	return all > 0 ? 2.0 * both / all : 1.0;
}

/* ---- texts */

static bool is_main(enum block_kind kind)
{
	return kind == BLOCK_BODY || kind == BLOCK_HEADING || kind == BLOCK_QUOTE ||
	       kind == BLOCK_LIST;
}

static bool main_text(struct arena *a, const char *path, struct buf *out, struct err *e)
{
	struct buf bytes = {0};
	struct raw raw;
	struct document d;
	struct segmenter *g = segmenter_open(e);
	bool done = g != NULL && file_read(path, &bytes, NULL, e) &&
		    import(a, str_of(path), buf_str(&bytes), &raw, e);
	if (done) {
		document_open(&d, &raw);
		document_finish(&d, g);
		for (int32_t i = 0; i < d.blocks.n; i++) {
			const struct block *b = &d.blocks.at[i];
			if (is_main((enum block_kind)b->kind))
				buf_printf(out, "%.*s\n\n", STR_ARG(span_text(d.text, b->span)));
		}
	}
	segmenter_close(g);
	buf_free(&bytes);
	return done;
}

/* Blocks of `one` that do not stand in `other`. */
static void show_missing(const char *what, struct str one, struct str other)
{
	while (one.len > 0) {
		int32_t end = str_find(one, STR("\n\n"));
		struct str block = str_trim(str_sub(one, 0, end < 0 ? one.len : end));
		if (str_find(other, block) < 0)
			printf("\t%s: %.*s\n", what, STR_ARG(str_sub(block, 0, 100)));
		one = str_from(one, end < 0 ? one.len : end + 2);
	}
}

static bool score_page(const char *path, const char *gold_path, bool verbose, double *sum)
{
	struct arena a = {0};
	struct err e = {0};
	struct buf found = {0}, gold = {0};
	bool done = main_text(&a, path, &found, &e) && file_read(gold_path, &gold, NULL, &e);
	if (done) {
		double score = f1(&a, buf_str(&found), buf_str(&gold));
		printf("%-40s F1 %.4f\n", file_name(str_of(path)).at, score);
		*sum += score;
	} else {
		fprintf(stderr, "maintext: %s\n", e.text);
	}
	if (done && verbose) {
		show_missing("missed", buf_str(&gold), buf_str(&found));
		show_missing("extra", buf_str(&found), buf_str(&gold));
	}
	buf_free(&found);
	buf_free(&gold);
	arena_free(&a);
	return done;
}

int main(int argc, char **argv)
{
	int at = 1;
	bool verbose = argc > 1 && strcmp(argv[1], "-v") == 0;
	at += verbose;
	if (argc - at < 3 || (argc - at) % 2 == 0) {
		fprintf(stderr, "usage: maintext [-v] FLOOR PAGE GOLD [PAGE GOLD]...\n");
		return 2;
	}
	double least = atof(argv[at++]), sum = 0;
	int pages = (argc - at) / 2;
	for (; at < argc; at += 2)
		if (!score_page(argv[at], argv[at + 1], verbose, &sum))
			return 2;
	printf("%-40s F1 %.4f (at least %.4f)\n", "main text, all", sum / pages, least);
	return sum / pages < least;
}
