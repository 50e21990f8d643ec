/* comparing_finding - what the status row says of the item in focus. */
#include "config.h"

#include "core/base/vec.h"
#include "core/desk/desk.h"

static struct str letter_of(struct desk *d, struct arena *a, int which)
{
	char letter[8];
	story_letter(letter, d->comparing.wish.article[which]);
	return str_printf(a, "%s", letter);
}

/* "B 12-13" */
static struct str passage_name(
	struct desk *d, struct arena *a, const struct compare_item *x, int which)
{
	struct sentence_span at = x->at[which];
	struct str letter = letter_of(d, a, which);
	if (at.end - at.beg < 2)
		return str_printf(a, "%.*s %d", STR_ARG(letter), at.beg + 1);
	return str_printf(a, "%.*s %d-%d", STR_ARG(letter), at.beg + 1, at.end);
}

/* ".51": of a score the share of a whole one. */
static struct str score_text(struct arena *a, float score)
{
	int32_t hundredths = score > 0 ? (int32_t)(score * 100 + 0.5F) : 0;
	return hundredths >= 100 ? str_printf(a, "%d.%02d", hundredths / 100, hundredths % 100)
				 : str_printf(a, ".%02d", hundredths);
}

static bool says_it(struct desk *d, const struct compare_item *x, int32_t other)
{
	const struct comparing *c = &d->comparing;
	if (other == c->wish.article[0] || other == c->wish.article[1])
		return false;
	for (int which = 0; which < 2; which++) {
		int32_t article = c->wish.article[which];
		const struct pairing *p = comparison_links(c->comparison, article, other);
		if (p == NULL)
			continue;
		enum side side = p->side[SIDE_A].article == article ? SIDE_A : SIDE_B;
		for (int32_t i = x->at[which].beg; i < x->at[which].end; i++)
			if (pairing_find(p, side, i) >= 0)
				return true;
	}
	return false;
}

/* "  also in A C": other articles that one of the two passages is linked with. */
static struct str also_in(struct desk *d, struct arena *a, const struct compare_item *x)
{
	enum { MOST = 8 };
	struct str s = STR("");
	int32_t n = 0;
	for (int32_t i = 0; i < d->story.n; i++) {
		char letter[8];
		if (!says_it(d, x, i))
			continue;
		story_letter(letter, i);
		s = str_printf(a, "%.*s %s", STR_ARG(s), letter);
		n++;
	}
	if (n == 0)
		return s;
	return n <= MOST ? str_printf(a, "  also in%.*s", STR_ARG(s))
			 : str_printf(a, "  also in %d others", n);
}

/* "July in B, June in E" */
static struct str clash_text(struct desk *d, struct arena *a, const struct clash *x)
{
	const struct compare_sheet *s = &d->comparing.sheet;
	const struct view v = desk_view_of(d, a);
	return str_printf(a, "%.*s in %.*s, %.*s in %.*s",
		STR_ARG(view_clean(&v, x->value[s->side[0]])), STR_ARG(letter_of(d, a, 0)),
		STR_ARG(view_clean(&v, x->value[s->side[1]])), STR_ARG(letter_of(d, a, 1)));
}

/* The first that names a speaker; NULL. */
static const struct attribution *first_speaker(const struct attributions *all)
{
	for (int32_t i = 0; i < all->n; i++)
		if (all->at[i].by != ATTRIBUTED_DATELINE)
			return &all->at[i];
	return NULL;
}

/* "  Holm: according to / declared", or both who they are. */
static struct str who_text(struct desk *d, struct arena *a, const struct collation *c)
{
	const struct compare_sheet *s = &d->comparing.sheet;
	const struct view v = desk_view_of(d, a);
	struct str who[2], verb[2];
	for (int which = 0; which < 2; which++) {
		const struct attribution *x = first_speaker(&c->attributions[s->side[which]]);
		int32_t article = s->wish.article[which];
		if (x == NULL)
			return STR("");
		who[which] = view_clean(&v, attribution_speaker(&d->story, article, x));
		verb[which] = view_clean(&v, span_text(d->story.at[article]->doc.text, x->verb));
	}
	if (str_eq(who[0], who[1]))
		return str_printf(a, "  %.*s: %.*s / %.*s", STR_ARG(who[0]), STR_ARG(verb[0]),
			STR_ARG(verb[1]));
	return str_printf(a, "  %.*s / %.*s", STR_ARG(who[0]), STR_ARG(who[1]));
}

static struct str link_finding(struct desk *d, struct arena *a, const struct compare_item *x)
{
	struct comparing *p = &d->comparing;
	const struct pair_link *l = &p->sheet.pairing->links.at[x->link];
	const struct collation *c = comparison_collation(
		p->comparison, p->wish.article[0], p->wish.article[1], x->link);
	struct str clash = STR("");
	if (c->clashes.n > 0)
		clash = str_printf(a, "! %.*s  ", STR_ARG(clash_text(d, a, &c->clashes.at[0])));
	return str_printf(a, "%.*s%s %s %.*s  %.*s  %.*s%.*s%.*s", STR_ARG(clash),
		l->pinned                ? "+"
		: l->tier == TIER_STRONG ? "="
					 : "~",
		l->pinned ? "pinned" : tier_name((enum tier)l->tier),
		STR_ARG(score_text(a, l->score)), STR_ARG(passage_name(d, a, x, 0)),
		STR_ARG(passage_name(d, a, x, 1)), STR_ARG(who_text(d, a, c)),
		STR_ARG(also_in(d, a, x)));
}

