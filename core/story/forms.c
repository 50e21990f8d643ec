#include "config.h"

#include "core/story/sieve.h"

#include <stdlib.h>

#include "core/base/vec.h"

enum { SMALL_WORDS = 3 };

struct raw_text { /* one way of writing, bytes and type */
	int32_t form, count;
	struct str text;
};

struct raws {
	struct raw_text *at;
	int32_t n;
	struct map map[TYPES];
};

int32_t form_find(const struct linker *l, struct str key, bool person)
{
	const int32_t *at = map_find(&l->keys[person], key);
	return at != NULL ? *at : -1;
}

static int32_t form_new(struct linker *l, const struct form_words *words, bool person)
{
	struct {
		struct form *at;
		int32_t n;
	} v = {l->form, l->forms};
	struct {
		struct form_word *at;
		int32_t n;
	} w = {l->word, l->words};
	struct form f = {.key = words->key,
		.person = person,
		.words = (uint8_t)words->n,
		.word = w.n,
		.known = -1,
		.first = -1,
		.last = -1,
		.parent = v.n};
	for (int32_t i = 0; i < words->n; i++)
		VEC_PUSH(&l->arena, &w, words->at[i]);
	if (words->n == 1)
		f.flags = words->at[0].flags;
	if (!person) {
		f.known = alias_find(f.key);
		f.begins = alias_begins(f.key);
	}
	f.set_known = f.known;
	f.set_long = words->n > 1;
	VEC_PUSH(&l->arena, &v, f);
	l->form = v.at;
	l->word = w.at;
	l->words = w.n;
	return l->forms++;
}

static int32_t raw_new(struct linker *l, struct raws *raws, struct str text, uint8_t type)
{
	struct form_words words;
	bool person = type == ENTITY_PER;
	form_read(&l->arena, text, type, &words);
	int32_t *at = map_at(&l->arena, &l->keys[person], words.key, -1);
	if (*at < 0)
		*at = form_new(l, &words, person);
	/* Capitals may be seen in another text than the first: "Nato", "NATO". */
	if (words.n == 1)
		l->form[*at].flags |= words.at[0].flags;
	VEC_PUSH(&l->arena, raws, ((struct raw_text){.form = *at, .text = text}));
	return raws->n - 1;
}

static void form_add(struct linker *l, int32_t form, int32_t name)
{
	struct form *f = &l->form[form];
	l->form_of[name] = form;
	l->next[name] = -1;
	if (f->last >= 0)
		l->next[f->last] = name;
	else
		f->first = name;
	f->last = name;
	f->count++;
	f->types[type_read(l, name)]++;
}

static uint8_t type_of(const struct form *f)
{
	int best = ENTITY_TYPES;
	for (int t = ENTITY_TYPES - 1; t >= 0; t--)
		if (f->types[t] > 0 && (best == ENTITY_TYPES || f->types[t] >= f->types[best]))
			best = t;
	return (uint8_t)best;
}

/* Most frequent, then shortest (no titles), then with the most small letters. */
static bool is_better(const struct raw_text *r, int32_t count, struct str text)
{
	if (r->count != count)
		return r->count > count;
	if (r->text.len != text.len)
		return r->text.len < text.len;
	return str_cmp(r->text, text) > 0;
}

static void texts_choose(struct linker *l, const struct raws *raws)
{
	int32_t *most = ARENA_ARRAY(&l->arena, int32_t, (size_t)l->forms + 1);
	for (int32_t i = 0; i < raws->n; i++) {
		const struct raw_text *r = &raws->at[i];
		struct form *f = &l->form[r->form];
		if (most[r->form] > 0 && !is_better(r, most[r->form], f->text))
			continue;
		most[r->form] = r->count;
		f->text = r->text;
	}
}

/* A word in small letters behind `at`, which is moved behind it. */
static bool small_word(struct str text, int32_t *at)
{
	int32_t beg = *at + 1, end = beg;
	if (*at < 0 || beg >= text.len || (text.at[*at] != ' ' && text.at[*at] != '\n'))
		return false;
	while (end < text.len && text.at[end] >= 'a' && text.at[end] <= 'z')
		end++;
	*at = end;
	return end > beg;
}

/*
 * "Atlantic" was read as a name, but the text says "Atlantic alliance", which
 * the tables know: the longest such text, or the name itself.
 */
static struct str with_small_words(struct linker *l, int32_t name, int32_t form)
{
	const struct name *n = &l->in.name[name];
	struct str best = n->text;
	if (l->in.text == NULL || n->span.beg < 0)
		return best;
	struct str whole = l->in.text[n->article];
	int32_t at = n->span.end;
	for (int i = 0; i < SMALL_WORDS && small_word(whole, &at); i++) {
		struct str longer = str_sub(whole, n->span.beg, at);
		int32_t known = alias_find(form_key(&l->arena, longer, ENTITY_MISC));
		if (known >= 0 && known != l->form[form].known)
			best = longer;
	}
	return best;
}

