#include "config.h"

#include "core/import/witness.h"

enum { RUN = 3 };

static uint32_t mix(uint32_t hash, uint32_t more)
{
	return (hash ^ more) * 0x9E3779B1u;
}

/*
 * Letters, digits and everything beyond ASCII but General Punctuation
 * (E2 80, E2 81): pages and metadata differ in kinds of quotation marks.
 */
static bool is_word_at(struct str s, int32_t at)
{
	unsigned char c = (unsigned char)s.at[at], low = c | 0x20;
	if (c < 0x80)
		return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9');
	for (int32_t beg = at; beg >= 0 && beg > at - 3; beg--)
		if ((unsigned char)s.at[beg] == 0xE2)
			return beg + 1 >= s.len || ((unsigned char)s.at[beg + 1] & 0xFE) != 0x80;
	return true;
}

static unsigned char lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
}

/* The hash of the next word at or behind *at; 0 if there is none. */
static uint32_t next_word(struct str s, int32_t *at)
{
	uint32_t hash = 0;
	while (*at < s.len && !is_word_at(s, *at))
		++*at;
	for (; *at < s.len && is_word_at(s, *at); ++*at)
		hash = mix(hash + 1, lower(s.at[*at])) | 1;
	return hash;
}

/* The hash of the run that ends with this word; 0 while there are too few. */
static uint32_t add_word(struct heard *h, uint32_t word)
{
	uint32_t run = mix(mix(h->last[0], h->last[1]) + 1, word) | 1;
	h->last[0] = h->last[1];
	h->last[1] = word;
	return ++h->words < RUN ? 0 : run;
}

static uint32_t *find_slot(const struct witness *w, uint32_t run)
{
	uint32_t at = (run >> 7) & (w->slots - 1);
	while (w->slot[at] != 0 && w->slot[at] != run)
		at = (at + 1) & (w->slots - 1);
	return &w->slot[at];
}

void witness_build(struct arena *a, struct str text, struct witness *out)
{
	struct heard h = {0};
	uint32_t word, run;
	*out = (struct witness){.slots = 64};
	while (out->slots < (uint32_t)text.len) /* words are longer than two bytes */
		out->slots *= 2;
	out->slot = ARENA_ARRAY(a, uint32_t, out->slots);
	for (int32_t at = 0; (word = next_word(text, &at)) != 0;) {
		run = add_word(&h, word);
		if (run == 0)
			continue;
		*find_slot(out, run) = run;
		out->runs++;
	}
}

void witness_hear(const struct witness *w, struct str text, struct heard *h)
{
	uint32_t word, run;
	for (int32_t at = 0; (word = next_word(text, &at)) != 0;) {
		run = add_word(h, word);
		if (run == 0)
			continue;
		h->runs++;
		h->known += *find_slot(w, run) == run;
	}
}
