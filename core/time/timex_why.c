/* timex_why - the rule, the anchor and the value of a date, in words. */
#include "config.h"

#include "core/base/buf.h"
#include "core/base/day.h"
#include "core/base/vec.h"
#include "core/time/timex.h"

void timexes_warn(struct arena *a, struct timexes *t, struct span where, const char *what)
{
	VEC_PUSH(a, &t->warnings, ((struct warning){where, str_of(what)}));
}

static void add_anchor(struct buf *b, const struct document *d, const struct timexes *t,
	const struct timex3 *x, int32_t date)
{
	char day[16];
	if (x->anchored == ANCHOR_TIMEX && x->anchor >= 0 && x->anchor < t->n) {
		const struct timex3 *from = &t->at[x->anchor];
		buf_printf(b, "; counted from \"%.*s\" (%s)",
			STR_ARG(span_text(d->text, from->span)), from->value);
	} else if (x->anchored == ANCHOR_ARTICLE && date != DAY_NONE) {
		day_format(day, date);
		buf_printf(b, "; counted from the article's date, %s", day);
	} else if (x->when.grain == GRAIN_NONE && date == DAY_NONE &&
		   (x->type == TIMEX_DATE || x->type == TIMEX_TIME)) {
		buf_printf(b, "; the article has no date to count from");
	}
}

static void add_rule(
	struct buf *b, const struct document *d, const struct timexes *t, int32_t i, int32_t date)
{
	static const char *const bound[] = {"", "before it", "until it", "after it", "since it"};
	const struct timex3 *x = &t->at[i];
	buf_printf(b, "%s", rule_text((enum date_by)x->rule));
	if (x->tense != TENSE_NONE)
		buf_printf(
			b, "; the sentence looks %s", x->tense == TENSE_FUTURE ? "ahead" : "back");
	add_anchor(b, d, t, x, date);
	if (x->bound != BOUND_NONE)
		buf_printf(b, "; %s", bound[x->bound]);
	if (x->either)
		buf_printf(b, "; day and month could be the other way round");
}

struct str timex_rule_why(
	struct arena *a, const struct document *d, const struct timexes *t, int32_t i, int32_t date)
{
	struct buf b = {0};
	add_rule(&b, d, t, i, date);
	struct str out = buf_dup(a, &b);
	buf_free(&b);
	return out;
}

struct str timex_why(
	struct arena *a, const struct document *d, const struct timexes *t, int32_t i, int32_t date)
{
	const struct timex3 *x = &t->at[i];
	char edtf[EDTF_MOST];
	struct buf b = {0};
	timex_edtf(edtf, x);
	buf_printf(&b, "%s: ", rule_name((enum date_by)x->rule));
	add_rule(&b, d, t, i, date);
	buf_printf(&b, "; %s %s", timex_type_name((enum timex_type)x->type),
		x->value[0] != '\0' ? x->value : "of unknown value");
	if (edtf[0] != '\0')
		buf_printf(&b, " = %s (%s)", edtf, certainty_name((enum certainty)x->certainty));
	struct str out = buf_dup(a, &b);
	buf_free(&b);
	return out;
}
