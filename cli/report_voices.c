/* report_voices - who is given a word by which article, how much, by which verbs. */
#include "config.h"

#include "cli/report.h"

#include "core/compare/renderings.h"
#include "core/story/voices.h"

enum { ROWS_MOST = 150, VERBS_MOST = 8, CITED_MOST = 8, RENDERINGS_MOST = 40 };

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

static void voices(struct report *r, const struct voices *all)
{
	static const char *const column[] = {"Who", "In", "Quoted", "Without quotation marks",
		"By which verbs", "Sentences", NULL};
	const struct markup_table table = {
		"Voices by articles, most words quoted first", "cards voices", column, true};
	int32_t shown = 0;
	markup_table(&r->to, &table);
	for (int32_t i = 0; i < all->n; i++) {
		markup_group(&r->to);
		for (int32_t k = 0; k < all->at[i].n && shown < ROWS_MOST; k++, shown++)
			row(r, all, &all->at[i], k);
	}
	markup_table_end(&r->to);
	report_left_out(r, all->cells - shown, "quotes --speakers");
}

/* ---- one statement in the words of two articles */

/* The next words from `from` on that the other side does not have so; {0, 0}: none. */
static struct span next_difference(const struct slots *slots, int side, int32_t from)
{
	struct span next = {0, 0};
	for (int32_t i = 0; i < slots->n; i++) {
		struct span s = slots->at[i].at[side];
		if (slots->at[i].kind == SLOT_EQUAL_OTHER_WORDS || s.beg >= s.end || s.beg < from)
			continue;
		if (next.end == 0 || s.beg < next.beg)
			next = s;
	}
	return next;
}

static void said_cell(
	struct report *r, const struct utterance *u, const struct slots *slots, int side)
{
	const struct document *d = &r->story->at[u->article]->doc;
	bool whole = u->span.end - u->span.beg <= REPORT_WORDS;
	int32_t from = u->span.beg;
	markup_cell(&r->to, NULL);
	markup_words(&r->to, d->language);
	while (whole && from < u->span.end) {
		struct span words = next_difference(slots, side, from);
		if (words.end == 0 || words.end > u->span.end)
			break;
		markup_text(&r->to, str_sub(d->text, from, words.beg));
		markup_mark(&r->to, span_text(d->text, words));
		from = words.end;
	}
	if (whole)
		markup_text(&r->to, str_sub(d->text, from, u->span.end));
	else
		markup_text(&r->to, report_words(r, u->article, u->span, REPORT_WORDS));
	markup_words_end(&r->to);
	markup_text(&r->to, STR(" "));
	report_cite(r, u->article, document_sentence(d, u->span.beg));
}

static void renderings(struct report *r, const struct voices *all)
{
	static const char *const column[] = {"Who", "In one article", "In another", NULL};
	const struct markup_table table = {
		"Statements of one voice that are alike in two articles", "cards", column, false};
	struct renderings found;
	renderings_build(&r->arena, r->story, r->claimed.comparison, all, &found);
	if (found.n == 0)
		return;
	markup_heading(&r->to, 3, STR("Alike in two articles"));
	markup_paragraph(&r->to, NULL,
		STR("Statements of one voice that share much, the words marked that one has and "
		    "the "
		    "other has not. Whether they are one statement is for you to judge."));
	markup_table(&r->to, &table);
	for (int32_t i = 0; i < found.n && i < RENDERINGS_MOST; i++) {
		const struct rendering *x = &found.at[i];
		markup_row(&r->to, NULL, NULL);
		name_cell(r, &all->at[all->said[x->said[0]].voice], false);
		for (int side = 0; side < 2; side++)
			said_cell(r, &all->said[x->said[side]], &x->slots, side);
		markup_row_end(&r->to);
	}
	markup_table_end(&r->to);
	report_left_out(r, found.n - RENDERINGS_MOST, "quotes --indirect");
}

void report_voices(struct report *r)
{
	struct voices all;
	voices_build(&r->arena, r->story, r->batch->desk->segmenter, &all);
	if (all.n == 0) {
		markup_paragraph(&r->to, NULL, STR("Nobody is quoted."));
		return;
	}
	voices(r, &all);
	if (r->story->n > 1)
		renderings(r, &all);
}
