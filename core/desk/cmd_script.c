/* cmd_script - what scripts and tests use in place of a terminal. */
#include "config.h"

#include <stdio.h>

#include "core/base/number.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"

bool cmd_press(struct desk *d, const struct call *c, struct err *e)
{
	struct str rest = str_trim(c->rest);
	while (rest.len > 0) {
		struct key k;
		if (!key_parse(&rest, &k, e))
			return false;
		/* What a key finds must not depend on how far the work has come. */
		while (d->batch && desk_work(d))
			continue;
		desk_key(d, k);
	}
	return true;
}

bool cmd_size(struct desk *d, const struct call *c, struct err *e)
{
	int32_t columns, rows;
	if (!number_parse(c->args.at[0].text, 1, 1000, &columns) ||
		!number_parse(c->args.at[1].text, 1, 1000, &rows))
		return err_set(e, ERR_USAGE, "size takes columns and rows from 1 to 1000");
	desk_resize(d, columns, rows);
	return true;
}

/* All work is done first, so that what is printed does not depend on time. */
bool cmd_dump(struct desk *d, const struct call *c, struct err *e)
{
	struct screen s;
	struct arena a = {0};
	if (!d->batch)
		return err_set(e, ERR_USAGE,
			"dump is for scripts without a terminal; :write saves a pane");
	while (desk_work(d))
		continue;
	desk_screen(d, &s);
	bool faces = c->args.n > 0 && str_eq(c->args.at[0].text, STR("faces"));
	const struct view v = desk_view_of(d, &a);
	struct str text = faces ? screen_faces(&v, &s) : screen_text(&v, &s);
	printf("%.*s", STR_ARG(text));
	if (s.cursor_row >= 0)
		printf("-- cursor row %d column %d\n", s.cursor_row, s.cursor_column);
	else
		printf("-- no cursor\n");
	arena_free(&a);
	return true;
}
