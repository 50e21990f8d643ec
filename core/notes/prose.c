#include "config.h"

#include "core/notes/prose.h"

struct str prose_line(struct str text, int32_t at, int32_t *next)
{
	int32_t end = str_find_char(str_from(text, at), '\n');
	*next = end < 0 ? text.len : at + end + 1;
	struct str line = str_sub(text, at, end < 0 ? text.len : at + end);
	while (str_ends(line, STR("\r")))
		line.len--;
	return line;
}

int32_t prose_indent(struct str line)
{
	int32_t i = 0;
	while (i < line.len && line.at[i] == ' ')
		i++;
	return i;
}

bool prose_is_fence(struct str line, char *mark, int32_t *length, bool *bare)
{
	int32_t beg = prose_indent(line), i = beg;
	if (beg > 3 || i >= line.len || (line.at[i] != '`' && line.at[i] != '~'))
		return false;
	*mark = line.at[i];
	while (i < line.len && line.at[i] == *mark)
		i++;
	*length = i - beg;
	struct str info = str_trim(str_from(line, i));
	*bare = info.len == 0;
	return *length >= 3 && (*mark == '~' || str_find_char(info, '`') < 0);
}

int32_t prose_fence_end(
	struct prose_fences *f, struct str text, int32_t at, char mark, int32_t length)
{
	int32_t *unclosed = &f->unclosed[mark == '~'];
	if (*unclosed > 0 && length >= *unclosed)
		return -1;
	while (at < text.len) {
		char c;
		int32_t n, next;
		bool bare;
		struct str line = prose_line(text, at, &next);
		if (prose_is_fence(line, &c, &n, &bare) && bare && c == mark && n >= length)
			return next;
		at = next;
	}
	*unclosed = length;
	return -1;
}

/* Where backslashes at the beginning of a line hide what would end or change the note. */
static int32_t hidden(struct str line)
{
	int32_t i = prose_indent(line), slashes = 0;
	while (i + slashes < line.len && line.at[i + slashes] == '\\')
		slashes++;
	struct str rest = str_from(line, i + slashes);
	bool meant = str_starts(rest, STR("##")) || str_starts(rest, STR(">")) ||
		     str_starts(rest, STR("[")) || str_starts(rest, STR("```")) ||
		     str_starts(rest, STR("~~~"));
	return i <= 3 && meant ? slashes : -1;
}

void prose_add_line(struct buf *out, struct str line)
{
	int32_t i = prose_indent(line);
	if (hidden(line) > 0) {
		buf_add(out, str_sub(line, 0, i));
		line = str_from(line, i + 1);
	}
	buf_add(out, line);
	buf_add_char(out, '\n');
}

static void put_line(struct buf *out, struct str line)
{
	int32_t i = hidden(line) >= 0 ? prose_indent(line) : -1;
	buf_add(out, str_sub(line, 0, i < 0 ? 0 : i));
	if (i >= 0)
		buf_add_char(out, '\\');
	buf_add(out, str_from(line, i < 0 ? 0 : i));
	buf_add_char(out, '\n');
}

void prose_format(struct buf *out, struct str text)
{
	int32_t fence = 0, length; /* behind the fence that is open */
	struct prose_fences fences = {0};
	char mark;
	bool bare;
	for (int32_t at = 0, next; at < text.len; at = next) {
		struct str line = prose_line(text, at, &next);
		if (at >= fence && prose_is_fence(line, &mark, &length, &bare))
			fence = prose_fence_end(&fences, text, next, mark, length);
		if (at < fence) {
			buf_add(out, line);
			buf_add_char(out, '\n');
		} else {
			put_line(out, line);
		}
	}
}
