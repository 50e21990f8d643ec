/* report_conflicts - what the articles disagree on, every side in its words. */
#include "config.h"

#include "cli/report.h"

#include "core/time/spoken.h"

enum { CONFLICTS_MOST = 100, SIDE_MOST = 6 /* mentions of one side */ };

static const char *kind_words(enum conflict_kind k)
{
	static const char *const words[CONFLICT_KINDS] = {
		[CONFLICT_DATE] = "Date",
		[CONFLICT_HANGS] = "Depends on a disputed date",
		[CONFLICT_NUMBER] = "Number",
		[CONFLICT_PLACE] = "Place",
		[CONFLICT_NAME] = "Name",
		[CONFLICT_WORDING] = "Wording of a quotation",
	};
	return words[k];
}

static void heading(struct report *r, const struct conflict *c, int32_t i)
{
	struct str label = conflict_label(&r->arena, r->story, &r->claimed, c);
	markup_heading(&r->to, 3,
		str_printf(&r->arena, "%d. %s: %.*s", (int)i + 1,
			kind_words((enum conflict_kind)c->kind),
			STR_ARG(report_cut(r, label, REPORT_LABEL))));
}

/* Do its sides have values, or are they words of the text? */
static bool has_values(const struct conflict *c)
{
	return c->kind != CONFLICT_WORDING && c->kind != CONFLICT_HANGS;
}

static struct str value(
	struct report *r, const struct conflict *c, const struct conflict_mention *m)
{
	struct str value = report_cut(r, conflict_value(r->story, m), REPORT_LABEL);
	return c->kind == CONFLICT_DATE ? edtf_spoken(&r->arena, value) : value;
}

static void mention_row(
	struct report *r, const struct conflict *c, const struct conflict_mention *m)
{
	markup_row(&r->to, NULL, NULL);
	markup_cell(&r->to, NULL);
	report_source(r, m->article);
	if (has_values(c)) {
		markup_cell(&r->to, "short");
		markup_text(&r->to, value(r, c, m));
	}
	markup_cell(&r->to, NULL);
	report_sentence(r, m->article, m->sentence, m->span);
	markup_text(&r->to, STR(" "));
	report_cite(r, m->article, m->sentence);
	markup_row_end(&r->to);
}

/* The mentions of one side; returns how many were left out. */
static int32_t side_rows(struct report *r, const struct conflict *c, int32_t side)
{
	const struct conflict_mention *m = &r->claimed.conflicts.mention[c->first];
	int32_t shown = 0, more = 0;
	markup_group(&r->to);
	for (int32_t i = 0; i < c->n; i++) {
		if (m[i].side != side)
			continue;
		if (shown < SIDE_MOST)
			mention_row(r, c, &m[i]);
		else
			more++;
		shown++;
	}
	return more;
}

static void sides(struct report *r, const struct conflict *c)
{
	static const char *const values[] = {"Source", "Says", "In the text", NULL};
	static const char *const words[] = {"Source", "In the text", NULL};
	const struct markup_table table = {
		"Each side", "cards", has_values(c) ? values : words, true};
	int32_t more = 0;
	markup_table(&r->to, &table);
	for (int32_t side = 0; side < c->sides; side++)
		more += side_rows(r, c, side);
	markup_table_end(&r->to);
	report_left_out(r, more, "conflicts");
}

/* What the date that this one depends on is disputed by. */
static void on(struct report *r, const struct conflict *c)
{
	for (int32_t i = 0; c->on >= 0 && i < report_conflicts_shown(r); i++) {
		if (r->claimed.conflicts.at[i].entry != c->on)
			continue;
		markup_begin(&r->to, MARKUP_PARAGRAPH, NULL, NULL);
		markup_text(&r->to, STR("Told as before, after or at the event of "));
		markup_link(&r->to, report_id(r, "conflict", i), NULL,
			str_printf(&r->arena, "disagreement %d", (int)i + 1), (struct str){0});
		markup_text(&r->to, STR("."));
		markup_end(&r->to);
		return;
	}
}

int32_t report_conflicts_shown(const struct report *r)
{
	int32_t n = r->claimed.conflicts.n;
	return n < CONFLICTS_MOST ? n : CONFLICTS_MOST;
}

void report_conflicts(struct report *r)
{
	int32_t n = r->claimed.conflicts.n, shown = report_conflicts_shown(r);
	if (n == 0)
		markup_paragraph(&r->to, NULL,
			STR("No dates, numbers, places, names or quotations that exclude each "
			    "other "
			    "were found."));
	for (int32_t i = 0; i < shown; i++) {
		const struct conflict *c = &r->claimed.conflicts.at[i];
		markup_begin(&r->to, MARKUP_ARTICLE, report_id(r, "conflict", i), NULL);
		heading(r, c, i);
		on(r, c);
		sides(r, c);
		markup_end(&r->to);
	}
	report_left_out(r, n - shown, "conflicts");
}
