#include "config.h"

#include "core/text/segment.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>

#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/text/kept_lines.h"
#include "core/text/latin.h"
#include "core/text/sentence.h"

enum { WINDOW = 64 /* bytes looked at for a cluster, doubled until it is enough */ };

enum iterator { CHARACTERS, WORDS, LINES, SENTENCES, ITERATORS };

struct segmenter {
	UBreakIterator *at[ITERATORS];
	/* The piece as UTF-16, and the byte at which each unit begins, the end included. */
	UChar units[SEGMENT_MOST];
	int32_t bytes[SEGMENT_MOST + 1];
	int32_t n;
	struct kept_lines kept;
};

struct segmenter *segmenter_open(struct err *e)
{
	struct segmenter *g = calloc(1, sizeof *g);
	if (g == NULL)
		arena_full();
	/* The one that every text needs is tried at once, to fail early if ICU has no data. */
	UErrorCode code = U_ZERO_ERROR;
	g->at[CHARACTERS] = ubrk_open(UBRK_CHARACTER, "en", NULL, 0, &code);
	if (U_SUCCESS(code))
		return g;
	err_set(e, ERR_SYSTEM, "ICU cannot divide text: %s (is its data installed?)",
		u_errorName(code));
	segmenter_close(g);
	return NULL;
}

void segmenter_close(struct segmenter *g)
{
	if (g == NULL)
		return;
	for (int i = 0; i < ITERATORS; i++)
		if (g->at[i] != NULL)
			ubrk_close(g->at[i]);
	kept_lines_free(&g->kept);
	free(g);
}

/* To UTF-16 with a map back; wrong bytes become U+FFFD, one unit each. */
static void take(struct segmenter *g, struct str s)
{
	int32_t n = 0, len;
	assert(s.len <= SEGMENT_MOST);
	for (int32_t at = 0; at < s.len; at += len) {
		unsigned char c = (unsigned char)s.at[at];
		int32_t code = c;
		len = 1;
		if (c >= 0x80)
			code = utf8_get(s, at, &len);
		g->bytes[n] = at;
		if (code > 0xFFFF) {
			g->units[n++] = U16_LEAD(code);
			g->bytes[n] = at;
			g->units[n++] = U16_TRAIL(code);
		} else {
			g->units[n++] = (UChar)code;
		}
	}
	g->bytes[n] = s.len;
	g->n = n;
}

/* The iterator over `s`; NULL if ICU fails, which callers take as "no boundary inside". */
static UBreakIterator *iterate(struct segmenter *g, enum iterator which, struct str s)
{
	static const UBreakIteratorType types[] = {
		[CHARACTERS] = UBRK_CHARACTER,
		[WORDS] = UBRK_WORD,
		[LINES] = UBRK_LINE,
		[SENTENCES] = UBRK_SENTENCE,
	};
	UErrorCode code = U_ZERO_ERROR;
	if (g->at[which] == NULL)
		g->at[which] = ubrk_open(types[which], "en", NULL, 0, &code);
	take(g, s);
	if (U_SUCCESS(code))
		ubrk_setText(g->at[which], g->units, g->n, &code);
	if (code == U_MEMORY_ALLOCATION_ERROR)
		arena_full();
	return U_SUCCESS(code) ? g->at[which] : NULL;
}

/* ---- lines */

static void icu_lines(struct segmenter *g, struct arena *a, struct str piece, struct offsets *out,
	struct offsets *must)
{
	UBreakIterator *it = iterate(g, LINES, piece);
	int32_t at = UBRK_DONE;
	if (it != NULL) {
		ubrk_first(it);
		at = ubrk_next(it);
	}
	for (; at != UBRK_DONE; at = ubrk_next(it)) {
		VEC_PUSH(a, out, g->bytes[at]);
		/* The end of the text has the status of a hard break, too. */
		if (must != NULL)
			VEC_PUSH(a, must, piece.at[g->bytes[at] - 1] == '\n');
	}
	if (out->n == 0) {
		VEC_PUSH(a, out, piece.len);
		if (must != NULL)
			VEC_PUSH(a, must, 0);
	}
}

