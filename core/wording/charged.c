#include "config.h"

#include "core/wording/charged.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/vec.h"
#include "core/wording/guard.h"
#include "core/wording/passive.h"
#include "core/wording/plain_word.h"

struct charged_work {
	struct charged_input in;
	struct plain_words words;
	int32_t sentence;    /* the next one */
	int32_t at;          /* bytes: how far a long sentence is read; 0: not begun */
	int32_t name, quote; /* the first that ends behind the place read */
	int32_t quote_begun; /* the same, where the sentence begins */
	int32_t first;       /* mark of the sentence */
	bool english;
};

struct charged_work *charged_open(const struct charged_input *in)
{
	struct charged_work *x = calloc(1, sizeof *x);
	if (x == NULL)
		arena_full();
	x->in = *in;
	x->english = plain_words_know(in->doc->language);
	return x;
}

void charged_close(struct charged_work *x)
{
	free(x);
}

/* ------------------------------------------------------------------ look-up */

struct found {
	int32_t entry; /* -1: none */
	int32_t words;
	int32_t part; /* bytes into the word where a part of it begins that was found */
	int32_t part_len;
};

/* The phrase of `key` and `last`; a noun may have its ending there, a verb had it at `first`. */
static int32_t find_phrase(const struct wordbook *b, char *key, int32_t len,
	const struct plain_word *last, uint8_t first)
{
	struct lemmas forms;
	lemmas_find(plain_bare(last), &forms);
	for (int32_t i = 0; i < forms.n; i++) {
		memcpy(key + len, forms.at[i].at, forms.at[i].len);
		bool same = forms.at[i].forms == FORM_ANY;
		if (!same && (first != FORM_ANY || (forms.at[i].forms & FORM_NOUN) == 0))
			continue;
		int32_t entry = wordbook_find(b, (struct str){key, len + forms.at[i].len},
			same ? first : FORM_NOUN, NULL);
		if (entry >= 0)
			return entry;
	}
	return -1;
}

/* The longest phrase from word `i` on, of at most `longest` words, that begins with `first`. */
static struct found longest_phrase(const struct wordbook *b, const struct plain_words *t, int32_t i,
	const struct lemma *first, int32_t longest)
{
	char key[WORDBOOK_WORDS * (PLAIN_WORD_BYTES + 1)];
	struct found best = {.entry = -1};
	int32_t len = first->len;
	memcpy(key, first->at, first->len);
	for (int32_t n = 2; n <= longest && i + n <= t->n; n++) {
		const struct plain_word *x = &t->at[i + n - 1];
		if (x->apart || x->len == 0)
			break;
		key[len++] = ' ';
		int32_t entry = find_phrase(b, key, len, x, first->forms);
		if (entry >= 0)
			best = (struct found){.entry = entry, .words = n};
		memcpy(key + len, x->at, x->len);
		len += x->len;
	}
	return best;
}

/* "weaponise" is "weaponize" in the lists. */
static bool american(struct lemma *l)
{
	for (int32_t i = l->len - 2; i > 2 && i > l->len - 6; i--) {
		bool ending = l->at[i] == 's' && l->at[i - 1] == 'i' &&
			      (l->at[i + 1] == 'e' || l->at[i + 1] == 'i' || l->at[i + 1] == 'a');
		if (ending) {
			l->at[i] = 'z';
			return true;
		}
	}
	return false;
}

/* What a list has of the word `low` at `i`: a phrase from here, else the word. */
static struct found find_word(
	const struct wordbook *b, const struct plain_words *t, int32_t i, struct str low)
{
	struct lemmas forms;
	struct found best = {.entry = -1};
	lemmas_find(low, &forms);
	for (int32_t k = 0; k < forms.n; k++) {
		int32_t longest, entry;
		struct lemma *l = &forms.at[k];
		entry = wordbook_find(b, (struct str){l->at, l->len}, l->forms, &longest);
		if (longest > 1) {
			struct found phrase = longest_phrase(b, t, i, l, longest);
			if (phrase.words > best.words)
				best = phrase;
		}
		if (best.words == 0 && entry < 0 && american(l))
			entry = wordbook_find(b, (struct str){l->at, l->len}, l->forms, NULL);
		if (best.words == 0 && entry >= 0)
			best = (struct found){.entry = entry, .words = 1};
	}
	return best;
}

