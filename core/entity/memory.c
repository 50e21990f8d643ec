#include "config.h"

#include "core/entity/memory.h"

static struct memory_item *find(const struct memory *m, uint64_t low)
{
	uint64_t i = low;
	while (m->at[i & (uint64_t)(m->slots - 1)].low != low &&
		m->at[i & (uint64_t)(m->slots - 1)].low != 0)
		i++;
	return &m->at[i & (uint64_t)(m->slots - 1)];
}

static void grow(struct memory *m, struct arena *a)
{
	struct memory old = *m;
	m->slots = old.slots > 0 ? old.slots * 2 : 256;
	m->at = ARENA_ARRAY(a, struct memory_item, m->slots);
	for (int32_t i = 0; i < old.slots; i++)
		if (old.at[i].low != 0)
			*find(m, old.at[i].low) = old.at[i];
}

static void remember(struct memory *m, struct arena *a, uint64_t low, uint8_t seen)
{
	if (m->n * 2 >= m->slots)
		grow(m, a);
	struct memory_item *item = find(m, low);
	m->n += item->low == 0;
	item->low = low;
	item->seen |= seen;
}

/* In a line of capitals, or of words that all begin with one, they say nothing. */
static bool is_loud(const struct word *at, int32_t n)
{
	int32_t words = 0, caps = 0;
	for (int32_t i = 0; i < n; i++) {
		words += (at[i].flags & (WORD_CAPITAL | WORD_LOWER)) != 0 && at[i].text.len > 3;
		caps += (at[i].flags & WORD_CAPITAL) != 0 && at[i].text.len > 3;
	}
	return caps * 3 >= words * 2 && words > 2;
}

void memory_add(struct memory *m, struct arena *a, const struct word *at, int32_t n)
{
	bool loud = is_loud(at, n), begun = false;
	for (int32_t i = 0; i < n; i++) {
		const struct word *w = &at[i];
		if (w->low == 0 || (w->flags & (WORD_CAPITAL | WORD_LOWER)) == 0)
			continue;
		if ((w->flags & WORD_LOWER) != 0)
			remember(m, a, w->low, MEMORY_SMALL);
		else if (!loud && (w->flags & WORD_UPPER) != 0)
			remember(m, a, w->low, MEMORY_UPPER);
		else if (!loud && begun)
			remember(m, a, w->low, MEMORY_CAPITAL);
		begun = true;
	}
}

void memory_ask(const struct memory *m, struct word *at, int32_t n)
{
	for (int32_t i = 0; i < n && m->slots > 0; i++)
		if ((at[i].flags & WORD_CAPITAL) != 0)
			at[i].memory = find(m, at[i].low)->seen;
}
