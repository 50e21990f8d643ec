#include "config.h"

#include "core/story/voice_rows.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/text/fold.h"

/* ------------------------------------------------------------------ whose row */

/* "the officials" and "officials" are one. */
static struct str without_article(struct str s)
{
	static const struct str lead[] = {STR_INIT("the "), STR_INIT("a "), STR_INIT("an "),
		STR_INIT("some "), STR_INIT("several "), STR_INIT("many "), STR_INIT("other ")};
	for (size_t i = 0; i < sizeof lead / sizeof *lead; i++)
		if (str_starts(s, lead[i]))
			return str_from(s, lead[i].len);
	return s;
}

static bool is_pronoun(struct str s)
{
	static const struct str words[] = {STR_INIT("he"), STR_INIT("she"), STR_INIT("they"),
		STR_INIT("it"), STR_INIT("him"), STR_INIT("her"), STR_INIT("them"), STR_INIT("his"),
		STR_INIT("their"), STR_INIT("its"), STR_INIT("i"), STR_INIT("we"), STR_INIT("you"),
		STR_INIT("us"), STR_INIT("me"), STR_INIT("one"), STR_INIT("himself"),
		STR_INIT("herself"), STR_INIT("who"), STR_INIT("this"), STR_INIT("that"),
		STR_INIT("these"), STR_INIT("those")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(s, words[i]))
			return true;
	return false;
}

/* "a diplomat", "some members": somebody, not a certain one. */
static bool is_indefinite(struct str key)
{
	static const struct str lead[] = {STR_INIT("a "), STR_INIT("an "), STR_INIT("one "),
		STR_INIT("some "), STR_INIT("several "), STR_INIT("many "), STR_INIT("two "),
		STR_INIT("other "), STR_INIT("another ")};
	for (size_t i = 0; i < sizeof lead / sizeof *lead; i++)
		if (str_starts(key, lead[i]))
			return true;
	return false;
}

/* "Tarn officials": they are called by a name, and are not named. */
static bool are_people(const struct voice_rows *r, struct str key)
{
	struct str rest = key, word, head = STR("");
	struct found_word w;
	while (str_cut(&rest, ' ', &word)) {
		if (str_eq(word, STR("of")) || str_eq(word, STR("in")) || str_eq(word, STR("for")))
			break;
		head = word;
	}
	return str_ends(head, STR("s")) && !str_ends(head, STR("ss")) &&
	       wordlist_find(&r->words, head, &w) && w.class == TERM_ROLE;
}

/* Is there a name in it? */
static bool is_named(const struct voice_rows *r, const struct utterance *u, struct str key)
{
	const struct entities *e = &r->story->entities;
	int32_t name = entity_first_name(e, u->article, u->speaker.beg);
	if (is_indefinite(key) || are_people(r, key))
		return false;
	if (name < e->names && e->name[name].article == u->article &&
		e->name[name].span.beg < u->speaker.end)
		return true;
	struct str words = span_text(r->story->at[u->article]->doc.text, u->speaker);
	for (int32_t i = 1; i < words.len; i++)
		if (words.at[i - 1] == ' ' && words.at[i] >= 'A' && words.at[i] <= 'Z')
			return true;
	return false;
}

static struct voice voice_of(struct voice_rows *r, const struct utterance *u)
{
	const struct story *s = r->story;
	const struct entities *e = &s->entities;
	struct voice v = {.kind = VOICE_NOBODY, .entity = -1, .key = STR(""), .name = STR("")};
	if (u->who.entity >= 0) {
		/* A capital that speaks is its government; "the Chinese said": China. */
		int32_t of = e->at[u->who.entity].of;
		v.entity = of >= 0 ? of : u->who.entity;
		v.kind = VOICE_ENTITY;
		v.key = e->at[v.entity].key;
		v.name = e->at[v.entity].name;
		return v;
	}
	struct str text = span_text(s->at[u->article]->doc.text, u->speaker);
	struct str key = fold_key(&r->work, text);
	if (key.len == 0 || is_pronoun(key))
		return v;
	v.key = without_article(key);
	v.kind = is_named(r, u, key) ? VOICE_WORDS : VOICE_UNNAMED;
	return v;
}

/* What tells voices apart: entities by their index, others by kind and words. */
static struct str map_key(struct voice_rows *r, const struct voice *v)
{
	if (v->kind == VOICE_ENTITY)
		return str_printf(&r->work, "%d", v->entity);
	return str_printf(
		&r->work, "%s %.*s", v->kind == VOICE_NOBODY ? "nobody" : "words", STR_ARG(v->key));
}

void voice_rows_add(struct voice_rows *r, const struct utterance *u)
{
	struct voice v = voice_of(r, u);
	struct utterance own = *u;
	own.voice = *map_at(&r->work, &r->keys, map_key(r, &v), r->found.n);
	if (own.voice == r->found.n)
		VEC_PUSH(&r->work, &r->found, v);
	/* Who is named anywhere by these words is named. */
	if (v.kind == VOICE_WORDS)
		r->found.at[own.voice].kind = VOICE_WORDS;
	VEC_PUSH(&r->work, &r->said, own);
}

