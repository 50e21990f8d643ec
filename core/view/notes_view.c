#include "config.h"

#include "core/view/notes_view.h"

#include "core/base/vec.h"
#include "core/notes/export.h"
#include "core/view/wrap.h"

enum { /* columns */
	LETTER = 3,
	TEXT = 6,
	ID = 5,
	PLACE_LEAST = 40, /* narrower panes leave out where in the article */
};

char note_mark(enum anchor_state state)
{
	return state == ANCHOR_EXACT ? '*' : state == ANCHOR_MOVED ? '~' : '?';
}

bool note_row_stops(const struct note_row *r)
{
	return r->kind == NOTE_PLACE;
}

struct str note_tags(const struct view *v, const struct note *n)
{
	struct str s = STR("");
	for (int32_t i = 0; i < n->tags.n; i++)
		s = str_printf(v->arena, "%.*s%s#%.*s", STR_ARG(s), i > 0 ? " " : "",
			STR_ARG(n->tags.at[i]));
	return view_clean(v, s);
}

/* -------------------------------------------------------------------- rows */

static void add_wrapped(const struct view *v, struct note_rows *rows, int32_t note,
	enum note_row_kind kind, struct str text, int32_t columns)
{
	struct spans lines = {0};
	wrap_text(v->segmenter, v->arena, text, columns > TEXT + 8 ? columns - TEXT : 8, &lines);
	for (int32_t i = 0; i < lines.n; i++)
		VEC_PUSH(v->arena, rows,
			((struct note_row){.kind = (uint8_t)kind,
				.mark = ' ',
				.note = note,
				.target = -1,
				.text = span_text(text, lines.at[i])}));
}

/* "35/41": the sentence in which the passage begins, of all. */
static struct str sentence_of(const struct view *v, const struct anchored *at)
{
	if (at->article < 0 || at->anchor.span.beg < 0)
		return STR("");
	const struct document *d = &v->story->at[at->article]->doc;
	int32_t s = document_sentence(d, at->anchor.span.beg);
	return s >= 0 ? str_printf(v->arena, "%d/%d", s + 1, d->sentences.n) : STR("");
}

static struct str quoted(const struct view *v, const struct target *t)
{
	struct str words = export_words(v->arena, &t->quote);
	if (words.len == 0)
		return STR("the whole article");
	return str_printf(v->arena, "“%.*s”", STR_ARG(view_clean(v, words)));
}

static void add_target(const struct view *v, struct note_rows *rows, const struct note *n,
	int32_t note, int32_t i, const struct anchored *at, int32_t columns)
{
	struct note_row row = {.kind = NOTE_PLACE,
		.first = i == 0,
		.mark = note_mark(i == 0 ? note_state(n, at) : at[i].anchor.state),
		.note = note,
		.target = i,
		.letter = "-",
		.text = quoted(v, &n->targets.at[i]),
		.place = sentence_of(v, &at[i])};
	struct str why = anchored_why(v->arena, n, i, at);
	if (i == 0)
		row.id = view_clean(v, n->id);
	else if (row.mark == '*')
		row.mark = ' ';
	if (at[i].article >= 0)
		story_letter(row.letter, at[i].article);
	VEC_PUSH(v->arena, rows, row);
	if (why.len > 0)
		add_wrapped(v, rows, note, NOTE_WHY, view_clean(v, why), columns);
}

/* What stands in the file and is no note is shown as it is. */
static void add_block(const struct view *v, struct note_rows *rows, const struct note *n,
	int32_t note, int32_t columns)
{
	struct str rest = n->raw, line = STR("");
	str_cut(&rest, '\n', &line);
	VEC_PUSH(v->arena, rows,
		((struct note_row){.kind = NOTE_PLACE,
			.first = true,
			.mark = ' ',
			.note = note,
			.target = -1,
			.letter = "-",
			.text = view_clean(v, str_trim(line))}));
	add_wrapped(v, rows, note, NOTE_WHY, str_of(n->fault), columns);
}

static void add_text(const struct view *v, struct note_rows *rows, struct str text, int32_t note,
	int32_t columns)
{
	struct str line;
	while (str_cut(&text, '\n', &line))
		if (str_trim(line).len > 0)
			add_wrapped(v, rows, note, NOTE_TEXT, view_clean(v, line), columns);
}

