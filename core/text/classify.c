#include "config.h"

#include "core/text/classify.h"

#include "core/text/ending.h"
#include "core/text/shape.h"
#include "core/text/vita.h"

enum {
	HEAD_MOST = 64,  /* blocks in which the first running text is looked for */
	TAIL_MOST = 96,  /* blocks at the end that are looked at again */
	AHEAD = 4,       /* blocks behind one that its kind may depend on */
	TITLE_WORDS = 3, /* fewer may be a section's name */
	HEADING_WORDS = 14,
	STANDFIRST_MOST = 400, /* bytes */
	NOTE_MOST = 600,       /* bytes of a note on the author */
};

static const char *const texts[RULES] = {
	[RULE_PROSE] = "running text",
	[RULE_IMPORT] = "marked so in the source",
	[RULE_QUOTED] = "its lines begin with >",
	[RULE_ITEM] = "begins with a bullet or a number",
	[RULE_TITLE_FIRST] = "the first line before the running text, without a full stop",
	[RULE_TITLE_LONGER] = "the first long line before the running text",
	[RULE_TITLE_AGAIN] = "says the title again",
	[RULE_BEFORE_TITLE] = "stands before the title",
	[RULE_SUBTITLE] = "a line between title and running text",
	[RULE_STANDFIRST] = "one short text between title and author, date or picture",
	[RULE_BY] = "begins or ends as bylines do",
	[RULE_NAME_HEAD] = "stands alone between title and running text: a name",
	[RULE_NAME_TAIL] = "stands alone behind the running text: a name",
	[RULE_NAME_TWICE] = "stands there twice: a name",
	[RULE_OUTLET] = "called as newspapers and agencies are",
	[RULE_OUTLET_PLACE] = "begins with The, stands beside author or date: a newspaper's name",
	[RULE_DATE] = "a line that holds a date",
	[RULE_CREDIT] = "names where a picture comes from",
	[RULE_CREDIT_END] = "ends with an agency in brackets",
	[RULE_PICTURE] = "speaks of the picture it belongs to",
	[RULE_HEADING] = "a short line without a full stop above running text",
	[RULE_QUESTION] = "a short question above running text",
	[RULE_JUNK] = "words of a web page's furniture",
	[RULE_NO_WORDS] = "no letters or digits",
	[RULE_LABEL] = "the name of a newspaper's section",
	[RULE_ADDRESS] = "an address",
	[RULE_AUTHOR_NOTE] = "tells who the author is or where the text comes from",
	[RULE_AFTER_END] = "stands behind the end of the running text",
};

const char *block_rule_text(uint8_t rule)
{
	return rule < RULES ? texts[rule] : "";
}

static void set(struct block *b, enum block_kind kind, enum block_rule rule)
{
	if (b->sure)
		return;
	b->kind = (uint8_t)kind;
	b->rule = (uint8_t)rule;
	b->level = kind == BLOCK_TITLE ? 1 : kind == BLOCK_HEADING ? 2 : 0;
}

/* Shapes that tell the kind wherever the block stands. */
static bool set_by_shape(struct block *b)
{
	static const struct {
		uint8_t kind, rule;
	} kinds[] = {
		[SHAPE_BY] = {BLOCK_BYLINE, RULE_BY},
		[SHAPE_CREDIT] = {BLOCK_CAPTION, RULE_CREDIT},
		[SHAPE_SIGNED] = {BLOCK_CAPTION, RULE_CREDIT_END},
		[SHAPE_PICTURE] = {BLOCK_CAPTION, RULE_PICTURE},
		[SHAPE_ADDRESS] = {BLOCK_BOILERPLATE, RULE_ADDRESS},
		[SHAPE_JUNK] = {BLOCK_BOILERPLATE, RULE_JUNK},
		[SHAPE_ENDS] = {BLOCK_BOILERPLATE, RULE_JUNK},
		[SHAPE_NO_WORDS] = {BLOCK_BOILERPLATE, RULE_NO_WORDS},
	};
	if (b->shape >= sizeof kinds / sizeof *kinds || kinds[b->shape].rule == 0)
		return false;
	set(b, kinds[b->shape].kind, kinds[b->shape].rule);
	return true;
}

