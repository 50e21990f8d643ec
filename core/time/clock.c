/* clock - times of day: "5 p.m. EST", "17:00 GMT", "noon", "Friday morning". */
#include "config.h"

#include "core/time/expr.h"
#include "core/time/quantity.h"
#include "core/time/timex.h"

static void set_time(struct expr *e, int32_t hour, int32_t minute, int32_t second)
{
	e->stamp.timed = true;
	e->stamp.hour = (int8_t)hour;
	e->stamp.minute = (int8_t)minute;
	e->stamp.second = (int8_t)second;
	e->type = TIMEX_TIME;
}

/* Does the time that ends at `end` count from Greenwich: "GMT", but not "GMT +8"? */
static bool is_utc(const struct words *w, int32_t end)
{
	bool zone = word_is(w, end - 1, WORD_ZONE) && word_value(w, end - 1) == 1;
	bool moved = (word_is_mark(w, end, '+') || word_is_mark(w, end, '-')) &&
		     word_is(w, end + 1, WORD_NUMBER);
	return zone && !moved;
}

static int32_t to_24(int32_t hour, int32_t ampm)
{
	return hour == 12 ? ampm : hour + ampm;
}

/* Two digits glued to a mark and to the number before it: the minutes. */
static int32_t sixty(const struct words *w, int32_t i, char mark, int32_t *value)
{
	if (!word_is_mark(w, i, mark) || !word_has(w, i, WORD_GLUED) ||
		!word_has(w, i + 1, WORD_GLUED) || !word_is(w, i + 1, WORD_NUMBER) ||
		w->at[i + 1].digits != 2 || word_value(w, i + 1) > 59)
		return 0;
	*value = word_value(w, i + 1);
	return i + 2;
}

static int32_t zone_behind(const struct words *w, int32_t i)
{
	if (word_is(w, i, WORD_ZONE))
		return i + 1;
	if (word_says(w, i, "local") && word_says(w, i + 1, "time"))
		return i + 2;
	if ((word_says(w, i, "eastern") || word_says(w, i, "pacific")) &&
		word_says(w, i + 1, "time"))
		return i + 2;
	return 0;
}

/* "4 in the morning", "seven at night". */
static int32_t part_behind(const struct words *w, int32_t i, int32_t *ampm)
{
	int32_t at = i + 1 + (word_is(w, i, WORD_IN) && word_is(w, i + 1, WORD_THE));
	if ((!word_is(w, i, WORD_IN) && !word_is(w, i, WORD_AT)) || !word_is(w, at, WORD_PART) ||
		word_has(w, at, WORD_PLURAL))
		return 0;
	*ampm = word_value(w, at) == PART_MORNING ? 0 : 12;
	return at + 1;
}

static bool is_led(const struct words *w, int32_t i)
{
	enum word_class c = word_class(w, i - 1);
	return c == WORD_AT || c == WORD_BY || c == WORD_UNTIL || c == WORD_FROM ||
	       c == WORD_ABOUT || c == WORD_BEFORE || c == WORD_AFTER || c == WORD_SINCE;
}

/* What tells that hours and minutes read so far are a time of day; 0 if nothing does. */
static int32_t confirm(
	const struct words *w, int32_t i, int32_t end, int32_t *hour, bool colon, bool led)
{
	int32_t ampm, behind;
	if (word_is(w, end, WORD_AMPM) && *hour >= 1 && *hour <= 12) {
		*hour = to_24(*hour, word_value(w, end));
		behind = zone_behind(w, end + 1);
		return behind > 0 ? behind : end + 1;
	}
	if (word_is(w, end, WORD_OCLOCK) && *hour <= 12) {
		behind = part_behind(w, end + 1, &ampm);
		if (behind > 0)
			*hour = to_24(*hour, ampm);
		return behind > 0 ? behind : end + 1;
	}
	if (*hour >= 1 && *hour <= 12 && (behind = part_behind(w, end, &ampm)) > 0) {
		*hour = to_24(*hour, ampm);
		return behind;
	}
	behind = zone_behind(w, end);
	if (behind > 0 && (colon || w->at[i].digits == 4))
		return behind;
	return colon && led ? end : 0;
}

static int32_t digital(const struct words *w, int32_t i, struct expr *e)
{
	int32_t hour = word_value(w, i), minute = -1, second = -1, end = i + 1;
	if (!word_is(w, i, WORD_NUMBER) || word_value(w, i) < 0 ||
		(w->at[i].flags & (WORD_GROUPED | WORD_PLURAL | WORD_SHORT)) ||
		word_is_mark(w, i - 1, '$'))
		return 0;
	if (word_has(w, i, WORD_GLUED) && word_is_mark(w, i - 1, ':'))
		return 0;
	int32_t next = sixty(w, end, ':', &minute);
	bool colon = next > 0;
	if (!colon)
		next = sixty(w, end, '.', &minute);
	if (next > 0)
		end = next;
	next = colon ? sixty(w, end, ':', &second) : 0;
	if (next > 0)
		end = next;
	if (w->at[i].digits == 4 && minute < 0 && zone_behind(w, end) > 0) {
		minute = hour % 100;
		hour /= 100;
	} else if (w->at[i].digits > 2) {
		return 0;
	}
	bool iso = word_says(w, i - 1, "t") || (word_is(w, i - 1, WORD_NUMBER) && colon);
	end = confirm(w, i, end, &hour, colon, is_led(w, i) || iso);
	if (end == 0 || hour > 24 || minute > 59)
		return 0;
	*e = expr_new(FORM_STAMP, BY_CLOCK);
	set_time(e, hour, minute, second);
	e->stamp.utc = is_utc(w, end);
	return end;
}

