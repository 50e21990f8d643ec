/*
 * lexicons - what the passes over an article look things up in: names.
 *
 * Opened once and shared by all articles. The model of names is mapped when the
 * first article asks for it, so that the first page does not wait for it; if it
 * is missing or broken, only rules are left, and `err` says why, once.
 */
#ifndef CORE_ARTICLE_LEXICONS_H
#define CORE_ARTICLE_LEXICONS_H

#include <stdbool.h>

#include "core/base/err.h"
#include "core/entity/tagger.h"

struct lexicons {
	struct model model;
	struct tagger tagger;
	bool asked;     /* the model was asked for */
	struct err err; /* kind ERR_NONE: nothing is wrong */
};

struct tagger *lexicons_tagger(struct lexicons *l); /* never NULL */
void lexicons_close(struct lexicons *l);

#endif
