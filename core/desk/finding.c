#include "config.h"

#include "core/desk/finding.h"

#include "core/base/day.h"
#include "core/desk/help.h"

/* "date 2023-07" or, where nothing can be said, what kind of expression it is. */
static struct str date_finding(const struct article *x, int32_t at, struct arena *a)
{
	char edtf[EDTF_MOST];
	int32_t i = timexes_find(&x->timexes, at);
	if (i == x->timexes.n || !span_has(x->timexes.at[i].span, at))
		return STR("");
	const struct timex3 *t = &x->timexes.at[i];
	timex_edtf(edtf, t);
	if (edtf[0] == '\0' && t->type <= TIMEX_TIME && x->date == DAY_NONE)
		return STR("relative: no date known for this article");
	if (edtf[0] == '\0')
		return str_printf(a, "%s %s", timex_type_name((enum timex_type)t->type), t->value);
	return str_printf(a, "date %s  %s", edtf, certainty_name((enum certainty)t->certainty));
}

/* "quote  Mao Ning declared"; a scare quote has nobody. */
static struct str quote_finding(struct desk *d, const struct reader *r, struct arena *a)
{
	const struct view v = desk_view_of(d, a);
	struct article *x = desk_article(d, r);
	int32_t i = quotes_at(&x->quotes, r->focus);
	if (i < 0)
		return STR("");
	const struct quote *q = &x->quotes.at[i];
	struct str who = speaker_text(&d->story, r->article, i);
	struct str verb = span_text(x->doc.text, q->verb);
	if (q->kind == QUOTE_SCARE)
		return STR("quote  in marks, nobody's words");
	if (who.len == 0)
		return STR("quote  nobody is named");
	if (q->rule == QUOTE_BY_ACCORDING)
		verb = STR("");
	return str_printf(a, "quote  %.*s%s%.*s", STR_ARG(view_clean(&v, who)),
		verb.len > 0 ? " " : "", STR_ARG(view_clean(&v, verb)));
}

/* What the text at the focus is: link, name, date, quotation, kind of block. */
static struct str text_finding(struct desk *d, const struct document *doc, struct arena *a)
{
	const struct reader *r = desk_reader(d);
	for (int32_t i = 0; i < doc->links.n; i++)
		if (span_meets(doc->links.at[i].span, (struct span){r->focus, r->focus + 1}))
			return str_printf(a, "link to %.*s", STR_ARG(doc->links.at[i].url));
	struct str name = names_finding(d, a);
	if (name.len > 0)
		return name;
	struct str charged = wording_finding(d, a);
	if (charged.len > 0)
		return charged;
	struct str date = times_finding(d, a, true);
	if (date.len == 0)
		date = date_finding(desk_article(d, r), r->focus, a);
	if (date.len == 0)
		date = times_finding(d, a, false);
	if (date.len > 0)
		return date;
	struct str quote = quote_finding(d, r, a);
	if (quote.len > 0)
		return quote;
	int32_t b = block_at(&doc->blocks, r->focus);
	if (b >= 0 && doc->blocks.at[b].kind != BLOCK_BODY)
		return str_of(block_kind_name((enum block_kind)doc->blocks.at[b].kind));
	return STR("");
}

static struct str joined(struct arena *a, struct str x, struct str y)
{
	if (x.len == 0 || y.len == 0)
		return x.len > 0 ? x : y;
	return str_printf(a, "%.*s   %.*s", STR_ARG(x), STR_ARG(y));
}

struct str finding(struct desk *d, struct arena *a)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	if (desk_on_timeline(d))
		return times_row_finding(d, a);
	if (desk_on_compare(d))
		return comparing_finding(d, a);
	if (desk_on_conflicts(d))
		return conflicts_finding(d, a);
	if (desk_on_quotes(d))
		return quotes_finding(d, a);
	if (d->focus != FOCUS_READER || doc == NULL)
		return STR("");
	if (r->selecting)
		return str_printf(a, "%.*s selected", STR_ARG(selection_words(d, a)));
	struct str text = folding_finding(d, a), note = noted_finding(d, a);
	if (text.len == 0)
		text = joined(a, text_finding(d, doc, a), claiming_copies(d, a));
	return joined(a, text, note);
}
