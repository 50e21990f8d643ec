#include "config.h"

#include "core/entity/consistency.h"

#include "core/entity/features.h"
#include "core/entity/gazetteer.h"
#include "core/entity/memory.h"

enum { LONGEST = 6 /* tokens of a repeat */ };

struct known {
	uint64_t key; /* of the words; 0: free */
	int32_t count[NAME_TYPES];
	int32_t family; /* persons whose last name it is */
};

struct table {
	struct known *at;
	int32_t slots, n; /* slots: a power of two */
};

static struct known *find(const struct table *t, uint64_t key)
{
	uint64_t i = key, mask = (uint64_t)t->slots - 1;
	while (t->at[i & mask].key != 0 && t->at[i & mask].key != key)
		i++;
	return &t->at[i & mask];
}

static struct known *add(struct table *t, struct arena *a, uint64_t key)
{
	if (t->n * 2 >= t->slots) {
		struct table old = *t;
		t->slots = old.slots > 0 ? old.slots * 2 : 128;
		t->at = ARENA_ARRAY(a, struct known, t->slots);
		for (int32_t i = 0; i < old.slots; i++)
			if (old.at[i].key != 0)
				*find(t, old.at[i].key) = old.at[i];
	}
	struct known *k = find(t, key);
	t->n += k->key == 0;
	k->key = key;
	return k;
}

static uint64_t key_of(const struct tagged *s, int32_t beg, int32_t end)
{
	uint64_t key = 0;
	for (int32_t i = beg; i < end; i++)
		key = gazetteer_join(key, s->word[i].low);
	return key != 0 ? key : 1;
}

static bool is_cap(const struct word *w)
{
	return (w->flags & (WORD_CAPITAL | WORD_MIXED)) != 0;
}

static bool is_first(const struct tagged *s, int32_t i)
{
	return i == 0 || (i == 1 && (s->word[0].flags & WORD_MARK) != 0);
}

void tagged_set(struct tagged *t, int32_t beg, int32_t end, enum name_type type, enum name_rule r)
{
	for (int32_t i = beg; i < end; i++) {
		bool last = i == end - 1;
		int part = i == beg ? (last ? TAG_U : TAG_B) : (last ? TAG_L : TAG_I);
		t->tag[i] = (uint8_t)tag_make(type, part);
		t->rule[i] = (uint8_t)r;
	}
}

int32_t tagged_end(const struct tagged *t, int32_t beg)
{
	int32_t end = beg + 1;
	if (tag_part(t->tag[beg]) == TAG_U)
		return end;
	while (end < t->n && tag_part(t->tag[end]) == TAG_I)
		end++;
	return end < t->n && tag_part(t->tag[end]) == TAG_L ? end + 1 : end;
}

/* The last name is not always the last token: Ki-moon, al-Jaafari. */
static void learn_family(
	struct table *t, struct arena *a, const struct tagged *s, int32_t beg, int32_t end)
{
	add(t, a, key_of(s, end - 1, end))->family++;
	if (end - beg > 3 && (s->word[end - 2].flags & WORD_MARK) != 0)
		add(t, a, key_of(s, end - 3, end - 2))->family++;
}

static void learn(struct table *t, struct arena *a, const struct tagged *s, int32_t n)
{
	*t = (struct table){NULL, 0, 0};
	for (int32_t q = 0; q < n; q++)
		for (int32_t i = 0, end; i < s[q].n; i = end) {
			end = i + 1;
			if (s[q].tag[i] == TAG_O)
				continue;
			end = tagged_end(&s[q], i);
			enum name_type type = tag_type(s[q].tag[i]);
			add(t, a, key_of(&s[q], i, end))->count[type]++;
			if (type == NAME_PER && end - i >= 2)
				learn_family(t, a, &s[q], i, end);
		}
}

/* ---- family names */

static bool in_other_name(const struct tagged *s, int32_t i)
{
	return (i + 1 < s->n && is_cap(&s->word[i + 1]) && s->tag[i + 1] != TAG_O) ||
	       (i > 0 && is_cap(&s->word[i - 1]) && s->tag[i - 1] != TAG_O);
}

