#include "config.h"

#include "core/view/why_link.h"

#include "core/base/vec.h"

struct teller {
	const struct view *v;
	const struct compare_sheet *s;
	const struct compare_item *item;
	struct strs *out;
};

static void fact(struct teller *t, struct str text)
{
	VEC_PUSH(t->v->arena, t->out, text);
}

static const struct article *article_of(const struct teller *t, int which)
{
	return t->v->story->at[t->s->wish.article[which]];
}

static struct str words_at(const struct teller *t, int which, struct span span)
{
	return view_clean(t->v, span_text(article_of(t, which)->doc.text, span));
}

/* "B 18" */
static struct str name_at(const struct view *v, struct sentence_at x)
{
	char letter[8];
	story_letter(letter, x.article);
	return str_printf(v->arena, "%s %d", letter, x.sentence + 1);
}

/* A sentence of the left or right article. */
static struct str sentence_name(const struct teller *t, int which, int32_t sentence)
{
	return name_at(t->v, (struct sentence_at){t->s->wish.article[which], sentence});
}

/* What the term is made of: the words as both have them, "ferries, ferry"; else its text. */
static struct str words_of(
	const struct view *v, const struct sentence_at at[2], const struct reason *r)
{
	const enum reason_kind kind = (enum reason_kind)r->kind;
	const int first = at[0].article < at[1].article ? 0 : 1; /* side A of the pair */
	if (r->text.len == 0)
		return str_of(reason_text(kind));
	if (kind != REASON_WORD && kind != REASON_RUN)
		return view_clean(v, r->text);
	struct str a = span_text(v->story->at[at[first].article]->doc.text, r->at_a);
	struct str b = span_text(v->story->at[at[!first].article]->doc.text, r->at_b);
	struct str left = view_clean(v, first == 0 ? a : b);
	struct str right = view_clean(v, first == 0 ? b : a);
	if (str_eq(fold_key(v->arena, left), fold_key(v->arena, right)))
		return left;
	return str_printf(v->arena, "%.*s, %.*s", STR_ARG(left), STR_ARG(right));
}

void why_alike(const struct view *v, struct comparison *c, const struct sentence_at at[2],
	const char *what, struct strs *out)
{
	struct reasons all;
	double sum = 0;
	comparison_why(
		c, v->arena, at[0].article, at[0].sentence, at[1].article, at[1].sentence, &all);
	for (int32_t i = 0; i < all.n; i++)
		sum += (double)all.at[i].weight;
	VEC_PUSH(v->arena, out,
		str_printf(v->arena, "link      %s: %.*s and %.*s, sum %.3f", what,
			STR_ARG(name_at(v, at[0])), STR_ARG(name_at(v, at[1])), sum));
	for (int32_t i = 0; i < all.n; i++) {
		const struct reason *r = &all.at[i];
		const enum reason_kind kind = (enum reason_kind)r->kind;
		VEC_PUSH(v->arena, out,
			str_printf(v->arena, "%-9s %+.3f  %.*s", reason_name(kind),
				(double)r->weight, STR_ARG(words_of(v, at, r))));
	}
	if (all.n == 0)
		VEC_PUSH(v->arena, out, STR("          they share nothing that counts"));
}

static const char *link_text(const struct pair_link *l)
{
	return l->pinned ? "pinned by the reader" : tier_name((enum tier)l->tier);
}

static void tell_sum(struct teller *t)
{
	const struct pairing *p = t->s->pairing;
	const int left = (int)t->s->side[0];
	const struct pair_link *l = t->item->link >= 0 ? &p->links.at[t->item->link] : NULL;
	int32_t best[2];
	pairing_best(p, t->item->at[left], t->item->at[!left], best);
	const struct sentence_at at[2] = {
		{t->s->wish.article[0], best[left]}, {t->s->wish.article[1], best[!left]}};
	why_alike(t->v, t->s->comparison, at, l == NULL ? "none" : link_text(l), t->out);
}

/* The best two of the link's passages, one of which is to be `sentence`. */
static void tell_link(const struct view *v, struct comparison *c, const struct pairing *p,
	enum side side, int32_t sentence, int32_t link, struct strs *out)
{
	const struct pair_link *l = &p->links.at[link];
	struct sentence_span at[2] = {l->a, l->b};
	int32_t best[2];
	at[side] = (struct sentence_span){sentence, sentence + 1};
	pairing_best(p, at[SIDE_A], at[SIDE_B], best);
	const struct sentence_at two[2] = {
		{p->side[side].article, best[side]}, {p->side[!side].article, best[!side]}};
	why_alike(v, c, two, link_text(l), out);
}

