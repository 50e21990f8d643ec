#include "config.h"

#include "core/desk/desk.h"

#include "core/base/file.h"
#include "core/desk/commands.h"
#include "keymaps/builtin.h"

static void source_file(struct desk *d, const char *path)
{
	struct buf text = {0};
	struct err e;
	struct file_id id;
	if (path == NULL || !file_id(path, &id, NULL))
		return; /* not there: nothing to read */
	if (file_read(path, &text, NULL, &e)) {
		const struct line_from from = {.origin = FROM_CONFIG, .file = str_of(path)};
		command_source(d, buf_str(&text), &from);
	} else {
		message_trouble(d, &e);
	}
	buf_free(&text);
}

static void source_keys(struct desk *d, struct str name)
{
	struct line_from from = {.origin = FROM_CONFIG};
	if (str_eq(name, STR("default")) || str_eq(name, STR("emacs"))) {
		bool emacs = str_eq(name, STR("emacs"));
		from.file = emacs ? STR("emacs.keys") : STR("default.keys");
		command_source(d, emacs ? keymap_emacs : keymap_default, &from);
		return;
	}
	/* A file of one's own stands on the default map. */
	source_keys(d, STR("default"));
	source_file(d, str_cstr(&d->arena, name));
}

void desk_settings(struct desk *d)
{
	if (!d->no_files)
		source_file(d, config_path(&d->arena, "config"));
}

enum date_order desk_date_order(const struct desk *d)
{
	return str_eq(d->options.text[OPTION_DATE_ORDER], STR("day-first")) ? ORDER_DAY_FIRST
									    : ORDER_MONTH_FIRST;
}

void desk_configure(struct desk *d, struct str keys)
{
	desk_settings(d);
	d->locked = options_on(&d->options, OPTION_SCROLL_LOCK);
	source_keys(d, keys.len > 0 ? keys : d->options.text[OPTION_KEYS]);
	if (!d->no_files)
		source_file(d, config_path(&d->arena, "keys"));
}

/* A reader that comes into sight without an article gets the first that no other shows. */
static void fill_readers(struct desk *d)
{
	int32_t was = d->on_reader;
	for (int32_t k = 0; k < d->layout.readers; k++) {
		int32_t i = d->layout.first + k, next = 0;
		if (d->reader[i].article >= 0 || d->story.n == 0)
			continue;
		for (bool taken = true; taken && next < d->story.n; next += taken) {
			taken = false;
			for (int32_t r = 0; r < LAYOUT_READERS; r++)
				taken |= d->reader[r].article == next;
		}
		d->on_reader = i;
		desk_show(d, next < d->story.n ? next : 0, -1);
	}
	d->on_reader = was;
}

/* A state file tells that this is not the first start. */
static void greet(struct desk *d)
{
	struct arena a = {0};
	struct file_id id;
	char *path = state_path(&a, "positions");
	const struct binding *help = keymap_for(&d->keymap, CONTEXT_READER, STR("help"));
	const struct binding *quit = keymap_for(&d->keymap, CONTEXT_READER, STR("close"));
	if (!d->no_files && !d->batch && path != NULL && !file_id(path, &id, NULL) &&
		help != NULL && quit != NULL && d->messages.n == 0)
		message_say(d, "welcome: %.*s shows the keys, %.*s closes; said only this once",
			STR_ARG(keys_format(&a, &help->keys)),
			STR_ARG(keys_format(&a, &quit->keys)));
	arena_free(&a);
}

void desk_start(struct desk *d)
{
	d->started = true;
	desk_layout(d);
	greet(d);
	library_greet(d);
	annotate_find(d);
}

