#include "config.h"

#include "tests/fuzz/imported.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/base/utf8.h"
#include "core/view/wrap.h"

static void demand(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "not so: %s\n", what);
	abort();
}

static void is_clean(struct str s)
{
	demand(utf8_clean_until(s) == s.len, "clean");
}

static void is_in(struct span s, struct str text)
{
	demand(s.beg >= 0 && s.beg <= s.end && s.end <= text.len, "a span in the text");
}

void look_over_raw(const struct raw *r)
{
	const struct meta *const meta[] = {&r->title, &r->author, &r->source, &r->date};
	int32_t end = 0;
	is_clean(r->text);
	for (size_t i = 0; i < sizeof meta / sizeof *meta; i++)
		is_clean(meta[i]->value);
	for (int32_t i = 0; i < r->blocks.n; i++) {
		struct span s = r->blocks.at[i].span;
		is_in(s, r->text);
		demand(s.beg >= end && s.beg < s.end, "blocks in order");
		end = s.end;
	}
	for (int32_t i = 0; i < r->links.n; i++) {
		is_in(r->links.at[i].span, r->text);
		is_clean(r->links.at[i].url);
	}
	for (int32_t i = 0; i < r->warnings.n; i++)
		is_clean(r->warnings.at[i].text);
}

/* A run of text as it is painted: clean, on one line, as wide as the row. */
static void look_over_row(
	const struct document *d, struct segmenter *g, struct arena *a, const struct row *r)
{
	struct line l = {0};
	wrap_run(d, g, a, &l, r, 0, r->span, FACE_TEXT, 0);
	for (int32_t i = 0; i < l.n; i++) {
		is_clean(l.at[i].text);
		demand(str_find_char(l.at[i].text, '\n') < 0, "one line");
		demand(str_find_char(l.at[i].text, '\t') < 0, "no tab");
	}
	for (int32_t at = r->span.beg; at < r->span.end; at = utf8_next(d->text, at)) {
		int32_t column = wrap_column(d, g, r, at);
		demand(column >= 0 && column <= l.columns, "a column in the row");
		int32_t back = wrap_byte(d, g, r, column);
		demand(back >= r->span.beg && back <= r->span.end, "a byte of the row");
	}
}

static void look_over_rows(struct document *d, struct segmenter *g, struct wrap w)
{
	enum { ROWS = 400 };
	struct arena a = {0};
	struct rows rows = {0};
	int32_t moved, end = 0;
	wrap_rows(d, g, &a, w, 0, ROWS, &rows);
	for (int32_t i = 0; i < rows.n; i++) {
		is_in(rows.at[i].span, d->text);
		demand(rows.at[i].span.beg >= end, "rows in order");
		end = rows.at[i].blank ? end : rows.at[i].span.end;
		if (!rows.at[i].blank && rows.at[i].span.end - rows.at[i].span.beg < 2000)
			look_over_row(d, g, &a, &rows.at[i]);
	}
	int32_t first = wrap_move(d, g, w, 0, 0, NULL), top = wrap_move(d, g, w, 0, 7, &moved);
	demand(top >= 0 && top <= d->text.len && moved >= 0 && moved <= 7, "seven rows down");
	demand(wrap_move(d, g, w, top, -moved, &moved) == first, "and up again");
	is_in((struct span){0, wrap_last_top(d, g, w, 24)}, d->text);
	arena_free(&a);
}

void look_over_document(struct document *d, struct segmenter *g)
{
	static const int32_t columns[] = {1, 2, 17, 80};
	setlocale(LC_CTYPE, "C.UTF-8");
	is_clean(d->text);
	for (int32_t i = 0; i < d->blocks.n; i++)
		is_in(d->blocks.at[i].span, d->text);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		look_over_rows(d, g, (struct wrap){.columns = columns[i]});
		look_over_rows(d, g, (struct wrap){.columns = columns[i], .raw = true});
	}
}
