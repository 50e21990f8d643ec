#include "config.h"

#include "core/base/file_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { TRIES = 1000 };

bool file_lock_holds(int fd, const char *path)
{
	struct stat held, named;
	return fstat(fd, &held) == 0 && stat(path, &named) == 0 && held.st_dev == named.st_dev &&
	       held.st_ino == named.st_ino;
}

/* Asks every millisecond: a lock that never comes must not stop the screen for ever. */
static bool wait_for(int fd, const char *path, struct err *e)
{
	const struct timespec nap = {.tv_nsec = 1000000};
	for (int i = 0; i < FILE_LOCK_WAIT; i++) {
		if (flock(fd, LOCK_EX | LOCK_NB) == 0)
			return true;
		if (errno != EWOULDBLOCK && errno != EINTR)
			return err_system(e, "%s: cannot be locked", path);
		nanosleep(&nap, NULL);
	}
	return err_set(e, ERR_SYSTEM, "%s: is kept locked by another program", path);
}

/* One attempt; *again: it was replaced while we waited. */
static int lock_once(const char *path, mode_t mode, bool *again, struct err *e)
{
	struct stat st;
	int fd = open(path, O_RDWR | O_CREAT | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, mode);
	*again = false;
	if (fd < 0) {
		err_system(e, "%s", path);
		return -1;
	}
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		err_set(e, ERR_DATA, "%s: is no regular file", path);
	} else if (wait_for(fd, path, e)) {
		if (file_lock_holds(fd, path))
			return fd;
		*again = true;
	}
	close(fd);
	return -1;
}

int file_lock(const char *path, mode_t mode, struct err *e)
{
	for (int i = 0; i < TRIES; i++) {
		bool again;
		int fd = lock_once(path, mode, &again, e);
		if (!again)
			return fd;
	}
	err_set(e, ERR_SYSTEM, "%s: is replaced again and again by another program", path);
	return -1;
}
