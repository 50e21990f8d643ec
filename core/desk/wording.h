/*
 * wording - the reader's side of charged words: which lists, what is shown.
 */
#ifndef CORE_DESK_WORDING_H
#define CORE_DESK_WORDING_H

#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/str.h"
#include "core/view/reader_view.h"

struct desk;

/* The option wording-lists has changed: all is found anew. */
void wording_reset(struct desk *d);
/* What the status row says of the word under the focus: "charged: perilous (...) list ...". */
struct str wording_finding(struct desk *d, struct arena *a);
/* Charged words between two bytes, where the option wording is on. */
void wording_marks(struct desk *d, struct arena *a, int32_t article, int32_t from, int32_t to,
	struct marks *out);
/* Says once what is wrong with a list. */
void wording_complain(struct desk *d);

#endif
