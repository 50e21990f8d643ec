#include "config.h"

#include "core/notes/excerpt.h"

static bool is_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
	       (c >= '{' && c <= '~');
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r'); /* as str_trim has it */
}

bool excerpt_is_line(struct str line)
{
	int32_t i = 0;
	while (i < 3 && i < line.len && line.at[i] == ' ')
		i++;
	return i < line.len && line.at[i] == '>';
}

/* ---- reading */

/* The quote without its >; an empty line stays one. */
static void strip(struct buf *out, struct str lines)
{
	struct str line;
	while (str_cut(&lines, '\n', &line)) {
		if (excerpt_is_line(line))
			line = str_from(line, str_find_char(line, '>') + 1);
		line = str_trim(line);
		for (int32_t i = 0; i < line.len; i++)
			buf_add_char(out, line.at[i] == '\r' ? ' ' : line.at[i]);
		buf_add_char(out, '\n');
	}
}

enum { MARKS = 2 };

struct reading {
	struct buf plain;
	int32_t mark[MARKS], marks; /* where the == stood, how many there are */
	int32_t gap, gap_end;       /* of [...]; -1: none */
};

static int32_t gap_at(struct str s, int32_t at)
{
	static const struct str gaps[] = {STR_INIT("[...]"), STR_INIT("[\xE2\x80\xA6]")};
	for (int i = 0; i < 2; i++)
		if (str_starts(str_from(s, at), gaps[i]))
			return gaps[i].len;
	return 0;
}

static void read_plain(struct str s, struct reading *r)
{
	for (int32_t i = 0; i < s.len; i++) {
		int32_t gap = s.at[i] == '[' ? gap_at(s, i) : 0;
		if (s.at[i] == '\\' && i + 1 < s.len && is_punctuation(s.at[i + 1])) {
			buf_add_char(&r->plain, s.at[++i]);
		} else if (s.at[i] == '\\' && i + 1 < s.len && s.at[i + 1] == '\n') {
			buf_add_char(&r->plain, s.at[++i]); /* a hard line break */
		} else if (s.at[i] == '=' && i + 1 < s.len && s.at[i + 1] == '=') {
			if (r->marks < MARKS)
				r->mark[r->marks] = r->plain.len;
			r->marks++;
			i++;
		} else if (gap > 0 && r->gap < 0) {
			r->gap = r->plain.len;
			buf_add(&r->plain, str_sub(s, i, i + gap));
			r->gap_end = r->plain.len;
			i += gap - 1;
		} else {
			buf_add_char(&r->plain, s.at[i]);
		}
	}
}

/* Bytes of dots at one end of a text, white space before them too; 0: there are none. */
static int32_t dots_at(struct str s, bool front)
{
	static const struct str dots[] = {STR_INIT("..."), STR_INIT("\xE2\x80\xA6")};
	struct str t = s;
	while (t.len > 0 && is_space(t.at[front ? 0 : t.len - 1]))
		t = front ? str_from(t, 1) : str_sub(t, 0, t.len - 1);
	for (int i = 0; i < 2; i++)
		if (front ? str_starts(t, dots[i]) : str_ends(t, dots[i]))
			return s.len - t.len + dots[i].len;
	return 0;
}

/* Dots that say that the sentence goes on are no words of the article. */
static struct str without_dots(struct str s, bool front)
{
	int32_t n;
	while ((n = dots_at(s, front)) > 0)
		s = front ? str_from(s, n) : str_sub(s, 0, s.len - n);
	return s;
}

