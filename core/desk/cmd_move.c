/* cmd_move - motions: in the text of a reader, and in lists. */
#include "config.h"

#include <stdlib.h>

#include "core/base/number.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

static int32_t times(const struct call *c)
{
	return c->count > 0 ? c->count : 1;
}

/* "next" or "prev", "down" or "up" in the command's name or first argument. */
static int direction(const struct call *c)
{
	struct str name = str_of(c->command->name);
	struct str arg = c->args.n > 0 ? c->args.at[0].text : STR("");
	bool back = str_ends(name, STR("-up")) || str_ends(name, STR("-prev")) ||
		    str_ends(name, STR("-back")) || str_eq(arg, STR("prev"));
	return back ? -1 : 1;
}

struct list *focused_list(struct desk *d, int32_t *n)
{
	if (d->focus == FOCUS_READER || desk_on_compare(d))
		return NULL;
	if (d->focus == FOCUS_MAIN && d->view == VIEW_TEXT) {
		*n = d->text_rows.n;
		return &d->text;
	}
	struct arena a = {0};
	struct list *l = &d->articles;
	if (desk_on_entities(d)) {
		struct entity_rows rows;
		names_rows(d, &a, &rows);
		l = &d->names.list;
		*n = rows.n;
	} else if (desk_on_notes(d)) {
		struct note_rows rows;
		notes_rows(d, &a, &rows);
		l = &d->notes_pane.list;
		*n = rows.n;
	} else if (desk_on_timeline(d)) {
		struct timeline_rows rows;
		times_rows(d, &rows);
		l = &d->times.list;
		*n = rows.n;
	} else if (desk_on_matrix(d)) {
		struct matrix_rows rows;
		matrix_rows(d, &a, &rows);
		l = &d->matrix.list;
		*n = rows.n;
	} else if (desk_on_conflicts(d)) {
		struct conflict_rows rows;
		conflicts_rows(d, &a, &rows);
		l = &d->claiming.list;
		*n = rows.n;
	} else {
		struct article_rows rows;
		desk_article_rows(d, &a, &rows);
		*n = rows.n;
	}
	arena_free(&a);
	return l;
}

static int32_t list_height(const struct desk *d)
{
	struct rect r = d->focus == FOCUS_MAIN ? d->layout.main : desk_side_rect(d, d->side);
	if (desk_on_matrix(d))
		return matrix_height(r.rows);
	return r.rows > 1 ? r.rows - 1 : 1;
}

static void list_move(struct desk *d, struct list *l, int32_t n, int32_t by)
{
	int64_t to = (int64_t)l->focus + by;
	l->focus = to < 0 ? 0 : to >= n ? (n > 0 ? n - 1 : 0) : (int32_t)to;
	list_show(l, n, list_height(d));
}

/* The byte a focus dragged over the edge goes to: a sentence that begins on the page, else text. */
static int32_t drag_to(const struct document *doc, const struct rows *rows, bool above)
{
	int32_t first = rows->at[0].span.beg, end = rows->at[rows->n - 1].span.end;
	int32_t i = above ? 0 : rows->n - 1, s = document_sentence(doc, above ? first : end - 1);
	if (s >= 0 && above && doc->sentences.at[s].span.beg < first && s + 1 < doc->sentences.n)
		s++;
	if (s >= 0 && doc->sentences.at[s].span.beg >= first && doc->sentences.at[s].span.beg < end)
		return doc->sentences.at[s].span.beg;
	while (rows->at[i].blank && i + 1 < rows->n && above)
		i++;
	while (rows->at[i].blank && i > 0 && !above)
		i--;
	return rows->at[i].span.beg;
}

/* The focus stays on its text while that is seen, else it goes to a sentence that is. */
static void drag_focus(struct reader *r, const struct document *doc, const struct rows *rows)
{
	if (rows->n > 0 && r->focus < rows->at[0].span.beg)
		r->focus = drag_to(doc, rows, true);
	else if (rows->n > 0 && r->focus >= rows->at[rows->n - 1].span.end)
		r->focus = drag_to(doc, rows, false);
}

