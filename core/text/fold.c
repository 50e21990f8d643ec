#include "config.h"

#include "core/text/fold.h"

#include <string.h>

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "core/base/utf8.h"

enum { CELLS = 64, CELL_MOST = 20 /* bytes that one code point can become */ };

struct cell { /* what a code point becomes: texts use few different ones */
	int32_t code;
	uint8_t len;
	char text[CELL_MOST];
};

struct folding {
	struct arena *arena;
	struct folded *out;
	int32_t cap; /* bytes of out->text, entries of out->map but one */
	unsigned how;
	const UNormalizer2 *nfc, *nfd;
	int32_t last; /* the code point before, for marks that follow it; 0: none */
	int32_t last_at;
	struct cell cell[CELLS];
};

/* Accents that can be left out; vowel signs and voicing marks of other scripts are letters. */
static bool is_accent(int32_t c)
{
	return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7) ||
	       (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x1AB0 && c <= 0x1AFF) ||
	       (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
	       (c >= 0xFE20 && c <= 0xFE2F);
}

/* Letters that Unicode does not take apart although readers do; NULL if it is none. */
static const char *plain_letter(int32_t c)
{
	static const struct {
		int32_t code;
		const char *plain;
	} letters[] = {
		{0xC6, "AE"},
		{0xD0, "D"},
		{0xD8, "O"},
		{0xDE, "TH"},
		{0xE6, "ae"},
		{0xF0, "d"},
		{0xF8, "o"},
		{0xFE, "th"},
		{0x110, "D"},
		{0x111, "d"},
		{0x126, "H"},
		{0x127, "h"},
		{0x131, "i"},
		{0x141, "L"},
		{0x142, "l"},
		{0x152, "OE"},
		{0x153, "oe"},
		{0x166, "T"},
		{0x167, "t"},
	};
	if (c > 0x167)
		return NULL;
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (letters[i].code == c)
			return letters[i].plain;
	return NULL;
}

/* The ASCII mark for a kind of quotation mark, dash or space; 0 if it is none. */
static char plain_mark(int32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
	case 0x201A:
	case 0x201B:
	case 0x2039:
	case 0x203A:
	case 0x2032:
		return '\'';
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0x201F:
	case 0xAB:
	case 0xBB:
	case 0x2033:
		return '"';
	case 0x2212:
		return '-';
	case 0xA0:
	case 0x1680:
	case 0x202F:
	case 0x205F:
	case 0x3000:
		return ' ';
	default:
		break;
	}
	if (c >= 0x2010 && c <= 0x2015)
		return '-';
	return c >= 0x2000 && c <= 0x200A ? ' ' : 0;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void cell_add(struct cell *x, const UChar *at, int32_t n, bool accents)
{
	for (int32_t i = 0; i < n;) {
		UChar32 c;
		U16_NEXT(at, i, n, c);
		if (accents && is_accent(c))
			continue;
		if (x->len + UTF8_MAX <= CELL_MOST)
			x->len = (uint8_t)(x->len + utf8_put(x->text + x->len, c));
	}
}

static void cell_fill(const struct folding *f, struct cell *x, int32_t code)
{
	enum { MOST = 24 };
	UChar apart[MOST], cased[MOST];
	UErrorCode status = U_ZERO_ERROR;
	const char *plain = (f->how & FOLD_ACCENTS) ? plain_letter(code) : NULL;
	int32_t n = 0;
	x->code = code;
	x->len = 0;
	if (plain != NULL) {
		for (; *plain != '\0'; plain++)
			x->text[x->len++] = (f->how & FOLD_CASE) ? lower(*plain) : *plain;
		return;
	}
	/* Hangul syllables stay whole: taking them apart would only make them longer. */
	bool hangul = code >= 0xAC00 && code <= 0xD7A3;
	if ((f->how & FOLD_ACCENTS) && f->nfd != NULL && !hangul) {
		n = unorm2_getDecomposition(f->nfd, code, apart, MOST, &status);
		if (U_FAILURE(status))
			n = 0;
	}
	if (n <= 0) {
		n = 0;
		U16_APPEND_UNSAFE(apart, n, code);
	}
	if (f->how & FOLD_CASE) {
		status = U_ZERO_ERROR;
		int32_t m = u_strFoldCase(cased, MOST, apart, n, U_FOLD_CASE_DEFAULT, &status);
		if (U_SUCCESS(status) && m <= MOST) {
			cell_add(x, cased, m, (f->how & FOLD_ACCENTS) != 0);
			return;
		}
	}
	cell_add(x, apart, n, (f->how & FOLD_ACCENTS) != 0);
}

