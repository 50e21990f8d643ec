/* numeric - dates in digits: 2023-05-03, 5/9/2023, 1994-97, 9/11. */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/timex.h"

/* Numbers joined by the same mark, without a blank: at most three. */
struct joined {
	int32_t value[3], digits[3];
	int32_t n, end;
	int32_t mark;
};

static struct joined read_joined(const struct words *w, int32_t i)
{
	struct joined j = {.end = i};
	while (j.n < 3 && word_is(w, j.end, WORD_NUMBER) &&
		(w->at[j.end].flags & (WORD_PLURAL | WORD_GROUPED | WORD_SHORT)) == 0) {
		j.value[j.n] = word_value(w, j.end);
		j.digits[j.n++] = w->at[j.end++].digits;
		int32_t mark = word_value(w, j.end);
		if (!word_is(w, j.end, WORD_MARK) || !word_has(w, j.end, WORD_GLUED) ||
			!word_has(w, j.end + 1, WORD_GLUED) || (j.mark != 0 && mark != j.mark) ||
			(mark != '-' && mark != '/' && mark != '.'))
			break;
		j.mark = mark;
		if (j.n < 3 && word_is(w, j.end + 1, WORD_NUMBER))
			j.end++;
		else
			break;
	}
	return j;
}

static void set_date(struct expr *e, int32_t year, int32_t month, int32_t day)
{
	e->stamp.grain = day > 0 ? GRAIN_DAY : GRAIN_MONTH;
	e->stamp.year = year;
	e->stamp.month = (int8_t)month;
	e->stamp.day = (int8_t)day;
}

static bool is_year(const struct joined *j, int32_t k)
{
	return j->digits[k] == 4 && j->value[k] >= 1000 && j->value[k] <= 2999;
}

static bool is_short(const struct joined *j, int32_t k, int32_t most)
{
	return j->digits[k] <= 2 && j->value[k] >= 1 && j->value[k] <= most;
}

/* "2023-13-45" is taken as the date that it is meant to be; that there is none, is warned of. */
static bool is_iso(const struct joined *j)
{
	bool sound = is_short(j, 1, 12) && is_short(j, 2, 31);
	bool meant = j->mark == '-' && j->digits[1] == 2 && j->digits[2] == 2 && j->value[1] > 0 &&
		     j->value[2] > 0;
	return j->n == 3 && is_year(j, 0) && (sound || meant);
}

static int32_t iso(const struct words *w, const struct joined *j, struct expr *e)
{
	if (!is_iso(j))
		return 0;
	*e = expr_new(FORM_STAMP, BY_ISO);
	set_date(e, j->value[0], j->value[1], j->value[2]);
	int32_t at = j->end;
	/* "T17:00:00Z", or a time behind a blank. */
	if (word_says(w, at, "t") && word_has(w, at, WORD_GLUED))
		at++;
	struct expr time;
	int32_t end = word_is(w, at, WORD_NUMBER) ? match_clock(w, at, &time) : 0;
	if (end == 0 || !word_is_mark(w, at + 1, ':'))
		return j->end;
	e->type = TIMEX_TIME;
	stamp_keep_time(&e->stamp, &time.stamp);
	bool zulu = word_says(w, end, "z") && word_has(w, end, WORD_GLUED);
	e->stamp.utc |= zulu;
	return end + zulu;
}

/* Day, month and year, or month first: 5/9/2023 is left open, resolve.c decides. */
static int32_t slashed(const struct joined *j, struct expr *e)
{
	bool full = j->n == 3 && (is_year(j, 2) || (j->digits[2] == 2 && j->mark != '.'));
	if (!full || !is_short(j, 0, 31) || !is_short(j, 1, 31))
		return 0;
	int32_t a = j->value[0], b = j->value[1], year = j->value[2];
	if (j->digits[2] == 2)
		year += year <= 40 ? 2000 : 1900;
	*e = expr_new(FORM_STAMP, BY_NUMBERS);
	if (j->mark == '.' || a > 12) /* dots: the order of the continent */
		set_date(e, year, b, a);
	else
		set_date(e, year, a, b);
	e->either = j->mark != '.' && a <= 12 && b <= 12 && a != b;
	e->day_first = a > 12;
	return e->stamp.month <= 12 ? j->end : 0;
}

/* "1994-97", "1994-1997", "2023-05"; with a slash only years that follow each other. */
static int32_t two_numbers(const struct joined *j, struct expr *e)
{
	if (j->n != 2 || !is_year(j, 0) || j->mark == '.')
		return 0;
	int32_t from = j->value[0], to = j->value[1];
	if (j->digits[1] == 2)
		to += from - from % 100;
	else if (j->digits[1] != 4)
		return 0;
	bool next = to == from + 1;
	if (j->digits[1] == 2 && j->mark == '-' && is_short(j, 1, 12) && !next && from >= 1900) {
		*e = expr_new(FORM_STAMP, BY_ISO);
		set_date(e, from, j->value[1], 0);
		return j->end;
	}
	if (to <= from || to > from + 300 || (j->mark == '/' && !next))
		return 0;
	*e = expr_new(FORM_STAMP, BY_RANGE);
	e->stamp.grain = GRAIN_YEAR;
	e->stamp.year = from;
	e->until = e->stamp;
	e->until.year = to;
	return j->end;
}

int32_t match_numeric(const struct words *w, int32_t i, struct expr *e)
{
	if (!word_is(w, i, WORD_NUMBER) || word_is_mark(w, i - 1, '$') ||
		(word_has(w, i, WORD_GLUED) && !word_is_mark(w, i - 1, '(') &&
			!word_is_mark(w, i - 1, '"') && !word_is_mark(w, i - 1, '\'')))
		return 0;
	struct joined j = read_joined(w, i);
	if (j.n < 2 || (word_has(w, j.end, WORD_GLUED) && !word_is(w, j.end, WORD_MARK) &&
			       !word_is(w, j.end, WORD_POSS) && !word_says(w, j.end, "t")))
		return 0;
	int32_t end = iso(w, &j, e);
	if (end == 0)
		end = slashed(&j, e);
	if (end == 0)
		end = two_numbers(&j, e);
	/* The attacks of 2001 are known by their date. */
	if (end == 0 && j.n == 2 && j.mark == '/' && j.value[0] == 9 && j.value[1] == 11) {
		*e = expr_new(FORM_STAMP, BY_NUMBERS);
		set_date(e, 2001, 9, 11);
		end = j.end;
	}
	return end;
}
