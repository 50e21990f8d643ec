/*
 * lens_dates - the dates, numbers, places and names that both articles give.
 *
 * First the timeline's entries that both tell, then the links: values that are
 * laid side by side there. What only one of two linked sentences gives comes
 * last. A pair of values stands in one row, however many rules find it.
 */
#include "config.h"

#include "core/base/map.h"
#include "core/compare/alignment.h"
#include "core/compare/lens_build.h"
#include "core/text/fold.h"

enum { STAGE_TIMELINE, STAGE_LINKS, STAGE_ORDER };

enum { LABEL_COLUMNS = 30 };

struct dates { /* rows as they are found */
	struct lens_table found;
	struct alignment x; /* of the link at hand */
	const struct collation *c;
	struct lens_table *out; /* where they go in the end */
};

static const char *const kinds[CLASH_KINDS] = {[CLASH_NUMBER] = "number",
	[CLASH_DATE] = "date",
	[CLASH_PLACE] = "place",
	[CLASH_NAME] = "name"};

/* Is there a row that has words of both these spans? An empty span meets nothing. */
static bool is_told(const struct dates *d, const struct span at[2])
{
	for (int32_t i = 0; i < d->found.evidences; i++) {
		const struct lens_evidence *e = &d->found.evidence[i];
		if (span_meets(e->side[SIDE_A].span, at[SIDE_A]) &&
			span_meets(e->side[SIDE_B].span, at[SIDE_B]))
			return true;
	}
	return false;
}

static bool has_both(const struct lens_evidence *e)
{
	return e->side[SIDE_A].span.end > e->side[SIDE_A].span.beg &&
	       e->side[SIDE_B].span.end > e->side[SIDE_B].span.beg;
}

/* Do these words of one side stand in a row before number `rows`, or in any that has both? */
static bool is_told_by(const struct lens_table *found, int32_t rows, int side, struct span at)
{
	for (int32_t i = 0; i < found->evidences; i++)
		if ((i < rows || has_both(&found->evidence[i])) &&
			span_meets(found->evidence[i].side[side].span, at))
			return true;
	return false;
}

/* "Organization (NATO": the bracket that closes goes with the one that opens. */
static struct span closed(struct str text, struct span at)
{
	struct str words = span_text(text, at);
	bool open = str_find_char(words, '(') >= 0 && str_find_char(words, ')') < 0;
	if (open && at.end < text.len && text.at[at.end] == ')')
		at.end++;
	return at;
}

/* "this July  2023-07"; the value only where it says more than the words. */
static struct str with_value(struct lens_work *w, int side, struct span span, struct str value)
{
	struct str words = lens_text(w, side, span);
	if (value.len == 0 || str_eq_nocase(words, value))
		return words;
	return str_printf(w->to, "%.*s  (%.*s)", STR_ARG(words), STR_ARG(value));
}

static void fill_side(struct lens_work *w, struct lens_row *row, struct lens_evidence *e, int side,
	struct span span, struct str value)
{
	span = closed(lens_article(w, side)->doc.text, span);
	row->side[side].text = with_value(w, side, span, value);
	e->side[side] = lens_words_at(w, side, span);
	e->side[side].note = str_eq_nocase(lens_text(w, side, span), value) ? (struct str){0}
									    : str_dup(w->to, value);
}

struct finding { /* a pair of values */
	const char *kind;
	struct str name; /* of the row */
	struct span at[2];
	struct str value[2];
	enum lens_state state;
	struct str why;
};

/* How the date was read: "this + month, counted from 2023-05-09". */
static struct str rule_of(struct lens_work *w, int side, struct span at)
{
	const struct article *x = lens_article(w, side);
	int32_t i = timexes_find(&x->timexes, at.beg);
	if (i >= x->timexes.n || !span_meets(x->timexes.at[i].span, at))
		return (struct str){0};
	struct str rule = timex_rule_why(w->to, &x->doc, &x->timexes, i, x->date);
	return str_printf(w->to, "; %.*s \"%.*s\": %.*s", STR_ARG(lens_letter(w, side)),
		STR_ARG(lens_text(w, side, at)), STR_ARG(rule));
}

static void add(struct lens_work *w, const struct finding *f)
{
	struct lens_row *row = lens_row_add(w, f->kind, f->name);
	struct lens_evidence *e = lens_evidence_add(w);
	row->state = (uint8_t)f->state;
	row->open = f->state == LENS_CLASH;
	row->why = e->why = f->why;
	for (int side = 0; side < 2; side++) {
		if (f->at[side].end <= f->at[side].beg)
			continue;
		fill_side(w, row, e, side, f->at[side], f->value[side]);
		if (str_eq(str_of(f->kind), STR("date")))
			e->why = str_printf(w->to, "%.*s%.*s", STR_ARG(e->why),
				STR_ARG(rule_of(w, side, f->at[side])));
	}
}