void why_linked(const struct view *v, struct comparison *c, int32_t article, int32_t sentence,
	struct strs *out)
{
	for (int32_t other = 0; other < v->story->n; other++) {
		const struct pairing *p =
			other != article ? comparison_links(c, article, other) : NULL;
		if (p == NULL)
			continue;
		enum side side = p->side[SIDE_A].article == article ? SIDE_A : SIDE_B;
		int32_t link = pairing_find(p, side, sentence);
		if (link < 0)
			continue;
		while (comparison_pair_step(c, article, other))
			continue;
		tell_link(v, c, comparison_pair(c, article, other), side, sentence, link, out);
	}
}

static void tell_attributions(struct teller *t, const struct collation *c)
{
	for (int which = 0; which < 2; which++) {
		const struct attributions *all = &c->attributions[t->s->side[which]];
		int32_t article = t->s->wish.article[which];
		for (int32_t i = 0; i < all->n; i++)
			fact(t, str_printf(t->v->arena, "said by   %.*s, “%.*s”: %s",
					STR_ARG(view_clean(t->v, attribution_speaker(t->v->story,
									 article, &all->at[i]))),
					STR_ARG(words_at(t, which, all->at[i].verb)),
					attributed_by_text((enum attributed_by)all->at[i].by)));
	}
}

static void tell_differences(struct teller *t, const struct collation *c)
{
	const struct collating with = comparison_collating(t->s->comparison);
	for (int32_t i = 0; i < c->clashes.n; i++)
		fact(t, str_printf(t->v->arena, "clash     %.*s",
				STR_ARG(view_clean(
					t->v, clash_why(t->v->arena, &with, t->s->pairing,
						      &c->clashes.at[i])))));
	for (int32_t i = 0; i < c->slots.n; i++)
		fact(t, str_printf(t->v->arena, "slot      %.*s",
				STR_ARG(view_clean(t->v, slot_why(t->v->arena, &with, t->s->pairing,
								 &c->slots.at[i])))));
	if (c->cut)
		fact(t, STR("cut       the passages are long: what comes later is not compared"));
}

/* What of a sentence without a link the other article says all the same. */
static void tell_alone(struct teller *t)
{
	int which = t->item->at[0].beg < t->item->at[0].end ? 0 : 1;
	const struct side_of_pair *p = &t->s->pairing->side[t->s->side[which]];
	int32_t i = t->item->at[which].beg;
	fact(t, str_printf(t->v->arena,
			"sentence  %.*s: %.0f %% of what it says stands somewhere in the other",
			STR_ARG(sentence_name(t, which, i)), (double)p->covered[i] * 100));
	for (int32_t k = 0; k < p->partners[i].n; k++)
		fact(t, str_printf(t->v->arena, "like      %.*s, %.3f",
				STR_ARG(sentence_name(t, !which, p->partners[i].at[k].sentence)),
				(double)p->partners[i].at[k].score));
}

/* Why the row of a lens stands there, then each of its passages, or the one at hand. */
static void tell_row(struct teller *t)
{
	const struct lens_table *table = t->s->wish.table;
	const struct lens_row *row = &table->at[t->item->row];
	fact(t, str_printf(t->v->arena, "row       %.*s: %.*s",
			STR_ARG(view_clean(
				t->v, str_trim(row->name.len > 0 ? row->name : str_of(row->kind)))),
			STR_ARG(view_clean(t->v, row->why))));
	for (int32_t i = row->first; i < row->first + row->n; i++) {
		const struct lens_evidence *e = &table->evidence[i];
		if (t->item->evidence >= 0 && t->item->evidence != i)
			continue;
		for (int which = 0; which < 2; which++) {
			const struct lens_words *x = &e->side[t->s->side[which]];
			if (x->span.end <= x->span.beg)
				continue;
			fact(t, str_printf(t->v->arena, "words     %.*s “%.*s”",
					STR_ARG(sentence_name(t, which, x->place.beg)),
					STR_ARG(words_at(t, which, x->span))));
		}
		if (e->why.len > 0)
			fact(t, str_printf(t->v->arena, "why       %.*s",
					STR_ARG(view_clean(t->v, e->why))));
	}
}

void why_link(const struct view *v, const struct compare_sheet *s, const struct compare_item *item,
	struct strs *out)
{
	struct teller t = {v, s, item, out};
	if (item->row >= 0) {
		tell_row(&t);
	} else if (item->kind == COMPARE_ALONE) {
		tell_alone(&t);
	} else if (item->kind == COMPARE_FOLD) {
		fact(&t, STR("folded    sentences without a link; more than two in a row are "
			     "folded"));
	} else {
		tell_sum(&t);
		const struct collation *c =
			item->link >= 0 ? comparison_collation(s->comparison, s->wish.article[0],
						  s->wish.article[1], item->link)
					: NULL;
		if (c == NULL)
			return;
		tell_attributions(&t, c);
		tell_differences(&t, c);
	}
}
