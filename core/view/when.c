#include "config.h"

#include "core/view/when.h"

#include <stdio.h>
#include <string.h>

#include "core/base/number.h"

/* One date of EDTF, its parts as they stand there. */
struct point {
	struct str year;
	int32_t month, until, day; /* 0 unknown; `until` the last month of a season */
	bool about, open;          /* ~ ? %; ".." */
};

/* Seasons, quarters, quadrimesters and semesters stand where months do (ISO 8601-2, 4.8). */
static void set_month(struct point *p, int32_t month)
{
	static const uint8_t first[] = {3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9,
		1, 7}; /* 21 to 41; 29 to 32 are those of the south */
	enum { SEASONS = 21, QUARTERS = 33, THIRDS = 37, HALVES = 40, LAST = 41 };
	if (month < SEASONS || month > LAST) {
		p->month = month <= 12 ? month : 0;
		return;
	}
	int32_t length = month < THIRDS ? 3 : month < HALVES ? 4 : 6;
	p->month = first[month - SEASONS];
	p->until = (p->month + length - 2) % 12 + 1;
}

static bool is_year(struct str s)
{
	for (int32_t i = 0; i < s.len; i++)
		if (strchr("-0123456789X", s.at[i]) == NULL)
			return false;
	return s.len > 0;
}

static struct point point_of(struct str s)
{
	struct point p = {0};
	int32_t month = 0;
	struct str part;
	while (s.len > 0 && strchr("~?%", s.at[s.len - 1]) != NULL) {
		p.about = true;
		s.len--;
	}
	p.open = str_eq(s, STR("..")) || s.len == 0;
	int32_t sign = str_starts(s, STR("-"));
	struct str rest = str_from(s, sign);
	if (p.open || !str_cut(&rest, '-', &part))
		return p;
	p.year = str_sub(s, 0, sign + part.len);
	if (str_cut(&rest, '-', &part) && number_parse(part, 1, 99, &month))
		set_month(&p, month);
	if (str_cut(&rest, '-', &part) && p.month > 0)
		number_parse(part, 1, 31, &p.day);
	return p;
}

static void write_part(struct when *w, const struct point *p)
{
	if (p->day > 0)
		snprintf(w->part, sizeof w->part, "%02d-%02d", p->month % 100, p->day % 100);
	else if (p->until > 0)
		snprintf(w->part, sizeof w->part, "%02d/%02d", p->month % 100, p->until % 100);
	else if (p->month > 0)
		snprintf(w->part, sizeof w->part, "%02d", p->month % 100);
}

/* Two months of one year fit side by side. From a day to one far behind: about its month to that. */
static bool side_by_side(struct when *w, const struct point *p, const struct point *q, bool set)
{
	bool months = p->day == 0 && q->day == 0;
	bool far = !set && q->month > p->month + 1;
	if (p->month == 0 || q->month == 0 || !str_eq(p->year, q->year) || (!months && !far))
		return false;
	if (!months)
		w->sign = '~';
	snprintf(w->part, sizeof w->part, "%02d/%02d", p->month % 100,
		(q->until > 0 ? q->until : q->month) % 100);
	return true;
}

static struct when when_from(const struct point *p, const struct point *q, bool set)
{
	struct when w = {.sign = p->about || q->about ? '~' : ' '};
	const struct point *shown = p->open ? q : p;
	bool one = p == q;
	if (!is_year(shown->year) || shown->year.len >= WHEN_YEAR)
		return (struct when){.sign = ' ', .year = "?"};
	snprintf(w.year, sizeof w.year, "%.*s", STR_ARG(shown->year));
	int32_t year;
	/* "../2021" ends with that year: before 2022. */
	if (p->open && !one && shown->month == 0 && number_parse(shown->year, 1, 9998, &year))
		snprintf(w.year, sizeof w.year, "%04d", (int)(year + 1) % 10000);
	if (!one && side_by_side(&w, p, q, set))
		return w;
	write_part(&w, shown);
	if (p->open)
		w.sign = '<';
	else if (!one && w.sign == ' ')
		w.sign = '/';
	return w;
}

struct when when_of(struct str edtf)
{
	struct str first, last = {0}, rest = edtf;
	bool set = edtf.len > 1 && edtf.at[0] == '[' && edtf.at[edtf.len - 1] == ']';
	if (set)
		rest = str_sub(edtf, 1, edtf.len - 1);
	if (!str_cut(&rest, set ? ',' : '/', &first))
		return (struct when){.sign = ' ', .year = "?"};
	bool more = false;
	for (struct str one; str_cut(&rest, set ? ',' : '/', &one); more = true)
		last = one;
	struct point p = point_of(first), q = more ? point_of(last) : p;
	return when_from(&p, more ? &q : &p, set);
}
