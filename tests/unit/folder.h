/*
 * folder - a folder of its own for a test, below TMPDIR, and files in it.
 *
 * For checked fixtures: folder_setup makes it and goes there, so that tests
 * use plain names; folder_teardown goes back and removes it with all it holds.
 */
#ifndef TESTS_UNIT_FOLDER_H
#define TESTS_UNIT_FOLDER_H

#include <stdbool.h>

#include "core/base/str.h"

void folder_setup(void);
void folder_teardown(void);

/* Writes and reads a small file by other means than core/base/file.h. */
void folder_put(const char *path, struct str text);
bool folder_holds(const char *path, struct str text);

/*
 * What stands in the way of reading and saving: "folder", "fifo", "sparse" of
 * 68 MiB, "loop" (a link to itself), and "file", which is one and holds "text".
 */
void folder_plant(void);

#endif
