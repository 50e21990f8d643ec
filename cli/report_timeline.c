/* report_timeline - what happened when, and which sentences tell it. */
#include "config.h"

#include "cli/report.h"

#include "core/time/spoken.h"

enum { EVENTS_MOST = 300, TELLERS_MOST = 12 };

/* The date in words, else the words that stand for a date which is not known. */
static void date_cell(struct report *r, const struct entry *e)
{
	const struct telling *t = &r->story->timeline.telling[e->first];
	markup_cell(&r->to, NULL);
	if (e->edtf.len > 0)
		markup_text(&r->to, edtf_spoken(&r->arena, e->edtf));
	else if (t->timex >= 0)
		markup_text(&r->to,
			str_printf(&r->arena, "(%.*s)",
				STR_ARG(report_words(r, t->article, t->span, REPORT_LABEL))));
	else
		markup_text(&r->to, STR("?"));
}

/* The conflict that is about this event. */
static int32_t conflict_of(const struct report *r, int32_t entry)
{
	for (int32_t i = 0; i < report_conflicts_shown(r); i++)
		if (r->claimed.conflicts.at[i].entry == entry)
			return i;
	return -1;
}

static const char *const status_words[] = {
	[STATUS_SINGLE] = NULL,
	[STATUS_AGREE] = "(the dates agree)",
	[STATUS_REFINED] = "(one date is finer)",
	[STATUS_CONFLICT] = "(the dates exclude each other)",
};

static void event_cell(struct report *r, int32_t entry)
{
	const struct entry *e = &r->story->timeline.at[entry];
	int32_t conflict = e->status == STATUS_CONFLICT ? conflict_of(r, entry) : -1;
	markup_cell(&r->to, NULL);
	markup_text(&r->to, label_text(&r->arena, &e->label, 2 * LABEL_WIDE, STR("\u2026")));
	if (conflict >= 0) {
		markup_text(&r->to, STR(" "));
		markup_link(&r->to, report_id(r, "conflict", conflict), "warn",
			str_printf(&r->arena, "! disagreement %d", (int)conflict + 1),
			(struct str){0});
	} else if (status_words[e->status] != NULL) {
		markup_text(&r->to, STR(" "));
		markup_small(&r->to, str_of(status_words[e->status]));
	}
}

static void tellers_cell(struct report *r, const struct entry *e)
{
	const struct telling *t = &r->story->timeline.telling[e->first];
	int32_t shown = 0;
	markup_cell(&r->to, "refs");
	for (int32_t i = 0; i < e->n && shown < TELLERS_MOST; i++) {
		if (i > 0 && t[i].article == t[i - 1].article && t[i].sentence == t[i - 1].sentence)
			continue;
		markup_text(&r->to, shown > 0 ? STR(", ") : STR(""));
		report_cite(r, t[i].article, t[i].sentence);
		shown++;
	}
	if (shown == TELLERS_MOST && e->articles > shown)
		markup_printf(&r->to, ", in all %d articles", (int)e->articles);
}

static void row(struct report *r, int32_t entry)
{
	const struct entry *e = &r->story->timeline.at[entry];
	bool conflict = e->status == STATUS_CONFLICT;
	markup_row(&r->to, report_id(r, "event", entry),
		conflict           ? "conflict"
		: e->hangs_on >= 0 ? "hangs"
				   : NULL);
	date_cell(r, e);
	event_cell(r, entry);
	tellers_cell(r, e);
	markup_row_end(&r->to);
}

void report_timeline(struct report *r)
{
	static const char *const column[] = {"Date", "What happened", "Told in", NULL};
	const struct markup_table table = {
		"The dated events of all articles, in order", "cards events", column, true};
	const struct timeline *t = &r->story->timeline;
	int32_t shown = 0;
	if (t->n == t->papers) {
		markup_paragraph(&r->to, NULL, STR("No dates were found."));
		return;
	}
	markup_table(&r->to, &table);
	for (int32_t i = 0; i < t->n && shown < EVENTS_MOST; i++) {
		if (t->at[i].paper)
			continue;
		row(r, i);
		shown++;
	}
	markup_table_end(&r->to);
	report_left_out(r, t->n - t->papers - shown, "timeline");
}
