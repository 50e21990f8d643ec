/*
 * same - Check's assertion for texts: ck_assert_same(got, STR("wanted")).
 *
 * Every assertion of Check writes to a file: long loops test with `if` and
 * call ck_abort_msg.
 */
#ifndef TESTS_UNIT_SAME_H
#define TESTS_UNIT_SAME_H

#include <check.h>

#include "core/base/str.h"

#define ck_assert_same(got, want)                                                                  \
	do {                                                                                       \
		struct str got_ = (got), want_ = (want);                                           \
		ck_assert_msg(str_eq(got_, want_), "%s is '%.*s', not '%.*s'", #got,               \
			STR_ARG(got_), STR_ARG(want_));                                            \
	} while (0)

#define LENGTH(table) ((int)(sizeof(table) / sizeof *(table)))

#endif
