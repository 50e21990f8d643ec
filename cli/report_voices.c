/* report_voices - who is given a word by which article, how much, by which verbs. */
#include "config.h"

#include "cli/report.h"

#include "core/story/voices.h"

enum { ROWS_MOST = 150, VERBS_MOST = 8, CITED_MOST = 8 };

static void name_cell(struct report *r, const struct voice *v, bool again)
{
	markup_cell(&r->to, again ? "again" : NULL);
	if (v->kind == VOICE_NOBODY)
		markup_text(&r->to, STR("nobody who is named"));
	else
		markup_text(&r->to, report_cut(r, v->name, REPORT_LABEL));
}

/* "2 quotations, 57 words" */
static void count_cell(struct report *r, int32_t n, const char *what, int32_t words)
{
	markup_cell(&r->to, "count");
	if (n > 0)
		markup_printf(&r->to, "%d %s%s, %d word%s", (int)n, what, n == 1 ? "" : "s",
			(int)words, words == 1 ? "" : "s");
}

/* "told 2, accused (against)": groups but the neutral one. */
static void verbs_cell(struct report *r, const struct voices *all, const struct voice_cell *cell)
{
	struct voice_verbs verbs;
	voice_verbs(&r->arena, r->story, all, cell->first, cell->n, &verbs);
	markup_cell(&r->to, NULL);
	for (int32_t i = 0; i < verbs.n && i < VERBS_MOST; i++) {
		const struct voice_verb *v = &verbs.at[i];
		markup_text(&r->to, i > 0 ? STR(", ") : STR(""));
		markup_text(&r->to, report_cut(r, v->text, REPORT_LABEL));
		if (v->count > 1)
			markup_printf(&r->to, " %d", (int)v->count);
		if (v->group != VERB_NONE && v->group != VERB_NEUTRAL)
			markup_small(&r->to, str_printf(&r->arena, " (%s)",
						     verb_group_name((enum verb_group)v->group)));
	}
	if (verbs.n > VERBS_MOST)
		markup_text(&r->to, STR(", \u2026"));
}

/* Each sentence once. */
static void cited_cell(struct report *r, const struct voices *all, const struct voice_cell *cell)
{
	const struct document *d = &r->story->at[cell->article]->doc;
	int32_t last = -1, shown = 0;
	markup_cell(&r->to, "refs");
	for (int32_t i = 0; i < cell->n && shown < CITED_MOST; i++) {
		int32_t sentence = document_sentence(d, all->said[cell->first + i].span.beg);
		if (sentence < 0 || sentence == last)
			continue;
		markup_text(&r->to, shown++ > 0 ? STR(", ") : STR(""));
		report_cite(r, cell->article, sentence);
		last = sentence;
	}
	if (shown == CITED_MOST && cell->n > shown)
		markup_text(&r->to, STR(", \u2026"));
}

static void row(struct report *r, const struct voices *all, const struct voice *v, int32_t i)
{
	const struct voice_cell *cell = &all->cell[v->first + i];
	markup_row(&r->to, NULL, i > 0 ? "more" : NULL);
	name_cell(r, v, i > 0);
	markup_cell(&r->to, NULL);
	report_source(r, cell->article);
	count_cell(r, cell->count.quotes, "quotation", cell->count.words);
	count_cell(r, cell->count.statements, "statement", cell->count.told_words);
	verbs_cell(r, all, cell);
	cited_cell(r, all, cell);
	markup_row_end(&r->to);
}

void report_voices(struct report *r)
{
	static const char *const column[] = {"Who", "In", "Quoted", "Without quotation marks",
		"By which verbs", "Sentences", NULL};
	const struct markup_table table = {
		"Voices by articles, most words quoted first", "cards voices", column, true};
	struct voices all;
	int32_t shown = 0;
	voices_build(&r->arena, r->story, r->batch->desk->segmenter, &all);
	if (all.n == 0) {
		markup_paragraph(&r->to, NULL, STR("Nobody is quoted."));
		return;
	}
	markup_table(&r->to, &table);
	for (int32_t i = 0; i < all.n; i++) {
		markup_group(&r->to);
		for (int32_t k = 0; k < all.at[i].n && shown < ROWS_MOST; k++, shown++)
			row(r, &all, &all.at[i], k);
	}
	markup_table_end(&r->to);
	report_left_out(r, all.cells - shown, "quotes --speakers");
}
