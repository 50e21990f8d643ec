#include "config.h"

#include "core/base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/base/utf8.h"

static void set(struct err *e, enum err_kind kind, const char *why, const char *format, va_list args)
{
	char raw[sizeof e->text];
	int n = vsnprintf(raw, sizeof raw, format, args);
	if (why != NULL && n >= 0 && (size_t)n < sizeof raw)
		snprintf(raw + n, sizeof raw - (size_t)n, ": %s", why);
	e->kind = kind;
	utf8_visible(e->text, sizeof e->text, str_of(raw));
}

bool err_set(struct err *e, enum err_kind kind, const char *format, ...)
{
	if (e != NULL) {
		va_list args;
		va_start(args, format);
		set(e, kind, NULL, format, args);
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
