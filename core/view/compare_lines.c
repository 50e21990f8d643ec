/* compare_lines - the rows of one item of a comparison, side by side or stacked. */
#include "config.h"

#include "core/base/buf.h"
#include "core/base/vec.h"
#include "core/view/compare_sheet.h"
#include "core/view/notes_view.h"
#include "core/view/order.h"
#include "core/view/prose.h"

struct texts {              /* of one item, left and right */
	struct str said[2]; /* who, and by which verb; len 0: nobody is named */
	struct prose prose[2];
	struct spans rows[2];
	enum face face[2];
};

static const struct document *doc_of(const struct compare_sheet *s, int which)
{
	return &s->view.story->at[s->wish.article[which]]->doc;
}

static bool is_gap(const struct compare_item *item, int which)
{
	return item->at[which].beg == item->at[which].end;
}

static struct str letter_of(const struct compare_sheet *s, int which)
{
	char letter[8];
	story_letter(letter, s->wish.article[which]);
	return str_printf(s->view.arena, "%s", letter);
}

/* ---------------------------------------------------------------- laid open */

/* What is known of the two passages; NULL: they are no link. */
static const struct collation *open_item(struct compare_sheet *s, const struct compare_item *item)
{
	if (item->kind == COMPARE_LINK)
		return comparison_collation(
			s->comparison, s->wish.article[0], s->wish.article[1], item->link);
	if (item->kind != COMPARE_TRIED)
		return NULL;
	struct collation *c = ARENA_NEW(s->view.arena, struct collation);
	const struct collating with = comparison_collating(s->comparison);
	const struct pair_link link = {.a = item->at[s->side[0] == SIDE_A ? 0 : 1],
		.b = item->at[s->side[0] == SIDE_A ? 1 : 0],
		.tier = TIER_POSSIBLE};
	collation_build(s->view.arena, &with, s->pairing, &link, c);
	return c;
}

static void add_part(struct compare_sheet *s, struct prose_parts *parts, struct prose_part part)
{
	struct prose_part *at;
	int32_t i = parts->n;
	if (part.span.beg >= part.span.end)
		return;
	VEC_PUSH(s->view.arena, parts, part);
	at = parts->at;
	for (; i > 0 && at[i - 1].span.beg > part.span.beg; i--)
		at[i] = at[i - 1];
	at[i] = part;
}

static bool meets_any(const struct prose_parts *parts, struct span span)
{
	for (int32_t i = 0; i < parts->n; i++)
		if (span_meets(parts->at[i].span, span))
			return true;
	return false;
}

/* The pieces of a part that no other takes. */
static void add_below(struct compare_sheet *s, struct prose_parts *parts, struct prose_part part)
{
	struct prose_part left = part, right = part;
	for (int32_t i = 0; i < parts->n; i++) {
		struct span taken = parts->at[i].span;
		if (!span_meets(taken, part.span))
			continue;
		left.span.end = taken.beg;
		right.span.beg = taken.end;
		add_below(s, parts, left);
		if (taken.end < part.span.end)
			add_below(s, parts, right);
		return;
	}
	add_part(s, parts, part);
}

static void find_collated(struct compare_sheet *s, const struct collation *c, enum side side,
	struct prose_parts *parts)
{
	for (int32_t i = 0; i < c->attributions[side].n; i++)
		add_part(s, parts,
			(struct prose_part){
				c->attributions[side].at[i].span, FACE_TEXT, true, false});
	for (int32_t i = 0; i < c->clashes.n; i++)
		if (!meets_any(parts, c->clashes.at[i].at[side]))
			add_part(s, parts,
				(struct prose_part){
					c->clashes.at[i].at[side], FACE_CONFLICT, false, true});
	for (int32_t i = 0; i < c->slots.n && !s->wish.no_slots; i++)
		if (c->slots.at[i].kind != SLOT_EQUAL_OTHER_WORDS)
			add_below(s, parts,
				(struct prose_part){
					c->slots.at[i].at[side], FACE_SLOT, false, true});
}

