#include "config.h"

#include "core/story/story_file.h"

#include <unistd.h>

#include "core/base/file.h"
#include "core/base/file_lock.h"

static int32_t last_line(struct str text, struct str line)
{
	int32_t found = -1;
	for (int32_t at = 0; at < text.len;) {
		int32_t end = str_find_char(str_from(text, at), '\n');
		end = end < 0 ? text.len : at + end;
		if (str_eq(str_sub(text, at, end), line))
			found = at;
		at = end + 1;
	}
	return found;
}

static bool change(const char *path, struct str line, bool add, struct err *e)
{
	struct buf old = {0}, fresh = {0};
	int fd = file_lock(path, 0666, e);
	if (fd < 0)
		return false;
	bool ok = file_read(path, &old, NULL, e);
	struct str text = buf_str(&old);
	if (ok && add) {
		buf_add(&fresh, text);
		if (text.len > 0 && text.at[text.len - 1] != '\n')
			buf_add_char(&fresh, '\n');
		buf_add(&fresh, line);
		buf_add_char(&fresh, '\n');
	} else if (ok) {
		int32_t at = last_line(text, line);
		buf_add(&fresh, at < 0 ? text : str_sub(text, 0, at));
		if (at >= 0)
			buf_add(&fresh, str_from(text, at + line.len + 1));
	}
	ok = ok && file_replace(path, buf_str(&fresh), 0666, e);
	close(fd); /* ends the lock */
	buf_free(&old);
	buf_free(&fresh);
	return ok;
}

bool story_file_add(const char *path, struct str line, struct err *e)
{
	return change(path, line, true, e);
}

bool story_file_remove(const char *path, struct str line, struct err *e)
{
	return change(path, line, false, e);
}
