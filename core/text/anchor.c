#include "config.h"

#include "core/text/anchor.h"

#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/text/approx.h"
#include "core/text/verbatim.h"

/*
 * What convinces. Likenesses are 1 - edits / length. The figures were chosen by
 * tests/quality/anchors.c; loosening any of them finds little more and puts
 * notes on deleted passages elsewhere.
 */
enum {
	SHORT_CHARS = 12, /* a quote shorter than this, or of fewer words, */
	SHORT_WORDS = 3,  /* needs both its surroundings */
	LONG_CHARS = 24,  /* an exact quote at least so long that is unique needs only a trace */
	TOUCH = 6,        /* bytes beside a short quote that must be the same */
	CONTEXT = 80,     /* bytes of prefix and suffix that are compared */
	CANDIDATES = 64,
	VERBATIM = 5000, /* places of the words alone; of more nothing is to be learnt */
};

static const float near_enough = 0.7F;  /* a surrounding that is the same */
static const float roughly = 0.5F;      /* the other surrounding of a short quote */
static const float a_trace = 0.35F;     /* one that might be */
static const float few_edits = 0.2F;    /* of a quote by itself */
static const float whole_edits = 0.25F; /* of a quote with its surroundings */
static const float reworded = 0.5F;     /* likeness of a quote between its surroundings */
static const float clearly = 0.04F;     /* by which the best must be better than the next */

struct needle { /* the selector, folded */
	struct str whole, prefix, exact, suffix;
	bool is_short, is_long;
};

struct candidate { /* spans are of the folded text */
	struct span span;
	float exact, before, after; /* likenesses; -1: no such surrounding */
	float score;
};

struct candidates {
	struct candidate at[CANDIDATES];
	int32_t n;
	bool too_many;
};

struct hunt {
	struct arena arena;   /* as long as the hunt */
	struct arena scratch; /* one hit */
	struct str text;      /* folded */
	struct needle needle;
	struct approx before, after; /* of the surroundings; the first is reversed */
	struct candidates found;
	int32_t verbatim; /* places of the exact words, up to VERBATIM */
};

/* ---- likeness */

static struct str reversed(struct arena *a, struct str s)
{
	char *to = arena_alloc(a, (size_t)s.len + 1);
	for (int32_t i = 0; i < s.len; i++)
		to[i] = s.at[s.len - 1 - i];
	return (struct str){to, s.len};
}

/* Edits from `pattern` to each beginning of `text`: one entry for each length, 0 too. */
static int32_t *edits_ahead(struct arena *a, struct str pattern, struct str text)
{
	int32_t *edits = ARENA_ARRAY(a, int32_t, text.len + 1);
	struct approx x;
	if (pattern.len == 0) {
		for (int32_t i = 0; i <= text.len; i++)
			edits[i] = i;
		return edits;
	}
	approx_open(a, pattern, &x);
	approx_begin(&x, false);
	edits[0] = pattern.len;
	for (int32_t i = 0; i < text.len; i++)
		edits[i + 1] = approx_next(&x, (unsigned char)text.at[i]);
	return edits;
}

/* Edits from `pattern` to each end of `text`: entry i is for text[i..]. */
static int32_t *edits_behind(struct arena *a, struct str pattern, struct str text)
{
	int32_t *back = edits_ahead(a, reversed(a, pattern), reversed(a, text));
	int32_t *edits = ARENA_ARRAY(a, int32_t, text.len + 1);
	for (int32_t i = 0; i <= text.len; i++)
		edits[i] = back[text.len - i];
	return edits;
}

/* What stands before `at` against the prefix; -1 if there is none. */
static float alike_before(struct hunt *h, int32_t at)
{
	struct approx *x = &h->before;
	if (x->pattern.len == 0)
		return -1;
	int32_t least = x->pattern.len, stop = at - 2 * x->pattern.len;
	approx_begin(x, false);
	for (int32_t i = at - 1; i >= 0 && i >= stop; i--) {
		int32_t edits = approx_next(x, (unsigned char)h->text.at[i]);
		least = edits < least ? edits : least;
	}
	return 1.0F - (float)least / (float)x->pattern.len;
}

