#include "config.h"

#include "core/story/sieve.h"

#include <string.h>

/*
 * Two ways to spell one name: British and American endings, words written
 * together or apart, plurals of peoples and faiths, the family name first. Rules only; a slip of one
 * letter is sieve_slip's.
 */

enum { MOST = 512 /* bytes of a key that is looked at */ };

static const struct {
	const char *from, *to;
	int32_t least; /* bytes of the word */
} endings[] = {
	{"isation", "ization", 9},
	{"isations", "izations", 9},
	{"ising", "izing", 8},
	{"ised", "ized", 7},
	{"ise", "ize", 7},
	{"our", "or", 6},
	{"ours", "ors", 7},
	{"tre", "ter", 5},
	{"tres", "ters", 6},
	{"gramme", "gram", 8},
	{"grammes", "grams", 8},
	{"fence", "fense", 7},
	{"cence", "cense", 7},
	{"logue", "log", 7},
};

static const struct {
	const char *from, *to;
} whole[] = {{"mt", "mount"}, {"ft", "fort"}, {"st", "saint"}};

static int32_t put(char *to, int32_t n, struct str s)
{
	memcpy(to + n, s.at, (size_t)s.len);
	return n + s.len;
}

static int32_t put_word(char *to, int32_t n, struct str w)
{
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct str from = str_of(endings[i].from);
		if (w.len < endings[i].least || !str_ends(w, from))
			continue;
		n = put(to, n, str_sub(w, 0, w.len - from.len));
		return put(to, n, str_of(endings[i].to));
	}
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		if (str_eq(w, str_of(whole[i].from)))
			return put(to, n, str_of(whole[i].to));
	return put(to, n, w);
}

/* Persons keep their letters, Balfour is not Balfor, but not always their order: Mao Ning. */
static int32_t put_person(char *to, const struct form_word *w, int32_t n)
{
	int32_t at = 0, first = n == 2 && str_cmp(w[0].text, w[1].text) > 0 ? 1 : 0;
	for (int32_t i = 0; i < n; i++)
		at = put(to, at, w[i ^ first].text);
	return at;
}

static struct str spelling(struct linker *l, const struct form *f)
{
	const struct form_word *w = form_words_of(l, f);
	char *to = arena_alloc(&l->arena, (size_t)f->key.len + 4 * FORM_WORDS);
	int32_t n = 0;
	if (f->person)
		return (struct str){to, put_person(to, w, f->words)};
	for (int32_t i = 0; i < f->words; i++)
		n = put_word(to, n, w[i].text);
	if (f->type == ENTITY_MISC && n > 4 && to[n - 1] == 's' && to[n - 2] != 's')
		n--;
	return (struct str){to, n};
}

/* Forms of one spelling are joined to the most frequent of them. */
void sieve_spelling(struct linker *l)
{
	struct map map[2] = {{0}, {0}};
	int32_t *best = ARENA_ARRAY(&l->arena, int32_t, (size_t)l->forms + 1);
	int32_t *group = ARENA_ARRAY(&l->arena, int32_t, (size_t)l->forms + 1);
	int32_t groups = 0;
	for (int32_t i = 0; i < l->forms; i++) {
		const struct form *f = &l->form[i];
		group[i] = -1;
		if (f->words == 0 || f->key.len > MOST || f->key.len < 4)
			continue;
		group[i] = *map_at(&l->arena, &map[f->person], spelling(l, f), groups);
		if (group[i] == groups)
			best[groups++] = i;
		else if (form_before(f, &l->form[best[group[i]]]))
			best[group[i]] = i;
	}
	for (int32_t i = 0; i < l->forms; i++)
		if (group[i] >= 0 && best[group[i]] != i)
			join(l, i, best[group[i]], SIEVE_SPELLING);
}
