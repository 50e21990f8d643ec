/* sight - everything to be seen: panes, status row, prompt, cursor. */
#include "config.h"

#include "core/base/day.h"
#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/desk/finding.h"
#include "core/desk/help.h"
#include "core/view/marks.h"
#include "core/view/order.h"

struct placing {
	struct desk *d;
	struct screen *s;
	struct view v;
	int32_t room; /* placed panes there is room for */
};

static struct placed *place(struct placing *p, struct rect rect)
{
	struct placed *at = &p->s->at[p->s->n++];
	*at = (struct placed){.rect = rect};
	at->page.cursor_row = -1;
	return at;
}

static void take_cursor(struct screen *s, const struct placed *p)
{
	if (p->page.cursor_row < 0)
		return;
	s->cursor_row = p->rect.row + p->page.cursor_row;
	s->cursor_column = p->rect.column + p->page.cursor_column;
}

/* The bytes on a page of `height` rows; there may be a row more that is not shown. */
static struct span shown_span(const struct rows *rows, int32_t height)
{
	int32_t n = rows->n < height ? rows->n : height;
	if (n <= 0)
		return (struct span){0, 0};
	return (struct span){rows->at[0].span.beg, rows->at[n - 1].span.end};
}

static void place_reader(struct placing *p, int32_t i)
{
	struct desk *d = p->d;
	struct reader *r = &d->reader[i];
	struct article *x = desk_article(d, r);
	struct rect rect = d->layout.reader[i - d->layout.first];
	struct placed *at = place(p, rect);
	struct document *doc = desk_document(d, r);
	struct reader_input in = {
		.reader = r,
		.article = x,
		.focused = d->focus == FOCUS_READER && d->on_reader == i,
		.locked = d->locked && d->layout.readers > 1,
		.words = doc != NULL && doc->done ? doc->words : -1,
		.wrap = desk_wrap(d, i),
	};
	if (x == NULL)
		in.message = d->story.n == 0 ? STR("no article: :add FILE opens one") : STR("");
	else if (x->state == ARTICLE_FAILED)
		in.message = str_of(x->err.text);
	else if (doc == NULL && x->state == ARTICLE_DONE)
		in.message = STR("this article has no text");
	if (doc != NULL)
		reader_rows(&p->v, doc, in.wrap, r->top, rect, &in.rows);
	struct span shown = shown_span(&in.rows, desk_height(d, i));
	if (doc != NULL && d->find.shown && d->find.search != NULL)
		find_hits(d, p->v.arena, r, shown.beg, shown.end, &in.hits);
	if (doc != NULL && !r->raw) {
		struct marks names = {0}, dates = {0}, both = {0}, charged = {0};
		names_marks(d, p->v.arena, r->article, shown.beg, shown.end, &names);
		date_marks(&p->v, x, shown.beg, shown.end, &dates);
		wording_marks(d, p->v.arena, r->article, shown.beg, shown.end, &charged);
		marks_join(p->v.arena, &names, &dates, &both);
		marks_join(p->v.arena, &both, &charged, &in.marks);
	}
	if (doc != NULL && d->story.n > 1 && options_on(&d->options, OPTION_COVERAGE) &&
		claiming_holds(d))
		in.claims = &d->claiming.claims;
	if (doc != NULL) {
		progress_seen(d, r->article, shown);
		folding_unfolded(d, p->v.arena, i, shown.beg, shown.end, &in.unfolded);
	}
	if (doc != NULL)
		noted_marks(d, p->v.arena, r->article, shown.beg, shown.end, &in.notes);
	if (doc != NULL)
		times_conflicts(d, p->v.arena, r->article, shown.beg, shown.end, &in.conflicts);
	if (doc != NULL && !r->raw && options_on(&d->options, OPTION_MARGIN))
		times_margin(d, p->v.arena, r->article, shown.beg, shown.end, &in.margin);
	reader_page(&p->v, &in, rect, &at->page);
	if (in.focused)
		take_cursor(p->s, at);
}

static void place_entities(struct placing *p, struct rect rect, bool focused)
{
	struct entity_rows rows;
	struct placed *at = place(p, rect);
	names_rows(p->d, p->v.arena, &rows);
	list_show(&p->d->names.list, rows.n, rect.rows - 1);
	entities_page(&p->v, &p->d->names.list, &rows, rect, focused, &at->page);
	if (focused)
		take_cursor(p->s, at);
}

