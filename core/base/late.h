/*
 * late - libraries that are loaded when they are first called, not at start.
 *
 * To load and relocate a library costs 0.3 ms and more of the first page, which
 * calls few of them. Who calls such a library lists its calls once:
 *	#define SHAPE_CALLS(CALL) CALL(shape_open) CALL(shape_close)
 *	struct shape { SHAPE_CALLS(LATE_MEMBER) };
 *	static const char *const names[] = {SHAPE_CALLS(LATE_NAME)};
 * and calls through the members of a struct that late_load filled. Names that
 * are macros (ICU's, with its version) are expanded by both in the same way. A
 * member of a variable points to it.
 *
 * The names of libraries come from configure (config.h), so what is loaded is
 * what the headers were for. Loading again takes some microseconds; nothing is
 * unloaded. False, with `library` and the reason in `e`: it is missing.
 */
#ifndef CORE_BASE_LATE_H
#define CORE_BASE_LATE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"

#define LATE_MEMBER(call) __typeof__(call) *call;
#define LATE_NAME(call)   LATE_TEXT(call),
#define LATE_TEXT(call)   #call

/* `calls` is a struct of `n` pointers, in the order of `names`. */
bool late_load(
	const char *library, const char *const *names, int32_t n, void *calls, struct err *e);

#endif
