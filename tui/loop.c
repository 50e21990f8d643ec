#include "config.h"

#include "tui/loop.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "tui/input.h"
#include "tui/paint.h"
#include "tui/request_do.h"
#include "tui/signals.h"
#include "tui/term.h"
#include "tui/theme.h"

/* All in milliseconds. */
enum {
	WORK_BUDGET = 2,    /* between two looks at the keyboard */
	WORK_PAINT = 500,   /* between two paintings of what work found */
	AFTER_KEY = 100,    /* nothing moves by itself so soon after a key */
	KEYS_UNSEEN = 50,   /* a held key is painted at least so often */
	RESIZE_SETTLE = 15, /* a window being dragged sends the next size within this */
	RESIZE_MOST = 60,
};

struct loop {
	struct desk *d;
	struct terminal term;
	struct input in;
	struct paint paint;
	unsigned came; /* enum signal_bits */
	bool has_work;
	bool hung_up;
	/* Milliseconds; 0: never, nothing. */
	int64_t key_at, read_at, work_painted_at, unseen_since;
};

static int64_t now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int64_t now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static void paint(struct loop *l)
{
	struct screen screen;
	l->d->dirty = false;
	desk_screen(l->d, &screen);
	paint_screen(&l->paint, &screen);
	term_paste(&l->term, l->d->prompt.kind != PROMPT_NONE);
	l->unseen_since = 0;
}

static void use_theme(struct loop *l)
{
	struct theme_wish wish = {
		.option = l->d->options.text[OPTION_THEME],
		.colours = l->term.colours,
		.no_color = getenv("NO_COLOR"),
		.colorfgbg = getenv("COLORFGBG"),
	};
	enum theme theme = theme_pick(&wish);
	l->d->plain = theme == THEME_MONO;
	paint_theme(&l->paint, theme, l->term.has_dim);
	term_mouse(&l->term, options_on(&l->d->options, OPTION_MOUSE));
	term_logical(&l->term, !str_eq(l->d->options.text[OPTION_BIDI], STR("terminal")));
}

/* Reads what is there; the descriptor is ready. */
static void read_keys(struct loop *l)
{
	char bytes[4096];
	ssize_t n = read(l->term.in_fd, bytes, sizeof bytes);
	l->read_at = now();
	if (n > 0)
		input_feed(&l->in, (struct str){bytes, (int32_t)n});
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		l->hung_up = true;
}

/* Hands keys to the desk up to one that needs the terminal. Returns if any came. */
static bool use_keys(struct loop *l, bool over)
{
	struct input_event event;
	bool any = false;
	while (!l->d->quit && !request_waits(l->d) && input_next(&l->in, over, &event)) {
		l->d->now_ms = l->key_at = now();
		if (event.kind == INPUT_KEY)
			desk_key(l->d, event.key);
		else
			desk_paste(l->d, event.paste);
		any = true;
	}
	if (any && l->unseen_since == 0)
		l->unseen_since = now();
	l->has_work = l->has_work || any;
	return any;
}

/* Sizes come in a row while a window is dragged: the last one counts. */
static void settle(struct loop *l)
{
	struct pollfd on = {.fd = signals_fd(), .events = POLLIN};
	int64_t until = now() + RESIZE_MOST;
	/* The signal itself ends poll early (EINTR): that counts as one more. */
	while (now() < until && poll(&on, 1, RESIZE_SETTLE) != 0)
		l->came |= signals_take();
}

static void resize(struct loop *l)
{
	if (!term_resize(&l->term))
		return;
	desk_resize(l->d, l->term.columns, l->term.rows);
	l->has_work = true;
	paint(l);
}

static void use_signals(struct loop *l)
{
	l->came = signals_take();
	if ((l->came & SIGNAL_RESIZE) != 0)
		settle(l);
	if ((l->came & SIGNAL_STOP) != 0) {
		term_suspend(&l->term);
		signals_take();
	} else if ((l->came & SIGNAL_CONTINUE) != 0) {
		term_return(&l->term);
	}
	if ((l->came & (SIGNAL_STOP | SIGNAL_CONTINUE)) != 0) {
		resize(l);
		paint(l);
	}
	if ((l->came & SIGNAL_RESIZE) != 0)
		resize(l);
}

static void use_requests(struct loop *l)
{
	enum request_after after = request_do(l->d, &l->term);
	if (after == AFTER_NOTHING)
		return;
	if (after == AFTER_THEME)
		use_theme(l);
	if (after == AFTER_SCREEN)
		term_redraw(&l->term);
	resize(l);
	l->has_work = true;
	paint(l);
}