/* The partners of the sentence that is faced with others by hand. */
static struct str tried_finding(struct desk *d, struct arena *a, const struct compare_item *x)
{
	const struct comparing *p = &d->comparing;
	int which = p->wish.tried.article == p->wish.article[0] ? 0 : 1;
	const struct partners *all =
		&p->sheet.pairing->side[p->sheet.side[which]].partners[x->at[which].beg];
	float score = 0;
	for (int32_t i = 0; i < all->n; i++)
		if (all->at[i].sentence == p->wish.partner)
			score = all->at[i].score;
	return str_printf(a, "not linked, %.*s  %.*s  %.*s   partner %d of %d",
		STR_ARG(score_text(a, score)), STR_ARG(passage_name(d, a, x, 0)),
		STR_ARG(passage_name(d, a, x, 1)), p->tries, all->n);
}

static struct str alone_finding(struct desk *d, struct arena *a, const struct compare_item *x)
{
	const struct compare_sheet *s = &d->comparing.sheet;
	int which = x->at[0].beg == x->at[0].end ? 1 : 0;
	enum side side = s->side[which];
	int32_t i = x->at[which].beg;
	struct str other = letter_of(d, a, !which);
	struct str only =
		pairing_covered(s->pairing, side, i)
			? str_printf(a, "%.*s says it too, in several places", STR_ARG(other))
			: str_printf(a, "not in %.*s", STR_ARG(other));
	const struct partners *all = &s->pairing->side[side].partners[i];
	static const float least = 0.01F; /* what can be shown */
	struct str near = STR("");
	if (all->n > 0 && all->at[0].score >= least)
		near = str_printf(a, "  nearest %.*s %d, %.*s", STR_ARG(other),
			all->at[0].sentence + 1, STR_ARG(score_text(a, all->at[0].score)));
	return str_printf(a, "%.*s  %.*s%.*s%.*s", STR_ARG(passage_name(d, a, x, which)),
		STR_ARG(only), STR_ARG(near), STR_ARG(also_in(d, a, x)));
}

/* What stands behind a row that has one passage alone. */
static struct str first_sentence(struct desk *d, const struct compare_item *x)
{
	int which = x->at[0].beg < x->at[0].end ? 0 : 1;
	const struct article *of = d->story.at[d->comparing.wish.article[which]];
	return span_text(of->doc.text, comparing_span(d, x, which));
}

/* "Holm: B 3 quotes, 28 words": a row, or a passage of it with why it stands there. */
static struct str lens_finding(struct desk *d, struct arena *a, const struct compare_item *x)
{
	const struct view v = desk_view_of(d, a);
	const struct lens_table *t = d->comparing.sheet.wish.table;
	const struct lens_row *row = &t->at[x->row];
	struct str name = str_trim(row->name.len > 0 ? row->name : str_of(row->kind));
	struct str where = STR("");
	for (int which = 0; which < 2; which++)
		if (x->at[which].end > x->at[which].beg)
			where = str_printf(a, "%.*s%.*s  ", STR_ARG(where),
				STR_ARG(passage_name(d, a, x, which)));
	if (x->evidence < 0 && lens_kinds[d->comparing.wish.lens].named && row->n <= 2)
		return str_printf(a, "%.*s%.*s", STR_ARG(where),
			STR_ARG(view_clean(&v, first_sentence(d, x))));
	if (x->evidence < 0)
		return str_printf(a, "%s%.*s: %.*s", row->state == LENS_CLASH ? "! " : "",
			STR_ARG(view_clean(&v, name)), STR_ARG(view_clean(&v, row->why)));
	return str_printf(a, "%.*s%.*s", STR_ARG(where),
		STR_ARG(view_clean(&v, t->evidence[x->evidence].why)));
}

/* "3/12": the row among all rows. */
static struct str lens_row_place(struct desk *d, struct arena *a)
{
	const struct compare_sheet *s = &d->comparing.sheet;
	int32_t number = 0, all = 0;
	for (int32_t i = 0; i < s->n; i++) {
		all += s->at[i].evidence < 0;
		number += i <= d->comparing.item && s->at[i].evidence < 0;
	}
	return str_printf(a, "%d/%d", number, all);
}

struct str comparing_finding(struct desk *d, struct arena *a)
{
	struct compare_item x;
	if (!comparing_item(d, &x))
		return STR("");
	switch ((enum compare_kind)x.kind) {
	case COMPARE_LINK:
		return link_finding(d, a, &x);
	case COMPARE_TRIED:
		return tried_finding(d, a, &x);
	case COMPARE_TITLES:
		return STR("titles");
	case COMPARE_ALONE:
		return alone_finding(d, a, &x);
	case COMPARE_FOLD:
		return STR("sentences without a link, folded");
	case COMPARE_ROW:
	case COMPARE_EVIDENCE:
		return lens_finding(d, a, &x);
	}
	return STR("");
}

/* "link 4/8", "B 12/41", "10/25" of what one says alone. */
struct str comparing_place(struct desk *d, struct arena *a)
{
	struct compare_item x;
	if (!comparing_item(d, &x))
		return STR("");
	const struct compare_sheet *s = &d->comparing.sheet;
	if (x.row >= 0)
		return lens_row_place(d, a);
	if (s->wish.filter != COMPARE_ALL || s->wish.text.len > 0)
		return str_printf(a, "%d/%d", d->comparing.item + 1, s->n);
	if (x.kind != COMPARE_LINK) {
		int which = x.at[0].beg == x.at[0].end ? 1 : 0;
		return str_printf(a, "%.*s/%d", STR_ARG(passage_name(d, a, &x, which)),
			s->pairing->side[s->side[which]].sentences);
	}
	int32_t number = 0, all = 0;
	for (int32_t i = 0; i < s->n; i++) {
		all += s->at[i].link >= 0;
		number += i <= d->comparing.item && s->at[i].link >= 0;
	}
	return str_printf(a, "link %d/%d", number, all);
}
