/* matrix - claims by articles: which says what, and where they disagree. */
#include "config.h"

#include "cli/claims.h"
#include "cli/json.h"
#include "core/base/day.h"
#include "core/view/page.h"

enum { FIXED = 3, LABEL = 60, NUMBERED = 8 /* articles whose sentences are numbered as text */ };

/* What nobody else tells, not even in part, is a row only if all are wanted. */
static bool is_wanted(const struct batch *b, const struct claim *c)
{
	return b->cli->all || c->n > 1 || b->desk->story.n < 2;
}

static bool is_disputed(const struct claimed *t, const struct claim_cell *cell)
{
	return cell != NULL && t->conflicts.disputed[cell - t->claims.cell];
}

static struct str state(const struct claimed *t, const struct claim_cell *cell)
{
	if (is_disputed(t, cell))
		return STR("conflict");
	return str_of(cell_kind_name(cell != NULL ? (enum cell_kind)cell->kind : CELL_SILENT));
}

/* ---------------------------------------------------------------------- table */

static void print_table(struct batch *b, const struct claimed *t)
{
	const char *column[TABLE_COLUMNS + 1] = {"claim", "articles", "teller"};
	const struct story *s = &b->desk->story;
	struct arena a = {0};
	struct table out;
	int32_t n = s->n < TABLE_COLUMNS - FIXED ? s->n : TABLE_COLUMNS - FIXED;
	for (int32_t i = 0; i < n; i++)
		column[FIXED + i] = str_cstr(&a, s->at[i]->key);
	table_open(&out, b->out, b->cli->format, "matrix", column);
	for (int32_t c = 0; c < t->claims.n; c++) {
		const struct claim *x = &t->claims.at[c];
		if (!is_wanted(b, x))
			continue;
		table_text(&out, claim_label(&a, s, x));
		table_number(&out, x->tellers);
		table_text(&out, s->at[x->article]->key);
		for (int32_t i = 0; i < n; i++)
			table_text(&out, state(t, claims_cell(&t->claims, c, i)));
	}
	table_close(&out);
	arena_free(&a);
}

/* ----------------------------------------------------------------------- JSON */

/* Keys of the articles that have it in nearly the same words. */
static json_t *copies(const struct story *s, const struct claims *c, int32_t article, int32_t i)
{
	json_t *keys = json_have(json_array());
	int32_t n;
	const struct claim_copy *x = claims_copies(c, article, i, &n);
	for (int32_t k = 0; k < n; k++)
		if (k == 0 || x[k].other != x[k - 1].other)
			json_push(keys, json_text(s->at[x[k].other]->key));
	return keys;
}

static json_t *sentence(const struct story *s, const struct claims *c, int32_t article, int32_t i)
{
	const struct document *d = &s->at[article]->doc;
	struct span span = d->sentences.at[i].span;
	json_t *j = json_have(json_object());
	json_put(j, "n", json_integer(i + 1));
	json_put(j, "start", json_integer(span.beg));
	json_put(j, "end", json_integer(span.end));
	json_put(j, "text", json_text(span_text(d->text, span)));
	json_put(j, "verbatim", copies(s, c, article, i));
	return j;
}

static json_t *cells(const struct story *s, const struct claimed *t, int32_t claim)
{
	json_t *all = json_have(json_object());
	for (int32_t i = 0; i < s->n; i++) {
		struct arena a = {0};
		const struct claim_cell *cell = claims_cell(&t->claims, claim, i);
		json_t *j = json_have(json_object()), *said = json_have(json_array());
		json_put(j, "state", json_text(state(t, cell)));
		for (int32_t k = 0; cell != NULL && k < cell->n; k++)
			json_push(said,
				sentence(s, &t->claims, i, t->claims.sentence[cell->first + k]));
		json_put(j, "sentences", said);
		json_put(all, str_cstr(&a, s->at[i]->key), j);
		arena_free(&a);
	}
	return all;
}

