#include "config.h"

#include "core/compare/slots.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/slots_build.h"

struct run { /* lexemes of one side, half open */
	int32_t beg, end;
};

struct runs {
	struct run *at;
	int32_t n;
};

struct slotting {
	struct arena *to;
	struct arena work;
	const struct alignment *x;
	struct slots *out;
	struct run gap[2]; /* between two pairs */
};

static const struct lexeme *lexeme(const struct slotting *s, int side, int32_t i)
{
	return &s->x->side[side].at[i];
}

/* What the other passage says too, if elsewhere, is moved and not different. */
static bool is_moved(const struct slotting *s, int side, int32_t i)
{
	const struct lexeme *x = lexeme(s, side, i);
	return x->kind != LEXEME_NOT && !lexeme_is_empty(x) && s->x->there[side][i];
}

/* A moved name stands for itself; a lone moved word is part of what is around it. */
static bool divides(const struct slotting *s, int side, int32_t i)
{
	struct run gap = s->gap[side];
	if (!is_moved(s, side, i))
		return false;
	return lexeme(s, side, i)->kind != LEXEME_WORD ||
	       (i > gap.beg && is_moved(s, side, i - 1)) ||
	       (i + 1 < gap.end && is_moved(s, side, i + 1));
}

static bool says_nothing(const struct slotting *s, int side, int32_t i)
{
	return lexeme_is_empty(lexeme(s, side, i)) || is_moved(s, side, i);
}

static void add_run(struct slotting *s, int side, struct run r, struct runs *out)
{
	while (r.beg < r.end && says_nothing(s, side, r.beg))
		r.beg++;
	while (r.end > r.beg && says_nothing(s, side, r.end - 1))
		r.end--;
	if (r.beg < r.end)
		VEC_PUSH(&s->work, out, r);
}

/* The runs of a gap: not across the end of a sentence, nor across moved words. */
static void divide(struct slotting *s, int side, struct runs *out)
{
	struct run gap = s->gap[side], r = {gap.beg, gap.beg};
	*out = (struct runs){0};
	for (int32_t i = gap.beg; i < gap.end; i++) {
		bool apart = divides(s, side, i);
		bool other =
			i > gap.beg && lexeme(s, side, i)->part != lexeme(s, side, i - 1)->part;
		if (apart || other) {
			r.end = i;
			add_run(s, side, r, out);
			r.beg = apart ? i + 1 : i;
		}
	}
	r.end = gap.end;
	if (r.beg < r.end)
		add_run(s, side, r, out);
}

static struct span run_span(const struct slotting *s, int side, struct run r)
{
	return (struct span){
		lexeme(s, side, r.beg)->span.beg, lexeme(s, side, r.end - 1)->span.end};
}

/* Where words of the other side would stand: behind what is before them, of the gap or before it. */
static struct span nowhere(const struct slotting *s, int side, const struct runs *runs)
{
	const struct lexemes *all = &s->x->side[side];
	int32_t before = runs->n > 0 ? runs->at[runs->n - 1].end : s->gap[side].beg, at = 0;
	if (all->n > 0)
		at = before > 0 ? all->at[before - 1].span.end : all->at[0].span.beg;
	return (struct span){at, at};
}

static struct str run_text(struct slotting *s, int side, struct run r)
{
	struct str all = {0};
	for (int32_t i = r.beg; i < r.end; i++)
		all = str_printf(&s->work, "%.*s%s%.*s", STR_ARG(all), i > r.beg ? " " : "",
			STR_ARG(lexeme(s, side, i)->form));
	return all;
}

static void add(struct slotting *s, enum slot_kind kind, enum slot_alike alike, bool near,
	struct span a, struct span b)
{
	VEC_PUSH(s->to, s->out,
		(struct slot){.kind = (uint8_t)kind,
			.alike = (uint8_t)alike,
			.near = near,
			.at = {a, b}});
}

static void add_changed(struct slotting *s, struct run a, struct run b)
{
	/* One saw a name where the other saw words. */
	if (str_eq(run_text(s, 0, a), run_text(s, 1, b)))
		return;
	add(s, SLOT_CHANGED, ALIKE_NOT, false, run_span(s, 0, a), run_span(s, 1, b));
}

/* May this pronoun stand for a name of that type? */
static bool may_stand(const struct lexeme *pronoun, char type)
{
	bool person = str_starts(pronoun->key, STR("h")) || str_starts(pronoun->key, STR("s"));
	bool thing = str_starts(pronoun->key, STR("it"));
	return person ? type == '0' + ENTITY_PER : !thing || type != '0' + ENTITY_PER;
}