/* ------------------------------------------------------------------ timeline */

static struct str value_of(struct lens_work *w, int side, int32_t timex)
{
	char edtf[EDTF_MOST];
	if (timex < 0)
		return (struct str){0};
	/* A season has a number in EDTF that says nothing to a reader. */
	if (lens_article(w, side)->timexes.at[timex].when.grain == GRAIN_SEASON)
		return (struct str){0};
	timex_edtf(edtf, &lens_article(w, side)->timexes.at[timex]);
	return str_printf(w->to, "%s", edtf);
}

/* The first telling of an entry by the article; of a conflict one of another side than `not`. */
static const struct telling *telling_of(
	const struct lens_work *w, const struct entry *e, int side, int32_t not )
{
	const struct timeline *t = &w->in.story->timeline;
	for (int32_t i = e->first; i < e->first + e->n; i++)
		if (t->telling[i].article == w->in.article[side] && t->telling[i].timex >= 0 &&
			block_is_counted((enum block_kind)t->telling[i].block) &&
			t->telling[i].side != not )
			return &t->telling[i];
	return NULL;
}

/* Both tell it; on two sides of its conflict, if there is one between them. */
static bool find_tellings(
	const struct lens_work *w, const struct entry *e, const struct telling *t[2])
{
	t[SIDE_A] = telling_of(w, e, SIDE_A, -1);
	t[SIDE_B] = telling_of(w, e, SIDE_B, -1);
	if (t[SIDE_A] == NULL || t[SIDE_B] == NULL)
		return false;
	const struct telling *b = telling_of(w, e, SIDE_B, t[SIDE_A]->side);
	const struct telling *a = telling_of(w, e, SIDE_A, t[SIDE_B]->side);
	if (e->status != STATUS_CONFLICT || (a == NULL && b == NULL))
		return true;
	t[b != NULL ? SIDE_B : SIDE_A] = b != NULL ? b : a;
	return true;
}

static bool same_days(struct interval a, struct interval b)
{
	return a.beg == b.beg && a.end == b.end;
}

static void add_entry(struct lens_work *w, const struct entry *e)
{
	const struct telling *t[2];
	if (e->paper || !find_tellings(w, e, t))
		return;
	struct finding f = {.kind = "date"};
	f.name = label_text(w->to, &e->label, LABEL_COLUMNS, STR("\u2026"));
	for (int side = 0; side < 2; side++) {
		f.at[side] = t[side]->span;
		f.value[side] = value_of(w, side, t[side]->timex);
	}
	if (e->status == STATUS_CONFLICT && t[SIDE_A]->side != t[SIDE_B]->side)
		f.state = LENS_CLASH;
	else
		f.state = same_days(t[SIDE_A]->when, t[SIDE_B]->when) ? LENS_AGREE : LENS_NEAR;
	f.why = str_printf(w->to, "one event of the timeline, %s: %s",
		status_name((enum entry_status)e->status),
		f.state == LENS_CLASH   ? "the two dates cannot both be right"
		: f.state == LENS_AGREE ? "both give the same days"
					: "one date is more exact than the other");
	add(w, &f);
}

/* --------------------------------------------------------------------- links */

static bool is_value(const struct lexeme *x)
{
	return x->kind == LEXEME_DATE || x->kind == LEXEME_NUMBER;
}

static struct str lexeme_value(struct lens_work *w, int side, const struct lexeme *x)
{
	return x->kind == LEXEME_DATE ? value_of(w, side, x->index) : x->key;
}

static void add_clashes(struct lens_work *w, struct dates *d)
{
	struct collating with = comparison_collating(w->in.comparison);
	for (int32_t i = 0; i < d->c->clashes.n; i++) {
		const struct clash *x = &d->c->clashes.at[i];
		if (is_told(d, x->at))
			continue;
		bool value = x->kind == CLASH_DATE || x->kind == CLASH_NUMBER;
		struct finding f = {.kind = kinds[x->kind],
			.name = str_of(kinds[x->kind]),
			.at = {x->at[0], x->at[1]},
			.state = LENS_CLASH};
		for (int side = 0; side < 2 && value; side++)
			f.value[side] = x->value[side];
		f.why = clash_why(w->to, &with, w->pairing, x);
		add(w, &f);
	}
}