static int32_t raw_at(struct linker *l, struct raws *raws, struct str text, uint8_t type)
{
	int32_t *raw = map_at(&l->arena, &raws->map[type], text, -1);
	if (*raw < 0)
		*raw = raw_new(l, raws, text, type);
	return *raw;
}

void forms_build(struct linker *l)
{
	struct raws raws = {0};
	size_t n = (size_t)l->in.names + 1;
	l->form_of = ARENA_ARRAY(&l->arena, int32_t, n);
	l->next = ARENA_ARRAY(&l->arena, int32_t, n);
	l->own = ARENA_ARRAY(&l->arena, struct own, n);
	for (int32_t i = 0; i < l->in.names; i++) {
		uint8_t type = type_read(l, i);
		struct str text = l->in.name[i].text;
		int32_t raw = raw_at(l, &raws, text, type);
		int32_t form = raws.at[raw].form;
		if (l->form[form].begins)
			raw = raw_at(l, &raws, with_small_words(l, i, form), type);
		raws.at[raw].count++;
		form_add(l, raws.at[raw].form, i);
		l->own[i].form = -1;
	}
	for (int32_t i = 0; i < l->forms; i++)
		l->form[i].type = type_of(&l->form[i]);
	texts_choose(l, &raws);
}

int32_t set_root(const struct linker *l, int32_t form)
{
	while (l->form[form].parent != form) {
		struct form *f = &l->form[form];
		f->parent = l->form[f->parent].parent;
		form = f->parent;
	}
	return form;
}

void join(struct linker *l, int32_t form, int32_t to, enum sieve sieve)
{
	if (form != to)
		VEC_PUSH(&l->arena, &l->joins, ((struct join){form, to, (uint8_t)sieve}));
}

static void set_join(struct linker *l, const struct join *j)
{
	struct form *f = &l->form[j->form];
	struct form *a = &l->form[set_root(l, j->form)], *b = &l->form[set_root(l, j->to)];
	if (a == b || (a->set_known >= 0 && b->set_known >= 0 && a->set_known != b->set_known))
		return;
	if (f->sieve == SIEVE_NONE) {
		f->sieve = j->sieve;
		f->like = l->form[j->to].text;
	}
	a->parent = (int32_t)(b - l->form);
	if (b->set_known < 0)
		b->set_known = a->set_known;
	b->set_long |= a->set_long;
}

static int key_order(const struct form *f, const struct form *g)
{
	int order = str_cmp(f->key, g->key);
	return order != 0 ? order : f->person - g->person;
}

/* qsort has no argument for the forms: the keys are in the rows that it sorts. */
struct ready {
	const struct form *form, *to;
	struct join join;
};

static int by_key(const void *a, const void *b)
{
	const struct ready *x = a, *y = b;
	int order = key_order(x->form, y->form);
	return order != 0 ? order : key_order(x->to, y->to);
}

void joins_do(struct linker *l)
{
	int32_t n = l->joins.n;
	struct ready *v = ARENA_ARRAY(&l->arena, struct ready, (size_t)n + 1);
	for (int32_t i = 0; i < n; i++) {
		struct join j = l->joins.at[i];
		v[i] = (struct ready){&l->form[j.form], &l->form[j.to], j};
	}
	if (n > 1)
		qsort(v, (size_t)n, sizeof *v, by_key);
	for (int32_t i = 0; i < n; i++)
		set_join(l, &v[i].join);
	l->joins = (struct joins){0};
}

bool form_says(const struct linker *l, const struct form *f)
{
	const struct form_word *w = form_words_of(l, f);
	for (int32_t i = 0; i < f->words; i++)
		if (!form_is_generic(w[i].text) && !(w[i].flags & FORM_SMALL))
			return true;
	return false;
}

bool form_agrees(const struct form *f, const struct form *g)
{
	if (f->type == g->type)
		return true;
	if (f->type == ENTITY_TYPES)
		return g->type != ENTITY_LOC;
	if (g->type == ENTITY_TYPES)
		return f->type != ENTITY_LOC;
	return f->type != ENTITY_PER && g->type != ENTITY_PER && f->type != ENTITY_LOC &&
	       g->type != ENTITY_LOC;
}

bool form_before(const struct form *f, const struct form *g)
{
	if (f->count != g->count)
		return f->count > g->count;
	if (f->key.len != g->key.len)
		return f->key.len > g->key.len;
	return key_order(f, g) < 0;
}
