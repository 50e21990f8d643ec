/* cmd_setting - keys, options, files of commands. */
#include "config.h"

#include <stdlib.h>

#include "core/base/file.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "keymaps/builtin.h"

/* What stands behind CONTEXT and KEYS: the action up to a lone --, and the text behind it. */
static bool read_action(
	struct arena *a, struct str text, struct str *action, struct str *about, struct err *e)
{
	struct str rest = text;
	const char *end = text.at;
	*about = (struct str){0};
	while (rest.at != NULL) {
		struct arguments w;
		struct str more = {0};
		if (!line_words(a, rest, &w, &more, e))
			return false;
		for (int32_t i = 0; i < w.n; i++) {
			if (!w.at[i].quoted && str_eq(w.at[i].text, STR("--"))) {
				if (i + 1 < w.n)
					*about = w.at[i + 1].text;
				more = (struct str){0};
				break;
			}
			end = w.at[i].written.at + w.at[i].written.len;
		}
		rest = more;
	}
	*action = str_trim((struct str){text.at, (int32_t)(end - text.at)});
	return true;
}

static bool binding_head(struct str context, struct str keys, struct binding *b, struct err *e)
{
	if (!context_parse(context, &b->context))
		return err_set(e, ERR_USAGE, "no context \"%.*s\"", STR_ARG(context));
	return keys_parse(keys, &b->keys, e);
}

bool cmd_bind(struct desk *d, const struct call *c, struct err *e)
{
	struct arena a = {0};
	struct arguments head;
	struct binding b = {.file = c->file, .line = c->line};
	struct str action, about;
	bool ok = line_words(&a, c->rest, &head, NULL, e);
	if (ok && head.n < 3)
		ok = err_set(e, ERR_USAGE, "usage: bind %s", command_find(STR("bind"))->args);
	if (ok) {
		const char *at = head.at[2].written.at;
		struct str rest = {at, (int32_t)(c->rest.at + c->rest.len - at)};
		ok = binding_head(head.at[0].text, head.at[1].text, &b, e) &&
		     read_action(&a, rest, &action, &about, e) && command_check(action, e);
	}
	if (ok) {
		b.action = action;
		b.description = about;
		ok = keymap_bind(&d->keymap, &b, e);
	}
	arena_free(&a);
	text_stale(d);
	return ok;
}

bool cmd_unbind(struct desk *d, const struct call *c, struct err *e)
{
	struct binding b = {0};
	if (!binding_head(c->args.at[0].text, c->args.at[1].text, &b, e))
		return false;
	if (!keymap_unbind(&d->keymap, b.context, &b.keys))
		return err_set(e, ERR_USAGE, "%.*s is not bound in %s", STR_ARG(c->args.at[1].text),
			context_name(b.context));
	text_stale(d);
	return true;
}

static bool source(struct desk *d, struct str path, enum line_origin origin, struct err *e)
{
	struct buf text = {0};
	struct arena a = {0};
	bool ok = file_read(str_cstr(&a, path), &text, NULL, e);
	if (ok) {
		const struct line_from from = {.origin = origin, .file = path};
		command_source(d, buf_str(&text), &from);
	}
	buf_free(&text);
	arena_free(&a);
	return ok;
}

/* A relative name is looked for beside the file that includes it. */
bool cmd_include(struct desk *d, const struct call *c, struct err *e)
{
	enum { DEPTH_MOST = 8 };
	struct str name = c->args.at[0].text;
	struct line_from from = {.origin = FROM_CONFIG};
	bool ok = true;
	if (str_eq(name, STR("default")) || str_eq(name, STR("emacs"))) {
		bool emacs = str_eq(name, STR("emacs"));
		from.file = emacs ? STR("emacs.keys") : STR("default.keys");
		command_source(d, emacs ? keymap_emacs : keymap_default, &from);
		return true;
	}
	if (d->including == DEPTH_MOST)
		return err_set(e, ERR_DATA, "include goes deeper than %d files", DEPTH_MOST);
	struct arena a = {0};
	char *path = file_join(&a, c->file.len > 0 ? file_folder(c->file) : STR("."), name);
	d->including++;
	ok = source(d, str_of(path), FROM_CONFIG, e);
	d->including--;
	arena_free(&a);
	return ok;
}

bool cmd_source(struct desk *d, const struct call *c, struct err *e)
{
	enum { DEPTH_MOST = 8 };
	if (d->including == DEPTH_MOST)
		return err_set(e, ERR_DATA, "source goes deeper than %d files", DEPTH_MOST);
	d->including++;
	bool ok = source(d, c->args.at[0].text, FROM_SCRIPT, e);
	d->including--;
	return ok;
}

static void option_changed(struct desk *d, int32_t o)
{
	if (o == OPTION_THEME || o == OPTION_MOUSE || o == OPTION_BIDI)
		request_add(&d->requests, REQUEST_THEME);
	if (o == OPTION_SCROLL_LOCK)
		d->locked = options_on(&d->options, OPTION_SCROLL_LOCK);
	if (o == OPTION_SIDEBAR)
		desk_layout(d);
	if (o == OPTION_WORDING_LISTS)
		wording_reset(d);
	d->dirty = true;
}

static void show_settings(struct desk *d)
{
	struct arena *a = &d->text_arena;
	text_begin(d, TEXT_NOTICE, STR("Settings"));
	d->text_about = STR(":set OPTION VALUE   :help OPTION");
	for (int32_t i = 0; i < OPTIONS; i++) {
		const struct option_row *row = option_row((enum option)i);
		text_say(d,
			str_printf(a, " %-13s %-12.*s %s", row->name, STR_ARG(d->options.text[i]),
				row->help),
			FACE_TEXT, nowhere);
	}
}

bool cmd_set(struct desk *d, const struct call *c, struct err *e)
{
	if (c->args.n == 0) {
		show_settings(d);
		return true;
	}
	struct str name = c->args.at[0].text;
	int32_t o = option_find(name);
	if (c->args.n == 1 && o < OPTIONS) {
		const struct option_row *row = option_row((enum option)o);
		if (row->kind != OPTION_SWITCH || c->file.len == 0) {
			message_say(d, "set %s %.*s", row->name, STR_ARG(d->options.text[o]));
			return true;
		}
	}
	struct str value = c->args.n > 1 ? c->args.at[1].text : STR("on");
	if (!options_set(&d->options, name, value, e))
		return false;
	option_changed(d, o);
	return true;
}

bool cmd_mouse(struct desk *d, const struct call *c, struct err *e)
{
	bool on = !options_on(&d->options, OPTION_MOUSE);
	(void)c;
	if (!options_set(&d->options, STR("mouse"), on ? STR("on") : STR("off"), e))
		return false;
	option_changed(d, OPTION_MOUSE);
	message_say(d, on ? "mouse on: wheel scrolls, a click moves the focus" : "mouse off");
	return true;
}
