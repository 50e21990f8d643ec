#include "config.h"

#include "tests/unit/compare/couple.h"

#include "core/base/day.h"

enum { TOLD = 19492 /* 2023-05-15 */ };

void couple_open(struct couple *c)
{
	*c = (struct couple){.segmenter = segmenter_open(NULL)};
}

void couple_add(struct couple *c, struct str text)
{
	const struct article_given given = {
		.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = TOLD};
	struct buf bytes = {0};
	buf_add(&bytes, text);
	int32_t i = story_add_input(&c->story, &bytes, &given);
	article_build(c->story.at[i], c->segmenter, NULL);
	c->story.at[i]->named = true;
	while (story_link(&c->story))
		continue;
}

void couple_close(struct couple *c)
{
	story_free(&c->story);
	segmenter_close(c->segmenter);
	terms_close(&c->terms);
	arena_free(&c->arena);
}

static void add_passage(struct buf *b, struct sentence_span p)
{
	for (int32_t i = p.beg; i < p.end; i++)
		buf_printf(b, "%s%d", i > p.beg ? "+" : "", i + 1);
}

struct str couple_links(struct couple *c, const struct pairing *p)
{
	struct buf b = {0};
	for (int32_t i = 0; i < p->links.n; i++) {
		const struct pair_link *l = &p->links.at[i];
		buf_add(&b, i > 0 ? STR(", ") : STR(""));
		add_passage(&b, l->a);
		buf_add_char(&b, '-');
		add_passage(&b, l->b);
		buf_printf(&b, " %s", tier_name((enum tier)l->tier));
	}
	struct str out = buf_dup(&c->arena, &b);
	buf_free(&b);
	return out;
}