static void place_times(struct placing *p, struct rect rect, bool focused)
{
	struct timeline_rows rows;
	struct placed *at = place(p, rect);
	struct list *l = &p->d->times.list;
	if (!focused)
		times_follow(p->d);
	times_rows(p->d, &rows);
	list_show(l, rows.n, rect.rows - 1);
	/* The year goes with the first entry of it. */
	if (l->top > 0 && l->top == l->focus && rows.at[l->top - 1].kind == TIMELINE_YEAR &&
		rect.rows > 2)
		l->top--;
	timeline_page(&p->v, l, &rows, rect, focused, &at->page);
	if (focused)
		take_cursor(p->s, at);
}

static void place_notes(struct placing *p, struct rect rect, bool focused)
{
	struct note_rows rows;
	struct placed *at = place(p, rect);
	struct list *l = &p->d->notes_pane.list;
	notes_rows(p->d, p->v.arena, &rows);
	list_show(l, rows.n, rect.rows - 1);
	notes_show(p->d, &rows, rect.rows - 1);
	notes_page(&p->v, l, &rows, rect, focused, &at->page);
	if (focused)
		take_cursor(p->s, at);
}

static void place_articles(struct placing *p, struct rect rect, bool focused)
{
	struct article_rows rows;
	struct placed *at = place(p, rect);
	desk_article_rows(p->d, p->v.arena, &rows);
	if (!focused && p->d->view != VIEW_ARTICLES) /* both lists have one focus */
		articles_follow(p->d, &rows);
	list_show(&p->d->articles, rows.n, rect.rows - 1);
	library_sees(p->d, &rows, rect.rows - 1);
	articles_page(&p->v, &p->d->articles, &rows, rect, focused, &at->page);
	if (focused)
		take_cursor(p->s, at);
}

static void place_compare(struct placing *p, struct rect rect)
{
	struct desk *d = p->d;
	struct comparing *c = &d->comparing;
	struct placed *at = place(p, rect);
	struct compare_sheet *sheet = comparing_sheet(d); /* settles top and focus */
	struct compare_input in = {.sheet = sheet,
		.article = {c->wish.article[0], c->wish.article[1]},
		.top = c->top,
		.focus = c->item,
		.message = comparing_message(d, p->v.arena),
		.focused = d->focus == FOCUS_MAIN};
	compare_page(&p->v, &in, rect, &at->page);
	if (in.focused)
		take_cursor(p->s, at);
}

static void place_conflicts(struct placing *p, struct rect rect)
{
	struct conflict_rows rows;
	struct placed *at = place(p, rect);
	bool focused = p->d->focus == FOCUS_MAIN;
	conflicts_rows(p->d, p->v.arena, &rows);
	list_show(&p->d->claiming.list, rows.n, rect.rows - 1);
	conflicts_page(&p->v, &p->d->claiming.list, &rows, rect, focused, &at->page);
	if (focused)
		take_cursor(p->s, at);
}

static void place_matrix(struct placing *p, struct rect rect)
{
	struct matrix_rows rows;
	struct placed *at = place(p, rect);
	bool focused = p->d->focus == FOCUS_MAIN;
	matrix_rows(p->d, p->v.arena, &rows);
	list_show(&p->d->matrix.list, rows.n, matrix_height(rect.rows));
	matrix_page(&p->v, &p->d->matrix.list, &rows, rect, focused, &at->page);
	if (focused)
		take_cursor(p->s, at);
}

static void place_quotes(struct placing *p, struct rect rect)
{
	struct quotes_rows rows;
	struct placed *at = place(p, rect);
	bool focused = p->d->focus == FOCUS_MAIN;
	quotes_rows(p->d, p->v.arena, &rows);
	list_show(&p->d->voicing.list, rows.n, rect.rows - 1);
	quotes_page(&p->v, &p->d->voicing.list, &rows, rect, focused, &at->page);
	if (focused)
		take_cursor(p->s, at);
}

static void place_text(struct placing *p, struct rect rect)
{
	struct desk *d = p->d;
	struct placed *at = place(p, rect);
	text_refresh(d, rect.columns);
	list_show(&d->text, d->text_rows.n, rect.rows - 1);
	text_page(&p->v, &d->text, &d->text_rows, d->text_title, d->text_about, rect,
		d->focus == FOCUS_MAIN, &at->page);
	if (d->focus == FOCUS_MAIN)
		take_cursor(p->s, at);
}

