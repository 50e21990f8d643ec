#include "config.h"

#include "core/article/dateline.h"

#include "core/base/day.h"

struct token { /* a run of ASCII letters or of digits */
	struct span span;
	int32_t number; /* -1: letters */
	int32_t month;  /* 1 to 12, 0: no month's name */
};

struct sought {
	struct str text;
	struct token last[3]; /* newest last */
	int32_t n;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Full and short names with a capital: "may" is mostly no month. */
static int32_t month_of(struct str w)
{
	static const char *const names[] = {"january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december"};
	if (w.len < 3 || w.at[0] < 'A' || w.at[0] > 'Z')
		return 0;
	for (int32_t i = 0; i < 12; i++) {
		struct str name = str_of(names[i]);
		bool is_short = w.len == 3 || (w.len == 4 && i == 8);
		if (str_eq_nocase(w, is_short ? str_sub(name, 0, w.len) : name))
			return i + 1;
	}
	return 0;
}

/* Takes the token at or after *at; false at the end. */
static bool next_token(struct str s, int32_t *at, struct token *t)
{
	int32_t i = *at;
	while (i < s.len && !is_digit(s.at[i]) && !is_letter(s.at[i]))
		i++;
	if (i >= s.len)
		return false;
	*t = (struct token){.span = {i, i}, .number = is_digit(s.at[i]) ? 0 : -1};
	for (; i < s.len && (t->number < 0 ? is_letter(s.at[i]) : is_digit(s.at[i])); i++)
		if (t->number >= 0 && t->number < 100000)
			t->number = t->number * 10 + (s.at[i] - '0');
	t->span.end = *at = i;
	if (t->number < 0)
		t->month = month_of(span_text(s, t->span));
	return true;
}

/* "of", and "th" behind a number: they change nothing. */
static bool is_filler(struct str s, const struct token *t)
{
	static const char *const ends[] = {"st", "nd", "rd", "th"};
	struct str w = span_text(s, t->span);
	if (str_eq_nocase(w, STR("of")))
		return true;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_eq_nocase(w, str_of(ends[i])))
			return t->span.beg > 0 && is_digit(s.at[t->span.beg - 1]);
	return false;
}

/* Is there nothing between two tokens but one of `marks`, fillers and white space? */
static bool is_near(struct str s, const struct token *a, const struct token *b, const char *marks)
{
	int32_t dots = 0;
	if (b->span.beg - a->span.end > 8)
		return false;
	for (int32_t i = a->span.end; i < b->span.beg; i++) {
		char c = s.at[i];
		if (c == ' ' || c == '\n' || c == '\t' || (c & 0x80) || is_letter(c))
			continue;
		if (str_find_char(str_of(marks), c) < 0 || ++dots > 1)
			return false;
	}
	return true;
}

static bool is_day(const struct token *t)
{
	return t->number >= 1 && t->number <= 31 && t->span.end - t->span.beg <= 2;
}

static bool is_year(const struct token *t)
{
	return t->number >= 1000 && t->number <= 2999 && t->span.end - t->span.beg == 4;
}

/* Year, month and day with the Chinese and Japanese characters for them behind each. */
static bool is_east_asian(
	struct str s, const struct token *a, const struct token *b, const struct token *c)
{
	return str_eq(str_sub(s, a->span.end, b->span.beg), STR("\u5E74")) &&
	       str_eq(str_sub(s, b->span.end, c->span.beg), STR("\u6708"));
}

/* The date that the last three tokens make; DAY_NONE if they make none. */
static int32_t date_of(const struct sought *q)
{
	const struct token *a = &q->last[0], *b = &q->last[1], *c = &q->last[2];
	struct str s = q->text;
	if (is_year(c) && b->month > 0 && is_day(a) && is_near(s, a, b, ".-") &&
		is_near(s, b, c, ",.-"))
		return day_of(c->number, b->month, a->number);
	if (is_year(c) && is_day(b) && a->month > 0 && is_near(s, a, b, ".") &&
		is_near(s, b, c, ","))
		return day_of(c->number, a->month, b->number);
	bool numeric = is_year(a) && is_day(b) && is_day(c) && b->number <= 12;
	if (numeric && is_east_asian(s, a, b, c))
		return day_of(a->number, b->number, c->number);
	char mark = numeric ? s.at[a->span.end] : '\0';
	if ((mark == '-' || mark == '/') && b->span.beg == a->span.end + 1 &&
		c->span.beg == b->span.end + 1 && s.at[b->span.end] == mark)
		return day_of(a->number, b->number, c->number);
	return DAY_NONE;
}

int32_t dateline_parse(struct str text, struct span *where)
{
	struct sought q = {.text = text};
	struct token t;
	for (int32_t at = 0; next_token(text, &at, &t);) {
		if (is_filler(text, &t))
			continue;
		q.last[0] = q.last[1];
		q.last[1] = q.last[2];
		q.last[2] = t;
		int32_t day = ++q.n >= 3 ? date_of(&q) : DAY_NONE;
		if (day == DAY_NONE)
			continue;
		if (where != NULL)
			*where = (struct span){q.last[0].span.beg, t.span.end};
		return day;
	}
	return DAY_NONE;
}

/* The first date in the blocks of a kind; of running text only the first block counts. */
static int32_t date_in(const struct document *d, enum block_kind kind)
{
	for (int32_t i = 0; i < d->blocks.n; i++) {
		if (d->blocks.at[i].kind != kind)
			continue;
		int32_t day = dateline_parse(span_text(d->text, d->blocks.at[i].span), NULL);
		if (day != DAY_NONE || kind == BLOCK_BODY)
			return day;
	}
	return DAY_NONE;
}

static int32_t date_in_text(const struct document *d)
{
	int32_t day = date_in(d, BLOCK_TITLE);
	return day != DAY_NONE ? day : date_in(d, BLOCK_BODY);
}

void dateline_find(struct article *x)
{
	const struct document *d = &x->doc;
	const struct {
		int32_t day;
		enum date_rule rule;
	} found[] = {
		{x->given.story_date, DATE_STORY},
		{x->given.dct, DATE_DCT},
		{dateline_parse(d->date.value, NULL), DATE_META},
		{date_in(d, BLOCK_DATELINE), DATE_DATELINE},
		{date_in(d, BLOCK_BYLINE), DATE_BYLINE},
		{date_in_text(d), DATE_TEXT},
		{x->given.default_date, DATE_DEFAULT},
	};
	x->date = DAY_NONE;
	x->date_rule = DATE_NONE;
	for (size_t i = 0; i < sizeof found / sizeof *found && x->date == DAY_NONE; i++) {
		if (found[i].day == DAY_NONE)
			continue;
		x->date = found[i].day;
		x->date_rule = found[i].rule;
	}
}
