#include "config.h"

#include "core/desk/range.h"

#include <stddef.h>

#include "core/base/day.h"
#include "core/base/number.h"

enum { YEAR_MOST = 9999 };

/* The days of a year, a month or a day: [*beg,*end). */
static bool days_of(struct str s, int32_t *beg, int32_t *end)
{
	int32_t year, month = 1, day = 1;
	struct str rest = s, part;
	if (!str_cut(&rest, '-', &part) || part.len != 4 ||
		!number_parse(part, 0, YEAR_MOST, &year))
		return false;
	bool has_month = str_cut(&rest, '-', &part);
	if (has_month && !number_parse(part, 1, 12, &month))
		return false;
	bool has_day = str_cut(&rest, '-', &part);
	if (has_day && !number_parse(part, 1, day_in_month(year, month), &day))
		return false;
	*beg = day_of(year, month, day);
	if (has_day)
		*end = *beg + 1;
	else
		*end = has_month ? *beg + day_in_month(year, month) : day_of(year, 12, 31) + 1;
	return rest.len == 0;
}

static bool wrong(struct str text, struct err *e)
{
	return err_set(e, ERR_USAGE, "\"%.*s\" is no range: write 2022..2023-05, 2023-05 or 2022..",
		STR_ARG(text));
}

bool range_parse(struct str text, struct interval *out, struct err *e)
{
	struct str all = str_trim(text);
	int32_t at = str_find(all, STR("..")), skip = 2, other;
	if (at < 0 || str_find_char(all, '/') >= 0) { /* EDTF, where an open end is ".." */
		at = str_find_char(all, '/');
		skip = 1;
	}
	struct str first = str_trim(at < 0 ? all : str_sub(all, 0, at));
	struct str last = str_trim(at < 0 ? all : str_from(all, at + skip));
	bool open_first = at >= 0 && (first.len == 0 || str_eq(first, STR("..")));
	bool open_last = at >= 0 && (last.len == 0 || str_eq(last, STR("..")));
	struct interval i = {INTERVAL_PAST, INTERVAL_FUTURE, GRAIN_DAY};
	if (open_first && open_last)
		return wrong(text, e);
	if (!open_first && !days_of(first, &i.beg, &other))
		return wrong(text, e);
	if (!open_last && !days_of(last, &other, &i.end))
		return wrong(text, e);
	if (i.beg >= i.end)
		return err_set(e, ERR_USAGE, "\"%.*s\" ends before it begins", STR_ARG(text));
	*out = i;
	return true;
}
