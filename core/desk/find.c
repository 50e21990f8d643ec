#include "config.h"

#include "core/desk/find.h"

#include <stdio.h>

#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

enum { COUNT_AT_ONCE = 1 << 20 }; /* bytes: longer texts are counted in steps */

static void forget_count(struct find *f)
{
	f->article = -1;
	f->block = f->count = 0;
	f->counted = false;
}

bool find_set(struct desk *d, struct str pattern, struct err *e)
{
	struct find *f = &d->find;
	if (pattern.len == 0)
		return f->search != NULL || err_set(e, ERR_USAGE, "nothing was searched yet");
	struct search *s = search_open(pattern, e);
	if (s == NULL)
		return false;
	search_close(f->search);
	f->search = s;
	f->shown = true;
	forget_count(f);
	return true;
}

/* How many hits stand before `at` and in all; false while the text is too long to do so now. */
static bool count_hits(
	struct desk *d, const struct document *doc, int32_t at, int32_t *before, int32_t *all)
{
	*before = *all = 0;
	if (doc->text.len > COUNT_AT_ONCE || !doc->work.divided)
		return false;
	struct arena a = {0};
	for (int32_t b = 0; b < doc->blocks.n; b++) {
		struct spans hits = {0};
		struct span s = doc->blocks.at[b].span;
		if (!search_hits(d->find.search, &a, span_text(doc->text, s), s.beg, &hits, NULL))
			break;
		for (int32_t i = 0; i < hits.n; i++)
			*before += hits.at[i].beg < at;
		*all += hits.n;
	}
	arena_free(&a);
	return true;
}

static void say_place(struct desk *d, const struct document *doc, struct span hit, bool wrapped)
{
	int32_t before, all;
	const char *round = wrapped ? ", went round" : "";
	if (count_hits(d, doc, hit.beg, &before, &all))
		message_say(d, "%d of %d here%s", before + 1, all, round);
	else if (wrapped)
		message_say(d, "went round");
}

static void finish_blocks(struct desk *d, struct reader *r)
{
	struct article *x = desk_article(d, r);
	article_reach(x, d->segmenter, x->doc.text.len);
}

static bool not_found(struct desk *d, struct err *e)
{
	struct str p = search_pattern(d->find.search);
	return err_set(e, ERR_DATA, "not found: %.*s%s", STR_ARG(p),
		d->story.n > 1 ? "   in this article; g/ looks in all" : "");
}

static bool find_from(struct desk *d, struct reader *r, int32_t from, int dir, struct span *hit,
	bool *wrapped, struct err *e)
{
	const struct document *doc = desk_document(d, r);
	struct err why = {0};
	*wrapped = false;
	if (search_next(d->find.search, doc, from, dir, hit, &why))
		return true;
	if (why.kind == ERR_NONE) {
		*wrapped = true;
		if (search_next(d->find.search, doc, dir > 0 ? 0 : doc->text.len, dir, hit, &why))
			return true;
	}
	if (why.kind == ERR_NONE)
		return not_found(d, e);
	*e = why;
	return false;
}

bool find_move(struct desk *d, int dir, int32_t times, struct err *e)
{
	struct reader *r = desk_reader(d);
	bool wrapped = false;
	struct span hit = {0, 0};
	if (d->find.search == NULL)
		return err_set(e, ERR_USAGE, "nothing was searched yet");
	if (desk_document(d, r) == NULL)
		return err_set(e, ERR_USAGE, "no article to search in");
	finish_blocks(d, r);
	int32_t from = r->focus;
	for (int32_t i = 0; i < (times > 0 ? times : 1); i++) {
		bool round;
		if (!find_from(
			    d, r, dir > 0 ? from + (i > 0 || dir > 0) : from, dir, &hit, &round, e))
			return false;
		wrapped |= round;
		from = hit.beg;
	}
	journey_leave(&d->journey, desk_spot(d));
	desk_go(d, r, hit.beg);
	say_place(d, desk_document(d, r), hit, wrapped);
	return true;
}

void find_typed(struct desk *d, struct str pattern)
{
	struct reader *r = desk_reader(d);
	struct err e = {0};
	struct span hit;
	bool wrapped;
	int32_t before, all;
	d->prompt.info[0] = '\0';
	find_cancel(d);
	if (desk_document(d, r) == NULL || pattern.len == 0)
		return;
	if (!find_set(d, pattern, &e)) {
		snprintf(d->prompt.info, sizeof d->prompt.info, "%.70s", e.text);
		return;
	}
	finish_blocks(d, r);
	if (!find_from(d, r, r->focus, 1, &hit, &wrapped, &e)) {
		snprintf(d->prompt.info, sizeof d->prompt.info, "not here");
		return;
	}
	folding_reveal(d, r, hit.beg, FOLD_PEEKED);
	desk_go(d, r, hit.beg);
	if (count_hits(d, desk_document(d, r), hit.beg, &before, &all))
		snprintf(d->prompt.info, sizeof d->prompt.info, "%d of %d here", before + 1, all);
}

void find_cancel(struct desk *d)
{
	struct reader *r = desk_reader(d);
	r->top = d->find.from_top;
	r->focus = d->find.from_focus;
	folding_unpeek(d, r);
}

