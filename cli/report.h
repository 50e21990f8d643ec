/*
 * report - one file on all articles: what its sections share.
 *
 * A section reads what was analysed and writes itself through core/format/markup.h,
 * as HTML or as Markdown. A sentence that a section refers to is called by the
 * letter of its article and its number there; HTML leads from there to the list
 * of all such sentences at the end. What a section prints is bounded, and it
 * says what it left out.
 */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/claims.h"
#include "cli/notes.h"
#include "core/format/markup.h"

enum {
	REPORT_WORDS = 600, /* bytes of a sentence */
	REPORT_LABEL = 240, /* bytes of the name of a claim, an article, a speaker */
};

struct report {
	struct batch *batch;
	const struct story *story;
	struct arena arena;
	struct markup to;
	struct str *letter; /* of each article */
	struct claimed claimed;
	struct notes_run run;
	struct anchored_notes notes;
	int32_t claims_shown; /* the first of the claims have a place in the report */
	bool noted;           /* there is a file of notes */
	bool **cited;         /* one array an article, one element a sentence */
};

typedef void report_section(struct report *r);

report_section report_articles, report_timeline, report_claims, report_conflicts, report_voices,
	report_wording, report_lone, report_notes, report_sentences;

/* Claims of which more than one article has anything; they come first. */
int32_t report_claims_count(const struct report *r);
/* The first of the conflicts have a place in the report. */
int32_t report_conflicts_shown(const struct report *r);
/* Is note `i` of the file one that can be read, and on these articles? */
bool report_has_note(const struct report *r, int32_t i);
/* CSS of its own, beside what all pages share. */
const char *report_style(void);

/* ---- what they share */

/* "A 26", a link to the sentence. */
void report_cite(struct report *r, int32_t article, int32_t sentence);
/* The same in a column of the article: a mark and the number; `words` say what the mark does. */
void report_cell(
	struct report *r, int32_t article, int32_t sentence, const char *mark, const char *words);
/* The id of the sentence, where all are printed. In r->arena. */
const char *report_sentence_id(struct report *r, int32_t article, int32_t sentence);
/* The source, else the title, else the key. In r->arena. */
struct str report_source_name(struct report *r, int32_t article);
/* "A Sextant News Service", a link to the article. */
void report_source(struct report *r, int32_t article);
/* A text cut at a blank behind `most` bytes, with a mark that it is. In r->arena. */
struct str report_cut(struct report *r, struct str s, int32_t most);
/* The same of the words of a span. */
struct str report_words(struct report *r, int32_t article, struct span span, int32_t most);
/* A sentence with `marked` of it marked; an empty span: nothing. */
void report_sentence(struct report *r, int32_t article, int32_t sentence, struct span marked);
/* "claim-3" and the like; `kind` and number from 0 on. In r->arena. */
const char *report_id(struct report *r, const char *kind, int32_t i);
/* "12 more are left out; parallax timeline prints all.", if there are any. */
void report_left_out(struct report *r, int32_t n, const char *command);

#endif
