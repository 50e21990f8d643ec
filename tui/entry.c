#include "config.h"

#include "tui/entry.h"

#include <curses.h>
#include <string.h>
#include <term.h>

#include "tui/terminfo.h"

/* The storage format of term(5), with numbers of 32 bits; all of it little-endian. */
enum { MAGIC = 01036, ABSENT = -1, STRINGS_MOST = 512 };

typedef const char *const *names; /* of capabilities, until NULL */

/* What curses looks up beside the standard names: SGR 39 and 49 are known, and lines in UTF-8. */
static const char *const more_flags[] = {"AX", NULL};
static const char *const more_numbers[] = {"U8", NULL};

static int32_t count(names n)
{
	int32_t i = 0;
	while (n[i] != NULL)
		i++;
	return i;
}

static void put16(struct buf *to, int32_t value)
{
	buf_add_char(to, (char)(value & 0xff));
	buf_add_char(to, (char)((value >> 8) & 0xff));
}

static void put32(struct buf *to, int32_t value)
{
	put16(to, value);
	put16(to, value >> 16);
}

static void put_even(struct buf *to)
{
	if (to->len % 2 != 0)
		buf_add_char(to, '\0');
}

static void put_flags(struct buf *to, names n)
{
	for (; *n != NULL; n++)
		buf_add_char(to, tigetflag((char *)*n) > 0);
	put_even(to);
}

static void put_numbers(struct buf *to, names n)
{
	for (; *n != NULL; n++) {
		int value = tigetnum((char *)*n);
		put32(to, value >= 0 ? value : ABSENT);
	}
}

/* Strings, each with its NUL, and where they begin. */
struct table {
	struct buf text;
	int32_t at[STRINGS_MOST]; /* bytes */
	int32_t n;
};

static void table_add(struct table *t, struct str first, struct str rest)
{
	t->at[t->n++] = t->text.len;
	buf_add(&t->text, first);
	buf_add(&t->text, rest);
	buf_add_char(&t->text, '\0');
}

static void table_skip(struct table *t)
{
	t->at[t->n++] = ABSENT;
}

static void put_table(struct buf *to, struct table *t)
{
	for (int32_t i = 0; i < t->n; i++)
		put16(to, t->at[i]);
	buf_add(to, buf_str(&t->text));
	put_even(to);
	buf_free(&t->text);
}

/* The end of attributes, and the change of the character set in it. */
struct end {
	struct str all, charset;
	int32_t at; /* where it stands; -1: it does not */
};

static struct end find_end(void)
{
	struct end e = {str_of(terminfo_string("sgr0")), str_of(terminfo_string("rmacs")), -1};
	if (e.charset.len > 0 && e.charset.len < e.all.len)
		e.at = str_find(e.all, e.charset);
	return e;
}

static void add_string(struct table *t, const struct end *e, const char *name)
{
	const char *value = terminfo_string(name);
	if (e->at >= 0 && strcmp(name, "sgr0") == 0)
		table_add(t, str_sub(e->all, 0, e->at), str_from(e->all, e->at + e->charset.len));
	else if (e->at >= 0 && strcmp(name, "smcup") == 0)
		table_add(t, e->charset, str_of(value));
	else if (value == NULL || strcmp(name, "sgr") == 0)
		table_skip(t);
	else if (strcmp(name, "cud1") == 0 && strcmp(value, "\n") == 0)
		table_add(t, STR("$<0>"), STR("\n"));
	else
		table_add(t, str_of(value), STR(""));
}

static void put_standard(struct buf *to, const char *name)
{
	struct table t = {0};
	struct end e = find_end();
	for (names n = strnames; *n != NULL && t.n < STRINGS_MOST; n++)
		add_string(&t, &e, *n);
	put16(to, MAGIC);
	put16(to, (int32_t)strlen(name) + 1);
	put16(to, count(boolnames));
	put16(to, count(numnames));
	put16(to, t.n);
	put16(to, t.text.len);
	buf_add(to, str_of(name));
	buf_add_char(to, '\0');
	put_flags(to, boolnames);
	put_numbers(to, numnames);
	put_table(to, &t);
}

/* The names of these stand behind their values, since they are no standard ones. */
static void put_more(struct buf *to)
{
	struct table t = {0};
	for (names n = more_flags; *n != NULL; n++)
		table_add(&t, str_of(*n), STR(""));
	for (names n = more_numbers; *n != NULL; n++)
		table_add(&t, str_of(*n), STR(""));
	put16(to, count(more_flags));
	put16(to, count(more_numbers));
	put16(to, 0);
	put16(to, t.n);
	put16(to, t.text.len);
	put_flags(to, more_flags);
	put_numbers(to, more_numbers);
	put_table(to, &t);
}

/*
 * Each attribute has a string of its own. Left alone: cells that attributes take
 * (xmc), and colours by red, green and blue, which are told by a name of any type.
 */
static bool can_be_shorter(void)
{
	static const char *const alone[] = {"sgr0", "bold", "rev", "smul", "rmul"};
	for (size_t i = 0; i < sizeof alone / sizeof alone[0]; i++)
		if (terminfo_string(alone[i]) == NULL)
			return false;
	return tigetnum((char *)"xmc") < 0 && tigetflag((char *)"RGB") <= 0 &&
	       tigetnum((char *)"RGB") < 0 && terminfo_string("RGB") == NULL;
}

static void put_hex(struct buf *to, const struct buf *bytes)
{
	static const char digits[] = "0123456789abcdef";
	char *at = buf_room(to, 2 * (size_t)bytes->len);
	for (int32_t i = 0; i < bytes->len; i++) {
		unsigned char byte = (unsigned char)bytes->at[i];
		*at++ = digits[byte >> 4];
		*at++ = digits[byte & 0xf];
	}
	*at = '\0';
	to->len += 2 * bytes->len;
}

bool entry_format(struct buf *out, const char *name)
{
	struct buf entry = {0};
	if (!can_be_shorter())
		return false;
	put_standard(&entry, name);
	put_more(&entry);
	buf_add(out, STR("hex:"));
	put_hex(out, &entry);
	buf_free(&entry);
	return true;
}
