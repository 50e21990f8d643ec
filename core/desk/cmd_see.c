/* cmd_see - what is shown: views, articles, panes, their focus. */
#include "config.h"

#include <stdlib.h>

#include "core/base/number.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/passage.h"
#include "core/desk/help.h"

/* The sidebar where there is room for it, else (or when it has the keys already) the whole pane. */
static void view_side(struct desk *d, enum desk_side side, enum desk_view whole)
{
	if (d->focus == FOCUS_SIDEBAR && d->side == side && d->columns >= 100) {
		d->view = whole;
		d->focus = FOCUS_MAIN;
	} else {
		d->view = VIEW_READERS;
		d->focus = FOCUS_SIDEBAR;
		d->side = side;
	}
	desk_layout(d);
}

static void view_articles(struct desk *d)
{
	view_side(d, SIDE_ARTICLES, VIEW_ARTICLES);
	d->articles.focus = 0;
	struct arena a = {0};
	struct article_rows rows;
	desk_article_rows(d, &a, &rows);
	articles_follow(d, &rows);
	arena_free(&a);
	desk_layout(d);
}

static void view_timeline(struct desk *d)
{
	times_follow(d);
	view_side(d, SIDE_TIMELINE, VIEW_TIMELINE);
}

/* A pane that stands in place of the readers; closing it shows them again. */
static void view_main(struct desk *d, enum desk_view view)
{
	d->view = view;
	d->focus = FOCUS_MAIN;
	d->zoom = false;
	desk_layout(d);
}

bool cmd_view(struct desk *d, const struct call *c, struct err *e)
{
	struct str which = c->args.at[0].text;
	if (str_eq(which, STR("articles")))
		view_articles(d);
	else if (str_eq(which, STR("entities")))
		view_side(d, SIDE_ENTITIES, VIEW_ENTITIES);
	else if (str_eq(which, STR("timeline")))
		view_timeline(d);
	else if (str_eq(which, STR("compare")))
		return view_compare(d, e);
	else if (str_eq(which, STR("conflicts")))
		view_main(d, VIEW_CONFLICTS);
	else if (str_eq(which, STR("matrix")))
		view_main(d, VIEW_MATRIX);
	else if (str_eq(which, STR("quotes")))
		view_main(d, VIEW_QUOTES);
	else if (str_eq(which, STR("readers")))
		desk_close_view(d);
	else if (str_eq(which, STR("notes")))
		return view_notes(d);
	else if (str_eq(which, STR("help")))
		return cmd_help(d, &(struct call){.command = c->command}, e);
	else if (str_eq(which, STR("messages")))
		return cmd_messages(d, c, e);
	else
		return err_set(e, ERR_USAGE,
			"no view \"%.*s\": articles, entities, timeline, compare, matrix, "
			"quotes, conflicts, notes, readers, help or messages",
			STR_ARG(which));
	return true;
}

static void show(struct desk *d, int32_t article)
{
	journey_leave(&d->journey, desk_spot(d));
	if (d->view != VIEW_READERS || d->focus != FOCUS_READER) {
		d->view = VIEW_READERS;
		d->focus = FOCUS_READER;
		desk_layout(d);
	}
	desk_show(d, article, -1);
}

bool cmd_article(struct desk *d, const struct call *c, struct err *e)
{
	int32_t i = c->count - 1;
	if (c->args.n > 0) {
		struct str name = c->args.at[0].text;
		i = story_find(&d->story, name);
		int32_t number;
		if (i < 0 && number_parse(name, 1, d->story.n, &number))
			i = number - 1;
		if (i < 0)
			return err_set(e, ERR_USAGE, "no article \"%.*s\"; there are %d",
				STR_ARG(name), d->story.n);
	}
	if (i < 0 || i >= d->story.n)
		return err_set(e, ERR_USAGE, "no article %d; there are %d", i + 1, d->story.n);
	show(d, i);
	return true;
}

bool cmd_article_step(struct desk *d, const struct call *c, struct err *e)
{
	int32_t by = c->count > 0 ? c->count : 1, n = d->story.n;
	if (n == 0)
		return err_set(e, ERR_USAGE, "no article is open");
	if (str_ends(str_of(c->command->name), STR("-prev")))
		by = n - by % n;
	if (desk_on_compare(d) && n > 2) {
		compare_other(d, by);
		return true;
	}
	show(d, (int32_t)(((int64_t)desk_reader(d)->article + by) % n));
	return true;
}

