/*
 * Bytes of any encoding; the first says what encoding is declared.
 *
 * Linked with replay.c it replays the files named as arguments; tests/fuzz/dates.c
 * says how to look for new ones. What comes out is UTF-8 with LF lines, and
 * clean once it is taken as an article's text.
 */
#include "config.h"

#include <stdlib.h>

#include "core/base/utf8.h"
#include "core/text/decode.h"
#include "tests/fuzz/imported.h"
#include "tests/fuzz/replay.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const charsets[] = {"", "", "utf-8", "utf-16", "windows-1251",
		"shift_jis", "iso-2022-kr", "gb18030", "utf-7", "scsu", "hz", "no-such", "utf-32",
		"big5"};
	struct arena a = {0};
	struct decoded out = {0};
	struct raw raw;
	struct err e;
	if (size < 1 || size > 1 << 16)
		return 0;
	struct str declared = str_of(charsets[data[0] % (sizeof charsets / sizeof *charsets)]);
	struct str bytes = {(const char *)data + 1, (int32_t)size - 1};
	if (decode(&a, bytes, declared, &out, &e)) {
		if (utf8_valid_until(out.text) != out.text.len || out.wrong < 0 ||
			str_find_char(out.text, '\r') >= 0)
			abort();
		raw_init(&raw, &a);
		raw_plain(&raw, out.text, true);
		raw_finish(&raw);
		look_over_raw(&raw);
	} else if (utf8_clean_until(str_of(e.text)) != str_of(e.text).len) {
		abort();
	}
	arena_free(&a);
	return 0;
}
