/* keys - from a key to a command: counts, sequences, the prompt. */
#include "config.h"

#include "core/base/utf8.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

static void typing_end(struct desk *d)
{
	d->typing = (struct typing){.context = d->typing.context};
}

enum context desk_context(const struct desk *d)
{
	if (d->prompt.kind != PROMPT_NONE)
		return CONTEXT_PROMPT;
	if (d->layout.too_small || d->focus == FOCUS_READER)
		return d->reader[d->on_reader].selecting ? CONTEXT_SELECT : CONTEXT_READER;
	if (desk_on_entities(d))
		return CONTEXT_ENTITIES;
	if (desk_on_timeline(d))
		return CONTEXT_TIMELINE;
	if (desk_on_notes(d))
		return CONTEXT_NOTES;
	if (desk_on_compare(d))
		return CONTEXT_COMPARE;
	if (desk_on_conflicts(d))
		return CONTEXT_CONFLICTS;
	if (desk_on_matrix(d))
		return CONTEXT_MATRIX;
	if (desk_on_quotes(d))
		return CONTEXT_QUOTES;
	if (d->focus == FOCUS_SIDEBAR || d->view == VIEW_ARTICLES)
		return CONTEXT_ARTICLES;
	return CONTEXT_HELP;
}

static bool is_motion(struct str action)
{
	struct str name;
	if (!str_cut(&action, ' ', &name))
		return false;
	const struct command *c = command_find(name);
	return c != NULL && (c->flags & CMD_MOTION) != 0;
}

static void run(struct desk *d, struct str action)
{
	struct err e;
	const struct line_from from = {.origin = FROM_KEYS, .count = d->typing.count};
	struct typing *t = &d->typing;
	message_key(&d->messages, is_motion(action));
	t->wants_key = NULL;
	t->count = 0;
	t->keys.n = 0;
	if (!command_line(d, action, &from, &e))
		message_trouble(d, &e);
	d->dirty = true;
}

/* A digit begins or continues a count; 0 only continues one. */
static bool takes_digit(struct desk *d, struct key k)
{
	struct typing *t = &d->typing;
	if (t->keys.n > 0 || k.mods != 0 || k.code < '0' || k.code > '9')
		return false;
	if (k.code == '0' && t->count == 0)
		return false;
	if (t->count < 100000000)
		t->count = t->count * 10 + (k.code - '0');
	return true;
}

static void unbound(struct desk *d, enum context context)
{
	struct arena a = {0};
	struct str name = keys_format(&a, &d->typing.keys);
	const struct binding *help = keymap_for(&d->keymap, context, STR("help"));
	struct str key = help != NULL ? keys_format(&a, &help->keys) : STR(":help");
	message_key(&d->messages, false);
	message_say(d, "%.*s is not bound here; %.*s shows the keys", STR_ARG(name), STR_ARG(key));
	arena_free(&a);
	typing_end(d);
}

static void insert_key(struct desk *d, struct key k)
{
	char text[UTF8_MAX];
	if (k.code >= KEY_CODE_FIRST || (k.mods & (KEY_CTRL | KEY_META)) != 0)
		return;
	if (utf8_forbidden(k.code) || k.code == '\n' || k.code == '\t')
		return;
	prompt_insert(d, (struct str){text, utf8_put(text, k.code)});
	d->dirty = true;
}

static void ends_wait(struct desk *d, struct key k)
{
	const struct command *c = d->typing.wants_key;
	struct err e;
	typing_end(d);
	d->dirty = true;
	message_key(&d->messages, false);
	bool cancels = k.code == KEY_CODE_ESC || (k.code == 'c' && k.mods == KEY_CTRL);
	if (!cancels && !command_key(d, c, k, &e))
		message_trouble(d, &e);
}

static bool in_rect(struct rect r, struct key k)
{
	return k.column >= r.column && k.column < r.column + r.columns && k.row >= r.row &&
	       k.row < r.row + r.rows;
}

