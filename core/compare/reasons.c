/* reasons - the sum behind the score of two sentences. */
#include "config.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/pairing.h"
#include "core/compare/told.h"
#include "core/compare/weigh.h"

struct summing {
	struct arena *to;
	const struct weights *weights;
	int32_t i, j;
	double plain;
	struct reasons *out;
	bool solid; /* they share more than dates and what stands before them */
};

static enum reason_kind reason_of(uint8_t term_kind)
{
	static const enum reason_kind of[TERM_KINDS] = {
		[TERM_WORD] = REASON_WORD,
		[TERM_SENSE] = REASON_SENSE,
		[TERM_RUN] = REASON_RUN,
		[TERM_NAME] = REASON_NAME,
		[TERM_DATE] = REASON_DATE,
		[TERM_NUMBER] = REASON_NUMBER,
	};
	return of[term_kind];
}

static struct str text_of(struct summing *s, const struct term *t)
{
	const struct term *all = s->weights->terms->at;
	if (t->kind != TERM_RUN)
		return t->text;
	return str_printf(
		s->to, "%.*s %.*s", STR_ARG(all[t->part[0]].text), STR_ARG(all[t->part[1]].text));
}

static void add(struct summing *s, const struct told *x, const struct told *y)
{
	const struct term *t = &s->weights->terms->at[x->at->term];
	double weight = weights_shared(s->weights, x->at, y->at->named) /
			weights_norm(s->weights, t->kind == TERM_RUN, s->i, s->j);
	if (x->before || y->before) {
		weight *= WEIGH_BEFORE;
	} else {
		s->solid |= t->kind != TERM_DATE && t->kind != TERM_RUN;
		s->plain += weights_plain(s->weights, x->at, y->at->named);
	}
	VEC_PUSH(s->to, s->out,
		(struct reason){(uint8_t)reason_of(t->kind), text_of(s, t), x->at->span,
			y->at->span, (float)weight});
}

static void add_shared(struct summing *s)
{
	struct told x, y;
	told_begin(&x, s->weights->digest[SIDE_A], s->weights->terms, s->i);
	told_begin(&y, s->weights->digest[SIDE_B], s->weights->terms, s->j);
	bool more = told_next(&x) && told_next(&y);
	while (more) {
		const int32_t one = x.at->term, two = y.at->term;
		bool told = !x.before || !y.before;
		if (one == two && told && !weights_skip(s->weights, one))
			add(s, &x, &y);
		if (one <= two)
			more = told_next(&x);
		if (two <= one)
			more &= told_next(&y);
	}
}

static void weaken_dates(struct summing *s)
{
	for (int32_t i = 0; i < s->out->n && !s->solid; i++)
		if (s->out->at[i].kind != REASON_RUN)
			s->out->at[i].weight *= (float)WEIGH_ONLY_DATES;
}

/* What the sentences beside them add is kept with the partners. */
static float beside(const struct pairing *p, int32_t i, int32_t j)
{
	const struct partners *of[2] = {&p->side[SIDE_A].partners[i], &p->side[SIDE_B].partners[j]};
	const int32_t other[2] = {j, i};
	for (int side = 0; side < 2; side++)
		for (int32_t k = 0; k < of[side]->n; k++)
			if (of[side]->at[k].sentence == other[side])
				return of[side]->at[k].beside;
	return 0;
}

static int by_weight(const void *a, const void *b)
{
	const struct reason *x = a, *y = b;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return str_cmp(x->text, y->text);
}

void pairing_why(struct arena *to, const struct weights *w, const struct pairing *p,
	int32_t sentence_a, int32_t sentence_b, struct reasons *out)
{
	struct summing s = {.to = to, .weights = w, .i = sentence_a, .j = sentence_b, .out = out};
	*out = (struct reasons){0};
	add_shared(&s);
	weaken_dates(&s);
	float lead = (float)weights_lead(s.weights, s.plain, sentence_a, sentence_b);
	float near = beside(p, sentence_a, sentence_b);
	float hub = p->side[SIDE_A].hub[sentence_a] + p->side[SIDE_B].hub[sentence_b];
	if (lead > 0)
		VEC_PUSH(to, out, (struct reason){.kind = REASON_LEAD, .weight = lead});
	if (near > 0)
		VEC_PUSH(to, out, (struct reason){.kind = REASON_NEIGHBOUR, .weight = near});
	if (hub > 0)
		VEC_PUSH(to, out, (struct reason){.kind = REASON_HUB, .weight = -hub});
	if (out->n > 0)
		qsort(out->at, (size_t)out->n, sizeof *out->at, by_weight);
}

static void take_best(const struct pairing *p, enum side side, const struct sentence_span at[2],
	float *score, int32_t best[2])
{
	for (int32_t i = at[side].beg; i < at[side].end; i++) {
		const struct partners *of = &p->side[side].partners[i];
		for (int32_t k = 0; k < of->n; k++) {
			const struct partner *x = &of->at[k];
			if (x->sentence < at[!side].beg || x->sentence >= at[!side].end ||
				x->score <= *score)
				continue;
			*score = x->score;
			best[side] = i;
			best[!side] = x->sentence;
		}
	}
}

void pairing_best(
	const struct pairing *p, struct sentence_span a, struct sentence_span b, int32_t best[2])
{
	const struct sentence_span at[2] = {a, b};
	float score = -1;
	best[SIDE_A] = a.beg;
	best[SIDE_B] = b.beg;
	take_best(p, SIDE_A, at, &score, best);
	take_best(p, SIDE_B, at, &score, best);
}

const char *reason_text(enum reason_kind k)
{
	switch (k) {
	case REASON_LEAD:
		return "both open their articles: all that they share, however rare";
	case REASON_NEIGHBOUR:
		return "sentences beside both are alike as well";
	case REASON_HUB:
		return "both are like many others";
	case REASON_WORD:
	case REASON_SENSE:
	case REASON_RUN:
	case REASON_NAME:
	case REASON_DATE:
	case REASON_NUMBER:
	case REASON_KINDS:
		break;
	}
	return "";
}

const char *reason_name(enum reason_kind k)
{
	static const char *const names[REASON_KINDS] = {
		[REASON_WORD] = "word",
		[REASON_SENSE] = "sense",
		[REASON_RUN] = "run",
		[REASON_NAME] = "name",
		[REASON_DATE] = "date",
		[REASON_NUMBER] = "number",
		[REASON_LEAD] = "lead",
		[REASON_NEIGHBOUR] = "neighbour",
		[REASON_HUB] = "hub",
	};
	return names[k];
}
