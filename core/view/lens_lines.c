/* lens_lines - the rows of one item of a lens: columns, and below an opened row its passages. */
#include "config.h"

#include "core/base/vec.h"
#include "core/view/compare_sheet.h"
#include "core/view/prose.h"

enum {
	LETTER = 5,     /* column of the letter before a passage */
	PROSE_MOST = 96 /* columns of a passage */
};

static const struct lens_row *row_of(const struct compare_sheet *s, const struct compare_item *item)
{
	return &s->wish.table->at[item->row];
}

/* At `column`, or behind what stands there; at most `most` columns. */
static void put(struct compare_sheet *s, struct line *l, int32_t column, struct str text,
	enum face face, int32_t most)
{
	struct line own = {0};
	if (text.len == 0 || most <= 0 || column >= s->wish.columns)
		return;
	if (column + most > s->wish.columns)
		most = s->wish.columns - column;
	line_pad(s->view.arena, l, column, FACE_TEXT);
	line_add_cut(s->view.arena, s->view.segmenter, &own, view_clean(&s->view, text), face, most,
		glyph(&s->view, GLYPH_CUT));
	compare_line_add(s, l, &own);
}

/* So that its last column is `end`. */
static void put_right(
	struct compare_sheet *s, struct line *l, int32_t end, struct str text, enum face face)
{
	int32_t columns = text_columns(s->view.segmenter, text);
	put(s, l, end - columns > l->columns ? end - columns : l->columns, text, face, columns);
}

static struct str letter_of(const struct compare_sheet *s, int which)
{
	char letter[8];
	story_letter(letter, s->wish.article[which]);
	return str_printf(s->view.arena, "%s", letter);
}

static struct str state_mark(enum lens_state state)
{
	static const char *const marks[LENS_STATES] = {
		[LENS_PLAIN] = "", [LENS_CLASH] = "!", [LENS_AGREE] = "=", [LENS_NEAR] = "~"};
	return str_of(marks[state]);
}

static enum face state_face(enum lens_state state)
{
	return state == LENS_CLASH ? FACE_CONFLICT : FACE_TEXT;
}

/* ------------------------------------------------------------------- the heads */

/* "B The significance of ..." over the words of each article. */
static void add_titles(struct compare_sheet *s, struct compare_item *item)
{
	const int32_t column[2] = {s->plan.left, s->plan.right};
	struct line *l = compare_line(s, item);
	for (int which = 0; which < 2 && !s->plan.stacked; which++) {
		const struct article *x = s->view.story->at[s->wish.article[which]];
		put(s, l, column[which],
			str_printf(s->view.arena, "%.*s  %.*s", STR_ARG(letter_of(s, which)),
				STR_ARG(x->title.len > 0 ? x->title : x->key)),
			FACE_HEADING, s->plan.text);
	}
}

/* "B quotes words  E quotes words" */
static void add_columns(
	struct compare_sheet *s, struct compare_item *item, const struct lens_kind *kind)
{
	struct line *l = compare_line(s, item);
	for (int which = 0; which < 2; which++) {
		put(s, l, s->plan.figure[which][0] - 2, letter_of(s, which), FACE_RECEDE, 2);
		for (int i = 0; i < LENS_FIGURES && kind->figure[i].title != NULL; i++)
			put_right(s, l, s->plan.figure[which][i + 1] - 1,
				str_of(kind->figure[i].title), FACE_RECEDE);
	}
}

static void add_head(struct compare_sheet *s, struct compare_item *item)
{
	const struct lens_kind *kind = &lens_kinds[s->wish.lens];
	struct str section = row_of(s, item)->section;
	bool first = item == &s->at[0];
	if (first && kind->ledger)
		add_columns(s, item, kind);
	else if (first && !s->plan.stacked)
		add_titles(s, item);
	if (first && kind->ledger && section.len == 0)
		compare_line(s, item);
	if (section.len > 0) {
		/* An opened row before it has its blank one already. */
		if (first ? !s->plan.stacked : !item[-1].spaced)
			compare_line(s, item);
		put(s, compare_line(s, item), COMPARE_GUTTER, section, FACE_RECEDE,
			s->wish.columns);
	}
	item->head = item->lines;
}

/* --------------------------------------------------------------------- ledgers */

static void add_figures(struct compare_sheet *s, struct line *l, const struct lens_row *row,
	int which, const struct lens_kind *kind)
{
	const struct lens_side *side = &row->side[s->side[which]];
	const int32_t *column = s->plan.figure[which];
	if (side->mark != NULL)
		put(s, l, column[0] - 2, str_of(side->mark), FACE_TEXT, 2);
	for (int i = 0; i < LENS_FIGURES && kind->figure[i].title != NULL; i++) {
		int32_t n = side->figure[i];
		bool none = n < 0 || (n == 0 && !kind->figure[i].percent);
		struct str text = none ? glyph(&s->view, GLYPH_NONE)
				       : str_printf(s->view.arena,
						 kind->figure[i].percent ? "%d%%" : "%d", n);
		put_right(s, l, column[i + 1] - 1, text, none ? FACE_RECEDE : FACE_TEXT);
	}
}

