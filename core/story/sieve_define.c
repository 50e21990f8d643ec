#include "config.h"

#include "core/story/sieve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/vec.h"

/*
 * "Long Form (LF)", "LF (Long Form)", "the Long Form, or LF,": what a text says
 * itself. The letters of the short form must be found in the long one (Schwartz
 * and Hearst, 2003), or the text must say that it is another name: "Burma (now
 * Myanmar)". A short form that two articles define differently goes with each
 * article's own definition.
 */

enum { INSIDE_MOST = 120 /* bytes between the brackets that are looked at */ };

struct definition {
	int32_t form, to; /* the short form and the long one */
	int32_t name;     /* where it stands */
};

struct definitions {
	struct definition *at;
	int32_t n;
};

static bool is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80);
}

/* Every letter of `brief` in `full`, from the right, the first one at the start of a word. */
static bool letters_found(struct str brief, struct str full)
{
	int32_t at = full.len - 1;
	for (int32_t i = brief.len - 1; i >= 0; i--, at--) {
		char c = brief.at[i];
		while (at >= 0 &&
			!(full.at[at] == c && (i > 0 || at == 0 || !is_alnum(full.at[at - 1]))))
			at--;
		if (at < 0)
			return false;
	}
	return true;
}

static bool is_brief(const struct form *brief, const struct form *full)
{
	return brief->words == 1 && (brief->flags & FORM_UPPER) && full->words > 1 &&
	       brief->key.len >= 2 && brief->key.len < full->key.len &&
	       full->words <= brief->key.len + 5 && letters_found(brief->key, full->key);
}

/* "USS Ronald Reagan (CVN 76)": a hull number. */
static bool is_hull(const struct linker *l, const struct form *number, const struct form *ship)
{
	static const char prefixes[] =
		" uss usns uscgc hms hmas hmcs hmnzs ins js jds roks rfs cns ";
	const struct form_word *n = form_words_of(l, number), *s = form_words_of(l, ship);
	char look[16];
	if (number->words < 2 || ship->words < 2 || s[0].text.len > 8)
		return false;
	snprintf(look, sizeof look, " %.*s ", STR_ARG(s[0].text));
	return strstr(prefixes, look) != NULL && (n[0].flags & FORM_UPPER) &&
	       (n[number->words - 1].flags & FORM_DIGIT);
}

static void add(
	struct linker *l, struct definitions *v, int32_t a, int32_t b, bool cue, int32_t name)
{
	const struct form *f = &l->form[a], *g = &l->form[b];
	if (a == b || f->person != g->person)
		return;
	if (is_brief(f, g) || is_hull(l, f, g) || (cue && f->type == g->type))
		VEC_PUSH(&l->arena, v, ((struct definition){a, b, name}));
	else if (is_brief(g, f) || is_hull(l, g, f))
		VEC_PUSH(&l->arena, v, ((struct definition){b, a, name}));
}

enum cue { CUE_NONE, CUE_ONCE /* formerly: means a name only in brackets */, CUE_NAME };

/* Skips "formerly", "also known as", quotation marks. */
static enum cue skip_cue(struct str text, int32_t *at)
{
	static const struct {
		const char *text;
		enum cue cue;
	} cues[] = {{"formerly known as ", CUE_NAME}, {"formerly called ", CUE_NAME},
		{"also known as ", CUE_NAME}, {"also called ", CUE_NAME},
		{"better known as ", CUE_NAME}, {"known as ", CUE_NAME}, {"a.k.a. ", CUE_NAME},
		{"aka ", CUE_NAME}, {"formerly ", CUE_ONCE}, {"previously ", CUE_ONCE},
		{"now ", CUE_ONCE}};
	static const char *const empty[] = {"or ", "the ", "\"", "'", "\u201C", "\u2018"};
	enum cue cue = CUE_NONE;
	bool more = true;
	while (more) {
		struct str rest = str_sub(text, *at, text.len);
		more = false;
		for (size_t i = 0; i < sizeof cues / sizeof *cues && !more; i++)
			if (str_starts(rest, str_of(cues[i].text))) {
				*at += (int32_t)strlen(cues[i].text);
				cue = cues[i].cue;
				more = true;
			}
		for (size_t i = 0; i < sizeof empty / sizeof *empty && !more; i++)
			if (str_starts(rest, str_of(empty[i]))) {
				*at += (int32_t)strlen(empty[i]);
				more = true;
			}
	}
	return cue;
}