/* What differs comes first, the passages of notes lie below. */
static void find_parts(
	struct compare_sheet *s, const struct collation *c, int which, struct prose_parts *parts)
{
	const struct note_marks *notes = &s->notes[which];
	*parts = (struct prose_parts){0};
	if (c != NULL)
		find_collated(s, c, s->side[which], parts);
	for (int32_t i = 0; i < notes->n; i++)
		add_below(
			s, parts, (struct prose_part){notes->at[i].span, FACE_NOTE, false, false});
}

/* "Holm · according to, stated": speakers in the order of the text, their verbs as they stand. */
static struct str who_says(struct compare_sheet *s, int which, const struct attributions *all)
{
	struct arena *a = s->view.arena;
	struct str out = STR(""), last = STR(""), dot = glyph(&s->view, GLYPH_NONE);
	for (int32_t i = 0; i < all->n; i++) {
		const struct attribution *x = &all->at[i];
		if (x->by == ATTRIBUTED_DATELINE) /* says where, not who */
			continue;
		struct str who = view_clean(
			&s->view, attribution_speaker(s->view.story, s->wish.article[which], x));
		struct str verb = view_clean(&s->view, span_text(doc_of(s, which)->text, x->verb));
		bool same = out.len > 0 && str_eq(who, last);
		if (same)
			out = str_printf(a, "%.*s, %.*s", STR_ARG(out), STR_ARG(verb));
		else
			out = str_printf(a, "%.*s%s%.*s %.*s %.*s", STR_ARG(out),
				out.len > 0 ? "; " : "", STR_ARG(who), STR_ARG(dot), STR_ARG(verb));
		last = who;
	}
	return out;
}

/* What stood above already recedes, but in a strong link. */
static enum face text_face(
	const struct compare_sheet *s, const struct compare_item *item, int which)
{
	const struct document *d = doc_of(s, which);
	if (item->again[which] && s->pairing->links.at[item->link].tier != TIER_STRONG)
		return FACE_RECEDE;
	uint8_t kind = d->blocks.at[d->sentences.at[item->at[which].beg].block].kind;
	return kind == BLOCK_TITLE || kind == BLOCK_HEADING ? FACE_HEADING : FACE_TEXT;
}

static void read_item(struct compare_sheet *s, const struct compare_item *item, struct texts *t)
{
	const struct collation *c = open_item(s, item);
	struct prose_parts parts;
	*t = (struct texts){0};
	for (int which = 0; which < 2; which++) {
		if (is_gap(item, which))
			continue;
		const struct document *d = doc_of(s, which);
		t->face[which] = text_face(s, item, which);
		find_parts(s, c, which, &parts);
		prose_build(&s->view, d->text, passage_span(d, item->at[which]), t->face[which],
			&parts, &s->notes[which], &t->prose[which]);
		prose_rows(&s->view, &t->prose[which], s->plan.text, &t->rows[which]);
		if (c != NULL)
			t->said[which] = who_says(s, which, &c->attributions[s->side[which]]);
	}
}

/* -------------------------------------------------------------------- tiers */

static bool clashes(struct compare_sheet *s, const struct compare_item *item)
{
	return item->link >= 0 && comparison_collation(s->comparison, s->wish.article[0],
					  s->wish.article[1], item->link)
						  ->clashes.n > 0;
}

static void add_tier(struct compare_sheet *s, struct line *l, const struct compare_item *item)
{
	struct str mark = STR(" ");
	enum face face = FACE_TEXT;
	if (item->kind == COMPARE_TRIED) {
		mark = glyph(&s->view, GLYPH_NONE);
		face = FACE_RECEDE;
	} else if (clashes(s, item)) {
		mark = STR("!");
		face = FACE_CONFLICT;
	} else if (item->link >= 0) {
		const struct pair_link *link = &s->pairing->links.at[item->link];
		mark = link->pinned ? STR("+") : link->tier == TIER_STRONG ? STR("=") : STR("~");
	}
	line_add(s->view.arena, s->view.segmenter, l, mark, face);
}

struct line *compare_line(struct compare_sheet *s, struct compare_item *item)
{
	struct {
		struct line *at;
		int32_t n;
	} all = {item->line, item->lines};
	VEC_PUSH(s->view.arena, &all, ((struct line){.fill = FACE_TEXT}));
	item->line = all.at;
	item->lines = all.n;
	return &item->line[item->lines - 1];
}

