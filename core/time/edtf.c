/* edtf - intervals as Extended Date/Time Format (ISO 8601-2): level 1, and quarters of level 2. */
#include "config.h"

#include <stdio.h>

#include "core/base/day.h"
#include "core/time/timex.h"

/* The unit of grain `g` that holds `day`, without marks; false if EDTF cannot say it. */
static bool point(char to[16], int32_t day, enum grain g)
{
	int32_t year, month, of_month;
	day_split(day, &year, &month, &of_month);
	int width = year < 0 ? 5 : 4; /* the sign counts */
	if (year < -STAMP_YEAR_MOST || year > STAMP_YEAR_MOST || (year < 0 && g >= GRAIN_DECADE))
		return false;
	switch (g) {
	case GRAIN_MONTH:
		snprintf(to, 16, "%0*d-%02d", width, (int)year, (int)month);
		return true;
	case GRAIN_QUARTER:
		snprintf(to, 16, "%0*d-%d", width, (int)year,
			(int)(32 + stamp_quarter_of(month)) % 100);
		return true;
	case GRAIN_YEAR:
		snprintf(to, 16, "%0*d", width, (int)year);
		return true;
	case GRAIN_DECADE:
		snprintf(to, 16, "%03dX", (int)year / 10);
		return true;
	case GRAIN_CENTURY:
		snprintf(to, 16, "%02dXX", (int)year / 100);
		return true;
	default:
		snprintf(to, 16, "%0*d-%02d-%02d", width, (int)year, (int)month, (int)of_month);
		return true;
	}
}

/* Is the interval one whole unit of its grain? */
static bool is_whole(struct interval i)
{
	static const enum unit unit[] = {[GRAIN_DAY] = UNIT_DAY,
		[GRAIN_MONTH] = UNIT_MONTH,
		[GRAIN_QUARTER] = UNIT_QUARTER,
		[GRAIN_SEASON] = UNIT_SEASON,
		[GRAIN_YEAR] = UNIT_YEAR,
		[GRAIN_DECADE] = UNIT_DECADE,
		[GRAIN_CENTURY] = UNIT_CENTURY,
		[GRAIN_VAGUE] = UNIT_DAY};
	if (unit[i.grain] == UNIT_NONE)
		return false;
	struct stamp s = stamp_of_unit(i.beg, unit[i.grain]);
	struct interval whole = stamp_interval(&s);
	return whole.beg == i.beg && whole.end == i.end;
}

/* The grain that names both ends of an interval exactly. */
static enum grain edge_grain(struct interval i)
{
	int32_t year, month, day;
	enum grain g = i.grain == GRAIN_YEAR || i.grain >= GRAIN_DECADE ? GRAIN_YEAR : GRAIN_MONTH;
	for (int32_t k = 0; k < 2; k++) {
		int32_t edge = k == 0 ? i.beg : i.end;
		if (edge == INTERVAL_PAST || edge == INTERVAL_FUTURE)
			continue;
		day_split(edge, &year, &month, &day);
		if (day != 1)
			return GRAIN_DAY;
		if (month != 1)
			g = GRAIN_MONTH;
	}
	return i.grain == GRAIN_DAY || i.grain == GRAIN_WEEK ? GRAIN_DAY : g;
}

void timex_edtf(char to[EDTF_MOST], const struct timex3 *t)
{
	struct interval i = t->when;
	char beg[16] = "..", end[16] = "..";
	const char *mark = t->mod != 0 && t->bound == BOUND_NONE ? "~" : t->either ? "?" : "";
	to[0] = '\0';
	if (i.grain == GRAIN_NONE || i.beg >= i.end)
		return;
	if (i.beg != INTERVAL_PAST && i.end != INTERVAL_FUTURE && is_whole(i)) {
		int32_t year, month, day;
		day_split(i.beg, &year, &month, &day);
		if (i.grain == GRAIN_SEASON && year >= 0)
			snprintf(to, EDTF_MOST, "%04d-%d%s", (int)year,
				(int)(20 + stamp_season_of(month)), mark);
		else if (i.grain != GRAIN_SEASON && point(beg, i.beg, i.grain))
			snprintf(to, EDTF_MOST, "%s%s", beg, mark);
		return;
	}
	enum grain g = edge_grain(i);
	if ((i.beg != INTERVAL_PAST && !point(beg, i.beg, g)) ||
		(i.end != INTERVAL_FUTURE && !point(end, i.end - 1, g)))
		return;
	snprintf(to, EDTF_MOST, "%s%s/%s%s", beg, i.beg != INTERVAL_PAST ? mark : "", end,
		i.end != INTERVAL_FUTURE ? mark : "");
}
