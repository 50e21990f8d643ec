#include "config.h"

#include "core/text/classify.h"

#include "core/text/ending.h"
#include "core/text/shape.h"
#include "core/text/tail.h"
#include "core/text/verdict.h"

enum {
	AHEAD = 4,       /* blocks behind one that its kind may depend on */
	TITLE_WORDS = 3, /* fewer may be a section's name */
	HEADING_WORDS = 14,
	STANDFIRST_MOST = 400, /* bytes */

};

void classify_look(struct str text, struct block *b)
{
	struct str s = span_text(text, b->span);
	b->shape = SHAPE_NONE;
	if (b->kind == BLOCK_QUOTE || b->kind == BLOCK_LIST || b->pre)
		return;
	b->shape = (uint8_t)shape_of(s);
	if (verdict_by_shape(b))
		return;
	if (b->kind != BLOCK_BODY)
		b->sure = true; /* the importer's opinion; the words do not gainsay it */
	else if (b->rule != RULE_IMPORT)
		b->rule = RULE_PROSE;
}

static int32_t words_of(struct str text, const struct block *b)
{
	struct look l;
	look(block_text(text, b), &l);
	return l.words;
}

/* Short lines that may be anything, so also a title. */
static bool is_short(const struct block *b)
{
	return !b->sure &&
	       (b->shape == SHAPE_LINE || b->shape == SHAPE_NAME || b->shape == SHAPE_QUESTION ||
		       b->shape == SHAPE_LABEL || b->shape == SHAPE_OUTLET);
}

/* Author, date, outlet, picture: what stands between title and text. */
static bool is_apparatus(const struct block *b)
{
	if (b->sure)
		return b->kind == BLOCK_BYLINE || b->kind == BLOCK_DATELINE ||
		       b->kind == BLOCK_SOURCE || b->kind == BLOCK_CAPTION;
	return b->shape == SHAPE_BY || b->shape == SHAPE_NAME || b->shape == SHAPE_DATE ||
	       b->shape == SHAPE_OUTLET || b->shape == SHAPE_CREDIT || b->shape == SHAPE_PICTURE ||
	       b->shape == SHAPE_SIGNED;
}

static bool names_author(const struct block *b)
{
	return b->sure ? b->kind == BLOCK_BYLINE : b->shape == SHAPE_BY || b->shape == SHAPE_NAME;
}

/* One short text above the author, the date or the first picture is no running text. */
static bool is_standfirst(const struct blocks *v, int32_t i)
{
	const struct block *b = &v->at[i];
	if (i == 0 || i + 1 >= v->n || b->sure || b->span.end - b->span.beg > STANDFIRST_MOST)
		return false;
	const struct block *next = b + 1;
	if (!is_apparatus(next) || (b->shape != SHAPE_SENTENCE && b->shape != SHAPE_PROSE))
		return false;
	bool title = false, author = false, before = false;
	for (int32_t j = 0; j < i; j++) {
		title |= v->at[j].kind == BLOCK_TITLE || is_short(&v->at[j]);
		author |= j > 0 && names_author(&v->at[j]);
		before |= verdict_is_running(&v->at[j]);
	}
	if (!title || before)
		return false;
	/* Behind the author only another author can follow; a longer text needs a sign of one. */
	if (author)
		return names_author(next);
	return b->shape == SHAPE_SENTENCE || names_author(next) || next->shape == SHAPE_DATE;
}

/* The first block of running text; n if there is none, -1 if it is too early to say. */
static int32_t find_head(struct str text, const struct blocks *v, bool divided)
{
	int32_t most = v->n < HEAD_MOST ? v->n : HEAD_MOST, standfirst = -1;
	for (int32_t i = 0; i < most; i++) {
		if (i + 1 == v->n && !divided)
			return -1;
		if (!verdict_is_running(&v->at[i]) || v->at[i].shape == SHAPE_SIGNED)
			continue;
		if (!is_standfirst(v, i))
			return standfirst >= 0 && verdict_is_vita(text, &v->at[i]) ? standfirst : i;
		standfirst = i;
	}
	if (!divided && v->n < HEAD_MOST)
		return -1;
	/* If nothing follows, it was the text itself. */
	return standfirst >= 0 ? standfirst : most;
}

