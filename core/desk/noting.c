#include "config.h"

#include "core/desk/noting.h"

#include "core/base/vec.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

static void add(struct arena *a, struct noting *x, int32_t article, struct span span)
{
	VEC_PUSH(a, x, ((struct place){article, span}));
}

static bool from_reader(struct desk *d, struct arena *a, struct noting *out, struct err *e)
{
	struct span span;
	const struct reader *r = desk_reader(d);
	if (!taken_span(d, &span, e))
		return false;
	add(a, out, r->article, span);
	out->what = r->selecting ? str_printf(a, "on %.*s", STR_ARG(selection_words(d, a)))
				 : STR("on the sentence");
	return true;
}

static bool from_compare(struct desk *d, struct arena *a, struct noting *out, struct err *e)
{
	struct compare_item x;
	if (!comparing_item(d, &x) || x.kind == COMPARE_FOLD)
		return err_set(e, ERR_USAGE, "no sentence here");
	for (int which = 0; which < 2; which++) {
		struct span span = comparing_span(d, &x, which);
		if (span.beg < span.end)
			add(a, out, d->comparing.wish.article[which], span);
	}
	out->what = out->n > 1 ? STR("on both sentences") : STR("on the sentence");
	return out->n > 0 || err_set(e, ERR_USAGE, "no sentence here");
}

static struct span sentence_span(const struct desk *d, int32_t article, int32_t sentence)
{
	return d->story.at[article]->doc.sentences.at[sentence].span;
}

static bool from_matrix(struct desk *d, struct arena *a, struct noting *out, struct err *e)
{
	struct matrix_rows rows;
	matrix_rows(d, a, &rows);
	if (rows.n == 0)
		return err_set(e, ERR_USAGE, "no claim under the focus");
	const struct claims *c = rows.claims;
	const struct claim *x = &c->at[rows.at[d->matrix.list.focus]];
	for (int32_t i = x->first; i < x->first + x->n; i++)
		add(a, out, c->cell[i].article,
			sentence_span(d, c->cell[i].article, c->sentence[c->cell[i].first]));
	out->what = str_printf(a, "on what %d article%s say%s", out->n, out->n == 1 ? "" : "s",
		out->n == 1 ? "s" : "");
	return true;
}

/* Of an article what it says first. */
static bool from_conflict(struct desk *d, struct arena *a, struct noting *out, struct err *e)
{
	struct conflict_rows rows;
	conflicts_rows(d, a, &rows);
	if (rows.n == 0)
		return err_set(e, ERR_USAGE, "no conflict under the focus");
	const struct conflicts *all = rows.conflicts;
	const struct conflict *c = &all->at[rows.at[d->claiming.list.focus].conflict];
	for (int32_t i = c->first; i < c->first + c->n; i++) {
		const struct conflict_mention *m = &all->mention[i];
		if (out->n == 0 || out->at[out->n - 1].article != m->article)
			add(a, out, m->article, sentence_span(d, m->article, m->sentence));
	}
	out->what = str_printf(a, "on all %d sides", out->n);
	return true;
}

static bool from_articles(struct desk *d, struct arena *a, struct noting *out, struct err *e)
{
	struct article_rows rows;
	char letter[8];
	desk_article_rows(d, a, &rows);
	if (d->articles.focus >= rows.n)
		return err_set(e, ERR_USAGE, "no article here");
	int32_t article = rows.at[d->articles.focus].article;
	add(a, out, article, (struct span){0, 0});
	story_letter(letter, article);
	out->what = str_printf(a, "on article %s", letter);
	return true;
}

bool noting_here(struct desk *d, struct arena *a, struct noting *out, struct err *e)
{
	*out = (struct noting){0};
	switch (desk_context(d)) {
	case CONTEXT_COMPARE:
		return from_compare(d, a, out, e);
	case CONTEXT_MATRIX:
		return from_matrix(d, a, out, e);
	case CONTEXT_CONFLICTS:
		return from_conflict(d, a, out, e);
	case CONTEXT_ARTICLES:
		return from_articles(d, a, out, e);
	case CONTEXT_NOTES:
		out->what = STR("on the story");
		return d->story.n > 0 || err_set(e, ERR_USAGE, "no article is open");
	default:
		return from_reader(d, a, out, e);
	}
}

struct noting noting_copy(struct arena *a, const struct noting *x)
{
	struct noting copy = {ARENA_ARRAY(a, struct place, x->n + 1), x->n, str_dup(a, x->what)};
	for (int32_t i = 0; i < x->n; i++)
		copy.at[i] = x->at[i];
	return copy;
}