/* Goes `by` rows, down no further than the last page, and takes the focus along. */
static void move_reader(struct desk *d, struct reader *r, const struct document *doc, struct wrap w,
	int32_t height, int32_t by)
{
	struct rows rows = {0};
	struct arena a = {0};
	int32_t top = r->top;
	r->top = wrap_move(doc, d->segmenter, w, r->top, by, NULL);
	wrap_rows(doc, d->segmenter, &a, w, r->top, height, &rows);
	if (by > 0 && doc->work.divided && rows.n < height) {
		int32_t limit = wrap_last_top(doc, d->segmenter, w, height);
		r->top = r->top <= limit ? r->top : limit > top ? limit : top;
		wrap_rows(doc, d->segmenter, &a, w, r->top, height, &rows);
	}
	drag_focus(r, doc, &rows);
	arena_free(&a);
}

/* Scrolls one reader; true if anything moved. */
static bool scroll_reader(struct desk *d, int32_t i, int32_t by)
{
	struct reader *r = &d->reader[i];
	struct article *x = desk_article(d, r);
	int32_t height = desk_height(d, i), top = r->top;
	struct wrap w = desk_wrap(d, i);
	if (x == NULL)
		return false;
	int64_t ahead = (int64_t)r->top + ((int64_t)abs(by) + height) * w.columns * 4;
	article_reach(x, d->segmenter, ahead > INT32_MAX ? INT32_MAX : (int32_t)ahead);
	struct document *doc = desk_document(d, r);
	if (doc == NULL)
		return false;
	move_reader(d, r, doc, w, height, by);
	return r->top != top;
}

/* Nothing left to scroll: the focus goes on to the next sentence instead. */
static void step_focus(struct desk *d, struct reader *r, int dir)
{
	struct document *doc = desk_document(d, r);
	int32_t s = doc != NULL ? document_sentence(doc, r->focus) : -1;
	if (s < 0 || s + dir < 0 || s + dir >= doc->sentences.n)
		return;
	r->focus = doc->sentences.at[s + dir].span.beg;
}

static void scroll(struct desk *d, int32_t by)
{
	bool moved = false, all = d->locked && d->layout.readers > 1;
	for (int32_t k = 0; k < d->layout.readers; k++) {
		int32_t i = d->layout.first + k;
		if (all || i == d->on_reader)
			moved |= scroll_reader(d, i, by);
	}
	if (!moved)
		step_focus(d, desk_reader(d), by > 0 ? 1 : -1);
}

static void go_lines(struct desk *d, int64_t by)
{
	int32_t n, to = by > 1000000 ? 1000000 : by < -1000000 ? -1000000 : (int32_t)by;
	struct list *l = focused_list(d, &n);
	if (desk_on_compare(d))
		comparing_scroll(d, to);
	else if (l != NULL)
		list_move(d, l, n, to);
	else
		scroll(d, to);
}

bool cmd_scroll_line(struct desk *d, const struct call *c, struct err *e)
{
	int32_t by = 1;
	if (c->args.n > 0 && !number_parse(c->args.at[0].text, -10000, 10000, &by))
		return err_set(e, ERR_USAGE, "scroll-line takes a number of lines");
	go_lines(d, (int64_t)by * times(c));
	return true;
}

static int32_t page_height(struct desk *d)
{
	int32_t h = d->focus == FOCUS_READER ? desk_height(d, d->on_reader) : list_height(d);
	return h > 2 ? h - 1 : 1; /* one line of the page before stays */
}

bool cmd_page(struct desk *d, const struct call *c, struct err *e)
{
	(void)e;
	go_lines(d, (int64_t)page_height(d) * times(c) * direction(c));
	return true;
}

bool cmd_half(struct desk *d, const struct call *c, struct err *e)
{
	(void)e;
	int32_t half = page_height(d) / 2;
	go_lines(d, (int64_t)(half > 0 ? half : 1) * times(c) * direction(c));
	return true;
}

static bool no_text(struct err *e)
{
	return err_set(e, ERR_USAGE, "no article is open here");
}

static void leave(struct desk *d)
{
	journey_leave(&d->journey, desk_spot(d));
}

