#include "config.h"

#include "core/quote/view.h"

#include "core/base/arena.h"

enum { WORD_MOST = 24 /* bytes; longer words are in no list */ };

void views_open(struct views *v, struct arena *a)
{
	*v = (struct views){0};
	for (int32_t i = 0; i < speech_views_n; i++) {
		const struct view_word *w = &speech_views[i];
		map_at(a, &v->words[w->class], str_of(w->word), w->group);
	}
}

enum verb_group views_find(const struct views *v, enum view_class class, struct str word)
{
	char small[WORD_MOST];
	if (word.len > WORD_MOST)
		return VERB_NONE;
	for (int32_t i = 0; i < word.len; i++) {
		char c = word.at[i];
		small[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	const int32_t *group = map_find(&v->words[class], (struct str){small, word.len});
	return group != NULL ? (enum verb_group) * group : VERB_NONE;
}
