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

/* "B 18": a sentence of the left or right article. */
static struct str sentence_name(const struct teller *t, int which, int32_t sentence)
{
	char letter[8];
	story_letter(letter, t->s->wish.article[which]);
	return str_printf(t->v->arena, "%s %d", letter, sentence + 1);
}

/* The two sentences of the passages that are most alike. */
static void best_two(const struct teller *t, int32_t best[2])
{
	const struct partners *all = t->s->pairing->side[t->s->side[0]].partners;
	float score = -1;
	best[0] = t->item->at[0].beg;
	best[1] = t->item->at[1].beg;
	for (int32_t i = t->item->at[0].beg; i < t->item->at[0].end; i++)
		for (int32_t k = 0; k < all[i].n; k++) {
			const struct partner *p = &all[i].at[k];
			if (p->sentence < t->item->at[1].beg || p->sentence >= t->item->at[1].end ||
				p->score <= score)
				continue;
			score = p->score;
			best[0] = i;
			best[1] = p->sentence;
		}
}

static void tell_sum(struct teller *t)
{
	struct reasons reasons;
	int32_t best[2];
	float sum = 0;
	best_two(t, best);
	comparison_why(t->s->comparison, t->v->arena, t->s->wish.article[0], best[0],
		t->s->wish.article[1], best[1], &reasons);
	for (int32_t i = 0; i < reasons.n; i++)
		sum += reasons.at[i].weight;
	const struct pair_link *link =
		t->item->link >= 0 ? &t->s->pairing->links.at[t->item->link] : NULL;
	fact(t, str_printf(t->v->arena, "link      %s: %.*s and %.*s, sum %.3f",
			link == NULL   ? "none"
			: link->pinned ? "pinned by the reader"
				       : tier_name((enum tier)link->tier),
			STR_ARG(sentence_name(t, 0, best[0])),
			STR_ARG(sentence_name(t, 1, best[1])), (double)sum));
	for (int32_t i = 0; i < reasons.n; i++) {
		const struct reason *r = &reasons.at[i];
		fact(t, str_printf(t->v->arena, "%-9s %+.3f  %.*s",
				reason_name((enum reason_kind)r->kind), (double)r->weight,
				STR_ARG(view_clean(t->v, r->text))));
	}
	if (reasons.n == 0)
		fact(t, STR("          they share nothing that counts"));
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
