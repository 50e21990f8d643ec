/* report_claims - claims that several articles make: who says them, who does not. */
#include "config.h"

#include "cli/report.h"

enum {
	CLAIMS_MOST = 100,
	COLUMNS_MOST = 10, /* articles that have a column of their own; a page is no wider */
	CELLS_MOST = 12    /* sentences below a claim where there are no columns */
};

enum stand { STAND_SILENT, STAND_PARTLY, STAND_SAID, STAND_CONFLICT };

static const struct {
	const char *mark, *words;
} stands[] = {
	[STAND_SILENT] = {"\u00B7", "silent"},
	[STAND_PARTLY] = {"\u25D0", "partly"},
	[STAND_SAID] = {"\u25CF", "says it"},
	[STAND_CONFLICT] = {"!", "says it otherwise"},
};

static enum stand stand_of(const struct report *r, const struct claim_cell *cell)
{
	if (cell == NULL)
		return STAND_SILENT;
	if (r->claimed.conflicts.disputed[cell - r->claimed.claims.cell])
		return STAND_CONFLICT;
	return cell->kind == CELL_SAID ? STAND_SAID : STAND_PARTLY;
}

static struct str label_of(struct report *r, int32_t claim)
{
	const struct claim *c = &r->claimed.claims.at[claim];
	return report_words(r, c->article, c->label, REPORT_LABEL);
}

static int32_t conflicts_of(const struct report *r, int32_t claim)
{
	int32_t n = 0;
	for (int32_t i = 0; i < report_conflicts_shown(r); i++)
		n += r->claimed.conflicts.at[i].claim == claim;
	return n;
}

/* Leads to what is disputed in it, if anything is, with `before` before each. */
static void disputes(struct report *r, int32_t claim, const char *before)
{
	int32_t n = report_conflicts_shown(r);
	for (int32_t i = 0; i < n; i++) {
		if (r->claimed.conflicts.at[i].claim != claim)
			continue;
		markup_text(&r->to, str_of(before));
		markup_link(&r->to, report_id(r, "conflict", i), "warn",
			str_printf(&r->arena, "disagreement %d", (int)i + 1), (struct str){0});
	}
}

/* ---- a table, where there is room for it */

static void claim_cell(struct report *r, int32_t claim)
{
	const struct claim *c = &r->claimed.claims.at[claim];
	markup_cell(&r->to, NULL);
	markup_printf(&r->to, "%d. ", (int)claim + 1);
	markup_words(&r->to, r->story->at[c->article]->doc.language);
	markup_text(&r->to, label_of(r, claim));
	markup_words_end(&r->to);
	markup_small(&r->to, str_printf(&r->arena, " (%.*s)", STR_ARG(r->letter[c->article])));
	disputes(r, claim, " ");
}

static void article_cell(struct report *r, int32_t claim, int32_t article)
{
	const struct claim_cell *cell = claims_cell(&r->claimed.claims, claim, article);
	enum stand stand = stand_of(r, cell);
	markup_cell(&r->to, stand == STAND_CONFLICT ? "warn" : NULL);
	if (cell == NULL)
		markup_text(&r->to, str_of(stands[stand].mark));
	else
		report_cell(r, article, r->claimed.claims.sentence[cell->first], stands[stand].mark,
			stands[stand].words);
}

static void matrix(struct report *r, int32_t shown)
{
	const char *column[COLUMNS_MOST + 2] = {"Claim"};
	const struct markup_table table = {"Claims by articles", "matrix", column, false};
	for (int32_t i = 0; i < r->story->n; i++)
		column[i + 1] = r->letter[i].at;
	markup_table(&r->to, &table);
	for (int32_t c = 0; c < shown; c++) {
		markup_row(&r->to, report_id(r, "claim", c), NULL);
		claim_cell(r, c);
		for (int32_t i = 0; i < r->story->n; i++)
			article_cell(r, c, i);
		markup_row_end(&r->to);
	}
	markup_table_end(&r->to);
}

/* ---- a list, in Markdown and for many articles */

