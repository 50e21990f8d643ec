#include "config.h"

#include "core/compare/region.h"

#include <stddef.h>

#include "core/story/alias.h"
#include "core/story/entity.h"
#include "core/story/form.h"

enum level { LEVEL_TOWN, LEVEL_COUNTRY, LEVEL_WORLD };

struct region {
	enum level level;
	int32_t country; /* known: itself, or the one it is the capital of; -1 */
};

/* Words in names of parts of the world and of seas, as form_key folds them. */
static const char *const world[] = {"africa", "america", "americas", "antarctica", "arctic", "asia",
	"atlantic", "balkans", "baltic", "caribbean", "caucasus", "continent", "east", "eurasia",
	"europe", "gulf", "hemisphere", "indian", "indo", "mediterranean", "north", "ocean",
	"oceania", "pacific", "peninsula", "region", "scandinavia", "sea", "south", "strait",
	"west"};

static bool is_of_world(struct str word)
{
	for (size_t i = 0; i < sizeof world / sizeof *world; i++)
		if (str_eq(word, str_of(world[i])))
			return true;
	return false;
}

static bool is_continent(struct str key)
{
	static const char *const names[] = {"africa", "america", "americas", "antarctica", "asia",
		"central america", "central asia", "east asia", "europe", "latin america",
		"north america", "oceania", "south america", "south asia", "southeast asia"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq(key, str_of(names[i])))
			return true;
	return false;
}

static struct region find(struct arena *work, struct str name)
{
	struct str key = form_key(work, name, ENTITY_LOC), word;
	int32_t at = alias_find(key);
	struct region r = {LEVEL_TOWN, -1};
	if (is_continent(key))
		return (struct region){LEVEL_WORLD, -1};
	if (at >= 0 && alias_at(at)->kind == KNOWN_COUNTRY)
		return (struct region){LEVEL_COUNTRY, at};
	if (at >= 0 && alias_at(at)->kind == KNOWN_CAPITAL)
		return (struct region){LEVEL_TOWN, alias_at(at)->country};
	while (str_cut(&key, ' ', &word))
		if (is_of_world(word))
			r.level = LEVEL_WORLD;
	return r;
}

static bool share_word(struct arena *work, struct str a, struct str b)
{
	struct str rest = form_key(work, a, ENTITY_LOC), one, two;
	while (str_cut(&rest, ' ', &one)) {
		struct str others = form_key(work, b, ENTITY_LOC);
		while (str_cut(&others, ' ', &two))
			if (str_eq(one, two) && !form_is_small(one))
				return true;
	}
	return false;
}

bool regions_apart(struct arena *work, struct str a, struct str b)
{
	struct region x = find(work, a), y = find(work, b);
	if (share_word(work, a, b))
		return false;
	if (x.country >= 0 && y.country >= 0)
		return x.country != y.country;
	return x.level == y.level;
}

bool region_is_country(struct arena *work, struct str name)
{
	return find(work, name).level == LEVEL_COUNTRY;
}