/* A stat of the notes and of each article shown, no more: it is done while nothing else is. */
bool desk_look(struct desk *d)
{
	if (d->now_ms - d->checked_ms < DESK_LOOK_MS)
		return false;
	d->checked_ms = d->now_ms;
	bool changed = noted_refresh(d);
	annotate_look(d);
	for (int32_t k = 0; k < d->layout.readers; k++) {
		struct article *x = desk_article(d, &d->reader[d->layout.first + k]);
		if (x == NULL || x->state != ARTICLE_DONE)
			continue;
		struct shown_article *s = &d->shown[d->reader[d->layout.first + k].article];
		if (s->announced || !article_changed(x))
			continue;
		s->announced = true;
		message_say(
			d, "%.*s has changed on disk; :reload reads it again", STR_ARG(x->path));
	}
	return changed;
}

void desk_save(struct desk *d)
{
	annotate_rescue(d);
	if (d->no_files || d->read_only)
		return;
	for (int32_t i = 0; i < LAYOUT_READERS; i++)
		desk_leave(d, &d->reader[i]);
	progress_keep(d);
	/* A home that cannot be written is no trouble: places are then not kept. */
	if (options_on(&d->options, OPTION_POSITIONS))
		positions_save(&d->positions, NULL);
	history_save(d, NULL);
}

void desk_resize(struct desk *d, int32_t columns, int32_t rows)
{
	if (columns == d->columns && rows == d->rows)
		return;
	d->columns = columns;
	d->rows = rows;
	d->dirty = true;
	desk_layout(d);
}

bool desk_on_entities(const struct desk *d)
{
	return (d->focus == FOCUS_SIDEBAR && d->side == SIDE_ENTITIES) ||
	       (d->focus == FOCUS_MAIN && d->view == VIEW_ENTITIES);
}

bool desk_on_timeline(const struct desk *d)
{
	return (d->focus == FOCUS_SIDEBAR && d->side == SIDE_TIMELINE) ||
	       (d->focus == FOCUS_MAIN && d->view == VIEW_TIMELINE);
}

bool desk_on_compare(const struct desk *d)
{
	return d->focus == FOCUS_MAIN && d->view == VIEW_COMPARE;
}

bool desk_on_conflicts(const struct desk *d)
{
	return d->focus == FOCUS_MAIN && d->view == VIEW_CONFLICTS;
}

bool desk_on_matrix(const struct desk *d)
{
	return d->focus == FOCUS_MAIN && d->view == VIEW_MATRIX;
}

bool desk_on_quotes(const struct desk *d)
{
	return d->focus == FOCUS_MAIN && d->view == VIEW_QUOTES;
}

struct spot desk_spot(struct desk *d)
{
	const struct reader *r = desk_reader(d);
	const struct comparing *p = &d->comparing;
	if (!desk_on_compare(d) || p->focus.article < 0)
		return (struct spot){r->article, r->focus, 0};
	int which = p->focus.article == p->wish.article[0] ? 0 : 1;
	return (struct spot){p->focus.article, p->focus.span.beg, p->wish.article[!which] + 1};
}

bool desk_on_notes(const struct desk *d)
{
	return d->focus == FOCUS_MAIN && d->view == VIEW_NOTES;
}

struct reader *desk_reader(struct desk *d)
{
	return &d->reader[d->on_reader];
}

struct article *desk_article(struct desk *d, const struct reader *r)
{
	if (r->article < 0 || r->article >= d->story.n)
		return NULL;
	return d->story.at[r->article];
}

struct document *desk_document(struct desk *d, const struct reader *r)
{
	struct article *x = desk_article(d, r);
	if (x == NULL || x->state == ARTICLE_NEW || x->state == ARTICLE_FAILED)
		return NULL;
	return x->doc.blocks.n > 0 ? &x->doc : NULL;
}

static struct rect reader_rect(const struct desk *d, int32_t reader)
{
	const struct layout *l = &d->layout;
	int32_t i = reader - l->first;
	if (i >= 0 && i < l->readers)
		return l->reader[i];
	/* Hidden just now: any rect does that has a size. */
	return l->readers > 0 ? l->reader[0]
			      : (struct rect){0, 0, d->columns, d->rows > 1 ? d->rows - 1 : 1};
}