/* What stands from `at` on against the suffix; -1 if there is none. */
static float alike_after(struct hunt *h, int32_t at)
{
	struct approx *x = &h->after;
	if (x->pattern.len == 0)
		return -1;
	int32_t least = x->pattern.len, stop = at + 2 * x->pattern.len;
	approx_begin(x, false);
	for (int32_t i = at; i < h->text.len && i < stop; i++) {
		int32_t edits = approx_next(x, (unsigned char)h->text.at[i]);
		least = edits < least ? edits : least;
	}
	return 1.0F - (float)least / (float)x->pattern.len;
}

static void open_surroundings(struct hunt *h)
{
	struct str before = h->needle.prefix, after = str_sub(h->needle.suffix, 0, CONTEXT);
	before = str_from(before, before.len > CONTEXT ? before.len - CONTEXT : 0);
	if (before.len > 0)
		approx_open(&h->arena, reversed(&h->arena, before), &h->before);
	if (after.len > 0)
		approx_open(&h->arena, after, &h->after);
}

/* ---- candidates */

/* Weights of the Hypothesis client: the quote counts 50, each surrounding 20. */
static float score_of(const struct candidate *c)
{
	float most = 50, sum = 50 * c->exact;
	if (c->before >= 0) {
		most += 20;
		sum += 20 * c->before;
	}
	if (c->after >= 0) {
		most += 20;
		sum += 20 * c->after;
	}
	return sum / most;
}

/* Bytes next to the candidate that are those of the surroundings, on the better side. */
static int32_t touching(const struct hunt *h, struct span s)
{
	struct str before = h->needle.prefix, after = h->needle.suffix;
	int32_t back = 0, on = 0;
	while (back < before.len && back < s.beg &&
		before.at[before.len - 1 - back] == h->text.at[s.beg - 1 - back])
		back++;
	while (on < after.len && s.end + on < h->text.len && after.at[on] == h->text.at[s.end + on])
		on++;
	return back > on ? back : on;
}

/*
 * "the" stands everywhere, and where one was deleted the next is not far: both
 * surroundings must be there, and one of them right beside it.
 */
static bool convinces_short(const struct hunt *h, const struct candidate *c)
{
	const struct needle *n = &h->needle;
	bool before = c->before < 0 || c->before >= roughly;
	bool after = c->after < 0 || c->after >= roughly;
	bool one = c->before >= near_enough || c->after >= near_enough;
	int32_t beside = n->whole.len - n->exact.len;
	beside = beside < TOUCH ? beside : TOUCH;
	return c->exact >= 1 - few_edits && before && after && one &&
	       touching(h, c->span) >= beside;
}

static bool convinces(const struct hunt *h, const struct candidate *c)
{
	const struct needle *n = &h->needle;
	bool before = c->before >= near_enough, after = c->after >= near_enough;
	if (n->is_short)
		return convinces_short(h, c);
	if (c->exact >= 1 && n->is_long && h->verbatim == 1) {
		bool bare = c->before < 0 && c->after < 0;
		return bare || c->before >= a_trace || c->after >= a_trace;
	}
	if (c->exact >= 1 - few_edits)
		return before || after;
	return before && after && c->exact >= reworded;
}

/* Keeps it if it convinces; of two that overlap, the better. */
static void add(struct hunt *h, struct span span, float exact)
{
	struct candidates *all = &h->found;
	struct candidate c = {.span = span, .exact = exact};
	c.before = alike_before(h, span.beg);
	c.after = alike_after(h, span.end);
	c.score = score_of(&c);
	if (!convinces(h, &c))
		return;
	for (int32_t i = 0; i < all->n; i++) {
		if (!span_meets(all->at[i].span, span))
			continue;
		if (all->at[i].score < c.score)
			all->at[i] = c;
		return;
	}
	if (all->n < CANDIDATES)
		all->at[all->n++] = c;
	else
		all->too_many = true;
}

static void add_verbatim(struct hunt *h, const struct anchor_text *t)
{
	struct str words = h->needle.exact;
	h->verbatim = anchor_count(t, words, VERBATIM);
	if (h->verbatim == VERBATIM)
		return;
	for (int32_t at = verbatim_next(h->text, words, 0); at >= 0;
		at = verbatim_next(h->text, words, at + 1))
		add(h, (struct span){at, at + words.len}, 1);
}

