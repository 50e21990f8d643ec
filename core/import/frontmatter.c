#include "config.h"

#include "core/import/frontmatter.h"

enum { HEAD_MOST = 64 * 1024, AUTHORS_MOST = 8 };

enum field { FIELD_NONE, FIELD_TITLE, FIELD_AUTHOR, FIELD_DATE, FIELD_SOURCE, FIELD_LANGUAGE };

static const struct row {
	struct str key;
	enum field field;
} rows[] = {
	{STR_INIT("title"), FIELD_TITLE},
	{STR_INIT("author"), FIELD_AUTHOR},
	{STR_INIT("authors"), FIELD_AUTHOR},
	{STR_INIT("date"), FIELD_DATE},
	{STR_INIT("published"), FIELD_DATE},
	{STR_INIT("source"), FIELD_SOURCE},
	{STR_INIT("publisher"), FIELD_SOURCE},
	{STR_INIT("publication"), FIELD_SOURCE},
	{STR_INIT("site"), FIELD_SOURCE},
	{STR_INIT("lang"), FIELD_LANGUAGE},
	{STR_INIT("language"), FIELD_LANGUAGE},
};

static enum field find_field(struct str key)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (str_eq_nocase(key, rows[i].key))
			return rows[i].field;
	return FIELD_NONE;
}

static bool is_item(struct str line)
{
	return str_starts(str_trim(line), STR("- "));
}

/* At the beginning of a line, as keys of the outermost level are. */
static int32_t key_length(struct str line)
{
	int32_t colon = str_find_char(line, ':'), space = str_find_char(line, ' ');
	bool key =
		colon > 0 && (space < 0 || space > colon) && line.at[0] != '#' && line.at[0] != '-';
	return key && (colon + 1 == line.len || line.at[colon + 1] == ' ') ? colon : 0;
}

/* What a head may hold; a text between two rules holds something else. */
static bool is_head_line(struct str line)
{
	return line.len == 0 || line.at[0] == ' ' || line.at[0] == '#' || is_item(line) ||
	       key_length(line) > 0;
}

/* Behind the closing line, and the lines before it in *head; false if there is no head. */
static bool split(struct str text, struct str *head, struct str *rest)
{
	struct str all = text, line;
	*rest = text;
	if (!str_cut(rest, '\n', &line) || !str_eq(line, STR("---")))
		return false;
	int32_t beg = line.len + 1;
	while (str_cut(rest, '\n', &line)) {
		int32_t at = (int32_t)(line.at - all.at);
		bool closes = str_eq(str_trim(line), STR("---")) || str_eq(line, STR("..."));
		if (closes)
			*head = str_sub(all, beg, at);
		if (closes || at > HEAD_MOST || !is_head_line(line))
			return closes;
	}
	return false;
}

static struct str unquote(struct str s)
{
	s = str_trim(s);
	if (s.len >= 2 && (s.at[0] == '"' || s.at[0] == '\'') && s.at[s.len - 1] == s.at[0])
		return str_sub(s, 1, s.len - 1);
	return s;
}

static void add_name(struct buf *all, struct str name)
{
	name = unquote(name);
	if (name.len > 0 && all->len > 0)
		buf_add(all, STR(", "));
	buf_add(all, name);
}

/* "[a, b]" as "a, b"; anything else as it stands. */
static void add_value(struct buf *all, struct str value)
{
	struct str item;
	value = str_trim(value);
	if (value.len < 2 || value.at[0] != '[' || value.at[value.len - 1] != ']') {
		add_name(all, value);
		return;
	}
	value = str_sub(value, 1, value.len - 1);
	while (str_cut(&value, ',', &item))
		add_name(all, item);
}

static void put(struct raw *r, enum field field, struct str value)
{
	struct meta *const metas[] = {
		[FIELD_TITLE] = &r->title,
		[FIELD_AUTHOR] = &r->author,
		[FIELD_DATE] = &r->date,
		[FIELD_SOURCE] = &r->source,
		[FIELD_LANGUAGE] = &r->language,
	};
	if (field != FIELD_NONE && value.len > 0)
		raw_meta(r, metas[field], META_STRUCTURED, value);
}

struct str frontmatter_read(struct str text, struct raw *r)
{
	struct str head, rest, line;
	struct buf value = {0};
	enum field field = FIELD_NONE;
	if (!split(text, &head, &rest) || head.len == 0)
		return text;
	while (str_cut(&head, '\n', &line)) {
		int32_t key = key_length(line);
		if (key == 0) {
			if (is_item(line))
				add_name(&value, str_from(str_trim(line), 2));
			continue;
		}
		put(r, field, buf_str(&value));
		buf_clear(&value);
		field = find_field(str_sub(line, 0, key));
		add_value(&value, str_from(line, key + 1));
	}
	put(r, field, buf_str(&value));
	buf_free(&value);
	return rest;
}
