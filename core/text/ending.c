#include "config.h"

#include "core/text/ending.h"

#include <stdbool.h>

#include "core/base/utf8.h"
#include "core/text/stop.h"

static bool is_closer(int32_t code)
{
	return stop_is_closer(code) || code == '*' || code == '_' || code == 0x300D ||
	       code == 0x300F || code == 0xFF09;
}

static enum ending mark_of(int32_t code)
{
	switch (code) {
	case '?':
	case 0x61F:  /* Arabic */
	case 0xFF1F: /* fullwidth */
		return ENDING_ASK;
	case 0x3002: /* ideographic */
	case 0xFF01:
	case 0x6D4: /* Urdu */
	case 0x964: /* Devanagari */
		return ENDING_STOP;
	case ':':
	case ';':
	case 0xFF1A:
		return ENDING_COLON;
	case ',':
	case '-':
	case 0x3001:
	case 0xFF0C:
		return ENDING_COMMA;
	default:
		return stop_is_stop(code) ? ENDING_STOP : ENDING_OPEN;
	}
}

enum ending ending_of(struct str s)
{
	enum { CLOSERS = 4 };
	for (int tries = 0; s.len > 0 && tries <= CLOSERS; tries++) {
		int32_t len, at = utf8_prev(s, s.len), code = utf8_get(s, at, &len);
		enum ending mark = mark_of(code);
		if (mark != ENDING_OPEN)
			return mark;
		if (!is_closer(code))
			break;
		s.len = at;
	}
	return ENDING_OPEN;
}
