#include "config.h"

#include "core/desk/wording.h"

#include "core/base/vec.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

void wording_reset(struct desk *d)
{
	for (int32_t i = 0; i < d->story.n; i++)
		article_unword(d->story.at[i]);
	lexicons_set_wording(&d->lexicons, d->options.text[OPTION_WORDING_LISTS]);
	d->wording_said = false;
	text_stale(d);
}

void wording_complain(struct desk *d)
{
	if (d->lexicons.book_err.kind == ERR_NONE || d->wording_said)
		return;
	d->wording_said = true;
	message_trouble(d, &d->lexicons.book_err);
}

struct str wording_finding(struct desk *d, struct arena *a)
{
	const struct reader *r = desk_reader(d);
	const struct article *x = desk_article(d, r);
	const struct view v = desk_view_of(d, a);
	int32_t i = charged_find(&x->charges, r->focus);
	if (i == x->charges.n || !span_has(x->charges.at[i].span, r->focus))
		return STR("");
	const struct charge *c = &x->charges.at[i];
	struct str words = view_clean(&v, span_text(x->doc.text, c->span));
	struct str text = charged_text(a, x->book, c, words);
	return str_printf(
		a, "charged: %.*s%s", STR_ARG(view_clean(&v, text)), c->quoted ? ", quoted" : "");
}

void wording_marks(struct desk *d, struct arena *a, int32_t article, int32_t from, int32_t to,
	struct marks *out)
{
	const struct charges *c = &d->story.at[article]->charges;
	if (!options_on(&d->options, OPTION_WORDING))
		return;
	for (int32_t i = charged_find(c, from); i < c->n && c->at[i].span.beg < to; i++)
		VEC_PUSH(a, out, ((struct mark){c->at[i].span, FACE_CHARGED, 0}));
}