static int32_t spoken(const struct words *w, int32_t i, struct expr *e)
{
	int32_t hour = word_value(w, i), end = i + 1;
	if (word_is(w, i, WORD_HOUR)) {
		/* "High Noon": a title. */
		if (word_has(w, i, WORD_CAPITAL) && i > 0 && word_has(w, i - 1, WORD_CAPITAL))
			return 0;
		*e = expr_new(FORM_STAMP, BY_CLOCK);
		set_time(e, hour, 0, -1);
		int32_t zone = zone_behind(w, end);
		end = zone > 0 ? zone : end;
		e->stamp.utc = is_utc(w, end);
		return end;
	}
	if (!word_is(w, i, WORD_CARDINAL) || hour < 1 || hour > 12)
		return 0;
	end = confirm(w, i, end, &hour, false, false);
	if (end == 0)
		return 0;
	*e = expr_new(FORM_STAMP, BY_CLOCK);
	set_time(e, hour, -1, -1);
	e->stamp.utc = is_utc(w, end);
	return end;
}

static int32_t day_behind(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = i + word_is_mark(w, i, ',');
	at += word_is(w, at, WORD_ON);
	int32_t end = match_date(w, at, e);
	if (end == 0)
		end = match_today(w, at, e);
	return end > 0 && e->stamp.grain <= GRAIN_DAY && e->until.grain == GRAIN_NONE ? end : 0;
}

/* "the night of 3 May", "the early morning of Sunday, June 1". */
static int32_t part_of_date(const struct words *w, int32_t i, struct expr *e)
{
	enum word_class early = word_class(w, i + 1);
	int32_t part = i + 1 + (early == WORD_EARLY || early == WORD_LATE);
	if (!word_is(w, part, WORD_PART) || word_has(w, part, WORD_PLURAL) ||
		!word_is(w, part + 1, WORD_OF))
		return 0;
	int32_t end = day_behind(w, part + 2, e);
	if (end == 0 || e->stamp.grain != GRAIN_DAY || e->stamp.timed)
		return 0;
	e->stamp.timed = true;
	e->stamp.part = (uint8_t)word_value(w, part);
	e->type = TIMEX_TIME;
	return end;
}

/* "6 o'clock on Tuesday evening": the part of the day says which half of it is meant. */
static int32_t half_of_day(const struct words *w, int32_t end, struct expr *e)
{
	if (!word_is(w, end, WORD_PART) || word_has(w, end, WORD_PLURAL))
		return end;
	if (word_value(w, end) != PART_MORNING && e->stamp.hour > 0 && e->stamp.hour < 12)
		e->stamp.hour += 12;
	return end + 1;
}

/* A time of day, with the day it is of. */
int32_t match_clock(const struct words *w, int32_t i, struct expr *e)
{
	struct expr time, day;
	if (word_is(w, i, WORD_THE))
		return part_of_date(w, i, e);
	int32_t end = digital(w, i, &time);
	if (end == 0)
		end = spoken(w, i, &time);
	if (end == 0)
		return 0;
	int32_t behind = day_behind(w, end, &day);
	if (behind == 0 || day.stamp.timed) {
		*e = time;
		return end;
	}
	*e = day;
	stamp_keep_time(&e->stamp, &time.stamp);
	e->type = TIMEX_TIME;
	return half_of_day(w, behind, e);
}

int32_t match_part(const struct words *w, int32_t i, struct expr *e)
{
	int32_t at = skip_hyphen(w, i); /* "Friday-night" */
	if (word_is(w, at, WORD_EARLY) || word_is(w, at, WORD_LATE) || word_is(w, at, WORD_MID))
		at = skip_hyphen(w, at + 1);
	if (!word_is(w, at, WORD_PART) || e->stamp.timed || e->stamp.grain > GRAIN_DAY ||
		e->until.grain != GRAIN_NONE)
		return 0;
	if (word_has(w, at, WORD_PLURAL)) {
		if (e->rule != BY_WEEKDAY)
			return 0;
		e->form = FORM_SET;
		e->type = TIMEX_SET;
		e->rule = BY_EVERY;
	} else if (e->form != FORM_SET) { /* "every Sunday night" */
		e->type = TIMEX_TIME;
	}
	e->stamp.timed = true;
	e->stamp.part = (uint8_t)word_value(w, at);
	return at + 1;
}