/* "Holm" where the other has "she": who she is is not known, but no other words either. */
static bool add_pronoun(struct slotting *s, int side, struct run r)
{
	struct run gap = s->gap[1 - side];
	const struct lexeme *name = lexeme(s, side, r.beg);
	if (r.end - r.beg != 1 || name->kind != LEXEME_NAME)
		return false;
	for (int32_t i = gap.beg; i < gap.end; i++) {
		const struct lexeme *x = lexeme(s, 1 - side, i);
		if (x->kind != LEXEME_PRONOUN || !may_stand(x, name->key.at[0]))
			continue;
		add(s, SLOT_EQUAL_OTHER_WORDS, ALIKE_PRONOUN, false,
			side == 0 ? name->span : x->span, side == 0 ? x->span : name->span);
		return true;
	}
	return false;
}

static void add_only(struct slotting *s, int side, struct run r, const struct runs *others)
{
	struct span span = run_span(s, side, r), none = nowhere(s, 1 - side, others);
	add(s, side == 0 ? SLOT_ONLY_A : SLOT_ONLY_B, ALIKE_NOT, false, side == 0 ? span : none,
		side == 0 ? none : span);
}

/* Run by run; where one side has more, the rest is its alone. */
static void face(struct slotting *s)
{
	struct runs runs[2];
	for (int side = 0; side < 2; side++)
		divide(s, side, &runs[side]);
	for (int32_t k = 0; k < runs[0].n || k < runs[1].n; k++) {
		if (k < runs[0].n && k < runs[1].n) {
			add_changed(s, runs[0].at[k], runs[1].at[k]);
			continue;
		}
		int side = k < runs[0].n ? 0 : 1;
		bool lone = k == 0 && add_pronoun(s, side, runs[side].at[0]);
		if (!lone)
			add_only(s, side, runs[side].at[k], &runs[1 - side]);
	}
}

static enum slot_alike alike_of(const struct lexeme *a, const struct lexeme *b)
{
	if (a->kind == LEXEME_DATE)
		return ALIKE_DATE;
	if (a->kind == LEXEME_NUMBER)
		return ALIKE_NUMBER;
	return a->kind == LEXEME_NAME || b->kind == LEXEME_NAME ? ALIKE_NAME : ALIKE_FORM;
}

static void add_pair(struct slotting *s, int32_t i, int32_t j)
{
	const struct lexeme *a = lexeme(s, 0, i), *b = lexeme(s, 1, j);
	if (lexeme_is_empty(a) || a->kind == LEXEME_NOT || str_eq(a->form, b->form))
		return;
	if (alignment_same(s->x, i, j) == SAME_NEAR)
		add(s, SLOT_CHANGED, ALIKE_NOT, true, a->span, b->span);
	else
		add(s, SLOT_EQUAL_OTHER_WORDS, alike_of(a, b), false, a->span, b->span);
}

static int by_place(const void *a, const void *b)
{
	const struct slot *x = a, *y = b;
	for (int side = 0; side < 2; side++) {
		if (x->at[side].beg != y->at[side].beg)
			return x->at[side].beg < y->at[side].beg ? -1 : 1;
		if (x->at[side].end != y->at[side].end)
			return x->at[side].end < y->at[side].end ? -1 : 1;
	}
	return 0;
}

void slots_build(struct arena *to, const struct alignment *x, struct slots *out)
{
	struct slotting s = {.to = to, .x = x, .out = out};
	const int32_t n[2] = {x->side[0].n, x->side[1].n};
	int32_t done[2] = {0, 0};
	*out = (struct slots){0};
	for (int32_t i = 0; i <= n[0]; i++) {
		int32_t j = i < n[0] ? x->partner[0][i] : n[1];
		if (j < 0)
			continue;
		s.gap[0] = (struct run){done[0], i};
		s.gap[1] = (struct run){done[1], j};
		face(&s);
		if (i < n[0])
			add_pair(&s, i, j);
		done[0] = i + 1;
		done[1] = j + 1;
	}
	if (out->n > 0)
		qsort(out->at, (size_t)out->n, sizeof *out->at, by_place);
	arena_free(&s.work);
}

const char *slot_kind_name(enum slot_kind k)
{
	static const char *const names[SLOT_KINDS] = {
		[SLOT_CHANGED] = "changed",
		[SLOT_ONLY_A] = "only_a",
		[SLOT_ONLY_B] = "only_b",
		[SLOT_EQUAL_OTHER_WORDS] = "equal",
	};
	return names[k];
}

const char *slot_alike_name(enum slot_alike a)
{
	static const char *const names[ALIKES] = {
		[ALIKE_FORM] = "form",
		[ALIKE_NAME] = "name",
		[ALIKE_DATE] = "date",
		[ALIKE_NUMBER] = "number",
		[ALIKE_PRONOUN] = "pronoun",
	};
	return names[a];
}