struct wrap desk_wrap(const struct desk *d, int32_t reader)
{
	struct wrap w = reader_wrap(
		reader_rect(d, reader), d->options.number[OPTION_WIDTH], d->reader[reader].raw);
	w.folds = folding_closed(d, reader);
	return w;
}

int32_t desk_height(const struct desk *d, int32_t reader)
{
	int32_t h = reader_height(reader_rect(d, reader));
	return h > 0 ? h : 1;
}

struct view desk_view_of(struct desk *d, struct arena *a)
{
	bool mono = str_eq(d->options.text[OPTION_THEME], STR("mono"));
	return (struct view){a, d->segmenter, &d->story, d->ascii, d->plain || mono};
}

void desk_layout(struct desk *d)
{
	const struct layout_wish w = {
		.columns = d->columns,
		.rows = d->rows,
		.readers = d->readers_wish,
		.sidebar = d->sidebar_wish,
		.no_sidebar = (d->story.n < 2 || !options_on(&d->options, OPTION_SIDEBAR) ||
				      d->view == VIEW_COMPARE || d->view == VIEW_MATRIX ||
				      d->view == VIEW_QUOTES) &&
			      d->focus != FOCUS_SIDEBAR,
		.zoom = d->zoom,
		.main = d->view != VIEW_READERS,
		.on_sidebar = d->focus == FOCUS_SIDEBAR,
		.on_reader = d->on_reader,
	};
	layout_build(&d->layout, &w);
	/* The focus goes where the keys can be seen. */
	const struct layout *l = &d->layout;
	if (d->focus == FOCUS_MAIN && !l->has_main)
		d->focus = FOCUS_READER;
	if (d->focus == FOCUS_READER && l->has_main)
		d->focus = FOCUS_MAIN;
	if (l->readers > 0 && (d->on_reader < l->first || d->on_reader >= l->first + l->readers))
		d->on_reader = l->first;
	if (d->started)
		fill_readers(d);
	desk_divide_sidebar(d);
	d->dirty = true;
}

/* Where reading begins: behind the menus of a saved page, at its title. */
static int32_t beginning(struct desk *d, struct reader *r)
{
	enum { LOOK = 16 * 1024 }; /* bytes */
	struct article *x = desk_article(d, r);
	article_reach(x, d->segmenter, LOOK);
	struct document *doc = desk_document(d, r);
	if (doc == NULL || doc->blocks.at[0].kind != BLOCK_BOILERPLATE)
		return 0;
	int32_t first = 0;
	while (first < doc->blocks.n && doc->blocks.at[first].kind == BLOCK_BOILERPLATE)
		first++;
	/* Between menu and title there may be a line or two of outlet and section. */
	for (int32_t i = first; i < doc->blocks.n && i < first + 4; i++)
		if (doc->blocks.at[i].kind == BLOCK_TITLE)
			first = i;
	return first < doc->blocks.n ? doc->blocks.at[first].span.beg : 0;
}

void desk_leave(struct desk *d, const struct reader *r)
{
	if (r->article < 0 || r->article >= d->story.n)
		return;
	d->shown[r->article].place = r->focus;
	d->shown[r->article].top = r->top;
}

void desk_show(struct desk *d, int32_t article, int32_t at)
{
	struct reader *r = desk_reader(d);
	if (article < 0 || article >= d->story.n)
		return;
	desk_leave(d, r);
	bool stays = r->article == article;
	*r = (struct reader){.article = article, .raw = stays && r->raw};
	desk_remember(d, article);
	struct shown_article *s = &d->shown[article];
	bool anew = at < 0 && s->place < 0;
	int32_t to = at >= 0 ? at : anew ? beginning(d, r) : s->place;
	if (s->place < 0)
		s->place = 0;
	folding_follow(d, d->on_reader);
	/* The page as it was left; after a start only the place is known: it comes first. */
	if (at < 0)
		r->top = anew || s->top < 0 ? to : s->top;
	if (at > 0)
		desk_go(d, r, to);
	else if (to > 0)
		desk_rest(d, r, to);
	d->dirty = true;
}

