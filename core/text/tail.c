#include "config.h"

#include "core/text/tail.h"

#include "core/text/shape.h"
#include "core/text/verdict.h"
#include "core/text/vita.h"

enum {
	SENTENCE_WORDS = 8,
	BLURB_MOST = 240, /* bytes of a text that only invites to another */
};

/*
 * Is this the name in one of the bylines at head and tail, but for block
 * `but`? An empty name: is there any?
 */
static bool is_author(struct str text, const struct blocks *v, struct str name, int32_t but)
{
	for (int32_t i = 0; i < v->n; i++) {
		if (i == HEAD_MOST && v->n - TAIL_MOST > i)
			i = v->n - TAIL_MOST;
		const struct block *b = &v->at[i];
		bool byline = i != but && (b->kind == BLOCK_BYLINE || b->shape == SHAPE_NAME);
		if (byline && str_find(block_text(text, b), name) >= 0)
			return true;
	}
	return false;
}

/* Tells who the author is, by its words or by the name it begins with. */
static bool is_note(struct str text, const struct blocks *v, const struct block *b)
{
	struct str s = block_text(text, b);
	if (b->shape == SHAPE_NONE || s.len > NOTE_MOST)
		return false;
	int32_t name = vita_name(s);
	if (vita_is_note(s) || (name > 0 && is_author(text, v, str_sub(s, 0, name), -1)))
		return true;
	return vita_is_of_person(s) && !is_author(text, v, STR(""), -1);
}

/* May stand behind the end of the running text. */
static bool is_tail(struct str text, const struct blocks *v, const struct block *b)
{
	if (b->sure)
		return b->kind == BLOCK_BOILERPLATE || b->kind == BLOCK_BYLINE;
	if (b->shape == SHAPE_SIGNED)
		return false;
	return !verdict_is_running(b) || is_note(text, v, b);
}

/* Is the name in block `i` one that a block of the tail tells about, or stands there twice? */
static bool is_signed_by(struct str text, const struct blocks *v, int32_t i)
{
	struct str name = block_text(text, &v->at[i]);
	for (int32_t j = i - 1; j <= i + 3; j++) {
		if (j == i || j < 0 || j >= v->n)
			continue;
		struct str other = block_text(text, &v->at[j]);
		if (str_eq_nocase(other, name) || (j > i && str_starts(other, name)))
			return true;
	}
	return false;
}

static void judge_tail_block(struct str text, struct blocks *v, int32_t i, bool over)
{
	struct block *b = &v->at[i];
	bool name = b->shape == SHAPE_NAME;
	if (b->sure || b->joined)
		return;
	if (name && is_signed_by(text, v, i))
		verdict_set(b, BLOCK_BYLINE, RULE_NAME_TWICE);
	else if (name && !over)
		verdict_set(b, BLOCK_BYLINE, RULE_NAME_TAIL);
	else if (b->shape == SHAPE_OUTLET && !over)
		verdict_set(b, BLOCK_SOURCE, RULE_OUTLET);
	else if (b->shape == SHAPE_DATE && !over)
		verdict_set(b, BLOCK_DATELINE, RULE_DATE);
	else if (verdict_is_running(b))
		verdict_set(b, BLOCK_BOILERPLATE, over ? RULE_AFTER_END : RULE_AUTHOR_NOTE);
	else if (b->shape == SHAPE_SIGN && is_author(text, v, STR(""), i))
		verdict_set(b, BLOCK_BOILERPLATE, RULE_SIGN);
	else if (b->shape == SHAPE_BY && over)
		verdict_set(b, BLOCK_BOILERPLATE, RULE_AFTER_END);
	else if (!verdict_by_shape(b))
		verdict_set(b, BLOCK_BOILERPLATE, RULE_AFTER_END);
}

/* Nothing that could be a paragraph of an article. */
static bool is_short_from(const struct blocks *v, int32_t from)
{
	for (int32_t i = from; i < v->n; i++) {
		const struct block *b = &v->at[i];
		if (verdict_is_running(b) && b->span.end - b->span.beg > BLURB_MOST)
			return false;
	}
	return true;
}

/* Behind "Related articles" no article goes on, if little text is left. */
static int32_t find_over(const struct blocks *v, int32_t from, int32_t bytes)
{
	for (int32_t i = from; i < v->n; i++) {
		const struct block *b = &v->at[i];
		if (bytes - b->span.beg > bytes / 4)
			continue; /* sure ones are looked at too: they are junk only */
		if (b->shape == SHAPE_ENDS || (b->shape == SHAPE_LISTS && is_short_from(v, i)))
			return i;
	}
	return v->n;
}

/* One long line behind the text, alone, is rather a last sentence without its full stop. */
static bool is_last_sentence(struct str text, const struct blocks *v, int32_t tail)
{
	const struct block *b = &v->at[tail];
	struct look l;
	if (tail != v->n - 1 || b->shape != SHAPE_LINE)
		return false;
	look(block_text(text, b), &l);
	return l.words >= SENTENCE_WORDS;
}

void tail_judge(struct str text, struct blocks *v, const struct blocks_work *w)
{
	int32_t from = v->n > TAIL_MOST ? v->n - TAIL_MOST : 0;
	if (from <= w->head)
		from = w->head + 1; /* the first running text is no tail */
	int32_t over = find_over(v, from, text.len), tail = over;
	while (tail > from && is_tail(text, v, &v->at[tail - 1]))
		tail--;
	if (tail < v->n && is_last_sentence(text, v, tail))
		tail++;
	for (int32_t i = tail; i < v->n; i++)
		judge_tail_block(text, v, i, i >= over);
	/* An agency in brackets behind the last sentence signs the article. */
	if (tail > from && !v->at[tail - 1].sure && v->at[tail - 1].shape == SHAPE_SIGNED)
		verdict_set(&v->at[tail - 1], BLOCK_BODY, RULE_PROSE);
}
