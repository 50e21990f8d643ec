#include "config.h"

#include "tests/unit/compare/collated.h"

#include "core/base/day.h"
#include "core/base/vec.h"

enum { TOLD = 19492 /* 2023-05-15, a Monday */ };

static const struct {
	const char *mark;
	uint8_t type, quote;
} types[] = {{"{PER ", NAME_PER, QUOTE_PER}, {"{ORG ", NAME_ORG, QUOTE_ORG},
	{"{LOC ", NAME_LOC, QUOTE_LOC}, {"{MISC ", NAME_MISC, QUOTE_MISC}};

struct marked {
	struct buf text;
	struct mentions mentions;
};

/* Takes the marks off; spans are of the text without them. */
static void unmark(struct arena *a, struct str s, struct marked *out)
{
	for (int32_t i = 0; i < s.len;) {
		size_t k = 0;
		const size_t n = sizeof types / sizeof *types;
		while (k < n && !str_starts(str_from(s, i), str_of(types[k].mark)))
			k++;
		if (k == n) {
			buf_add_char(&out->text, s.at[i++]);
			continue;
		}
		i += str_of(types[k].mark).len;
		int32_t end = i + str_find_char(str_from(s, i), '}');
		VEC_PUSH(a, &out->mentions,
			(struct mention){.span = {out->text.len, out->text.len + end - i},
				.type = types[k].type});
		buf_add(&out->text, str_sub(s, i, end));
		i = end + 1;
	}
}

static void name(struct article *x, const struct mentions *m)
{
	struct quote_name *names = ARENA_ARRAY(&x->arena, struct quote_name, m->n + 1);
	x->mentions = (struct mentions){0};
	for (int32_t i = 0; i < m->n; i++) {
		struct mention own = m->at[i];
		own.sentence = document_sentence(&x->doc, own.span.beg);
		VEC_PUSH(&x->arena, &x->mentions, own);
		names[i].span = own.span;
		for (size_t k = 0; k < sizeof types / sizeof *types; k++)
			if (types[k].type == own.type)
				names[i].type = types[k].quote;
	}
	quotes_build(&x->arena, &x->doc, (struct quote_names){names, m->n}, &x->quotes);
	x->named = true;
}

static void add(struct collated *c, struct str text)
{
	const struct article_given given = {
		.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = TOLD};
	struct marked marked = {0};
	unmark(&c->arena, text, &marked);
	int32_t i = story_add_input(&c->story, &marked.text, &given);
	article_build(c->story.at[i], c->segmenter, NULL);
	name(c->story.at[i], &marked.mentions);
}

void collated_build(struct collated *c, struct str a, struct str b)
{
	*c = (struct collated){.segmenter = segmenter_open(NULL)};
	add(c, a);
	add(c, b);
	while (story_link(&c->story))
		continue;
	while (story_time(&c->story))
		continue;
	senses_build(&c->arena, &c->senses);
	c->with =
		(struct collating){&c->story, c->segmenter, &c->senses, cue_words_open(&c->arena)};
	c->link = (struct pair_link){.a = {0, c->story.at[0]->doc.sentences.n},
		.b = {0, c->story.at[1]->doc.sentences.n},
		.tier = TIER_STRONG};
	c->pairing.side[SIDE_B].article = 1;
	collation_build(&c->arena, &c->with, &c->pairing, &c->link, &c->collation);
}

void collated_free(struct collated *c)
{
	story_free(&c->story);
	segmenter_close(c->segmenter);
	arena_free(&c->arena);
}

static struct str words(const struct collated *c, int side, struct span s)
{
	return span_text(c->story.at[side]->doc.text, s);
}

static struct str kept(struct collated *c, struct buf *b)
{
	struct str out = buf_dup(&c->arena, b);
	buf_free(b);
	return out;
}

struct str collated_slots(struct collated *c)
{
	struct buf b = {0};
	for (int32_t i = 0; i < c->collation.slots.n; i++) {
		const struct slot *x = &c->collation.slots.at[i];
		buf_printf(&b, "%s%s%.*s|%.*s", i > 0 ? ", " : "",
			x->kind == SLOT_EQUAL_OTHER_WORDS ? "=" : "",
			STR_ARG(words(c, 0, x->at[0])), STR_ARG(words(c, 1, x->at[1])));
	}
	return kept(c, &b);
}

struct str collated_clashes(struct collated *c)
{
	struct buf b = {0};
	for (int32_t i = 0; i < c->collation.clashes.n; i++) {
		const struct clash *x = &c->collation.clashes.at[i];
		buf_printf(&b, "%s%s %.*s|%.*s", i > 0 ? ", " : "",
			clash_kind_name((enum clash_kind)x->kind), STR_ARG(words(c, 0, x->at[0])),
			STR_ARG(words(c, 1, x->at[1])));
	}
	return kept(c, &b);
}

struct str collated_voices(struct collated *c, enum side side)
{
	struct buf b = {0};
	const struct attributions *all = &c->collation.attributions[side];
	for (int32_t i = 0; i < all->n; i++) {
		const struct attribution *x = &all->at[i];
		buf_printf(&b, "%s%.*s:%.*s", i > 0 ? ", " : "",
			STR_ARG(attribution_speaker(&c->story, side, x)),
			STR_ARG(words(c, side, x->verb)));
	}
	return kept(c, &b);
}
