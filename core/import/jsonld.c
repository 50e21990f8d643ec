#include "config.h"

#include "core/import/jsonld.h"

#include <jansson.h>

#include "core/base/buf.h"

enum { AUTHORS_MOST = 8 };

static struct str text_of(const json_t *value)
{
	if (!json_is_string(value))
		return (struct str){0};
	size_t len = json_string_length(value);
	if (len == 0 || len > INT32_MAX)
		return (struct str){0};
	return (struct str){json_string_value(value), (int32_t)len};
}

static struct str get(struct arena *a, const json_t *object, const char *key)
{
	return str_dup(a, text_of(json_object_get(object, key)));
}

/* ---- names: "x", {"name": "x"}, or a list of them */

static struct str name_of(const json_t *value)
{
	return json_is_object(value) ? text_of(json_object_get(value, "name")) : text_of(value);
}

static struct str get_names(struct arena *a, const json_t *value)
{
	if (!json_is_array(value))
		return str_dup(a, name_of(value));
	struct buf all = {0};
	for (size_t i = 0; i < json_array_size(value) && i < AUTHORS_MOST; i++) {
		struct str name = name_of(json_array_get(value, i));
		if (name.len > 0 && all.len > 0)
			buf_add(&all, STR(", "));
		buf_add(&all, name);
	}
	struct str names = buf_dup(a, &all);
	buf_free(&all);
	return names;
}

/* ---- which object */

static bool names_article(const json_t *type)
{
	struct str s = text_of(type);
	return str_ends(s, STR("Article")) || str_ends(s, STR("Posting")) ||
	       str_eq(s, STR("Report"));
}

static bool is_article(const json_t *object)
{
	const json_t *type = json_object_get(object, "@type");
	if (!json_is_array(type))
		return names_article(type);
	for (size_t i = 0; i < json_array_size(type); i++)
		if (names_article(json_array_get(type, i)))
			return true;
	return false;
}

static const json_t *find_in_list(const json_t *list)
{
	for (size_t i = 0; i < json_array_size(list); i++)
		if (is_article(json_array_get(list, i)))
			return json_array_get(list, i);
	return NULL;
}

static const json_t *find_article(const json_t *top)
{
	if (is_article(top))
		return top;
	const json_t *found =
		find_in_list(json_is_array(top) ? top : json_object_get(top, "@graph"));
	for (size_t i = 0; found == NULL && i < json_array_size(top); i++)
		found = find_in_list(json_object_get(json_array_get(top, i), "@graph"));
	return found;
}

/* ---- the whole */

/* Some pages keep their scripts in comments. */
static struct str without_wrapping(struct str s)
{
	int32_t beg = 0;
	while (beg < s.len && s.at[beg] != '{' && s.at[beg] != '[')
		beg++;
	while (s.len > beg && s.at[s.len - 1] != '}' && s.at[s.len - 1] != ']')
		s.len--;
	return str_from(s, beg);
}

bool jsonld_parse(struct arena *a, struct str json, struct jsonld *out)
{
	json = without_wrapping(json);
	if (json.len == 0)
		return false;
	json_t *top = json_loadb(json.at, (size_t)json.len, 0, NULL);
	const json_t *found = find_article(top);
	if (found != NULL) {
		out->headline = get(a, found, "headline");
		if (out->headline.len == 0)
			out->headline = get(a, found, "name");
		out->authors = get_names(a, json_object_get(found, "author"));
		out->published = get(a, found, "datePublished");
		out->publisher = get_names(a, json_object_get(found, "publisher"));
		out->language = get(a, found, "inLanguage");
		out->body = get(a, found, "articleBody");
	}
	json_decref(top);
	return found != NULL;
}
