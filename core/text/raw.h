/*
 * raw - what an importer hands over: clean text, its pieces, what it knows.
 *
 * An importer begins with raw_init, then either lays down blocks one after the
 * other (raw_begin, raw_text.., raw_end: HTML, Markdown) or sets the whole text
 * at once and leaves its pieces to blocks.h (plain text: raw_plain). All text
 * is cleaned here, once (utf8_clean): nothing forbidden gets past this file.
 *
 * raw.text is what every offset of the program counts in and what
 * `read --raw` prints. Between two blocks laid down by raw_begin stands one
 * blank line; white space inside is folded to single spaces unless the block
 * is BLOCK_PRE-formatted (`pre`). Spans are bytes into raw.text.
 */
#ifndef CORE_TEXT_RAW_H
#define CORE_TEXT_RAW_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/span.h"

enum block_kind {
	BLOCK_BODY, /* also: not known yet */
	BLOCK_TITLE,
	BLOCK_BYLINE,
	BLOCK_SOURCE,   /* the outlet's name on a line of its own */
	BLOCK_DATELINE, /* a line that holds the date */
	BLOCK_HEADING,  /* also a standfirst */
	BLOCK_CAPTION,  /* and photo credits */
	BLOCK_QUOTE,
	BLOCK_LIST,
	BLOCK_BOILERPLATE,
	BLOCK_KINDS,
};

/* Where a title, author, source or date came from, best last. */
enum meta_rank { META_NONE, META_GUESS, META_TEXT, META_TAG, META_STRUCTURED, META_STORY };

struct meta {
	struct str value;
	enum meta_rank rank;
};

struct link { /* <a href>; only http, https and mailto are kept */
	struct span span;
	struct str url;
};

struct links {
	struct link *at;
	int32_t n;
};

struct raw_block {
	struct span span;
	enum block_kind kind; /* the importer's opinion */
	uint8_t level;        /* of a heading, 1 to 6 */
	bool sure;            /* the importer knows: blocks.c leaves it alone */
	bool pre;             /* white space was kept */
};

struct raw_blocks {
	struct raw_block *at;
	int32_t n;
};

/* A warning: what is odd about this input, and where (beg == end: everywhere). */
struct warning {
	struct span span;
	struct str text;
};

struct warnings {
	struct warning *at;
	int32_t n;
};

struct raw {
	struct arena *arena; /* of the article; all below lives in it */
	struct str text;     /* final after raw_finish */
	struct raw_blocks blocks;
	struct links links;
	struct warnings warnings;
	struct meta title, author, source, date, language; /* date as it stands: "2023-05-09T.." */
	bool plain;                                        /* pieces are blocks.c's work */
	/* while building: */
	struct buf buf;
	struct raw_block next; /* the open block; joins the others with its first text */
	int32_t link_beg;
	bool open, space, line; /* space, line: owed before the next text */
};

void raw_init(struct raw *r, struct arena *a);
void raw_begin(struct raw *r, enum block_kind kind, uint8_t level, bool sure, bool pre);
void raw_text(struct raw *r, struct str s); /* cleaned, white space folded */
void raw_break(struct raw *r);              /* a forced line break inside a block: one newline */
void raw_end(struct raw *r);                /* a block without text leaves no trace */
/* A link runs from the first text after its begin; it may not hold another. */
void raw_link_begin(struct raw *r);
void raw_link_end(struct raw *r, struct str url);
/*
 * Plain text as a whole; `s` must be UTF-8 with LF lines. Text without anything
 * forbidden is taken over byte for byte, borrowed without a copy if `borrow`.
 */
void raw_plain(struct raw *r, struct str s, bool borrow);
/* The same of text that is known to be clean: borrowed, not looked at. */
void raw_clean(struct raw *r, struct str s);
void raw_warn(struct raw *r, struct span where, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* Keeps `value` (trimmed, folded, cleaned) if `rank` is above what is there. */
void raw_meta(struct raw *r, struct meta *m, enum meta_rank rank, struct str value);
/* Moves the text into the arena. */
void raw_finish(struct raw *r);

const char *block_kind_name(enum block_kind kind); /* "body", "title", ... */

#endif
