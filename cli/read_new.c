/* read_new - the last article without what those given before it have said. */
#include "config.h"

#include "cli/claims.h"
#include "cli/read_new.h"
#include "core/view/wrap.h"

/* "jakarta decamp": here no letter stands beside an article. */
static struct str teller_keys(
	struct arena *a, const struct story *s, const struct repeats *r, const struct repeat *one)
{
	struct str out = STR("");
	for (int32_t k = 0; k < s->n; k++) {
		bool tells = false;
		for (int32_t i = one->first; i < one->first + one->n; i++)
			tells |= r->told[i].article == k;
		if (tells)
			out = str_printf(a, "%.*s%s%.*s", STR_ARG(out), out.len > 0 ? " " : "",
				STR_ARG(s->at[k]->key));
	}
	return out;
}

static void build(struct batch *b, struct claimed *t, struct repeats *out)
{
	const struct story *s = &b->desk->story;
	bool *before = ARENA_ARRAY(&t->arena, bool, s->n + 1);
	for (int32_t i = 0; i + 1 < s->n; i++)
		before[i] = true;
	repeats_build(
		&t->arena, s, t->comparison, &t->claims, &t->conflicts, s->n - 1, before, out);
}

void read_new_folds(struct batch *b, struct arena *a, struct folds *out)
{
	const struct story *s = &b->desk->story;
	struct claimed t;
	struct repeats repeats;
	claimed_open(b, &t);
	build(b, &t, &repeats);
	struct fold *at = ARENA_ARRAY(a, struct fold, repeats.n + 1);
	for (int32_t i = 0; i < repeats.n; i++) {
		const struct repeat *one = &repeats.at[i];
		struct str keys = teller_keys(a, s, &repeats, one);
		at[i] = (struct fold){
			one->span, one->sentences, str_printf(a, "said in %.*s", STR_ARG(keys))};
	}
	*out = (struct folds){at, repeats.n};
	claimed_close(&t);
}

/* The sentence that begins here is told already by `keys`; empty: it is new. */
static struct str told_at(struct arena *a, const struct story *s, const struct repeats *r,
	const struct repeat *in, int32_t sentence)
{
	struct repeat one = {.first = in->first};
	const int32_t end = in->first + in->n;
	while (one.first < end && r->told[one.first].sentence < sentence)
		one.first++;
	while (one.first + one.n < end && r->told[one.first + one.n].sentence == sentence)
		one.n++;
	return teller_keys(a, s, r, &one);
}

void read_new_table(struct batch *b)
{
	static const char *const column[] = {"path", "start", "end", "told", "text", NULL};
	const struct story *s = &b->desk->story;
	struct claimed t;
	struct repeats repeats;
	struct table out;
	claimed_open(b, &t);
	build(b, &t, &repeats);
	table_open(&out, b->out, b->cli->format, "read-new", column);
	const struct article *x = s->at[s->n - 1];
	for (int32_t i = 0; i < x->doc.sentences.n; i++) {
		struct span span = x->doc.sentences.at[i].span;
		int32_t in = repeats_find(&repeats, span.beg);
		table_text(&out, x->path);
		table_number(&out, span.beg);
		table_number(&out, span.end);
		table_text(&out,
			in >= 0 ? told_at(&t.arena, s, &repeats, &repeats.at[in], i) : STR(""));
		table_text(&out, span_text(x->doc.text, span));
	}
	table_close(&out);
	claimed_close(&t);
}
