/*
 * magic - binary files known by their first bytes, and what to do with them.
 */
#ifndef CORE_TEXT_MAGIC_H
#define CORE_TEXT_MAGIC_H

#include <stdbool.h>

#include "core/base/err.h"
#include "core/base/str.h"

/* False if `bytes` are of a known binary kind; `e` names it, and a converter if there is one. */
bool magic_check(struct str bytes, struct err *e);

#endif
