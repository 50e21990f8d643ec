#include "config.h"

#include "core/quote/mark.h"

#include "core/base/utf8.h"
#include "core/base/vec.h"

enum style { /* singles last */
	STYLE_NONE,
	STYLE_CURLY,
	STYLE_STRAIGHT,
	STYLE_ANGLE,
	STYLE_ANGLE_OUT, /* »German« */
	STYLE_LOW,
	STYLE_TICKS,       /* ``of old wires'' */
	STYLE_APOSTROPHES, /* ''of archives'' */
	STYLE_CORNER,
	STYLE_CORNER2,
	STYLE_ANGLE1,
	STYLE_ANGLE1_OUT,
	STYLE_SINGLES,
	STYLE_CURLY1,
	STYLE_STRAIGHT1,
	STYLE_LOW1,
};

enum {
	AHEAD = 2000, /* bytes in which the end of a single quotation is looked for */
	TWICE = 300,  /* the same for “one “in” another” */
};

struct place { /* a mark and its neighbours */
	int32_t at, len;
	int32_t code, before, behind; /* code points; 0 at the ends of the block */
};

static bool is_space(int32_t c)
{
	return c == 0 || c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F ||
	       (c >= 0x2000 && c <= 0x200A);
}

static bool is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

static bool is_mark(int32_t c)
{
	return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB ||
	       c == 0xBB || c == 0x2039 || c == 0x203A || (c >= 0x300C && c <= 0x300F);
}

static bool is_letter(int32_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F) && !is_mark(c);
}

static bool is_dash(int32_t c)
{
	return c == '-' || c == 0x2013 || c == 0x2014;
}

static bool is_opening(int32_t c)
{
	return is_space(c) || c == '(' || c == '[' || c == '{' || c == '/' || is_dash(c) ||
	       c == 0x201C || c == 0x2018 || c == 0xAB || c == '*' || c == '_';
}

static bool is_closing(int32_t c)
{
	return is_space(c) || !(is_letter(c) || is_digit(c));
}

static int32_t code_at(const struct marker *m, int32_t at)
{
	int32_t len;
	return at >= m->beg && at < m->end ? utf8_get(m->text, at, &len) : 0;
}

static int32_t code_before(const struct marker *m, int32_t at)
{
	return at > m->beg ? code_at(m, utf8_prev(m->text, at)) : 0;
}

static struct quote *quote_of(struct marker *m, int32_t level)
{
	return &m->out->at[m->open[level].quote];
}

static void drop(struct marker *m, int32_t level)
{
	quote_of(m, level)->kind = QUOTE_KINDS;
}

/* Ends at `at` though its mark is missing. White space before does not count. */
static void leave_open(struct marker *m, int32_t level, int32_t at)
{
	struct quote *q = quote_of(m, level);
	while (at > q->words.beg && is_space(m->text.at[at - 1]))
		at--;
	q->words.end = q->span.end = at;
	q->open = true;
	if (q->words.end <= q->words.beg)
		drop(m, level);
}

static void give_up(struct marker *m, int32_t level, int32_t at)
{
	if (m->open[level].style > STYLE_SINGLES)
		drop(m, level);
	else
		leave_open(m, level, at);
}

static void open(struct marker *m, const struct place *p, enum style style)
{
	if (m->n == MARK_DEEP)
		return;
	struct quote q = {.span = {p->at, m->end},
		.words = {p->at + p->len, m->end},
		.outer = m->n > 0 ? m->open[m->n - 1].quote : -1,
		.from = -1};
	m->open[m->n].quote = m->out->n;
	m->open[m->n++].style = (uint8_t)style;
	VEC_PUSH(m->arena, m->out, q);
}

/* The level of the innermost quotation of this style, -1; a single one not below a double one. */
static int32_t level_of(const struct marker *m, enum style style)
{
	for (int32_t i = m->n - 1; i >= 0; i--) {
		if (m->open[i].style == style)
			return i;
		if (style > STYLE_SINGLES && m->open[i].style < STYLE_SINGLES)
			return -1;
	}
	return -1;
}

