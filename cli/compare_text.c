/* compare_text - two articles side by side, or one above the other where it is narrow. */
#include "config.h"

#include "cli/compare.h"
#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/base/width.h"
#include "core/view/wrap.h"

enum {
	WIDTH = 100,
	NARROW = 90, /* columns: below, articles stand one above the other */
	LEAST = 24,  /* columns of text */
	MIDDLE = 3,  /* columns between the two */
	LETTER = 3,  /* columns of a letter before the text */
};

struct side_lines {
	struct strs lines;
	int32_t voices; /* lines of who says it, before the text */
};

struct writer {
	struct shown *s;
	FILE *out;
	struct arena arena; /* of one row */
	int32_t columns;    /* of the text of a side */
	bool stacked;
};

/* White space of the article as single spaces, none at the beginning. */
static void add_text(struct buf *b, struct str s)
{
	for (int32_t i = 0; i < s.len; i++) {
		bool white = s.at[i] == ' ' || s.at[i] == '\n' || s.at[i] == '\t';
		if (!white)
			buf_add_char(b, s.at[i]);
		else if (b->len > 0 && b->at[b->len - 1] != ' ')
			buf_add_char(b, ' ');
	}
}

static bool is_marked(const struct collation *c, const struct stretch *x)
{
	return x->slot >= 0 && c->slots.at[x->slot].kind != SLOT_EQUAL_OTHER_WORDS;
}

/* The passage without who says it, slots in brackets. */
static struct str linked_text(
	struct writer *w, const struct collation *c, enum side side, struct sentence_span p)
{
	struct stretches all = {0};
	struct buf b = {0};
	int32_t open = -1;
	stretches_build(&w->arena, c, side, compare_span(w->s, side, p), &all);
	for (int32_t i = 0; i < all.n; i++) {
		const struct stretch *x = &all.at[i];
		int32_t slot = is_marked(c, x) && !x->cut ? x->slot : -1;
		if (open >= 0 && slot != open)
			buf_add(&b, STR("]"));
		if (slot >= 0 && slot != open)
			buf_add(&b, STR("["));
		open = slot;
		if (!x->cut)
			add_text(&b, span_text(w->s->article[side]->doc.text, x->span));
	}
	if (open >= 0)
		buf_add(&b, STR("]"));
	struct str text = str_trim(buf_dup(&w->arena, &b));
	buf_free(&b);
	return text;
}

static struct str plain_text(struct writer *w, enum side side, struct span span)
{
	struct buf b = {0};
	add_text(&b, span_text(w->s->article[side]->doc.text, span));
	struct str text = buf_dup(&w->arena, &b);
	buf_free(&b);
	return text;
}

static void add_lines(struct writer *w, struct str text, int32_t indent, struct strs *out)
{
	struct spans rows = {0};
	wrap_text(w->s->batch->desk->segmenter, &w->arena, text, w->columns - indent, &rows);
	for (int32_t i = 0; i < rows.n; i++)
		VEC_PUSH(&w->arena, out,
			str_printf(&w->arena, "%*s%.*s", (int)indent, "",
				STR_ARG(span_text(text, rows.at[i]))));
}

static void pad(struct writer *w, struct str s, int32_t columns)
{
	int32_t used = width_text(s);
	fprintf(w->out, "%.*s%*s", STR_ARG(s), (int)(used < columns ? columns - used : 0), "");
}

static struct str line_at(const struct strs *lines, int32_t i)
{
	return i < lines->n ? lines->at[i] : (struct str){0};
}

/* What stands between the columns on line `i` of a row. */
static const char *middle(const char *first, int32_t i, int32_t n, bool clash)
{
	if (i == 0)
		return first;
	if (i == 1 && clash)
		return " ! ";
	return i < n ? " \u2502 " : "   ";
}

static void print_facing(
	struct writer *w, const struct strs lines[2], const char *first, bool link, bool clash)
{
	int32_t n = lines[0].n > lines[1].n ? lines[0].n : lines[1].n;
	if (clash && n < 2)
		n = 2;
	for (int32_t i = 0; i < n; i++) {
		struct str right = line_at(&lines[1], i);
		const char *mark = link || i == 0 ? middle(first, i, n, clash) : "   ";
		struct str between = str_of(mark);
		bool end = right.len == 0 && str_trim(between).len == 0;
		if (end && line_at(&lines[0], i).len == 0) {
			fputc('\n', w->out);
			continue;
		}
		if (end) {
			fprintf(w->out, "%.*s\n", STR_ARG(line_at(&lines[0], i)));
			continue;
		}
		pad(w, line_at(&lines[0], i), w->columns);
		if (right.len == 0)
			between.len -= between.at[between.len - 1] == ' ';
		fprintf(w->out, "%.*s%.*s\n", STR_ARG(between), STR_ARG(right));
	}
}