void compare_line_add(struct compare_sheet *s, struct line *l, struct line *own)
{
	if (s->wish.ordered)
		line_order(s->view.arena, s->view.segmenter, own, 0);
	for (int32_t i = 0; i < own->n; i++)
		VEC_PUSH(s->view.arena, l, own->at[i]);
	l->columns += own->columns;
}

static void add_cut(
	struct compare_sheet *s, struct line *l, struct str text, enum face face, int32_t most)
{
	struct line own = {0};
	line_add_cut(s->view.arena, s->view.segmenter, &own, text, face, most,
		glyph(&s->view, GLYPH_CUT));
	compare_line_add(s, l, &own);
}

static void add_prose(
	struct compare_sheet *s, struct line *l, const struct texts *t, int which, int32_t row)
{
	struct line own = {0};
	prose_add(&s->view, &own, &t->prose[which], t->rows[which].at[row], t->face[which]);
	compare_line_add(s, l, &own);
}

static void pad(struct compare_sheet *s, struct line *l, int32_t column)
{
	line_pad(s->view.arena, l, column, FACE_TEXT);
}

/* At `column` the mark of the notes whose passages begin on a row: of the least certain. */
static void add_noted(struct compare_sheet *s, struct line *l, const struct texts *t, int which,
	int32_t row, int32_t column)
{
	const struct note_marks *n = &t->prose[which].notes;
	const struct spans *rows = &t->rows[which];
	int32_t next = row + 1 < rows->n ? rows->at[row + 1].beg : INT32_MAX, worst = -1;
	for (int32_t i = 0; i < n->n; i++) {
		int32_t at = n->at[i].span.beg;
		if ((row == 0 || at >= rows->at[row].beg) && at < next && n->at[i].state > worst)
			worst = n->at[i].state;
	}
	if (worst < 0)
		return;
	pad(s, l, column);
	line_add(s->view.arena, s->view.segmenter, l,
		str_printf(s->view.arena, "%c", note_mark((enum anchor_state)worst)), FACE_TEXT);
}

/* -------------------------------------------------------------- side by side */

static bool is_linked(const struct compare_item *item)
{
	return item->kind == COMPARE_LINK || item->kind == COMPARE_TRIED;
}

/* Between the texts: what kind of link begins here, that it goes on. */
static void add_middle(
	struct compare_sheet *s, struct line *l, const struct compare_item *item, bool first)
{
	if (!is_linked(item))
		return;
	pad(s, l, s->plan.middle);
	if (first)
		add_tier(s, l, item);
	else
		line_add(s->view.arena, s->view.segmenter, l, glyph(&s->view, GLYPH_BORDER),
			FACE_RECEDE);
}

static void add_said(struct compare_sheet *s, struct compare_item *item, const struct texts *t)
{
	if (t->said[0].len == 0 && t->said[1].len == 0)
		return;
	struct line *l = compare_line(s, item);
	pad(s, l, s->plan.left);
	add_cut(s, l, t->said[0], FACE_RECEDE, s->plan.text);
	add_middle(s, l, item, true);
	if (t->said[1].len == 0)
		return;
	pad(s, l, s->plan.right);
	add_cut(s, l, t->said[1], FACE_RECEDE, s->plan.text);
}

/* The other article is silent; blank where it says it all the same, here and there. */
static void add_silence(struct compare_sheet *s, struct line *l, const struct compare_item *item)
{
	int which = is_gap(item, 0) ? 1 : 0;
	if (item->kind == COMPARE_ALONE &&
		!pairing_covered(s->pairing, s->side[which], item->at[which].beg))
		line_add(s->view.arena, s->view.segmenter, l, glyph(&s->view, GLYPH_NONE),
			FACE_RECEDE);
}

static void add_row(
	struct compare_sheet *s, struct compare_item *item, const struct texts *t, int32_t row)
{
	struct line *l = compare_line(s, item);
	const int32_t column[2] = {s->plan.left, s->plan.right};
	bool first = item->lines == 1;
	for (int which = 0; which < 2; which++) {
		const struct spans *rows = &t->rows[which];
		if (which == 1)
			add_middle(s, l, item, first);
		if (row >= rows->n && !(row == 0 && is_gap(item, which)))
			continue;
		if (row < rows->n)
			add_noted(s, l, t, which, row, column[which] - 2);
		pad(s, l, column[which]);
		if (row < rows->n)
			add_prose(s, l, t, which, row);
		else
			add_silence(s, l, item);
	}
}

