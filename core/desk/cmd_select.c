/* cmd_select - selecting passages by word, sentence, paragraph. */
#include "config.h"

#include "core/desk/commands.h"
#include "core/desk/desk.h"

static bool parse_unit(struct str name, enum reader_unit *out, struct err *e)
{
	if (str_eq(name, STR("word")))
		*out = UNIT_WORD;
	else if (str_eq(name, STR("sentence")))
		*out = UNIT_SENTENCE;
	else if (str_eq(name, STR("paragraph")))
		*out = UNIT_PARAGRAPH;
	else
		return err_set(e, ERR_USAGE, "no unit \"%.*s\": word, sentence or paragraph",
			STR_ARG(name));
	return true;
}

/* Index of the word at `at`, else of the next one; n if there is none. */
static int32_t word_at(const struct spans *words, int32_t at)
{
	int32_t i = 0;
	while (i < words->n && words->at[i].end <= at)
		i++;
	return i;
}

static struct span word_span(struct desk *d, const struct document *doc, int32_t at)
{
	struct arena a = {0};
	struct spans words = {0};
	struct span s = {at, at};
	int32_t b = block_at(&doc->blocks, at);
	if (b >= 0) {
		document_words(doc, d->segmenter, &a, b, &words);
		int32_t i = word_at(&words, at);
		if (i == words.n && i > 0)
			i--;
		if (i < words.n)
			s = words.at[i];
	}
	arena_free(&a);
	return s;
}

static struct span unit_span(
	struct desk *d, const struct document *doc, enum reader_unit unit, int32_t at)
{
	int32_t s = document_sentence(doc, at), b = block_at(&doc->blocks, at);
	if (unit == UNIT_SENTENCE && s >= 0)
		return doc->sentences.at[s].span;
	if (unit == UNIT_PARAGRAPH && b >= 0)
		return doc->blocks.at[b].span;
	return word_span(d, doc, at);
}

void select_update(struct desk *d, struct reader *r)
{
	struct document *doc = desk_document(d, r);
	struct span a = unit_span(d, doc, r->unit, r->anchor),
		    b = unit_span(d, doc, r->unit, r->focus);
	r->selected.beg = a.beg < b.beg ? a.beg : b.beg;
	r->selected.end = a.end > b.end ? a.end : b.end;
	d->dirty = true;
}

bool cmd_select(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	enum reader_unit unit;
	if (!parse_unit(c->args.at[0].text, &unit, e))
		return false;
	if (d->focus != FOCUS_READER || desk_document(d, r) == NULL)
		return err_set(e, ERR_USAGE, "text is selected in a reader");
	r->unit = unit;
	if (!r->selecting) {
		r->selecting = true;
		r->anchor = r->focus;
	}
	select_update(d, r);
	return true;
}

static struct reader *selecting(struct desk *d, struct err *e)
{
	struct reader *r = desk_reader(d);
	if (r->selecting && desk_document(d, r) != NULL)
		return r;
	err_set(e, ERR_USAGE, "nothing is selected");
	return NULL;
}

bool cmd_unit(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = selecting(d, e);
	enum reader_unit unit;
	if (r == NULL || !parse_unit(c->args.at[0].text, &unit, e))
		return false;
	if (r->unit == unit)
		return cmd_select_cancel(d, c, e); /* the key that began it ends it, as in vim */
	r->unit = unit;
	select_update(d, r);
	return true;
}

bool cmd_select_cancel(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = selecting(d, e);
	(void)c;
	if (r == NULL)
		return false;
	r->selecting = false;
	int32_t s = document_sentence(desk_document(d, r), r->focus);
	if (s >= 0)
		r->focus = desk_document(d, r)->sentences.at[s].span.beg;
	desk_go(d, r, r->focus);
	return true;
}

