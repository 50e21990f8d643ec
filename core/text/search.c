#include "config.h"

#include "core/text/search.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uregex.h>
#include <unicode/ustring.h>

#include "core/base/late.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/text/fold.h"

enum {
	PATTERN_MOST = 1000, /* bytes */
	STEP = 32 * 1024,    /* bytes */
	/*
	 * What a regular expression may cost, so that one that runs away ends: a
	 * tick for each place where a match is tried, and UNIT of them, about a
	 * tenth of a millisecond, for ICU's unit of ten thousand match steps.
	 */
	UNIT = 2000,
	BUDGET = 2000 * UNIT,     /* for one block or step */
	STEP_TICKS = 40 * UNIT,   /* a step ends early when it has cost so much */
	BUDGET_ALL = 8000 * UNIT, /* for all of a document */
	STACK_MOST = 4 << 20,     /* bytes of backtracking */
};

#define REGEX_CALLS(CALL)                                                                          \
	CALL(uregex_open)                                                                          \
	CALL(uregex_close)                                                                         \
	CALL(uregex_setStackLimit)                                                                 \
	CALL(uregex_setMatchCallback)                                                              \
	CALL(uregex_setFindProgressCallback)                                                       \
	CALL(uregex_setText)                                                                       \
	CALL(uregex_findNext)                                                                      \
	CALL(uregex_start)                                                                         \
	CALL(uregex_end)

struct search {
	struct arena arena;   /* of the pattern */
	struct arena scratch; /* of one block */
	struct str typed, folded;
	unsigned how;           /* enum fold_how, of the text */
	URegularExpression *re; /* NULL: plain */
	struct {
		REGEX_CALLS(LATE_MEMBER)
	} icu;          /* loaded with the first regular expression */
	int32_t budget; /* left of this call */
};

static bool has_capital(struct str s, bool regex)
{
	for (int32_t i = 0; i < s.len;) {
		int32_t len, c = utf8_get(s, i, &len);
		if (regex && c == '\\') { /* \S and \W are no capitals */
			i += 2;
			continue;
		}
		if (u_isupper(c) || u_istitle(c))
			return true;
		i += len;
	}
	return false;
}

static bool has_accent(struct arena *a, struct str s)
{
	struct folded with, without;
	fold(a, s, FOLD_MARKS, &with);
	fold(a, s, FOLD_MARKS | FOLD_ACCENTS, &without);
	return !str_eq(with.text, without.text);
}

/* Takes the marks of a regular expression off `s`: \v in front, or slashes around. */
static bool is_regex(struct str *s)
{
	if (str_starts(*s, STR("\\v"))) {
		*s = str_from(*s, 2);
		return true;
	}
	if (s->len < 3 || s->at[0] != '/' || s->at[s->len - 1] != '/')
		return false;
	*s = str_sub(*s, 1, s->len - 1);
	return true;
}

/* UTF-16 of UTF-8 text, and for every unit the byte it comes from (may be NULL). */
static int32_t to_utf16(struct arena *a, struct str s, UChar **units, int32_t **bytes)
{
	int32_t n = 0;
	*units = ARENA_ARRAY(a, UChar, s.len + 1);
	if (bytes != NULL)
		*bytes = ARENA_ARRAY(a, int32_t, (size_t)s.len + 1);
	for (int32_t i = 0, len = 1; i < s.len; i += len) {
		int32_t before = n, c = (unsigned char)s.at[i];
		len = 1;
		if (c & 0x80)
			c = utf8_get(s, i, &len);
		U16_APPEND_UNSAFE(*units, n, c);
		for (; bytes != NULL && before < n; before++)
			(*bytes)[before] = i;
	}
	if (bytes != NULL)
		(*bytes)[n] = s.len;
	return n;
}

static UBool U_CALLCONV may_go_on(const void *context, int32_t steps)
{
	struct search *s = (struct search *)(uintptr_t)context;
	(void)steps;
	return (s->budget -= UNIT) > 0;
}

static UBool U_CALLCONV may_find_on(const void *context, int64_t at)
{
	struct search *s = (struct search *)(uintptr_t)context;
	(void)at;
	return --s->budget > 0;
}