static void add_names(struct lens_work *w, struct dates *d)
{
	struct collating with = comparison_collating(w->in.comparison);
	for (int32_t i = 0; i < d->c->slots.n; i++) {
		const struct slot *x = &d->c->slots.at[i];
		if (x->alike != ALIKE_NAME || is_told(d, x->at))
			continue;
		struct finding f = {.kind = "name",
			.name = STR("name"),
			.at = {x->at[0], x->at[1]},
			.state = LENS_AGREE,
			.why = slot_why(w->to, &with, w->pairing, x)};
		add(w, &f);
	}
}

/* The lexeme of B that answers `i` of A: the one beside it, else one that says the same. */
static int32_t answer(const struct alignment *x, int32_t i)
{
	const struct lexeme *own = &x->side[SIDE_A].at[i];
	int32_t j = x->partner[SIDE_A][i];
	if (j >= 0 && x->side[SIDE_B].at[j].kind == own->kind)
		return j;
	for (j = 0; j < x->side[SIDE_B].n; j++)
		if (x->side[SIDE_B].at[j].kind == own->kind &&
			str_eq(x->side[SIDE_B].at[j].key, own->key))
			return j;
	return -1;
}

static const char *agreeing(enum sameness same)
{
	return same == SAME_KEY ? "the same, in two sentences that say the same"
				: "one is more exact than the other, in two sentences that say "
				  "the same";
}

static void add_answers(struct lens_work *w, struct dates *d)
{
	const struct alignment *x = &d->x;
	for (int32_t i = 0; i < x->side[SIDE_A].n; i++) {
		const struct lexeme *a = &x->side[SIDE_A].at[i];
		int32_t j = is_value(a) ? answer(x, i) : -1;
		if (j < 0)
			continue;
		const struct lexeme *b = &x->side[SIDE_B].at[j];
		struct finding f = {.kind = a->kind == LEXEME_DATE ? "date" : "number",
			.at = {a->span, b->span},
			.value = {lexeme_value(w, SIDE_A, a), lexeme_value(w, SIDE_B, b)}};
		if (is_told(d, f.at))
			continue;
		bool same = str_eq(a->key, b->key);
		f.name = str_of(f.kind);
		f.state = same ? LENS_AGREE : LENS_NEAR;
		f.why = str_of(agreeing(same ? SAME_KEY : SAME_NEAR));
		add(w, &f);
	}
}

/* "two ships": a small number in words is seldom what one side keeps silent about. */
static bool is_small(struct lens_work *w, int side, const struct lexeme *x)
{
	enum { SMALL = 10 };
	char first = span_text(lens_article(w, side)->doc.text, x->span).at[0];
	return x->kind == LEXEME_NUMBER && x->value < SMALL && (first < '0' || first > '9');
}

/* The only one of a kind on that side that no row tells; NULL: there is none, or several. */
static const struct lexeme *only_left(
	struct lens_work *w, const struct dates *d, int side, enum lexeme_kind kind)
{
	const struct lexeme *only = NULL;
	for (int32_t i = 0; i < d->x.side[side].n; i++) {
		const struct lexeme *x = &d->x.side[side].at[i];
		if (x->kind != kind || is_small(w, side, x) ||
			is_told_by(&d->found, d->found.evidences, side, x->span))
			continue;
		if (only != NULL)
			return NULL;
		only = x;
	}
	return only;
}

/* "this July" and "June": each sentence has one, though they answer other words. */
static void add_facing(struct lens_work *w, struct dates *d, enum lexeme_kind kind)
{
	const struct lexeme *a = only_left(w, d, SIDE_A, kind), *b = only_left(w, d, SIDE_B, kind);
	if (a == NULL || b == NULL)
		return;
	struct finding f = {.kind = kind == LEXEME_DATE ? "date" : "number",
		.at = {a->span, b->span},
		.value = {lexeme_value(w, SIDE_A, a), lexeme_value(w, SIDE_B, b)},
		.why = STR("each of two linked sentences gives one; whether of the same thing is "
			   "not known")};
	f.name = str_of(f.kind);
	add(w, &f);
}

/* What one of the two sentences gives and the other does not. */
static void add_alone(struct lens_work *w, struct dates *d, int side)
{
	for (int32_t i = 0; i < d->x.side[side].n; i++) {
		const struct lexeme *x = &d->x.side[side].at[i];
		if (!is_value(x) || is_small(w, side, x) ||
			is_told_by(&d->found, d->found.evidences, side, x->span))
			continue;
		struct finding f = {.kind = x->kind == LEXEME_DATE ? "date" : "number",
			.why = STR("the other sentence of the link gives none")};
		f.name = str_of(f.kind);
		f.at[side] = x->span;
		f.value[side] = lexeme_value(w, side, x);
		add(w, &f);
	}
}

