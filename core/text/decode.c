#include "config.h"

#include "core/text/decode.h"

#include <string.h>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

#include "core/base/buf.h"
#include "core/base/late.h"
#include "core/base/utf8.h"
#include "core/text/magic.h"

enum {
	DETECT_MOST = 64 * 1024, /* bytes looked at by the detector */
	PATTERN_MOST = 4096,     /* bytes looked at for UTF-16 without a mark */
	CONFIDENCE_LEAST = 25,   /* of 100; below it windows-1252 is as good a guess */
	CONFIDENCE_LATIN = 50,   /* for a Latin alphabet of another region */
	PIVOT_UNITS = 1024,
};

static const struct str replacement = STR_INIT("\xEF\xBF\xBD");

/* ---- byte order marks */

static const struct mark {
	struct str bytes;
	const char *charset;
} marks[] = {
	{STR_INIT("\xEF\xBB\xBF"), "UTF-8"},
	{STR_INIT("\xFF\xFE\0\0"), "UTF-32LE"}, /* before the UTF-16 mark it begins with */
	{STR_INIT("\0\0\xFE\xFF"), "UTF-32BE"},
	{STR_INIT("\xFF\xFE"), "UTF-16LE"},
	{STR_INIT("\xFE\xFF"), "UTF-16BE"},
};

static const char *take_mark(struct str *bytes)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (str_starts(*bytes, marks[i].bytes)) {
			*bytes = str_from(*bytes, marks[i].bytes.len);
			return marks[i].charset;
		}
	}
	return NULL;
}

/*
 * UTF-16 without a mark: of its Latin letters, digits and spaces one byte of
 * two is NUL, always on the same side. Binary data with a NUL on one side has
 * units among the others that no text has.
 */
static const char *utf16_pattern(struct str bytes)
{
	int32_t n = (bytes.len < PATTERN_MOST ? bytes.len : PATTERN_MOST) & ~1;
	int32_t nul[2] = {0, 0}, odd[2] = {0, 0};
	for (int32_t i = 0; i < n; i += 2) {
		unsigned char a = (unsigned char)bytes.at[i], b = (unsigned char)bytes.at[i + 1];
		nul[0] += a == 0;
		nul[1] += b == 0;
		odd[0] += a == 0 && b < ' ' && (b < '\t' || b > '\r');
		odd[1] += b == 0 && a < ' ' && (a < '\t' || a > '\r');
	}
	int side = nul[1] > nul[0];
	if (nul[side] < 2 || nul[side] * 20 < n / 2 || nul[!side] * 20 > nul[side] ||
		odd[side] * 50 > nul[side])
		return NULL;
	return side == 1 ? "UTF-16LE" : "UTF-16BE";
}

/* ---- UTF-8 */

struct tally {
	int32_t good;  /* characters beyond ASCII */
	int32_t wrong; /* bytes */
};

static void tally_utf8(struct str s, struct tally *t)
{
	int32_t len;
	for (int32_t at = 0; at < s.len; at += len) {
		len = 1;
		if ((unsigned char)s.at[at] < 0x80)
			continue;
		utf8_get(s, at, &len);
		t->good += len > 1;
		t->wrong += len == 1;
	}
}

/* A sequence of two bytes or more that the end of the text cuts short. */
static bool cut_short(struct str s, int32_t valid)
{
	static const unsigned char least[] = {0, 0, 0xE0, 0xF0};
	int32_t n = s.len - valid;
	if (n < 2 || n > 3 || (unsigned char)s.at[valid] < least[n])
		return false;
	for (int32_t i = valid + 1; i < s.len; i++)
		if ((s.at[i] & 0xC0) != 0x80)
			return false;
	return true;
}

/*
 * Text in another encoding has hardly any pair of bytes that looks like UTF-8,
 * so where most do, the rest is damage: guessing an eight-bit encoding
 * would turn every quotation mark into three characters.
 */