static void cell_item(struct report *r, const struct claim_cell *cell)
{
	enum stand stand = stand_of(r, cell);
	int32_t sentence = r->claimed.claims.sentence[cell->first];
	markup_begin(&r->to, MARKUP_ITEM, NULL, stand == STAND_CONFLICT ? "warn" : NULL);
	report_cite(r, cell->article, sentence);
	if (stand != STAND_SAID)
		markup_printf(&r->to, " (%s)", stands[stand].words);
	markup_text(&r->to, STR(": "));
	report_sentence(r, cell->article, sentence, (struct span){0});
	markup_end(&r->to);
}

/* "silent: B, E"; of many only how many they are. */
static void silent_item(struct report *r, int32_t claim)
{
	const struct claim *c = &r->claimed.claims.at[claim];
	int32_t silent = r->story->n - c->n;
	bool first = true;
	if (silent == 0)
		return;
	markup_begin(&r->to, MARKUP_ITEM, NULL, NULL);
	markup_text(&r->to, STR("silent: "));
	if (silent > CELLS_MOST)
		markup_printf(&r->to, "%d articles", (int)silent);
	for (int32_t i = 0; i < r->story->n && silent <= CELLS_MOST; i++) {
		if (claims_cell(&r->claimed.claims, claim, i) != NULL)
			continue;
		markup_text(&r->to, first ? STR("") : STR(", "));
		markup_text(&r->to, r->letter[i]);
		first = false;
	}
	markup_end(&r->to);
}

/* "disagreement 1" */
static void dispute_item(struct report *r, int32_t claim)
{
	if (conflicts_of(r, claim) == 0)
		return;
	markup_begin(&r->to, MARKUP_ITEM, NULL, NULL);
	markup_text(&r->to, STR("see"));
	disputes(r, claim, " ");
	markup_end(&r->to);
}

static void claim_list(struct report *r, int32_t claim)
{
	const struct claim *c = &r->claimed.claims.at[claim];
	struct str label = label_of(r, claim);
	markup_begin(&r->to, MARKUP_ARTICLE, report_id(r, "claim", claim), NULL);
	markup_heading(
		&r->to, 3, str_printf(&r->arena, "%d. %.*s", (int)claim + 1, STR_ARG(label)));
	markup_begin(&r->to, MARKUP_LIST, NULL, NULL);
	for (int32_t i = 0; i < c->n && i < CELLS_MOST; i++)
		cell_item(r, &r->claimed.claims.cell[c->first + i]);
	if (c->n > CELLS_MOST)
		markup_item(&r->to,
			str_printf(&r->arena, "and %d more articles", (int)(c->n - CELLS_MOST)));
	silent_item(r, claim);
	dispute_item(r, claim);
	markup_end(&r->to);
	markup_end(&r->to);
}

/* ---- both */

static void legend(struct report *r)
{
	markup_begin(&r->to, MARKUP_PARAGRAPH, NULL, "legend");
	for (int i = STAND_CONFLICT; i >= STAND_SILENT; i--)
		markup_printf(&r->to, "%s %s%s", stands[i].mark, stands[i].words,
			i > STAND_SILENT ? ", " : ". The number is that of the sentence.");
	markup_end(&r->to);
}

int32_t report_claims_count(const struct report *r)
{
	int32_t n = 0;
	while (n < r->claimed.claims.n && r->claimed.claims.at[n].n > 1)
		n++;
	return n;
}

void report_claims(struct report *r)
{
	int32_t n = report_claims_count(r), shown = n < CLAIMS_MOST ? n : CLAIMS_MOST;
	r->claims_shown = shown;
	if (n == 0) {
		markup_paragraph(&r->to, NULL, STR("No two articles say the same."));
		return;
	}
	if (!r->to.md && r->story->n <= COLUMNS_MOST) {
		legend(r);
		matrix(r, shown);
	} else {
		for (int32_t c = 0; c < shown; c++)
			claim_list(r, c);
	}
	report_left_out(r, n - shown, "matrix");
}