/* Where the piece that ends at `end`, `edits` away from the pattern, begins. */
static int32_t begin_of(struct hunt *h, struct str pattern, int32_t end, int32_t edits)
{
	struct str window = str_sub(h->text, end - pattern.len - edits, end);
	const int32_t *from = edits_behind(&h->scratch, pattern, window);
	int32_t best = 0;
	for (int32_t i = 0; i <= window.len; i++)
		if (from[i] < from[best])
			best = i;
	return end - window.len + best;
}

typedef void take_hit(struct hunt *h, struct span span, int32_t edits);

/* Calls `take` for each place that is at most `most` edits away and better than its neighbours. */
static void find_near(struct hunt *h, struct str pattern, int32_t most, take_hit *take)
{
	struct approx x;
	int32_t best = most + 1, end = -1;
	approx_open(&h->arena, pattern, &x);
	for (int32_t i = 0; i < h->text.len && !h->found.too_many; i++) {
		int32_t edits = approx_next(&x, (unsigned char)h->text.at[i]);
		if (edits < best) {
			best = edits;
			end = i + 1;
		}
		if (end >= 0 && (i + 1 - end >= pattern.len / 2 || i + 1 == h->text.len)) {
			take(h, (struct span){begin_of(h, pattern, end, best), end}, best);
			best = most + 1;
			end = -1;
			arena_reset(&h->scratch);
		}
	}
}

static void take_exact(struct hunt *h, struct span span, int32_t edits)
{
	add(h, span, 1 - (float)edits / (float)h->needle.exact.len);
}

static bool at_word_edge(struct str s, int32_t at)
{
	return at == 0 || at == s.len || s.at[at - 1] == ' ' || s.at[at] == ' ';
}

/*
 * The place in `window` where what fits `left` ends and what fits `right`
 * begins: the cut with the fewest edits on both sides (Hirschberg's). Of equal
 * ones, the one between words.
 */
static int32_t cut_between(struct hunt *h, struct str left, struct str right, struct str window)
{
	const int32_t *ahead = edits_ahead(&h->scratch, left, window);
	const int32_t *behind = edits_behind(&h->scratch, right, window);
	int32_t best = 0, least = INT32_MAX;
	for (int32_t i = 0; i <= window.len; i++) {
		int32_t edits = 2 * (ahead[i] + behind[i]) + !at_word_edge(window, i);
		if (edits < least) {
			least = edits;
			best = i;
		}
	}
	return best;
}

/* The whole was found nearly as it was: which part of it are the words? */
static void take_whole(struct hunt *h, struct span span, int32_t edits)
{
	const struct needle *n = &h->needle;
	struct str window = span_text(h->text, span);
	struct str tail = str_from(n->whole, n->prefix.len);
	struct str head = str_sub(n->whole, 0, n->prefix.len + n->exact.len);
	(void)edits;
	int32_t beg = cut_between(h, n->prefix, tail, window);
	int32_t end = cut_between(h, head, n->suffix, window);
	while (beg < end && window.at[beg] == ' ')
		beg++;
	while (end > beg && window.at[end - 1] == ' ')
		end--;
	if (beg >= end)
		return;
	struct str here = str_sub(window, beg, end);
	int32_t away = edits_ahead(&h->scratch, n->exact, here)[here.len];
	int32_t longest = here.len > n->exact.len ? here.len : n->exact.len;
	add(h, (struct span){span.beg + beg, span.beg + end}, 1 - (float)away / (float)longest);
}

/* ---- judging */

static struct anchor judge(const struct hunt *h, const struct anchor_text *t)
{
	const struct candidate *best = NULL;
	int32_t alike = 0;
	for (int32_t i = 0; i < h->found.n; i++)
		if (best == NULL || h->found.at[i].score > best->score)
			best = &h->found.at[i];
	for (int32_t i = 0; i < h->found.n; i++)
		alike += h->found.at[i].score > best->score - clearly;
	if (best == NULL || alike > 1 || h->found.too_many)
		return (struct anchor){ANCHOR_ORPHAN, {-1, -1}, alike};
	return (struct anchor){ANCHOR_MOVED, verbatim_source(t, best->span), 0};
}

/* ---- the selector */

static int32_t count_words(struct str s)
{
	int32_t n = 0;
	for (int32_t i = 0; i < s.len; i++)
		n += s.at[i] != ' ' && (i == 0 || s.at[i - 1] == ' ');
	return n;
}

