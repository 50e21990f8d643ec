/* quote_why - kind, verb and rule of a quotation, in words. */
#include "config.h"

#include "core/base/buf.h"
#include "core/quote/quote.h"

static const char *kind_text(enum quote_kind kind)
{
	static const char *const text[QUOTE_KINDS] = {"sentences of somebody",
		"somebody's words in a sentence of the author",
		"a few words that nobody is said to have said"};
	return kind < QUOTE_KINDS ? text[kind] : "";
}

static void add_verb(struct buf *b, const struct document *d, const struct quote *q)
{
	if (q->verb.end > q->verb.beg)
		buf_printf(b, "; \"%.*s\" (%s)", STR_ARG(span_text(d->text, q->verb)),
			verb_group_name((enum verb_group)q->group));
}

struct str quote_why(struct arena *a, const struct document *d, const struct quotes *q, int32_t i)
{
	const struct quote *x = &q->at[i];
	struct buf b = {0};
	buf_printf(&b, "%s, %s", quote_kind_name((enum quote_kind)x->kind),
		kind_text((enum quote_kind)x->kind));
	if (x->kind != QUOTE_SCARE)
		buf_printf(&b, "; %s: %s", quote_rule_name((enum quote_by)x->rule),
			quote_rule_text((enum quote_by)x->rule));
	add_verb(&b, d, x);
	if (x->outer >= 0)
		buf_printf(&b, "; inside of another quotation");
	if (x->open)
		buf_printf(&b, "; its closing mark is missing");
	struct str out = buf_dup(a, &b);
	buf_free(&b);
	return out;
}