/* All sentences up to number `n` must be there, or all there are. */
static void reach_sentence(struct desk *d, struct reader *r, int32_t n)
{
	struct article *x = desk_article(d, r);
	while (x->doc.sentences.n <= n && article_step(x, d->segmenter))
		continue;
}

static void go_end(struct desk *d, bool bottom)
{
	struct reader *r = desk_reader(d);
	struct article *x = desk_article(d, r);
	int32_t i = d->on_reader, height = desk_height(d, i);
	leave(d);
	if (!bottom) {
		r->top = r->focus = 0;
		return;
	}
	article_reach(x, d->segmenter, INT32_MAX);
	struct document *doc = desk_document(d, r);
	r->top = wrap_last_top(doc, d->segmenter, desk_wrap(d, i), height);
	r->focus = doc->blocks.at[doc->blocks.n - 1].span.end;
	int32_t s = document_sentence(doc, r->focus);
	if (s >= 0 && doc->sentences.at[s].span.beg >= r->top && s == doc->sentences.n - 1)
		r->focus = doc->sentences.at[s].span.beg;
	else
		r->focus = doc->blocks.at[doc->blocks.n - 1].span.beg;
	if (r->focus < r->top)
		r->focus = r->top;
}

bool cmd_ends(struct desk *d, const struct call *c, struct err *e)
{
	bool bottom = str_eq(str_of(c->command->name), STR("bottom"));
	int32_t n;
	if (desk_on_compare(d)) {
		compare_ends(d, c, bottom);
		return true;
	}
	struct list *l = focused_list(d, &n);
	if (l != NULL) {
		l->focus = 0;
		list_move(d, l, n, c->count > 0 ? c->count - 1 : bottom ? n : 0);
		return true;
	}
	struct reader *r = desk_reader(d);
	if (desk_document(d, r) == NULL)
		return no_text(e);
	if (c->count == 0) {
		go_end(d, bottom);
		return true;
	}
	reach_sentence(d, r, c->count);
	struct document *doc = desk_document(d, r);
	int32_t s = c->count <= doc->sentences.n ? c->count - 1 : doc->sentences.n - 1;
	leave(d);
	if (s >= 0)
		desk_go(d, r, doc->sentences.at[s].span.beg);
	return true;
}

bool cmd_percent(struct desk *d, const struct call *c, struct err *e)
{
	int32_t n;
	struct list *l = focused_list(d, &n);
	if (c->count > 100)
		return err_set(e, ERR_USAGE, "%d%%: at most 100", c->count);
	if (desk_on_compare(d)) {
		compare_percent(d, c->count);
		return true;
	}
	if (l != NULL) {
		l->focus = (int32_t)((int64_t)(n - 1) * c->count / 100);
		list_move(d, l, n, 0);
		return true;
	}
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	if (doc == NULL)
		return no_text(e);
	int32_t to = (int32_t)((int64_t)doc->text.len * c->count / 100);
	leave(d);
	article_reach(desk_article(d, r), d->segmenter, to);
	int32_t b = block_at(&doc->blocks, to);
	if (b >= 0 && to < doc->blocks.at[b].span.beg)
		to = doc->blocks.at[b].span.beg;
	int32_t s = document_sentence(doc, to);
	desk_go(d, r,
		s >= 0 && span_has(doc->sentences.at[s].span, to) ? doc->sentences.at[s].span.beg
								  : to);
	return true;
}

bool cmd_view_pos(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	struct str where = c->args.at[0].text;
	int32_t height = desk_height(d, d->on_reader), n;
	struct list *l = focused_list(d, &n);
	int32_t rows = l != NULL ? list_height(d) : height;
	int32_t up = str_eq(where, STR("top"))      ? 0
		     : str_eq(where, STR("bottom")) ? rows - 1
						    : rows / 2;
	if (desk_on_compare(d)) {
		compare_view_pos(d, up);
		return true;
	}
	if (l != NULL) {
		l->top = l->focus - up;
		list_show(l, n, rows);
		return true;
	}
	if (doc == NULL)
		return no_text(e);
	struct wrap w = desk_wrap(d, d->on_reader);
	r->top = wrap_move(doc, d->segmenter, w, r->focus, -up, NULL);
	return true;
}