static void find_lines(struct segmenter *g, struct arena *a, struct str piece, struct offsets *out,
	struct offsets *must)
{
	if (latin_lines(a, piece, out, must))
		return;
	out->n = 0;
	if (must != NULL)
		must->n = 0;
	icu_lines(g, a, piece, out, must);
}

void segment_lines(struct segmenter *g, struct arena *a, struct str piece, struct offsets *out,
	struct offsets *must)
{
	*out = (struct offsets){0};
	if (must != NULL)
		*must = (struct offsets){0};
	if (piece.len == 0)
		return;
	const struct offsets *kept = must == NULL ? kept_lines_find(&g->kept, piece) : NULL;
	if (kept == NULL) {
		find_lines(g, a, piece, out, must);
		if (must == NULL)
			kept_lines_put(&g->kept, piece, out);
		return;
	}
	out->n = kept->n;
	out->at = ARENA_ARRAY(a, int32_t, kept->n);
	memcpy(out->at, kept->at, (size_t)kept->n * sizeof *out->at);
}

/* ---- words */

static void icu_words(struct segmenter *g, struct arena *a, struct str piece, struct spans *out)
{
	UBreakIterator *it = iterate(g, WORDS, piece);
	if (it == NULL)
		return;
	int32_t beg = ubrk_first(it), end;
	for (; (end = ubrk_next(it)) != UBRK_DONE; beg = end) {
		if (ubrk_getRuleStatus(it) < UBRK_WORD_NUMBER)
			continue;
		/* Since CLDR 42 "@" counts as a letter. */
		while (beg < end && g->units[beg] == '@')
			beg++;
		if (beg < end)
			VEC_PUSH(a, out, ((struct span){g->bytes[beg], g->bytes[end]}));
	}
}

void segment_words(struct segmenter *g, struct arena *a, struct str piece, struct spans *out)
{
	*out = (struct spans){0};
	if (latin_words(a, piece, out))
		return;
	out->n = 0;
	icu_words(g, a, piece, out);
}

/* ---- sentences */

/* The next of ICU's boundaries that follows a stop our own rules do not know. */
static int32_t icu_next(struct segmenter *g, UBreakIterator *it, struct str piece)
{
	int32_t at;
	while (it != NULL && (at = ubrk_next(it)) != UBRK_DONE) {
		int32_t end = g->bytes[at];
		/* ICU ends a sentence at every line end; for us it is white space. */
		if (end < piece.len && piece.at[end - 1] != '\n' &&
			!sentence_knows_stop(piece, sentence_trim_white(piece, end)))
			return end;
	}
	return piece.len;
}

static void push_sentence(
	struct arena *a, struct str piece, int32_t beg, int32_t end, struct spans *out)
{
	end = sentence_trim_white(piece, end);
	if (beg < end)
		VEC_PUSH(a, out, ((struct span){beg, end}));
}

void segment_sentences(struct segmenter *g, struct arena *a, struct str piece, struct spans *out)
{
	struct sentence_scan scan;
	*out = (struct spans){0};
	sentence_scan_init(&scan, piece);
	UBreakIterator *it = NULL;
	if (!sentence_knows_all(piece)) {
		it = iterate(g, SENTENCES, piece);
		if (it != NULL)
			ubrk_first(it);
	}
	int32_t beg = scan.start, icu = icu_next(g, it, piece);
	for (struct span gap; sentence_next(&scan, &gap); beg = gap.end) {
		for (; icu <= gap.beg && icu < piece.len; icu = icu_next(g, it, piece)) {
			push_sentence(a, piece, beg, icu, out);
			beg = sentence_skip_white(piece, icu);
		}
		push_sentence(a, piece, beg, gap.beg, out);
	}
	for (; icu < piece.len; icu = icu_next(g, it, piece)) {
		if (icu <= beg)
			continue;
		push_sentence(a, piece, beg, icu, out);
		beg = sentence_skip_white(piece, icu);
	}
	push_sentence(a, piece, beg, piece.len, out);
}

/* ---- grapheme clusters */