static bool is_utf8(struct str s, int32_t valid)
{
	if (valid == s.len || cut_short(s, valid))
		return true;
	struct tally t = {0, 0};
	tally_utf8(s, &t);
	return t.good > t.wrong;
}

static struct str utf8_repaired(struct arena *a, struct str s, int32_t *wrong)
{
	struct buf out = {0};
	while (s.len > 0) {
		int32_t valid = utf8_valid_until(s);
		buf_add(&out, str_sub(s, 0, valid));
		if (valid < s.len) {
			buf_add(&out, replacement);
			(*wrong)++;
		}
		s = str_from(s, valid + 1);
	}
	struct str text = buf_dup(a, &out);
	buf_free(&out);
	return text;
}

/* ---- the other encodings, by ICU */

/* ICU calls it for every sequence it cannot read; `context` counts them. */
static void U_EXPORT2 count_wrong(const void *context, UConverterToUnicodeArgs *args,
	const char *units, int32_t n, UConverterCallbackReason reason, UErrorCode *code)
{
	static const UChar bad[] = {UTF8_BAD};
	(void)units;
	(void)n;
	if (reason > UCNV_IRREGULAR)
		return;
	++*(int32_t *)(uintptr_t)context;
	*code = U_ZERO_ERROR;
	ucnv_cbToUWriteUChars(args, bad, 1, 0, code);
}

static void convert_all(UConverter *to, UConverter *from, struct str s, struct buf *out)
{
	UChar pivot[PIVOT_UNITS], *pivot_beg = pivot, *pivot_end = pivot;
	const char *at = s.at, *end = s.at + s.len;
	UErrorCode code = U_BUFFER_OVERFLOW_ERROR;
	for (bool first = true; code == U_BUFFER_OVERFLOW_ERROR; first = false) {
		int32_t room = s.len / 8 * 9 + 4096;
		char *put = buf_room(out, (size_t)room), *beg = put;
		code = U_ZERO_ERROR;
		ucnv_convertEx(to, from, &put, put + room, &at, end, pivot, &pivot_beg, &pivot_end,
			pivot + PIVOT_UNITS, first, true, &code);
		out->len += (int32_t)(put - beg);
	}
}

static bool convert(struct arena *a, struct str s, const char *charset, struct decoded *out)
{
	UErrorCode code = U_ZERO_ERROR;
	struct buf buf = {0};
	UConverter *from = ucnv_open(charset, &code);
	UConverter *to = ucnv_open("UTF-8", &code);
	if (U_SUCCESS(code))
		ucnv_setToUCallBack(from, count_wrong, &out->wrong, NULL, NULL, &code);
	if (U_SUCCESS(code)) {
		convert_all(to, from, s, &buf);
		out->text = buf_dup(a, &buf);
	}
	buf_free(&buf);
	ucnv_close(from);
	ucnv_close(to);
	return U_SUCCESS(code);
}

/*
 * What people write is seldom what they mean: browsers read the first column
 * as the second (WHATWG Encoding Standard, section 4.2), and so do we.
 */
static const struct alias {
	struct str said;
	const char *meant;
} aliases[] = {
	{STR_INIT("ascii"), "windows-1252"},
	{STR_INIT("us-ascii"), "windows-1252"},
	{STR_INIT("latin1"), "windows-1252"},
	{STR_INIT("iso-8859-1"), "windows-1252"},
	{STR_INIT("iso8859-1"), "windows-1252"},
	{STR_INIT("iso-8859-9"), "windows-1254"},
	{STR_INIT("iso-8859-11"), "windows-874"},
	{STR_INIT("tis-620"), "windows-874"},
	{STR_INIT("gb2312"), "GB18030"},
	{STR_INIT("gbk"), "GB18030"},
	{STR_INIT("shift_jis"), "ibm-943_P15A-2003"},
	{STR_INIT("x-sjis"), "ibm-943_P15A-2003"},
	{STR_INIT("euc-kr"), "windows-949"},
	{STR_INIT("ks_c_5601-1987"), "windows-949"},
};

