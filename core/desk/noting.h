/*
 * noting - what a new note is about, by where the focus is.
 *
 * In a reader the selection, else the sentence; in Compare what both articles
 * say; in the Matrix what each article says of the claim, in Conflicts what each
 * side says; in Articles the article as a whole, in Notes the whole story. It is
 * settled when the words are asked for: what they belong to does not change
 * while they are typed, whatever is read or found meanwhile. Spans are bytes.
 */
#ifndef CORE_DESK_NOTING_H
#define CORE_DESK_NOTING_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/story/story.h"

struct noting {
	struct place *at; /* an empty span: the whole article */
	int32_t n;        /* 0: the whole story */
	struct str what;  /* "on 7 words" */
};

struct desk;

/* In `a`. Fails where there is nothing to note. */
bool noting_here(struct desk *d, struct arena *a, struct noting *out, struct err *e);
struct noting noting_copy(struct arena *a, const struct noting *x);

#endif