static bool turns_round(struct str part)
{
	static const char *const parts[] = {"anti", "non", "counter", "un", "post", "pre", "de"};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (str_eq(part, str_of(parts[i])))
			return true;
	return false;
}

/* "scandal-hit": the parts of a word with hyphens, if it is in no list itself. */
static struct found find_part(const struct wordbook *b, const struct plain_words *t, int32_t i)
{
	struct str low = plain_bare(&t->at[i]), rest = low, part;
	while (str_cut(&rest, '-', &part)) {
		if (turns_round(part))
			break;
		struct lemmas forms;
		lemmas_find(part, &forms);
		for (int32_t k = 0; k < forms.n; k++) {
			const struct lemma *l = &forms.at[k];
			int32_t entry =
				wordbook_find(b, (struct str){l->at, l->len}, l->forms, NULL);
			if (entry >= 0)
				return (struct found){
					entry, 1, (int32_t)(part.at - low.at), part.len};
		}
	}
	return (struct found){.entry = -1};
}

static struct found find_at(const struct wordbook *b, const struct plain_words *t, int32_t i)
{
	const struct plain_word *x = &t->at[i];
	struct found f = {.entry = -1};
	if (x->len == 0)
		return f;
	f = find_word(b, t, i, plain_low(x));
	if (f.entry < 0 && x->bare < x->len)
		f = find_word(b, t, i, plain_bare(x));
	if (f.entry < 0 && x->hyphenated)
		f = find_part(b, t, i);
	return f;
}

/* ------------------------------------------------------------------- marks */

static bool covered(const struct charged_spans *s, int32_t *next, struct span at)
{
	while (*next < s->n && s->at[*next].end <= at.beg)
		++*next;
	return *next < s->n && s->at[*next].beg <= at.beg && at.end <= s->at[*next].end;
}

/* The span of what was found; a part of a word counts in bytes of ASCII, as the lists do. */
static struct span span_of(const struct plain_words *t, int32_t i, const struct found *f)
{
	struct span s = {t->at[i].span.beg, t->at[i + f->words - 1].bare_end};
	bool plain = t->at[i].span.end - t->at[i].span.beg == t->at[i].len;
	if (f->part_len > 0 && plain)
		s = (struct span){s.beg + f->part, s.beg + f->part + f->part_len};
	return s;
}

/* In a name, or one itself: only what is written with a capital may be taken for a name. */
static bool is_named(struct charged_work *x, struct span s, const struct word_entry *e)
{
	if (!covered(&x->in.names, &x->name, s))
		return false;
	struct span name = x->in.names.at[x->name];
	return !e->capital || name.beg < s.beg || s.end < name.end;
}

static void judge(struct charged_work *x, struct arena *a, int32_t i, const struct found *f,
	bool titled, bool quote_block, struct charges *out)
{
	const struct word_entry *e = &x->in.book->entries.at[f->entry];
	const struct plain_words *t = &x->words;
	struct span s = span_of(t, i, f);
	struct charge c = {.span = s, .entry = f->entry, .weight = e->weight};
	bool spelled = t->at[i].capital && !t->at[i].first && !titled && !e->capital;
	if (spelled || is_named(x, s, e) || !guard_allows(t, i, i + f->words, e))
		return;
	c.negated = guard_negated(t, i);
	if (c.negated && --c.weight == 0)
		return;
	c.quoted = covered(&x->in.quoted, &x->quote, s) || quote_block;
	VEC_PUSH(a, out, c);
}