static const char *meant_by(struct arena *a, struct str charset)
{
	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
		if (str_eq_nocase(charset, aliases[i].said))
			return aliases[i].meant;
	return str_cstr(a, charset);
}

/* The IANA name; NULL if ICU does not know the charset, or if it has no ASCII in its place. */
static const char *known(const char *charset)
{
	UErrorCode code = U_ZERO_ERROR;
	UConverter *c = ucnv_open(charset, &code);
	UConverterType type = U_SUCCESS(code) ? ucnv_getType(c) : UCNV_UNSUPPORTED_CONVERTER;
	ucnv_close(c);
	if (type == UCNV_UNSUPPORTED_CONVERTER)
		return NULL;
	code = U_ZERO_ERROR;
	const char *name = ucnv_getStandardName(charset, "MIME", &code);
	if (name == NULL)
		name = ucnv_getStandardName(charset, "IANA", &code);
	return name != NULL ? name : charset;
}

/* ---- guessing */

/* They differ from windows-1252 in a few letters: a short text tells little. */
static const char *const latin[] = {
	"ISO-8859-2",
	"ISO-8859-9",
	"windows-1250",
	"windows-1254",
};

#define DETECTOR_CALLS(CALL)                                                                       \
	CALL(ucsdet_open)                                                                          \
	CALL(ucsdet_close)                                                                         \
	CALL(ucsdet_setText)                                                                       \
	CALL(ucsdet_detectAll)                                                                     \
	CALL(ucsdet_getConfidence)                                                                 \
	CALL(ucsdet_getName)

struct detector { /* loaded with the first text that is not UTF-8 */
	DETECTOR_CALLS(LATE_MEMBER)
};

static bool guess_fits(const struct detector *icu, const UCharsetMatch *match, const char **name)
{
	UErrorCode code = U_ZERO_ERROR;
	int32_t sure = icu->ucsdet_getConfidence(match, &code);
	*name = icu->ucsdet_getName(match, &code);
	if (U_FAILURE(code) || sure < CONFIDENCE_LEAST)
		return false;
	for (size_t i = 0; i < sizeof latin / sizeof *latin; i++)
		if (strcmp(*name, latin[i]) == 0 && sure < CONFIDENCE_LATIN)
			return false;
	/* What has come this far has neither mark nor NUL; nobody keeps news in EBCDIC. */
	return strncmp(*name, "UTF-", 4) != 0 && strncmp(*name, "IBM", 3) != 0;
}

/* `blind`: why nothing could be asked. */
static const char *guess(struct arena *a, struct str s, struct str *blind)
{
	static const char *const names[] = {DETECTOR_CALLS(LATE_NAME)};
	UErrorCode code = U_ZERO_ERROR;
	const char *found = NULL;
	int32_t n = 0;
	struct detector icu;
	struct err why;
	if (!late_load(LIBRARY_ICU_I18N, names, sizeof names / sizeof *names, &icu, &why)) {
		*blind = str_dup(a, str_of(why.text));
		return "windows-1252";
	}
	UCharsetDetector *d = icu.ucsdet_open(&code);
	icu.ucsdet_setText(d, s.at, s.len < DETECT_MOST ? s.len : DETECT_MOST, &code);
	const UCharsetMatch **matches = icu.ucsdet_detectAll(d, &n, &code);
	for (int32_t i = 0; U_SUCCESS(code) && i < n && found == NULL; i++) {
		const char *name;
		if (guess_fits(&icu, matches[i], &name))
			found = meant_by(a, str_of(name));
	}
	icu.ucsdet_close(d);
	return found != NULL ? found : "windows-1252";
}

/* ---- line ends */

