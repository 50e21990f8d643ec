/*
 * err - why something failed, in words for the reader.
 *
 * A function that can fail returns bool and takes `struct err *e` last:
 *	return err_set(e, ERR_DATA, "%s:%d: no key is called '%.*s'", ...);
 * The text says where, what was found and what would have been right, without
 * "parallax: " and without a full stop. It is fit for a terminal: err_set
 * shows control characters and broken UTF-8 as visible marks.
 */
#ifndef CORE_BASE_ERR_H
#define CORE_BASE_ERR_H

#include <stdbool.h>

enum err_kind {
	ERR_NONE,
	ERR_SYSTEM, /* a system call said no */
	ERR_DATA,   /* the input is not what it should be */
	ERR_USAGE,  /* the caller's words are */
};

struct err {
	enum err_kind kind;
	char text[512];
};

/* Always returns false. `e` may be NULL. */
bool err_set(struct err *e, enum err_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The same with ": " and the words for errno behind the text. */
bool err_system(struct err *e, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
