#include "config.h"

#include "core/view/timeline_view.h"

#include <string.h>

#include "core/base/vec.h"
#include "core/view/when.h"

enum {                    /* columns */
	NARROW_LABEL = 8, /* where it begins, behind "> 05-03 " */
	WIDE_LABEL = 16,  /* behind ">  2023  ~05-03 " */
	WIDE_PART = 8,    /* the sign before month and day */
	WIDE_LABEL_MOST = 41,
	LABEL_LEAST = 8,
	COUNT = 3,        /* articles, beyond LETTERS_MOST */
	LETTERS_MOST = 8, /* articles with a cell of their own */
};

/* Where the columns of one pane stand; the same on every row, whatever is in them. */
struct plan {
	bool wide;
	int32_t label, mark; /* columns: of the label; where the ! stands */
	int32_t tellers;     /* columns of the mask; 0: no room */
	int32_t words;       /* where they begin; 0: none */
	int32_t columns;
};

static struct plan plan_of(const struct view *v, int32_t columns)
{
	struct plan p = {.wide = columns >= TIMELINE_WIDE, .columns = columns};
	int32_t first = p.wide ? WIDE_LABEL : NARROW_LABEL;
	p.tellers = v->story->n <= LETTERS_MOST ? v->story->n : COUNT;
	int32_t rest = columns - first - 1 - p.tellers;
	if (rest < LABEL_LEAST) {
		rest += p.tellers;
		p.tellers = 0;
	}
	p.label = rest > 0 ? rest : 0;
	if (p.wide) {
		p.label = (rest - 2) * 2 / 3;
		if (p.label > WIDE_LABEL_MOST)
			p.label = WIDE_LABEL_MOST;
		p.words = first + p.label + 2 + p.tellers + 1;
	}
	p.mark = first + p.label;
	return p;
}

/* ------------------------------------------------------------------ entries */

bool timeline_clashes(const struct entry *e)
{
	return e->status == STATUS_CONFLICT && e->sides > 1;
}

bool timeline_disputed(const struct timeline *t, int32_t entry)
{
	const struct entry *e = &t->at[entry];
	return timeline_clashes(e) || (e->hangs_on >= 0 && timeline_clashes(&t->at[e->hangs_on]));
}

struct str timeline_label(const struct view *v, const struct entry *e)
{
	return view_clean(v, label_text(v->arena, &e->label, LABEL_WIDE, STR("…")));
}

const char *timeline_hangs(const struct entry *e)
{
	static const char *const name[] = {"with", "before", "until", "after", "since"};
	return name[e->bound <= BOUND_SINCE ? e->bound : BOUND_NONE];
}

/* An entry without a date of its own is known to lie before the date of another. */
static struct when entry_when(const struct timeline *t, const struct entry *e)
{
	bool before = e->bound == BOUND_BEFORE || e->bound == BOUND_UNTIL;
	if (e->edtf.len > 0 || e->hangs_on < 0 || !before)
		return when_of(e->edtf);
	struct when w = when_of(t->at[e->hangs_on].edtf);
	w.sign = w.year[0] != '?' ? '<' : ' ';
	return w;
}

static struct str letter_of(const struct view *v, int32_t article)
{
	char letter[8];
	story_letter(letter, article);
	return str_dup(v->arena, str_of(letter));
}

/* ---------------------------------------------------------------------- row */

/* One row under construction. */
struct row_line {
	const struct view *v;
	struct line *line;
	int32_t columns;
};

static void pad(struct row_line *r, int32_t column)
{
	line_pad(r->v->arena, r->line, column < r->columns ? column : r->columns, FACE_TEXT);
}

static void add(struct row_line *r, struct str text, enum face face, int32_t most)
{
	int32_t rest = r->columns - r->line->columns;
	line_add_cut(r->v->arena, r->v->segmenter, r->line, text, face, most < rest ? most : rest,
		glyph(r->v, GLYPH_CUT));
}

static void add_sign(struct row_line *r, char sign)
{
	if (sign != ' ')
		add(r, str_dup(r->v->arena, (struct str){&sign, 1}), FACE_TEXT, 1);
}