static void close_at(struct marker *m, int32_t level, const struct place *p)
{
	while (m->n - 1 > level)
		give_up(m, --m->n, p->at);
	struct quote *q = quote_of(m, level);
	q->words.end = p->at;
	q->span.end = p->at + p->len;
	m->n = level;
	if (str_trim(span_text(m->text, q->words)).len == 0)
		q->kind = QUOTE_KINDS;
}

static bool close_style(struct marker *m, enum style style, const struct place *p)
{
	int32_t level = level_of(m, style);
	if (level >= 0)
		close_at(m, level, p);
	return level >= 0;
}

/* A second one of a style begins while one is open: the first has lost its closing mark. */
static void open_again(struct marker *m, const struct place *p, enum style style)
{
	int32_t level = level_of(m, style);
	if (level >= 0) {
		while (m->n > level)
			give_up(m, --m->n, p->at);
	}
	open(m, p, style);
}

/* Do more of these marks close than open behind `at`? Then “one “in” another” is meant. */
static bool closes_twice(const struct marker *m, int32_t at)
{
	int32_t balance = 0, len;
	int32_t end = at + TWICE < m->end ? at + TWICE : m->end;
	for (; at < end && balance < 2 && balance > -3; at += len) {
		int32_t code = utf8_get(m->text, at, &len);
		balance += (code == 0x201D) - (code == 0x201C);
	}
	return balance >= 2;
}

static void straight(struct marker *m, const struct place *p)
{
	bool starts = is_opening(p->before) && !is_space(p->behind);
	bool inside = level_of(m, STYLE_STRAIGHT) >= 0;
	bool starts_word = is_space(p->before) && (is_letter(p->behind) || is_digit(p->behind));
	if (inside && !starts_word)
		close_style(m, STYLE_STRAIGHT, p);
	else if (inside)
		open_again(m, p, STYLE_STRAIGHT);
	else if (!is_opening(p->before) && close_style(m, STYLE_CURLY, p))
		return; /* begun as “, ended as " */
	else if (starts || (is_space(p->before) && p->behind != 0))
		open(m, p, STYLE_STRAIGHT);
}

/* “ opens, and closes what „ began; written for ” it closes as well. */
static void curly_left(struct marker *m, const struct place *p)
{
	bool ends = !is_opening(p->before) && is_closing(p->behind);
	if (level_of(m, STYLE_LOW) >= 0 && !is_space(p->before))
		close_style(m, STYLE_LOW, p);
	else if (ends && close_style(m, STYLE_CURLY, p))
		return;
	else if (level_of(m, STYLE_CURLY) >= 0 && !closes_twice(m, p->at + p->len))
		open_again(m, p, STYLE_CURLY);
	else
		open(m, p, STYLE_CURLY);
}

static void curly_right(struct marker *m, const struct place *p)
{
	if (close_style(m, STYLE_CURLY, p) || close_style(m, STYLE_LOW, p))
		return;
	if (!is_space(p->before) && close_style(m, STYLE_STRAIGHT, p))
		return;
	if (is_opening(p->before) && is_letter(p->behind))
		open(m, p, STYLE_CURLY);
}

/* '90s, 'til: letters are left out in front. */
static bool is_elision(const struct marker *m, const struct place *p)
{
	static const char *const shortened[] = {"til", "tis", "twas", "twill", "em", "cause",
		"bout", "round", "cept", "nuff", "n", "cos", "coz", "neath", "ere"};
	int32_t at = p->at + p->len, end = at;
	if (is_digit(p->behind) && is_digit(code_at(m, at + 1)) && !is_digit(code_at(m, at + 2)))
		return true;
	while (end < m->end && is_letter((unsigned char)m->text.at[end]))
		end++;
	struct str word = str_sub(m->text, at, end);
	for (size_t i = 0; i < sizeof shortened / sizeof *shortened; i++)
		if (str_eq_nocase(word, str_of(shortened[i])))
			return true;
	return false;
}

