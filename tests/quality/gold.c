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

static bool score_file(const char *root, const struct gold_row *row, int32_t n, struct segmenter *g,
	gold_score *score, void *context)
{
	struct article x;
	struct buf path = {0};
	struct err e = {0};
	buf_printf(&path, "%s/%.*s", root, STR_ARG(row->file));
	article_init(&x, buf_str(&path), STR("x"), NULL);
	bool fine = article_build(&x, g, &e);
	if (fine)
		score(context, &x, row, n);
	else
		fprintf(stderr, "%s\n", e.text);
	article_free(&x);
	buf_free(&path);
	return fine;
}

bool gold_each(const char *root, const char *gold, int32_t fields, gold_score *score, void *context)
{
	struct arena a = {0};
	struct buf text = {0};
	struct err e = {0};
	struct segmenter *g = segmenter_open(&e);
	bool fine = g != NULL && file_read(gold, &text, NULL, &e);
	if (!fine)
		fprintf(stderr, "%s\n", e.text);
	struct rows rows = read_rows(&a, buf_str(&text), fields);
	for (int32_t from = 0, to; fine && from < rows.n; from = to) {
		for (to = from + 1; to < rows.n; to++)
			if (!str_eq(rows.at[to].file, rows.at[from].file))
				break;
		fine = score_file(root, &rows.at[from], to - from, g, score, context);
	}
	segmenter_close(g);
	buf_free(&text);
	arena_free(&a);
	return fine;
}