bool excerpt_parse(struct arena *a, struct str lines, struct selector *out)
{
	struct reading r = {.gap = -1};
	struct buf bare = {0};
	strip(&bare, lines);
	read_plain(str_trim(buf_str(&bare)), &r);
	struct str plain = buf_dup(a, &r.plain);
	bool closed = r.marks >= MARKS, all = r.marks == 0;
	int32_t beg = closed ? r.mark[0] : 0, end = closed ? r.mark[1] : plain.len;
	*out = (struct selector){
		str_sub(plain, 0, beg), str_sub(plain, beg, end), {0}, str_from(plain, end)};
	if (!closed)
		out->exact = without_dots(without_dots(out->exact, true), false);
	out->prefix = without_dots(out->prefix, true);
	out->suffix = without_dots(out->suffix, false);
	if (r.gap > beg && r.gap_end < end) {
		out->exact = str_trim(str_sub(plain, beg, r.gap));
		out->last = str_trim(str_sub(plain, r.gap_end, end));
	}
	if (str_trim(out->exact).len == 0) /* nothing is quoted */
		*out = (struct selector){0};
	buf_free(&r.plain);
	buf_free(&bare);
	return closed || all;
}

/* ---- writing */

/*
 * Whatever could mean something in Markdown gets a backslash, wherever it
 * stands: a formatter may put any word at the beginning of a line.
 */
static bool needs_escape(struct str s, int32_t i, bool first)
{
	char c = s.at[i], next = i + 1 < s.len ? s.at[i + 1] : ' ';
	switch (c) {
	case '\\':
	case '`':
	case '*':
	case '_':
	case '[':
	case ']':
	case '<':
	case '~':
		return true;
	case '=':
		return next == '=' || (i > 0 && s.at[i - 1] == '=') || first || i + 1 == s.len;
	case '&':
		return next == '#' || (next | 0x20) >= 'a';
	case '#':
	case '>':
	case '+':
	case '-':
	case '|':
		return i == 0 || is_space(s.at[i - 1]);
	case '.':
	case ')':
		for (int32_t k = i - 1; is_space(next) && k >= 0 && i - k <= 9; k--) {
			if (s.at[k] < '0' || s.at[k] > '9')
				return i - k > 1 && is_space(s.at[k]);
			if (k == 0)
				return true;
		}
		return false;
	default:
		return false;
	}
}

struct writing {
	struct buf *out;
	bool first; /* at the beginning of a line */
	bool space; /* white space waits to be written */
	bool paragraph;
};

static void put_space(struct writing *w)
{
	if (w->paragraph && !w->first)
		buf_add(w->out, STR("\n>\n> "));
	else if (w->space && !w->first)
		buf_add_char(w->out, ' ');
	w->first = w->first || w->paragraph;
	w->space = w->paragraph = false;
}

static void put_words(struct writing *w, struct str s)
{
	int32_t lines = 0;
	for (int32_t i = 0; i < s.len; i++) {
		if (is_space(s.at[i])) {
			lines += s.at[i] == '\n';
			w->space = true;
			w->paragraph = w->paragraph || lines > 1;
			continue;
		}
		lines = 0;
		put_space(w);
		if (needs_escape(s, i, w->first))
			buf_add_char(w->out, '\\');
		buf_add_char(w->out, s.at[i]);
		w->first = false;
	}
}

static void put_mark(struct writing *w, struct str mark, bool before_words)
{
	if (before_words)
		put_space(w);
	buf_add(w->out, mark);
	w->first = false;
}

void excerpt_format(struct buf *out, const struct selector *s)
{
	struct writing w = {.out = out, .first = true};
	struct str exact = str_trim(s->exact);
	bool marked = s->prefix.len > 0 || s->suffix.len > 0 || s->last.len > 0 ||
		      dots_at(exact, true) > 0 || dots_at(exact, false) > 0;
	buf_add(out, STR("> "));
	put_words(&w, s->prefix);
	if (marked)
		put_mark(&w, STR("=="), true);
	put_words(&w, exact);
	if (s->last.len > 0) {
		buf_add(out, STR(" [\xE2\x80\xA6] "));
		w.space = w.paragraph = false;
		put_words(&w, str_trim(s->last));
	}
	w.space = w.paragraph = false;
	if (marked)
		put_mark(&w, STR("=="), false);
	put_words(&w, s->suffix);
	buf_add_char(out, '\n');
}
