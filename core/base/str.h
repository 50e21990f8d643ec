/*
 * str - a borrowed piece of UTF-8 text: pointer and length in bytes, no NUL.
 *
 * Passed by value. Whoever made the bytes owns them; a str never frees.
 * {NULL, 0} is the missing text, {"", 0} the empty one; both have len 0.
 */
#ifndef CORE_BASE_STR_H
#define CORE_BASE_STR_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

struct str {
	const char *at;
	int32_t len; /* bytes */
};

struct strs {
	struct str *at;
	int32_t n;
};

#define STR(literal) ((struct str){("" literal), (int32_t)sizeof(literal) - 1})
#define STR_INIT(lit)                                                                              \
	{                                                                                          \
		("" lit), (int32_t)sizeof(lit) - 1                                                 \
	}
/* For "%.*s". */
#define STR_ARG(s) (int)(s).len, ((s).at != NULL ? (s).at : "")

struct str str_of(const char *cstr); /* borrows; NULL gives the missing text */
bool str_eq(struct str a, struct str b);
bool str_eq_nocase(struct str a, struct str b); /* ASCII letters only */
/* Eight bytes at a time, and well mixed; for tables in memory, since it depends on the machine. */
uint64_t str_hash(struct str s);
int str_cmp(struct str a, struct str b);       /* by bytes, as memcmp then length */
int str_cmp_cstr(struct str a, const char *b); /* the same, for searches in tables */
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
int32_t str_find(struct str s, struct str needle); /* byte offset, or -1 */
int32_t str_find_char(struct str s, char c);       /* byte offset, or -1 */
struct str str_from(struct str s, int32_t beg);    /* s[beg..]; beg is clamped */
struct str str_sub(struct str s, int32_t beg, int32_t end);
struct str str_trim(struct str s); /* without ASCII white space at both ends */

/*
 * Takes the text before the first `sep` off the front of *rest and returns it
 * in *piece; false when *rest is used up. "a:b" gives "a", "b".
 */
bool str_cut(struct str *rest, char sep, struct str *piece);

struct str str_dup(struct arena *a, struct str s);
struct str str_printf(struct arena *a, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* White space trimmed, runs of it, line ends too, as one space; `s` itself where nothing changes. */
struct str str_one_line(struct arena *a, struct str s);
/* A NUL-terminated copy, for system calls. */
char *str_cstr(struct arena *a, struct str s);

/*
 * The number of one-character edits (insert, delete, replace, swap of
 * neighbours) between two short ASCII names; for "nearest name" messages.
 */
int32_t str_distance(struct str a, struct str b);

#endif
