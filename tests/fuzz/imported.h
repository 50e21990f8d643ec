/*
 * imported - what must hold for whatever an importer made of any bytes.
 */
#ifndef TESTS_FUZZ_IMPORTED_H
#define TESTS_FUZZ_IMPORTED_H

#include "core/text/document.h"

/* Ends the program unless all text is clean and all spans lie in it, in order. */
void look_over_raw(const struct raw *r);
/* The same of a document, and lays it out in panes of several widths. */
void look_over_document(struct document *d, struct segmenter *g);

#endif