/* A run of capitals that was not read as a name. */
static int32_t capitals_at(struct linker *l, struct str text, int32_t at)
{
	int32_t end = at;
	while (end < text.len && end - at < 12 &&
		((text.at[end] >= 'A' && text.at[end] <= 'Z') || text.at[end] == '.' ||
			(text.at[end] >= '0' && text.at[end] <= '9')))
		end++;
	if (end - at < 2)
		return -1;
	return form_find(l, form_key(&l->arena, str_sub(text, at, end), ENTITY_ORG), false);
}

/* Behind name `i`: a bracket, or ", or", or ", also known as". */
static void look_behind(struct linker *l, struct definitions *v, int32_t i)
{
	const struct name *n = &l->in.name[i];
	struct str text = l->in.text[n->article];
	int32_t at = n->span.end;
	if (at < 0 || at >= text.len)
		return;
	struct str rest = str_sub(text, at, at + 8 < text.len ? at + 8 : text.len);
	bool bracket = str_starts(rest, STR(" (")) || str_starts(rest, STR("("));
	bool comma = str_starts(rest, STR(", "));
	if (!bracket && !comma && !str_starts(rest, STR(" or ")))
		return;
	at += str_starts(rest, STR("(")) || (!bracket && !comma) ? 1 : 2;
	int32_t before = at;
	enum cue cue = skip_cue(text, &at);
	if (!bracket && cue == CUE_NONE && !str_starts(str_sub(text, before, text.len), STR("or ")))
		return;
	const struct name *next = n + 1;
	bool named = i + 1 < l->in.names && next->article == n->article && next->span.beg == at;
	if (named)
		add(l, v, l->form_of[i + 1], l->form_of[i], cue > (bracket ? CUE_NONE : CUE_ONCE),
			i);
	int32_t other = named ? -1 : capitals_at(l, text, at);
	if (other >= 0)
		add(l, v, other, l->form_of[i], false, i);
}

/* "Long Form (LF)" was read as one name. */
static void look_inside(struct linker *l, struct definitions *v, int32_t form)
{
	struct form *f = &l->form[form];
	int32_t open = str_find(f->text, STR(" (")), close = f->text.len - 1;
	if (open <= 0 || f->text.at[close] != ')' || close - open > INSIDE_MOST)
		return;
	struct form_words front, inside;
	form_read(&l->arena, str_sub(f->text, 0, open), f->type, &front);
	form_read(&l->arena, str_sub(f->text, open + 2, close), f->type, &inside);
	int32_t a = form_find(l, front.key, f->person), b = form_find(l, inside.key, f->person);
	if (a >= 0 && front.n > 0)
		join(l, form, a, SIEVE_DEFINED);
	if (b < 0 || inside.n != 1)
		return;
	if (a >= 0)
		add(l, v, b, a, false, f->first);
	else if (letters_found(inside.key, front.key))
		join(l, form, b, SIEVE_DEFINED);
}

static int by_form(const void *a, const void *b)
{
	const struct definition *x = a, *y = b;
	if (x->form != y->form)
		return (x->form > y->form) - (x->form < y->form);
	return (x->name > y->name) - (x->name < y->name);
}

/* Each article has its own definition of this form. */
static void by_article(struct linker *l, const struct definition *at, int32_t n)
{
	int32_t i = 0;
	for (int32_t k = l->form[at->form].first; k >= 0; k = l->next[k]) {
		int32_t article = l->in.name[k].article;
		while (i < n && l->in.name[at[i].name].article < article)
			i++;
		if (i < n && l->in.name[at[i].name].article == article)
			l->own[k] =
				(struct own){at[i].to, SIEVE_DEFINED, true, l->form[at[i].to].text};
	}
}

static void define(struct linker *l, const struct definition *at, int32_t n)
{
	int32_t best = at->to;
	bool one = true;
	for (int32_t i = 1; i < n; i++) {
		one &= set_root(l, at[i].to) == set_root(l, at->to);
		if (form_before(&l->form[at[i].to], &l->form[best]))
			best = at[i].to;
	}
	if (one)
		join(l, at->form, best, SIEVE_DEFINED);
	else
		by_article(l, at, n);
}

void sieve_define(struct linker *l)
{
	struct definitions v = {0};
	for (int32_t i = 0; i < l->in.names && l->in.text != NULL; i++)
		look_behind(l, &v, i);
	for (int32_t i = 0; i < l->forms; i++)
		if (l->form[i].words > 0)
			look_inside(l, &v, i);
	if (v.n > 1)
		qsort(v.at, (size_t)v.n, sizeof *v.at, by_form);
	for (int32_t i = 0, n; i < v.n; i += n) {
		for (n = 1; i + n < v.n && v.at[i + n].form == v.at[i].form; n++)
			;
		define(l, v.at + i, n);
	}
}
