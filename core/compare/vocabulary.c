#include "config.h"

#include "core/compare/vocabulary.h"

#include <math.h>
#include <stdlib.h>

#include "core/base/map.h"
#include "core/base/vec.h"
#include "core/text/function_word.h"
#include "core/text/stem.h"

struct tally {
	struct map stems; /* to the index in `count` */
	struct str *form; /* of a stem: as it stood first */
	struct {
		int32_t *at;
		int32_t n;
	} count;
	int32_t words;
};

struct counting {
	struct arena *arena;
	const struct story *story;
	struct segmenter *segmenter;
	struct tally *all; /* one an article, and the sum of them behind */
};

static void count(struct arena *a, struct tally *t, struct str stem, struct str form)
{
	int32_t *i = map_at(a, &t->stems, stem, t->count.n);
	if (*i == t->count.n) {
		t->form = vec_room(a, t->form, t->count.n, sizeof *t->form);
		t->form[t->count.n] = form;
		VEC_PUSH(a, &t->count, 0);
	}
	t->count.at[*i]++;
	t->words++;
}

static bool has_letter(struct str s)
{
	for (int32_t i = 0; i < s.len; i++)
		if ((s.at[i] >= 'a' && s.at[i] <= 'z') || (s.at[i] & 0x80) != 0)
			return true;
	return false;
}

static void count_block(struct counting *c, const struct article *x, int32_t article, int32_t block,
	struct stemmer *s)
{
	struct spans words = {0};
	document_words(&x->doc, c->segmenter, c->arena, block, &words);
	for (int32_t i = 0; i < words.n; i++) {
		int32_t name = mentions_find(&x->mentions, words.at[i].beg);
		bool named =
			name < x->mentions.n && span_meets(x->mentions.at[name].span, words.at[i]);
		struct str key = stem_fold(s, c->arena, span_text(x->doc.text, words.at[i]));
		if (named || function_word_is(key) || key.len < 2 || !has_letter(key))
			continue;
		struct str stem = stem_of(s, c->arena, key);
		count(c->arena, &c->all[article], stem, key);
		count(c->arena, &c->all[c->story->n], stem, key);
	}
}

static void count_article(struct counting *c, int32_t article)
{
	const struct article *x = c->story->at[article];
	struct stemmer *s = stemmer_open(x->doc.language);
	for (int32_t i = 0; i < x->doc.blocks.n; i++)
		if (block_is_counted((enum block_kind)x->doc.blocks.at[i].kind))
			count_block(c, x, article, i, s);
	stemmer_close(s);
}

/* How often `stem` stands in all articles. */
static int32_t count_of(const struct tally *t, struct str stem)
{
	const int32_t *i = map_find(&t->stems, stem);
	return i != NULL ? t->count.at[*i] : 0;
}

/* Of a word that stands `here` times in `words`, and in all articles `all` times. */
static double log_odds(
	const struct counting *c, int32_t here, int32_t words, int32_t all, int32_t all_words)
{
	/* The prior is worth one article of the story. */
	double size = (double)all_words / c->story->n, prior = size * all / all_words;
	double y = here + prior, rest = all - here + prior;
	double delta = log(y / (words + size - y)) - log(rest / (all_words - words + size - rest));
	return delta / sqrt(1 / y + 1 / rest);
}

static int by_odds(const void *a, const void *b)
{
	const struct vocabulary_word *x = a, *y = b;
	if (x->log_odds > y->log_odds || x->log_odds < y->log_odds)
		return x->log_odds > y->log_odds ? -1 : 1;
	return str_cmp(x->word, y->word);
}

static void compare(struct counting *c, int32_t article, struct vocabulary *out)
{
	const struct tally *t = &c->all[article], *all = &c->all[c->story->n];
	*out = (struct vocabulary){0};
	for (int32_t i = 0; i < t->count.n; i++) {
		int32_t total = count_of(all, t->stems.at[i].key), here = t->count.at[i];
		double z = log_odds(c, here, t->words, total, all->words);
		struct vocabulary_word w = {.word = t->form[i],
			.count = here,
			.others = total - here,
			.log_odds = (float)z};
		if (here >= VOCABULARY_COUNT && w.log_odds >= VOCABULARY_LEAST)
			VEC_PUSH(c->arena, out, w);
	}
	if (out->n > 0)
		qsort(out->at, (size_t)out->n, sizeof *out->at, by_odds);
}

void vocabulary_build(
	struct arena *a, const struct story *s, struct segmenter *g, struct vocabulary *out)
{
	struct counting c = {.arena = a, .story = s, .segmenter = g};
	c.all = ARENA_ARRAY(a, struct tally, s->n + 1);
	for (int32_t i = 0; i < s->n; i++)
		count_article(&c, i);
	for (int32_t i = 0; i < s->n; i++)
		compare(&c, i, &out[i]);
}