/*
 * Between two of these there is always a boundary, whatever stands around
 * them (UAX 29, GB999): no mark, no joiner, no pictogram, no syllable part.
 */
static bool stands_alone(int32_t code)
{
	return (code >= ' ' && code < 0x300) || (code >= 0x400 && code < 0x483) ||
	       (code >= 0x2010 && code < 0x2028) || (code >= 0x3041 && code < 0x3097) ||
	       (code >= 0x30A1 && code < 0x30FB) || (code >= 0x4E00 && code < 0xA000);
}

static bool alone_at(struct str s, int32_t at, int32_t *len)
{
	return stands_alone(utf8_get(s, at, len));
}

static int32_t window_end(struct str s, int32_t beg, int32_t size)
{
	int32_t end = size < s.len - beg ? beg + size : s.len;
	while (end < s.len && end > beg + 1 && (s.at[end] & 0xC0) == 0x80)
		end--;
	return end;
}

int32_t segment_grapheme(struct segmenter *g, struct str piece, int32_t at)
{
	int32_t len, next;
	if (at >= piece.len)
		return piece.len;
	if (alone_at(piece, at, &len) &&
		(at + len == piece.len || alone_at(piece, at + len, &next)))
		return at + len;
	for (int32_t size = WINDOW;; size *= 2) {
		int32_t end = window_end(piece, at, size < SEGMENT_MOST ? size : SEGMENT_MOST);
		UBreakIterator *it = iterate(g, CHARACTERS, str_sub(piece, at, end));
		int32_t to = it != NULL ? ubrk_following(it, 0) : UBRK_DONE;
		int32_t found = to != UBRK_DONE ? at + g->bytes[to] : at + len;
		if (found < end || end == piece.len || size >= SEGMENT_MOST)
			return found;
	}
}

static bool is_flag_letter(struct str s, int32_t at)
{
	int32_t len, code = utf8_get(s, at, &len);
	return code >= 0x1F1E6 && code <= 0x1F1FF;
}

/* A window may not begin within flags: they are counted off in pairs. */
static int32_t window_beg(struct str s, int32_t end, int32_t size)
{
	int32_t least = end > SEGMENT_MOST ? end - SEGMENT_MOST : 0;
	int32_t beg = size < end - least ? end - size : least;
	while (beg > least && (s.at[beg] & 0xC0) == 0x80)
		beg--;
	while (beg > least && is_flag_letter(s, beg))
		beg = utf8_prev(s, beg);
	while (beg < end - 1 && beg < least + UTF8_MAX && (s.at[beg] & 0xC0) == 0x80)
		beg++;
	return beg;
}

/*
 * The first boundary in a window may be a wrong one (an emoji sequence, begun
 * before it, that a joiner ties together), the ones behind it are right.
 */
static int32_t last_boundary(struct segmenter *g, struct str piece, int32_t beg, int32_t at)
{
	UBreakIterator *it = iterate(g, CHARACTERS, str_sub(piece, beg, at));
	if (it == NULL)
		return utf8_prev(piece, at);
	int32_t last = ubrk_preceding(it, g->n);
	if (last == UBRK_DONE)
		return beg == 0 ? 0 : -1;
	int32_t found = beg + g->bytes[last];
	int32_t before = last > 0 ? ubrk_preceding(it, last) : UBRK_DONE;
	return beg == 0 || (before != UBRK_DONE && before > 0) ? found : -1;
}

int32_t segment_grapheme_before(struct segmenter *g, struct str piece, int32_t at)
{
	int32_t len;
	if (at <= 0)
		return 0;
	int32_t last = utf8_prev(piece, at);
	if (alone_at(piece, last, &len) &&
		(last == 0 || alone_at(piece, utf8_prev(piece, last), &len)))
		return last;
	for (int32_t size = WINDOW;; size *= 2) {
		int32_t beg = window_beg(piece, at, size);
		int32_t found = last_boundary(g, piece, beg, at);
		if (found >= 0)
			return found;
		if (beg == 0 || size >= SEGMENT_MOST)
			return beg > 0 ? beg : 0;
	}
}
