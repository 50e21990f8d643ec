#include "config.h"

#include "core/base/file.h"

#include <bsd/string.h>
#include <errno.h>
#include <fts.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "core/base/arena.h"
#include "core/base/vec.h"

/* The length of `path` without the slashes at its end; "/" keeps one. */
static int32_t without_slashes(struct str path)
{
	int32_t len = path.len;
	while (len > 1 && path.at[len - 1] == '/')
		len--;
	return len;
}

/* The offset behind the last slash, as basename(1) sees it; 0 if there is none. */
static int32_t name_start(struct str path)
{
	int32_t at = without_slashes(path);
	if (at == 1) /* "/" is its own name */
		return 0;
	while (at > 0 && path.at[at - 1] != '/')
		at--;
	return at;
}

struct str file_name(struct str path)
{
	return str_sub(path, name_start(path), without_slashes(path));
}

struct str file_folder(struct str path)
{
	int32_t start = name_start(path);
	if (start == 0)
		return path.len > 0 && path.at[0] == '/' ? STR("/") : STR(".");
	struct str folder = str_sub(path, 0, start);
	folder.len = without_slashes(folder);
	return folder;
}

char *file_join(struct arena *a, struct str folder, struct str path)
{
	if (folder.len == 0 || str_starts(path, STR("/")))
		return str_cstr(a, path);
	const char *slash = str_ends(folder, STR("/")) ? "" : "/";
	size_t size = (size_t)folder.len + (size_t)path.len + 2;
	char *to = arena_alloc(a, size);
	snprintf(to, size, "%.*s%s%.*s", STR_ARG(folder), slash, STR_ARG(path));
	return to;
}

/* Bytes that two absolute paths have in common, up to and with a slash. */
static int32_t common_folders(struct str a, struct str b)
{
	int32_t slash = 0;
	for (int32_t i = 0; i < a.len && i < b.len && a.at[i] == b.at[i]; i++)
		if (a.at[i] == '/')
			slash = i + 1;
	return slash;
}

/* Both are real paths; `folder` ends in a slash. */
static struct str relative(struct arena *a, struct str folder, struct str path)
{
	enum { UP_MOST = 2 };
	int32_t same = common_folders(folder, path), up = 0;
	for (int32_t i = same; i < folder.len; i++)
		up += folder.at[i] == '/';
	if (up > UP_MOST || (up > 0 && same <= 1))
		return str_dup(a, path);
	return str_printf(a, "%s%.*s",
		up == 0   ? ""
		: up == 1 ? "../"
			  : "../../",
		STR_ARG(str_from(path, same)));
}

/* By the words of the paths alone, which leaves links as they are; missing if that will not do. */
static struct str below(struct str folder, struct str path)
{
	while (str_starts(path, STR("./")))
		path = str_from(path, 2);
	if (str_starts(path, STR("../")) || str_find(path, STR("/../")) >= 0)
		return (struct str){0};
	if (str_eq(folder, STR(".")))
		return str_starts(path, STR("/")) ? (struct str){0} : path;
	while (str_starts(folder, STR("./")))
		folder = str_from(folder, 2);
	bool inside =
		str_starts(path, folder) && path.len > folder.len + 1 && path.at[folder.len] == '/';
	return inside ? str_from(path, folder.len + 1) : (struct str){0};
}

struct str file_relative(struct arena *a, struct str folder, struct str path)
{
	struct str plain = below(folder, path);
	if (plain.len > 0)
		return str_dup(a, plain);
	char *from = realpath(str_cstr(a, folder), NULL), *to = realpath(str_cstr(a, path), NULL);
	struct str out = path;
	if (from != NULL && to != NULL) {
		bool root = from[0] == '/' && from[1] == '\0';
		out = relative(a, str_printf(a, "%s%s", from, root ? "" : "/"), str_of(to));
	}
	free(from);
	free(to);
	return out;
}

bool file_is_folder(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* One folder; one that is there already is fine, whatever mkdir says of it. */
static bool make_one(const char *path, struct err *e)
{
	if (mkdir(path, 0700) == 0)
		return true;
	int why = errno;
	if (file_is_folder(path))
		return true;
	if (why == EEXIST)
		return err_set(e, ERR_SYSTEM, "%s: is not a folder", path);
	errno = why;
	return err_system(e, "%s", path);
}

bool file_make_folder(const char *path, struct err *e)
{
	char part[PATH_MAX];
	if (strlcpy(part, path, sizeof part) >= sizeof part) {
		errno = ENAMETOOLONG;
		return err_system(e, "%s", path);
	}
	for (char *p = part; *p != '\0'; p++) {
		if (*p != '/' || p == part || p[-1] == '/')
			continue;
		*p = '\0';
		bool ok = make_one(part, e);
		*p = '/';
		if (!ok)
			return false;
	}
	return make_one(part, e);
}

static int by_path(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* A regular file, or a link to one: only links to folders are not followed. */
static bool is_file(const FTSENT *f)
{
	struct stat st;
	if (f->fts_info != FTS_SL)
		return f->fts_info == FTS_F;
	return stat(f->fts_path, &st) == 0 && S_ISREG(st.st_mode);
}

/* Takes one entry of the walk into the list. */
static bool list_entry(struct arena *a, FTS *walk, FTSENT *f, struct strs *out, struct err *e)
{
	bool root = f->fts_level == FTS_ROOTLEVEL;
	if (!root && f->fts_name[0] == '.') {
		fts_set(walk, f, FTS_SKIP);
		return true;
	}
	if (f->fts_info == FTS_NS || f->fts_info == FTS_DNR || f->fts_info == FTS_ERR) {
		errno = f->fts_errno;
		/* A file may go while we look; the folder we were told may not. */
		return (!root && errno == ENOENT) || err_system(e, "%s", f->fts_path);
	}
	if (root && f->fts_info != FTS_D && f->fts_info != FTS_DP)
		return err_set(e, ERR_DATA, "%s: is not a folder", f->fts_path);
	if (is_file(f))
		VEC_PUSH(a, out, str_dup(a, str_of(f->fts_path)));
	return true;
}

static bool list_walk(struct arena *a, FTS *walk, struct strs *out, struct err *e)
{
	FTSENT *f;
	errno = 0;
	while ((f = fts_read(walk)) != NULL) {
		if (!list_entry(a, walk, f, out, e))
			return false;
		errno = 0;
	}
	return errno == 0 || err_system(e, "%s", "cannot list the folder");
}

bool file_list(struct arena *a, const char *folder, struct strs *out, struct err *e)
{
	*out = (struct strs){0};
	char *const roots[] = {str_cstr(a, str_of(folder)), NULL};
	/* NOCHDIR: the working folder is the program's, not a list's, to change. */
	FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_COMFOLLOW | FTS_NOCHDIR, NULL);
	if (walk == NULL)
		return err_system(e, "%s", folder);
	bool ok = list_walk(a, walk, out, e);
	fts_close(walk);
	if (!ok)
		*out = (struct strs){0};
	if (out->n > 1)
		qsort(out->at, (size_t)out->n, sizeof *out->at, by_path);
	return ok;
}
