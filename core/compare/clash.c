#include "config.h"

#include "core/compare/clash.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/compare/clash_build.h"
#include "core/compare/hedge.h"
#include "core/compare/region.h"

enum {
	COUNTED = 2,  /* content words behind a number that may tell what is counted */
	GAP_MOST = 3, /* content words of either side between shared ones, for values to face */
};

struct clashing {
	struct arena *to;
	struct arena work;
	const struct clash_input *in;
	const struct alignment *x;
	int32_t *gap[2]; /* one a lexeme: pairs before it */
	struct clashes *out;
};

static const struct lexeme *lexeme(const struct clashing *c, int side, int32_t i)
{
	return &c->x->side[side].at[i];
}

/* The content lexeme before or behind `i` in its part; -1. */
static int32_t beside(const struct clashing *c, int side, int32_t i, int32_t dir)
{
	const struct lexemes *all = &c->x->side[side];
	for (int32_t k = i + dir; k >= 0 && k < all->n; k += dir) {
		if (all->at[k].part != all->at[i].part)
			return -1;
		if (!lexeme_is_empty(&all->at[k]))
			return k;
	}
	return -1;
}

/* Not only where they are paired: "it opens in June, they say", "they say it opens in July". */
static bool are_alike(const struct clashing *c, int32_t i, int32_t j)
{
	return i >= 0 && j >= 0 && alignment_same(c->x, i, j) == SAME_KEY;
}

/* Content lexemes of that side between the same two pairs as lexeme `i`. */
static int32_t gap_size(const struct clashing *c, int side, int32_t i)
{
	const int32_t *gap = c->gap[side];
	int32_t n = 0, from = i;
	while (from > 0 && gap[from - 1] == gap[i])
		from--;
	for (; from < c->x->side[side].n && gap[from] == gap[i]; from++)
		n += c->x->partner[side][from] < 0 && !lexeme_is_empty(lexeme(c, side, from));
	return n;
}

/* Do they stand at the same place: beside the same words, or alone between them? */
static bool stand_alike(const struct clashing *c, int32_t i, int32_t j)
{
	for (int32_t dir = -1; dir <= 1; dir += 2)
		if (are_alike(c, beside(c, SIDE_A, i, dir), beside(c, SIDE_B, j, dir)))
			return true;
	return c->gap[SIDE_A][i] == c->gap[SIDE_B][j] && gap_size(c, SIDE_A, i) <= GAP_MOST &&
	       gap_size(c, SIDE_B, j) <= GAP_MOST;
}

static bool are_words(const struct clashing *c, int32_t i, int32_t j)
{
	return lexeme(c, SIDE_A, i)->kind == LEXEME_WORD &&
	       lexeme(c, SIDE_B, j)->kind == LEXEME_WORD;
}

/* "31 members" and "30 member states"; what is not said is taken from what stands before. */
static bool count_one_thing(const struct clashing *c, int32_t i, int32_t j)
{
	int32_t a = beside(c, SIDE_A, i, 1), b = beside(c, SIDE_B, j, 1);
	for (int32_t m = 0, k = a; m < COUNTED && k >= 0; m++, k = beside(c, SIDE_A, k, 1))
		for (int32_t n = 0, l = b; n < COUNTED && l >= 0; n++, l = beside(c, SIDE_B, l, 1))
			if (are_words(c, k, l) && alignment_same(c->x, k, l) >= SAME_NEAR)
				return true;
	return a < 0 && b < 0 && stand_alike(c, i, j);
}

static bool is_percent(const struct lexeme *x)
{
	return str_ends(x->key, STR("%"));
}

static bool numbers_clash(const struct clashing *c, int32_t i, int32_t j)
{
	return is_percent(lexeme(c, SIDE_A, i)) == is_percent(lexeme(c, SIDE_B, j)) &&
	       count_one_thing(c, i, j) &&
	       !hedge_allows(&c->x->side[SIDE_A], i, &c->x->side[SIDE_B], j);
}

static const struct timex3 *timex(const struct clashing *c, int side, int32_t i)
{
	return &c->x->timexes[side]->at[lexeme(c, side, i)->index];
}

static bool is_exact(const struct timex3 *t)
{
	return t->when.grain != GRAIN_NONE && t->when.grain < GRAIN_DECADE &&
	       t->bound == BOUND_NONE && t->until < 0 && !t->either;
}

/* Does any date of the other passage meet this one? Then that one answers it. */
static bool is_met(const struct clashing *c, int side, int32_t i)
{
	const struct interval own = timex(c, side, i)->when;
	for (int32_t k = 0; k < c->x->side[1 - side].n; k++) {
		if (lexeme(c, 1 - side, k)->kind != LEXEME_DATE)
			continue;
		const struct interval other = timex(c, 1 - side, k)->when;
		if (other.grain != GRAIN_NONE && own.beg < other.end && other.beg < own.end)
			return true;
	}
	return false;
}

