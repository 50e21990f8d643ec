/*
 * root - the stem that stands for a whole family of words.
 *
 * Snowball takes endings off; where a noun is made by more than an ending,
 * "expansion" and "expand" keep two stems. Our own list joins such stems, so
 * that telling the same as a noun is no difference.
 */
#ifndef CORE_COMPARE_ROOT_H
#define CORE_COMPARE_ROOT_H

#include "core/base/str.h"

/* Of an English stem (core/text/stem.h); mostly itself. */
struct str root_of(struct str stem);

#endif