static void lay_beside(struct compare_sheet *s, struct compare_item *item)
{
	struct texts t;
	read_item(s, item, &t);
	add_said(s, item, &t);
	int32_t rows = t.rows[0].n > t.rows[1].n ? t.rows[0].n : t.rows[1].n;
	for (int32_t row = 0; row < rows; row++)
		add_row(s, item, &t, row);
}

/* ------------------------------------------------------------------- stacked */

static void lay_stack_text(
	struct compare_sheet *s, struct compare_item *item, const struct texts *t, int which)
{
	for (int32_t row = 0; row < t->rows[which].n; row++) {
		struct line *l = compare_line(s, item);
		add_noted(s, l, t, which, row, 1);
		pad(s, l, 2);
		if (row == 0)
			add_cut(s, l, letter_of(s, which), FACE_RECEDE, 2);
		pad(s, l, s->plan.left);
		add_prose(s, l, t, which, row);
	}
}

/* " =   B 18  Holm · stated   E 9": where each stands and who says it. */
static void add_heads(struct compare_sheet *s, struct line *l, const struct compare_item *item,
	const struct texts *t)
{
	struct str text = STR("");
	for (int which = 0; which < 2; which++)
		text = str_printf(s->view.arena, "%.*s%s%.*s %d%s%.*s", STR_ARG(text),
			which > 0 ? "   " : "", STR_ARG(letter_of(s, which)),
			item->at[which].beg + 1, t->said[which].len > 0 ? "  " : "",
			STR_ARG(t->said[which]));
	pad(s, l, s->plan.left);
	add_cut(s, l, text, FACE_RECEDE, s->wish.columns - s->plan.left);
}

static void lay_stacked(struct compare_sheet *s, struct compare_item *item)
{
	struct texts t;
	read_item(s, item, &t);
	if (is_linked(item)) {
		struct line *l = compare_line(s, item);
		pad(s, l, s->plan.middle);
		add_tier(s, l, item);
		add_heads(s, l, item, &t);
	}
	int first = s->wish.by_right ? 1 : 0;
	lay_stack_text(s, item, &t, first);
	lay_stack_text(s, item, &t, !first);
}

/* -------------------------------------------------------------------- folded */

/* "8 sentences  B 8-15" */
static struct str run_text(struct compare_sheet *s, const struct compare_item *item, int which)
{
	const float *covered = s->pairing->side[s->side[which]].covered;
	struct sentence_span x = item->at[which];
	int32_t n = 0;
	for (int32_t i = x.beg; i < x.end; i++)
		n += covered[i] > COVERED_NOT;
	struct str text = str_printf(s->view.arena, "%d sentence%s  %.*s %d", n, n == 1 ? "" : "s",
		STR_ARG(letter_of(s, which)), x.beg + 1);
	return x.end - x.beg == 1 ? text
				  : str_printf(s->view.arena, "%.*s-%d", STR_ARG(text), x.end);
}

static void lay_fold(struct compare_sheet *s, struct compare_item *item)
{
	struct line *l = compare_line(s, item);
	const int32_t column[2] = {s->plan.left, s->plan.right};
	for (int which = 0; which < 2; which++) {
		if (is_gap(item, which))
			continue;
		struct str text = run_text(s, item, which);
		if (s->plan.stacked && l->columns > 0) {
			line_add(s->view.arena, s->view.segmenter, l, STR("   "), FACE_RECEDE);
		} else {
			pad(s, l, column[which] - 2);
			line_add(s->view.arena, s->view.segmenter, l, glyph(&s->view, GLYPH_FOLD),
				FACE_RECEDE);
			pad(s, l, column[which]);
		}
		add_cut(s, l, text, FACE_RECEDE, s->wish.columns - l->columns);
	}
}

void compare_lay(struct compare_sheet *s, struct compare_item *item)
{
	if (item->row >= 0)
		lens_lay(s, item);
	else if (item->kind == COMPARE_FOLD)
		lay_fold(s, item);
	else if (s->plan.stacked)
		lay_stacked(s, item);
	else
		lay_beside(s, item);
	if (item->lines == 0) /* every item can have the focus */
		compare_line(s, item);
}
