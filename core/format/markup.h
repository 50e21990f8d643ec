/*
 * markup - one document, written as an HTML page or as Markdown.
 *
 * What is written is what a text means: sections, tables, lists, words that are
 * marked. HTML is one page without script that needs no other file; Markdown is
 * CommonMark without tables and without raw HTML: there a table is a list, a
 * row an item. All texts are cleaned, escaped and put on one line here, so
 * those of articles, files and names can be handed over as they are; only ids,
 * classes and titles of columns are the caller's own words.
 *
 * Blocks are begun and ended; words stand in a paragraph, an item or a cell.
 * Nothing is kept but what is open. Write errors show in ferror of `out` at the
 * end.
 */
#ifndef CORE_FORMAT_MARKUP_H
#define CORE_FORMAT_MARKUP_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "core/base/str.h"

enum markup_block {
	MARKUP_HEADER, /* of the page: title and what it is about */
	MARKUP_MAIN,   /* what is neither header, contents nor footer */
	MARKUP_FOOTER,
	MARKUP_SECTION, /* of a document; begins with a heading */
	MARKUP_ARTICLE, /* a piece of a section that stands for itself */
	MARKUP_PARAGRAPH,
	MARKUP_QUOTE, /* words of somebody else, as a block */
	MARKUP_LIST,
	MARKUP_ITEM,
	MARKUP_BLOCKS,
};

enum { MARKUP_DEPTH = 16 /* blocks within blocks */ };

struct markup_table {
	const char *caption;
	const char *class;         /* NULL */
	const char *const *column; /* titles, NULL at the end; the first heads the rows */
	bool line;                 /* Markdown: a row is a line, not an item a cell */
};

struct markup {
	FILE *out;
	bool md;
	uint8_t block[MARKUP_DEPTH]; /* enum markup_block, those that are open */
	int32_t depth;
	struct markup_table table;
	int32_t cell;  /* of the row being written; -1 between rows */
	bool grouped;  /* a group of rows is open */
	int32_t items; /* Markdown: items that are open, hence how far to indent */
	bool quoted;   /* Markdown: in a MARKUP_QUOTE */
	bool line;     /* Markdown: something stands on this line */
	bool blank;    /* Markdown: the line before is blank */
	bool marker;   /* Markdown: the line is but an item's mark */
	bool carded;   /* Markdown: the item of a cell is open */
	bool due;      /* Markdown: what divides cells comes before the next words */
};

/* `style` is CSS beside what all pages share, NULL; Markdown has none. */
void markup_open(struct markup *m, FILE *out, bool md, struct str title, const char *style);
void markup_close(struct markup *m);

/* ---- blocks; `id` and `class` may be NULL, Markdown has neither */

void markup_begin(struct markup *m, enum markup_block b, const char *id, const char *class);
void markup_end(struct markup *m); /* the block begun last */
/* A heading of level 1 to 3 that holds `text` alone. */
void markup_heading(struct markup *m, int32_t level, struct str text);
/* The item of a list, or the paragraph, that holds `text` alone. */
void markup_item(struct markup *m, struct str text);
void markup_paragraph(struct markup *m, const char *class, struct str text);

/* ---- tables: rows of cells, the first of which heads the row */

void markup_table(struct markup *m, const struct markup_table *t);
void markup_group(struct markup *m); /* the rows to come belong together */
void markup_row(struct markup *m, const char *id, const char *class);
void markup_cell(struct markup *m, const char *class); /* begins the next one */
void markup_row_end(struct markup *m);
void markup_table_end(struct markup *m);

/* ---- words */

void markup_text(struct markup *m, struct str text);
void markup_printf(struct markup *m, const char *format, ...) __attribute__((format(printf, 2, 3)));
void markup_strong(struct markup *m, struct str text);
void markup_mark(struct markup *m, struct str text);
void markup_small(struct markup *m, struct str text);
/*
 * A link to `id`, in this document, in words; `title` is what it says for those
 * who do not see it, len 0: its words. Markdown has only the words.
 */
void markup_link(
	struct markup *m, const char *id, const char *class, struct str words, struct str title);
/* Words of an article of that language (BCP 47; len 0 unknown) until markup_words_end. */
void markup_words(struct markup *m, struct str language);
void markup_words_end(struct markup *m);

#endif
