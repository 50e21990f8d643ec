#include "config.h"

#include "core/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_STEP = 64 << 10 /* bytes */ };

/* Says why what `st` describes cannot be used as a file of text. */
static bool check_regular(const struct stat *st, const char *path, struct err *e)
{
	if (S_ISREG(st->st_mode))
		return true;
	const char *kind = S_ISDIR(st->st_mode)    ? "a folder"
			   : S_ISFIFO(st->st_mode) ? "a pipe"
			   : S_ISSOCK(st->st_mode) ? "a socket"
						   : "a device";
	return err_set(e, ERR_DATA, "%s: is %s", path, kind);
}

static bool too_large(const char *name, int64_t size, struct err *e)
{
	return err_set(e, ERR_DATA, "%s: %lld bytes, more than the %d parallax reads", name,
		(long long)size, FILE_MOST);
}

static struct file_id id_of(const struct stat *st)
{
	return (struct file_id){
		.dev = st->st_dev,
		.ino = st->st_ino,
		.size = st->st_size,
		.mtime_ns = (int64_t)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec,
	};
}

/* Waits for a descriptor that somebody else made non-blocking. */
static ssize_t read_some(int fd, char *to, size_t size)
{
	for (;;) {
		ssize_t n = read(fd, to, size);
		if (n >= 0 || (errno != EINTR && errno != EAGAIN))
			return n;
		if (errno == EAGAIN)
			poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, -1);
	}
}

static void cut_back(struct buf *out, int32_t len)
{
	out->len = len;
	if (out->at != NULL)
		out->at[len] = '\0';
}

/* What is there already, or some more. */
static size_t next_step(const struct buf *b)
{
	return b->cap - b->len > 1 ? (size_t)(b->cap - b->len - 1) : READ_STEP;
}

bool file_read_fd(int fd, const char *name, struct buf *out, struct err *e)
{
	int32_t beg = out->len;
	for (;;) {
		size_t step = next_step(out);
		ssize_t n = read_some(fd, buf_room(out, step), step);
		if (n == 0)
			return true;
		if (n < 0) {
			cut_back(out, beg);
			return err_system(e, "%s", name);
		}
		out->len += (int32_t)n;
		out->at[out->len] = '\0';
		if (out->len - beg > FILE_MOST) {
			cut_back(out, beg);
			return err_set(e, ERR_DATA, "%s: more than the %d bytes parallax reads",
				name, FILE_MOST);
		}
	}
}

static bool read_open(int fd, const char *path, struct buf *out, struct file_id *id, struct err *e)
{
	struct stat st;
	if (fstat(fd, &st) < 0)
		return err_system(e, "%s", path);
	if (!check_regular(&st, path, e))
		return false;
	if (st.st_size > FILE_MOST)
		return too_large(path, st.st_size, e);
	/* As it was before reading: who writes meanwhile makes a difference later. */
	if (id != NULL)
		*id = id_of(&st);
	/* All at once, and the end of the file without growing again. */
	buf_room(out, (size_t)st.st_size + 1);
	return file_read_fd(fd, path, out, e);
}

bool file_read(const char *path, struct buf *out, struct file_id *id, struct err *e)
{
	/* O_NONBLOCK: opening a FIFO that nobody writes to would wait for ever. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (fd < 0)
		return err_system(e, "%s", path);
	bool ok = read_open(fd, path, out, id, e);
	close(fd);
	return ok;
}

bool file_id(const char *path, struct file_id *id, struct err *e)
{
	struct stat st;
	if (stat(path, &st) < 0)
		return err_system(e, "%s", path);
	*id = id_of(&st);
	return true;
}

/* snprintf into `to` that fails, with errno, when the path does not fit. */
__attribute__((format(printf, 2, 3))) static bool path_print(
	char to[PATH_MAX], const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int n = vsnprintf(to, PATH_MAX, format, args);
	va_end(args);
	errno = ENAMETOOLONG;
	return n >= 0 && n < PATH_MAX;
}

/* Replaces the link in `path` by what it names, one step; false with errno at an end. */
static bool follow(char path[PATH_MAX])
{
	char target[PATH_MAX], next[PATH_MAX];
	ssize_t n = readlink(path, target, sizeof target - 1);
	if (n < 0)
		return false;
	target[n] = '\0';
	struct str folder = file_folder(str_of(path));
	bool fits = target[0] == '/' ? path_print(next, "%s", target)
				     : path_print(next, "%.*s/%s", STR_ARG(folder), target);
	if (fits)
		memcpy(path, next, sizeof next);
	return fits;
}

/*
 * The file that `path` stands for, whether it is there or not: realpath(3)
 * would fail for a link to a file that is still to be made.
 */
static bool resolve(char real[PATH_MAX], const char *path, struct err *e)
{
	enum { LINKS_MOST = 40 }; /* as the kernel has it */
	if (!path_print(real, "%s", path))
		return err_system(e, "%s", path);
	for (int i = 0; i < LINKS_MOST; i++)
		if (!follow(real))
			/* EINVAL: it is no link; ENOENT: it is to be made. */
			return errno == EINVAL || errno == ENOENT || err_system(e, "%s", path);
	errno = ELOOP;
	return err_system(e, "%s", path);
}

bool file_writable(const char *path)
{
	char real[PATH_MAX], folder[PATH_MAX];
	struct stat st;
	if (!resolve(real, path, NULL))
		return false;
	if (stat(real, &st) == 0)
		return S_ISREG(st.st_mode) && access(real, W_OK) == 0;
	return errno == ENOENT && path_print(folder, "%.*s", STR_ARG(file_folder(str_of(real)))) &&
	       access(folder, W_OK | X_OK) == 0;
}

/* A save on its way: names are looked up from the folder's descriptor. */
struct save {
	const char *path; /* as the reader wrote it, for messages */
	int folder;       /* descriptor */
	char name[NAME_MAX + 1];
	char fresh[NAME_MAX + 1]; /* ".NAME.new" */
	bool exists;
	struct stat old; /* if it exists */
};

static bool save_names(struct save *s, const char *real)
{
	struct str name = file_name(str_of(real));
	errno = ENAMETOOLONG;
	return snprintf(s->fresh, sizeof s->fresh, ".%.*s.new", STR_ARG(name)) <= NAME_MAX &&
	       snprintf(s->name, sizeof s->name, "%.*s", STR_ARG(name)) <= NAME_MAX;
}

static int open_folder(const char *real)
{
	char folder[PATH_MAX];
	if (!path_print(folder, "%.*s", STR_ARG(file_folder(str_of(real)))))
		return -1;
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	/* A folder that can be written but not listed is enough for a save. */
	if (fd < 0 && errno == EACCES)
		fd = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
	return fd;
}

static bool save_begin(struct save *s, const char *path, struct err *e)
{
	char real[PATH_MAX];
	*s = (struct save){.path = path, .folder = -1};
	if (!resolve(real, path, e))
		return false;
	if (!save_names(s, real) || (s->folder = open_folder(real)) < 0)
		return err_system(e, "%s", path);
	s->exists = fstatat(s->folder, s->name, &s->old, AT_SYMLINK_NOFOLLOW) == 0;
	if (!s->exists && errno != ENOENT)
		return err_system(e, "%s", path);
	return !s->exists || check_regular(&s->old, path, e);
}

static bool write_all(int fd, struct str text)
{
	while (text.len > 0) {
		ssize_t n = write(fd, text.at, (size_t)text.len);
		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0)
			text = str_from(text, (int32_t)n);
	}
	return true;
}

