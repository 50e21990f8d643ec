/*
 * Scores names against gold: names [-v] FLOOR FOLDER GOLD
 *
 * GOLD holds sentences of our own, one a line, names in brackets behind their
 * type, an empty line between texts; FOLDER the model. Prints exact matches of
 * place and type; -v shows what is wrong. Ends with 1 if F1 is below FLOOR.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/entity/mention.h"

struct gold {
	struct span span;
	int type;
};

struct golds {
	struct gold *at;
	int32_t n;
};

struct score {
	int32_t right, found, gold;
};

struct scorer {
	struct arena arena;
	struct segmenter *segmenter;
	struct tagger tagger;
	bool verbose;
	struct score score;
};

static int type_of(struct str s)
{
	for (int t = 0; t < NAME_TYPES; t++)
		if (str_eq(s, str_of(name_type_name((enum name_type)t))))
			return t;
	return -1;
}

/* The text without brackets goes to `plain`, what was in them to `out`. */
static void read_gold(struct arena *a, struct str text, struct buf *plain, struct golds *out)
{
	struct str piece, type;
	while (str_cut(&text, '[', &piece)) {
		buf_add(plain, piece);
		if (!str_cut(&text, ']', &piece) || !str_cut(&piece, ' ', &type))
			break;
		struct gold g = {{plain->len, plain->len + piece.len}, type_of(type)};
		buf_add(plain, piece);
		VEC_PUSH(a, out, g);
	}
}

static void show(const char *what, int type, struct str text)
{
	printf("\t%-7s %-4s %.*s\n", what, type >= 0 ? name_type_name((enum name_type)type) : "?",
		STR_ARG(text));
}

static void compare(struct scorer *s, struct str text, struct golds gold, struct mentions found)
{
	int32_t k = 0;
	s->score.gold += gold.n;
	s->score.found += found.n;
	for (int32_t i = 0; i < found.n; i++) {
		const struct mention *m = &found.at[i];
		for (; k < gold.n && gold.at[k].span.beg < m->span.beg; k++)
			if (s->verbose)
				show("missed", gold.at[k].type, span_text(text, gold.at[k].span));
		bool right = k < gold.n && gold.at[k].span.beg == m->span.beg &&
			     gold.at[k].span.end == m->span.end && gold.at[k].type == m->type;
		s->score.right += right;
		if (!right && s->verbose)
			show("wrong", m->type, span_text(text, m->span));
		k += right;
	}
	for (; s->verbose && k < gold.n; k++)
		show("missed", gold.at[k].type, span_text(text, gold.at[k].span));
}

static void score_text(struct scorer *s, struct str marked)
{
	struct buf plain = {0};
	struct golds gold = {0};
	struct raw raw;
	struct document d;
	struct mentions m;
	read_gold(&s->arena, marked, &plain, &gold);
	raw_init(&raw, &s->arena);
	raw_begin(&raw, BLOCK_BODY, 0, true, true);
	raw_text(&raw, buf_str(&plain));
	raw_end(&raw);
	raw_finish(&raw);
	document_open(&d, &raw);
	document_finish(&d, s->segmenter);
	mentions_build(&s->arena, &d, &s->tagger, &m);
	compare(s, d.text, gold, m);
	buf_free(&plain);
}

/* Texts are what stands between empty lines. */
static void score_all(struct scorer *s, struct str rest)
{
	while (rest.len > 0) {
		int32_t end = str_find(rest, STR("\n\n"));
		struct str text = str_sub(rest, 0, end < 0 ? rest.len : end);
		rest = str_from(rest, end < 0 ? rest.len : end + 2);
		if (str_trim(text).len > 0)
			score_text(s, str_trim(text));
	}
}

int main(int argc, char **argv)
{
	struct scorer s = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	struct model model;
	struct buf file = {0};
	struct err e = {0};
	int at = 1 + s.verbose;
	if (argc - at != 3) {
		fprintf(stderr, "usage: names [-v] FLOOR FOLDER GOLD\n");
		return 2;
	}
	s.segmenter = segmenter_open(&e);
	if (s.segmenter == NULL || !model_open(&model, argv[at + 1], &e) ||
		!file_read(argv[at + 2], &file, NULL, &e)) {
		fprintf(stderr, "names: %s\n", e.text);
		return 2;
	}
	tagger_open(&s.tagger, &model);
	score_all(&s, buf_str(&file));
	int32_t all = s.score.gold + s.score.found;
	double f1 = all > 0 ? 2.0 * s.score.right / all : 0;
	printf("%-40s gold %5d found %5d right %5d F1 %.4f\n", "names", s.score.gold, s.score.found,
		s.score.right, f1);
	tagger_close(&s.tagger);
	model_close(&model);
	segmenter_close(s.segmenter);
	buf_free(&file);
	arena_free(&s.arena);
	return f1 >= strtod(argv[at], NULL) ? 0 : 1;
}
