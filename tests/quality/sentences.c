/*
 * Scores sentence ends against gold: sentences [-v] FLOOR TEXT GOLD [TEXT GOLD]...
 *
 * An end is told by how many bytes other than white space stand before it, so
 * that folding and wrapping do not matter. Prints a line a text and the sum;
 * -v shows each wrong place. Ends with 1 if the F1 of all is below FLOOR, or
 * if text and gold do not hold the same characters.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/text/decode.h"
#include "core/text/document.h"

struct ends { /* non-white bytes before each */
	int32_t *at;
	int32_t n;
};

struct score {
	int32_t both, found, gold;
};

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static int32_t solid_bytes(struct str s)
{
	int32_t n = 0;
	for (int32_t i = 0; i < s.len; i++)
		n += !is_white(s.at[i]);
	return n;
}

static struct ends gold_ends(struct arena *a, struct str gold)
{
	struct ends out = {0};
	struct str line;
	int32_t solid = 0;
	while (str_cut(&gold, '\n', &line)) {
		int32_t n = solid_bytes(line);
		solid += n;
		if (n > 0)
			VEC_PUSH(a, &out, solid);
	}
	return out;
}

static struct ends document_ends(struct arena *a, const struct document *d)
{
	struct ends out = {0};
	int32_t solid = 0, at = 0;
	for (int32_t i = 0; i < d->sentences.n; i++) {
		int32_t end = d->sentences.at[i].span.end;
		solid += solid_bytes(str_sub(d->text, at, end));
		at = end;
		VEC_PUSH(a, &out, solid);
	}
	return out;
}

/* Some text around the place before which `solid` bytes stand. */
static void show(const char *what, struct str text, int32_t solid)
{
	int32_t at = 0;
	for (int32_t n = 0; n < solid; at++)
		n += !is_white(text.at[at]);
	struct str before = str_sub(text, at > 40 ? at - 40 : 0, at);
	struct str after = str_sub(text, at, at + 30);
	printf("\t%s: %.*s|%.*s\n", what, STR_ARG(before), STR_ARG(after));
}

static void compare(
	struct score *s, struct str text, struct ends found, struct ends gold, bool verbose)
{
	int32_t f = 0, g = 0;
	while (f < found.n || g < gold.n) {
		int32_t a = f < found.n ? found.at[f] : INT32_MAX;
		int32_t b = g < gold.n ? gold.at[g] : INT32_MAX;
		s->both += a == b;
		if (verbose && a != b)
			show(a < b ? "extra" : "missed", text, a < b ? a : b);
		f += a <= b;
		g += b <= a;
	}
	s->found += found.n;
	s->gold += gold.n;
}

static double f1(struct score s)
{
	return s.found + s.gold > 0 ? 2.0 * s.both / (s.found + s.gold) : 1.0;
}

static void print(const char *name, struct score s)
{
	printf("%-40s gold %5d found %5d right %5d F1 %.4f\n", name, s.gold, s.found, s.both,
		f1(s));
}

static bool read_document(struct arena *a, const char *path, struct document *d, struct err *e)
{
	struct buf bytes = {0};
	struct decoded text;
	struct raw raw;
	bool done =
		file_read(path, &bytes, NULL, e) && decode(a, buf_str(&bytes), STR(""), &text, e);
	struct segmenter *g = done ? segmenter_open(e) : NULL;
	if (g != NULL) {
		raw_init(&raw, a);
		raw_plain(&raw, text.text, false);
		raw_finish(&raw);
		document_open(d, &raw);
		document_finish(d, g);
	}
	segmenter_close(g);
	buf_free(&bytes);
	return g != NULL;
}

static bool score_one(const char *path, const char *gold_path, bool verbose, struct score *sum)
{
	struct arena a = {0};
	struct document d;
	struct buf gold = {0};
	struct score one = {0};
	struct err e = {0};
	bool fine = read_document(&a, path, &d, &e) && file_read(gold_path, &gold, NULL, &e);
	if (!fine) {
		fprintf(stderr, "%s\n", e.text);
	} else if (solid_bytes(d.text) != solid_bytes(buf_str(&gold))) {
		fprintf(stderr, "%s: not the text of %s\n", gold_path, path);
		fine = false;
	} else {
		compare(&one, d.text, document_ends(&a, &d), gold_ends(&a, buf_str(&gold)),
			verbose);
		print(path, one);
	}
	sum->both += one.both;
	sum->found += one.found;
	sum->gold += one.gold;
	buf_free(&gold);
	arena_free(&a);
	return fine;
}

int main(int argc, char **argv)
{
	struct score sum = {0};
	bool verbose = argc > 1 && strcmp(argv[1], "-v") == 0, fine = true;
	int at = 1 + verbose;
	if (argc - at < 3 || (argc - at) % 2 == 0) {
		fprintf(stderr, "usage: sentences [-v] FLOOR TEXT GOLD [TEXT GOLD]...\n");
		return 2;
	}
	double floor = strtod(argv[at], NULL);
	for (at++; at + 1 < argc; at += 2)
		fine = score_one(argv[at], argv[at + 1], verbose, &sum) && fine;
	print("all", sum);
	return fine && f1(sum) >= floor ? 0 : 1;
}