/* When what work has found may be painted; now or earlier: at once. */
static int64_t work_paint_time(const struct loop *l)
{
	int64_t by_key = l->key_at != 0 ? l->key_at + AFTER_KEY : 0;
	int64_t by_work =
		l->work_painted_at != 0 && l->has_work ? l->work_painted_at + WORK_PAINT : 0;
	return by_key > by_work ? by_key : by_work;
}

static void work(struct loop *l)
{
	int64_t until = now_us() + WORK_BUDGET * 1000;
	while (l->has_work && now_us() < until)
		l->has_work = desk_work(l->d);
	if (!l->d->dirty || now() < work_paint_time(l))
		return;
	l->work_painted_at = now();
	paint(l);
}

/* Files that other programs may change: looked at now and then, whether keys come or not. */
static void look(struct loop *l)
{
	l->d->now_ms = now();
	l->has_work = desk_look(l->d) || l->has_work;
}

static int32_t until_look(const struct loop *l)
{
	int64_t wait = l->d->checked_ms + DESK_LOOK_MS - now();
	return wait < 0 ? 0 : wait > DESK_LOOK_MS ? DESK_LOOK_MS : (int32_t)wait;
}

/* Milliseconds poll may wait. */
static int32_t patience(const struct loop *l)
{
	if (l->has_work)
		return 0;
	int32_t wait = input_wait(&l->in, l->d->options.number[OPTION_ESC_DELAY]);
	if (l->d->dirty) {
		int64_t until = work_paint_time(l) - now();
		int32_t paint_wait = until > 0 ? (int32_t)until : 0;
		wait = wait < 0 || paint_wait < wait ? paint_wait : wait;
	}
	int32_t look_wait = until_look(l);
	return wait < 0 || look_wait < wait ? look_wait : wait;
}

/* True if keys are there that should be taken in before painting. */
static bool more_keys(struct loop *l)
{
	struct pollfd on = {.fd = l->term.in_fd, .events = POLLIN};
	if (now() - l->unseen_since >= KEYS_UNSEEN || poll(&on, 1, 0) <= 0)
		return false;
	read_keys(l);
	return !l->hung_up;
}

/* What began a sequence stands for itself. While work goes on poll does not wait for that. */
static bool is_over(const struct loop *l)
{
	int32_t wait = input_wait(&l->in, l->d->options.number[OPTION_ESC_DELAY]);
	return wait >= 0 && now() >= l->read_at + wait;
}

static void step(struct loop *l)
{
	struct pollfd on[2] = {
		{.fd = l->term.in_fd, .events = POLLIN}, {.fd = signals_fd(), .events = POLLIN}};
	int32_t wait = patience(l);
	int ready = poll(on, 2, wait);
	if (ready > 0 && on[1].revents != 0)
		use_signals(l);
	if (ready > 0 && on[0].revents != 0)
		read_keys(l);
	if (use_keys(l, ready == 0 && is_over(l))) {
		while (!l->d->quit && !request_waits(l->d) && more_keys(l))
			use_keys(l, false);
		if (!l->d->quit && l->d->dirty)
			paint(l);
	}
	use_requests(l);
}

static void on_full(void)
{
	static const char words[] = "parallax: out of memory\n";
	signals_rescue();
	ssize_t n = write(STDERR_FILENO, words, sizeof words - 1);
	_exit(n < 0 ? 3 : 2);
}

static void until_end(struct loop *l)
{
	use_theme(l);
	desk_resize(l->d, l->term.columns, l->term.rows);
	l->has_work = true;
	paint(l);
	while (!l->d->quit && !l->hung_up && signals_ending() == 0) {
		step(l);
		look(l);
		work(l);
	}
}

int tui_run(struct desk *d, struct err *e)
{
	struct loop l = {.d = d};
	if (!signals_open(e))
		return 2;
	enum term_opened opened = term_open(&l.term, d->ascii, e);
	if (opened != TERM_OPENED) {
		signals_close(false);
		return opened == TERM_DUMB ? TUI_DUMB : 2;
	}
	arena_on_full(on_full);
	input_init(&l.in);
	term_keys(&l.term, &l.in);
	paint_init(&l.paint, d->segmenter, d->ascii);
	until_end(&l);
	int end = l.hung_up && signals_ending() == 0 ? SIGHUP : signals_ending();
	term_close(&l.term);
	desk_save(d);
	signals_close(end != 0);
	input_free(&l.in);
	paint_free(&l.paint);
	return end != 0 ? 128 + end : 0;
}
