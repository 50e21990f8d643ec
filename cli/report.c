/* report - one file on all articles: its head, its sections, its order. */
#include "config.h"

#include "cli/report.h"

#include <string.h>
#include <unistd.h>

#include "core/base/day.h"
#include "core/time/spoken.h"

/* ---- the sections, in order */

static int32_t count_articles(const struct report *r)
{
	return r->story->n;
}

static int32_t count_events(const struct report *r)
{
	return r->story->timeline.n - r->story->timeline.papers;
}

static int32_t count_claims(const struct report *r)
{
	return r->story->n > 1 ? report_claims_count(r) : -1;
}

static int32_t count_conflicts(const struct report *r)
{
	return r->story->n > 1 ? r->claimed.conflicts.n : -1;
}

static int32_t count_notes(const struct report *r)
{
	int32_t n = 0;
	for (int32_t i = 0; r->noted && i < r->notes.notes->n; i++)
		n += report_has_note(r, i);
	return r->noted ? n : -1;
}

static int32_t only_several(const struct report *r)
{
	return r->story->n > 1 ? 0 : -1;
}

static int32_t always(const struct report *r)
{
	(void)r;
	return 0;
}

static const struct section {
	const char *id, *title;
	int32_t (*count)(
		const struct report *r); /* shown in the contents; 0: not; -1: no section */
	report_section *write;
} sections[] = {
	{"articles", "Articles", count_articles, report_articles},
	{"timeline", "Timeline", count_events, report_timeline},
	{"claims", "Who says what", count_claims, report_claims},
	{"conflicts", "What they disagree on", count_conflicts, report_conflicts},
	{"voices", "Who gets to speak", always, report_voices},
	{"wording", "How they word it", always, report_wording},
	{"lone", "What only one article says", only_several, report_lone},
	{"notes", "Notes", count_notes, report_notes},
	{"sentences", "The sentences", always, report_sentences},
};

enum { SECTIONS = sizeof sections / sizeof *sections };

static void contents(struct report *r)
{
	if (r->to.md)
		return;
	fputs("<nav aria-label=\"Contents\"><ul>\n", r->to.out);
	for (int32_t i = 0; i < SECTIONS; i++) {
		int32_t n = sections[i].count(r);
		if (n < 0)
			continue;
		fprintf(r->to.out, "<li><a href=\"#%s\">%s</a>", sections[i].id, sections[i].title);
		if (n > 0)
			fprintf(r->to.out, " <small>%d</small>", (int)n);
		fputs("</li>\n", r->to.out);
	}
	fputs("</ul></nav>\n", r->to.out);
}

static void write_sections(struct report *r)
{
	markup_begin(&r->to, MARKUP_MAIN, NULL, NULL);
	for (int32_t i = 0; i < SECTIONS; i++) {
		if (sections[i].count(r) < 0)
			continue;
		markup_begin(&r->to, MARKUP_SECTION, sections[i].id, NULL);
		markup_heading(&r->to, 2, str_of(sections[i].title));
		sections[i].write(r);
		markup_end(&r->to);
	}
	markup_end(&r->to);
}

/* ---- head and foot */

static struct str title(struct report *r)
{
	const struct story *s = r->story;
	if (s->title.len > 0)
		return s->title;
	if (s->n == 1 && s->at[0]->title.len > 0)
		return s->at[0]->title;
	return str_printf(
		&r->arena, "%d %s compared", (int)s->n, s->n == 1 ? "article" : "articles");
}

/* "3 to 12 May 2023": the days of the articles that give one themselves. */
static void period(struct report *r)
{
	int32_t first = DAY_NONE, last = DAY_NONE;
	char from[16], to[16];
	for (int32_t i = 0; i < r->story->n; i++) {
		const struct article *x = r->story->at[i];
		if (x->date == DAY_NONE || x->date_rule >= DATE_DEFAULT)
			continue;
		first = first == DAY_NONE || x->date < first ? x->date : first;
		last = last == DAY_NONE || x->date > last ? x->date : last;
	}
	if (first == DAY_NONE)
		return;
	day_format(from, first);
	day_format(to, last);
	struct str days = first == last ? str_of(from) : str_printf(&r->arena, "%s/%s", from, to);
	markup_text(&r->to, STR(" of "));
	markup_text(&r->to, edtf_spoken(&r->arena, days));
}