static bool compile(struct search *s, struct str pattern, struct err *e)
{
	static const char *const names[] = {REGEX_CALLS(LATE_NAME)};
	UErrorCode status = U_ZERO_ERROR;
	UParseError where = {0};
	UChar *units;
	struct folded f;
	if (!late_load(LIBRARY_ICU_I18N, names, sizeof names / sizeof *names, &s->icu, e))
		return false;
	fold(&s->arena, pattern, FOLD_MARKS, &f);
	int32_t n = to_utf16(&s->arena, f.text, &units, NULL);
	uint32_t flags = (s->how & FOLD_CASE) ? UREGEX_CASE_INSENSITIVE : 0;
	s->re = s->icu.uregex_open(units, n, flags, &where, &status);
	if (status == U_MEMORY_ALLOCATION_ERROR)
		arena_full();
	if (U_FAILURE(status))
		return err_set(e, ERR_USAGE,
			"'%.*s' is no regular expression, wrong at character %d: %s",
			STR_ARG(pattern), where.offset + 1, u_errorName(status));
	s->icu.uregex_setStackLimit(s->re, STACK_MOST, &status);
	s->icu.uregex_setMatchCallback(s->re, may_go_on, s, &status);
	s->icu.uregex_setFindProgressCallback(s->re, may_find_on, s, &status);
	/* Case is ICU's business here; folding it first would break \p{Lu}. */
	s->how &= ~(unsigned)FOLD_CASE;
	return true;
}

struct search *search_open(struct str pattern, struct err *e)
{
	if (pattern.len > PATTERN_MOST) {
		err_set(e, ERR_USAGE, "a pattern of %d bytes is too long, at most %d are possible",
			pattern.len, PATTERN_MOST);
		return NULL;
	}
	struct search *s = calloc(1, sizeof *s);
	if (s == NULL)
		arena_full();
	s->typed = str_dup(&s->arena, pattern);
	struct str plain = s->typed;
	bool regex = is_regex(&plain);
	s->how = FOLD_MARKS | (has_capital(plain, regex) ? 0u : FOLD_CASE);
	s->how |= has_accent(&s->arena, plain) ? 0u : FOLD_ACCENTS;
	struct folded f;
	fold(&s->arena, plain, s->how, &f);
	s->folded = f.text;
	bool fine = plain.len > 0 ? !regex || compile(s, plain, e)
				  : err_set(e, ERR_USAGE, "there is nothing to search for");
	if (fine)
		return s;
	search_close(s);
	return NULL;
}

void search_close(struct search *s)
{
	if (s == NULL)
		return;
	if (s->re != NULL)
		s->icu.uregex_close(s->re);
	arena_free(&s->arena);
	arena_free(&s->scratch);
	free(s);
}

struct str search_pattern(const struct search *s)
{
	return s->typed;
}

/* Moves the end of a hit in the folded text to where a character of the source begins. */
static int32_t whole(const struct folded *f, int32_t end)
{
	while (end < f->text.len && end > 0 && f->map[end] == f->map[end - 1])
		end++;
	return end;
}

/* Adds a hit in the folded text; returns its end. */
static int32_t add(
	struct arena *a, struct spans *out, const struct folded *f, struct span hit, int32_t base)
{
	VEC_PUSH(a, out, (struct span){base + f->map[hit.beg], base + f->map[hit.end]});
	return hit.end;
}

static void plain_hits(
	struct search *s, struct arena *a, const struct folded *f, int32_t base, struct spans *out)
{
	for (int32_t from = 0; from < f->text.len;) {
		int32_t at = str_find(str_from(f->text, from), s->folded);
		if (at < 0)
			return;
		int32_t beg = from + at, end = whole(f, beg + s->folded.len);
		from = add(a, out, f, (struct span){beg, end}, base);
	}
}

static bool regex_error(UErrorCode status, struct search *s, struct err *e)
{
	if (status == U_MEMORY_ALLOCATION_ERROR)
		arena_full();
	const char *why = status == U_REGEX_STOPPED_BY_CALLER || status == U_REGEX_TIME_OUT
				  ? "takes too long"
			  : status == U_REGEX_STACK_OVERFLOW ? "needs too much memory"
							     : u_errorName(status);
	return err_set(e, ERR_USAGE, "the search for '%.*s' %s", STR_ARG(s->typed), why);
}

