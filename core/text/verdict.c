#include "config.h"

#include "core/text/verdict.h"

#include "core/text/shape.h"
#include "core/text/vita.h"

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
	[RULE_SIGN] = "signs an article whose authors are named elsewhere",
	[RULE_AFTER_END] = "stands behind the end of the running text",
};

const char *block_rule_text(uint8_t rule)
{
	return rule < RULES ? texts[rule] : "";
}

void verdict_set(struct block *b, enum block_kind kind, enum block_rule rule)
{
	if (b->sure)
		return;
	b->kind = (uint8_t)kind;
	b->rule = (uint8_t)rule;
	b->level = kind == BLOCK_TITLE ? 1 : kind == BLOCK_HEADING ? 2 : 0;
}

/* Shapes that tell the kind wherever the block stands. */
bool verdict_by_shape(struct block *b)
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
		[SHAPE_LISTS] = {BLOCK_BOILERPLATE, RULE_JUNK},
		[SHAPE_SIGN] = {BLOCK_BYLINE, RULE_BY},
		[SHAPE_NO_WORDS] = {BLOCK_BOILERPLATE, RULE_NO_WORDS},
	};
	if (b->shape >= sizeof kinds / sizeof *kinds || kinds[b->shape].rule == 0)
		return false;
	verdict_set(b, kinds[b->shape].kind, kinds[b->shape].rule);
	return true;
}

bool verdict_is_running(const struct block *b)
{
	if (b->sure)
		return b->kind == BLOCK_BODY || b->kind == BLOCK_QUOTE || b->kind == BLOCK_LIST;
	return b->shape == SHAPE_PROSE || b->shape == SHAPE_SENTENCE || b->shape == SHAPE_NONE ||
	       b->shape == SHAPE_SIGNED;
}

bool verdict_is_same(struct str text, const struct block *a, const struct block *b)
{
	return str_eq_nocase(block_text(text, a), block_text(text, b));
}

bool verdict_is_vita(struct str text, const struct block *b)
{
	struct str s = block_text(text, b);
	return b->shape != SHAPE_NONE && s.len <= NOTE_MOST &&
	       (vita_is_note(s) || vita_is_of_person(s));
}
