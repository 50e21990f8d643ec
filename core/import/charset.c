#include "config.h"

#include <string.h>

#include "core/import/import.h"

enum { LOOK = 4096 }; /* bytes; browsers look at 1024 */

static bool same_at(struct str s, int32_t at, struct str word)
{
	return str_eq_nocase(str_sub(s, at, at + word.len), word);
}

/* The value behind `name` and an equals sign in a tag, with or without quotation marks. */
static struct str value_of(struct str tag, struct str name)
{
	for (int32_t at = 0; at + name.len < tag.len; at++) {
		if (!same_at(tag, at, name))
			continue;
		struct str rest = str_trim(str_from(tag, at + name.len));
		if (rest.len == 0 || rest.at[0] != '=')
			continue;
		rest = str_trim(str_from(rest, 1));
		while (rest.len > 0 && strchr("\"' ", rest.at[0]) != NULL)
			rest = str_from(rest, 1);
		int32_t end = 0;
		while (end < rest.len && strchr("\"' ;/?>\t\n\r", rest.at[end]) == NULL)
			end++;
		return str_sub(rest, 0, end);
	}
	return (struct str){0};
}

struct str import_html_charset(struct str bytes)
{
	struct str head = str_sub(bytes, 0, LOOK), found = {0};
	for (int32_t at = 0; at < head.len && found.len == 0;) {
		int32_t next = str_find_char(str_from(head, at), '<');
		if (next < 0)
			break;
		at += next;
		struct str tag = str_from(head, at);
		bool comment = str_starts(tag, STR("<!--"));
		int32_t end = str_find(tag, comment ? STR("-->") : STR(">"));
		tag = str_sub(tag, 0, end < 0 ? tag.len : end);
		if (same_at(tag, 0, STR("<meta")))
			found = value_of(tag, STR("charset"));
		else if (same_at(tag, 0, STR("<?xml")))
			found = value_of(tag, STR("encoding"));
		at += tag.len > 0 ? tag.len : 1;
	}
	return found;
}