/* Spaces at the ends of the words belong to what is around them. */
static void fold_needle(struct arena *a, const struct selector *s, struct needle *n)
{
	struct str all = str_printf(
		a, "%.*s%.*s%.*s", STR_ARG(s->prefix), STR_ARG(s->exact), STR_ARG(s->suffix));
	struct folded f;
	fold(a, all, FOLD_MARKS, &f);
	int32_t beg = 0, end = f.text.len, exact_end = s->prefix.len + s->exact.len;
	while (beg < f.text.len && f.map[beg] < s->prefix.len)
		beg++;
	while (end > beg && f.map[end - 1] >= exact_end)
		end--;
	while (beg < end && f.text.at[beg] == ' ')
		beg++;
	while (end > beg && f.text.at[end - 1] == ' ')
		end--;
	int32_t from = beg > 0 && f.text.at[0] == ' ' ? 1 : 0;
	int32_t to = f.text.len - (end < f.text.len && f.text.at[f.text.len - 1] == ' ');
	n->whole = str_sub(f.text, from, to);
	n->prefix = str_sub(f.text, from, beg);
	n->exact = str_sub(f.text, beg, end);
	n->suffix = str_sub(f.text, end, to);
	n->is_short = utf8_count(n->exact) < SHORT_CHARS || count_words(n->exact) < SHORT_WORDS;
	n->is_long = utf8_count(n->exact) >= LONG_CHARS;
}

/* All but what is verbatim; the text may be anything. */
static struct anchor hunt(const struct anchor_text *t, struct hunt *h)
{
	const struct needle *n = &h->needle;
	open_surroundings(h);
	add_verbatim(h, t);
	if (n->whole.len > n->exact.len)
		find_near(h, n->whole, (int32_t)(whole_edits * (float)n->whole.len), take_whole);
	if (!n->is_short && h->verbatim == 0)
		find_near(h, n->exact, (int32_t)(few_edits * (float)n->exact.len), take_exact);
	return judge(h, t);
}

static struct anchor find_one(
	const struct anchor_text *t, const struct selector *s, struct span hint)
{
	struct hunt h = {.text = t->folded.text};
	struct span span = {-1, -1};
	struct anchor out = {ANCHOR_ORPHAN, {-1, -1}, 0};
	fold_needle(&h.arena, s, &h.needle);
	int32_t beg = h.needle.prefix.len;
	const struct wanted wanted = {h.needle.whole, {beg, beg + h.needle.exact.len}};
	int32_t places = h.needle.exact.len > 0 ? verbatim_find(t, &wanted, hint, &span) : 0;
	if (places == 1)
		out = (struct anchor){ANCHOR_EXACT, span, 0};
	else if (places > 1)
		out.alike = places;
	else if (h.needle.exact.len > 0)
		out = hunt(t, &h);
	arena_free(&h.arena);
	arena_free(&h.scratch);
	return out;
}

/* The text from byte `at` of the source on. */
static struct anchor_text behind(const struct anchor_text *t, int32_t at)
{
	struct anchor_text rest = *t;
	int32_t low = verbatim_from_source(t, at);
	rest.folded.text = str_from(t->folded.text, low);
	rest.folded.map += low;
	return rest;
}

/* First words, then last words somewhere behind them. */
static struct anchor find_ends(
	const struct anchor_text *t, const struct selector *s, struct span hint)
{
	const struct selector head = {.prefix = s->prefix, .exact = s->exact};
	const struct selector tail = {.exact = s->last, .suffix = s->suffix};
	struct anchor a = find_one(t, &head, (struct span){hint.beg, -1});
	if (a.state == ANCHOR_ORPHAN)
		return a;
	const struct anchor_text rest = behind(t, a.span.end);
	struct anchor b = find_one(&rest, &tail, (struct span){-1, hint.end});
	if (b.state == ANCHOR_ORPHAN)
		return b;
	bool exact = a.state == ANCHOR_EXACT && b.state == ANCHOR_EXACT;
	return (struct anchor){exact ? ANCHOR_EXACT : ANCHOR_MOVED, {a.span.beg, b.span.end}, 0};
}

struct anchor anchor_find(const struct anchor_text *t, const struct selector *s, struct span hint)
{
	return s->last.len > 0 ? find_ends(t, s, hint) : find_one(t, s, hint);
}

const char *anchor_state_name(enum anchor_state state)
{
	static const char *const names[] = {"exact", "moved", "orphan"};
	return names[state];
}
