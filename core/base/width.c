#include "config.h"

#include "core/base/width.h"

#include <wchar.h>

#include "core/base/utf8.h"

int32_t width_code(int32_t code)
{
	if (code >= ' ' && code <= '~')
		return 1;
	/* wcwidth gives NUL no column and other controls -1: neither can be printed. */
	int width = code > 0 ? wcwidth((wchar_t)code) : -1;
	return width < 0 ? 1 : width;
}

/*
 * The sum, because ncurses gives each spacing character cells of its own: two
 * for a flag of two letters. Cut at 2, the most a terminal gives a cluster it
 * knows, such as a family joined by U+200D.
 */
int32_t width_cluster(struct str s)
{
	int32_t width = 0, len;
	for (int32_t at = 0; at < s.len && width < 2; at += len)
		width += width_code(utf8_get(s, at, &len));
	return width < 2 ? width : 2;
}

int32_t width_ascii(struct str s)
{
	for (int32_t i = 0; i < s.len; i++)
		if (s.at[i] < ' ' || s.at[i] > '~')
			return -1;
	return s.len;
}

int32_t width_text(struct str s)
{
	int32_t columns = width_ascii(s), len;
	if (columns >= 0)
		return columns;
	columns = 0;
	for (int32_t i = 0; i < s.len; i += len)
		columns += width_code(utf8_get(s, i, &len));
	return columns;
}
