#include "config.h"

#include "core/compare/terms.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/heap.h"

enum {
	ROOM_MIN = 256,   /* terms */
	SLOTS_MIN = 1024, /* a power of two */
	TEXTS = 4096,     /* bytes of texts that are allocated together */
};

void terms_init(struct terms *t, struct arena *a)
{
	*t = (struct terms){.arena = a, .slots = SLOTS_MIN};
	t->slot = heap_zeroed(SLOTS_MIN, sizeof *t->slot);
	senses_build(a, &t->senses);
}

void terms_close(struct terms *t)
{
	free(t->at);
	free(t->slot);
	*t = (struct terms){0};
}

/* Side by side: an arena would give each 16 bytes and more. */
static struct str keep_text(struct terms *t, struct str text)
{
	if (text.len > TEXTS / 8)
		return str_dup(t->arena, text);
	if (t->texts.left < text.len) {
		t->texts.at = arena_alloc(t->arena, TEXTS);
		t->texts.left = TEXTS;
	}
	struct str kept = {t->texts.at, text.len};
	if (text.len > 0)
		memcpy(t->texts.at, text.at, (size_t)text.len);
	t->texts.at += text.len;
	t->texts.left -= text.len;
	return kept;
}

static int32_t push(struct terms *t, enum term_kind kind, struct str text)
{
	if (t->n == t->room) {
		t->room = t->room > 0 ? t->room + t->room / 2 : ROOM_MIN;
		t->at = heap_resize(t->at, (size_t)t->room * sizeof *t->at);
	}
	t->at[t->n] = (struct term){.text = keep_text(t, text), .sense = -1, .kind = (uint8_t)kind};
	return t->n++;
}

static uint32_t hash_of(enum term_kind kind, struct str text)
{
	return map_hash(text) ^ (uint32_t)kind * 0x9E3779B1U;
}

/* The slot of a term, or the free one where it belongs. */
static int32_t *slot_of(const struct terms *t, enum term_kind kind, struct str text)
{
	const uint32_t mask = (uint32_t)t->slots - 1;
	for (uint32_t i = hash_of(kind, text) & mask;; i = (i + 1) & mask) {
		int32_t *slot = &t->slot[i];
		if (*slot == 0)
			return slot;
		const struct term *x = &t->at[*slot - 1];
		if (x->kind == kind && str_eq(x->text, text))
			return slot;
	}
}

/* At most half full. */
static void make_slots(struct terms *t)
{
	if (t->slots > INT32_MAX / 2)
		arena_full();
	free(t->slot);
	t->slots *= 2;
	t->slot = heap_zeroed((size_t)t->slots, sizeof *t->slot);
	for (int32_t i = 0; i < t->n; i++)
		if (t->at[i].kind != TERM_NAME)
			*slot_of(t, (enum term_kind)t->at[i].kind, t->at[i].text) = i + 1;
}

int32_t terms_add(struct terms *t, enum term_kind kind, struct str text)
{
	int32_t *slot = slot_of(t, kind, text);
	if (*slot != 0)
		return *slot - 1;
	int32_t term = push(t, kind, text);
	*slot = term + 1;
	if (t->n >= t->slots / 2)
		make_slots(t);
	return term;
}

int32_t terms_add_name(struct terms *t, struct str key, struct str name)
{
	const int32_t *there = map_find(&t->names, key);
	if (there != NULL)
		return *there;
	int32_t term = push(t, TERM_NAME, name);
	*map_at(t->arena, &t->names, keep_text(t, key), term) = term;
	return term;
}