/* The row that holds the moving end, and the one `by` rows from it at the same column. */
static void move_rows(struct desk *d, struct reader *r, int32_t by)
{
	struct document *doc = desk_document(d, r);
	struct wrap w = desk_wrap(d, d->on_reader);
	struct arena a = {0};
	struct rows here = {0}, there = {0};
	wrap_rows(doc, d->segmenter, &a, w, r->focus, 1, &here);
	int32_t to = wrap_move(doc, d->segmenter, w, r->focus, by, NULL);
	wrap_rows(doc, d->segmenter, &a, w, to, 2, &there);
	if (here.n > 0 && there.n > 0) {
		int32_t column = wrap_column(doc, d->segmenter, &here.at[0], r->focus);
		const struct row *row = &there.at[0];
		if (row->blank && by > 0 && there.n > 1)
			row = &there.at[1];
		else if (row->blank)
			to = wrap_move(doc, d->segmenter, w, to, -1, NULL);
		if (row->blank) {
			there = (struct rows){0};
			wrap_rows(doc, d->segmenter, &a, w, to, 1, &there);
			row = &there.at[0];
		}
		move_to(d, r, wrap_byte(doc, d->segmenter, row, column));
	}
	arena_free(&a);
}

bool cmd_extend_line(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = selecting(d, e);
	if (r == NULL)
		return false;
	int32_t n = c->count > 0 ? c->count : 1;
	if (str_eq(c->args.at[0].text, STR("prev")))
		n = -n;
	article_reach(desk_article(d, r), d->segmenter, r->focus + 65536);
	move_rows(d, r, n);
	return true;
}

bool cmd_extend_ends(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = selecting(d, e);
	if (r == NULL)
		return false;
	struct document *doc = desk_document(d, r);
	if (str_eq(c->args.at[0].text, STR("top"))) {
		move_to(d, r, doc->blocks.at[0].span.beg);
		return true;
	}
	article_reach(desk_article(d, r), d->segmenter, INT32_MAX);
	move_to(d, r, doc->blocks.at[doc->blocks.n - 1].span.end - 1);
	return true;
}

/* One word on or back from byte `at`, over block borders; -1 at the ends. */
static int32_t next_word(struct desk *d, const struct document *doc, int32_t at, int dir, bool end)
{
	struct arena a = {0};
	int32_t b = block_at(&doc->blocks, at), to = -1;
	for (bool first = true; b >= 0 && b < doc->blocks.n && to < 0; b += dir, first = false) {
		struct spans words = {0};
		document_words(doc, d->segmenter, &a, b, &words);
		int32_t i = first ? word_at(&words, at) : dir > 0 ? 0 : words.n - 1;
		if (first && dir < 0)
			i = i < words.n && words.at[i].beg < at ? i : i - 1;
		else if (first && end)
			i += i < words.n && words.at[i].end - 1 <= at;
		else if (first)
			i += i < words.n && words.at[i].beg <= at;
		if (i >= 0 && i < words.n)
			to = end ? words.at[i].end - 1 : words.at[i].beg;
	}
	arena_free(&a);
	return to;
}

bool cmd_word(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = selecting(d, e);
	struct str how = c->args.at[0].text;
	if (r == NULL)
		return false;
	struct document *doc = desk_document(d, r);
	int32_t to = r->focus;
	for (int32_t i = 0; i < (c->count > 0 ? c->count : 1); i++) {
		int32_t next = next_word(
			d, doc, to, str_eq(how, STR("prev")) ? -1 : 1, str_eq(how, STR("end")));
		if (next < 0)
			break;
		to = next;
	}
	move_to(d, r, to);
	return true;
}

bool cmd_text_object(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = selecting(d, e);
	enum reader_unit unit;
	if (r == NULL || !parse_unit(c->args.at[0].text, &unit, e))
		return false;
	struct span s = unit_span(d, desk_document(d, r), unit, r->focus);
	r->unit = UNIT_WORD;
	r->anchor = s.beg;
	r->focus = s.end > s.beg ? s.end - 1 : s.beg;
	r->selected = s;
	return true;
}

bool cmd_swap_ends(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = selecting(d, e);
	(void)c;
	if (r == NULL)
		return false;
	int32_t was = r->anchor;
	r->anchor = r->focus;
	move_to(d, r, was);
	return true;
}