static bool is_family(const struct table *t, const struct tagged *s, int32_t i)
{
	int part = tag_part(s->tag[i]);
	if (!is_cap(&s->word[i]) || (part != TAG_O && part != TAG_U))
		return false;
	if (part == TAG_U && tag_type(s->tag[i]) == NAME_PER)
		return false;
	const struct known *k = find(t, key_of(s, i, i + 1));
	if (k->family == 0)
		return false;
	if (part == TAG_O)
		return !in_other_name(s, i) &&
		       !((s->word[i].memory & MEMORY_SMALL) != 0 && is_first(s, i));
	int32_t other = k->count[NAME_ORG] + k->count[NAME_LOC] + k->count[NAME_MISC];
	return (k->family + k->count[NAME_PER]) * 2 >= other;
}

static void families(const struct table *t, struct tagged *s)
{
	for (int32_t i = 0; i < s->n; i++)
		if (is_family(t, s, i))
			tagged_set(s, i, i + 1, NAME_PER, RULE_FAMILY);
}

/* ---- majority */

static enum name_type most(const struct known *k, enum name_type type)
{
	for (int t = 0; t < NAME_TYPES; t++)
		if (k->count[t] > k->count[type])
			type = (enum name_type)t;
	return type;
}

static void majority(const struct table *t, struct tagged *s)
{
	for (int32_t i = 0, end; i < s->n; i = end) {
		end = i + 1;
		if (s->tag[i] == TAG_O)
			continue;
		end = tagged_end(s, i);
		const struct known *k = find(t, key_of(s, i, end));
		enum name_type is = tag_type(s->tag[i]), best = most(k, is);
		if (best != is && k->count[best] >= 2)
			tagged_set(s, i, end, best, RULE_MAJORITY);
	}
}

/* ---- repeats that were left out */

static bool stands_alone(const struct tagged *s, int32_t beg, int32_t end)
{
	if (end < s->n && is_cap(&s->word[end]))
		return false;
	return beg == 0 || !is_cap(&s->word[beg - 1]) || is_first(s, beg - 1);
}

static bool is_repeat(const struct table *t, const struct tagged *s, int32_t beg, int32_t end,
	bool loud, enum name_type *type)
{
	const struct known *k = find(t, key_of(s, beg, end));
	int32_t total = 0;
	for (int i = 0; i < NAME_TYPES; i++)
		total += k->count[i];
	*type = most(k, NAME_PER);
	if (total < 2 || s->word[beg].text.len < 2)
		return false;
	if (end - beg == 1 && (s->word[beg].memory & MEMORY_SMALL) != 0)
		return false;
	return loud || stands_alone(s, beg, end);
}

static void repeats(const struct table *t, struct tagged *s)
{
	struct sight sight;
	sight_open(&sight, s->word, s->n);
	for (int32_t i = 0; i < s->n; i++) {
		int32_t free = 0;
		while (i + free < s->n && free < LONGEST && s->tag[i + free] == TAG_O)
			free++;
		if (free == 0 || !is_cap(&s->word[i]))
			continue;
		for (int32_t end = i + free; end > i; end--) {
			enum name_type type;
			if (!is_repeat(t, s, i, end, sight.upper || sight.title, &type))
				continue;
			tagged_set(s, i, end, type, RULE_REPEAT);
			i = end - 1;
			break;
		}
	}
}

void consistency_apply(struct arena *scratch, struct tagged *sentence, int32_t n)
{
	struct table t;
	static void (*const pass[])(const struct table *, struct tagged *) = {
		families, majority, repeats};
	for (size_t p = 0; p < sizeof pass / sizeof *pass; p++) {
		learn(&t, scratch, sentence, n);
		for (int32_t i = 0; i < n && t.slots > 0; i++)
			pass[p](&t, &sentence[i]);
	}
}

const char *name_rule_text(enum name_rule rule)
{
	static const char *const text[NAME_RULES] = {
		[RULE_MODEL] = "the trained tagger says so",
		[RULE_FAMILY] = "last name of a person named in full elsewhere",
		[RULE_MAJORITY] = "type this name has most often in the article",
		[RULE_REPEAT] = "named elsewhere in the article",
		[RULE_LIST] = "in the lists of countries, peoples and regions",
		[RULE_SHIP] = "prefix of a ship and its name",
		[RULE_DOCUMENT] = "ends with a kind of document or programme",
		[RULE_DEFINITION] = "short form of a name spelled out before it",
	};
	return text[rule];
}