/* "= B  text": letters where the columns stood. */
static void print_stacked(
	struct writer *w, const struct strs lines[2], const char *first, bool clash)
{
	bool begun = false;
	for (int side = 0; side < 2; side++) {
		for (int32_t i = 0; i < lines[side].n; i++) {
			bool second = begun && i == 0 && side == 1 && clash;
			const char *mark = !begun ? first : second ? " ! " : "   ";
			fprintf(w->out, "%c%-*s%.*s\n", mark[1] == '\xC2' ? ' ' : mark[1], LETTER,
				i == 0 ? w->s->letter[side] : "", STR_ARG(lines[side].at[i]));
			begun = true;
		}
	}
}

static void print_told(struct writer *w, const struct collation *c)
{
	struct shown *s = w->s;
	struct collating with = comparison_collating(s->comparison);
	for (int32_t i = 0; i < c->clashes.n; i++)
		fprintf(w->out, "! %.*s\n",
			STR_ARG(clash_why(&w->arena, &with, s->pairing, &c->clashes.at[i])));
	for (int32_t i = 0; i < c->slots.n; i++)
		if (compare_is_told(&c->slots.at[i]))
			fprintf(w->out, "= %.*s\n",
				STR_ARG(slot_why(&w->arena, &with, s->pairing, &c->slots.at[i])));
}

static void print_link(struct writer *w, const struct facing_row *row)
{
	const struct collation *c = compare_collation(w->s, row->link);
	bool strong = w->s->pairing->links.at[row->link].tier == TIER_STRONG;
	struct strs lines[2] = {{0}, {0}};
	for (int side = 0; side < 2; side++) {
		struct str voice = compare_voice(&w->arena, w->s, c, (enum side)side);
		if (voice.len > 0)
			add_lines(w, voice, 2, &lines[side]);
		else if (compare_voice(&w->arena, w->s, c, (enum side)(1 - side)).len > 0)
			VEC_PUSH(&w->arena, &lines[side], (struct str){0});
		add_lines(w, linked_text(w, c, (enum side)side, row->side[side]), 0, &lines[side]);
	}
	if (w->stacked)
		print_stacked(w, lines, strong ? " = " : " ~ ", c->clashes.n > 0);
	else
		print_facing(w, lines, strong ? " = " : " ~ ", true, c->clashes.n > 0);
	print_told(w, c);
}

/* Each sentence on lines of its own. */
static void print_lone(struct writer *w, const struct facing_row *row)
{
	enum side side = row->side[SIDE_A].beg < row->side[SIDE_A].end ? SIDE_A : SIDE_B;
	const struct document *d = &w->s->article[side]->doc;
	for (int32_t i = row->side[side].beg; i < row->side[side].end; i++) {
		struct strs lines[2] = {{0}, {0}};
		add_lines(w, plain_text(w, side, d->sentences.at[i].span), 0, &lines[side]);
		if (w->stacked)
			print_stacked(w, lines, "   ", false);
		else
			print_facing(w, lines, " \u00B7 ", false, false);
	}
}

static void print_articles(struct writer *w)
{
	for (int side = 0; side < 2; side++) {
		const struct article *x = w->s->article[side];
		struct shared shared = compare_shared(w->s, (enum side)side);
		fprintf(w->out, "%-*s", LETTER, w->s->letter[side]);
		fprintf(w->out, "%.*s", STR_ARG(x->key));
		if (x->title.len > 0)
			fprintf(w->out, ": %.*s", STR_ARG(x->title));
		fprintf(w->out,
			"\n%*s%d of %d sentences linked, %.0f %% of the text said by the other\n",
			LETTER, "", shared.linked, shared.sentences, shared.text * 100);
	}
}

static void print_links(struct writer *w)
{
	const struct pairing *p = w->s->pairing;
	int32_t strong = 0, clashes = 0;
	for (int32_t i = 0; i < p->links.n; i++) {
		strong += p->links.at[i].tier == TIER_STRONG;
		clashes += compare_collation(w->s, i)->clashes.n;
	}
	fprintf(w->out, "links: = %d strong, ~ %d possible, ! %d %s\n", strong, p->links.n - strong,
		clashes, clashes == 1 ? "clash" : "clashes");
	if (p->weak)
		fputs("few words are shared: links say little\n", w->out);
}

void compare_text(struct shown *s)
{
	struct writer w = {.s = s, .out = s->batch->out};
	int32_t width = s->batch->cli->width > 0 ? s->batch->cli->width : WIDTH;
	w.stacked = width < NARROW;
	w.columns = w.stacked ? width - LETTER - 1 : (width - MIDDLE) / 2;
	if (w.columns < LEAST)
		w.columns = LEAST;
	print_articles(&w);
	print_links(&w);
	for (int32_t i = 0; i < s->facing.n; i++) {
		fputc('\n', w.out);
		if (s->facing.at[i].link >= 0)
			print_link(&w, &s->facing.at[i]);
		else
			print_lone(&w, &s->facing.at[i]);
		arena_reset(&w.arena);
	}
	arena_free(&w.arena);
}
