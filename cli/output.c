#include "config.h"

#include "cli/output.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "core/base/file.h"

static bool open_stream(struct output *o, const char *mode, struct err *e)
{
	o->file = fopen(o->path, mode);
	return o->file != NULL || err_system(e, "%s", o->path);
}

bool output_open(struct output *o, const char *path, struct err *e)
{
	struct stat st;
	*o = (struct output){.file = stdout, .path = path};
	if (path == NULL)
		return true;
	bool there = stat(path, &st) == 0;
	if (there && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode))
		return open_stream(o, "we", e);
	/* Opening says why, and appending nothing does no harm should it be allowed after all. */
	if (!file_writable(path))
		return open_stream(o, "ae", e);
	o->file = open_memstream(&o->bytes, &o->size);
	o->replaces = o->file != NULL;
	return o->replaces || err_system(e, "%s", path);
}

static bool replace(const struct output *o, struct err *e)
{
	if (o->size > INT32_MAX)
		return err_set(e, ERR_DATA, "%s: more than 2 GiB are not written", o->path);
	return file_replace(o->path, (struct str){o->bytes, (int32_t)o->size}, 0666, e);
}

bool output_close(struct output *o, struct err *e)
{
	errno = 0;
	bool printed = fflush(o->file) == 0 && !ferror(o->file);
	/* A reader that has seen enough closes the pipe: no trouble of ours. */
	bool ok = printed || errno == EPIPE;
	if (!ok)
		err_system(e, "%s", o->path != NULL ? o->path : "standard output");
	if (o->file != stdout && fclose(o->file) != 0 && ok)
		ok = err_system(e, "%s", o->path);
	if (ok && o->replaces)
		ok = replace(o, e);
	free(o->bytes);
	o->bytes = NULL;
	return ok;
}