static void lay_ledger(struct compare_sheet *s, struct compare_item *item)
{
	const struct lens_row *row = row_of(s, item);
	const struct lens_kind *kind = &lens_kinds[s->wish.lens];
	struct line *l = compare_line(s, item);
	struct str mark = state_mark((enum lens_state)row->state);
	put(s, l, s->plan.middle, mark, state_face((enum lens_state)row->state), 1);
	put(s, l, COMPARE_GUTTER, row->name, FACE_TEXT, s->plan.name);
	for (int which = 0; which < 2; which++)
		add_figures(s, l, row, which, kind);
	put(s, l, s->plan.words, row->text, FACE_TEXT, s->wish.columns - s->plan.words);
}

/* ---------------------------------------------------------------------- facing */

static enum face side_face(const struct lens_row *row, const struct lens_side *side)
{
	if (side->charged)
		return FACE_CHARGED;
	return state_face((enum lens_state)row->state);
}

/* The words of a side, wrapped; in brackets where no colour tells that they are charged. */
static void side_rows(
	struct compare_sheet *s, const struct lens_side *side, struct str *text, struct spans *rows)
{
	bool marked = side->charged && s->view.plain;
	*text = view_clean(&s->view, side->text);
	if (marked)
		*text = str_printf(s->view.arena, "[%.*s]", STR_ARG(*text));
	wrap_text(s->view.segmenter, s->view.arena, *text, s->plan.text, rows);
}

static void put_row(struct compare_sheet *s, struct line *l, int32_t column, struct str text,
	const struct spans *rows, int32_t i, enum face face, bool named)
{
	if (i < rows->n)
		put(s, l, column, span_text(text, rows->at[i]), face, s->plan.text);
	else if (i == 0 && named) /* else the list of the row above ends here */
		put(s, l, column, glyph(&s->view, GLYPH_NONE), FACE_RECEDE, 1);
}

static void lay_beside(struct compare_sheet *s, struct compare_item *item)
{
	const struct lens_row *row = row_of(s, item);
	const int32_t column[2] = {s->plan.left, s->plan.right};
	struct str text[2], mark = state_mark((enum lens_state)row->state);
	struct spans rows[2] = {{0}, {0}};
	for (int which = 0; which < 2; which++)
		side_rows(s, &row->side[s->side[which]], &text[which], &rows[which]);
	int32_t n = rows[0].n > rows[1].n ? rows[0].n : rows[1].n;
	for (int32_t i = 0; i == 0 || i < n; i++) {
		struct line *l = compare_line(s, item);
		if (i == 0)
			put(s, l, COMPARE_GUTTER, row->name, FACE_TEXT, s->plan.name);
		for (int which = 0; which < 2; which++) {
			put_row(s, l, column[which], text[which], &rows[which], i,
				side_face(row, &row->side[s->side[which]]), row->name.len > 0);
			if (which == 0 && i == 0)
				put(s, l, s->plan.middle, mark,
					state_face((enum lens_state)row->state), 1);
		}
	}
}

static void lay_stacked(struct compare_sheet *s, struct compare_item *item)
{
	const struct lens_row *row = row_of(s, item);
	struct line *l = compare_line(s, item);
	put(s, l, s->plan.middle, state_mark((enum lens_state)row->state),
		state_face((enum lens_state)row->state), 1);
	put(s, l, COMPARE_GUTTER, row->name, FACE_TEXT, s->wish.columns);
	for (int which = 0; which < 2; which++) {
		const struct lens_side *side = &row->side[s->side[which]];
		struct str text;
		struct spans rows = {0};
		side_rows(s, side, &text, &rows);
		for (int32_t i = 0; i < rows.n; i++) {
			l = compare_line(s, item);
			if (i == 0)
				put(s, l, LETTER, letter_of(s, which), FACE_RECEDE, 2);
			put_row(s, l, s->plan.left, text, &rows, i, side_face(row, side), false);
		}
	}
}

/* -------------------------------------------------------------------- evidence */

/* "12", "12-13" */
static struct str place_text(struct compare_sheet *s, struct sentence_span p)
{
	return p.end - p.beg < 2 ? str_printf(s->view.arena, "%d", p.beg + 1)
				 : str_printf(s->view.arena, "%d-%d", p.beg + 1, p.end);
}

