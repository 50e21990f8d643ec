#include "config.h"

#include "tui/wire.h"

#include <stdio.h>
#include <string.h>

/* One way of moving, as it is being written. */
struct way {
	char at[24];
	int32_t len;
};

static void add(struct way *w, const char *s)
{
	while (*s != '\0' && w->len < (int32_t)sizeof w->at)
		w->at[w->len++] = *s++;
}

static void add_times(struct way *w, char c, int32_t times)
{
	for (; times > 0 && w->len < (int32_t)sizeof w->at; times--)
		w->at[w->len++] = c;
}

/* ESC [ n FINAL, where 1 goes without saying. */
static void add_count(struct way *w, int32_t n, char final)
{
	char s[16];
	if (n == 1)
		snprintf(s, sizeof s, "\033[%c", final);
	else
		snprintf(s, sizeof s, "\033[%d%c", (int)n, final);
	add(w, s);
}

static struct way absolute(struct spot_on to)
{
	struct way w = {.len = 0};
	char s[32];
	if (to.column == 0 && to.row == 0)
		snprintf(s, sizeof s, "\033[H");
	else if (to.column == 0)
		snprintf(s, sizeof s, "\033[%dH", (int)to.row + 1);
	else
		snprintf(s, sizeof s, "\033[%d;%dH", (int)to.row + 1, (int)to.column + 1);
	add(&w, s);
	return w;
}

/* From column to column on one row. No backspaces: then a BS on the line is always a text's. */
static void across(struct way *w, int32_t from, int32_t to)
{
	if (to > from)
		add_count(w, to - from, 'C');
	else if (from > to)
		add_count(w, from - to, 'D');
}

/* Up or down; line feeds keep the column, the terminal adds no carriage return in raw mode. */
static void along(struct way *w, int32_t from, int32_t to)
{
	if (to < from)
		add_count(w, from - to, 'A');
	else if (to - from <= 4)
		add_times(w, '\n', to - from);
	else
		add_count(w, to - from, 'B');
}

static void take_shorter(struct way *best, const struct way *w)
{
	if (w->len < best->len)
		*best = *w;
}

void wire_move(struct buf *out, struct spot_on from, struct spot_on to, int32_t columns)
{
	if (from.row == to.row && from.column == to.column)
		return;
	struct way best = absolute(to);
	if (from.row != WIRE_NOWHERE) {
		struct way home = {.len = 0};
		add(&home, "\r");
		along(&home, from.row, to.row);
		if (to.column > 0)
			across(&home, 0, to.column);
		take_shorter(&best, &home);
	}
	/* Behind the last column terminals differ in where they think they are. */
	if (from.row != WIRE_NOWHERE && from.column < columns) {
		struct way direct = {.len = 0};
		along(&direct, from.row, to.row);
		across(&direct, from.column, to.column);
		take_shorter(&best, &direct);
	}
	buf_add(out, (struct str){best.at, best.len});
}

/* The numbers of an SGR sequence on their way, each with a ; behind. */
struct sgr {
	char at[64];
	int32_t len;
};

static void add_number(struct sgr *s, const char *prefix, int32_t n)
{
	int len = snprintf(s->at + s->len, sizeof s->at - (size_t)s->len, "%s%d;", prefix, (int)n);
	if (len > 0 && s->len + len < (int32_t)sizeof s->at)
		s->len += len;
}

/* `plane`: 30 for letters, 40 for what is behind them. */
static void add_colour(struct sgr *s, const struct wire *w, int32_t plane, int32_t colour)
{
	if (colour < 0 || w->colours == 0)
		return;
	if (colour < 8)
		add_number(s, "", plane + colour);
	else if (colour < 16)
		add_number(s, "", plane + 60 + colour - 8);
	else
		add_number(s, plane == 30 ? "38;5;" : "48;5;", colour);
}

static uint8_t attr_of(const struct wire *w, struct style s)
{
	return (uint8_t)(s.attr & (w->dim ? ~0 : ~STYLE_DIM));
}

static bool same_look(const struct wire *w, struct style a, struct style b)
{
	return attr_of(w, a) == attr_of(w, b) &&
	       (w->colours == 0 || (a.fg == b.fg && a.bg == b.bg));
}

void wire_pen(struct buf *out, const struct wire *w, struct style from, struct style to)
{
	static const struct {
		uint8_t attr;
		int32_t number;
	} attrs[] = {{STYLE_BOLD, 1}, {STYLE_DIM, 2}, {STYLE_UNDERLINE, 4}, {STYLE_REVERSE, 7}};
	struct sgr s = {.len = 0};
	if (same_look(w, from, to))
		return;
	/* What is on in `from` alone is taken back with all the rest: 0 is the shortest way. */
	bool takes_back = (attr_of(w, from) & ~attr_of(w, to)) != 0;
	if (w->colours > 0)
		takes_back =
			takes_back || (from.fg >= 0 && to.fg < 0) || (from.bg >= 0 && to.bg < 0);
	if (takes_back) {
		add_number(&s, "", 0);
		from = (struct style){0, -1, -1};
	}
	for (int32_t i = 0; i < 4; i++)
		if ((attr_of(w, to) & ~attr_of(w, from) & attrs[i].attr) != 0)
			add_number(&s, "", attrs[i].number);
	if (to.fg != from.fg)
		add_colour(&s, w, 30, to.fg);
	if (to.bg != from.bg)
		add_colour(&s, w, 40, to.bg);
	if (s.len == 0)
		return;
	buf_add(out, STR("\033["));
	if (s.len != 2 || s.at[0] != '0') /* a 0 alone goes without saying */
		buf_add(out, (struct str){s.at, s.len - 1});
	buf_add_char(out, 'm');
}

static void put_count(struct buf *out, int32_t n, char final)
{
	struct way w = {.len = 0};
	add_count(&w, n, final);
	buf_add(out, (struct str){w.at, w.len});
}

static struct spot_on by_region(struct buf *out, int32_t top, int32_t bottom, int32_t by)
{
	int32_t n = by > 0 ? by : -by, row = by > 0 ? bottom : top;
	buf_printf(out, "\033[%d;%dr\033[%d;1H", (int)top + 1, (int)bottom + 1, (int)row + 1);
	for (int32_t i = 0; i < n; i++)
		buf_add(out, by > 0 ? STR("\n") : STR("\033M"));
	buf_add(out, STR("\033[r")); /* goes home */
	return (struct spot_on){0, 0};
}

struct spot_on wire_scroll(struct buf *out, const struct wire *w, struct spot_on at,
	int32_t columns, int32_t top, int32_t bottom, int32_t by)
{
	int32_t n = by > 0 ? by : -by;
	if (!w->lines)
		return by_region(out, top, bottom, by);
	/* First take away, then make room: so nothing is lost at the last row. */
	struct spot_on gone = {by > 0 ? top : bottom + 1 - n, 0};
	struct spot_on made = {by > 0 ? bottom + 1 - n : top, 0};
	wire_move(out, at, gone, columns);
	put_count(out, n, 'M');
	wire_move(out, gone, made, columns);
	put_count(out, n, 'L');
	return made;
}