void note_rows_add(const struct view *v, struct note_rows *rows, const struct notes *notes,
	int32_t i, const struct anchored *at, int32_t columns)
{
	const struct note *n = &notes->at[i];
	rows->shown++;
	if (n->fault != NULL) {
		add_block(v, rows, n, i, columns);
	} else {
		for (int32_t k = 0; k < n->targets.n; k++)
			add_target(v, rows, n, i, k, at, columns);
		if (n->targets.n == 0)
			VEC_PUSH(v->arena, rows,
				((struct note_row){.kind = NOTE_PLACE,
					.first = true,
					.mark = '*',
					.note = i,
					.target = -1,
					.letter = "-",
					.text = STR("the whole story"),
					.id = view_clean(v, n->id)}));
		add_text(v, rows, n->text, i, columns);
		if (n->tags.n > 0)
			add_wrapped(v, rows, i, NOTE_TAGS, note_tags(v, n), columns);
	}
	VEC_PUSH(v->arena, rows,
		((struct note_row){.kind = NOTE_GAP, .mark = ' ', .note = i, .target = -1}));
}

/* -------------------------------------------------------------------- page */

static void page_head(const struct view *v, const struct note_rows *rows, bool focused,
	int32_t columns, struct page *out)
{
	struct header h = {.title = STR("Notes"), .right = rows->kind, .focused = focused};
	struct str n = rows->shown < rows->all
			       ? str_printf(v->arena, "%d of %d", rows->shown, rows->all)
			       : str_printf(v->arena, "%d", rows->all);
	h.about = str_printf(v->arena, "%.*s   %.*s note%s  * %d  ~ %d  ? %d%s%.*s",
		STR_ARG(view_clean(v, rows->file)), STR_ARG(n), rows->all == 1 ? "" : "s",
		rows->states[ANCHOR_EXACT], rows->states[ANCHOR_MOVED], rows->states[ANCHOR_ORPHAN],
		rows->filter.len > 0 ? "  & " : "", STR_ARG(rows->filter));
	view_header(v, out, &h, columns);
}

/* Behind the quote, at the right edge: "35/41  k3f9q". */
static struct str place_field(const struct view *v, const struct note_row *row, int32_t columns)
{
	if (columns < PLACE_LEAST)
		return STR("");
	return str_printf(v->arena, "  %.*s  %*.*s", STR_ARG(row->place), ID, STR_ARG(row->id));
}

/* At a column, as much as fits before `end`. */
static void put(const struct view *v, struct line *l, int32_t column, struct str text,
	enum face face, int32_t end)
{
	if (column > end)
		column = end;
	if (l->columns < column)
		line_pad(v->arena, l, column, face);
	line_add_cut(v->arena, v->segmenter, l, text, face, end - l->columns, glyph(v, GLYPH_CUT));
}

static void place_row(
	const struct view *v, struct line *l, const struct note_row *row, int32_t columns)
{
	struct str field = place_field(v, row, columns);
	int32_t wide = text_columns(v->segmenter, field);
	put(v, l, 1, str_printf(v->arena, "%c", row->mark), FACE_TEXT, columns);
	put(v, l, LETTER, str_of(row->letter), FACE_TEXT, columns);
	put(v, l, TEXT, row->text, FACE_TEXT, columns - wide);
	if (wide > 0)
		put(v, l, columns - wide, field, FACE_RECEDE, columns);
}

static void row_line(const struct view *v, struct line *l, const struct note_row *row,
	int32_t columns, bool here)
{
	enum face face = row->kind == NOTE_WHY || row->kind == NOTE_TAGS ? FACE_RECEDE : FACE_TEXT;
	line_add(v->arena, v->segmenter, l, here ? STR(">") : STR(" "), FACE_TEXT);
	if (row->kind == NOTE_PLACE)
		place_row(v, l, row, columns);
	else if (row->kind != NOTE_GAP)
		put(v, l, TEXT, row->text, face, columns);
}

void notes_page(const struct view *v, const struct list *l, const struct note_rows *rows,
	struct rect rect, bool focused, struct page *out)
{
	struct list shown = *l;
	list_show(&shown, rows->n, rect.rows - 1);
	*out = (struct page){.cursor_row = -1};
	page_head(v, rows, focused, rect.columns, out);
	if (rows->n == 0)
		line_add_cut(v->arena, v->segmenter, page_line(v->arena, out), rows->message,
			FACE_RECEDE, rect.columns, glyph(v, GLYPH_CUT));
	for (int32_t i = shown.top; i < rows->n && out->n < rect.rows; i++) {
		struct line *to = page_line(v->arena, out);
		bool here = i == shown.focus;
		row_line(v, to, &rows->at[i], rect.columns, here);
		if (!here || !focused)
			continue;
		view_focus(v, to);
		out->cursor_row = out->n - 1;
	}
}
