/* cmd_matrix - the Matrix pane: from cell to cell, to the text, two cells side by side. */
#include "config.h"

#include "core/desk/commands.h"
#include "core/desk/desk.h"

/* The claim in focus; -1. */
static int32_t focused_claim(struct desk *d)
{
	struct arena a = {0};
	struct matrix_rows rows;
	matrix_rows(d, &a, &rows);
	int32_t claim = rows.n > 0 ? rows.at[d->matrix.list.focus] : -1;
	arena_free(&a);
	return claim;
}

static struct place place_of(const struct desk *d, const struct claim_cell *cell)
{
	const struct document *doc = &d->story.at[cell->article]->doc;
	int32_t s = d->claiming.claims.sentence[cell->first];
	return (struct place){cell->article, doc->sentences.at[s].span};
}

void step_matrix_cell(struct desk *d, int32_t by)
{
	int32_t to = d->matrix.column + by, n = d->story.n;
	d->matrix.column = to < 0 ? 0 : to >= n ? (n > 0 ? n - 1 : 0) : to;
}

bool open_matrix_cell(struct desk *d, struct err *e)
{
	int32_t claim = focused_claim(d);
	if (claim < 0)
		return err_set(e, ERR_USAGE, "no claim under the focus");
	const struct claim_cell *cell = claims_cell(&d->claiming.claims, claim, d->matrix.column);
	if (cell == NULL)
		return err_set(e, ERR_USAGE, "this article is silent on it");
	struct place to = place_of(d, cell);
	show_place(d, to.article, to.span.beg);
	return true;
}

bool mark_matrix_cell(struct desk *d, struct err *e)
{
	int32_t claim = focused_claim(d);
	const struct claim_cell *cell =
		claim >= 0 ? claims_cell(&d->claiming.claims, claim, d->matrix.column) : NULL;
	if (cell == NULL)
		return err_set(e, ERR_USAGE, "this article is silent on it");
	struct place at = place_of(d, cell);
	struct spot *m = &d->matrix.marked;
	bool again = m->article == at.article && m->at == at.span.beg;
	*m = (struct spot){.article = again ? -1 : at.article, .at = at.span.beg};
	return true;
}

/* The cell that is compared: the one in focus; of a silent article that of who names the claim. */
static const struct claim_cell *compared_cell(const struct desk *d, int32_t claim)
{
	const struct claims *all = &d->claiming.claims;
	const struct claim_cell *cell = claims_cell(all, claim, d->matrix.column);
	return cell != NULL ? cell : claims_cell(all, claim, all->at[claim].article);
}

/* The cell that the focused one is compared with: the marked one, else another that says it. */
static bool other_cell(const struct desk *d, int32_t claim, int32_t but, struct place *out)
{
	const struct claims *all = &d->claiming.claims;
	const struct claim *c = &all->at[claim];
	struct spot m = d->matrix.marked;
	const struct claim_cell *best = NULL;
	if (m.article >= 0 && m.article != but && m.article < d->story.n) {
		*out = (struct place){m.article, {m.at, m.at + 1}};
		return true;
	}
	for (int32_t i = c->first; i < c->first + c->n; i++)
		if (all->cell[i].article != but && (best == NULL || all->cell[i].kind > best->kind))
			best = &all->cell[i];
	if (best != NULL)
		*out = place_of(d, best);
	return best != NULL;
}

bool compare_matrix_cells(struct desk *d, struct err *e)
{
	int32_t claim = focused_claim(d);
	struct place other;
	if (claim < 0)
		return err_set(e, ERR_USAGE, "no claim under the focus");
	const struct claim_cell *cell = compared_cell(d, claim);
	if (cell == NULL)
		return err_set(e, ERR_USAGE, "this article is silent on it");
	if (!other_cell(d, claim, cell->article, &other))
		return err_set(e, ERR_USAGE, "no other article says it: mark a cell with t");
	journey_leave(&d->journey, desk_spot(d));
	comparing_open(d, cell->article, other.article, place_of(d, cell));
	return true;
}

bool why_matrix(struct desk *d, struct err *e)
{
	int32_t claim = focused_claim(d);
	if (claim < 0)
		return err_set(e, ERR_USAGE, "no claim under the focus");
	why_matrix_cell(d, claim, d->matrix.column);
	return true;
}
