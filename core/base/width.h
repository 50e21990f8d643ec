/*
 * width - how many columns a character takes, as the terminal library sees it.
 *
 * The C library's wcwidth in the LC_CTYPE of the process, because ncurses uses
 * the same: an ICU width differs on thousands of code points. setlocale must
 * have been called. Grapheme clusters are core/text/grapheme.h's business.
 */
#ifndef CORE_BASE_WIDTH_H
#define CORE_BASE_WIDTH_H

#include <stdint.h>

#include "core/base/str.h"

int32_t width_code(int32_t code);    /* columns: 0, 1 or 2; what cannot be printed is 1 */
int32_t width_cluster(struct str s); /* columns of one grapheme cluster: at most 2 */
int32_t width_text(struct str s);    /* columns, a code point after the other */
int32_t width_ascii(struct str s);   /* columns if all is printable ASCII, else -1 */

#endif
