/*
 * file - reading whole files, the one atomic save, and folders.
 *
 * Nothing here follows a name through a shell. Messages name the path.
 * Reading and saving are in file.c, folders and paths in file_folder.c.
 */
#ifndef CORE_BASE_FILE_H
#define CORE_BASE_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "core/base/buf.h"
#include "core/base/err.h"
#include "core/base/str.h"

enum { FILE_MOST = 64 << 20 }; /* bytes; larger input is refused with its size */

struct file_id { /* which file it is, whatever its name */
	dev_t dev;
	ino_t ino;
	int64_t size;     /* bytes */
	int64_t mtime_ns; /* nanoseconds since 1970 */
};

/*
 * Appends the whole of `path` to `out`. Refuses folders, devices, FIFOs (which
 * would block) and what is over FILE_MOST. `id` may be NULL.
 */
bool file_read(const char *path, struct buf *out, struct file_id *id, struct err *e);
/* The same from a descriptor, to its end; a pipe is fine; `name` is for messages. */
bool file_read_fd(int fd, const char *name, struct buf *out, struct err *e);
bool file_id(const char *path, struct file_id *id, struct err *e);
bool file_is_folder(const char *path);
/*
 * True if `path` (or what the link at `path` names) could be written or made:
 * access(2) on it if it is a regular file, on its folder if it is not there.
 */
bool file_writable(const char *path);

/*
 * Replaces `path` (or what the link at `path` names) by `text`: writes
 * ".NAME.new" beside the real file with O_EXCL, fsyncs, keeps mode and owner,
 * renames, fsyncs the folder. After a failure the old file is whole and the
 * temporary one gone; only a failure to flush the folder comes after the
 * rename, and says so. `mode` is for a file that is not there yet. What is no
 * regular file is refused.
 */
bool file_replace(const char *path, struct str text, mode_t mode, struct err *e);
/* Appends `text` with one write and fsync; a short write is cut back. Makes the file. */
bool file_append(const char *path, struct str text, mode_t mode, struct err *e);
/* mkdir -p with mode 0700 for what is missing. */
bool file_make_folder(const char *path, struct err *e);

/*
 * The regular files below `folder` and the links to such, recursive, hidden
 * names skipped, sorted by bytes of their path; links to folders are not
 * followed, but `folder` may be one. Names of any bytes, each with a NUL.
 */
struct arena;
bool file_list(struct arena *a, const char *folder, struct strs *out, struct err *e);

/* The path without its folder ("a/b.txt" -> "b.txt"), and the folder ("a", or "."). As basename(1). */
struct str file_name(struct str path);
struct str file_folder(struct str path);
/* `path` itself if absolute, else `folder`/`path`. */
char *file_join(struct arena *a, struct str folder, struct str path);
/*
 * `path` as it is called in `folder`: "b.txt", "../a/b.txt"; absolute if it is
 * more than two folders away, and as it is if it is not there.
 */
struct str file_relative(struct arena *a, struct str folder, struct str path);

#endif
