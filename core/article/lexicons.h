/*
 * lexicons - what the passes over an article look things up in: names, charged words.
 *
 * Opened once and shared by all articles. The model of names is mapped when the
 * first article asks for it, so that the first page does not wait for it; if it
 * is missing or broken, only rules are left, and `err` says why, once; `stem_err`
 * does if there are no stems. So are the lists of charged words: those named in
 * `wording`, built-in ones by name, others by the path of their file.
 */
#ifndef CORE_ARTICLE_LEXICONS_H
#define CORE_ARTICLE_LEXICONS_H

#include <stdbool.h>

#include "core/base/err.h"
#include "core/entity/tagger.h"
#include "core/wording/wordbook.h"

struct lexicons {
	struct model model;
	struct tagger tagger;
	bool asked;     /* the model was asked for */
	struct err err; /* kind ERR_NONE: nothing is wrong */
	struct err stem_err;
	struct str wording; /* names of lists, spaces between; len 0: "parallax". Borrowed */
	struct wordbook book;
	bool book_asked;
	struct err book_err; /* a list that could not be read, or a line of one */
};

struct tagger *lexicons_tagger(struct lexicons *l);       /* never NULL */
const struct wordbook *lexicons_book(struct lexicons *l); /* never NULL */
/*
 * Other lists of charged words. What was found with the old ones refers to them
 * and must be gone before.
 */
void lexicons_set_wording(struct lexicons *l, struct str names);
void lexicons_close(struct lexicons *l);

#endif
