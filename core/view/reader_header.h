/*
 * reader_header - the first row of a reader: "[C jakarta] title   source  date  words".
 *
 * The right part is fixed and the title takes the rest. When that is too little
 * the source goes first, then the words, then the date; under 60 columns the key.
 */
#ifndef CORE_VIEW_READER_HEADER_H
#define CORE_VIEW_READER_HEADER_H

#include "core/view/reader_view.h"

void reader_header(
	const struct view *v, const struct reader_input *in, int32_t columns, struct line *out);

#endif