static struct list *side_list(struct desk *d, enum desk_side side)
{
	return side == SIDE_ENTITIES   ? &d->names.list
	       : side == SIDE_TIMELINE ? &d->times.list
				       : &d->articles;
}

static struct list *main_list(struct desk *d)
{
	return d->view == VIEW_ARTICLES    ? &d->articles
	       : d->view == VIEW_ENTITIES  ? &d->names.list
	       : d->view == VIEW_TIMELINE  ? &d->times.list
	       : d->view == VIEW_NOTES     ? &d->notes_pane.list
	       : d->view == VIEW_CONFLICTS ? &d->claiming.list
	       : d->view == VIEW_MATRIX    ? &d->matrix.list
	       : d->view == VIEW_QUOTES    ? &d->voicing.list
					   : &d->text;
}

/* A click moves the focus to that pane and, in lists, to that row. */
static void click(struct desk *d, struct key k)
{
	const struct layout *l = &d->layout;
	struct list *list = NULL;
	int32_t row = k.row;
	if (d->prompt.kind != PROMPT_NONE)
		return;
	for (int32_t i = 0; i < l->readers; i++) {
		if (in_rect(l->reader[l->first + i], k)) {
			d->focus = FOCUS_READER;
			d->on_reader = l->first + i;
		}
	}
	for (int i = SIDE_ARTICLES; i <= SIDE_ENTITIES; i++) {
		struct rect rect = desk_side_rect(d, (enum desk_side)i);
		if (!in_rect(rect, k))
			continue;
		d->focus = FOCUS_SIDEBAR;
		d->side = (enum desk_side)i;
		list = side_list(d, d->side);
		row -= rect.row;
	}
	if (list == NULL && l->has_main && in_rect(l->main, k)) {
		d->focus = FOCUS_MAIN;
		list = main_list(d);
	}
	if (list != NULL && row > 0)
		list->focus = list->top + row - 1;
	d->dirty = true;
	desk_layout(d);
}

static void take_key(struct desk *d, struct key k)
{
	struct typing *t = &d->typing;
	const struct binding *found;
	if (k.code == KEY_CODE_CLICK) {
		click(d, k);
		return;
	}
	if (t->wants_key != NULL) {
		ends_wait(d, k);
		return;
	}
	enum context context = desk_context(d);
	if (context != CONTEXT_PROMPT && takes_digit(d, k)) {
		d->dirty = true;
		return;
	}
	if (t->keys.n == KEYS_MOST)
		t->keys.n = 0;
	t->keys.at[t->keys.n++] = k;
	switch (keymap_find(&d->keymap, context, &t->keys, &found)) {
	case KEYMAP_BOUND:
		run(d, found->action);
		break;
	case KEYMAP_PREFIX:
		d->dirty = true;
		break;
	case KEYMAP_NONE:
		if (context == CONTEXT_PROMPT) {
			insert_key(d, k);
			typing_end(d);
		} else if (t->keys.n > 1 && k.code == KEY_CODE_ESC) {
			typing_end(d); /* Esc drops a sequence begun */
			d->dirty = true;
		} else {
			unbound(d, context);
		}
		break;
	}
}

void desk_key(struct desk *d, struct key k)
{
	take_key(d, k);
	library_turn(d);
}

void desk_paste(struct desk *d, struct str text)
{
	if (d->prompt.kind == PROMPT_NONE) {
		message_say(d, "pasted text goes into a prompt only: nothing was done");
		return;
	}
	struct buf clean = {0};
	utf8_clean(&clean, text);
	for (int32_t i = 0; i < clean.len; i++)
		if (clean.at[i] == '\n' || clean.at[i] == '\t')
			clean.at[i] = ' ';
	prompt_insert(d, str_trim(buf_str(&clean)));
	buf_free(&clean);
	d->dirty = true;
}