static void counted(struct report *r, int32_t n, const char *one, const char *many)
{
	if (n < 0)
		return;
	markup_printf(&r->to, ", %d %s", (int)n, n == 1 ? one : many);
}

static void head(struct report *r)
{
	markup_begin(&r->to, MARKUP_HEADER, NULL, NULL);
	markup_heading(&r->to, 1, title(r));
	markup_begin(&r->to, MARKUP_PARAGRAPH, NULL, "lead");
	markup_printf(&r->to, "%d %s", (int)r->story->n, r->story->n == 1 ? "article" : "articles");
	period(r);
	counted(r, count_events(r), "dated event", "dated events");
	counted(r, count_claims(r), "claim in several of them", "claims in several of them");
	counted(r, count_conflicts(r), "disagreement", "disagreements");
	markup_text(&r->to, STR("."));
	markup_end(&r->to);
	markup_paragraph(&r->to, NULL,
		STR("Everything here is found by rules and stands in the articles: a letter is an "
		    "article, the number behind it a sentence of it, and all sentences that are "
		    "referred to are printed at the end. What the rules miss or take wrongly is "
		    "not "
		    "marked as such: look at the sentence."));
	markup_end(&r->to);
	contents(r);
}

static void foot(struct report *r)
{
	if (r->to.md)
		return;
	markup_begin(&r->to, MARKUP_FOOTER, NULL, NULL);
	markup_paragraph(&r->to, NULL,
		STR("Made by parallax from the articles named above. The same articles give the "
		    "same report."));
	markup_end(&r->to);
}

/* ---- the whole */

/* What -f says, else the name of the file; a terminal wants something to read. */
static bool is_markdown(const struct batch *b)
{
	struct str name = str_of(b->cli->output);
	if (b->cli->format_given)
		return b->cli->format == FORMAT_MD;
	if (name.len > 0)
		return str_ends(name, STR(".md")) || str_ends(name, STR(".markdown"));
	return isatty(STDOUT_FILENO) != 0;
}

static void open_letters(struct report *r)
{
	int32_t n = r->story->n;
	r->letter = ARENA_ARRAY(&r->arena, struct str, n + 1);
	r->cited = ARENA_ARRAY(&r->arena, bool *, n + 1);
	for (int32_t i = 0; i < n; i++) {
		char letter[8];
		story_letter(letter, i);
		r->letter[i] = str_dup(&r->arena, str_of(letter));
		r->cited[i] = ARENA_ARRAY(&r->arena, bool, r->story->at[i]->doc.sentences.n + 1);
	}
}

static bool open_notes(struct report *r)
{
	const struct cli *c = r->batch->cli;
	r->run = (struct notes_run){.batch = r->batch, .args = c->paths};
	if (c->no_notes)
		return true;
	if (!notes_beside(&r->run))
		return false;
	r->noted = r->run.book.file.exists;
	if (!r->noted)
		return true;
	notes_anchor(&r->run.arena, &r->run.book.file.notes, &r->run.book.articles, &r->notes);
	return true;
}

int run_report(struct batch *b)
{
	struct report r = {.batch = b, .story = &b->desk->story};
	if (b->cli->format_given && b->cli->format != FORMAT_MD && b->cli->format != FORMAT_HTML) {
		fputs("parallax: report writes html or md\n", stderr);
		return EXIT_TROUBLE;
	}
	if (r.story->n == 0)
		return EXIT_TROUBLE; /* why is said already */
	claimed_open(b, &r.claimed);
	bool ok = open_notes(&r);
	if (ok) {
		open_letters(&r);
		markup_open(&r.to, b->out, is_markdown(b), title(&r), report_style());
		head(&r);
		write_sections(&r);
		foot(&r);
		markup_close(&r.to);
	}
	claimed_close(&r.claimed);
	notebook_close(&r.run.book);
	arena_free(&r.run.arena);
	arena_free(&r.arena);
	return ok ? EXIT_DONE : EXIT_TROUBLE;
}
