#include "config.h"

#include "core/notes/definition.h"

#include "core/base/utf8.h"

enum { LABEL_MOST = 999, FIELD_MOST = 8192 /* bytes */, LINES_MOST = 8 };

struct reader {
	struct str text;
	int32_t at;
};

static char peek(const struct reader *r)
{
	return r->at < r->text.len ? r->text.at[r->at] : '\0';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static void skip_blanks(struct reader *r)
{
	while (r->at < r->text.len && is_blank(r->text.at[r->at]))
		r->at++;
}

/* Blanks and at most one line end. */
static void skip_space(struct reader *r)
{
	skip_blanks(r);
	if (r->at < r->text.len && r->text.at[r->at] == '\n') {
		r->at++;
		skip_blanks(r);
	}
}

static bool at_line_end(struct reader *r)
{
	skip_blanks(r);
	if (r->at == r->text.len)
		return true;
	if (r->text.at[r->at] != '\n')
		return false;
	r->at++;
	return true;
}

static bool is_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
	       (c >= '{' && c <= '~');
}

static int hex(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
				      : -1;
}

/* The control character, % or byte beyond ASCII that %XX stands for; -1: it stands for itself. */
static int percent(struct str s, int32_t at)
{
	if (s.at[at] != '%' || at + 2 >= s.len)
		return -1;
	int high = hex(s.at[at + 1]), low = hex(s.at[at + 2]);
	int c = high >= 0 && low >= 0 ? high * 16 + low : -1;
	return (c >= 0 && c < ' ') || c >= 0x7F || c == '%' ? c : -1;
}

/* Without backslashes before punctuation; of a path also without percents. */
static struct str plain(struct arena *a, struct str s, bool path)
{
	struct buf out = {0};
	for (int32_t i = 0; i < s.len; i++) {
		int code = path ? percent(s, i) : -1;
		if (code >= 0) {
			buf_add_char(&out, (char)code);
			i += 2;
			continue;
		}
		if (s.at[i] == '\\' && i + 1 < s.len && is_punctuation(s.at[i + 1]))
			i++;
		buf_add_char(&out, s.at[i]);
	}
	struct str text = buf_dup(a, &out);
	buf_free(&out);
	return text;
}

/* Up to an unescaped `close`; false: not on this line (or in this text, if lines may pass). */
static bool read_until(struct reader *r, char close, int32_t most, bool lines, struct str *out)
{
	int32_t beg = r->at;
	for (; r->at < r->text.len && r->at - beg <= most; r->at++) {
		char c = r->text.at[r->at];
		if (c == close) {
			*out = str_sub(r->text, beg, r->at++);
			return true;
		}
		if (c == '\n' && (!lines || (r->at > beg && r->text.at[r->at - 1] == '\n')))
			return false;
		if (c == '\\' && r->at + 1 < r->text.len && r->text.at[r->at + 1] != '\n')
			r->at++;
	}
	return false;
}

static bool read_label(struct reader *r, struct str *out)
{
	for (int i = 0; i < 3 && peek(r) == ' '; i++)
		r->at++;
	if (peek(r) != '[')
		return false;
	r->at++;
	/* [^1]: is a footnote elsewhere, and text here. */
	if (peek(r) == '^' || !read_until(r, ']', LABEL_MOST, false, out) || peek(r) != ':')
		return false;
	r->at++;
	return str_trim(*out).len > 0 && str_find_char(*out, '[') < 0;
}

static bool read_destination(struct reader *r, struct str *out)
{
	skip_space(r);
	if (peek(r) == '<') {
		r->at++;
		return read_until(r, '>', FIELD_MOST, false, out) && out->len > 0;
	}
	int32_t beg = r->at;
	while (r->at < r->text.len && (unsigned char)r->text.at[r->at] > ' ' &&
		r->at - beg <= FIELD_MOST)
		r->at++;
	*out = str_sub(r->text, beg, r->at);
	return out->len > 0 && out->len <= FIELD_MOST;
}

