#include "config.h"

#include "core/story/alias.h"

#include <string.h>

#include "core/story/entity.h"

_Static_assert(ENTITY_PER == 0 && ENTITY_ORG == 1 && ENTITY_LOC == 2 && ENTITY_MISC == 3,
	"tables.awk writes these numbers");

int32_t alias_find(struct str key)
{
	int32_t low = 0, high = known_keys_n;
	while (low < high) {
		int32_t middle = (low + high) / 2;
		int order = str_cmp(known_keys[middle].key, key);
		if (order == 0)
			return known_keys[middle].known;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}

bool alias_begins(struct str key)
{
	int32_t low = 0, high = known_keys_n;
	while (low < high) {
		int32_t middle = (low + high) / 2;
		if (str_cmp(known_keys[middle].key, key) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	/* A space sorts before all that a word can go on with. */
	return low < known_keys_n && str_starts(known_keys[low].key, key) &&
	       known_keys[low].key.at[key.len] == ' ';
}

const struct known *alias_at(int32_t known)
{
	return &known_names[known];
}

static bool in_table(const struct str *table, int32_t n, struct str word)
{
	int32_t low = 0;
	while (low < n) {
		int32_t middle = (low + n) / 2;
		int order = str_cmp(table[middle], word);
		if (order == 0)
			return true;
		if (order < 0)
			low = middle + 1;
		else
			n = middle;
	}
	return false;
}

bool alias_is_family(struct str word)
{
	return in_table(known_families, known_families_n, word);
}

bool alias_is_nickname(struct str a, struct str b)
{
	char pair[40];
	if (a.len + b.len + 1 > (int32_t)sizeof pair)
		return false;
	memcpy(pair, a.at, (size_t)a.len);
	pair[a.len] = ' ';
	memcpy(pair + a.len + 1, b.at, (size_t)b.len);
	return in_table(known_nicknames, known_nicknames_n, (struct str){pair, a.len + 1 + b.len});
}

/* `word` is in the table once `cut` bytes are taken off its end and `with` is put there. */
static bool is_verb(struct str word, int32_t cut, const char *with)
{
	char plain[24];
	int32_t n = word.len - cut;
	if (n < 2)
		return false;
	for (int32_t i = 0; i < n; i++)
		plain[i] = word.at[i];
	for (; *with != '\0'; with++)
		plain[n++] = *with;
	return in_table(known_speaking, known_speaking_n, (struct str){plain, n});
}

bool alias_is_speaking(struct str word)
{
	char small[20];
	if (word.len < 2 || word.len > (int32_t)sizeof small)
		return false;
	for (int32_t i = 0; i < word.len; i++)
		small[i] = (char)(word.at[i] >= 'A' && word.at[i] <= 'Z' ? word.at[i] + 32
									 : word.at[i]);
	struct str s = {small, word.len};
	if (is_verb(s, 0, ""))
		return true;
	if (str_ends(s, STR("ies")) || str_ends(s, STR("ied")))
		return is_verb(s, 3, "y") || is_verb(s, 1, "");
	if (str_ends(s, STR("ed"))) {
		bool twice = s.len > 4 && s.at[s.len - 3] == s.at[s.len - 4];
		return is_verb(s, 2, "") || is_verb(s, 1, "") || (twice && is_verb(s, 3, ""));
	}
	return str_ends(s, STR("s")) &&
	       (is_verb(s, 1, "") || (str_ends(s, STR("es")) && is_verb(s, 2, "")));
}
