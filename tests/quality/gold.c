#include "config.h"

#include "tests/quality/gold.h"

#include <stdio.h>

#include "core/base/file.h"
#include "core/base/vec.h"

struct rows {
	struct gold_row *at;
	int32_t n;
};

static bool read_row(struct str line, int32_t fields, struct gold_row *r)
{
	bool fine = line.len > 0 && str_cut(&line, '\t', &r->file);
	for (int32_t i = 0; fine && i < fields - 1; i++)
		fine = str_cut(&line, '\t', &r->field[i]);
	r->field[fields - 1] = line;
	return fine;
}

static struct rows read_rows(struct arena *a, struct str text, int32_t fields)
{
	struct rows out = {0};
	struct str line;
	while (str_cut(&text, '\n', &line)) {
		struct gold_row r = {0};
		if (read_row(line, fields, &r))
			VEC_PUSH(a, &out, r);
	}
	return out;
}

struct run {
	const char *root;
	struct segmenter *segmenter;
	struct lexicons *lexicons; /* NULL: no names are asked for */
	gold_score *score;
	void *context;
};

static bool score_file(const struct run *r, const struct gold_row *row, int32_t n)
{
	struct article x;
	struct buf path = {0};
	struct err e = {0};
	buf_printf(&path, "%s/%.*s", r->root, STR_ARG(row->file));
	article_init(&x, buf_str(&path), STR("x"), NULL);
	bool fine = article_build(&x, r->segmenter, &e);
	while (fine && r->lexicons != NULL && article_name(&x, r->lexicons))
		continue;
	if (fine)
		r->score(r->context, &x, row, n);
	else
		fprintf(stderr, "%s\n", e.text);
	article_free(&x);
	buf_free(&path);
	return fine;
}

static bool score_all(struct run *r, const char *gold, int32_t fields)
{
	struct arena a = {0};
	struct buf text = {0};
	struct err e = {0};
	r->segmenter = segmenter_open(&e);
	bool fine = r->segmenter != NULL && file_read(gold, &text, NULL, &e);
	if (!fine)
		fprintf(stderr, "%s\n", e.text);
	struct rows rows = read_rows(&a, buf_str(&text), fields);
	for (int32_t from = 0, to; fine && from < rows.n; from = to) {
		for (to = from + 1; to < rows.n; to++)
			if (!str_eq(rows.at[to].file, rows.at[from].file))
				break;
		fine = score_file(r, &rows.at[from], to - from);
	}
	segmenter_close(r->segmenter);
	buf_free(&text);
	arena_free(&a);
	return fine;
}

bool gold_each(const char *root, const char *gold, int32_t fields, gold_score *score, void *context)
{
	struct run r = {.root = root, .score = score, .context = context};
	return score_all(&r, gold, fields);
}

bool gold_each_named(
	const char *root, const char *gold, int32_t fields, gold_score *score, void *context)
{
	struct lexicons lexicons = {0};
	struct run r = {.root = root, .lexicons = &lexicons, .score = score, .context = context};
	bool fine = score_all(&r, gold, fields);
	if (lexicons.err.kind != ERR_NONE) {
		fprintf(stderr, "%s\n", lexicons.err.text);
		fine = false;
	}
	lexicons_close(&lexicons);
	return fine;
}