static void reach(struct desk *d, struct reader *r, int32_t at)
{
	struct article *x = desk_article(d, r);
	if (x != NULL)
		article_reach(x, d->segmenter, at);
}

/* Rows between byte `from` and byte `to`, at most `most`; negative: `to` is above. */
static int32_t rows_between(struct desk *d, const struct document *doc, struct wrap w, int32_t from,
	int32_t to, int32_t most)
{
	struct rows rows = {0};
	struct arena a = {0};
	int32_t n = most;
	wrap_rows(doc, d->segmenter, &a, w, from, most, &rows);
	for (int32_t i = 0; i < rows.n; i++) {
		if (to < rows.at[i].span.end || (rows.at[i].blank && to <= rows.at[i].span.end)) {
			n = i;
			break;
		}
	}
	if (rows.n > 0 && to < rows.at[0].span.beg)
		n = -1;
	arena_free(&a);
	return n;
}

void desk_go(struct desk *d, struct reader *r, int32_t at)
{
	folding_reveal(d, r, at, FOLD_OPEN);
	desk_rest(d, r, at);
}

void desk_rest(struct desk *d, struct reader *r, int32_t at)
{
	int32_t i = (int32_t)(r - d->reader), height = desk_height(d, i);
	struct wrap w = desk_wrap(d, i);
	reach(d, r, at + height * w.columns * 4);
	struct document *doc = desk_document(d, r);
	r->focus = at;
	if (doc == NULL)
		return;
	if (at > doc->text.len)
		at = r->focus = doc->text.len;
	if (at < 0)
		at = r->focus = 0;
	/* A whole sentence wants to be seen, its beginning above all. */
	int32_t s = document_sentence(doc, at), end = at;
	if (s >= 0 && span_has(doc->sentences.at[s].span, at))
		end = doc->sentences.at[s].span.end - 1;
	int32_t row = rows_between(d, doc, w, r->top, at, height);
	int32_t last = row < 0 ? row : rows_between(d, doc, w, r->top, end, height * 2);
	if (row >= 0 && last < height)
		return;
	if (row < 0 || last >= height * 2) {
		/* Far: a third from the top, so that what comes before is seen too. */
		bool near_above =
			row < 0 && rows_between(d, doc, w, at, r->top, height / 2) < height / 2;
		r->top = wrap_move(doc, d->segmenter, w, at, near_above ? 0 : -(height / 3), NULL);
		if (row < 0 && !near_above && r->top < 0)
			r->top = 0;
	} else {
		int32_t by = last - height + 1;
		if (by > row)
			by = row;
		r->top = wrap_move(doc, d->segmenter, w, r->top, by, NULL);
	}
	if (doc->work.divided) {
		int32_t limit = wrap_last_top(doc, d->segmenter, w, height);
		if (r->top > limit)
			r->top = limit;
	}
}

void desk_text(struct desk *d, enum text_kind kind)
{
	if (d->view != VIEW_TEXT)
		d->under = d->view;
	if (d->view != VIEW_TEXT || d->text_kind != kind)
		d->text = (struct list){0, 0};
	d->text_kind = kind;
	d->view = VIEW_TEXT;
	d->focus = FOCUS_MAIN;
	desk_layout(d);
	d->dirty = true;
}

void desk_close_view(struct desk *d)
{
	d->view = VIEW_READERS;
	d->focus = FOCUS_READER;
	d->text_filter = (struct str){0};
	desk_layout(d);
	d->dirty = true;
}

void desk_close_text(struct desk *d)
{
	d->view = d->under;
	d->text_filter = (struct str){0};
	desk_layout(d);
	d->dirty = true;
}
