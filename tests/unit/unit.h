/*
 * unit - the table of all suites, made at build time from unit_sources.
 */
#ifndef TESTS_UNIT_UNIT_H
#define TESTS_UNIT_UNIT_H

#include <check.h>

struct unit_suite {
	const char *name; /* FOLDER_NAME of tests/unit/FOLDER/NAME.c */
	Suite *(*make)(void);
};

extern const struct unit_suite unit_suites[]; /* ends with a NULL name */

#endif