static bool ends_single(const struct marker *m, int32_t at, int32_t len)
{
	return !is_space(code_before(m, at)) && is_closing(code_at(m, at + len));
}

/* The next mark `code` behind `at` that can end a single quotation, -1. */
static int32_t single_end(const struct marker *m, int32_t at, int32_t code)
{
	int32_t end = at + AHEAD < m->end ? at + AHEAD : m->end, len;
	for (; at < end; at += len)
		if (utf8_get(m->text, at, &len) == code && ends_single(m, at, len))
			return at;
	return -1;
}

/* "the organisers' count": goes on in small letters, and another mark ends the quotation. */
static bool is_possessive(const struct marker *m, const struct place *p)
{
	int32_t at = p->at + p->len, next = code_at(m, at + 1);
	bool small = next >= 'a' && next <= 'z';
	if (p->before != 's' || p->behind != ' ' || !small)
		return false;
	int32_t end = single_end(m, at, p->code);
	for (int32_t i = at; i < end; i++)
		if (m->text.at[i] == ' ' && is_mark(code_at(m, i + 1)))
			return false; /* that one belongs to another quotation */
	return end >= 0;
}

/* ’ and ', which are apostrophes more often than not. */
static void single(struct marker *m, const struct place *p)
{
	bool curly = p->code == 0x2019;
	enum style style = curly ? STYLE_CURLY1 : STYLE_STRAIGHT1;
	bool inside = level_of(m, style) >= 0;
	if (inside && ends_single(m, p->at, p->len) && !is_possessive(m, p))
		close_style(m, style, p);
	else if (curly && ends_single(m, p->at, p->len))
		close_style(m, STYLE_LOW1, p);
	else if (!curly && !inside &&
		 (is_opening(p->before) || p->before == '"' || p->before == '\'') &&
		 is_closing(p->behind) == false && !is_elision(m, p) &&
		 single_end(m, p->at + p->len, '\'') >= 0)
		open(m, p, style);
}

static void single_left(struct marker *m, const struct place *p)
{
	if (is_letter(p->before) || is_elision(m, p)) {
		if (is_closing(p->behind))
			close_style(m, STYLE_LOW1, p);
		return;
	}
	open_again(m, p, STYLE_CURLY1);
}

static void angle(struct marker *m, const struct place *p, bool left)
{
	enum style closes = left ? STYLE_ANGLE_OUT : STYLE_ANGLE;
	if (!close_style(m, closes, p))
		open_again(m, p, left ? STYLE_ANGLE : STYLE_ANGLE_OUT);
}

/* Two apostrophes: they end, or begin where a word follows. */
static void apostrophes(struct marker *m, const struct place *p)
{
	int32_t behind = code_at(m, p->at + p->len);
	bool word = is_letter(behind) || is_digit(behind) || is_mark(behind) || behind == '$' ||
		    behind == '(' || behind == '[';
	if (is_opening(p->before) && word)
		open_again(m, p, STYLE_APOSTROPHES);
	else if (!close_style(m, STYLE_TICKS, p))
		close_style(m, STYLE_APOSTROPHES, p);
}

/* Two of ` or ' are one mark; returns false if there is only one, or of three one comes first. */
static bool doubled(struct marker *m, struct place *p)
{
	bool twice = p->at + 1 < m->end && m->text.at[p->at + 1] == m->text.at[p->at];
	bool inner = p->at + 2 < m->end && m->text.at[p->at + 2] == '\'' &&
		     level_of(m, STYLE_STRAIGHT1) >= 0;
	if (!twice || inner)
		return false;
	p->len = 2;
	if (p->code == '`')
		open_again(m, p, STYLE_TICKS);
	else
		apostrophes(m, p);
	return true;
}

