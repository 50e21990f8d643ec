/*
 * shape - what a paragraph looks like by itself, without its neighbours.
 *
 * Counts words and how they begin and end, and knows phrases that only stand
 * in bylines, photo credits or the furniture of web pages (phrase.h). Running
 * text is recognised by its length alone, so that long texts stay cheap.
 * Cannot fail; allocates nothing.
 */
#ifndef CORE_TEXT_SHAPE_H
#define CORE_TEXT_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

enum shape {
	SHAPE_NONE,     /* an item, a quotation: known by how it begins */
	SHAPE_PROSE,    /* running text: several sentences, or one long one */
	SHAPE_SENTENCE, /* one short sentence */
	SHAPE_QUESTION, /* a short question */
	SHAPE_LINE,     /* short, without a full stop */
	SHAPE_NAME,     /* could be a person's name */
	SHAPE_BY,       /* "By ..." and the like */
	SHAPE_SIGN,     /* "Reporting by ..." */
	SHAPE_OUTLET,   /* a newspaper, an agency */
	SHAPE_DATE,     /* a date, perhaps with a place or a time */
	SHAPE_CREDIT,   /* names a photographer or an archive */
	SHAPE_SIGNED,   /* ends with an agency in brackets: a caption, or the end of an article */
	SHAPE_PICTURE,  /* says "in this photo" */
	SHAPE_LABEL,    /* "Opinion", "World" */
	SHAPE_ADDRESS,  /* mail, handle, telephone */
	SHAPE_JUNK,     /* "Share this article" */
	SHAPE_ENDS,     /* junk behind which no article goes on: "Related articles" */
	SHAPE_LISTS,    /* junk that is the same if little follows: "Most read" */
	SHAPE_NO_WORDS, /* stars, dashes */
};

enum {
	LOOK_WORDS = 18,
	LOOK_MOST = 320, /* bytes: longer is running text or a caption */
};

struct look {
	struct str text;
	struct str word[LOOK_WORDS]; /* the first ones, without punctuation around them */
	int32_t words;               /* all of them; East Asian text counts by length */
	int32_t kept;                /* of them in word[] */
	int32_t stops;               /* sentence ends inside */
	bool letters;                /* there is a letter or digit at all */
	uint8_t ending;              /* enum ending */
	bool full;                   /* ends with a full stop that is no abbreviation's */
};

void look(struct str text, struct look *out);
enum shape shape_of(struct str text);

/* Is word[from..to) made like names of persons? */
bool shape_is_name(const struct look *l, int32_t from, int32_t to);
bool shape_is_name_word(struct str w); /* "Marie", "O'Neil", "J." */
/* The cues (cue.h) of all words; they may be joined by slashes: "AP Photo/Ann Lee". */
unsigned shape_cues(struct str text);
/* "The Evening Mail", "The Institute, Brief No. 3": capital letters behind a The. */
bool shape_is_titled(struct str text);
/* Does it begin as questions do: "What", "Is"? */
bool shape_is_asked(const struct look *l);

#endif