/* CRLF and lone CR become LF, within `text`, which only shrinks. */
static int32_t fold_cr(char *text, int32_t len, int32_t first)
{
	int32_t to = first;
	for (int32_t at = first; at < len;) {
		/* text[at] is a CR */
		text[to++] = '\n';
		at += 1 + (at + 1 < len && text[at + 1] == '\n');
		const char *next = at < len ? memchr(text + at, '\r', (size_t)(len - at)) : NULL;
		int32_t end = next != NULL ? (int32_t)(next - text) : len;
		memmove(text + to, text + at, (size_t)(end - at));
		to += end - at;
		at = end;
	}
	return to;
}

static void fold_lines(struct arena *a, struct decoded *out)
{
	int32_t first = str_find_char(out->text, '\r');
	if (first < 0)
		return;
	char *own = arena_alloc(a, (size_t)out->text.len);
	memcpy(own, out->text.at, (size_t)out->text.len);
	out->text = (struct str){own, fold_cr(own, out->text.len, first)};
	out->borrowed = false;
}

/* ---- */

static bool has_nul(struct str s)
{
	return str_find_char(s, '\0') >= 0;
}

/* ICU may look for a file of the name it is given: letters, digits and a few marks only. */
static bool name_fits(struct str name)
{
	for (int32_t i = 0; i < name.len; i++) {
		char c = name.at[i], small = (char)(c | 0x20);
		bool letter = (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
		if (!letter && strchr("-_:+", c) == NULL)
			return false;
	}
	return name.len > 0 && name.len < 64;
}

/* A head that says "UTF-16" in ASCII letters is wrong about itself. */
static const char *declared_charset(struct arena *a, struct str declared)
{
	declared = str_trim(declared);
	if (!name_fits(declared))
		return NULL;
	const char *name = known(meant_by(a, declared));
	return name != NULL && strncmp(name, "UTF-16", 6) != 0 && strncmp(name, "UTF-32", 6) != 0
		       ? name
		       : NULL;
}

static const char *charset_of(
	struct arena *a, struct str bytes, int32_t valid, struct str declared, struct str *blind)
{
	const char *charset = declared_charset(a, declared);
	if (charset != NULL)
		return charset;
	if (is_utf8(bytes, valid))
		return "UTF-8";
	const char *name = known(guess(a, bytes, blind));
	return name != NULL ? name : "windows-1252";
}

static void decode_as(
	struct arena *a, struct str bytes, int32_t valid, const char *charset, struct decoded *out)
{
	bool utf8 = strcmp(charset, "UTF-8") == 0;
	if (!utf8 && convert(a, bytes, charset, out)) {
		out->charset = str_dup(a, str_of(charset));
		out->borrowed = out->clean = false;
	} else {
		out->charset = STR("UTF-8");
		out->borrowed = valid == bytes.len;
		out->text = out->borrowed ? bytes : utf8_repaired(a, bytes, &out->wrong);
	}
	fold_lines(a, out);
}

bool decode(
	struct arena *a, struct str bytes, struct str declared, struct decoded *out, struct err *e)
{
	*out = (struct decoded){.text = STR(""), .charset = STR("UTF-8"), .borrowed = true};
	if (bytes.len == 0)
		return true;
	const char *charset = take_mark(&bytes);
	if (charset == NULL && !magic_check(bytes, e))
		return false;
	if (charset == NULL && has_nul(bytes)) {
		charset = utf16_pattern(bytes);
		if (charset == NULL)
			return err_set(e, ERR_DATA, "this is no text but binary data");
	}
	/* What is clean is valid as well: 10 MB are looked through once, which takes milliseconds. */
	out->clean = utf8_clean_until(bytes) == bytes.len;
	const int32_t valid = out->clean ? bytes.len : utf8_valid_until(bytes);
	if (charset == NULL)
		charset = charset_of(a, bytes, valid, declared, &out->blind);
	decode_as(a, bytes, valid, charset, out);
	return true;
}
