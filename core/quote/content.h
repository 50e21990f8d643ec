/*
 * content - what a verb of saying says, where it stands behind the verb.
 *
 * "that ...", a clause, a noun phrase, an infinitive, a question, as the row of
 * the verb in data/speech/verbs.txt allows; behind whom it is said to. For
 * telling_verb.c.
 */
#ifndef CORE_QUOTE_CONTENT_H
#define CORE_QUOTE_CONTENT_H

#include "core/quote/telling.h"

struct saying {
	struct telling *x;
	const struct terms *t;
	const struct verb *verb;
	int32_t at;  /* term of the verb */
	int32_t end; /* behind it, with "out" of "pointed out" */
};

struct content {
	int32_t beg;      /* term; -1: none */
	int32_t verb_end; /* term behind the verb with its "of" */
	uint8_t rule;     /* enum indirect_by */
	bool sure;        /* only of somebody: nothing but the verb tells that it is speech */
};

struct content content_of(const struct saying *s);
/* Does the verb's row allow `word` behind it: "thing", "of"? */
bool saying_tells(const struct verb *v, const char *word);
/* "told reporters": behind it stands somebody first. */
bool saying_is_said_to(const struct verb *v);

static inline enum term_class saying_class(const struct saying *s, int32_t i)
{
	return i < s->t->n ? term_class(s->t, i) : TERM_STOP;
}

#endif
