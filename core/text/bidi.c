#include "config.h"

#include "core/text/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include "core/base/utf8.h"
#include "core/base/vec.h"

enum { HEBREW = 0x590 }; /* nothing below it runs from right to left */

bool bidi_needed(struct str row)
{
	int32_t len;
	for (int32_t i = 0; i < row.len; i += len) {
		len = 1;
		if ((unsigned char)row.at[i] < 0xD6) /* lead bytes of code points below HEBREW */
			continue;
		int32_t code = utf8_get(row, i, &len);
		UCharDirection d = code >= HEBREW ? u_charDirection(code) : U_LEFT_TO_RIGHT;
		if (d == U_RIGHT_TO_LEFT || d == U_RIGHT_TO_LEFT_ARABIC)
			return true;
	}
	return false;
}

int32_t bidi_mirror(int32_t code)
{
	return u_charMirror(code);
}

/* UTF-16 of the row, and for each unit the byte it came from; units + 1 entries. */
static int32_t to_units(struct arena *a, struct str row, UChar **units, int32_t **byte)
{
	int32_t n = 0, len;
	*units = ARENA_ARRAY(a, UChar, row.len + 1);
	*byte = ARENA_ARRAY(a, int32_t, row.len + 2);
	for (int32_t i = 0; i < row.len; i += len) {
		int32_t code = utf8_get(row, i, &len), before = n;
		U16_APPEND_UNSAFE(*units, n, code);
		for (int32_t k = before; k < n; k++)
			(*byte)[k] = i;
	}
	(*byte)[n] = row.len;
	return n;
}

void bidi_order(struct arena *a, struct str row, struct bidi_runs *out)
{
	UErrorCode code = U_ZERO_ERROR;
	UChar *units;
	int32_t *byte, n = to_units(a, row, &units, &byte);
	UBiDi *b = ubidi_openSized(n > 0 ? n : 1, 0, &code);
	if (b == NULL)
		arena_full();
	ubidi_setPara(b, units, n, UBIDI_DEFAULT_LTR, NULL, &code);
	int32_t runs = U_SUCCESS(code) ? ubidi_countRuns(b, &code) : 0;
	for (int32_t i = 0; i < runs && U_SUCCESS(code); i++) {
		int32_t beg, len;
		UBiDiDirection d = ubidi_getVisualRun(b, i, &beg, &len);
		VEC_PUSH(a, out, ((struct bidi_run){{byte[beg], byte[beg + len]}, d == UBIDI_RTL}));
	}
	if (runs == 0 && row.len > 0)
		VEC_PUSH(a, out, ((struct bidi_run){{0, row.len}, false}));
	ubidi_close(b);
}