/* Where a motion in the text goes from and to: while selecting, the moving end. */
void move_to(struct desk *d, struct reader *r, int32_t at)
{
	desk_go(d, r, at);
	if (r->selecting)
		select_update(d, r);
}

bool cmd_para(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	if (doc == NULL)
		return no_text(e);
	int32_t b = block_at(&doc->blocks, r->focus), dir = direction(c);
	for (int32_t i = 0; i < times(c) && b >= 0; i++) {
		if (dir < 0 && r->focus > doc->blocks.at[b].span.beg && i == 0 && !r->selecting)
			continue; /* first to the beginning of this one */
		int32_t next = b + dir;
		while (next > 0 && next < doc->blocks.n && doc->blocks.at[next].joined)
			next += dir;
		if (next >= doc->blocks.n)
			article_reach(desk_article(d, r), d->segmenter,
				doc->blocks.at[b].span.end + 65536);
		if (next < 0 || next >= doc->blocks.n)
			break;
		b = next;
	}
	if (b >= 0)
		move_to(d, r, doc->blocks.at[b].span.beg);
	return true;
}

bool cmd_sentence(struct desk *d, const struct call *c, struct err *e)
{
	if (desk_on_compare(d))
		return compare_step(d, times(c) * direction(c), e);
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	if (doc == NULL)
		return no_text(e);
	int32_t s = document_sentence(doc, r->focus), dir = direction(c);
	if (dir < 0 && s >= 0 && r->focus > doc->sentences.at[s].span.beg && !r->selecting)
		s++; /* first to the beginning of this one */
	reach_sentence(d, r, s + times(c));
	int64_t to = (int64_t)s + (int64_t)dir * times(c);
	if (to >= doc->sentences.n)
		to = doc->sentences.n - 1;
	if (to >= 0 && s >= 0)
		move_to(d, r, doc->sentences.at[to].span.beg);
	else if (s >= 0)
		move_to(d, r, doc->sentences.at[0].span.beg);
	return true;
}

static bool go_spot(struct desk *d, struct spot to, struct err *e)
{
	if (to.article < 0 || to.article >= d->story.n)
		return err_set(e, ERR_USAGE, "that mark is not set");
	if (to.against > 0 && to.against <= d->story.n) {
		comparing_return(d, to.article, to.against - 1, to.at);
		return true;
	}
	if (d->view != VIEW_READERS)
		desk_close_view(d);
	struct reader *r = desk_reader(d);
	if (r->article != to.article)
		desk_show(d, to.article, to.at);
	else
		desk_go(d, r, to.at);
	return true;
}

bool cmd_jump(struct desk *d, const struct call *c, struct err *e)
{
	int dir = direction(c);
	for (int32_t i = 0; i < times(c); i++) {
		struct spot to, now = desk_spot(d);
		if (!journey_move(&d->journey, dir, now, &to)) {
			if (i > 0)
				return true;
			return err_set(e, ERR_USAGE,
				dir < 0 ? "no jump before this one" : "no jump after this one");
		}
		if (!go_spot(d, to, e))
			return false;
	}
	return true;
}

static struct spot *mark_of(struct desk *d, const struct call *c, struct err *e)
{
	int32_t letter = c->key.mods == 0 ? c->key.code : 0;
	if (c->args.n > 0 && c->args.at[0].text.len == 1)
		letter = (unsigned char)c->args.at[0].text.at[0];
	struct spot *m = journey_mark(&d->journey, letter);
	if (m == NULL)
		err_set(e, ERR_USAGE, "a mark is a letter a-z or A-Z");
	return m;
}

bool cmd_mark_set(struct desk *d, const struct call *c, struct err *e)
{
	struct spot *m = mark_of(d, c, e);
	struct reader *r = desk_reader(d);
	if (m == NULL)
		return false;
	if (r->article < 0)
		return no_text(e);
	*m = (struct spot){.article = r->article, .at = r->focus};
	message_say(d, "marked");
	return true;
}

bool cmd_mark_go(struct desk *d, const struct call *c, struct err *e)
{
	struct spot *m = mark_of(d, c, e);
	if (m == NULL)
		return false;
	struct spot to = *m;
	if (to.article >= 0)
		leave(d);
	return go_spot(d, to, e);
}
