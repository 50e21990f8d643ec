/* timeline - the dated events of all articles, merged and in order. */
#include "config.h"

#include "cli/subcommand.h"
#include "cli/timeline_html.h"
#include "core/base/day.h"
#include "core/base/utf8.h"
#include "core/base/width.h"

static struct str day_text(struct arena *a, int32_t day)
{
	char text[16];
	if (day == INTERVAL_PAST || day == INTERVAL_FUTURE)
		return (struct str){0};
	day_format(text, day);
	return str_dup(a, str_of(text));
}

/* "jakarta:1491-1500;decamp:1030-1034" */
static struct str mentions(struct arena *a, const struct story *s, const struct entry *e)
{
	struct buf b = {0};
	for (int32_t i = 0; i < e->n; i++) {
		const struct telling *t = &s->timeline.telling[e->first + i];
		buf_printf(&b, "%s%.*s:%d-%d", i > 0 ? ";" : "", STR_ARG(s->at[t->article]->key),
			(int)t->span.beg, (int)t->span.end);
	}
	struct str text = buf_dup(a, &b);
	buf_free(&b);
	return text;
}

static struct str or_missing(struct str s)
{
	return s.len > 0 ? s : (struct str){0};
}

static void row(struct table *t, const struct story *s, const struct entry *e)
{
	struct arena a = {0};
	bool dated = e->when.grain != GRAIN_NONE;
	int32_t last = !dated || e->when.end == INTERVAL_FUTURE ? INTERVAL_FUTURE : e->when.end - 1;
	table_text(t, or_missing(e->edtf));
	table_text(t, dated ? day_text(&a, e->when.beg) : (struct str){0});
	table_text(t, dated ? day_text(&a, last) : (struct str){0});
	table_text(t, or_missing(str_of(precision_name(e->when.grain))));
	table_text(t, str_of(certainty_name((enum certainty)e->certainty)));
	table_text(t, str_of(status_name((enum entry_status)e->status)));
	table_text(t, label_text(&a, &e->label, LABEL_WIDE, STR("…")));
	table_number(t, e->articles);
	table_text(t, mentions(&a, s, e));
	arena_free(&a);
}

static void print_table(struct batch *b)
{
	static const char *const column[] = {"edtf", "first", "last", "precision", "certainty",
		"status", "label", "articles", "mentions", NULL};
	const struct story *s = &b->desk->story;
	struct table t;
	table_open(&t, b->out, b->cli->format, "timeline", column);
	for (int32_t i = 0; i < s->timeline.n; i++)
		if (b->cli->all || !s->timeline.at[i].paper)
			row(&t, s, &s->timeline.at[i]);
	table_close(&t);
}

enum { LETTERS_MOST = 8 }; /* articles with a cell of their own; beyond that a count */

static struct str tellers(struct arena *a, const struct story *s, int32_t entry)
{
	struct buf b = {0};
	for (int32_t i = 0; i < s->n && s->n <= LETTERS_MOST; i++) {
		char letter[8];
		story_letter(letter, i);
		buf_add(&b, timeline_tells(&s->timeline, entry, i) ? str_of(letter) : STR("·"));
	}
	if (s->n > LETTERS_MOST)
		buf_printf(&b, "%3d", (int)s->timeline.at[entry].articles);
	struct str text = buf_dup(a, &b);
	buf_free(&b);
	return text;
}

/* Each side of a conflict with its sentence. */
static void print_sides(FILE *out, const struct story *s, const struct entry *e)
{
	struct arena a = {0};
	for (int32_t i = 0; i < e->n; i++) {
		const struct telling *t = &s->timeline.telling[e->first + i];
		const struct document *d = &s->at[t->article]->doc;
		char letter[8], edtf[EDTF_MOST] = "";
		story_letter(letter, t->article);
		if (t->timex >= 0)
			timex_edtf(edtf, &s->at[t->article]->timexes.at[t->timex]);
		fprintf(out, "    %s %-10s  ", letter, edtf);
		struct str line =
			str_one_line(&a, span_text(d->text, d->sentences.at[t->sentence].span));
		fprintf(out, "%.*s\n", STR_ARG(line));
	}
	arena_free(&a);
}

/* EDTF; "(next year)" of an article without a date; "?" where no date is told. */
static struct str date_text(struct arena *a, const struct story *s, const struct entry *e)
{
	const struct telling *t = &s->timeline.telling[e->first];
	if (e->edtf.len > 0)
		return e->edtf;
	if (t->timex < 0)
		return STR("?");
	struct str words = str_one_line(a, span_text(s->at[t->article]->doc.text, t->span));
	return str_printf(a, "(%.*s)", STR_ARG(words));
}

/* Columns of dates: a longer one pushes the rest of its row. */
static int32_t date_columns(const struct story *s)
{
	enum { WIDE = 24 };
	struct arena a = {0};
	int32_t wide = 10;
	for (int32_t i = 0; i < s->timeline.n; i++) {
		int32_t n = date_text(&a, s, &s->timeline.at[i]).len;
		if (n > wide && n <= WIDE)
			wide = n;
	}
	arena_free(&a);
	return wide;
}

static void print_text(struct batch *b)
{
	const struct story *s = &b->desk->story;
	struct arena a = {0};
	int32_t wide = date_columns(s);
	for (int32_t i = 0; i < s->timeline.n; i++) {
		const struct entry *e = &s->timeline.at[i];
		if (e->paper && !b->cli->all)
			continue;
		struct str label = label_text(&a, &e->label, LABEL_WIDE, STR("…"));
		struct str who = tellers(&a, s, i);
		int32_t columns = width_text(label);
		fprintf(b->out, "%-*.*s  %.*s%*s %c %.*s", (int)wide, STR_ARG(date_text(&a, s, e)),
			STR_ARG(label), (int)(LABEL_WIDE - columns), "",
			e->status == STATUS_CONFLICT ? '!' : ' ', STR_ARG(who));
		if (e->status != STATUS_SINGLE)
			fprintf(b->out, "  %s", status_name((enum entry_status)e->status));
		fputc('\n', b->out);
		if (e->sides > 1 && e->status == STATUS_CONFLICT)
			print_sides(b->out, s, e);
	}
	arena_free(&a);
}

static void say_left_out(const struct batch *b)
{
	const struct story *s = &b->desk->story;
	const struct timeline *t = &s->timeline;
	for (int32_t i = 0; i < s->n; i++)
		if (s->at[i]->state == ARTICLE_DONE)
			batch_date_warnings(b, s->at[i]);
	if (t->left_out > 0 && !b->cli->quiet)
		fprintf(stderr,
			"parallax: %d dates are not on the timeline: more than %d in one article\n",
			(int)t->left_out, TIMELINE_MOST);
}

int run_timeline(struct batch *b)
{
	batch_time(b);
	if (b->cli->format == FORMAT_HTML)
		timeline_html(b);
	else if (b->cli->format == FORMAT_TEXT)
		print_text(b);
	else
		print_table(b);
	say_left_out(b);
	return EXIT_DONE;
}