static struct str right_part(struct desk *d, const struct view *v)
{
	const struct typing *t = &d->typing;
	struct str place = {0}, typed = {0};
	if (d->focus == FOCUS_READER)
		place = reader_place(v, desk_reader(d));
	else if (d->focus == FOCUS_MAIN && d->view == VIEW_TEXT && d->text_rows.n > 0)
		place = str_printf(v->arena, "%d/%d", d->text.focus + 1, d->text_rows.n);
	else if (desk_on_compare(d))
		place = comparing_place(d, v->arena);
	else if (desk_on_matrix(d))
		place = str_printf(v->arena, "%d/%d",
			d->matrix.shown > 0 ? d->matrix.list.focus + 1 : 0, d->matrix.shown);
	else if (desk_on_quotes(d))
		place = str_printf(v->arena, "%d/%d", d->voicing.number, d->voicing.shown);
	else if (desk_on_conflicts(d))
		place = str_printf(v->arena, "%d/%d", d->claiming.number, d->claiming.shown);
	else if (desk_on_entities(d))
		place = str_printf(v->arena, "%d/%d", d->names.list.focus + 1, d->names.shown);
	else if (desk_on_notes(d))
		place = str_printf(v->arena, "%d/%d", d->notes_pane.number, d->notes_pane.shown);
	else if (desk_on_timeline(d))
		place = str_printf(v->arena, "%d/%d", d->times.number, d->times.entries);
	else
		place = str_printf(
			v->arena, "%d/%d", d->story.n > 0 ? d->articles.focus + 1 : 0, d->story.n);
	if (t->wants_key != NULL)
		typed = STR("letter?");
	else if (t->keys.n > 0 || t->count > 0) {
		struct str keys = keys_format(v->arena, &t->keys);
		typed = t->count > 0 ? str_printf(v->arena, "%d%.*s", t->count, STR_ARG(keys))
				     : keys;
	}
	if (typed.len == 0)
		return place;
	return str_printf(v->arena, "%.*s  %.*s", STR_ARG(typed), STR_ARG(place));
}

static struct str reading(struct desk *d, struct arena *a)
{
	int32_t done = 0;
	for (int32_t i = 0; i < d->story.n; i++)
		done += d->story.at[i]->state >= ARTICLE_DONE;
	int32_t most = d->options.number[OPTION_STORY_MAX];
	if (done == d->story.n || d->story.n > most)
		return STR("");
	return str_printf(a, "reading %d of %d", done + 1, d->story.n);
}

static void status(struct placing *p, struct line *out)
{
	struct desk *d = p->d;
	struct arena *a = p->v.arena;
	struct status s = {.face = FACE_STATUS, .right = right_part(d, &p->v)};
	const struct messages *m = &d->messages;
	if (m->log != NULL && m->shown >= 0) {
		const struct message *msg = &m->log[m->shown];
		s.face = msg->trouble ? FACE_TROUBLE : FACE_STATUS;
		s.left = str_printf(a, "%s%s", msg->trouble ? "! " : "", msg->text);
		if (m->further > 0)
			s.left = str_printf(a, "%.*s  +%d  :messages", STR_ARG(s.left), m->further);
	} else {
		s.left = finding(d, a);
		if (s.left.len == 0)
			s.left = reading(d, a);
		if (options_on(&d->options, OPTION_HINTS))
			s.hints = hints(d, a);
	}
	status_line(&p->v, &s, d->columns, out);
}

static void bottom(struct placing *p)
{
	struct desk *d = p->d;
	struct rect rect = {0, d->rows - 1, d->columns, 1};
	if (d->prompt.kind == PROMPT_NONE) {
		struct placed *at = place(p, rect);
		status(p, page_line(p->v.arena, &at->page));
		return;
	}
	struct page candidates = {0};
	prompt_candidates(d, p->v.arena, d->columns, d->rows > 6 ? d->rows / 3 : 0, &candidates);
	if (candidates.n > 0) {
		struct placed *over = place(
			p, (struct rect){0, d->rows - 1 - candidates.n, d->columns, candidates.n});
		over->page = candidates;
		over->page.cursor_row = -1;
	}
	struct placed *at = place(p, rect);
	int32_t column;
	prompt_line(&p->v, str_of(prompt_label(d->prompt.kind)), buf_str(&d->prompt.text),
		d->prompt.cursor, str_of(d->prompt.info), d->columns,
		page_line(p->v.arena, &at->page), &column);
	p->s->cursor_row = d->rows - 1;
	p->s->cursor_column = column;
}

