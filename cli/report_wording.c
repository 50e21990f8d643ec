/* report_wording - charged words where others use plain ones, and words of one's own. */
#include "config.h"

#include "cli/report.h"

#include "core/compare/contrast.h"
#include "core/compare/vocabulary.h"

enum {
	CONTRASTS_MOST = 60,
	PLAINS_MOST = 6,
	PLAIN_WORDS = 90,  /* bytes */
	OWN_MOST = 8,      /* words that set an article apart */
	CHARGED_MOST = 12, /* charged words of an article */
	ARTICLES_MOST = 100,
};

/* ---- charged here, plain there */

/* "threat: sorts people into a kind ... (parallax, weight 2)" */
static void list_cell(struct report *r, const struct article *x, const struct charge *c)
{
	const struct word_group *g = &x->book->groups.at[x->book->entries.at[c->entry].group];
	markup_cell(&r->to, NULL);
	markup_text(&r->to, g->reason.len > 0 ? g->reason : g->name);
	markup_small(&r->to, str_printf(&r->arena, " (list %.*s, %.*s, weight %d of 3)",
				     STR_ARG(g->list), STR_ARG(g->name), (int)c->weight));
}

/* Articles that have no words there: "nothing A 34, B 13". */
static int32_t nothing(struct report *r, const struct contrasts *all, const struct contrast *c)
{
	int32_t n = 0;
	for (int32_t i = 0; i < c->n && n < PLAINS_MOST; i++) {
		const struct contrast_plain *p = &all->plain[c->first + i];
		if (p->words.beg < p->words.end)
			continue;
		markup_text(&r->to, n++ > 0 ? STR(", ") : STR("nothing "));
		report_cite(r, p->article, p->sentence);
	}
	return n;
}

static void plain_cell(struct report *r, const struct contrasts *all, const struct contrast *c)
{
	int32_t n = 0;
	markup_cell(&r->to, NULL);
	for (int32_t i = 0; i < c->n && n < PLAINS_MOST; i++) {
		const struct contrast_plain *p = &all->plain[c->first + i];
		if (p->words.beg >= p->words.end)
			continue;
		markup_text(&r->to, n++ > 0 ? STR("; ") : STR(""));
		markup_words(&r->to, r->story->at[p->article]->doc.language);
		markup_text(&r->to, report_words(r, p->article, p->words, PLAIN_WORDS));
		markup_words_end(&r->to);
		markup_text(&r->to, STR(" "));
		report_cite(r, p->article, p->sentence);
	}
	if (n > 0 && n < c->n)
		markup_text(&r->to, STR("; "));
	n += nothing(r, all, c);
	if (n < c->n)
		markup_printf(&r->to, " and %d more", (int)(c->n - n));
}

static void contrast_row(struct report *r, const struct contrasts *all, const struct contrast *c)
{
	const struct article *x = r->story->at[c->article];
	const struct charge *charge = &x->charges.at[c->charge];
	markup_row(&r->to, NULL, NULL);
	markup_cell(&r->to, NULL);
	markup_text(&r->to, report_words(r, c->article, charge->span, REPORT_LABEL));
	markup_cell(&r->to, NULL);
	report_sentence(r, c->article, c->sentence, charge->span);
	markup_text(&r->to, STR(" "));
	report_cite(r, c->article, c->sentence);
	plain_cell(r, all, c);
	list_cell(r, x, charge);
	markup_row_end(&r->to);
}

static void contrasts(struct report *r)
{
	static const char *const column[] = {
		"Charged word", "In the text", "Others have there", "Why it is marked", NULL};
	const struct markup_table table = {
		"Charged words of an author where others say the same without", "cards", column,
		false};
	struct contrasts all;
	contrasts_build(&r->arena, r->story, r->claimed.comparison, &r->claimed.claims, &all);
	if (all.n == 0)
		return;
	markup_heading(&r->to, 3, STR("Charged in one article, plain in another"));
	markup_table(&r->to, &table);
	for (int32_t i = 0; i < all.n && i < CONTRASTS_MOST; i++)
		contrast_row(r, &all, &all.at[i]);
	markup_table_end(&r->to);
	report_left_out(r, all.n - CONTRASTS_MOST, "wording");
}

/* ---- how much of it there is */

/* Words of one voice, each once, in the order of the text. */
static void charged_cell(struct report *r, const struct article *x, bool quoted)
{
	struct map seen = {0};
	int32_t n = 0, shown = 0;
	markup_cell(&r->to, NULL);
	for (int32_t i = 0; i < x->charges.n; i++)
		n += x->charges.at[i].quoted == quoted;
	if (n > 0)
		markup_printf(&r->to, "%d: ", (int)n);
	for (int32_t i = 0; i < x->charges.n && shown < CHARGED_MOST; i++) {
		const struct charge *c = &x->charges.at[i];
		int32_t *count = map_at(&r->arena, &seen, span_text(x->doc.text, c->span), 0);
		if (c->quoted != quoted || ++*count > 1)
			continue;
		markup_text(&r->to, shown > 0 ? STR(", ") : STR(""));
		markup_text(&r->to, report_cut(r, span_text(x->doc.text, c->span), REPORT_LABEL));
		shown++;
	}
	if (shown == CHARGED_MOST && n > shown)
		markup_text(&r->to, STR(", \u2026"));
}

/* "bloc 5 (others 1), plateau 2 (others 0)" */
static void own_cell(struct report *r, const struct vocabulary *v)
{
	markup_cell(&r->to, NULL);
	for (int32_t i = 0; i < v->n && i < OWN_MOST; i++) {
		markup_text(&r->to, i > 0 ? STR(", ") : STR(""));
		markup_text(&r->to, v->at[i].word);
		markup_printf(&r->to, " %d:%d", (int)v->at[i].count, (int)v->at[i].others);
	}
}

static void articles(struct report *r)
{
	static const char *const column[] = {"Article", "Charged, the author's own",
		"Charged, quoted", "Words that set it apart", NULL};
	const struct markup_table table = {"Words by article", "cards", column, false};
	const struct story *s = r->story;
	struct vocabulary *v = ARENA_ARRAY(&r->arena, struct vocabulary, s->n + 1);
	vocabulary_build(&r->arena, s, r->batch->desk->segmenter, v);
	markup_heading(&r->to, 3, STR("By article"));
	markup_paragraph(&r->to, NULL,
		STR("Charged words are words of a list, and how many of them an article has says "
		    "nothing about whether they are fair. Behind a word that sets an article apart "
		    "stands how often it has it, then how often all others have it; of short "
		    "articles it may be chance."));
	markup_table(&r->to, &table);
	for (int32_t i = 0; i < s->n && i < ARTICLES_MOST; i++) {
		markup_row(&r->to, NULL, NULL);
		markup_cell(&r->to, NULL);
		report_source(r, i);
		charged_cell(r, s->at[i], false);
		charged_cell(r, s->at[i], true);
		own_cell(r, &v[i]);
		markup_row_end(&r->to);
	}
	markup_table_end(&r->to);
	report_left_out(r, s->n - ARTICLES_MOST, "wording");
}

void report_wording(struct report *r)
{
	contrasts(r);
	articles(r);
}
