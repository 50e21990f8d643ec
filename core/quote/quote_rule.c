#include "config.h"

#include "core/quote/quote_rule.h"

static const struct {
	const char *name, *text;
} rules[QUOTE_BY_RULES] = {
	[QUOTE_BY_NONE] = {"none", "nothing tells who speaks"},
	[QUOTE_BY_INVERTED] = {"inverted", "a verb of saying and its subject stand behind"},
	[QUOTE_BY_BEHIND] = {"behind", "a subject and its verb of saying stand behind"},
	[QUOTE_BY_BEFORE] = {"before", "a subject and its verb of saying stand before"},
	[QUOTE_BY_SAID] = {"said", "a verb of saying and its subject stand before"},
	[QUOTE_BY_PASSIVE] = {"passive", "\"by\" tells who says it"},
	[QUOTE_BY_ACCORDING] = {"according", "\"according to\" in the same sentence"},
	[QUOTE_BY_COLON] = {"colon", "the subject of the sentence before the colon"},
	[QUOTE_BY_NOUN] = {"noun", "whose statement, remark or letter it is"},
	[QUOTE_BY_SIGNED] = {"signed", "a name behind a dash"},
	[QUOTE_BY_PART] = {"part", "the second part of a quotation"},
	[QUOTE_BY_SENTENCE] = {"sentence", "speaks in the same sentence already"},
	[QUOTE_BY_GOES_ON] = {"goes-on", "speaks in the same paragraph already"},
	[QUOTE_BY_SUBJECT] = {"subject", "the subject of the sentence before"},
	[QUOTE_BY_PARAGRAPH] = {"paragraph", "speaks in the paragraph before"},
	[QUOTE_BY_UNNAMED] = {"unnamed", "a verb of saying without anybody who says it"},
};

const char *quote_rule_name(enum quote_by rule)
{
	return rule < QUOTE_BY_RULES ? rules[rule].name : rules[QUOTE_BY_NONE].name;
}

const char *quote_rule_text(enum quote_by rule)
{
	return rule < QUOTE_BY_RULES ? rules[rule].text : rules[QUOTE_BY_NONE].text;
}