/* --------------------------------------------------------------------- layout */

static void add_count(struct voice_count *to, const struct utterance *u)
{
	if (u->quote >= 0) {
		to->quotes++;
		to->words += u->words;
	} else {
		to->statements++;
		to->told_words += u->words;
	}
}

static int by_voice(const void *a, const void *b)
{
	const struct utterance *x = a, *y = b;
	if (x->voice != y->voice)
		return x->voice < y->voice ? -1 : 1;
	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	if (x->span.beg != y->span.beg)
		return x->span.beg < y->span.beg ? -1 : 1;
	return (x->verb.beg > y->verb.beg) - (x->verb.beg < y->verb.beg);
}

static int by_count(const void *a, const void *b)
{
	const struct voice *x = a, *y = b;
	if ((x->kind == VOICE_NOBODY) != (y->kind == VOICE_NOBODY))
		return x->kind == VOICE_NOBODY ? 1 : -1;
	if (x->count.words != y->count.words)
		return x->count.words > y->count.words ? -1 : 1;
	if (x->count.statements != y->count.statements)
		return x->count.statements > y->count.statements ? -1 : 1;
	int c = str_cmp(x->key, y->key);
	return c != 0 ? c : (x->kind > y->kind) - (x->kind < y->kind);
}

static int by_text(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* The words used most for who is no entity; of equals the last by bytes: in small letters. */
static struct str most_used(const struct voice_rows *r, int32_t first, int32_t n)
{
	struct arena a = {0};
	struct str *text = ARENA_ARRAY(&a, struct str, n), best = STR("");
	int32_t most = 0;
	for (int32_t i = 0; i < n; i++) {
		const struct utterance *u = &r->said.at[first + i];
		text[i] = span_text(r->story->at[u->article]->doc.text, u->speaker);
	}
	qsort(text, (size_t)n, sizeof *text, by_text);
	for (int32_t i = 0, run; i < n; i += run) {
		for (run = 1; i + run < n && str_eq(text[i], text[i + run]); run++)
			continue;
		if (run >= most)
			best = text[i];
		most = run > most ? run : most;
	}
	arena_free(&a);
	return best;
}

/* Counts and names the voices whose utterances stand in order; then puts them in order. */
static void order_voices(struct voice_rows *r)
{
	int32_t *now = ARENA_ARRAY(&r->work, int32_t, r->found.n + 1);
	for (int32_t i = 0, n; i < r->said.n; i += n) {
		struct voice *v = &r->found.at[r->said.at[i].voice];
		for (n = 0; i + n < r->said.n && r->said.at[i + n].voice == r->said.at[i].voice;
			n++)
			add_count(&v->count, &r->said.at[i + n]);
		if (v->kind == VOICE_WORDS || v->kind == VOICE_UNNAMED)
			v->name = most_used(r, i, n);
		v->first = r->said.at[i].voice; /* what it was before */
	}
	qsort(r->found.at, (size_t)r->found.n, sizeof *r->found.at, by_count);
	for (int32_t i = 0; i < r->found.n; i++)
		now[r->found.at[i].first] = i;
	for (int32_t i = 0; i < r->said.n; i++)
		r->said.at[i].voice = now[r->said.at[i].voice];
}

static struct voice_cell *cell_for(
	struct arena *to, const struct utterance *u, int32_t at, struct voices *out)
{
	struct {
		struct voice_cell *at;
		int32_t n;
	} cells = {out->cell, out->cells};
	struct voice_cell *last = out->cells > 0 ? &out->cell[out->cells - 1] : NULL;
	if (last != NULL && last->voice == u->voice && last->article == u->article)
		return last;
	VEC_PUSH(to, &cells,
		(struct voice_cell){.voice = u->voice, .article = u->article, .first = at});
	out->cell = cells.at;
	out->cells = cells.n;
	struct voice *v = &out->at[u->voice];
	if (v->n++ == 0)
		v->first = out->cells - 1;
	return &out->cell[out->cells - 1];
}

void voice_rows_finish(struct arena *to, struct voice_rows *r, struct voices *out)
{
	*out = (struct voices){.n = r->found.n, .said_n = r->said.n};
	if (r->said.n == 0)
		return;
	qsort(r->said.at, (size_t)r->said.n, sizeof *r->said.at, by_voice);
	order_voices(r);
	qsort(r->said.at, (size_t)r->said.n, sizeof *r->said.at, by_voice);
	out->said = ARENA_ARRAY(to, struct utterance, out->said_n);
	out->at = ARENA_ARRAY(to, struct voice, out->n);
	for (int32_t i = 0; i < out->n; i++) {
		out->at[i] = r->found.at[i];
		out->at[i].key = str_dup(to, out->at[i].key);
		out->at[i].first = 0;
	}
	for (int32_t i = 0; i < out->said_n; i++) {
		out->said[i] = r->said.at[i];
		struct voice_cell *cell = cell_for(to, &out->said[i], i, out);
		cell->n++;
		add_count(&cell->count, &out->said[i]);
	}
}