static bool dates_clash(const struct clashing *c, int32_t i, int32_t j)
{
	const struct timex3 *s = timex(c, SIDE_A, i), *t = timex(c, SIDE_B, j);
	return is_exact(s) && is_exact(t) && s->when.grain == t->when.grain &&
	       !is_met(c, SIDE_A, i) && !is_met(c, SIDE_B, j) && stand_alike(c, i, j);
}

static struct str text_of(const struct clashing *c, int side, int32_t i)
{
	const struct article *x = c->in->story->at[c->in->article[side]];
	return span_text(x->doc.text, lexeme(c, side, i)->span);
}

static uint8_t type_of(const struct clashing *c, int side, int32_t i)
{
	return c->in->story->entities.name[lexeme(c, side, i)->index].type;
}

/* Of several names in a row one does not stand for the other; a country behind its town does not count. */
static bool is_listed(struct clashing *c, int side, int32_t i)
{
	for (int32_t dir = -1; dir <= 1; dir += 2) {
		int32_t k = beside(c, side, i, dir);
		if (k < 0 || lexeme(c, side, k)->kind != LEXEME_NAME ||
			type_of(c, side, k) != type_of(c, side, i))
			continue;
		int32_t town = dir > 0 ? i : k, land = dir > 0 ? k : i;
		bool address = land == town + 1 &&
			       region_is_country(&c->work, text_of(c, side, land)) &&
			       !region_is_country(&c->work, text_of(c, side, town));
		if (!address)
			return true;
	}
	return false;
}

/* "in", "at": two places that are told of in the same way. */
static bool same_before(const struct clashing *c, int32_t i, int32_t j)
{
	const struct lexeme *a = i > 0 ? lexeme(c, SIDE_A, i - 1) : NULL;
	const struct lexeme *b = j > 0 ? lexeme(c, SIDE_B, j - 1) : NULL;
	return a != NULL && b != NULL && a->kind == LEXEME_FUNCTION && str_eq(a->form, b->form);
}

static bool places_clash(struct clashing *c, int32_t i, int32_t j)
{
	return type_of(c, SIDE_A, i) == ENTITY_LOC && type_of(c, SIDE_B, j) == ENTITY_LOC &&
	       stand_alike(c, i, j) && same_before(c, i, j) && !is_listed(c, SIDE_A, i) &&
	       !is_listed(c, SIDE_B, j) &&
	       regions_apart(&c->work, text_of(c, SIDE_A, i), text_of(c, SIDE_B, j));
}

/* A person for another, and nothing else in the slot. */
static bool names_clash(struct clashing *c, int32_t i, int32_t j)
{
	const struct span a = lexeme(c, SIDE_A, i)->span, b = lexeme(c, SIDE_B, j)->span;
	if (type_of(c, SIDE_A, i) != ENTITY_PER || type_of(c, SIDE_B, j) != ENTITY_PER ||
		is_listed(c, SIDE_A, i) || is_listed(c, SIDE_B, j))
		return false;
	for (int32_t k = 0; k < c->in->slots->n; k++) {
		const struct slot *s = &c->in->slots->at[k];
		if (s->kind == SLOT_CHANGED && s->at[0].beg == a.beg && s->at[0].end == a.end &&
			s->at[1].beg == b.beg && s->at[1].end == b.end)
			return true;
	}
	return false;
}

static struct str value_of(struct clashing *c, int side, const struct timex3 *t)
{
	char edtf[EDTF_MOST];
	timex_edtf(edtf, t);
	if (edtf[0] != '\0')
		return str_dup(c->to, str_of(edtf));
	return span_text(c->in->story->at[c->in->article[side]]->doc.text, t->span);
}

static struct str lexeme_value(struct clashing *c, int side, int32_t i)
{
	const struct lexeme *x = lexeme(c, side, i);
	if (x->kind == LEXEME_NUMBER)
		return str_dup(c->to, x->key);
	if (x->kind == LEXEME_DATE)
		return value_of(c, side, timex(c, side, i));
	return entity_meant(&c->in->story->entities, x->index)->name;
}

static bool is_said_elsewhere(const struct clashing *c, int side, int32_t i)
{
	return c->x->partner[side][i] >= 0 || c->x->there[side][i];
}

