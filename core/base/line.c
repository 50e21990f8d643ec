#include "config.h"

#include "core/base/line.h"

#include "core/base/arena.h"
#include "core/base/vec.h"

/* CR too, so that a file with CRLF lines reads the same. */
static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static int32_t skip_blanks(struct str line, int32_t at)
{
	while (at < line.len && is_blank(line.at[at]))
		at++;
	return at;
}

/* The character meant by a backslash and `c`; 0: the backslash stands for itself. */
static char escaped(char c)
{
	switch (c) {
	case '"':
	case '\\':
		return c;
	case 'n':
		return '\n';
	case 't':
		return '\t';
	default:
		return 0;
	}
}

/*
 * Copies what the quotation mark at line.at[at] encloses to to[*len] and on;
 * returns the offset of the closing mark, or line.len if there is none.
 */
static int32_t copy_quoted(struct str line, int32_t at, char *to, int32_t *len)
{
	char mark = line.at[at++];
	for (; at < line.len && line.at[at] != mark; at++) {
		char c = line.at[at];
		char meant = 0;
		if (mark == '"' && c == '\\' && at + 1 < line.len)
			meant = escaped(line.at[at + 1]);
		if (meant != 0)
			at++;
		to[(*len)++] = meant != 0 ? meant : c;
	}
	return at < line.len ? at : line.len;
}

/*
 * A ' opens a quotation only where a word begins: in "don't" it is an
 * apostrophe, and readers search for such words. A " opens one anywhere.
 */
static bool opens(char c, bool first)
{
	return c == '"' || (c == '\'' && first);
}

/* Reads the word at *at, moves *at behind it, and puts its text and a NUL at *to. */
static bool read_word(struct str line, int32_t *at, char **to, struct argument *w, struct err *e)
{
	int32_t beg = *at, i = beg, len = 0;
	for (; i < line.len && !is_blank(line.at[i]); i++) {
		if (!opens(line.at[i], i == beg)) {
			(*to)[len++] = line.at[i];
			continue;
		}
		int32_t open = i;
		i = copy_quoted(line, i, *to, &len);
		if (i == line.len)
			return err_set(e, ERR_USAGE, "no closing %c behind: %.*s", line.at[open],
				STR_ARG(str_from(line, open)));
		w->quoted = true;
	}
	w->text = (struct str){*to, len};
	w->written = str_sub(line, beg, i);
	*to += len + 1;
	*at = i;
	return true;
}

bool line_words(
	struct arena *a, struct str line, struct arguments *out, struct str *rest, struct err *e)
{
	struct str behind = {0};
	*out = (struct arguments){0};
	/* Enough for all: a word is no longer than it is written, its NUL than the blank. */
	char *to = arena_alloc(a, (size_t)line.len + 1);
	for (int32_t at = skip_blanks(line, 0); at < line.len; at = skip_blanks(line, at)) {
		struct argument w = {0};
		if (line.at[at] == '#')
			break;
		if (!read_word(line, &at, &to, &w, e))
			return false;
		if (str_eq(w.written, STR(";"))) {
			behind = str_from(line, at);
			break;
		}
		VEC_PUSH(a, out, w);
	}
	if (rest != NULL)
		*rest = behind;
	return true;
}

static bool must_quote(struct str word)
{
	if (word.len == 0 || word.at[0] == '#' || word.at[0] == '\'' || str_eq(word, STR(";")))
		return true;
	for (int32_t i = 0; i < word.len; i++)
		if (is_blank(word.at[i]) || word.at[i] == '"')
			return true;
	return false;
}

struct str line_quote(struct arena *a, struct str word)
{
	if (!must_quote(word))
		return str_dup(a, word);
	char *to = arena_alloc(a, (size_t)word.len * 2 + 3);
	int32_t n = 0;
	to[n++] = '"';
	for (int32_t i = 0; i < word.len; i++) {
		char c = word.at[i];
		if (c == '"' || c == '\\' || c == '\n' || c == '\t')
			to[n++] = '\\';
		to[n++] = c == '\n' ? 'n' : c == '\t' ? 't' : c;
	}
	to[n++] = '"';
	return (struct str){to, n};
}