void classify_look(struct str text, struct block *b)
{
	struct str s = span_text(text, b->span);
	b->shape = SHAPE_NONE;
	if (b->kind == BLOCK_QUOTE || b->kind == BLOCK_LIST || b->pre)
		return;
	b->shape = (uint8_t)shape_of(s);
	if (!set_by_shape(b) && b->kind == BLOCK_BODY && b->rule != RULE_IMPORT)
		b->rule = RULE_PROSE;
}

static struct str text_of(struct str text, const struct block *b)
{
	return span_text(text, b->span);
}

static int32_t words_of(struct str text, const struct block *b)
{
	struct look l;
	look(text_of(text, b), &l);
	return l.words;
}

static bool is_shape(const struct block *b, enum shape shape)
{
	return b->shape == shape && !b->sure;
}

static bool is_running(const struct block *b)
{
	if (b->sure)
		return b->kind == BLOCK_BODY || b->kind == BLOCK_QUOTE || b->kind == BLOCK_LIST;
	return b->shape == SHAPE_PROSE || b->shape == SHAPE_SENTENCE || b->shape == SHAPE_NONE ||
	       b->shape == SHAPE_SIGNED;
}

/* Short lines that may be anything, so also a title. */
static bool is_short(const struct block *b)
{
	return !b->sure &&
	       (b->shape == SHAPE_LINE || b->shape == SHAPE_NAME || b->shape == SHAPE_QUESTION ||
		       b->shape == SHAPE_LABEL || b->shape == SHAPE_OUTLET);
}

static bool is_same(struct str text, const struct block *a, const struct block *b)
{
	return str_eq_nocase(text_of(text, a), text_of(text, b));
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
		before |= v->at[j].shape == SHAPE_SENTENCE || v->at[j].shape == SHAPE_PROSE;
	}
	if (!title || before)
		return false;
	/* Behind the author only another author can follow; a longer text needs a sign of one. */
	if (author)
		return names_author(next);
	return b->shape == SHAPE_SENTENCE || names_author(next) || next->shape == SHAPE_DATE;
}

/* The first block of running text; n if there is none, -1 if it is too early to say. */
static int32_t find_head(const struct blocks *v, bool divided)
{
	int32_t most = v->n < HEAD_MOST ? v->n : HEAD_MOST;
	for (int32_t i = 0; i < most; i++) {
		if (i + 1 == v->n && !divided)
			return -1;
		if (is_running(&v->at[i]) && v->at[i].shape != SHAPE_SIGNED && !is_standfirst(v, i))
			return i;
	}
	return divided || v->n >= HEAD_MOST ? most : -1;
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
		bool twice = i + 1 < head && is_same(text, b, b + 1) && b->shape == SHAPE_NAME;
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
	bool twice = (i > 0 && is_same(text, b, b - 1)) || is_same(text, b, b + 1);
	if (b->shape == SHAPE_NAME && twice)
		set(b, BLOCK_BYLINE, RULE_NAME_TWICE);
	else if (b->shape == SHAPE_OUTLET)
		set(b, BLOCK_SOURCE, RULE_OUTLET);
	else
		set(b, BLOCK_BOILERPLATE, b->shape == SHAPE_LABEL ? RULE_LABEL : RULE_BEFORE_TITLE);
}

/* A name that begins with The behind the author or above the date. */
static bool is_unknown_outlet(struct str text, const struct blocks *v, int32_t i)
{
	const struct block *b = &v->at[i];
	if (b->shape != SHAPE_LINE || !shape_is_titled(text_of(text, b)))
		return false;
	bool behind = i > 0 && names_author(b - 1) && (b - 1)->kind != BLOCK_TITLE;
	return behind || (i + 1 < v->n && ((b + 1)->shape == SHAPE_DATE));
}