/* Panes in the order of Tab: sidebar, then readers or main. Under 100 columns: an overlay. */
struct stop {
	enum desk_focus focus;
	int32_t which; /* reader, or enum desk_side */
};

enum { STOPS_MOST = LAYOUT_READERS + 4 };

static int32_t stops(const struct desk *d, struct stop *at)
{
	int32_t n = 0;
	bool sidebar =
		d->layout.has_sidebar || (d->story.n > 1 && d->columns >= 60 && d->rows >= 12);
	for (int32_t i = SIDE_ARTICLES; i <= SIDE_ENTITIES; i++)
		if (desk_side_rect(d, (enum desk_side)i).rows > 0 ||
			(d->focus == FOCUS_SIDEBAR && (int32_t)d->side == i))
			at[n++] = (struct stop){FOCUS_SIDEBAR, i};
	if (n == 0 && sidebar)
		at[n++] = (struct stop){FOCUS_SIDEBAR, SIDE_ARTICLES};
	if (d->view != VIEW_READERS)
		at[n++] = (struct stop){FOCUS_MAIN, 0};
	else if (d->layout.readers > 0 && !d->zoom)
		for (int32_t i = 0; i < d->layout.readers; i++)
			at[n++] = (struct stop){FOCUS_READER, d->layout.first + i};
	else
		at[n++] = (struct stop){FOCUS_READER, d->on_reader};
	return n;
}

static int32_t stop_here(const struct desk *d, const struct stop *at, int32_t n)
{
	for (int32_t i = 0; i < n; i++) {
		int32_t which = d->focus == FOCUS_READER    ? d->on_reader
				: d->focus == FOCUS_SIDEBAR ? (int32_t)d->side
							    : 0;
		if (at[i].focus == d->focus && at[i].which == which)
			return i;
	}
	return 0;
}

static void focus_stop(struct desk *d, struct stop s)
{
	d->focus = s.focus;
	if (s.focus == FOCUS_READER)
		d->on_reader = s.which;
	if (s.focus == FOCUS_SIDEBAR)
		d->side = (enum desk_side)s.which;
	desk_layout(d);
	d->dirty = true;
}

bool cmd_focus(struct desk *d, const struct call *c, struct err *e)
{
	struct stop at[STOPS_MOST];
	int32_t n = stops(d, at), here = 0;
	(void)e;
	if (d->focus == FOCUS_MAIN && d->view == VIEW_TEXT && d->text_kind == TEXT_HELP) {
		help_turn(d, str_ends(str_of(c->command->name), STR("-prev")) ? -1 : 1);
		return true;
	}
	here = stop_here(d, at, n);
	int32_t by = c->count > 0 ? c->count % n : 1;
	if (str_ends(str_of(c->command->name), STR("-prev")))
		by = n - by;
	focus_stop(d, at[(here + by) % n]);
	return true;
}

bool cmd_focus_dir(struct desk *d, const struct call *c, struct err *e)
{
	struct stop at[STOPS_MOST];
	int32_t n = stops(d, at), here = 0;
	struct str dir = c->args.at[0].text;
	(void)e;
	here = stop_here(d, at, n);
	bool side = d->focus == FOCUS_SIDEBAR;
	if (str_eq(dir, STR("up")) || str_eq(dir, STR("down"))) {
		/* Only the sidebar has panes above each other. */
		int32_t to = here + (str_eq(dir, STR("down")) ? 1 : -1);
		if (side && to >= 0 && to < n && at[to].focus == FOCUS_SIDEBAR)
			focus_stop(d, at[to]);
		return true;
	}
	int32_t by = str_eq(dir, STR("left")) ? -1 : 1, to = here + by;
	while (side && to >= 0 && to < n && at[to].focus == FOCUS_SIDEBAR)
		to += by;
	if (to >= 0 && to < n)
		focus_stop(d, at[to]);
	return true;
}

bool cmd_readers(struct desk *d, const struct call *c, struct err *e)
{
	struct str n = c->args.at[0].text;
	if (n.len != 1 || n.at[0] < '1' || n.at[0] > '3')
		return err_set(e, ERR_USAGE, "readers takes 1, 2 or 3");
	d->readers_wish = n.at[0] - '0';
	if (d->view != VIEW_READERS)
		desk_close_view(d);
	if (d->focus == FOCUS_SIDEBAR && d->columns < 100)
		d->focus = FOCUS_READER;
	d->zoom = false;
	desk_layout(d);
	if (d->layout.readers < d->readers_wish)
		message_say(d, "%d columns have room for %d", d->columns, d->layout.readers);
	return true;
}

