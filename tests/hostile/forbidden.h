/*
 * forbidden - what may never be among the bytes a program writes.
 *
 * Kept apart from core/base/utf8.c on purpose: a test that asks the code it
 * tests finds nothing. Offsets are bytes.
 */
#ifndef TESTS_HOSTILE_FORBIDDEN_H
#define TESTS_HOSTILE_FORBIDDEN_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "core/base/str.h"

enum output {
	OUTPUT_PLAIN,  /* batch text, files: no controls but tab and newline */
	OUTPUT_COLOUR, /* SGR as well */
	OUTPUT_SCREEN, /* what draws a screen, and the clipboard in base64; no questions, no titles */
};

/* Where the first forbidden thing is, and in *what its name; -1: there is none. */
int32_t forbidden_find(struct str bytes, enum output kind, const char **what);
/* The bytes around it, escaped, and a new line. */
void forbidden_show(FILE *out, struct str bytes, int32_t at);

#endif