static void judge_after_title(struct str text, struct blocks *v, int32_t i, int32_t title)
{
	struct block *b = &v->at[i];
	bool twice = is_same(text, b, b - 1) || (i + 1 < v->n && is_same(text, b, b + 1));
	if (title >= 0 && is_same(text, b, &v->at[title]))
		set(b, BLOCK_BOILERPLATE, RULE_TITLE_AGAIN);
	else if (b->shape == SHAPE_NAME)
		set(b, BLOCK_BYLINE, twice ? RULE_NAME_TWICE : RULE_NAME_HEAD);
	else if (b->shape == SHAPE_OUTLET)
		set(b, BLOCK_SOURCE, RULE_OUTLET);
	else if (b->shape == SHAPE_LABEL)
		set(b, BLOCK_BOILERPLATE, RULE_LABEL);
	else if (is_unknown_outlet(text, v, i))
		set(b, BLOCK_SOURCE, RULE_OUTLET_PLACE);
	else if (b->shape == SHAPE_SENTENCE || b->shape == SHAPE_PROSE)
		set(b, BLOCK_HEADING, RULE_STANDFIRST);
	else
		set(b, BLOCK_HEADING, RULE_SUBTITLE);
}

static void judge_head(struct str text, struct blocks *v, int32_t head, int32_t title)
{
	for (int32_t i = 0; i < head; i++) {
		struct block *b = &v->at[i];
		if (b->sure || b->joined)
			continue;
		if (i == title)
			set(b, BLOCK_TITLE, i == 0 ? RULE_TITLE_FIRST : RULE_TITLE_LONGER);
		else if (b->shape == SHAPE_DATE)
			set(b, BLOCK_DATELINE, RULE_DATE);
		else if (set_by_shape(b))
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
			set(b, BLOCK_DATELINE, RULE_DATE);
		else if (!set_by_shape(b) && i == 0 && is_short(b) && words_of(text, b) > 1)
			set(b, BLOCK_TITLE, RULE_TITLE_FIRST);
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
	if (next == NULL || !is_running(next) || begins_lower(text, next))
		return false;
	struct look l;
	look(text_of(text, b), &l);
	if (l.words > HEADING_WORDS || l.ending == ENDING_COMMA)
		return false;
	return !begins_lower(text, b) || (l.words <= 6 && next->shape == SHAPE_PROSE);
}

static bool is_asked_heading(struct str text, const struct blocks *v, int32_t i)
{
	const struct block *next = next_text(v, i);
	struct look l;
	look(text_of(text, &v->at[i]), &l);
	return next != NULL && next->shape == SHAPE_PROSE && l.words <= 12 && shape_is_asked(&l);
}

static void judge_middle(struct str text, struct blocks *v, int32_t i)
{
	struct block *b = &v->at[i];
	if (b->sure || b->joined || set_by_shape(b))
		return;
	switch ((enum shape)b->shape) {
	case SHAPE_LINE:
	case SHAPE_NAME:
	case SHAPE_OUTLET:
	case SHAPE_DATE:
	case SHAPE_LABEL:
		if (is_heading(text, v, i))
			set(b, BLOCK_HEADING, RULE_HEADING);
		break;
	case SHAPE_QUESTION:
		if (is_asked_heading(text, v, i))
			set(b, BLOCK_HEADING, RULE_QUESTION);
		break;
	default:
		break;
	}
}

/* Pieces of one paragraph are of one kind. */
static void judge_joined(struct blocks *v, int32_t i)
{
	if (i > 0 && v->at[i].joined)
		set(&v->at[i], v->at[i - 1].kind, v->at[i - 1].rule);
}

/* Is this the name in one of the bylines at head and tail? An empty one: is there any? */
static bool is_author(struct str text, const struct blocks *v, struct str name)
{
	for (int32_t i = 0; i < v->n; i++) {
		if (i == HEAD_MOST && v->n - TAIL_MOST > i)
			i = v->n - TAIL_MOST;
		const struct block *b = &v->at[i];
		if ((b->kind == BLOCK_BYLINE || b->shape == SHAPE_NAME) &&
			str_find(text_of(text, b), name) >= 0)
			return true;
	}
	return false;
}

/* Tells who the author is, by its words or by the name it begins with. */
static bool is_note(struct str text, const struct blocks *v, const struct block *b)
{
	struct str s = text_of(text, b);
	if (b->shape == SHAPE_NONE || s.len > NOTE_MOST)
		return false;
	int32_t name = vita_name(s);
	if (vita_is_note(s) || (name > 0 && is_author(text, v, str_sub(s, 0, name))))
		return true;
	return vita_is_of_person(s) && !is_author(text, v, STR(""));
}

/* May stand behind the end of the running text. */
static bool is_tail(struct str text, const struct blocks *v, const struct block *b)
{
	if (b->sure)
		return b->kind == BLOCK_BOILERPLATE || b->kind == BLOCK_BYLINE;
	if (b->shape == SHAPE_SIGNED)
		return false;
	return !is_running(b) || is_note(text, v, b);
}

/* Is the name in block `i` one that a block of the tail tells about, or stands there twice? */
static bool is_signed_by(struct str text, const struct blocks *v, int32_t i)
{
	struct str name = text_of(text, &v->at[i]);
	for (int32_t j = i - 1; j <= i + 3; j++) {
		if (j == i || j < 0 || j >= v->n)
			continue;
		struct str other = text_of(text, &v->at[j]);
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
		set(b, BLOCK_BYLINE, RULE_NAME_TWICE);
	else if (name && !over)
		set(b, BLOCK_BYLINE, RULE_NAME_TAIL);
	else if (b->shape == SHAPE_OUTLET && !over)
		set(b, BLOCK_SOURCE, RULE_OUTLET);
	else if (b->shape == SHAPE_DATE && !over)
		set(b, BLOCK_DATELINE, RULE_DATE);
	else if (is_running(b))
		set(b, BLOCK_BOILERPLATE, over ? RULE_AFTER_END : RULE_AUTHOR_NOTE);
	else if (b->shape == SHAPE_BY && over)
		set(b, BLOCK_BOILERPLATE, RULE_AFTER_END);
	else if (!set_by_shape(b))
		set(b, BLOCK_BOILERPLATE, RULE_AFTER_END);
}

/* Behind "Related articles" no article goes on, if little text is left. */
static int32_t find_over(const struct blocks *v, int32_t from, int32_t bytes)
{
	for (int32_t i = from; i < v->n; i++)
		if (is_shape(&v->at[i], SHAPE_ENDS) && bytes - v->at[i].span.beg <= bytes / 4)
			return i;
	return v->n;
}

static void judge_tail(struct str text, struct blocks *v, const struct blocks_work *w)
{
	int32_t from = v->n > TAIL_MOST ? v->n - TAIL_MOST : 0;
	if (from <= w->head)
		from = w->head + 1; /* the first running text is no tail */
	int32_t over = find_over(v, from, text.len), tail = over;
	while (tail > from && is_tail(text, v, &v->at[tail - 1]))
		tail--;
	for (int32_t i = tail; i < v->n; i++)
		judge_tail_block(text, v, i, i >= over);
	/* An agency in brackets behind the last sentence signs the article. */
	if (tail > from && is_shape(&v->at[tail - 1], SHAPE_SIGNED))
		set(&v->at[tail - 1], BLOCK_BODY, RULE_PROSE);
}

bool classify_step(struct str text, struct blocks *v, struct blocks_work *w)
{
	if (w->head < 0) {
		int32_t head = find_head(v, w->divided);
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
		judge_tail(text, v, w);
	if (w->divided || v->n - TAIL_MOST > w->judged)
		w->judged = w->divided ? v->n : v->n - TAIL_MOST;
	return !w->divided;
}
