/* phrases - the gazetteer: LIST TAB PHRASE, one a line. */
#include "config.h"

#include <string.h>

#include "core/base/file.h"
#include "data/names/pack.h"

static const struct {
	const char *name;
	uint16_t list;
} lists[] = {
	{"CTRY", GAZ_COUNTRY},
	{"DEM", GAZ_DEMONYM},
	{"CAP", GAZ_CAPITAL},
	{"CITYA", GAZ_CITY_A},
	{"CITYB", GAZ_CITY_B},
	{"CITYC", GAZ_CITY_C},
	{"ADM1", GAZ_REGION},
	{"REG", GAZ_WORLD},
	{"FIRST", GAZ_FIRST},
};

enum { SLOTS = 1 << 18 };

static uint16_t list_of(struct str name)
{
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (str_eq(name, str_of(lists[i].name)))
			return lists[i].list;
	return 0;
}

static void add(struct phrases *p, uint64_t hash, uint16_t list)
{
	uint64_t at = hash & (SLOTS - 1);
	while (p->hash[at] != 0 && p->hash[at] != hash)
		at = (at + 1) & (SLOTS - 1);
	p->n += p->hash[at] == 0;
	p->hash[at] = hash;
	p->lists[at] |= list;
}

static void read_phrase(struct phrases *p, struct str text, uint16_t list)
{
	uint64_t hash[GAZ_LONGEST + 1];
	int32_t n = 0;
	struct span span;
	for (int32_t at = 0; n <= GAZ_LONGEST && token_next(text, &at, &span); n++) {
		struct word w;
		word_read(&w, span_text(text, span));
		hash[n] = gazetteer_join(n > 0 ? hash[n - 1] : 0, w.low);
	}
	for (int32_t i = 0; i < n && n <= GAZ_LONGEST; i++)
		add(p, hash[i], i == n - 1 ? list : GAZ_MORE);
}

/* From an open table to a list without gaps. */
static void close_up(struct phrases *p)
{
	int32_t n = 0;
	for (int32_t i = 0; i < SLOTS; i++)
		if (p->hash[i] != 0) {
			p->hash[n] = p->hash[i];
			p->lists[n++] = p->lists[i];
		}
}

bool phrases_read(struct arena *a, const char *path, struct phrases *p, struct err *e)
{
	struct buf file = {0};
	struct str line, name;
	if (!file_read(path, &file, NULL, e))
		return false;
	*p = (struct phrases){ARENA_ARRAY(a, uint64_t, SLOTS), ARENA_ARRAY(a, uint16_t, SLOTS), 0};
	struct str rest = buf_str(&file);
	while (str_cut(&rest, '\n', &line) && p->n < SLOTS / 2) {
		str_cut(&line, '\t', &name);
		uint16_t list = list_of(name);
		if (list != 0)
			read_phrase(p, line, list);
	}
	close_up(p);
	buf_free(&file);
	return true;
}