static json_t *row(const struct story *s, const struct claimed *t, int32_t claim)
{
	struct arena a = {0};
	const struct claim *x = &t->claims.at[claim];
	json_t *j = json_have(json_object());
	json_put(j, "claim", json_text(claim_label(&a, s, x)));
	json_put(j, "articles", json_integer(x->tellers));
	json_put(j, "teller", json_text(s->at[x->article]->key));
	json_put(j, "start", json_integer(x->label.beg));
	json_put(j, "end", json_integer(x->label.end));
	json_put(j, "edtf", x->entry >= 0 ? json_text(s->timeline.at[x->entry].edtf) : json_null());
	json_put(j, "cells", cells(s, t, claim));
	arena_free(&a);
	return j;
}

static void print_json(struct batch *b, const struct claimed *t)
{
	bool lines = b->cli->format == FORMAT_JSONL;
	json_t *rows = json_have(json_array());
	for (int32_t c = 0; c < t->claims.n; c++) {
		if (!is_wanted(b, &t->claims.at[c]))
			continue;
		json_t *j = row(&b->desk->story, t, c);
		if (lines)
			json_print(j, b->out);
		else
			json_push(rows, j);
	}
	if (lines) {
		json_decref(rows);
		return;
	}
	json_t *page = json_have(json_object());
	json_put(page, "parallax", json_integer(1));
	json_put(page, "schema", json_text(STR("matrix/1")));
	json_put(page, "rows", rows);
	json_print(page, b->out);
}

/* ----------------------------------------------------------------------- text */

static void print_letters(struct batch *b)
{
	const struct story *s = &b->desk->story;
	for (int32_t i = 0; i < s->n; i++) {
		char letter[8];
		story_letter(letter, i);
		fprintf(b->out, "%s%s %.*s", i > 0 ? ", " : "", letter, STR_ARG(s->at[i]->key));
	}
	fprintf(b->out, "\n%*s", LABEL + 3, "");
	for (int32_t i = 0; i < s->n; i++) {
		char letter[8];
		story_letter(letter, i);
		fprintf(b->out, s->n > NUMBERED ? " %-2s" : " %-6s", letter);
	}
	fputc('\n', b->out);
}

static void print_cell(struct batch *b, const struct claimed *t, const struct claim_cell *cell)
{
	static const char *const marks[CELL_KINDS] = {
		[CELL_SILENT] = "·", [CELL_PARTLY] = "◐", [CELL_SAID] = "●"};
	const char *mark = is_disputed(t, cell) ? "!"
			   : claims_is_copied(&t->claims, cell)
				   ? "\""
				   : marks[cell != NULL ? cell->kind : CELL_SILENT];
	if (b->desk->story.n > NUMBERED)
		fprintf(b->out, " %s ", mark);
	else if (cell == NULL)
		fprintf(b->out, " %s     ", mark);
	else
		fprintf(b->out, " %s %-4d", mark, t->claims.sentence[cell->first] + 1);
}

static void print_text(struct batch *b, const struct claimed *t)
{
	const struct story *s = &b->desk->story;
	struct segmenter *g = b->desk->segmenter;
	struct arena a = {0};
	if (s->n > 0)
		print_letters(b);
	for (int32_t c = 0; c < t->claims.n; c++) {
		const struct claim *x = &t->claims.at[c];
		struct page page = {0};
		char letter[8];
		if (!is_wanted(b, x))
			continue;
		story_letter(letter, x->article);
		struct line *line = page_line(&a, &page);
		line_add_cut(&a, g, line, claim_label(&a, s, x), FACE_TEXT, LABEL, STR("…"));
		line_pad(&a, line, LABEL, FACE_TEXT);
		fprintf(b->out, "%-2s ", letter);
		for (int32_t i = 0; i < line->n; i++)
			fprintf(b->out, "%.*s", STR_ARG(line->at[i].text));
		for (int32_t i = 0; i < s->n; i++)
			print_cell(b, t, claims_cell(&t->claims, c, i));
		fputc('\n', b->out);
		arena_reset(&a);
	}
	arena_free(&a);
}

int run_matrix(struct batch *b)
{
	struct claimed t;
	claimed_open(b, &t);
	if (b->cli->format == FORMAT_TEXT)
		print_text(b, &t);
	else if (b->cli->format == FORMAT_TSV)
		print_table(b, &t);
	else
		print_json(b, &t);
	claimed_close(&t);
	return EXIT_DONE;
}
