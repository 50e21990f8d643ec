#include "config.h"

#include "core/story/sieve.h"

#include <string.h>

/*
 * One letter differs inside one long word: "Stoltenburg". Found without
 * comparing all with all: a form leaves traces, its key with each letter left
 * out in turn, and whether another letter stands there; forms that share a
 * trace are compared, unless too many share it. Names with digits, names the
 * tables know and pairs that one article has both are no slips, nor is
 * another last letter (Fernando, Fernanda) or first one (Barker, Parker). A
 * family name behind a given name may be shorter and lack its last letter
 * (Clark, Clarke).
 */

enum { WORD_LEAST = 6, LAST_LEAST = 5, LONE_LEAST = 7, KEY_MOST = 64, SHARE_MOST = 8 };

struct trace {
	uint64_t hash;
	int32_t form;
	int32_t next; /* trace + 1 in the same slot */
	bool seen;
};

struct target {
	int32_t form; /* the most frequent one that this may be a slip of; -1 */
	bool several; /* others are as frequent */
};

struct traces {
	struct trace *at;
	int32_t n;
	int32_t *slot; /* trace + 1 */
	uint32_t mask;
};

/* The last of several words, all else being equal, needs less. */
static bool is_last(const struct form *f, int32_t word)
{
	return f->words > 1 && word + 1 == f->words && f->type != ENTITY_LOC;
}

static bool may_slip(const struct linker *l, const struct form *f)
{
	const struct form_word *w = form_words_of(l, f);
	bool has_long = false;
	if (f->words == 0 || f->known >= 0 || f->key.len > KEY_MOST ||
		(f->words == 1 && f->key.len < LONE_LEAST))
		return false;
	for (int32_t i = 0; i < f->words; i++) {
		if (w[i].flags & FORM_DIGIT)
			return false;
		has_long |= w[i].text.len >= (is_last(f, i) ? LAST_LEAST - 1 : WORD_LEAST);
	}
	return has_long;
}

static uint64_t mix(uint64_t h, uint64_t more)
{
	h = (h ^ more) * 0x9E3779B97F4A7C15u;
	return h ^ (h >> 29);
}

static uint64_t hash_of(struct str s, int32_t without, bool place)
{
	uint64_t h = 14695981039346656037u;
	for (int32_t i = 0; i < s.len; i++)
		if (i != without)
			h = (h ^ (unsigned char)s.at[i]) * 1099511628211u;
	return mix(h, place ? (uint64_t)without + 2 : 1);
}

static void leave(struct traces *v, uint64_t hash, int32_t form)
{
	int32_t *slot = &v->slot[(uint32_t)(hash >> 32) & v->mask];
	v->at[v->n++] = (struct trace){hash, form, *slot, false};
	*slot = v->n;
}

/* Inside long words; the whole key too, for a form that has one letter less. */
static void leave_all(struct linker *l, struct traces *v, int32_t form)
{
	const struct form *f = &l->form[form];
	const struct form_word *w = form_words_of(l, f);
	uint64_t salt = f->person ? 1 : 0;
	int32_t at = 0;
	leave(v, mix(hash_of(f->key, -1, false), salt), form);
	for (int32_t i = 0; i < f->words; at += w[i++].text.len + 1) {
		int32_t n = w[i].text.len;
		bool last = is_last(f, i);
		for (int32_t k = 1; n >= (last ? LAST_LEAST : WORD_LEAST) && k < n - !last; k++) {
			leave(v, mix(hash_of(f->key, at + k, false), salt), form);
			leave(v, mix(hash_of(f->key, at + k, true), salt), form);
		}
	}
}

/* The letters between what both begin with and what both end with. */
static bool one_letter(struct str a, struct str b, bool last)
{
	int32_t front = 0, back = 0, least = a.len < b.len ? a.len : b.len;
	while (front < least && a.at[front] == b.at[front])
		front++;
	while (back < least - front && a.at[a.len - 1 - back] == b.at[b.len - 1 - back])
		back++;
	if (front == 0 || a.len - front - back > 1 || b.len - front - back > 1)
		return false;
	bool more = a.len != b.len;
	if (last && more)
		return least >= LAST_LEAST - 1;
	return back > 0 && least >= WORD_LEAST - more;
}

