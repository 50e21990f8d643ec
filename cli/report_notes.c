/* report_notes - the reader's notes: passages, what became of them, words, tags. */
#include "config.h"

#include "cli/report.h"

#include "core/notes/export.h"

enum { NOTES_MOST = 500 };

/* Where the passage stands: the article and, if it was found, its sentence. */
static void place(struct report *r, const struct notes_source *s, const struct anchored *at)
{
	int32_t article = at->article;
	if (article < 0 || article >= r->story->n) {
		markup_text(&r->to, s->title.len > 0 ? s->title : s->key);
		return;
	}
	report_source(r, article);
	int32_t sentence = -1;
	if (at->anchor.span.beg >= 0)
		sentence = document_sentence(&r->story->at[article]->doc, at->anchor.span.beg);
	if (sentence >= 0) {
		markup_text(&r->to, STR(", "));
		report_cite(r, article, sentence);
	}
}

static const char *const states[] = {
	[ANCHOR_EXACT] = NULL,
	[ANCHOR_MOVED] = "moved: found by similar words",
	[ANCHOR_ORPHAN] = "orphan: not found in the article",
};

static void target(struct report *r, int32_t note, int32_t i)
{
	const struct selector *q = &r->notes.notes->at[note].targets.at[i].quote;
	const struct anchored *at = &r->notes.at[note][i];
	struct notes_source source = export_source(&r->notes, note, i);
	bool quoted = q->exact.len > 0;
	if (quoted) {
		markup_begin(&r->to, MARKUP_QUOTE, NULL, NULL);
		markup_begin(&r->to, MARKUP_PARAGRAPH, NULL, NULL);
		markup_text(&r->to, q->prefix);
		markup_mark(&r->to, export_words(&r->arena, q));
		markup_text(&r->to, q->suffix);
		markup_end(&r->to);
	}
	markup_begin(&r->to, MARKUP_PARAGRAPH, NULL, "source");
	markup_text(&r->to, quoted ? STR("\u2014 ") : STR("On "));
	place(r, &source, at);
	if (quoted && states[at->anchor.state] != NULL)
		markup_printf(&r->to, " (%s)", states[at->anchor.state]);
	markup_end(&r->to);
	if (quoted)
		markup_end(&r->to);
}

/* The reader's words, a paragraph where there is a blank line. */
static void words(struct report *r, struct str text)
{
	struct buf paragraph = {0};
	struct str line;
	while (text.len > 0 || paragraph.len > 0) {
		bool any = str_cut(&text, '\n', &line);
		line = any ? str_trim(line) : (struct str){0};
		if (line.len > 0) {
			buf_add(&paragraph, paragraph.len > 0 ? STR(" ") : STR(""));
			buf_add(&paragraph, line);
			continue;
		}
		if (paragraph.len > 0)
			markup_paragraph(&r->to, NULL, buf_str(&paragraph));
		buf_clear(&paragraph);
	}
	buf_free(&paragraph);
}

/* "#date #conflict mk, 2026-11-22T06:34Z" */
static void tags(struct report *r, const struct note *n)
{
	if (n->tags.n == 0 && n->author.len == 0 && n->stamp.len == 0)
		return;
	markup_begin(&r->to, MARKUP_PARAGRAPH, NULL, "source");
	for (int32_t i = 0; i < n->tags.n; i++)
		markup_text(&r->to,
			str_printf(&r->arena, "%s#%.*s", i > 0 ? " " : "", STR_ARG(n->tags.at[i])));
	if (n->tags.n > 0 && (n->author.len > 0 || n->stamp.len > 0))
		markup_text(&r->to, STR(" "));
	markup_text(&r->to, n->author);
	markup_text(&r->to, n->author.len > 0 && n->stamp.len > 0 ? STR(", ") : STR(""));
	markup_text(&r->to, n->stamp);
	markup_end(&r->to);
}

static void note(struct report *r, int32_t i, int32_t number)
{
	const struct note *n = &r->notes.notes->at[i];
	markup_begin(&r->to, MARKUP_ARTICLE, report_id(r, "note", number), "note");
	markup_heading(&r->to, 3,
		str_printf(&r->arena, "Note %d%s", (int)number + 1,
			n->targets.n == 0 ? ", on the whole story" : ""));
	for (int32_t k = 0; k < n->targets.n; k++)
		target(r, i, k);
	words(r, n->text);
	tags(r, n);
	markup_end(&r->to);
}

bool report_has_note(const struct report *r, int32_t i)
{
	const struct note *n = &r->notes.notes->at[i];
	return n->fault == NULL && notes_wanted(&r->run, n, r->notes.at[i]);
}

void report_notes(struct report *r)
{
	int32_t shown = 0, wanted = 0, faults = 0;
	for (int32_t i = 0; i < r->notes.notes->n; i++) {
		faults += r->notes.notes->at[i].fault != NULL;
		if (!report_has_note(r, i) || wanted++ >= NOTES_MOST)
			continue;
		note(r, i, shown++);
	}
	if (wanted == 0)
		markup_paragraph(&r->to, NULL, STR("There are no notes on these articles."));
	report_left_out(r, wanted - shown + faults, "notes list");
}