static const struct cell *cell_of(struct folding *f, int32_t code)
{
	struct cell *x = &f->cell[(uint32_t)code % CELLS];
	if (x->code != code)
		cell_fill(f, x, code);
	return x;
}

/* Room for `more` further bytes. */
static void room(struct folding *f, int32_t more)
{
	int32_t old = f->cap;
	if (f->out->text.len + more <= old)
		return;
	f->cap = old + old / 2 + more + 16;
	f->out->text.at =
		arena_grow(f->arena, (char *)f->out->text.at, (size_t)old, (size_t)f->cap);
	f->out->map = arena_grow(f->arena, f->out->map, sizeof(int32_t) * ((size_t)old + 1),
		sizeof(int32_t) * ((size_t)f->cap + 1));
}

static void put(struct folding *f, const char *at, int32_t n, int32_t from)
{
	room(f, n);
	char *to = (char *)f->out->text.at + f->out->text.len;
	for (int32_t i = 0; i < n; i++) {
		to[i] = at[i];
		f->out->map[f->out->text.len + i] = from;
	}
	f->out->text.len += n;
}

static void put_space(struct folding *f, int32_t from)
{
	int32_t n = f->out->text.len;
	if (n == 0 || f->out->text.at[n - 1] != ' ')
		put(f, " ", 1, from);
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* ASCII from `i` on; returns where it ends. There is room for all of it. */
static int32_t fold_ascii(struct folding *f, struct str s, int32_t i)
{
	bool marks = (f->how & FOLD_MARKS) != 0, cases = (f->how & FOLD_CASE) != 0;
	int32_t n = f->out->text.len;
	char *to = (char *)f->out->text.at;
	int32_t *map = f->out->map;
	for (; i < s.len && !(s.at[i] & 0x80); i++) {
		char c = s.at[i];
		if (marks && is_space(c)) {
			if (n > 0 && to[n - 1] == ' ')
				continue;
			c = ' ';
		} else if (cases) {
			c = lower(c);
		}
		map[n] = i;
		to[n++] = c;
	}
	f->out->text.len = n;
	return i;
}

/* A mark behind a letter: both as one character if there is one. */
static bool compose(struct folding *f, int32_t code)
{
	if (f->last == 0 || f->nfc == NULL)
		return false;
	int32_t both = unorm2_composePair(f->nfc, f->last, code);
	if (both < 0)
		return false;
	const struct cell *x = cell_of(f, both);
	int32_t from = f->out->map[f->last_at];
	f->out->text.len = f->last_at;
	put(f, x->text, x->len, from);
	f->last = both;
	return true;
}

static void fold_code(struct folding *f, int32_t code, int32_t from)
{
	char mark = (f->how & FOLD_MARKS) ? plain_mark(code) : 0;
	if (mark == ' ') {
		put_space(f, from);
	} else if (mark != 0) {
		put(f, &mark, 1, from);
	} else if (!is_accent(code) || (f->how & FOLD_ACCENTS) || !compose(f, code)) {
		const struct cell *x = cell_of(f, code);
		f->last_at = f->out->text.len;
		put(f, x->text, x->len, from);
		f->last = code;
		return;
	} else {
		return;
	}
	f->last = 0;
}

void fold(struct arena *a, struct str source, unsigned how, struct folded *out)
{
	UErrorCode status = U_ZERO_ERROR;
	struct folding f = {.arena = a, .out = out, .cap = source.len, .how = how};
	out->map = ARENA_ARRAY(a, int32_t, (size_t)source.len + 1);
	out->text = (struct str){arena_alloc(a, (size_t)source.len + 1), 0};
	for (int32_t i = 0; i < source.len;) {
		if (!(source.at[i] & 0x80)) {
			room(&f, source.len - i);
			i = fold_ascii(&f, source, i);
			f.last_at = out->text.len - 1;
			f.last = (unsigned char)source.at[i - 1];
			continue;
		}
		if (f.nfd == NULL) {
			f.nfd = unorm2_getNFDInstance(&status);
			f.nfc = unorm2_getNFCInstance(&status);
		}
		int32_t len, code = utf8_get(source, i, &len);
		fold_code(&f, code, i);
		i += len;
	}
	out->map[out->text.len] = source.len;
}

struct str fold_key(struct arena *a, struct str source)
{
	struct folded f;
	fold(a, source, FOLD_ALL, &f);
	return str_trim(f.text);
}