static void try(struct clashing *c, int32_t i, int32_t j)
{
	uint8_t kind = lexeme(c, SIDE_A, i)->kind;
	enum clash_kind clash;
	if (kind != lexeme(c, SIDE_B, j)->kind || is_said_elsewhere(c, SIDE_B, j))
		return;
	if (kind == LEXEME_NUMBER && numbers_clash(c, i, j))
		clash = CLASH_NUMBER;
	else if (kind == LEXEME_DATE && dates_clash(c, i, j))
		clash = CLASH_DATE;
	else if (kind == LEXEME_NAME && places_clash(c, i, j))
		clash = CLASH_PLACE;
	else if (kind == LEXEME_NAME && names_clash(c, i, j))
		clash = CLASH_NAME;
	else
		return;
	VEC_PUSH(c->to, c->out,
		(struct clash){.kind = (uint8_t)clash,
			.at = {lexeme(c, SIDE_A, i)->span, lexeme(c, SIDE_B, j)->span},
			.value = {lexeme_value(c, SIDE_A, i), lexeme_value(c, SIDE_B, j)},
			.entry = -1});
}

static void count_gaps(struct clashing *c)
{
	for (int side = 0; side < 2; side++) {
		int32_t n = c->x->side[side].n, pairs = 0;
		c->gap[side] = ARENA_ARRAY(&c->work, int32_t, n + 1);
		for (int32_t i = 0; i < n; i++) {
			c->gap[side][i] = pairs;
			pairs += c->x->partner[side][i] >= 0;
		}
	}
}

static void compare_values(struct clashing *c)
{
	count_gaps(c);
	for (int32_t i = 0; i < c->x->side[SIDE_A].n; i++) {
		if (lexeme(c, SIDE_A, i)->kind < LEXEME_NAME || is_said_elsewhere(c, SIDE_A, i))
			continue;
		for (int32_t j = 0; j < c->x->side[SIDE_B].n; j++)
			try(c, i, j);
	}
}

static bool is_told_in(const struct clashing *c, int side, const struct telling *t)
{
	struct sentence_span p = c->in->passage[side];
	return t->article == c->in->article[side] && t->timex >= 0 && p.beg <= t->sentence &&
	       t->sentence < p.end;
}

static void add_telling(
	struct clashing *c, int32_t entry, const struct telling *s, const struct telling *t)
{
	for (int32_t k = 0; k < c->out->n; k++) {
		struct clash *x = &c->out->at[k];
		if (span_meets(x->at[0], s->span) && span_meets(x->at[1], t->span)) {
			x->entry = entry;
			return;
		}
	}
	const struct timexes *times[2];
	for (int side = 0; side < 2; side++)
		times[side] = &c->in->story->at[c->in->article[side]]->timexes;
	VEC_PUSH(c->to, c->out,
		(struct clash){.kind = CLASH_DATE,
			.at = {s->span, t->span},
			.value = {value_of(c, SIDE_A, &times[SIDE_A]->at[s->timex]),
				value_of(c, SIDE_B, &times[SIDE_B]->at[t->timex])},
			.entry = entry});
}

static void ask_timeline(struct clashing *c)
{
	const struct timeline *t = &c->in->story->timeline;
	for (int32_t e = 0; e < t->n; e++) {
		const struct telling *all = &t->telling[t->at[e].first];
		if (t->at[e].status != STATUS_CONFLICT)
			continue;
		for (int32_t i = 0; i < t->at[e].n; i++)
			for (int32_t j = 0; j < t->at[e].n && is_told_in(c, SIDE_A, &all[i]); j++)
				if (is_told_in(c, SIDE_B, &all[j]) && all[i].side != all[j].side)
					add_telling(c, e, &all[i], &all[j]);
	}
}

static int by_place(const void *a, const void *b)
{
	const struct clash *x = a, *y = b;
	if (x->at[0].beg != y->at[0].beg)
		return x->at[0].beg < y->at[0].beg ? -1 : 1;
	return x->at[1].beg < y->at[1].beg ? -1 : x->at[1].beg > y->at[1].beg;
}

void clashes_build(struct arena *to, const struct clash_input *in, struct clashes *out)
{
	struct clashing c = {.to = to, .in = in, .x = in->alignment, .out = out};
	*out = (struct clashes){0};
	if (in->strong)
		compare_values(&c);
	ask_timeline(&c);
	if (out->n > 0)
		qsort(out->at, (size_t)out->n, sizeof *out->at, by_place);
	arena_free(&c.work);
}

const char *clash_kind_name(enum clash_kind k)
{
	static const char *const names[CLASH_KINDS] = {
		[CLASH_NUMBER] = "number",
		[CLASH_DATE] = "date",
		[CLASH_PLACE] = "place",
		[CLASH_NAME] = "name",
	};
	return names[k];
}
