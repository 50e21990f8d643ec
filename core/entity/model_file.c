/* Where the model's files are, and mapping them. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/entity/model.h"

#ifndef PARALLAX_DATADIR
#define PARALLAX_DATADIR "."
#endif

enum { MOST = 16 << 20 /* bytes of one file */, PATH = 4096 };

static bool map_file(struct model_map *map, const char *folder, const char *name, struct err *e)
{
	char path[PATH];
	struct stat st;
	*map = (struct model_map){NULL, 0};
	if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path)
		return err_set(e, ERR_SYSTEM, "%s: the path is too long", name);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return err_system(e, "%s", path);
	bool fits =
		fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 && st.st_size <= MOST;
	void *at =
		fits ? mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
	int why = errno;
	close(fd);
	errno = why;
	if (!fits)
		return err_set(e, ERR_DATA, "%s: not a file of 1 byte to 16 MB", path);
	if (at == MAP_FAILED)
		return err_system(e, "%s", path);
	*map = (struct model_map){at, (size_t)st.st_size};
	return true;
}

static void unmap(struct model_map *map)
{
	if (map->at != NULL)
		munmap((void *)(uintptr_t)map->at, map->size);
	*map = (struct model_map){NULL, 0};
}

bool model_open(struct model *m, const char *folder, struct err *e)
{
	struct model_map words, english = {NULL, 0};
	*m = (struct model){.ready = false};
	if (!map_file(&words, folder, "words", e))
		return false;
	bool good = map_file(&english, folder, "english", e) && model_take(m, words, english, e);
	if (!good) {
		unmap(&words);
		unmap(&english);
		return false;
	}
	m->words = words;
	m->english = english;
	return true;
}

void model_close(struct model *m)
{
	unmap(&m->words);
	unmap(&m->english);
	*m = (struct model){.ready = false};
}

/* ---- where */

/* TREE/data/names if it holds the files. */
static bool is_there(char to[PATH], const char *tree, const char *more)
{
	char path[PATH + 16];
	if (snprintf(to, PATH, "%s%s/data/names", tree, more) >= PATH)
		return false;
	snprintf(path, sizeof path, "%s/english", to);
	return access(path, R_OK) == 0;
}

/* A program that is not installed: its folder, or the one above, is the tree. */
static bool beside_program(char to[PATH])
{
	char exe[PATH];
	ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
	if (n <= 0)
		return false;
	exe[n] = 0;
	char *slash = strrchr(exe, '/');
	if (slash == NULL)
		return false;
	*slash = 0;
	return is_there(to, exe, "") || is_there(to, exe, "/..");
}

bool model_find(struct model *m, struct err *e)
{
	char folder[PATH];
	const char *given = getenv("PARALLAX_DATA");
	if (given != NULL && *given != 0)
		snprintf(folder, sizeof folder, "%s/data/names", given);
	else if (!is_there(folder, PARALLAX_DATADIR, "") && !beside_program(folder))
		snprintf(folder, sizeof folder, "%s/data/names", PARALLAX_DATADIR);
	return model_open(m, folder, e);
}
