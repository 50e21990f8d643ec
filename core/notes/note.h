/*
 * note - the reader's words on a passage, or on one passage in each of several
 * articles: a block of the notes file, from its ## to the next.
 *
 *	## jakarta decamp #date
 *
 *	> before the ==upcoming summit in Lithuania this July==.
 *
 *	> prior to the summit in ==Vilnius, Lithuania, in June==.
 *
 *	Two months for one summit.
 *
 *	[7hw2c]: jakarta#char=1451,1494 "2026-11-22T06:34Z mk"
 *	[7hw2c]: decamp#char=989,1016
 *
 * The heading names keys of articles, then tags; * is a note on the story. The
 * nth quote belongs to the nth key; a key without one means the whole article.
 * id and positions (RFC 5147, in characters) may be missing. A block is divided
 * into parts, so that a change rewrites only what it changes.
 *
 * Strings live in the arena a note was parsed into, or are the caller's.
 */
#ifndef CORE_NOTES_NOTE_H
#define CORE_NOTES_NOTE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/span.h"
#include "core/text/anchor.h"

/* What the file says of an article: [key]: path "title". */
struct notes_source {
	struct str key, path, title; /* path: as it stands, relative to the file's folder */
};

struct notes_sources {
	struct notes_source *at;
	int32_t n;
};

struct target { /* what a note is about, in one article */
	struct str key;
	struct selector quote; /* exact.len 0: the whole article */
	struct span chars;     /* characters of the article's text; {-1, -1}: not known */
};

struct targets {
	struct target *at;
	int32_t n;
};

enum note_part_kind { PART_BLANK, PART_HEADING, PART_QUOTE, PART_TEXT, PART_PLACE, PART_SOURCE };

struct note_part {
	uint8_t kind;     /* enum note_part_kind */
	int32_t index;    /* of the target of a quote or place; -1 */
	struct span span; /* bytes of `raw` */
};

struct note_parts {
	struct note_part *at;
	int32_t n;
};

struct note {
	struct str id;    /* len 0: typed by hand, without one */
	struct str stamp; /* "2026-11-22T06:34Z" */
	struct str author;
	struct targets targets; /* none: a note on the whole story */
	struct strs tags;       /* without # */
	struct str text;        /* Markdown, without white space at its ends */
	/* of the file: */
	struct str raw; /* the block; CRLF as it is */
	struct note_parts parts;
	int32_t line;      /* of its heading, from 1 */
	bool headless;     /* goes on under the heading of the note before it */
	const char *fault; /* why the block is shown as text only; NULL: it is a note */
};

/*
 * Reads a note at the beginning of a block and returns how many bytes it takes.
 * Definitions of articles are added to `sources`. What cannot be read leaves
 * `fault` set.
 *
 * The block begins with a heading (`head` NULL). Where a union merge of two
 * branches saw the same heading twice it has kept one, perhaps with the quote,
 * and the notes stand below it one after the other: where an id line of
 * another id comes, the next note begins behind the lines of the first id. It
 * is headless and takes what it lacks from `head`.
 */
int32_t note_parse(struct arena *a, struct str block, const struct note *head, struct note *out,
	struct notes_sources *sources);
/* With all that it points to. */
struct note note_copy(struct arena *a, const struct note *n);
/* The whole block in its canonical layout, LF, no blank line at its end. */
void note_format(struct buf *out, const struct note *n);
/*
 * `was`, a note of the file, made to say what `now` says: parts that say the
 * same already stay byte for byte, as do definitions of articles.
 */
void note_rewrite(struct buf *out, const struct note *was, const struct note *now);
/* What stays where the note is deleted: its definitions of articles. */
void note_without(struct buf *out, const struct note *was);
/* The note with canonical heading and places, quotes and text as they are; no sources. */
void note_tidy(struct buf *out, const struct note *n);

bool note_has_tag(const struct note *n, struct str tag);
/* Do the two say the same on the same words? Keys, ids, places and layout do not count. */
bool note_same(const struct note *a, const struct note *b);
/* Five characters of base32 from all that the note says; `salt` for another one. */
struct str note_id(struct arena *a, const struct note *n, int32_t salt);

bool note_is_key(struct str word);     /* may it stand in a heading as the key of an article? */
bool note_is_heading(struct str line); /* ## at the beginning of a block */

#endif
