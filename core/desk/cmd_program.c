/* cmd_program - the program itself: help, messages, closing, quitting. */
#include "config.h"

#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

bool cmd_help(struct desk *d, const struct call *c, struct err *e)
{
	if (c->args.n > 0)
		return help_on(d, c->args.at[0].text, e);
	d->help_context = (int32_t)desk_context(d);
	d->text_filter = (struct str){0};
	desk_text(d, TEXT_HELP);
	text_stale(d);
	return true;
}

bool cmd_messages(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	desk_text(d, TEXT_MESSAGES);
	text_stale(d);
	return true;
}

bool cmd_command(struct desk *d, const struct call *c, struct err *e)
{
	(void)e;
	prompt_open(d, PROMPT_COMMAND, c->rest);
	return true;
}

bool cmd_close(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	/* A text pane gives back what it lies over. */
	bool over = d->under == VIEW_COMPARE || d->under == VIEW_MATRIX ||
		    d->under == VIEW_CONFLICTS || d->under == VIEW_QUOTES;
	if (d->view == VIEW_TEXT && over)
		desk_close_text(d);
	else if (d->view != VIEW_READERS)
		desk_close_view(d);
	else if (d->focus == FOCUS_SIDEBAR)
		desk_close_view(d);
	else if (d->zoom)
		d->zoom = false;
	else if (d->readers_wish > 1 && d->layout.readers > 1) {
		/* The one with the focus goes; those to its right move up. */
		struct reader gone = d->reader[d->on_reader];
		desk_leave(d, &gone);
		for (int32_t i = d->on_reader; i + 1 < LAYOUT_READERS; i++)
			d->reader[i] = d->reader[i + 1];
		gone.selecting = false;
		d->reader[LAYOUT_READERS - 1] = gone;
		d->readers_wish = d->layout.readers - 1;
		if (d->on_reader >= d->readers_wish)
			d->on_reader = d->readers_wish - 1;
	} else {
		d->quit = true;
	}
	desk_layout(d);
	return true;
}

bool cmd_quit(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	d->quit = true;
	return true;
}

bool cmd_cancel(struct desk *d, const struct call *c, struct err *e)
{
	struct reader *r = desk_reader(d);
	if (d->prompt.kind != PROMPT_NONE) {
		prompt_cancel(d);
		return true;
	}
	if (r->selecting)
		return cmd_select_cancel(d, c, e);
	d->find.shown = false;
	d->names.marked.n = 0;
	d->entity_filter = (struct str){0};
	for (int32_t i = 0; i < d->shown_n; i++)
		d->shown[i].marked = false;
	if (d->article_filter.n > 0)
		d->article_filter.n = 0;
	if (d->text_filter.len > 0) {
		d->text_filter = (struct str){0};
		text_stale(d);
	}
	const struct binding *quit = keymap_for(&d->keymap, desk_context(d), STR("quit"));
	struct arena a = {0};
	struct str key = quit != NULL ? keys_format(&a, &quit->keys) : STR(":quit");
	message_say(d, "%.*s quits", STR_ARG(key));
	arena_free(&a);
	return true;
}

bool cmd_redraw(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	request_add(&d->requests, REQUEST_REDRAW);
	return true;
}

bool cmd_suspend(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	request_add(&d->requests, REQUEST_SUSPEND);
	return true;
}

bool cmd_echo(struct desk *d, const struct call *c, struct err *e)
{
	struct arguments w;
	struct arena a = {0};
	(void)e;
	bool one = c->rest.len > 0 && c->rest.at[0] == '"' &&
		   line_words(&a, c->rest, &w, NULL, NULL) && w.n == 1;
	message_say(d, "%.*s", STR_ARG(one ? w.at[0].text : c->rest));
	arena_free(&a);
	return true;
}