static void meet(struct marker *m, struct place *p)
{
	switch (p->code) {
	case '"':
		straight(m, p);
		break;
	case 0x201C:
		curly_left(m, p);
		break;
	case 0x201D:
	case 0x201F:
		curly_right(m, p);
		break;
	case 0x201E:
		open_again(m, p, STYLE_LOW);
		break;
	case 0x2018:
	case 0x201B:
		single_left(m, p);
		break;
	case 0x201A:
		if (!is_space(p->behind)) /* else it stands for a comma */
			open_again(m, p, STYLE_LOW1);
		break;
	case '\'':
		if (!doubled(m, p))
			single(m, p);
		break;
	case 0x2019:
		single(m, p);
		break;
	case '`':
		doubled(m, p);
		break;
	case 0xAB:
		angle(m, p, true);
		break;
	case 0xBB:
		angle(m, p, false);
		break;
	case 0x2039:
		if (!close_style(m, STYLE_ANGLE1_OUT, p))
			open_again(m, p, STYLE_ANGLE1);
		break;
	case 0x203A:
		if (!close_style(m, STYLE_ANGLE1, p))
			open_again(m, p, STYLE_ANGLE1_OUT);
		break;
	case 0x300C:
	case 0x300E:
		open(m, p, p->code == 0x300C ? STYLE_CORNER : STYLE_CORNER2);
		break;
	case 0x300D:
	case 0x300F:
		close_style(m, p->code == 0x300D ? STYLE_CORNER : STYLE_CORNER2, p);
		break;
	default:
		break;
	}
}

/* Bytes with which a mark may begin. */
static bool may_begin(unsigned char c)
{
	return c == '"' || c == '\'' || c == '`' || c == 0xE2 || c == 0xC2 || c == 0xE3;
}

bool marks_any(struct str s)
{
	int32_t len;
	for (int32_t i = 0; i < s.len; i++)
		if (may_begin((unsigned char)s.at[i]) && is_mark(utf8_get(s, i, &len)))
			return true;
	return false;
}

static bool begins_with(struct str s, enum style style)
{
	int32_t len;
	if (s.len == 0)
		return false;
	switch (utf8_get(s, 0, &len)) {
	case '"':
		return style == STYLE_STRAIGHT;
	case 0x201C:
	case 0x201D:
		return style == STYLE_CURLY;
	case 0x201E:
		return style == STYLE_LOW;
	case 0x2018:
		return style == STYLE_CURLY1;
	case '\'':
		return style == (str_starts(s, STR("''")) ? STYLE_APOSTROPHES : STYLE_STRAIGHT1);
	case '`':
		return style == STYLE_TICKS;
	case 0xAB:
		return style == STYLE_ANGLE;
	case 0xBB:
		return style == STYLE_ANGLE_OUT || style == STYLE_ANGLE;
	default:
		return false;
	}
}

void marks_block(struct marker *m, struct span where, bool joined)
{
	struct place p = {.at = where.beg};
	m->beg = where.beg;
	m->end = where.end;
	for (int32_t i = 0; i < m->n; i++) {
		quote_of(m, i)->span.end = where.end;
		quote_of(m, i)->words.end = where.end;
	}
	/* The mark that the paragraph repeats opens nothing new. */
	if (m->n > 0 && !joined && begins_with(span_text(m->text, where), m->open[0].style)) {
		utf8_get(m->text, p.at, &p.len);
		bool two = m->open[0].style == STYLE_TICKS || m->open[0].style == STYLE_APOSTROPHES;
		p.at += two ? 2 : p.len;
	}
	for (; p.at < where.end; p.at += p.len) {
		p.len = 1;
		if (!may_begin((unsigned char)m->text.at[p.at]))
			continue;
		p.code = utf8_get(m->text, p.at, &p.len);
		if (!is_mark(p.code))
			continue;
		p.before = code_before(m, p.at);
		p.behind = code_at(m, p.at + p.len);
		meet(m, &p);
	}
}

void marks_end(struct marker *m, struct str next)
{
	while (m->n > 1)
		give_up(m, --m->n, m->end);
	if (m->n == 1 && !begins_with(next, m->open[0].style))
		give_up(m, --m->n, m->end);
}