/* The title among the first `head` blocks, -1 if there is none. */
static int32_t find_title(struct str text, const struct blocks *v, int32_t head)
{
	int32_t first = -1;
	for (int32_t i = 0; i < head; i++)
		if (v->at[i].kind == BLOCK_TITLE)
			return i;
	for (int32_t i = 0; i < head; i++) {
		const struct block *b = &v->at[i];
		if (!is_short(b))
			continue;
		/* A newspaper's name or a section does not make a title while others may. */
		bool plain = b->shape == SHAPE_LINE || b->shape == SHAPE_QUESTION;
		bool twice =
			i + 1 < head && verdict_is_same(text, b, b + 1) && b->shape == SHAPE_NAME;
		if (plain && words_of(text, b) >= TITLE_WORDS)
			return i;
		if (first < 0 && !twice && b->shape != SHAPE_LABEL && b->shape != SHAPE_OUTLET)
			first = i;
	}
	return first;
}

static void judge_before_title(struct str text, struct blocks *v, int32_t i)
{
	struct block *b = &v->at[i];
	bool twice = (i > 0 && verdict_is_same(text, b, b - 1)) || verdict_is_same(text, b, b + 1);
	if (b->shape == SHAPE_NAME && twice)
		verdict_set(b, BLOCK_BYLINE, RULE_NAME_TWICE);
	else if (b->shape == SHAPE_OUTLET)
		verdict_set(b, BLOCK_SOURCE, RULE_OUTLET);
	else
		verdict_set(b, BLOCK_BOILERPLATE,
			b->shape == SHAPE_LABEL ? RULE_LABEL : RULE_BEFORE_TITLE);
}

/* A name that begins with The behind the author or above the date. */
static bool is_unknown_outlet(struct str text, const struct blocks *v, int32_t i)
{
	const struct block *b = &v->at[i];
	if (b->shape != SHAPE_LINE || !shape_is_titled(block_text(text, b)))
		return false;
	bool behind = i > 0 && names_author(b - 1) && (b - 1)->kind != BLOCK_TITLE;
	return behind || (i + 1 < v->n && ((b + 1)->shape == SHAPE_DATE));
}

static void judge_after_title(struct str text, struct blocks *v, int32_t i, int32_t title)
{
	struct block *b = &v->at[i];
	bool twice = verdict_is_same(text, b, b - 1) ||
		     (i + 1 < v->n && verdict_is_same(text, b, b + 1));
	if (title >= 0 && verdict_is_same(text, b, &v->at[title]))
		verdict_set(b, BLOCK_BOILERPLATE, RULE_TITLE_AGAIN);
	else if (b->shape == SHAPE_NAME)
		verdict_set(b, BLOCK_BYLINE, twice ? RULE_NAME_TWICE : RULE_NAME_HEAD);
	else if (b->shape == SHAPE_OUTLET)
		verdict_set(b, BLOCK_SOURCE, RULE_OUTLET);
	else if (b->shape == SHAPE_LABEL)
		verdict_set(b, BLOCK_BOILERPLATE, RULE_LABEL);
	else if (is_unknown_outlet(text, v, i))
		verdict_set(b, BLOCK_SOURCE, RULE_OUTLET_PLACE);
	else if (b->shape == SHAPE_SENTENCE || b->shape == SHAPE_PROSE)
		verdict_set(b, BLOCK_HEADING, RULE_STANDFIRST);
	else
		verdict_set(b, BLOCK_HEADING, RULE_SUBTITLE);
}

static void judge_head(struct str text, struct blocks *v, int32_t head, int32_t title)
{
	for (int32_t i = 0; i < head; i++) {
		struct block *b = &v->at[i];
		if (b->sure || b->joined)
			continue;
		if (i == title)
			verdict_set(b, BLOCK_TITLE, i == 0 ? RULE_TITLE_FIRST : RULE_TITLE_LONGER);
		else if (b->shape == SHAPE_DATE)
			verdict_set(b, BLOCK_DATELINE, RULE_DATE);
		else if (verdict_by_shape(b))
			continue;
		else if (i < title)
			judge_before_title(text, v, i);
		else
			judge_after_title(text, v, i, title);
	}
}

