#include "config.h"

#include "core/time/timex.h"

#include "core/base/day.h"
#include "core/base/vec.h"
#include "core/time/expr.h"
#include "core/time/resolve.h"
#include "core/time/tense.h"

struct timexes_work {
	struct arena arena; /* holds this */
	const struct document *doc;
	struct context context;
	enum date_order order;
	int32_t sentence;               /* next */
	int32_t day_first, month_first; /* dates in numbers that can be read one way only */
	struct expr last;               /* the one before, for ranges */
	int32_t last_sentence;
	struct vocabulary vocabulary;
	struct words words;
};

struct timexes_work *timexes_open(const struct document *d, int32_t date, enum date_order order)
{
	struct arena arena = {0};
	struct timexes_work *x = ARENA_NEW(&arena, struct timexes_work);
	x->arena = arena;
	x->doc = d;
	x->order = order;
	x->context = (struct context){.date = date, .told = -1, .quarter = -1};
	x->last_sentence = -1;
	vocabulary_open(&x->vocabulary);
	return x;
}

void timexes_close(struct timexes_work *x)
{
	if (x == NULL)
		return;
	struct arena arena = x->arena;
	arena_free(&arena);
}

static enum timex_bound bound_at(const struct words *w, int32_t first)
{
	switch (word_class(w, first - 1)) {
	case WORD_BEFORE:
		return BOUND_BEFORE;
	case WORD_TO:
		return word_is(w, first - 2, WORD_PREVIOUS) ? BOUND_BEFORE : BOUND_NONE;
	case WORD_BY:
	case WORD_UNTIL:
		return BOUND_UNTIL;
	case WORD_AFTER:
	case WORD_FOLLOWING:
		return BOUND_AFTER;
	case WORD_SINCE:
		return BOUND_SINCE;
	default:
		return BOUND_NONE;
	}
}

/* "before 2022": what is meant lies there, not in 2022. */
static void set_bound(struct timex3 *t, enum timex_bound bound)
{
	bool date = t->type == TIMEX_DATE || t->type == TIMEX_TIME;
	if (bound == BOUND_NONE || !date || t->when.grain == GRAIN_NONE ||
		t->when.grain == GRAIN_VAGUE)
		return;
	t->bound = (uint8_t)bound;
	if (bound == BOUND_SINCE)
		return;
	t->certainty = CERTAINTY_BOUND;
	if (bound == BOUND_BEFORE) {
		t->when.end = t->when.beg;
		t->when.beg = INTERVAL_PAST;
	} else if (bound == BOUND_UNTIL) {
		t->when.beg = INTERVAL_PAST;
	} else {
		t->when.beg = t->when.end;
		t->when.end = INTERVAL_FUTURE;
	}
}

/* Does `e` end a range that the expression before it begins: "from May to July"? */
static bool ends_range(const struct words *w, const struct expr *last, const struct expr *e)
{
	bool dates = last->form == FORM_STAMP && e->form == FORM_STAMP &&
		     last->stamp.grain >= e->stamp.grain && last->until.grain == GRAIN_NONE;
	if (!dates || e->first != last->last + 1)
		return false;
	enum word_class between = word_class(w, last->last), lead = word_class(w, last->first - 1);
	return between == WORD_TO || between == WORD_UNTIL || word_is_mark(w, last->last, '-') ||
	       (between == WORD_AND && lead == WORD_BETWEEN);
}

/*
 * The year of the end counts for the beginning too: "May 3 to June 2, 2023".
 * Without one the end is the first behind the beginning: "from May to July".
 */
static void link_range(struct timexes_work *x, struct timexes *out, const struct expr *e)
{
	struct timex3 *from = &out->at[out->n - 2], *to = &out->at[out->n - 1];
	struct expr begin = x->last, end = *e;
	int32_t index = out->n - 1;
	if (begin.stamp.month == 0 || end.stamp.month == 0) {
		from->until = index;
		return;
	}
	bool wraps = begin.stamp.month > end.stamp.month;
	if (begin.stamp.year == STAMP_NO_YEAR && end.stamp.year != STAMP_NO_YEAR) {
		begin.stamp.year = end.stamp.year - wraps;
		resolve_expr(&begin, &x->context, TENSE_NONE, from);
	} else if (end.stamp.year == STAMP_NO_YEAR && from->when.grain != GRAIN_NONE &&
		   from->bound == BOUND_NONE) {
		end.stamp.year = stamp_of_day(from->when.beg).year + wraps;
		resolve_expr(&end, &x->context, TENSE_NONE, to);
		to->anchored = ANCHOR_TIMEX;
		to->anchor = index - 1;
		to->certainty = CERTAINTY_INFERRED;
	}
	from->until = index;
}

static void count_order(struct timexes_work *x, const struct expr *e)
{
	if (e->rule != BY_NUMBERS || e->either)
		return;
	x->day_first += e->day_first;
	x->month_first += !e->day_first && e->stamp.day > 12;
}

/* An approximating word before the expression is no part of it, but says how sure it is. */
static void soften(const struct words *w, struct expr *e)
{
	if (word_is(w, e->first - 1, WORD_ABOUT) && e->mod == MOD_NONE)
		e->mod = MOD_APPROX;
}