bool cmd_resize(struct desk *d, const struct call *c, struct err *e)
{
	int32_t by =
		(c->count > 0 ? c->count : 2) * (str_eq(c->args.at[0].text, STR("wider")) ? 1 : -1);
	(void)e;
	d->sidebar_wish += by;
	if (d->sidebar_wish < -60)
		d->sidebar_wish = -60;
	if (d->sidebar_wish > 100)
		d->sidebar_wish = 100;
	desk_layout(d);
	return true;
}

bool cmd_zoom(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	d->zoom = !d->zoom;
	desk_layout(d);
	return true;
}

bool cmd_lock(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	d->locked = !d->locked;
	message_say(d, d->locked ? "readers scroll together" : "each reader scrolls alone");
	return true;
}

bool cmd_raw(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	(void)c;
	if (desk_document(d, r) == NULL)
		return err_set(e, ERR_USAGE, "no article is open here");
	r->raw = !r->raw;
	int32_t at = r->focus;
	r->top = at;
	desk_rest(d, r, at);
	return true;
}

/* With marks: the marked articles go into the readers; out of a library they become the story. */
static bool open_marked(struct desk *d)
{
	int32_t n = 0, first = -1;
	for (int32_t i = 0; i < d->story.n; i++)
		n += d->shown[i].marked;
	if (n == 0)
		return false;
	if (library_is_open(d)) {
		library_choose(d);
		return true;
	}
	for (int32_t i = 0, k = 0; i < d->story.n; i++) {
		if (!d->shown[i].marked)
			continue;
		d->shown[i].marked = false;
		if (k < LAYOUT_READERS) {
			d->on_reader = k++;
			if (first < 0)
				first = d->on_reader;
			desk_show(d, i, -1);
		}
	}
	d->readers_wish = n < LAYOUT_READERS ? n : LAYOUT_READERS;
	d->on_reader = 0;
	desk_close_view(d);
	message_say(d, "%d articles opened", n);
	return true;
}

static bool open_article_row(struct desk *d)
{
	struct arena a = {0};
	struct article_rows rows;
	if (open_marked(d))
		return true;
	desk_article_rows(d, &a, &rows);
	if (d->articles.focus < rows.n)
		show(d, rows.at[d->articles.focus].article);
	arena_free(&a);
	return true;
}

static bool open_text_row(struct desk *d)
{
	if (d->text.focus >= d->text_rows.n)
		return true;
	struct place to = d->text_places[d->text.focus];
	if (to.article < 0)
		return true;
	desk_close_view(d);
	journey_leave(&d->journey, desk_spot(d));
	desk_show(d, to.article, to.span.beg);
	return true;
}

/* A link right under the focus comes before the note of its sentence, others behind it. */
static bool on_link(struct desk *d)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	for (int32_t i = 0; doc != NULL && i < doc->links.n; i++)
		if (span_has(doc->links.at[i].span, r->focus))
			return true;
	return false;
}

static bool open_link(struct desk *d, struct err *e)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	const char *browser = getenv("BROWSER");
	int32_t s = doc == NULL ? -1 : passage_sentence(desk_article(d, r), d->segmenter, r->focus);
	for (int32_t i = 0; doc != NULL && i < doc->links.n; i++) {
		struct link link = doc->links.at[i];
		if (s < 0 || !span_meets(link.span, doc->sentences.at[s].span))
			continue;
		if (browser == NULL || browser[0] == '\0') {
			message_say(d, "%.*s   (set BROWSER to open it)", STR_ARG(link.url));
			return true;
		}
		struct request *q = request_add(&d->requests, REQUEST_OPEN);
		struct arguments w;
		if (!line_words(&d->requests.arena, str_of(browser), &w, NULL, e))
			return false;
		q->argv.at = ARENA_ARRAY(&d->requests.arena, struct str, w.n + 1);
		for (int32_t k = 0; k < w.n; k++)
			q->argv.at[k] = w.at[k].text;
		q->argv.at[w.n] = str_dup(&d->requests.arena, link.url);
		q->argv.n = w.n + 1;
		return true;
	}
	return err_set(e, ERR_USAGE, "no note and no link in this sentence");
}