static void add_text(struct row_line *r, const char *text)
{
	add(r, str_dup(r->v->arena, str_of(text)), FACE_TEXT, WHEN_YEAR);
}

/* "  2023  ~05-03 ": the year only where it is shown, at the left of its months. */
static void add_wide_date(struct row_line *r, const struct when *w, bool year)
{
	if (w->part[0] == '\0')
		add_sign(r, w->sign);
	pad(r, 2);
	if (year)
		add_text(r, w->year);
	pad(r, WIDE_PART);
	if (w->part[0] != '\0')
		add_sign(r, w->sign);
	pad(r, WIDE_PART + 1);
	add_text(r, w->part);
}

static void add_narrow_date(struct row_line *r, const struct when *w)
{
	add_sign(r, w->sign);
	pad(r, 2);
	add_text(r, w->part[0] != '\0' ? w->part : w->year);
}

static void add_tellers(
	struct row_line *r, const struct plan *p, const struct timeline *t, int32_t e)
{
	struct arena *a = r->v->arena;
	if (p->tellers == 0)
		return;
	if (r->v->story->n > LETTERS_MOST) {
		add(r, str_printf(a, "%*d", COUNT, t->at[e].articles), FACE_TEXT, COUNT);
		return;
	}
	for (int32_t i = 0; i < r->v->story->n; i++) {
		bool tells = timeline_tells(t, e, i);
		add(r, tells ? letter_of(r->v, i) : glyph(r->v, GLYPH_NONE),
			tells ? FACE_TEXT : FACE_RECEDE, 1);
	}
}

/* -------------------------------------------------------- words of the texts */

/* Words that belong to a date and are not part of it. */
static bool leads_date(struct str word)
{
	static const char *const words[] = {"in", "on", "by", "at", "during", "since", "until",
		"before", "after", "from", "around", "about"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_nocase(word, str_of(words[i])))
			return true;
	return false;
}

struct str telling_words(const struct view *v, const struct telling *t)
{
	struct str text = v->story->at[t->article]->doc.text;
	int32_t end = t->span.beg - 1, beg = end;
	if (t->timex >= 0 && end > 0 && text.at[end] == ' ') {
		while (beg > 0 &&
			((text.at[beg - 1] | 0x20) >= 'a' && (text.at[beg - 1] | 0x20) <= 'z'))
			beg--;
		if (leads_date(str_sub(text, beg, end)))
			return view_clean(v, str_sub(text, beg, t->span.end));
	}
	return view_clean(v, span_text(text, t->span));
}

static bool said_already(const struct strs *said, struct str words)
{
	for (int32_t i = 0; i < said->n; i++)
		if (str_eq_nocase(said->at[i], words))
			return true;
	return false;
}

/* "this July ! in June", "next year = in 2024": every wording once, in story order. */
static struct str words_of(const struct view *v, const struct timeline *t, const struct entry *e)
{
	struct strs said = {0};
	struct str s = STR("");
	int32_t side = -1;
	for (int32_t i = e->first; i < e->first + e->n; i++) {
		const struct telling *x = &t->telling[i];
		struct str words = telling_words(v, x);
		if (x->timex < 0 || said_already(&said, words))
			continue;
		VEC_PUSH(v->arena, &said, words);
		const char *between = side < 0 ? "" : side == x->side ? " = " : " ! ";
		s = str_printf(v->arena, "%.*s%s%.*s", STR_ARG(s), between, STR_ARG(words));
		side = x->side;
	}
	return s;
}

static void add_words(struct row_line *r, const struct timeline *t, const struct entry *e)
{
	struct str words = words_of(r->v, t, e);
	if (e->hangs_on >= 0)
		words = str_printf(r->v->arena, "%s %.*s", timeline_hangs(e),
			STR_ARG(timeline_label(r->v, &t->at[e->hangs_on])));
	add(r, words, FACE_RECEDE, r->columns);
}

