#include "config.h"

#include "core/import/import.h"

#include <string.h>

#include "core/base/utf8.h"
#include "core/text/decode.h"

/* ---- which kind */

static const struct ending {
	struct str text;
	enum import_kind kind;
} endings[] = {
	{STR_INIT(".html"), IMPORT_HTML},
	{STR_INIT(".htm"), IMPORT_HTML},
	{STR_INIT(".xhtml"), IMPORT_HTML},
	{STR_INIT(".xht"), IMPORT_HTML},
	{STR_INIT(".md"), IMPORT_MARKDOWN},
	{STR_INIT(".markdown"), IMPORT_MARKDOWN},
	{STR_INIT(".mkd"), IMPORT_MARKDOWN},
	{STR_INIT(".mdown"), IMPORT_MARKDOWN},
};

static bool ends_nocase(struct str s, struct str end)
{
	return s.len > end.len && str_eq_nocase(str_from(s, s.len - end.len), end);
}

static bool starts_nocase(struct str s, struct str beginning)
{
	return str_eq_nocase(str_sub(s, 0, beginning.len), beginning);
}

/* Skips what may stand before the first element of a page. */
static struct str skip_prologue(struct str s)
{
	if (str_starts(s, STR("\xEF\xBB\xBF")))
		s = str_from(s, 3);
	for (s = str_trim(s); starts_nocase(s, STR("<?xml")) || str_starts(s, STR("<!--"));) {
		struct str close = s.at[1] == '?' ? STR("?>") : STR("-->");
		int32_t end = str_find(s, close);
		if (end < 0)
			break;
		s = str_trim(str_from(s, end + close.len));
	}
	return s;
}

static bool looks_like_html(struct str bytes)
{
	static const struct str first[] = {STR_INIT("<!doctype html"), STR_INIT("<html"),
		STR_INIT("<head"), STR_INIT("<body")};
	enum { LOOK = 4096 };
	struct str s = skip_prologue(str_sub(bytes, 0, LOOK));
	for (size_t i = 0; i < sizeof first / sizeof *first; i++)
		if (starts_nocase(s, first[i]))
			return s.len > first[i].len &&
			       strchr("> \t\n\r", s.at[first[i].len]) != NULL;
	return false;
}

enum import_kind import_kind(struct str path, struct str bytes)
{
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ends_nocase(path, endings[i].text))
			return endings[i].kind;
	return looks_like_html(bytes) ? IMPORT_HTML : IMPORT_PLAIN;
}

/* ---- reading */

/*
 * A page that a browser saved is UTF-8 whatever its head still says; text of
 * another encoding is valid UTF-8 by accident only if it is ASCII.
 */
static struct str declared(struct str bytes)
{
	bool ascii = true;
	for (int32_t i = 0; i < bytes.len && ascii; i++)
		ascii = (unsigned char)bytes.at[i] < 0x80;
	if (!ascii && utf8_valid_until(bytes) == bytes.len)
		return (struct str){0};
	return import_html_charset(bytes);
}

static void warn_wrong(struct raw *r, const struct decoded *d)
{
	if (d->wrong > 0)
		raw_warn(r, (struct span){0, 0}, "%d wrong %s of %.*s, shown as U+FFFD", d->wrong,
			d->wrong == 1 ? "byte" : "bytes", STR_ARG(d->charset));
	if (d->blind.len > 0)
		raw_warn(r, (struct span){0, 0},
			"read as %.*s, its encoding cannot be guessed: %.*s", STR_ARG(d->charset),
			STR_ARG(d->blind));
}

bool import(struct arena *a, struct str name, struct str bytes, struct raw *out, struct err *e)
{
	struct decoded text;
	struct err why = {0};
	enum import_kind kind = import_kind(name, bytes);
	struct str charset = {0};
	if (kind == IMPORT_HTML)
		charset = declared(bytes);
	if (!decode(a, bytes, charset, &text, &why))
		return err_set(e, why.kind, "%.*s: %s", STR_ARG(name), why.text);
	/* The first bytes of UTF-16 say more once they are read. */
	kind = import_kind(name, text.text);
	if (kind == IMPORT_HTML)
		import_html(a, text.text, out);
	else if (kind == IMPORT_MARKDOWN)
		import_markdown(a, text.text, out);
	else
		import_plain(a, text.text, text.clean, out);
	warn_wrong(out, &text);
	return true;
}
