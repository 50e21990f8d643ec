/* report_articles - what was read: titles, sources, dates and how they are known. */
#include "config.h"

#include "cli/report.h"

#include "core/base/day.h"
#include "core/time/spoken.h"

static void name_cell(struct report *r, int32_t i)
{
	const struct article *x = r->story->at[i];
	struct str title = x->title.len > 0 ? x->title : x->path;
	markup_cell(&r->to, NULL);
	markup_text(&r->to, r->letter[i]);
	markup_text(&r->to, STR(" "));
	if (!r->to.md)
		markup_words(&r->to, x->doc.language);
	markup_text(&r->to, report_cut(r, title, REPORT_LABEL));
	if (!r->to.md)
		markup_words_end(&r->to);
}

/* "9 May 2023 (dateline)" */
static void date_cell(struct report *r, const struct article *x)
{
	char date[16];
	markup_cell(&r->to, "short");
	if (x->date == DAY_NONE) {
		markup_text(&r->to, STR("not known"));
		return;
	}
	day_format(date, x->date);
	markup_text(&r->to, x->date_rule == DATE_INFERRED ? STR("about ") : STR(""));
	markup_text(&r->to, edtf_spoken(&r->arena, str_of(date)));
	markup_text(&r->to, STR(" "));
	markup_small(&r->to, str_printf(&r->arena, "(%s)", date_rule_name(x->date_rule)));
}

static void row(struct report *r, int32_t i)
{
	const struct article *x = r->story->at[i];
	markup_row(&r->to, report_id(r, "article", i), NULL);
	name_cell(r, i);
	markup_cell(&r->to, NULL);
	markup_text(&r->to, report_cut(r, x->source, REPORT_LABEL));
	markup_cell(&r->to, NULL);
	markup_text(&r->to, report_cut(r, x->author, REPORT_LABEL));
	date_cell(r, x);
	markup_cell(&r->to, "number");
	if (x->state == ARTICLE_FAILED)
		markup_text(&r->to, STR("could not be read"));
	else
		markup_printf(&r->to, "%d", (int)x->doc.words);
	markup_cell(&r->to, "short");
	markup_text(&r->to, x->key);
	markup_row_end(&r->to);
}

void report_articles(struct report *r)
{
	static const char *const column[] = {
		"Article", "Source", "Author", "Date", "Words", "Key", NULL};
	const struct markup_table table = {
		"The articles, each with its letter", "cards", column, false};
	markup_table(&r->to, &table);
	for (int32_t i = 0; i < r->story->n; i++)
		row(r, i);
	markup_table_end(&r->to);
}
