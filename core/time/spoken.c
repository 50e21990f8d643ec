#include "config.h"

#include "core/time/spoken.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/base/number.h"

static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"};

/* What stands where a month does (ISO 8601-2, 4.8), from 21 on. */
static const char *const parts[] = {"spring", "summer", "autumn", "winter", "spring", "summer",
	"autumn", "winter", "southern spring", "southern summer", "southern autumn",
	"southern winter", "the first quarter of", "the second quarter of", "the third quarter of",
	"the fourth quarter of", "the first third of", "the second third of", "the last third of",
	"the first half of", "the second half of"};

enum { MONTHS = 12, FIRST_PART = 21, LAST_PART = 41 };

struct date { /* one date, its parts as they stand there */
	struct str year;
	int32_t month, day; /* 0: there is none */
	const char *about;  /* before it; "" if it is sure */
};

static bool is_year(struct str s)
{
	int32_t n = s.len > 0 && s.at[0] == '-' ? 1 : 0;
	if (s.len - n != 4)
		return false;
	for (int32_t i = n; i < s.len; i++)
		if (strchr("0123456789X", s.at[i]) == NULL || s.at[i] == '\0')
			return false;
	return true;
}

static bool is_month(int32_t month)
{
	return (month >= 1 && month <= MONTHS) || (month >= FIRST_PART && month <= LAST_PART);
}

/* False: no date that can be put into words. */
static bool date_parse(struct str s, struct date *out)
{
	struct str part;
	*out = (struct date){.about = ""};
	if (s.len > 0 && strchr("~?%", s.at[s.len - 1]) != NULL) {
		out->about = s.at[s.len - 1] == '?' ? "perhaps " : "about ";
		s.len--;
	}
	int32_t sign = str_starts(s, STR("-"));
	struct str rest = str_from(s, sign);
	if (!str_cut(&rest, '-', &part))
		return false;
	out->year = str_sub(s, 0, sign + part.len);
	if (!is_year(out->year))
		return false;
	if (!str_cut(&rest, '-', &part))
		return true;
	if (!number_parse(part, 1, LAST_PART, &out->month) || !is_month(out->month))
		return false;
	if (!str_cut(&rest, '-', &part))
		return true;
	return out->month <= MONTHS && number_parse(part, 1, 31, &out->day) && rest.at == NULL;
}

/* "198X" the 1980s; "-0043" 44 BC, since there is a year 0. */
static void add_year(struct buf *b, struct str year)
{
	int32_t n;
	if (str_find_char(year, 'X') >= 0) {
		buf_add(b, STR("the "));
		for (int32_t i = 0; i < year.len; i++)
			buf_add_char(b, year.at[i] == 'X' ? '0' : year.at[i]);
		buf_add_char(b, 's');
	} else if (year.at[0] == '-' && number_parse(str_from(year, 1), 0, 9999, &n)) {
		buf_printf(b, "%d BC", (int)n + 1);
	} else if (number_parse(year, 0, 9999, &n)) {
		buf_printf(b, "%d", (int)n);
	}
}

static const char *month_name(int32_t month)
{
	if (month >= FIRST_PART && month <= LAST_PART)
		return parts[month - FIRST_PART];
	return month >= 1 && month <= MONTHS ? months[month - 1] : "";
}

enum { WITH_YEAR, WITHOUT_YEAR, DAY_ALONE }; /* how much of the first date is said */

static void add_date(struct buf *b, const struct date *d, int without)
{
	buf_add(b, str_of(d->about));
	if (d->day > 0)
		buf_printf(b, "%d", (int)d->day);
	if (d->month > 0 && without != DAY_ALONE)
		buf_printf(b, "%s%s", d->day > 0 ? " " : "", month_name(d->month));
	if (without == WITH_YEAR) {
		buf_add(b, d->month > 0 ? STR(" ") : STR(""));
		add_year(b, d->year);
	}
}

/* "11 to 12 July 2023": what the second date says again is said once. */
static void add_interval(struct buf *b, const struct date *from, const struct date *to)
{
	int without = WITH_YEAR;
	bool year = str_eq(from->year, to->year) && from->month > 0 && to->month > 0;
	if (year && from->month <= MONTHS && to->month <= MONTHS)
		without = from->month == to->month && from->day > 0 && to->day > 0 ? DAY_ALONE
										   : WITHOUT_YEAR;
	add_date(b, from, without);
	buf_add(b, STR(" to "));
	add_date(b, to, WITH_YEAR);
}

static bool is_open(struct str s)
{
	return s.len == 0 || str_eq(s, STR(".."));
}

/* Two ends, or one date for both (`last` missing). */
static bool add_ends(struct buf *b, struct str first, struct str last)
{
	struct date from, to;
	bool begins = !is_open(first), ends = !is_open(last);
	if ((begins && !date_parse(first, &from)) || (ends && !date_parse(last, &to)))
		return false;
	if (begins && ends) {
		add_interval(b, &from, &to);
	} else if (ends) {
		buf_add(b, STR("until "));
		add_date(b, &to, WITH_YEAR);
	} else if (begins) {
		buf_add(b, last.at != NULL ? STR("from ") : STR(""));
		add_date(b, &from, WITH_YEAR);
		buf_add(b, last.at != NULL ? STR(" on") : STR(""));
	}
	return begins || ends;
}

/* "2023-06,2023-07-11..2023-07-12" */
static bool add_set(struct buf *b, struct str rest)
{
	struct str one;
	for (bool more = false; str_cut(&rest, ',', &one); more = true) {
		int32_t dots = str_find(one, STR(".."));
		struct str first = dots >= 0 ? str_sub(one, 0, dots) : one;
		struct str last = dots >= 0 ? str_from(one, dots + 2) : (struct str){0};
		buf_add(b, more ? STR(" or ") : STR(""));
		if (!add_ends(b, first, last))
			return false;
	}
	return true;
}

struct str edtf_spoken(struct arena *a, struct str edtf)
{
	struct buf b = {0};
	struct str first, rest = edtf;
	bool known;
	if (edtf.len > 1 && edtf.at[0] == '[' && edtf.at[edtf.len - 1] == ']') {
		known = add_set(&b, str_sub(edtf, 1, edtf.len - 1));
	} else {
		known = str_cut(&rest, '/', &first) && add_ends(&b, first, rest);
	}
	struct str text = known ? buf_dup(a, &b) : edtf;
	buf_free(&b);
	return text;
}
