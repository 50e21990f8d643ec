#include "config.h"

#include "core/entity/gazetteer.h"

static int32_t find_word(const struct gazetteer *g, uint64_t hash)
{
	int32_t slot = gazetteer_slot(hash, g->words);
	for (int32_t i = 0; i < GAZ_PROBES && g->word[slot].key != 0; i++) {
		if (g->word[slot].key == gazetteer_key(hash))
			return slot;
		slot = slot + 1 < g->words ? slot + 1 : 0;
	}
	return -1;
}

static uint16_t find_phrase(const struct gazetteer *g, uint64_t hash)
{
	int32_t slot = gazetteer_slot(hash, g->phrases);
	for (int32_t i = 0; i < GAZ_PROBES && g->phrase[slot].key != 0; i++) {
		if (g->phrase[slot].key == gazetteer_key(hash))
			return g->phrase[slot].lists;
		slot = slot + 1 < g->phrases ? slot + 1 : 0;
	}
	return 0;
}

uint16_t gazetteer_phrase(const struct gazetteer *g, const struct word *at, int32_t n)
{
	uint64_t hash = 0;
	for (int32_t i = 0; i < n; i++)
		hash = gazetteer_join(hash, at[i].low);
	return g->phrases > 0 ? (uint16_t)(find_phrase(g, hash) & ~GAZ_MORE) : 0;
}

/* The longest phrase that begins at the first of these words. */
static int32_t longest(const struct gazetteer *g, const struct word *at, int32_t n, uint16_t *lists)
{
	uint64_t hash = 0;
	int32_t found = 0;
	uint16_t here = GAZ_MORE;
	for (int32_t i = 0; i < n && i < GAZ_LONGEST && (here & GAZ_MORE) != 0; i++) {
		hash = gazetteer_join(hash, at[i].low);
		here = find_phrase(g, hash);
		if ((here & ~GAZ_MORE) == 0)
			continue;
		found = i + 1;
		*lists = (uint16_t)(here & ~GAZ_MORE);
	}
	return found;
}

static void look_phrases(const struct gazetteer *g, struct word *at, int32_t n)
{
	for (int32_t i = 0, len; i < n; i += len) {
		uint16_t lists = 0;
		len = 1;
		if (!at[i].candidate)
			continue;
		int32_t found = longest(g, at + i, n - i, &lists);
		for (int32_t k = 0; k < found; k++) {
			at[i + k].lists = lists;
			at[i + k].place = found == 1 ? 4 : k == 0 ? 1 : k == found - 1 ? 3 : 2;
		}
		len = found > 0 ? found : 1;
	}
}

void gazetteer_look(const struct gazetteer *g, struct word *at, int32_t n)
{
	for (int32_t i = 0; i < n && g->words > 0; i++) {
		at[i].slot = find_word(g, at[i].low);
		if (at[i].slot < 0)
			continue;
		const struct gazetteer_word *w = &g->word[at[i].slot];
		at[i].cluster = w->cluster;
		at[i].broad = w->broad;
		at[i].broader = w->broader;
	}
	if (g->phrases > 0)
		look_phrases(g, at, n);
}
