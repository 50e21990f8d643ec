/* quote_rule - what told who speaks; each quotation keeps one, for `why`. */
#ifndef CORE_QUOTE_QUOTE_RULE_H
#define CORE_QUOTE_QUOTE_RULE_H

enum quote_by {
	QUOTE_BY_NONE,
	QUOTE_BY_INVERTED,  /* "...," said X */
	QUOTE_BY_BEHIND,    /* "...," X said */
	QUOTE_BY_BEFORE,    /* X said: "..." */
	QUOTE_BY_SAID,      /* Said X: "..." */
	QUOTE_BY_PASSIVE,   /* was called "..." by X */
	QUOTE_BY_ACCORDING, /* according to X */
	QUOTE_BY_COLON,     /* X: "..." */
	QUOTE_BY_NOUN,      /* X's remark that "..." */
	QUOTE_BY_SIGNED,    /* "..." -- X */
	QUOTE_BY_PART,      /* "...," X said, "..." */
	QUOTE_BY_SENTENCE,  /* another quotation of the sentence tells */
	QUOTE_BY_GOES_ON,   /* another quotation of the paragraph tells */
	QUOTE_BY_SUBJECT,   /* the sentence before tells */
	QUOTE_BY_PARAGRAPH, /* the paragraph before tells */
	QUOTE_BY_UNNAMED,   /* there is a verb, but nobody is named */
	QUOTE_BY_RULES,
};

const char *quote_rule_name(enum quote_by rule); /* "inverted" */
const char *quote_rule_text(enum quote_by rule); /* in words */

#endif