static bool flush(int fd)
{
	while (fsync(fd) < 0)
		if (errno != EINTR)
			return false;
	return true;
}

/* A file system that cannot flush a folder (EINVAL), or O_PATH (EBADF), is no failure. */
static bool flush_folder(int fd)
{
	return flush(fd) || errno == EINVAL || errno == EBADF;
}

/*
 * Gives the new file the old one's owner and mode. Only root may give a file
 * away; for others it becomes the saver's, and then set-id bits and the rights
 * of a group that could not be kept would mean somebody else.
 */
static bool keep_owner(int fd, const struct stat *old)
{
	mode_t mode = old->st_mode & 07777;
	if (fchown(fd, old->st_uid, old->st_gid) < 0) {
		mode &= 0777;
		if (fchown(fd, (uid_t)-1, old->st_gid) < 0)
			mode = (mode & 0707) | (mode & 07) << 3;
	}
	return fchmod(fd, mode) == 0;
}

/* Makes the temporary file; nobody may read it before it has the old one's mode. */
static int save_open(const struct save *s, mode_t mode)
{
	if (unlinkat(s->folder, s->fresh, 0) < 0 && errno != ENOENT)
		return -1;
	return openat(s->folder, s->fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		s->exists ? 0600 : mode);
}

static bool save_fill(const struct save *s, int fd, struct str text)
{
	bool ok = write_all(fd, text) && (!s->exists || keep_owner(fd, &s->old)) && flush(fd);
	int why = errno;
	/* Network file systems may report a full disk only here. */
	if (close(fd) < 0 && ok && errno != EINTR)
		return false;
	errno = why;
	return ok;
}

static bool save_end(const struct save *s, struct str text, mode_t mode, struct err *e)
{
	int fd = save_open(s, mode);
	if (fd < 0)
		return err_system(e, "%s", s->path);
	if (!save_fill(s, fd, text) || renameat(s->folder, s->fresh, s->folder, s->name) < 0) {
		err_system(e, "%s", s->path);
		unlinkat(s->folder, s->fresh, 0);
		return false;
	}
	if (!flush_folder(s->folder))
		return err_system(e, "%s: saved, but its folder cannot be flushed", s->path);
	return true;
}

bool file_replace(const char *path, struct str text, mode_t mode, struct err *e)
{
	struct save s;
	bool ok = save_begin(&s, path, e) && save_end(&s, text, mode, e);
	if (s.folder >= 0)
		close(s.folder);
	return ok;
}

/*
 * One write, so that lines of two writers are not mixed. What failed half-way
 * is cut off again; the offset says where it began, whoever else has appended.
 */
static bool append_once(int fd, struct str text)
{
	ssize_t n;
	do
		n = write(fd, text.at, (size_t)text.len);
	while (n < 0 && errno == EINTR);
	if (n == text.len && flush(fd))
		return true;
	int why = n >= 0 && n < text.len ? ENOSPC : errno;
	off_t end = lseek(fd, 0, SEEK_CUR);
	if (n > 0 && end >= n && ftruncate(fd, end - n) < 0)
		why = errno;
	errno = why;
	return false;
}

static bool append_to(const struct save *s, int fd, struct str text, struct err *e)
{
	struct stat st;
	if (fstat(fd, &st) < 0)
		return err_system(e, "%s", s->path);
	if (!check_regular(&st, s->path, e))
		return false;
	if (!append_once(fd, text))
		return err_system(e, "%s", s->path);
	return s->exists || flush_folder(s->folder) || err_system(e, "%s", s->path);
}

bool file_append(const char *path, struct str text, mode_t mode, struct err *e)
{
	struct save s;
	bool ok = save_begin(&s, path, e);
	if (ok) {
		int fd = openat(s.folder, s.name,
			O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode);
		ok = fd >= 0 ? append_to(&s, fd, text, e) : err_system(e, "%s", path);
		if (fd >= 0)
			close(fd);
	}
	if (s.folder >= 0)
		close(s.folder);
	return ok;
}
