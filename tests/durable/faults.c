/*
 * faults - makes one call of a program fail; to be named in LD_PRELOAD.
 *
 *	FAULT=memory:N        the N-th allocation (malloc, calloc, realloc) finds no memory
 *	FAULT=memory:N+       and none after it does
 *	FAULT=CALL:N:HOW      the N-th CALL on a file whose path has FAULT_PATH in it:
 *	                      open write fsync rename close; HOW is ENOSPC, EIO, KILL or HUP
 *	FAULT=library:1+      no library with FAULT_PATH in its name can be loaded late
 *	FAULT_COUNT=FILE      at the end the numbers of calls so far: lines "memory 1234"
 *
 * KILL and HUP send that signal before the call is made. Allocations of all
 * libraries count, since they all go through the C library's names.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum call { MEMORY, OPEN, WRITE, FSYNC, RENAME, CLOSE, LIBRARY, CALLS };

static const char *const names[CALLS] = {
	"memory", "open", "write", "fsync", "rename", "close", "library"};
static unsigned long count[CALLS], when;
static enum call which = CALLS;
static bool for_ever, ready;
static int how; /* errno, or the negative number of a signal */
static const char *path_part;

static void read_how(const char *s)
{
	how = strcmp(s, "EIO") == 0    ? EIO
	      : strcmp(s, "KILL") == 0 ? -SIGKILL
	      : strcmp(s, "HUP") == 0  ? -SIGHUP
				       : ENOSPC;
}

__attribute__((constructor)) static void begin(void)
{
	const char *fault = getenv("FAULT");
	char name[8] = "", word[8] = "";
	path_part = getenv("FAULT_PATH");
	if (fault != NULL && sscanf(fault, "%7[a-z]:%lu%7s", name, &when, word) >= 2)
		for (int i = 0; i < CALLS; i++)
			if (strcmp(name, names[i]) == 0)
				which = (enum call)i;
	for_ever = word[0] == '+';
	read_how(word[0] == ':' ? word + 1 : "");
	ready = true;
}

/* By system calls alone: it may be the end of a program without memory. */
__attribute__((destructor)) static void end(void)
{
	const char *path = getenv("FAULT_COUNT");
	char line[40];
	ready = false;
	if (path == NULL)
		return;
	int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	for (int i = 0; i < CALLS; i++) {
		int n = snprintf(line, sizeof line, "%s %lu\n", names[i], count[i]);
		if (syscall(SYS_write, fd, line, (size_t)n) != n)
			return;
	}
}

static bool hit(enum call c)
{
	if (!ready)
		return false;
	unsigned long n = __atomic_add_fetch(&count[c], 1, __ATOMIC_RELAXED);
	return c == which && (n == when || (for_ever && n > when));
}

/* True if a call on this file is to fail, with errno set; signals have been sent. */
static bool fails(enum call c, int fd, const char *path)
{
	char link[40], name[512];
	if (!ready || path_part == NULL)
		return false;
	if (path == NULL) {
		snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
		ssize_t n = readlink(link, name, sizeof name - 1);
		name[n > 0 ? n : 0] = '\0';
		path = name;
	}
	if (strstr(path, path_part) == NULL || !hit(c))
		return false;
	if (how < 0) {
		syscall(SYS_kill, getpid(), -how);
		return false;
	}
	errno = how;
	return true;
}

/* The function of that name in the C library. */
#define REAL(type, name, ...)                                                                      \
	static type (*real)(__VA_ARGS__);                                                          \
	if (real == NULL)                                                                          \
	*(void **)&real = dlsym(RTLD_NEXT, name)

void *malloc(size_t size)
{
	REAL(void *, "malloc", size_t);
	if (hit(MEMORY)) {
		errno = ENOMEM;
		return NULL;
	}
	return real(size);
}

/* dlsym itself may ask for some zeroes. */
void *calloc(size_t n, size_t size)
{
	static _Alignas(16) char first[1024];
	static bool finding, found;
	if (!found && finding)
		return n * size <= sizeof first ? first : NULL;
	finding = true;
	REAL(void *, "calloc", size_t, size_t);
	found = true;
	if (hit(MEMORY)) {
		errno = ENOMEM;
		return NULL;
	}
	return real(n, size);
}

void *realloc(void *p, size_t size)
{
	REAL(void *, "realloc", void *, size_t);
	if (hit(MEMORY)) {
		errno = ENOMEM;
		return NULL;
	}
	return real(p, size);
}

static mode_t mode_of(int flags, va_list *args)
{
	return (flags & O_CREAT) != 0 ? va_arg(*args, mode_t) : 0;
}

/* The body of a function with `path` and `flags`, and maybe a mode behind them. */
#define OPEN_AT(folder)                                                                            \
	va_list args;                                                                              \
	va_start(args, flags);                                                                     \
	mode_t mode = mode_of(flags, &args);                                                       \
	va_end(args);                                                                              \
	if (fails(OPEN, -1, path))                                                                 \
		return -1;                                                                         \
	return (int)syscall(SYS_openat, folder, path, flags | O_LARGEFILE, mode)

int open(const char *path, int flags, ...)
{
	OPEN_AT(AT_FDCWD);
}

int open64(const char *path, int flags, ...)
{
	OPEN_AT(AT_FDCWD);
}

int openat(int folder, const char *path, int flags, ...)
{
	OPEN_AT(folder);
}

int openat64(int folder, const char *path, int flags, ...)
{
	OPEN_AT(folder);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
	return fails(WRITE, fd, NULL) ? -1 : syscall(SYS_write, fd, bytes, size);
}

int fsync(int fd)
{
	return fails(FSYNC, fd, NULL) ? -1 : (int)syscall(SYS_fsync, fd);
}

int close(int fd)
{
	bool bad = fails(CLOSE, fd, NULL);
	int why = errno, done = (int)syscall(SYS_close, fd);
	errno = bad ? why : errno;
	return bad ? -1 : done;
}

int renameat(int from, const char *old, int to, const char *fresh)
{
	return fails(RENAME, -1, old) ? -1 : (int)syscall(SYS_renameat2, from, old, to, fresh, 0);
}

int rename(const char *old, const char *fresh)
{
	return renameat(AT_FDCWD, old, AT_FDCWD, fresh);
}

/* The real one is asked for what is nowhere, so that dlerror has something to say. */
void *dlopen(const char *file, int flags)
{
	REAL(void *, "dlopen", const char *, int);
	if (file == NULL || !fails(LIBRARY, -1, file))
		return real(file, flags);
	char nowhere[256];
	snprintf(nowhere, sizeof nowhere, "/nowhere/%s", file);
	return real(nowhere, flags);
}
