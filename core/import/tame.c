#include "config.h"

#include "core/import/tame.h"

#include <string.h>

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static int32_t skip_white(struct str s, int32_t at)
{
	while (at < s.len && is_white(s.at[at]))
		at++;
	return at;
}

/* Behind the value that begins at `at`, quoted or not. */
static int32_t skip_value(struct str s, int32_t at)
{
	if (at < s.len && (s.at[at] == '"' || s.at[at] == '\'')) {
		int32_t end = str_find_char(str_from(s, at + 1), s.at[at]);
		return end < 0 ? s.len : at + 1 + end + 1;
	}
	while (at < s.len && !is_white(s.at[at]) && s.at[at] != '>')
		at++;
	return at;
}

/* Behind one attribute, name and value; at least one byte on. */
static int32_t skip_attr(struct str s, int32_t at)
{
	int32_t beg = at;
	while (at < s.len && !is_white(s.at[at]) && strchr("=>/", s.at[at]) == NULL)
		at++;
	int32_t equals = skip_white(s, at);
	if (equals < s.len && s.at[equals] == '=')
		return skip_value(s, skip_white(s, equals + 1));
	return at > beg ? at : beg + 1;
}

/* The end of the tag whose name begins at `at`; *surplus is where attributes are too many. */
static int32_t tag_end(struct str s, int32_t at, int32_t *surplus)
{
	int32_t n = 0;
	*surplus = -1;
	while (at < s.len && !is_white(s.at[at]) && s.at[at] != '>')
		at++;
	for (;;) {
		at = skip_white(s, at);
		if (at >= s.len || s.at[at] == '>')
			return at;
		if (n++ == TAME_MOST)
			*surplus = at;
		at = skip_attr(s, at);
	}
}

/* ---- what is between the tags */

static bool same_at(struct str s, int32_t at, struct str word)
{
	return str_eq_nocase(str_sub(s, at, at + word.len), word);
}

static int32_t find_from(struct str s, int32_t at, struct str what)
{
	int32_t next = str_find(str_from(s, at), what);
	return next < 0 ? s.len : at + next;
}

/* Where the text of a script or style ends: at its own end tag only. */
static int32_t skip_raw(struct str s, int32_t at, struct str name)
{
	while (at < s.len && !same_at(s, at + 2, name))
		at = find_from(s, at + 1, STR("</"));
	return at;
}

static int32_t skip_tag(struct str s, int32_t at, int32_t *surplus)
{
	int32_t end = tag_end(s, at + 1, surplus);
	if (same_at(s, at + 1, STR("script")))
		return skip_raw(s, end, STR("script"));
	if (same_at(s, at + 1, STR("style")))
		return skip_raw(s, end, STR("style"));
	return end;
}

static bool begins_tag(struct str s, int32_t at)
{
	char c = at + 1 < s.len ? (char)(s.at[at + 1] | 0x20) : ' ';
	return c >= 'a' && c <= 'z';
}

struct str tame(struct arena *a, struct str html)
{
	char *copy = NULL;
	for (int32_t at = find_from(html, 0, STR("<")); at < html.len;
		at = find_from(html, at, STR("<"))) {
		int32_t surplus = -1, beg = at;
		if (str_starts(str_from(html, at), STR("<!--")))
			at = find_from(html, at, STR("-->"));
		else
			at = begins_tag(html, at) ? skip_tag(html, at, &surplus) : at + 1;
		if (surplus < 0)
			continue;
		copy = copy != NULL ? copy : str_cstr(a, html);
		int32_t end = tag_end(html, beg + 1, &surplus);
		memset(copy + surplus, ' ', (size_t)(end - surplus));
	}
	return copy != NULL ? (struct str){copy, html.len} : html;
}
