#include "config.h"

#include "core/base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/base/utf8.h"

__attribute__((format(printf, 4, 0))) static void set(
	struct err *e, enum err_kind kind, const char *why, const char *format, va_list args)
{
	char raw[sizeof e->text];
	/* The reason is worth more than the end of a long path. */
	const char *colon = why[0] != '\0' ? ": " : "";
	size_t room = sizeof raw - strlen(colon) - strlen(why);
	int n = vsnprintf(raw, room, format, args);
	size_t len = n < 0 ? 0 : (size_t)n < room ? (size_t)n : room - 1;
	snprintf(raw + len, sizeof raw - len, "%s%s", colon, why);
	e->kind = kind;
	utf8_visible(e->text, sizeof e->text, str_of(raw));
}

bool err_set(struct err *e, enum err_kind kind, const char *format, ...)
{
	if (e != NULL) {
		va_list args;
		va_start(args, format);
		set(e, kind, "", format, args);
		va_end(args);
	}
	return false;
}

bool err_system(struct err *e, const char *format, ...)
{
	if (e != NULL) {
		const char *why = strerror(errno);
		va_list args;
		va_start(args, format);
		set(e, ERR_SYSTEM, why, format, args);
		va_end(args);
	}
	return false;
}