static void mark_words(
	struct charged_work *x, struct arena *a, const struct block *b, struct charges *out)
{
	bool head = b->kind == BLOCK_TITLE || b->kind == BLOCK_HEADING;
	bool titled = head && guard_is_titled(&x->words);
	for (int32_t i = 0; i < x->words.n;) {
		struct found f = find_at(x->in.book, &x->words, i);
		if (f.entry >= 0)
			judge(x, a, i, &f, titled, b->kind == BLOCK_QUOTE, out);
		i += f.entry >= 0 ? f.words : 1;
	}
}

/* ----------------------------------------------------------------- passives */

/* A word that a list has comes before the rule. */
static bool meets_mark(const struct charges *c, int32_t from, struct span s)
{
	for (int32_t i = from; i < c->n; i++)
		if (span_meets(c->at[i].span, s))
			return true;
	return false;
}

/* Puts it where it belongs among the marks of its sentence. */
static void put_mark(struct arena *a, struct charges *c, int32_t from, struct charge one)
{
	VEC_PUSH(a, c, one);
	int32_t i = c->n - 1;
	for (; i > from && c->at[i - 1].span.beg > one.span.beg; i--)
		c->at[i] = c->at[i - 1];
	c->at[i] = one;
}

static void mark_passives(
	struct charged_work *x, struct arena *a, const struct block *b, struct charges *out)
{
	struct passives found = {0};
	int32_t quote = x->quote_begun;
	passives_read(a, x->in.doc, x->sentence, x->sentence + 1, &found);
	for (int32_t i = 0; i < found.n; i++) {
		const struct passive *p = &found.at[i];
		int32_t entry = x->in.book->passive - 1 + (p->thinks ? 1 : 0);
		struct charge c = {.span = p->span, .entry = entry, .weight = 1};
		c.quoted = covered(&x->in.quoted, &quote, p->span) || b->kind == BLOCK_QUOTE;
		if (!meets_mark(out, x->first, p->span))
			put_mark(a, out, x->first, c);
	}
}

static bool is_read(const struct block *b)
{
	return block_is_counted((enum block_kind)b->kind) || b->kind == BLOCK_LIST;
}

bool charged_step(struct arena *a, struct charged_work *x, struct charges *out)
{
	const struct document *d = x->in.doc;
	int32_t bytes = 0;
	while (x->english && x->sentence < d->sentences.n && bytes < BLOCKS_STEP) {
		const struct sentence *s = &d->sentences.at[x->sentence];
		const struct block *b = &d->blocks.at[s->block];
		struct span rest = {x->at > s->span.beg ? x->at : s->span.beg, s->span.end};
		if (rest.beg == s->span.beg) {
			x->quote_begun = x->quote;
			x->first = out->n;
		}
		if (is_read(b)) {
			x->at = plain_words_read(d->text, rest, &x->words);
			mark_words(x, a, b, out);
		} else {
			x->at = rest.end;
		}
		bytes += x->at - rest.beg;
		if (x->at < s->span.end)
			continue;
		if (x->in.book->passive > 0 && is_read(b))
			mark_passives(x, a, b, out);
		x->sentence++;
	}
	return x->english && x->sentence < d->sentences.n;
}

void charged_build(struct arena *a, const struct charged_input *in, struct charges *out)
{
	struct charged_work *x = charged_open(in);
	while (charged_step(a, x, out))
		;
	charged_close(x);
}

/* ---------------------------------------------------------------- look-up */

int32_t charged_find(const struct charges *c, int32_t at)
{
	int32_t low = 0, high = c->n;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (c->at[mid].span.end > at)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}

const char *charged_voice(const struct charge *c)
{
	return c->quoted ? "quoted" : "author";
}

struct str charged_text(
	struct arena *a, const struct wordbook *b, const struct charge *c, struct str words)
{
	const struct word_group *g = &b->groups.at[b->entries.at[c->entry].group];
	return str_printf(a, "%.*s (%.*s, %d) list %.*s", STR_ARG(words), STR_ARG(g->name),
		c->weight, STR_ARG(g->list));
}
