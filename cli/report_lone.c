/* report_lone - what only one article says: the sentences that no other covers. */
#include "config.h"

#include "cli/report.h"

#include <stdlib.h>

enum {
	LONE_MOST = 5,  /* sentences of an article */
	LONE_ALL = 300, /* of all articles: of many each has fewer */
	LONE_LEAST = 2
};

struct lone { /* a sentence that nobody else says */
	int32_t sentence;
	float weight; /* bytes of it that no other article covers */
};

struct lones {
	struct lone *at;
	int32_t n, counted; /* sentences that could be in it */
};

/* How much of a sentence the article covers that has the most of it; -1: some article says it. */
static float covered(const struct report *r, int32_t article, int32_t sentence)
{
	float most = 0;
	for (int32_t i = 0; i < r->story->n; i++) {
		if (i == article)
			continue;
		const struct comparison *c = r->claimed.comparison;
		if (!comparison_only(c, article, sentence, i))
			return -1;
		float own = comparison_covered(c, article, sentence, i);
		most = own > most ? own : most;
	}
	return most;
}

static void find(struct report *r, int32_t article, struct lones *out)
{
	const struct document *d = &r->story->at[article]->doc;
	*out = (struct lones){.at = ARENA_ARRAY(&r->arena, struct lone, d->sentences.n + 1)};
	for (int32_t i = 0; i < d->sentences.n; i++) {
		const struct sentence *s = &d->sentences.at[i];
		uint8_t kind = d->blocks.at[s->block].kind;
		if (!block_is_counted((enum block_kind)kind) || kind == BLOCK_TITLE ||
			kind == BLOCK_HEADING)
			continue;
		out->counted++;
		float share = covered(r, article, i);
		if (share >= 0)
			out->at[out->n++] =
				(struct lone){i, (1 - share) * (float)(s->span.end - s->span.beg)};
	}
}

static int by_weight(const void *a, const void *b)
{
	const struct lone *x = a, *y = b;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return x->sentence - y->sentence;
}

static int by_place(const void *a, const void *b)
{
	const struct lone *x = a, *y = b;
	return x->sentence - y->sentence;
}

/* The heaviest, in the order of the text. */
static int32_t choose(struct lones *all, int32_t most)
{
	int32_t n = all->n < most ? all->n : most;
	qsort(all->at, (size_t)all->n, sizeof *all->at, by_weight);
	qsort(all->at, (size_t)n, sizeof *all->at, by_place);
	return n;
}

static void article(struct report *r, int32_t i, int32_t most)
{
	struct lones all;
	find(r, i, &all);
	if (all.counted == 0)
		return;
	int32_t n = choose(&all, most);
	struct str source = report_source_name(r, i);
	markup_heading(&r->to, 3,
		str_printf(&r->arena, "%.*s %.*s: %d of %d sentences", STR_ARG(r->letter[i]),
			STR_ARG(source), (int)all.n, (int)all.counted));
	if (n == 0)
		return;
	markup_begin(&r->to, MARKUP_LIST, NULL, NULL);
	for (int32_t k = 0; k < n; k++) {
		markup_begin(&r->to, MARKUP_ITEM, NULL, NULL);
		report_sentence(r, i, all.at[k].sentence, (struct span){0});
		markup_text(&r->to, STR(" "));
		report_cite(r, i, all.at[k].sentence);
		markup_end(&r->to);
	}
	markup_end(&r->to);
}

void report_lone(struct report *r)
{
	int32_t most = LONE_ALL / (r->story->n + 1);
	most = most > LONE_MOST ? LONE_MOST : most < LONE_LEAST ? LONE_LEAST : most;
	markup_begin(&r->to, MARKUP_PARAGRAPH, NULL, NULL);
	markup_printf(&r->to,
		"Sentences that are linked with none of another article, and of which no other "
		"article covers much. Of each article at most %d are printed, those with the most "
		"that stands nowhere else; parallax only prints all, of two articles.",
		(int)most);
	markup_end(&r->to);
	for (int32_t i = 0; i < r->story->n; i++)
		article(r, i, most);
}