static enum timex_tense tense_of(const struct words *w, const struct expr *e)
{
	if (e->rule == BY_WEEKDAY || (e->form == FORM_STAMP && e->stamp.weekday > 0))
		return tense_weekday(w, e->first, e->last);
	if (e->form == FORM_STAMP && e->stamp.grain == GRAIN_DAY && e->stamp.day > 0)
		return tense_close(w, e->first);
	return tense_at(w, e->first, e->last, e->stamp.grain > GRAIN_DAY);
}

static void add(struct timexes_work *x, struct arena *a, struct expr *e, struct timexes *out)
{
	const struct words *w = &x->words;
	const struct sentence *s = &x->doc->sentences.at[x->sentence];
	struct timex3 t = {.span = {w->at[e->first].beg, w->at[e->last - 1].end},
		.sentence = x->sentence,
		.block = x->doc->blocks.at[s->block].kind};
	soften(w, e);
	resolve_expr(e, &x->context, tense_of(w, e), &t);
	t.either = e->either;
	if (e->form != FORM_SPAN && e->form != FORM_SET && e->form != FORM_REF &&
		t.when.grain == GRAIN_NONE && !stamp_is_sound(&e->stamp))
		timexes_warn(a, out, t.span, "there is no such date");
	context_tell(&x->context, &t, out->n);
	set_bound(&t, bound_at(w, e->first));
	VEC_PUSH(a, out, t);
	count_order(x, e);
	if (x->last_sentence == x->sentence && out->n > 1 && ends_range(w, &x->last, e))
		link_range(x, out, e);
	x->last = *e;
	x->last_sentence = x->sentence;
}

static void scan_words(struct timexes_work *x, struct arena *a, struct timexes *out)
{
	struct expr e;
	for (int32_t i = 0; i < x->words.n;) {
		int32_t end = match_expr(&x->words, i, &e);
		if (end > 0)
			add(x, a, &e, out);
		i = end > 0 ? end : i + 1;
	}
	x->last_sentence = -1; /* word numbers are not those of the next piece */
}

static void scan_sentence(struct timexes_work *x, struct arena *a, struct timexes *out)
{
	struct span s = x->doc->sentences.at[x->sentence].span;
	x->words.text = x->doc->text;
	for (int32_t at = s.beg; at < s.end;) {
		at = words_read(&x->words, &x->vocabulary, at, s.end);
		if (x->words.timely)
			scan_words(x, a, out);
	}
}

/* Day and month change places where the article writes the day first. */
static void settle_order(struct timexes_work *x, struct timexes *out)
{
	bool day_first = x->day_first > x->month_first ||
			 (x->day_first == x->month_first && x->order == ORDER_DAY_FIRST);
	bool known = x->day_first != x->month_first;
	for (int32_t i = 0; i < out->n; i++) {
		struct timex3 *t = &out->at[i];
		int32_t year, month, day;
		if (!t->either)
			continue;
		t->either = !known;
		if (!day_first)
			continue;
		int32_t days = day_parse(str_of(t->value));
		if (days == DAY_NONE)
			continue;
		day_split(days, &year, &month, &day);
		days = day_of(year, day, month);
		struct stamp s = stamp_of_day(days);
		stamp_format(t->value, &s);
		if (t->when.grain == GRAIN_DAY && t->bound == BOUND_NONE)
			t->when = stamp_interval(&s);
	}
}

/* Other languages have other words; of a short text the language may be unknown. */
static bool is_english(struct str language)
{
	return str_eq(language, STR("en")) || str_starts(language, STR("en-")) ||
	       str_eq(language, STR("und"));
}

bool timexes_step(struct arena *a, struct timexes_work *x, struct timexes *out)
{
	const struct document *d = x->doc;
	int32_t bytes = 0;
	if (!is_english(d->language))
		return false;
	for (; x->sentence < d->sentences.n && bytes < BLOCKS_STEP; x->sentence++) {
		const struct sentence *s = &d->sentences.at[x->sentence];
		bytes += s->span.end - s->span.beg;
		if (d->blocks.at[s->block].kind != BLOCK_BOILERPLATE)
			scan_sentence(x, a, out);
	}
	if (x->sentence < d->sentences.n)
		return true;
	settle_order(x, out);
	return false;
}

void timexes_build(struct arena *a, const struct document *d, int32_t date, enum date_order order,
	struct timexes *out)
{
	struct timexes_work *x = timexes_open(d, date, order);
	while (timexes_step(a, x, out))
		;
	timexes_close(x);
}

int32_t timexes_find(const struct timexes *t, int32_t at)
{
	int32_t low = 0, high = t->n;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (t->at[mid].span.end > at)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}

const char *timex_type_name(enum timex_type t)
{
	static const char *const name[] = {"DATE", "TIME", "DURATION", "SET"};
	return name[t];
}

const char *certainty_name(enum certainty c)
{
	static const char *const name[] = {"stated", "inferred", "approximate", "bound", "vague"};
	return name[c];
}
