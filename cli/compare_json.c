/* compare_json - two articles side by side, for programs. */
#include "config.h"

#include <jansson.h>
#include <stdlib.h>

#include "cli/compare.h"
#include "core/base/day.h"

enum { DIGITS = 6 };

/* libjansson reports a lack of memory as NULL. */
static json_t *have(json_t *j)
{
	if (j == NULL)
		arena_full();
	return j;
}

static void set(json_t *to, const char *name, json_t *value)
{
	if (json_object_set_new(to, name, have(value)) != 0)
		arena_full();
}

static void push(json_t *to, json_t *value)
{
	if (json_array_append_new(to, have(value)) != 0)
		arena_full();
}

static json_t *text(struct str s)
{
	return s.len > 0 ? json_stringn(s.at, (size_t)s.len) : json_null();
}

/* To two digits, as in the tables of other commands. */
static json_t *share(double x)
{
	char digits[32];
	snprintf(digits, sizeof digits, "%.2f", x);
	return json_real(strtod(digits, NULL));
}

static json_t *place(const struct shown *s, int side, struct span span)
{
	json_t *j = have(json_object());
	set(j, "start", json_integer(span.beg));
	set(j, "end", json_integer(span.end));
	set(j, "text", text(span_text(s->article[side]->doc.text, span)));
	return j;
}

static json_t *article(const struct shown *s, enum side side)
{
	const struct article *x = s->article[side];
	struct shared shared = compare_shared(s, side);
	char date[16] = "";
	if (x->date != DAY_NONE)
		day_format(date, x->date);
	json_t *j = have(json_object());
	set(j, "letter", json_string(s->letter[side]));
	set(j, "path", text(x->path));
	set(j, "key", text(x->key));
	set(j, "title", text(x->title));
	set(j, "source", text(x->source));
	set(j, "date", text(str_of(date)));
	set(j, "language", text(x->doc.language));
	set(j, "sentences", json_integer(shared.sentences));
	set(j, "linked", json_integer(shared.linked));
	set(j, "shared", share(shared.text));
	return j;
}

static json_t *attributions(const struct shown *s, const struct collation *c, int side)
{
	json_t *all = have(json_array());
	for (int32_t i = 0; i < c->attributions[side].n; i++) {
		const struct attribution *x = &c->attributions[side].at[i];
		json_t *j = place(s, side, x->span);
		set(j, "speaker",
			text(attribution_speaker(
				&s->batch->desk->story, s->pairing->side[side].article, x)));
		set(j, "verb", text(span_text(s->article[side]->doc.text, x->verb)));
		set(j, "rule", json_string(attributed_by_name((enum attributed_by)x->by)));
		push(all, j);
	}
	return all;
}

static const char *const sides[] = {"a", "b"};

static json_t *slots(const struct shown *s, const struct collation *c)
{
	json_t *all = have(json_array());
	for (int32_t i = 0; i < c->slots.n; i++) {
		const struct slot *x = &c->slots.at[i];
		json_t *j = have(json_object());
		set(j, "kind", json_string(slot_kind_name((enum slot_kind)x->kind)));
		set(j, "alike", text(str_of(slot_alike_name((enum slot_alike)x->alike))));
		set(j, "near", json_boolean(x->near));
		for (int side = 0; side < 2; side++)
			set(j, sides[side], place(s, side, x->at[side]));
		push(all, j);
	}
	return all;
}

static json_t *clashes(struct shown *s, const struct collation *c)
{
	struct arena a = {0};
	struct collating with = comparison_collating(s->comparison);
	json_t *all = have(json_array());
	for (int32_t i = 0; i < c->clashes.n; i++) {
		const struct clash *x = &c->clashes.at[i];
		json_t *j = have(json_object());
		set(j, "kind", json_string(clash_kind_name((enum clash_kind)x->kind)));
		for (int side = 0; side < 2; side++) {
			json_t *at = place(s, side, x->at[side]);
			set(at, "value", text(x->value[side]));
			set(j, sides[side], at);
		}
		set(j, "why", text(clash_why(&a, &with, s->pairing, x)));
		push(all, j);
	}
	arena_free(&a);
	return all;
}

static json_t *links(struct shown *s)
{
	json_t *all = have(json_array());
	for (int32_t i = 0; i < s->pairing->links.n; i++) {
		const struct pair_link *l = &s->pairing->links.at[i];
		const struct collation *c = compare_collation(s, i);
		const struct sentence_span passage[2] = {l->a, l->b};
		json_t *j = have(json_object());
		set(j, "tier", json_string(tier_name((enum tier)l->tier)));
		set(j, "score", share(l->score));
		for (int side = 0; side < 2; side++) {
			json_t *at =
				place(s, side, compare_span(s, (enum side)side, passage[side]));
			set(at, "attributions", attributions(s, c, side));
			set(j, sides[side], at);
		}
		set(j, "slots", slots(s, c));
		set(j, "clashes", clashes(s, c));
		set(j, "cut", json_boolean(c->cut));
		push(all, j);
	}
	return all;
}

/* Sentences without a link, with how much of each the other says all the same. */
static json_t *lone(const struct shown *s, enum side side)
{
	const struct side_of_pair *p = &s->pairing->side[side];
	json_t *all = have(json_array());
	for (int32_t i = 0; i < p->sentences; i++) {
		if (p->covered[i] <= COVERED_NOT || pairing_find(s->pairing, side, i) >= 0)
			continue;
		json_t *j = place(s, side, s->article[side]->doc.sentences.at[i].span);
		set(j, "coverage", share(p->covered[i]));
		set(j, "only", json_boolean(pairing_only(s->pairing, side, i)));
		push(all, j);
	}
	return all;
}

void compare_json(struct shown *s)
{
	json_t *page = have(json_object()), *articles = have(json_array());
	set(page, "parallax", json_integer(1));
	set(page, "schema", json_string("compare/1"));
	set(page, "lens", json_string("claims"));
	for (int side = 0; side < 2; side++)
		push(articles, article(s, (enum side)side));
	set(page, "articles", articles);
	set(page, "kinship", share(s->pairing->kinship));
	set(page, "weak", json_boolean(s->pairing->weak));
	set(page, "foreign", json_boolean(s->pairing->foreign));
	set(page, "links", links(s));
	set(page, "unlinked_a", lone(s, SIDE_A));
	set(page, "unlinked_b", lone(s, SIDE_B));
	if (json_dumpf(page, s->batch->out,
		    JSON_INDENT(1) | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(DIGITS)) == 0)
		fputc('\n', s->batch->out);
	json_decref(page);
}