static void too_small(struct placing *p)
{
	struct desk *d = p->d;
	struct placed *at = place(p, (struct rect){0, 0, d->columns, 1});
	line_add_cut(p->v.arena, d->segmenter, page_line(p->v.arena, &at->page),
		d->columns < 24 ? STR("20x4 at least") : STR("parallax: 20x4 at least"), FACE_TEXT,
		d->columns, STR(""));
}

/* Enough of every article shown must be there before a view can look at it. */
static void reach_shown(struct desk *d)
{
	for (int32_t i = 0; i < d->layout.readers; i++) {
		struct reader *r = &d->reader[d->layout.first + i];
		struct article *x = desk_article(d, r);
		if (x != NULL)
			article_reach(x, d->segmenter, r->top + d->rows * d->columns * 4);
		if (x != NULL && r->top > x->doc.text.len)
			r->top = r->focus = 0;
	}
}

void desk_screen(struct desk *d, struct screen *out)
{
	struct layout *l = &d->layout;
	arena_reset(&d->screen);
	library_unsee(d);
	reach_shown(d);
	*out = (struct screen){
		.columns = d->columns, .rows = d->rows, .cursor_row = -1, .cursor_column = -1};
	out->at = ARENA_ARRAY(&d->screen, struct placed, LAYOUT_READERS + 6);
	struct placing p = {.d = d, .s = out, .v = desk_view_of(d, &d->screen)};
	d->dirty = false;
	if (l->too_small) {
		too_small(&p);
		return;
	}
	out->borders = l->borders;
	for (int32_t i = 0; i < l->borders; i++)
		out->border[i] = l->border[i];
	for (int32_t i = 0; i < l->readers; i++)
		place_reader(&p, l->first + i);
	if (l->has_main && d->view == VIEW_ARTICLES)
		place_articles(&p, l->main, d->focus == FOCUS_MAIN);
	else if (l->has_main && d->view == VIEW_ENTITIES)
		place_entities(&p, l->main, d->focus == FOCUS_MAIN);
	else if (l->has_main && d->view == VIEW_NOTES)
		place_notes(&p, l->main, d->focus == FOCUS_MAIN);
	else if (l->has_main && d->view == VIEW_TIMELINE)
		place_times(&p, l->main, d->focus == FOCUS_MAIN);
	else if (l->has_main && d->view == VIEW_COMPARE)
		place_compare(&p, l->main);
	else if (l->has_main && d->view == VIEW_CONFLICTS)
		place_conflicts(&p, l->main);
	else if (l->has_main && d->view == VIEW_MATRIX)
		place_matrix(&p, l->main);
	else if (l->has_main && d->view == VIEW_QUOTES)
		place_quotes(&p, l->main);
	else if (l->has_main)
		place_text(&p, l->main);
	if (d->side_articles.rows > 0)
		place_articles(&p, d->side_articles,
			d->focus == FOCUS_SIDEBAR && d->side == SIDE_ARTICLES);
	if (d->side_times.rows > 0)
		place_times(
			&p, d->side_times, d->focus == FOCUS_SIDEBAR && d->side == SIDE_TIMELINE);
	if (d->side_entities.rows > 0)
		place_entities(&p, d->side_entities,
			d->focus == FOCUS_SIDEBAR && d->side == SIDE_ENTITIES);
	bottom(&p);
	/* "app" is the second of the choices: the terminal will not do it. */
	for (int32_t i = 0; i < out->n && str_eq(d->options.text[OPTION_BIDI], STR("app")); i++)
		if (!out->at[i].page.ordered)
			page_order(&d->screen, d->segmenter, &out->at[i].page, READER_GUTTER);
}

/* Articles that can be seen come first, then the others in order. */
bool desk_work(struct desk *d)
{
	library_turn(d); /* a command of a script */
	if (d->prompt.kind == PROMPT_SEARCH && find_step(d))
		return true;
	for (int32_t i = 0; i < d->layout.readers; i++) {
		struct article *x = desk_article(d, &d->reader[d->layout.first + i]);
		if (x != NULL && x->state < ARTICLE_DONE) {
			if (!article_step(x, d->segmenter))
				d->dirty = true;
			return true;
		}
	}
	if (library_is_open(d))
		return library_work(d);
	for (int32_t i = 0; i < d->story.n; i++) {
		if (d->story.at[i]->state < ARTICLE_DONE) {
			if (!article_step(d->story.at[i], d->segmenter))
				d->dirty = true;
			return true;
		}
	}
	if (story_date(&d->story))
		return true;
	return noted_work(d) || names_work(d) || comparing_work(d) || claiming_work(d) ||
	       voicing_work(d);
}
