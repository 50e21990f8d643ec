#include "config.h"

#include "tui/request_do.h"

#include <poll.h>
#include <unistd.h>

#include "core/base/utf8.h"
#include "tui/run.h"

bool request_waits(const struct desk *d)
{
	return d->requests.taken < d->requests.n;
}

/* On the normal screen, below what was shown there; until a key or the end. */
static void any_key(struct terminal *t)
{
	char bytes[256];
	term_write(t, STR("\n[any key goes back]"));
	term_wait(t);
	struct pollfd on[2] = {
		{.fd = t->in_fd, .events = POLLIN}, {.fd = signals_fd(), .events = POLLIN}};
	while (signals_ending() == 0) {
		if (poll(on, 2, -1) <= 0)
			continue;
		if (on[1].revents != 0)
			signals_take();
		if (on[0].revents == 0)
			continue;
		ssize_t n = read(t->in_fd, bytes, sizeof bytes);
		(void)n; /* an end of input is seen by the loop */
		break;
	}
	term_write(t, STR("\r\n"));
}

static void show(struct terminal *t, struct str text)
{
	struct buf clean = {0};
	utf8_clean(&clean, text);
	term_leave(t);
	term_write(t, buf_str(&clean));
	any_key(t);
	term_return(t);
	buf_free(&clean);
}

static bool run(struct terminal *t, const struct request *r, struct err *e)
{
	struct arena a = {0};
	struct program program = {
		.argv = r->argv,
		.has_input = r->kind == REQUEST_PIPE,
		.input = r->text,
		.tty = t->own_in ? t->in_fd : -1,
	};
	term_leave(t);
	bool done = run_program(&a, &program, e);
	if (r->kind == REQUEST_PIPE && done)
		any_key(t);
	term_return(t);
	arena_free(&a);
	return done;
}

static bool do_one(struct terminal *t, const struct request *r, struct err *e)
{
	switch (r->kind) {
	case REQUEST_COPY:
		return term_copy(t, r->text, e);
	case REQUEST_PIPE:
	case REQUEST_OPEN:
		return run(t, r, e);
	case REQUEST_SHOW:
		show(t, r->text);
		return true;
	case REQUEST_SUSPEND:
		term_suspend(t);
		signals_take(); /* of stopping and going on, which is done */
		return true;
	case REQUEST_REDRAW:
	case REQUEST_THEME:
		return true; /* the loop's business */
	}
	return true;
}

static enum request_after after(enum request_kind kind)
{
	return kind == REQUEST_COPY    ? AFTER_PAINT
	       : kind == REQUEST_THEME ? AFTER_THEME
				       : AFTER_SCREEN;
}

enum request_after request_do(struct desk *d, struct terminal *t)
{
	struct request r;
	struct err e;
	enum request_after most = AFTER_NOTHING;
	while (signals_ending() == 0 && request_take(&d->requests, &r)) {
		if (!do_one(t, &r, &e))
			message_trouble(d, &e);
		if (r.kind == REQUEST_OPEN) /* an editor may have had the notes */
			noted_refresh(d);
		if (after(r.kind) > most)
			most = after(r.kind);
	}
	return most;
}
