/* compare_json - two articles side by side, for programs. */
#include "config.h"

#include "cli/compare.h"
#include "cli/json.h"
#include "core/base/day.h"

enum { DIGITS = 6 };

static json_t *place(const struct shown *s, int side, struct span span)
{
	json_t *j = json_have(json_object());
	json_put(j, "start", json_integer(span.beg));
	json_put(j, "end", json_integer(span.end));
	json_put(j, "text", json_text(span_text(s->article[side]->doc.text, span)));
	return j;
}

static json_t *article(const struct shown *s, enum side side)
{
	const struct article *x = s->article[side];
	struct shared shared = compare_shared(s, side);
	char date[16] = "";
	if (x->date != DAY_NONE)
		day_format(date, x->date);
	json_t *j = json_have(json_object());
	json_put(j, "letter", json_string(s->letter[side]));
	json_put(j, "path", json_text(x->path));
	json_put(j, "key", json_text(x->key));
	json_put(j, "title", json_text(x->title));
	json_put(j, "source", json_text(x->source));
	json_put(j, "date", json_text(str_of(date)));
	json_put(j, "language", json_text(x->doc.language));
	json_put(j, "sentences", json_integer(shared.sentences));
	json_put(j, "linked", json_integer(shared.linked));
	json_put(j, "shared", json_share(shared.text));
	return j;
}

static json_t *attributions(const struct shown *s, const struct collation *c, int side)
{
	json_t *all = json_have(json_array());
	for (int32_t i = 0; i < c->attributions[side].n; i++) {
		const struct attribution *x = &c->attributions[side].at[i];
		json_t *j = place(s, side, x->span);
		json_put(j, "speaker",
			json_text(attribution_speaker(
				&s->batch->desk->story, s->pairing->side[side].article, x)));
		json_put(j, "verb", json_text(span_text(s->article[side]->doc.text, x->verb)));
		json_put(j, "rule", json_string(attributed_by_name((enum attributed_by)x->by)));
		json_push(all, j);
	}
	return all;
}

static const char *const sides[] = {"a", "b"};

static json_t *slots(const struct shown *s, const struct collation *c)
{
	json_t *all = json_have(json_array());
	for (int32_t i = 0; i < c->slots.n; i++) {
		const struct slot *x = &c->slots.at[i];
		json_t *j = json_have(json_object());
		json_put(j, "kind", json_string(slot_kind_name((enum slot_kind)x->kind)));
		json_put(j, "alike", json_text(str_of(slot_alike_name((enum slot_alike)x->alike))));
		json_put(j, "near", json_boolean(x->near));
		for (int side = 0; side < 2; side++)
			json_put(j, sides[side], place(s, side, x->at[side]));
		json_push(all, j);
	}
	return all;
}

static json_t *clashes(struct shown *s, const struct collation *c)
{
	struct arena a = {0};
	struct collating with = comparison_collating(s->comparison);
	json_t *all = json_have(json_array());
	for (int32_t i = 0; i < c->clashes.n; i++) {
		const struct clash *x = &c->clashes.at[i];
		json_t *j = json_have(json_object());
		json_put(j, "kind", json_string(clash_kind_name((enum clash_kind)x->kind)));
		for (int side = 0; side < 2; side++) {
			json_t *at = place(s, side, x->at[side]);
			json_put(at, "value", json_text(x->value[side]));
			json_put(j, sides[side], at);
		}
		json_put(j, "why", json_text(clash_why(&a, &with, s->pairing, x)));
		json_push(all, j);
	}
	arena_free(&a);
	return all;
}

/* What the score is the sum of: that of the best two sentences of the link. */
static json_t *reasons(const struct shown *s, const struct pair_link *l)
{
	struct arena a = {0};
	struct reasons sum;
	int32_t best[2];
	json_t *all = json_have(json_array());
	pairing_best(s->pairing, l->a, l->b, best);
	comparison_why(s->comparison, &a, s->pairing->side[SIDE_A].article, best[SIDE_A],
		s->pairing->side[SIDE_B].article, best[SIDE_B], &sum);
	for (int32_t i = 0; i < sum.n; i++) {
		const struct reason *r = &sum.at[i];
		json_t *j = json_have(json_object());
		json_put(j, "kind", json_string(reason_name((enum reason_kind)r->kind)));
		json_put(j, "text", json_text(r->text));
		json_put(j, "weight", json_weight((double)r->weight));
		json_push(all, j);
	}
	arena_free(&a);
	return all;
}

static json_t *links(struct shown *s)
{
	json_t *all = json_have(json_array());
	for (int32_t i = 0; i < s->pairing->links.n; i++) {
		const struct pair_link *l = &s->pairing->links.at[i];
		const struct collation *c = compare_collation(s, i);
		const struct sentence_span passage[2] = {l->a, l->b};
		json_t *j = json_have(json_object());
		json_put(j, "tier", json_string(tier_name((enum tier)l->tier)));
		json_put(j, "score", json_share(l->score));
		for (int side = 0; side < 2; side++) {
			json_t *at =
				place(s, side, compare_span(s, (enum side)side, passage[side]));
			json_put(at, "attributions", attributions(s, c, side));
			json_put(j, sides[side], at);
		}
		json_put(j, "slots", slots(s, c));
		json_put(j, "clashes", clashes(s, c));
		json_put(j, "cut", json_boolean(c->cut));
		json_put(j, "why", reasons(s, l));
		json_push(all, j);
	}
	return all;
}

/* Sentences without a link, with how much of each the other says all the same. */
static json_t *lone(const struct shown *s, enum side side)
{
	const struct side_of_pair *p = &s->pairing->side[side];
	json_t *all = json_have(json_array());
	for (int32_t i = 0; i < p->sentences; i++) {
		if (p->covered[i] <= COVERED_NOT || pairing_find(s->pairing, side, i) >= 0)
			continue;
		json_t *j = place(s, side, s->article[side]->doc.sentences.at[i].span);
		json_put(j, "coverage", json_share(p->covered[i]));
		json_put(j, "only", json_boolean(pairing_only(s->pairing, side, i)));
		json_push(all, j);
	}
	return all;
}

static struct str entity_of(const struct shown *s)
{
	return s->batch->desk->story.entities.at[s->table.entity].name;
}

void compare_json(struct shown *s)
{
	json_t *page = json_have(json_object()), *articles = json_have(json_array());
	json_put(page, "parallax", json_integer(1));
	json_put(page, "schema", json_string("compare/1"));
	json_put(page, "lens", json_string(lens_kinds[s->lens].name));
	for (int side = 0; side < 2; side++)
		json_push(articles, article(s, (enum side)side));
	json_put(page, "articles", articles);
	json_put(page, "kinship", json_share(s->pairing->kinship));
	json_put(page, "weak", json_boolean(s->pairing->weak));
	json_put(page, "foreign", json_boolean(s->pairing->foreign));
	if (s->lens == LENS_CLAIMS) {
		json_put(page, "links", links(s));
		json_put(page, "unlinked_a", lone(s, SIDE_A));
		json_put(page, "unlinked_b", lone(s, SIDE_B));
	} else {
		if (s->table.entity >= 0)
			json_put(page, "entity", json_text(entity_of(s)));
		json_put(page, "rows", compare_lens_rows(s));
	}
	if (json_dumpf(page, s->batch->out,
		    JSON_INDENT(1) | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(DIGITS)) == 0)
		fputc('\n', s->batch->out);
	json_decref(page);
}