static void look_at_link(struct lens_work *w, struct dates *d, int32_t link)
{
	struct arena work = {0};
	const struct pair_link *l = &w->pairing->links.at[link];
	struct collating with = comparison_collating(w->in.comparison);
	d->c = comparison_collation(w->in.comparison, w->in.article[0], w->in.article[1], link);
	collation_align(&work, &with, w->pairing, l, d->c->attributions, &d->x);
	add_clashes(w, d);
	add_answers(w, d);
	add_names(w, d);
	add_facing(w, d, LEXEME_DATE);
	add_facing(w, d, LEXEME_NUMBER);
	add_alone(w, d, SIDE_A);
	add_alone(w, d, SIDE_B);
	arena_free(&work);
}

/* --------------------------------------------------------------------- order */

enum row_part { ROWS_CLASH, ROWS_NEAR, ROWS_AGREE, ROWS_FACING, ROWS_ALONE, ROW_PARTS };

/* Of a row, which has one piece of evidence; ROW_PARTS: another link gives what this one lacks. */
static enum row_part row_part_of(const struct lens_table *found, int32_t i)
{
	static const enum row_part parts[LENS_STATES] = {[LENS_CLASH] = ROWS_CLASH,
		[LENS_NEAR] = ROWS_NEAR,
		[LENS_AGREE] = ROWS_AGREE,
		[LENS_PLAIN] = ROWS_FACING};
	const struct lens_evidence *e = &found->evidence[i];
	if (has_both(e))
		return parts[found->at[i].state];
	int side = e->side[SIDE_A].span.end > e->side[SIDE_A].span.beg ? SIDE_A : SIDE_B;
	return is_told_by(found, 0, side, e->side[side].span) ? ROW_PARTS : ROWS_ALONE;
}

/* One a row: the next that gives the same in the same words; -1. Of those the first is shown. */
struct repeats {
	int32_t *next;
	bool *again;
	uint8_t *part; /* enum row_part */
};

static void find_repeats(struct lens_work *w, const struct lens_table *found, struct repeats *r)
{
	struct map keys = {0};
	int32_t *last = ARENA_ARRAY(&w->work, int32_t, found->n + 1);
	r->next = ARENA_ARRAY(&w->work, int32_t, found->n + 1);
	r->again = ARENA_ARRAY(&w->work, bool, found->n + 1);
	r->part = ARENA_ARRAY(&w->work, uint8_t, found->n + 1);
	for (int32_t i = 0; i < found->n; i++) {
		const struct lens_row *row = &found->at[i];
		r->part[i] = (uint8_t)row_part_of(found, i);
		struct str key = str_printf(&w->work, "%d%s\n%.*s\n%.*s", r->part[i], row->kind,
			STR_ARG(row->side[SIDE_A].text), STR_ARG(row->side[SIDE_B].text));
		int32_t first = *map_at(&w->work, &keys, fold_key(&w->work, key), i);
		r->next[i] = -1;
		r->again[i] = first != i;
		if (first != i)
			r->next[last[first]] = i;
		last[first] = i;
	}
}

static void put_in_order(struct lens_work *w, const struct lens_table *found)
{
	static const char *const section[ROW_PARTS] = {"they disagree", "one is more exact",
		"they agree", "one each in linked sentences",
		"in one of two linked sentences only"};
	struct repeats r;
	find_repeats(w, found, &r);
	for (int part = 0; part < ROW_PARTS; part++) {
		bool begun = false;
		for (int32_t i = 0; i < found->n; i++) {
			if (r.again[i] || r.part[i] != part)
				continue;
			lens_row_take(w, &found->at[i], found->evidence);
			for (int32_t k = r.next[i]; k >= 0; k = r.next[k])
				*lens_evidence_add(w) = found->evidence[k];
			if (!begun)
				w->out->at[w->out->n - 1].section = str_of(section[part]);
			begun = true;
		}
	}
}

bool lens_dates_step(struct lens_work *w)
{
	struct dates *d = w->own;
	const struct timeline *t = &w->in.story->timeline;
	if (d == NULL)
		w->own = d = ARENA_NEW(&w->work, struct dates);
	d->out = w->out;
	w->out = &d->found;
	if (w->stage == STAGE_TIMELINE) {
		for (int32_t i = 0; i < t->n; i++)
			add_entry(w, &t->at[i]);
		w->stage = STAGE_LINKS;
	} else if (w->at < w->pairing->links.n) {
		look_at_link(w, d, w->at++);
	} else {
		w->stage = STAGE_ORDER;
	}
	w->out = d->out;
	if (w->stage != STAGE_ORDER)
		return true;
	put_in_order(w, &d->found);
	return false;
}