bool find_step(struct desk *d)
{
	struct find *f = &d->find;
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	if (f->search == NULL || doc == NULL || doc->text.len <= COUNT_AT_ONCE || f->counted)
		return false;
	if (f->article != r->article) {
		forget_count(f);
		f->article = r->article;
	}
	f->counted = !search_count_step(f->search, doc, &f->block, &f->count, NULL);
	if (f->counted) {
		snprintf(d->prompt.info, sizeof d->prompt.info, "%d here", f->count);
		d->dirty = true;
	}
	return !f->counted;
}

/* A stretch of the text on one line: line ends and tabs as spaces. */
static void add_flat(const struct view *v, struct line *l, const struct document *doc,
	struct span span, enum face face)
{
	struct str text = str_dup(v->arena, span_text(doc->text, span));
	char *at = (char *)text.at;
	for (int32_t i = 0; i < text.len; i++)
		if (at[i] == '\n' || at[i] == '\t')
			at[i] = ' ';
	line_add(v->arena, v->segmenter, l, text, face);
}

/* "A 12  ... words around the hit ..." */
void text_hit(struct desk *d, const struct view *v, int32_t article, struct span hit)
{
	const struct document *doc = &d->story.at[article]->doc;
	char letter[8];
	int32_t s = document_sentence(doc, hit.beg), b = block_at(&doc->blocks, hit.beg);
	struct span block = doc->blocks.at[b].span;
	int32_t room = d->columns > 40 ? d->columns - 16 : 24, from = hit.beg - room / 3;
	struct line *l = text_row(d, (struct place){article, hit});
	if (from < block.beg)
		from = block.beg;
	/* From a whole word on, if there is one near. */
	for (int32_t i = from; from > block.beg && i < from + 24 && i < hit.beg; i++) {
		if (doc->text.at[i] == ' ' || doc->text.at[i] == '\n') {
			from = i + 1;
			break;
		}
	}
	while (from > block.beg && ((unsigned char)doc->text.at[from] & 0xC0) == 0x80)
		from--;
	int32_t to = from + room * 4 < block.end ? from + room * 4 : block.end;
	story_letter(letter, article);
	line_add(v->arena, v->segmenter, l, str_printf(v->arena, " %-2s %4d  ", letter, s + 1),
		FACE_RECEDE);
	add_flat(v, l, doc, (struct span){from, hit.beg}, FACE_TEXT);
	add_flat(v, l, doc, hit, FACE_HIT);
	add_flat(v, l, doc, (struct span){hit.end, to > hit.end ? to : hit.end}, FACE_TEXT);
}

static int32_t list_hits(struct desk *d, const struct view *v, int32_t article, struct err *e)
{
	enum { ROWS_MOST = 5000 };
	struct article *x = d->story.at[article];
	int32_t n = 0;
	struct arena a = {0};
	article_build(x, d->segmenter, NULL);
	for (int32_t b = 0; x->state == ARTICLE_DONE && b < x->doc.blocks.n; b++) {
		struct spans hits = {0};
		struct span s = x->doc.blocks.at[b].span;
		if (!search_hits(d->find.search, &a, span_text(x->doc.text, s), s.beg, &hits, e))
			break;
		for (int32_t i = 0; i < hits.n && d->text_rows.n < ROWS_MOST; i++)
			text_hit(d, v, article, hits.at[i]);
		n += hits.n;
	}
	arena_free(&a);
	return n;
}

/* So that a pane with hits is not lost to a search without any. */
static bool any_hit(struct desk *d, int32_t only)
{
	struct span hit;
	for (int32_t i = 0; i < d->story.n; i++) {
		struct article *x = d->story.at[i];
		if (only >= 0 && i != only)
			continue;
		if (article_build(x, d->segmenter, NULL) &&
			search_next(d->find.search, &x->doc, 0, 1, &hit, NULL))
			return true;
	}
	return false;
}

bool find_all(struct desk *d, struct str pattern, int32_t only, struct err *e)
{
	int32_t n = 0, in = 0;
	if (!find_set(d, pattern, e))
		return false;
	if (!any_hit(d, only))
		return not_found(d, e);
	text_begin(d, TEXT_HITS, STR("Hits"));
	const struct view v = desk_view_of(d, &d->text_arena);
	for (int32_t i = 0; i < d->story.n; i++) {
		if (only >= 0 && i != only)
			continue;
		int32_t here = list_hits(d, &v, i, e);
		n += here;
		in += here > 0;
	}
	d->text_about = str_printf(&d->text_arena, "%.*s   %d in %d of %d articles",
		STR_ARG(search_pattern(d->find.search)), n, in, d->story.n);
	return true;
}

void find_hits(struct desk *d, struct arena *a, const struct reader *r, int32_t from, int32_t to,
	struct spans *out)
{
	const struct document *doc = desk_document(d, r);
	for (int32_t b = block_at(&doc->blocks, from); b >= 0 && b < doc->blocks.n; b++) {
		struct span s = doc->blocks.at[b].span;
		if (s.beg >= to)
			break;
		struct spans here = {0};
		search_hits(d->find.search, a, span_text(doc->text, s), s.beg, &here, NULL);
		for (int32_t i = 0; i < here.n; i++)
			VEC_PUSH(a, out, here.at[i]);
	}
}

void find_free(struct find *f)
{
	search_close(f->search);
	*f = (struct find){.article = -1};
}