static bool is_slip(const struct linker *l, const struct form *f, const struct form *g)
{
	const struct form_word *a = form_words_of(l, f), *b = form_words_of(l, g);
	int32_t differ = 0;
	if (f->words != g->words || f->person != g->person || !form_agrees(f, g))
		return false;
	for (int32_t i = 0; i < f->words; i++) {
		if (str_eq(a[i].text, b[i].text))
			continue;
		if (++differ > 1 || !one_letter(a[i].text, b[i].text, is_last(f, i)) ||
			form_is_generic(a[i].text) || form_is_generic(b[i].text))
			return false;
	}
	return differ == 1;
}

/* Do both stand in one article? Both chains are in order of articles. */
static bool meet(const struct linker *l, const struct form *f, const struct form *g)
{
	int32_t a = f->first, b = g->first;
	while (a >= 0 && b >= 0) {
		int32_t x = l->in.name[a].article, y = l->in.name[b].article;
		if (x == y)
			return true;
		if (x < y)
			a = l->next[a];
		else
			b = l->next[b];
	}
	return false;
}

/* `f` may be a slip of `g`, if that is the better one. */
static void offer(const struct linker *l, struct target *to, int32_t f, int32_t g)
{
	const struct form *x = &l->form[f], *y = &l->form[g];
	struct target *t = &to[f];
	if (f == g || t->form == g || !form_before(y, x) || !is_slip(l, x, y) || meet(l, x, y))
		return;
	const struct form *z = t->form >= 0 ? &l->form[t->form] : NULL;
	if (z == NULL || y->count > z->count) {
		*t = (struct target){g, false};
	} else if (y->count == z->count) {
		t->several |= set_root(l, g) != set_root(l, t->form);
		if (form_before(y, z))
			t->form = g;
	}
}

static void compare(struct linker *l, struct traces *v, int32_t trace, struct target *to)
{
	int32_t share[SHARE_MOST], n = 0;
	uint64_t hash = v->at[trace].hash;
	for (int32_t i = trace + 1; i > 0; i = v->at[i - 1].next) {
		struct trace *t = &v->at[i - 1];
		if (t->hash != hash)
			continue;
		t->seen = true;
		if (n < SHARE_MOST)
			share[n] = t->form;
		n++;
	}
	for (int32_t i = 0; i < n && n <= SHARE_MOST; i++)
		for (int32_t k = 0; k < n; k++)
			offer(l, to, share[i], share[k]);
}

static void traces_open(struct linker *l, struct traces *v)
{
	size_t most = 1, slots = 16;
	for (int32_t i = 0; i < l->forms; i++)
		if (may_slip(l, &l->form[i]))
			most += 1 + 2 * (size_t)l->form[i].key.len;
	while (slots < most)
		slots *= 2;
	v->at = ARENA_ARRAY(&l->arena, struct trace, most);
	v->slot = ARENA_ARRAY(&l->arena, int32_t, slots);
	v->mask = (uint32_t)(slots - 1);
}

void sieve_slip(struct linker *l)
{
	struct traces v = {0};
	struct target *to = ARENA_ARRAY(&l->arena, struct target, (size_t)l->forms + 1);
	traces_open(l, &v);
	for (int32_t i = 0; i < l->forms; i++) {
		to[i].form = -1;
		if (may_slip(l, &l->form[i]))
			leave_all(l, &v, i);
	}
	/* A chain begins with its newest trace: from there all of one hash are seen. */
	for (int32_t i = v.n - 1; i >= 0; i--)
		if (!v.at[i].seen && v.at[i].next > 0)
			compare(l, &v, i, to);
	for (int32_t i = 0; i < l->forms; i++)
		if (to[i].form >= 0 && !to[i].several)
			join(l, i, to[i].form, SIEVE_SLIP);
}