static void entry_line(struct row_line *r, const struct plan *p, const struct timeline *t,
	const struct timeline_row *row, bool year)
{
	const struct view *v = r->v;
	const struct entry *e = &t->at[row->entry];
	struct when w = entry_when(t, e);
	if (p->wide)
		add_wide_date(r, &w, year || row->shows_year);
	else
		add_narrow_date(r, &w);
	pad(r, p->mark - p->label - 1);
	add(r, row->marked ? STR("*") : STR(" "), FACE_TEXT, 1);
	int32_t room = p->label - p->wide;
	add(r, view_clean(v, label_text(v->arena, &e->label, room, glyph(v, GLYPH_CUT))), FACE_TEXT,
		room);
	pad(r, p->mark);
	if (timeline_disputed(t, row->entry))
		add(r, STR("!"), FACE_CONFLICT, 1);
	pad(r, p->mark + 1 + p->wide);
	add_tellers(r, p, t, row->entry);
	if (p->words > 0) {
		pad(r, p->words);
		add_words(r, t, e);
	}
}

static void other_line(struct row_line *r, const struct plan *p, const struct timeline_row *row)
{
	enum face face = row->kind == TIMELINE_RULE ? FACE_RECEDE : FACE_TEXT;
	if (row->kind == TIMELINE_YEAR) {
		add(r, row->text, FACE_TEXT, p->columns);
		return;
	}
	pad(r, 2);
	add(r, row->head, FACE_TEXT, p->columns);
	if (row->text.len > 0 && r->line->columns < p->columns) {
		pad(r, r->line->columns < (p->wide ? WIDE_LABEL : 4) ? (p->wide ? WIDE_LABEL : 4)
								     : r->line->columns + 1);
		add(r, row->text, face, p->columns);
	}
}

/* --------------------------------------------------------------------- page */

static int32_t hang_on_conflicts(const struct timeline *t)
{
	int32_t n = 0;
	for (int32_t i = 0; i < t->n; i++)
		n += !timeline_clashes(&t->at[i]) && timeline_disputed(t, i);
	return n;
}

/* What is left out, in the order of the keys. */
static struct str filters(const struct view *v, const struct timeline_rows *rows, bool range)
{
	struct str s = STR("");
	if (rows->filter.len > 0)
		s = str_printf(v->arena, "  & %.*s", STR_ARG(view_clean(v, rows->filter)));
	if (rows->disputed_only)
		s = str_printf(v->arena, "%.*s  ! only", STR_ARG(s));
	if (rows->dated_only)
		s = str_printf(v->arena, "%.*s  no ?", STR_ARG(s));
	if (range && rows->range.len > 0)
		s = str_printf(v->arena, "%.*s  %.*s", STR_ARG(s), STR_ARG(rows->range));
	return s;
}

static void wide_header(const struct view *v, const struct timeline_rows *rows, struct header *h)
{
	struct arena *a = v->arena;
	const struct timeline *t = rows->timeline;
	int32_t hang = hang_on_conflicts(t);
	struct str s =
		rows->shown < rows->all
			? str_printf(a, "%d of %d entries", rows->shown, rows->all)
			: str_printf(a, rows->all == 1 ? "%d entry" : "%d entries", rows->all);
	s = str_printf(a, "%.*s%.*s", STR_ARG(s), STR_ARG(filters(v, rows, false)));
	if (t->conflicts > 0)
		s = str_printf(a, "%.*s  ! %d conflict%s", STR_ARG(s), t->conflicts,
			t->conflicts == 1 ? "" : "s");
	if (t->conflicts > 0 && hang > 0)
		s = str_printf(a, "%.*s, %d hang%s on %s", STR_ARG(s), hang, hang == 1 ? "s" : "",
			t->conflicts == 1 ? "it" : "them");
	if (rows->hidden > 0)
		s = str_printf(a, "%.*s  %d hidden", STR_ARG(s), rows->hidden);
	h->about = s;
	h->right = str_printf(
		a, "range %.*s", STR_ARG(rows->range.len > 0 ? rows->range : STR("all")));
}