bool cmd_open(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	if (d->focus == FOCUS_READER && open_fold(d))
		return true;
	if (d->focus == FOCUS_READER)
		return (!on_link(d) && open_note_here(d)) || open_link(d, e);
	if (d->focus == FOCUS_MAIN && d->view == VIEW_TEXT)
		return open_text_row(d);
	if (desk_on_compare(d))
		return open_compare(d, e);
	if (desk_on_conflicts(d))
		return open_conflict_row(d);
	if (desk_on_matrix(d))
		return open_matrix_cell(d, e);
	if (desk_on_quotes(d))
		return open_quotes_row(d, e);
	if (desk_on_entities(d))
		return open_entity_row(d);
	if (desk_on_timeline(d))
		return open_times_row(d);
	if (desk_on_notes(d))
		return open_notes_row(d, e);
	return open_article_row(d);
}

bool cmd_mark(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	struct article_rows rows;
	(void)c;
	if (d->focus == FOCUS_READER || desk_on_compare(d) || desk_on_conflicts(d) ||
		desk_on_quotes(d) || (d->focus == FOCUS_MAIN && d->view == VIEW_TEXT))
		return err_set(
			e, ERR_USAGE, "marks are for the lists of articles, entities and dates");
	if (desk_on_entities(d))
		return mark_entity_row(d);
	if (desk_on_timeline(d))
		return mark_times_row(d);
	if (desk_on_matrix(d))
		return mark_matrix_cell(d, e);
	desk_article_rows(d, &a, &rows);
	if (d->articles.focus < rows.n) {
		struct shown_article *s = &d->shown[rows.at[d->articles.focus].article];
		s->marked = !s->marked;
		if (d->articles.focus + 1 < rows.n)
			d->articles.focus++;
	}
	arena_free(&a);
	return true;
}

bool cmd_sort(struct desk *d, const struct call *c, struct err *e)
{
	static const char *const name[] = {"order of the story", "date", "length"};
	static const char *const order[] = {"count", "name", "type", "place in the articles"};
	(void)c;
	if (desk_on_timeline(d))
		return err_set(e, ERR_USAGE, "the timeline is in the order of time");
	if (desk_on_notes(d))
		return err_set(e, ERR_USAGE, "notes are in the order of their file");
	if (desk_on_matrix(d)) {
		d->matrix.order = (uint8_t)((d->matrix.order + 1) % MATRIX_ORDERS);
		d->matrix.list = (struct list){0, 0};
		return true;
	}
	if (desk_on_quotes(d))
		return err_set(e, ERR_USAGE, "voices are in the order of the words they are given");
	if (desk_on_conflicts(d))
		return err_set(e, ERR_USAGE, "conflicts are in the order of their kinds");
	if (desk_on_entities(d)) {
		d->names.order = (d->names.order + 1) % NAMES_ORDERS;
		message_say(d, "sorted by %s", order[d->names.order]);
		return true;
	}
	d->order = (d->order + 1) % 3;
	message_say(d, "sorted by %s", name[d->order]);
	return true;
}

bool cmd_fold(struct desk *d, const struct call *c, struct err *e)
{
	bool open = str_eq(str_of(c->command->name), STR("expand"));
	if (desk_on_compare(d))
		return fold_compare(d, open, e);
	if (desk_on_entities(d))
		return fold_entity_row(d, open);
	if (desk_on_timeline(d))
		return fold_times_row(d, open);
	if (desk_on_quotes(d))
		return fold_quotes_row(d, open, e);
	if (desk_on_matrix(d)) {
		int32_t by = c->count > 0 ? c->count : 1;
		step_matrix_cell(d, open ? by : -by);
		return true;
	}
	if (d->focus == FOCUS_READER)
		return fold_reader(d, c, open, e);
	return err_set(e, ERR_USAGE, "nothing to open or close on this row");
}

bool cmd_why(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	if (desk_on_compare(d))
		return why_compared(d, e);
	if (desk_on_notes(d))
		return why_note(d);
	if (desk_on_matrix(d))
		return why_matrix(d, e);
	if (desk_on_conflicts(d))
		return why_conflicts(d, e);
	if (desk_on_quotes(d))
		return why_quotes(d, e);
	if (desk_article(d, desk_reader(d)) == NULL)
		return err_set(e, ERR_USAGE, "no article is open here");
	desk_text(d, TEXT_WHY);
	text_stale(d);
	return true;
}