/* All passages of a row stand in the same columns; it is measured once for all of them. */
static void find_columns(struct compare_sheet *s, const struct lens_row *row)
{
	enum { NUMBER_LEAST = 2, NOTE_MOST = 24, PART = 4 };
	int32_t number = NUMBER_LEAST, note = 0, most = s->wish.columns / PART;
	struct compare_passages *c = &s->passages;
	if (c->of == row)
		return;
	for (int32_t i = row->first; i < row->first + row->n; i++)
		for (int side = 0; side < 2; side++) {
			const struct lens_words *x = &s->wish.table->evidence[i].side[side];
			int32_t n = place_text(s, x->place).len;
			int32_t m = text_columns(s->view.segmenter, x->note);
			number = n > number ? n : number;
			note = m > note ? m : note;
		}
	most = most < NOTE_MOST ? most : NOTE_MOST;
	note = note < most ? note : most;
	*c = (struct compare_passages){.of = row, .number = LETTER + 2};
	c->note = c->number + number + 2;
	c->text = c->note + (note > 0 ? note + 2 : 0);
}

static enum face words_face(const struct lens_row *row, enum side side)
{
	if (row->side[side].charged)
		return FACE_CHARGED;
	return row->state == LENS_CLASH ? FACE_CONFLICT : FACE_SLOT;
}

/* Of linked words those that the other side has otherwise, else the words in their sentences. */
static void find_parts(struct compare_sheet *s, const struct lens_row *row, int which,
	const struct lens_evidence *e, struct prose_parts *parts)
{
	enum side side = s->side[which];
	const struct lens_words *x = &e->side[side];
	struct prose_part part = {
		.span = x->span, .face = (uint8_t)words_face(row, side), .bracketed = true};
	const struct collation *c = comparison_collation(
		s->comparison, s->wish.article[0], s->wish.article[1], e->link);
	if (!x->whole)
		VEC_PUSH(s->view.arena, parts, part);
	for (int32_t i = 0; x->whole && !s->wish.no_slots && c != NULL && i < c->slots.n; i++) {
		part.span = c->slots.at[i].at[side];
		part.face = FACE_SLOT;
		if (c->slots.at[i].kind != SLOT_EQUAL_OTHER_WORDS && part.span.end > part.span.beg)
			VEC_PUSH(s->view.arena, parts, part);
	}
}

static void build_prose(struct compare_sheet *s, const struct lens_row *row, int which,
	const struct lens_evidence *e, struct prose *out)
{
	const struct document *d = &s->view.story->at[s->wish.article[which]]->doc;
	const struct lens_words *x = &e->side[s->side[which]];
	struct prose_parts parts = {0};
	struct span shown = x->whole ? x->span : passage_span(d, x->place);
	find_parts(s, row, which, e, &parts);
	prose_build(&s->view, d->text, shown, FACE_TEXT, &parts, &s->notes[which], out);
}

/* Two passages that are linked stand below each other: by what kind of link. */
static struct str tier_mark(const struct compare_sheet *s, const struct lens_evidence *e)
{
	if (e->link < 0 || e->side[0].span.end == 0 || e->side[1].span.end == 0)
		return STR("");
	const struct pair_link *l = &s->pairing->links.at[e->link];
	return l->pinned ? STR("+") : l->tier == TIER_STRONG ? STR("=") : STR("~");
}

static void lay_words(struct compare_sheet *s, struct compare_item *item, int which,
	const struct lens_evidence *e)
{
	const struct compare_passages *c = &s->passages;
	const struct lens_words *x = &e->side[s->side[which]];
	struct prose prose;
	struct spans rows = {0};
	int32_t columns = s->wish.columns - c->text;
	build_prose(s, row_of(s, item), which, e, &prose);
	prose_rows(&s->view, &prose, columns < PROSE_MOST ? columns : PROSE_MOST, &rows);
	for (int32_t i = 0; i < rows.n; i++) {
		struct line *l = compare_line(s, item), own = {0};
		if (item->lines == 1)
			put(s, l, 1, tier_mark(s, e), FACE_TEXT, 1);
		if (i == 0) {
			put(s, l, LETTER, letter_of(s, which), FACE_RECEDE, 2);
			put(s, l, c->number, place_text(s, x->place), FACE_RECEDE,
				c->note - c->number - 1);
			put(s, l, c->note, x->note, FACE_RECEDE, c->text - c->note - 2);
		}
		line_pad(s->view.arena, l, c->text, FACE_TEXT);
		prose_add(&s->view, &own, &prose, rows.at[i], FACE_TEXT);
		compare_line_add(s, l, &own);
	}
}

static void lay_evidence(struct compare_sheet *s, struct compare_item *item)
{
	const struct lens_evidence *e = &s->wish.table->evidence[item->evidence];
	find_columns(s, row_of(s, item));
	for (int which = 0; which < 2; which++) {
		const struct lens_words *x = &e->side[s->side[which]];
		if (x->span.end > x->span.beg)
			lay_words(s, item, which, e);
	}
}

void lens_lay(struct compare_sheet *s, struct compare_item *item)
{
	if (item->kind == COMPARE_EVIDENCE) {
		lay_evidence(s, item);
		return;
	}
	add_head(s, item);
	if (lens_kinds[s->wish.lens].ledger)
		lay_ledger(s, item);
	else if (s->plan.stacked)
		lay_stacked(s, item);
	else
		lay_beside(s, item);
}
