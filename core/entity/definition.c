#include "config.h"

#include "core/entity/definition.h"

#include "core/base/map.h"

enum { SHORTEST = 2, LONGEST = 8 /* letters */ };

static bool is(const struct tagged *s, int32_t i, char c)
{
	return i < s->n && s->word[i].text.len == 1 && s->word[i].text.at[0] == c;
}

static bool is_short_form(const struct word *w)
{
	return (w->flags & WORD_CAPITAL) != 0 && (w->flags & (WORD_UPPER | WORD_MIXED)) != 0 &&
	       w->text.len >= SHORTEST && w->text.len <= LONGEST;
}

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

/* The letters of `w` in their order among the first letters of the name, the first the first. */
static bool has_initials(const struct tagged *s, int32_t beg, int32_t end, const struct word *w)
{
	int32_t k = 0;
	for (int32_t i = beg; i < end && k < w->text.len; i++) {
		bool fits = upper(s->word[i].text.at[0]) == upper(w->text.at[k]);
		if (i == beg && !fits)
			return false;
		k += fits;
	}
	/* "MiCA": small letters may come from within a word. */
	int32_t capitals = 0;
	for (int32_t i = 0; i < w->text.len; i++)
		capitals += w->text.at[i] >= 'A' && w->text.at[i] <= 'Z';
	return k == w->text.len || (capitals < w->text.len && k >= 2 && k >= capitals - 1);
}

static void learn(struct arena *a, struct map *m, const struct tagged *s)
{
	for (int32_t i = 0, end; i < s->n; i = end) {
		end = i + 1;
		if (s->tag[i] == TAG_O)
			continue;
		end = tagged_end(s, i);
		bool form = end - i >= 2 && is(s, end, '(') && is(s, end + 2, ')') &&
			    is_short_form(&s->word[end + 1]);
		if (form && has_initials(s, i, end, &s->word[end + 1]))
			map_at(a, m, s->word[end + 1].text, (int32_t)tag_type(s->tag[i]));
	}
}

static void apply(const struct map *m, struct tagged *s)
{
	for (int32_t i = 0; i < s->n; i++) {
		int part = tag_part(s->tag[i]);
		if ((part != TAG_O && part != TAG_U) || !is_short_form(&s->word[i]))
			continue;
		const int32_t *type = map_find(m, s->word[i].text);
		if (type != NULL && (part == TAG_O || (int32_t)tag_type(s->tag[i]) != *type))
			tagged_set(s, i, i + 1, (enum name_type) * type, RULE_DEFINITION);
	}
}

void definitions_apply(struct arena *scratch, struct tagged *sentence, int32_t n)
{
	struct map m = {.n = 0};
	for (int32_t i = 0; i < n; i++)
		learn(scratch, &m, &sentence[i]);
	for (int32_t i = 0; i < n && m.n > 0; i++)
		apply(&m, &sentence[i]);
}