/* The year of the first row shown, where the row that says it lies above. */
static struct str year_above(const struct timeline_rows *rows, int32_t top)
{
	int32_t i = top;
	if (rows->n == 0)
		return STR("");
	while (i > 0 && rows->at[i].kind != TIMELINE_YEAR && !rows->at[i].shows_year)
		i--;
	return i < top ? rows->at[i].text : STR("");
}

static void narrow_header(
	const struct view *v, const struct timeline_rows *rows, int32_t top, struct header *h)
{
	struct arena *a = v->arena;
	int32_t conflicts = rows->timeline->conflicts;
	struct str left_out = filters(v, rows, true);
	h->right = rows->shown < rows->all ? str_printf(a, "%d/%d", rows->shown, rows->all)
					   : str_printf(a, "%d", rows->all);
	if (conflicts > 0)
		h->right = str_printf(a, "%.*s !%d", STR_ARG(h->right), conflicts);
	if (rows->all == 0)
		h->right = STR("");
	h->about = left_out.len > 0 ? str_trim(left_out) : year_above(rows, top);
}

static void page_head(const struct view *v, const struct timeline_rows *rows, int32_t top,
	bool focused, int32_t columns, struct page *out)
{
	struct header h = {.title = STR("Timeline"), .focused = focused};
	if (columns >= TIMELINE_WIDE)
		wide_header(v, rows, &h);
	else
		narrow_header(v, rows, top, &h);
	view_header(v, out, &h, columns);
}

void timeline_page(const struct view *v, const struct list *l, const struct timeline_rows *rows,
	struct rect rect, bool focused, struct page *out)
{
	struct list shown = *l;
	struct plan p = plan_of(v, rect.columns);
	list_show(&shown, rows->n, rect.rows - 1);
	*out = (struct page){.cursor_row = -1};
	page_head(v, rows, shown.top, focused, rect.columns, out);
	if (rows->n == 0 && rect.rows > 1)
		line_add_cut(v->arena, v->segmenter, page_line(v->arena, out), rows->message,
			FACE_RECEDE, rect.columns, glyph(v, GLYPH_CUT));
	bool year = true; /* the first entry of a page says its year, wherever the page begins */
	for (int32_t i = shown.top; i < rows->n && out->n < rect.rows; i++) {
		const struct timeline_row *row = &rows->at[i];
		bool here = i == shown.focus;
		struct row_line r = {v, page_line(v->arena, out), rect.columns};
		if (here && focused)
			out->cursor_row = out->n - 1;
		add(&r, here ? STR(">") : STR(" "), FACE_TEXT, 1);
		if (row->kind == TIMELINE_ENTRY)
			entry_line(&r, &p, rows->timeline, row, year);
		else
			other_line(&r, &p, row);
		year &= row->kind != TIMELINE_ENTRY;
		if (here && focused)
			view_focus(v, r.line);
	}
}

/* --------------------------------------------------------------------- rows */

/* The year that stands above the next row, if it is to be found there at all. */
static struct str year_before(const struct timeline_rows *rows)
{
	for (int32_t i = rows->n - 1; i >= 0; i--) {
		const struct timeline_row *row = &rows->at[i];
		if (row->kind == TIMELINE_YEAR || row->shows_year)
			return row->text;
	}
	return STR("");
}

void timeline_add(const struct view *v, struct timeline_rows *rows, int32_t entry, bool marked,
	int32_t columns)
{
	const struct entry *e = &rows->timeline->at[entry];
	struct when w = entry_when(rows->timeline, e);
	struct str year = str_dup(v->arena, str_of(w.year));
	struct timeline_row row = {
		.kind = TIMELINE_ENTRY, .marked = marked, .entry = entry, .telling = -1};
	row.shows_year = w.part[0] == '\0' || !str_eq(year_before(rows), year);
	row.text = row.shows_year ? year : STR("");
	if (columns < TIMELINE_WIDE && row.shows_year && w.part[0] != '\0') {
		const struct timeline_row above = {
			.kind = TIMELINE_YEAR, .entry = entry, .telling = -1, .text = year};
		VEC_PUSH(v->arena, rows, above);
		row.shows_year = false;
		row.text = STR("");
	}
	VEC_PUSH(v->arena, rows, row);
}
