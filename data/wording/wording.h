/*
 * wording - the lists of charged words of this folder, as text inside the program.
 *
 * wording.c is made from the *.txt files when parallax is built (local.mk);
 * core/wording/wordbook.h reads them. Static storage.
 */
#ifndef DATA_WORDING_WORDING_H
#define DATA_WORDING_WORDING_H

#include <stdint.h>

#include "core/base/str.h"

struct wording_list {
	const char *name; /* "parallax" */
	struct str text;
};

extern const struct wording_list wording_lists[];
extern const int32_t wording_lists_n;

#endif
