/*
 * file_lock - one writer at a time for a file that is replaced by renaming.
 *
 * flock(2) on the file itself, so nothing is left behind by a program that
 * dies. Who waits for the lock may get it on a file that was renamed over
 * meanwhile, and what is written to that one is lost: after taking the lock it
 * is seen to that the path still names the locked file, else all is done anew.
 */
#ifndef CORE_BASE_FILE_LOCK_H
#define CORE_BASE_FILE_LOCK_H

#include <stdbool.h>
#include <sys/types.h>

#include "core/base/err.h"

enum { FILE_LOCK_WAIT = 10000 }; /* milliseconds until another's lock is an error */

/*
 * A descriptor, for reading and writing, that holds the lock until it is
 * closed; -1: `e` says why not. Links are followed; a file that is not there is
 * made with `mode`. What is no regular file is refused.
 */
int file_lock(const char *path, mode_t mode, struct err *e);
/* Is the locked file still what the path names? */
bool file_lock_holds(int fd, const char *path);

#endif