/* A text of short lines only: a poem, a list of names. Its first line may be a title. */
static void judge_lines(struct str text, struct blocks *v, struct blocks_work *w, int32_t n)
{
	for (int32_t i = 0; i < n; i++) {
		struct block *b = &v->at[i];
		if (b->shape == SHAPE_DATE)
			verdict_set(b, BLOCK_DATELINE, RULE_DATE);
		else if (!verdict_by_shape(b) && i == 0 && is_short(b) && words_of(text, b) > 1)
			verdict_set(b, BLOCK_TITLE, RULE_TITLE_FIRST);
	}
	w->title = n > 0 && v->at[0].kind == BLOCK_TITLE ? 0 : -1;
}

/* The next block that is neither picture nor furniture; NULL at the end. */
static const struct block *next_text(const struct blocks *v, int32_t i)
{
	for (int32_t j = i + 1; j < v->n && j <= i + AHEAD; j++)
		if (v->at[j].kind != BLOCK_CAPTION && v->at[j].kind != BLOCK_BOILERPLATE)
			return &v->at[j];
	return NULL;
}

static bool begins_lower(struct str text, const struct block *b)
{
	char c = text.at[b->span.beg];
	return c >= 'a' && c <= 'z';
}

/* A short line above running text, and not the first half of a sentence. */
static bool is_heading(struct str text, const struct blocks *v, int32_t i)
{
	const struct block *b = &v->at[i], *next = next_text(v, i);
	if (next == NULL || !verdict_is_running(next) || begins_lower(text, next))
		return false;
	struct look l;
	look(block_text(text, b), &l);
	if (l.words > HEADING_WORDS || l.ending == ENDING_COMMA)
		return false;
	return !begins_lower(text, b) || (l.words <= 6 && next->shape == SHAPE_PROSE);
}

static bool is_asked_heading(struct str text, const struct blocks *v, int32_t i)
{
	const struct block *next = next_text(v, i);
	struct look l;
	look(block_text(text, &v->at[i]), &l);
	return next != NULL && next->shape == SHAPE_PROSE && l.words <= 12 && shape_is_asked(&l);
}

static void judge_middle(struct str text, struct blocks *v, int32_t i)
{
	struct block *b = &v->at[i];
	if (b->sure || b->joined || verdict_by_shape(b))
		return;
	switch ((enum shape)b->shape) {
	case SHAPE_LINE:
	case SHAPE_NAME:
	case SHAPE_OUTLET:
	case SHAPE_DATE:
	case SHAPE_LABEL:
		if (is_heading(text, v, i))
			verdict_set(b, BLOCK_HEADING, RULE_HEADING);
		break;
	case SHAPE_QUESTION:
		if (is_asked_heading(text, v, i))
			verdict_set(b, BLOCK_HEADING, RULE_QUESTION);
		break;
	default:
		break;
	}
}

/* Pieces of one paragraph are of one kind. */
static void judge_joined(struct blocks *v, int32_t i)
{
	if (i > 0 && v->at[i].joined)
		verdict_set(&v->at[i], v->at[i - 1].kind, v->at[i - 1].rule);
}

bool classify_step(struct str text, struct blocks *v, struct blocks_work *w)
{
	if (w->head < 0) {
		int32_t head = find_head(text, v, w->divided);
		if (head < 0)
			return true;
		w->head = w->guessed = w->judged = head;
		if (head == v->n || head == HEAD_MOST) {
			judge_lines(text, v, w, head);
		} else {
			w->title = find_title(text, v, head);
			judge_head(text, v, head, w->title);
		}
	}
	for (; w->guessed < (w->divided ? v->n : v->n - AHEAD - 1); w->guessed++) {
		judge_middle(text, v, w->guessed);
		judge_joined(v, w->guessed);
	}
	if (w->divided && w->head < v->n)
		tail_judge(text, v, w);
	if (w->divided || v->n - TAIL_MOST > w->judged)
		w->judged = w->divided ? v->n : v->n - TAIL_MOST;
	return !w->divided;
}
