/*
 * story_file - the reader's corrections on disk: lines of a story file.
 *
 * Only lines are added at the end and taken away again; all other bytes stay as
 * they are. Each change takes flock on the file, looks that the path still names
 * the file it locked, reads it anew and replaces it (file_replace), so two
 * programs lose nothing of each other.
 */
#ifndef CORE_STORY_STORY_FILE_H
#define CORE_STORY_STORY_FILE_H

#include <stdbool.h>

#include "core/base/err.h"
#include "core/base/str.h"

/* Makes the file if there is none. `line` without its end. */
bool story_file_add(const char *path, struct str line, struct err *e);
/* Takes the last line away that is `line`; none is no error. */
bool story_file_remove(const char *path, struct str line, struct err *e);

#endif
