#include "config.h"

#include "core/compare/collation.h"

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/compare/alignment.h"
#include "core/compare/clash_build.h"
#include "core/compare/slots_build.h"
#include "core/story/happening.h"

static struct sentence_span passage_of(const struct pair_link *l, int side)
{
	return side == SIDE_A ? l->a : l->b;
}

static void attribute(struct arena *to, const struct collating *with, int32_t article,
	struct sentence_span p, struct attributions *out)
{
	const struct document *d = &with->story->at[article]->doc;
	for (int32_t i = p.beg; i < p.end; i++)
		if (block_is_read((enum block_kind)d->blocks.at[d->sentences.at[i].block].kind))
			attributions_add(to, with->cues, with->story, article, i, out);
}

static void read_side(struct arena *work, const struct collating *with, int32_t article,
	struct sentence_span p, const struct attributions *without, struct lexemes *out)
{
	struct str language = with->story->at[article]->doc.language;
	bool english = str_starts(language, STR("en")) || str_eq(language, STR("und"));
	struct stemmer *stemmer = stemmer_open(english ? STR("en") : language);
	struct lexeme_source source = {.story = with->story,
		.article = article,
		.segmenter = with->segmenter,
		.stemmer = stemmer,
		.senses = with->senses,
		.english = english};
	lexemes_read(work, &source, p, without, COLLATION_MOST, out);
	stemmer_close(stemmer);
}

void collation_align(struct arena *work, const struct collating *with, const struct pairing *p,
	const struct pair_link *link, const struct attributions without[2], struct alignment *out)
{
	*out = (struct alignment){0};
	for (int side = 0; side < 2; side++) {
		int32_t article = p->side[side].article;
		read_side(work, with, article, passage_of(link, side), &without[side],
			&out->side[side]);
		out->timexes[side] = &with->story->at[article]->timexes;
	}
	alignment_build(work, out);
}

void collation_build(struct arena *to, const struct collating *with, const struct pairing *p,
	const struct pair_link *link, struct collation *out)
{
	struct arena work = {0};
	struct alignment x;
	struct clash_input in = {.story = with->story,
		.alignment = &x,
		.slots = &out->slots,
		.strong = link->tier == TIER_STRONG};
	*out = (struct collation){0};
	for (int side = 0; side < 2; side++) {
		in.article[side] = p->side[side].article;
		in.passage[side] = passage_of(link, side);
		attribute(to, with, in.article[side], in.passage[side], &out->attributions[side]);
	}
	collation_align(&work, with, p, link, out->attributions, &x);
	out->cut = x.side[SIDE_A].cut || x.side[SIDE_B].cut;
	slots_build(to, &x, &out->slots);
	clashes_build(to, &in, &out->clashes);
	arena_free(&work);
}

int32_t collation_slot_at(const struct collation *c, enum side side, int32_t at)
{
	for (int32_t i = 0; i < c->slots.n; i++)
		if (span_has(c->slots.at[i].at[side], at))
			return i;
	return -1;
}

int32_t collation_clash_at(const struct collation *c, enum side side, int32_t at)
{
	for (int32_t i = 0; i < c->clashes.n; i++)
		if (span_has(c->clashes.at[i].at[side], at))
			return i;
	return -1;
}

static void add_words(struct buf *to, const struct collating *with, const struct pairing *p,
	int side, struct span span)
{
	struct str text = with->story->at[p->side[side].article]->doc.text;
	buf_add(to, STR("\""));
	utf8_clean(to, span_text(text, span));
	buf_add(to, STR("\""));
}

static void add_letter(struct buf *to, const struct pairing *p, int side)
{
	char letter[8];
	story_letter(letter, p->side[side].article);
	buf_add(to, str_of(letter));
}

static const char *alike_text(enum slot_alike a)
{
	static const char *const texts[ALIKES] = {
		[ALIKE_NOT] = "",
		[ALIKE_FORM] = "forms of one word",
		[ALIKE_NAME] = "names of the same",
		[ALIKE_DATE] = "the same days",
		[ALIKE_NUMBER] = "the same number",
		[ALIKE_PRONOUN] = "a name, and a pronoun that may stand for it",
	};
	return texts[a];
}

struct str slot_why(struct arena *a, const struct collating *with, const struct pairing *p,
	const struct slot *x)
{
	struct buf b = {0};
	bool only = x->kind == SLOT_ONLY_A || x->kind == SLOT_ONLY_B;
	int first = x->kind == SLOT_ONLY_B ? SIDE_B : SIDE_A;
	add_letter(&b, p, first);
	buf_add(&b, STR(" "));
	add_words(&b, with, p, first, x->at[first]);
	if (only) {
		buf_add(&b, STR(": nothing stands for it in "));
		add_letter(&b, p, 1 - first);
	} else {
		buf_add(&b, STR(", "));
		add_letter(&b, p, SIDE_B);
		buf_add(&b, STR(" "));
		add_words(&b, with, p, SIDE_B, x->at[SIDE_B]);
		if (x->kind == SLOT_EQUAL_OTHER_WORDS)
			buf_printf(&b, ": %s", alike_text((enum slot_alike)x->alike));
		else if (x->near)
			buf_add(&b, STR(": near in meaning, or one more exact than the other"));
		else
			buf_add(&b, STR(": other words between the same ones"));
	}
	struct str why = buf_dup(a, &b);
	buf_free(&b);
	return why;
}

struct str clash_why(struct arena *a, const struct collating *with, const struct pairing *p,
	const struct clash *x)
{
	static const char *const texts[CLASH_KINDS] = {
		[CLASH_NUMBER] = "two numbers of the same thing",
		[CLASH_DATE] = "two dates that do not meet",
		[CLASH_PLACE] = "two places, neither of which lies in the other",
		[CLASH_NAME] = "two persons in one place of the sentence",
	};
	struct buf b = {0};
	for (int side = 0; side < 2; side++) {
		bool value = x->kind == CLASH_DATE || x->kind == CLASH_NUMBER;
		add_letter(&b, p, side);
		buf_add(&b, STR(" "));
		add_words(&b, with, p, side, x->at[side]);
		if (value) {
			buf_add(&b, STR(" ("));
			utf8_clean(&b, x->value[side]);
			buf_add(&b, STR(")"));
		}
		buf_add(&b, side == 0 ? STR(", ") : STR(": "));
	}
	buf_add(&b, str_of(texts[x->kind]));
	if (x->entry >= 0)
		buf_add(&b, STR(", of one event in the timeline"));
	struct str why = buf_dup(a, &b);
	buf_free(&b);
	return why;
}