/* It may stand on the next line; if that line is something else, there is none. */
static bool read_title(struct reader *r, struct str *out)
{
	struct reader before = *r, own_line = *r;
	bool ended = at_line_end(&own_line);
	skip_space(r);
	char open = peek(r), close = open == '(' ? ')' : open;
	bool spaced = r->at > before.at;
	if ((open == '"' || open == '\'' || open == '(') && spaced) {
		r->at++;
		if (read_until(r, close, FIELD_MOST, true, out) && at_line_end(r))
			return true;
	}
	*out = (struct str){0};
	*r = own_line;
	return ended;
}

/* Lines of a title are one line; runs of white space one space. */
static struct str squeezed(struct arena *a, struct str s)
{
	char *to = str_cstr(a, str_trim(s));
	int32_t n = 0;
	for (int32_t i = 0; to[i] != '\0'; i++) {
		bool space = is_blank(to[i]) || to[i] == '\n';
		if (!space || to[n - 1] != ' ')
			to[n++] = space ? ' ' : to[i];
	}
	return (struct str){to, n};
}

/* What begins a block of another kind ends the paragraph that a definition is one of. */
static bool interrupts(struct str line)
{
	static const struct str begins[] = {
		STR_INIT("#"), STR_INIT(">"), STR_INIT("```"), STR_INIT("~~~")};
	line = str_trim(line);
	for (int i = 0; i < 4; i++)
		if (str_starts(line, begins[i]))
			return true;
	return line.len == 0;
}

/* The text up to the end of the paragraph that begins at `at`. */
static struct str paragraph(struct str text, int32_t at)
{
	for (int32_t lines = 0; at < text.len && lines < LINES_MOST; lines++) {
		int32_t end = str_find_char(str_from(text, at), '\n');
		end = end < 0 ? text.len : at + end;
		if (lines > 0 && interrupts(str_sub(text, at, end)))
			break;
		at = end < text.len ? end + 1 : end;
	}
	return str_sub(text, 0, at);
}

int32_t definition_parse(struct arena *a, struct str text, int32_t at, struct definition *out)
{
	struct reader r = {text, at};
	struct definition d = {0};
	if (!read_label(&r, &d.label))
		return -1;
	r.text = paragraph(text, at);
	if (!read_destination(&r, &d.destination) || !read_title(&r, &d.title))
		return -1;
	out->label = str_trim(plain(a, d.label, false));
	out->destination = plain(a, d.destination, true);
	out->title = squeezed(a, plain(a, d.title, false));
	return r.at;
}

/* ---- writing */

static bool is_plain_path(struct str s)
{
	for (int32_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];
		if (c <= ' ' || c == 0x7F || c == '(' || c == ')' || c == '<' || c == '\\' ||
			c == '&')
			return false;
	}
	return s.len > 0;
}

static void put_percent(struct buf *out, struct str bytes)
{
	for (int32_t i = 0; i < bytes.len; i++)
		buf_printf(out, "%%%02X", (unsigned)(unsigned char)bytes.at[i]);
}

static void put_path(struct buf *out, struct str s)
{
	bool bare = is_plain_path(s);
	if (!bare)
		buf_add_char(out, '<');
	for (int32_t i = 0, len; i < s.len; i += len) {
		int32_t c = utf8_get(s, i, &len);
		bool wrong = c == UTF8_BAD && len == 1;
		if (wrong || c < ' ' || utf8_forbidden(c) || percent(s, i) >= 0)
			put_percent(out, str_sub(s, i, i + len));
		else if (!bare && (c == '<' || c == '>' || c == '\\' || c == '&'))
			buf_printf(out, "\\%c", c);
		else
			buf_add(out, str_sub(s, i, i + len));
	}
	if (!bare)
		buf_add_char(out, '>');
}

static void put_escaped(struct buf *out, struct str s, const char *special)
{
	for (int32_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		if (str_find_char(str_of(special), c) >= 0)
			buf_add_char(out, '\\');
		buf_add_char(out, c == '\n' || c == '\r' ? ' ' : c);
	}
}

void definition_format(struct buf *out, const struct definition *d)
{
	buf_add_char(out, '[');
	put_escaped(out, d->label, "[]\\");
	buf_add(out, STR("]: "));
	put_path(out, d->destination);
	if (d->title.len > 0) {
		buf_add(out, STR(" \""));
		put_escaped(out, d->title, "\"\\");
		buf_add_char(out, '"');
	}
	buf_add_char(out, '\n');
}