static bool regex_hits(struct search *s, struct arena *a, const struct folded *f, int32_t base,
	struct spans *out, struct err *e)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar *units;
	int32_t *bytes, last = 0;
	int32_t n = to_utf16(&s->scratch, f->text, &units, &bytes);
	s->icu.uregex_setText(s->re, units, n, &status);
	while (s->icu.uregex_findNext(s->re, &status)) {
		int32_t beg = s->icu.uregex_start(s->re, 0, &status),
			end = s->icu.uregex_end(s->re, 0, &status);
		if (U_FAILURE(status))
			break;
		/* An empty hit cannot be shown, and a second one in one character is the same. */
		struct span hit = {bytes[beg], whole(f, bytes[end])};
		if (hit.end > hit.beg && hit.beg >= last)
			last = add(a, out, f, hit, base);
	}
	return U_SUCCESS(status) || regex_error(status, s, e);
}

/* One block; the budget is the caller's. */
static bool block_hits(struct search *s, struct arena *a, struct str text, int32_t base,
	struct spans *out, struct err *e)
{
	struct folded f;
	arena_reset(&s->scratch);
	fold(&s->scratch, text, s->how, &f);
	if (s->re != NULL)
		return regex_hits(s, a, &f, base, out, e);
	plain_hits(s, a, &f, base, out);
	return true;
}

bool search_hits(struct search *s, struct arena *a, struct str text, int32_t base,
	struct spans *out, struct err *e)
{
	*out = (struct spans){0};
	s->budget = BUDGET;
	return block_hits(s, a, text, base, out, e);
}

/* The hits in block `i` go to an arena of their own, so that many blocks need no more memory. */
static bool hits_of(struct search *s, struct arena *a, const struct document *d, int32_t i,
	struct spans *out, struct err *e)
{
	const struct block *b = &d->blocks.at[i];
	arena_reset(a);
	*out = (struct spans){0};
	return block_hits(s, a, span_text(d->text, b->span), b->span.beg, out, e);
}

/* In hits of one block: the first at or after `from`, or the last before it. */
static bool pick(const struct spans *hits, int32_t from, int dir, struct span *out)
{
	bool found = false;
	for (int32_t i = 0; i < hits->n; i++) {
		bool after = hits->at[i].beg >= from;
		if (after != (dir > 0))
			continue;
		*out = hits->at[i];
		found = true;
		if (dir > 0)
			break;
	}
	return found;
}

bool search_next(struct search *s, const struct document *d, int32_t from, int dir,
	struct span *out, struct err *e)
{
	struct arena a = {0};
	struct spans hits;
	bool found = false;
	int32_t i = block_at(&d->blocks, from);
	if (dir < 0 && (i < 0 || d->blocks.at[i].span.beg >= from))
		i = (i < 0 ? d->blocks.n : i) - 1;
	s->budget = BUDGET_ALL;
	for (; i >= 0 && i < d->blocks.n && !found; i += dir > 0 ? 1 : -1) {
		if (!hits_of(s, &a, d, i, &hits, e))
			break;
		found = pick(&hits, from, dir, out);
	}
	arena_free(&a);
	return found;
}

bool search_count_step(
	struct search *s, const struct document *d, int32_t *block, int32_t *count, struct err *e)
{
	struct arena a = {0};
	struct spans hits;
	bool fine = true;
	int32_t used = 0;
	for (int32_t bytes = 0; fine && *block < d->blocks.n; ++*block) {
		struct span b = d->blocks.at[*block].span;
		if (bytes >= STEP || used >= STEP_TICKS)
			break;
		s->budget = BUDGET;
		fine = hits_of(s, &a, d, *block, &hits, e);
		*count += fine ? hits.n : 0;
		bytes += b.end - b.beg;
		used += BUDGET - s->budget;
	}
	arena_free(&a);
	return fine && *block < d->blocks.n;
}
