#include "config.h"

#include "core/view/prose.h"

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/view/piece.h"
#include "core/view/wrap.h"

struct writer {
	const struct view *v;
	struct str from;
	struct buf text;
	struct prose *out;
	enum face face; /* of the text between parts */
	bool cut;       /* something was left out since the last word */
	const struct note_marks *notes;
	int32_t note; /* the first whose passage has not begun yet */
};

/* Passages that begin before byte `end` of the source begin at the word that comes next. */
static void begin_notes(struct writer *w, int32_t end)
{
	const struct note_marks *n = w->notes;
	for (; w->note < n->n && n->at[w->note].span.beg < end; w->note++) {
		struct note_mark m = n->at[w->note];
		m.span = (struct span){w->text.len, w->text.len};
		VEC_PUSH(w->v->arena, &w->out->notes, m);
	}
}

static void add_mark(struct writer *w, int32_t beg, enum face face)
{
	if (face != w->face && beg < w->text.len)
		VEC_PUSH(w->v->arena, &w->out->marks,
			((struct mark){{beg, w->text.len}, (uint8_t)face, 0}));
}

/* A word follows: what stands before it that is no word. */
static void add_gap(struct writer *w)
{
	bool open = w->text.len > 0 && w->text.at[w->text.len - 1] != ' ';
	if (!w->cut || w->text.len == 0) {
		w->cut = false;
		return;
	}
	w->cut = false;
	if (open)
		buf_add_char(&w->text, ' ');
	int32_t beg = w->text.len;
	buf_add(&w->text, glyph(w->v, GLYPH_CUT));
	add_mark(w, beg, FACE_RECEDE);
	buf_add_char(&w->text, ' ');
}

/* Words of the source, white space between them folded. */
static void add_words(struct writer *w, struct span span)
{
	for (int32_t at = span.beg; at < span.end;) {
		int32_t end = at;
		if (is_white(w->from.at[at])) {
			if (w->text.len > 0 && w->text.at[w->text.len - 1] != ' ')
				buf_add_char(&w->text, ' ');
			at++;
			continue;
		}
		while (end < span.end && !is_white(w->from.at[end]))
			end++;
		begin_notes(w, end);
		buf_add(&w->text, str_sub(w->from, at, end));
		at = end;
	}
}

static bool has_words(struct str text, struct span span)
{
	return white_before(text, span.beg, span.end) > span.beg;
}

static bool is_ascii_letter(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool has_letters(struct str text, struct span span)
{
	for (int32_t at = span.beg, len; at < span.end; at += len) {
		int32_t code = utf8_get(text, at, &len);
		/* Of what is no ASCII only quotation marks, dashes and the like are no letters. */
		if (code >= 0x80 ? code < 0x2010 || code > 0x206F : is_ascii_letter((char)code))
			return true;
	}
	return false;
}

static void add_span(struct writer *w, struct span span, enum face face, bool bracketed)
{
	if (!has_words(w->from, span)) {
		add_words(w, span);
		return;
	}
	/* The stop behind what was left out goes with it. */
	if (w->cut && !has_letters(w->from, span))
		return;
	add_gap(w);
	int32_t beg = w->text.len;
	if (bracketed && w->v->plain)
		buf_add_char(&w->text, '[');
	add_words(w, span);
	if (bracketed && w->v->plain)
		buf_add_char(&w->text, ']');
	add_mark(w, beg, face);
}

static void trim(struct writer *w)
{
	struct marks *m = &w->out->marks;
	while (w->text.len > 0 && w->text.at[w->text.len - 1] == ' ')
		w->text.len--;
	if (m->n > 0 && m->at[m->n - 1].span.end > w->text.len)
		m->at[m->n - 1].span.end = w->text.len;
}

static int32_t first_note(const struct note_marks *notes, int32_t at)
{
	int32_t i = 0;
	while (i < notes->n && notes->at[i].span.beg < at)
		i++;
	return i;
}

void prose_build(const struct view *v, struct str text, struct span span, enum face face,
	const struct prose_parts *parts, const struct note_marks *notes, struct prose *out)
{
	struct writer w = {.v = v, .from = text, .out = out, .face = face, .notes = notes};
	int32_t at = span.beg;
	*out = (struct prose){0};
	w.note = first_note(notes, span.beg);
	for (int32_t i = 0; i < parts->n; i++) {
		const struct prose_part *p = &parts->at[i];
		int32_t beg = p->span.beg > at ? p->span.beg : at;
		int32_t end = p->span.end < span.end ? p->span.end : span.end;
		if (beg >= end)
			continue;
		add_span(&w, (struct span){at, beg}, face, false);
		if (p->left_out)
			w.cut = true;
		else
			add_span(&w, (struct span){beg, end}, (enum face)p->face, p->bracketed);
		at = end;
	}
	add_span(&w, (struct span){at, span.end}, face, false);
	begin_notes(&w, span.end);
	trim(&w);
	out->text = buf_dup(v->arena, &w.text);
	buf_free(&w.text);
}

void prose_rows(const struct view *v, const struct prose *p, int32_t columns, struct spans *rows)
{
	wrap_text(v->segmenter, v->arena, p->text, columns > 1 ? columns : 1, rows);
}

void prose_add(const struct view *v, struct line *l, const struct prose *p, struct span row,
	enum face face)
{
	int32_t at = row.beg;
	for (int32_t i = 0; i < p->marks.n && at < row.end; i++) {
		const struct mark *m = &p->marks.at[i];
		int32_t beg = m->span.beg > at ? m->span.beg : at;
		int32_t end = m->span.end < row.end ? m->span.end : row.end;
		if (beg >= end)
			continue;
		line_add(v->arena, v->segmenter, l, str_sub(p->text, at, beg), face);
		line_add(v->arena, v->segmenter, l, str_sub(p->text, beg, end), (enum face)m->face);
		at = end;
	}
	line_add(v->arena, v->segmenter, l, str_sub(p->text, at, row.end), face);
}
