/* telling_verb - who says what, where a verb of saying has somebody who says it. */
#include "config.h"

#include <string.h>

#include "core/quote/telling.h"

enum {
	TAIL = 6,   /* terms behind a speaker that belong to it: "on Thursday" */
	FAR = 12,   /* terms between a verb and its "that" */
	BEHIND = 3, /* terms of what is said before ", Holm said" */
};

struct saying {
	struct telling *x;
	const struct terms *t;
	const struct verb *verb;
	int32_t at;  /* term of the verb */
	int32_t end; /* behind it, with "out" of "pointed out" */
};

static enum term_class class_at(const struct saying *s, int32_t i)
{
	return i < s->t->n ? term_class(s->t, i) : TERM_STOP;
}

static bool tells(const struct verb *v, const char *word)
{
	struct str all = str_of(v->tells), one;
	while (str_cut(&all, ' ', &one))
		if (str_eq(one, str_of(word)))
			return true;
	return false;
}

/* Is the word of term `i` one that may follow: "of" of "warned of"? */
static bool tells_by(const struct saying *s, int32_t i)
{
	enum term_class class = class_at(s, i);
	if (class != TERM_OF && class != TERM_IN && class != TERM_PREP && class != TERM_TO)
		return false;
	char word[12];
	int32_t n = s->t->at[i].end - s->t->at[i].beg;
	if (n >= (int32_t)sizeof word)
		return false;
	memcpy(word, s->t->text.at + s->t->at[i].beg, (size_t)n);
	word[n] = '\0';
	return tells(s->verb, word);
}

/* ------------------------------------------------------- what stands behind */

struct content {
	int32_t beg;      /* -1: none */
	int32_t verb_end; /* the verb with "of" */
	uint8_t rule;
	bool sure; /* nothing but the verb tells that it is speech */
};

static const struct content no_content = {.beg = -1};

static struct content content_that(const struct saying *s, int32_t beg)
{
	return (struct content){beg, s->end, INDIRECT_THAT, s->verb->shows || s->verb->view};
}

static bool is_nominal(enum term_class class)
{
	switch (class) {
	case TERM_OTHER:
	case TERM_CAPITAL:
	case TERM_NAME:
	case TERM_NUMBER:
	case TERM_DET:
	case TERM_HIS:
	case TERM_ROLE:
	case TERM_TITLE:
	case TERM_WORK:
	case TERM_SPEECH:
	case TERM_QUOTE:
	case TERM_OBJECT:
	case TERM_CALLED:
		return true;
	default:
		return false;
	}
}

/* What may begin a clause right behind "said". */
static bool begins_clause(enum term_class class)
{
	return is_nominal(class) || class == TERM_PRONOUN || class == TERM_THAT;
}

/* "on Monday", "in a letter", "to reporters": about the saying, before "that". */
static bool is_adverbial(enum term_class class)
{
	return is_nominal(class) || class == TERM_IN || class == TERM_TO || class == TERM_DAY ||
	       class == TERM_PREP || class == TERM_OF || class == TERM_ADVERB ||
	       class == TERM_POSS || class == TERM_BRACKET || class == TERM_AND;
}

/* "in a statement that", but "in a house that stands": that tells which house. */
static bool ends_adverbial(enum term_class class)
{
	return class == TERM_SPEECH || class == TERM_ROLE || class == TERM_NAME ||
	       class == TERM_CAPITAL || class == TERM_DAY || class == TERM_NUMBER ||
	       class == TERM_BRACKET;
}

/* The "that" which belongs to the verb, from `i` on; -1. */
static int32_t find_that(const struct saying *s, int32_t i)
{
	if (s->verb->tells != NULL && !tells(s->verb, "clause"))
		return -1;
	if (class_at(s, i) != TERM_IN && class_at(s, i) != TERM_TO && class_at(s, i) != TERM_DAY &&
		class_at(s, i) != TERM_PREP)
		return -1;
	for (int32_t k = i; k < i + FAR; k++) {
		if (class_at(s, k) == TERM_THAT)
			return ends_adverbial(class_at(s, k - 1)) ? k : -1;
		if (!is_adverbial(class_at(s, k)))
			return -1;
	}
	return -1;
}

/* "told reporters": behind it stands somebody first. */
static bool is_said_to(const struct verb *v)
{
	static const char *const telling[] = {
		"tell", "assure", "inform", "remind", "warn", "advise"};
	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		if (strcmp(v->form[VERB_BASE], telling[i]) == 0)
			return true;
	return false;
}

/* "told reporters that", "urged China to", "warned them of": behind whom it is said to. */
static struct content behind_addressee(const struct saying *s, int32_t i)
{
	struct subject whom;
	int32_t to = i + FAR < s->t->n ? i + FAR : s->t->n;
	bool told = tells(s->verb, "clause") && !tells(s->verb, "thing");
	if (!subject_behind(s->t, i, to, &whom))
		return no_content;
	int32_t next = whom.last + 1;
	if (class_at(s, next) == TERM_TO && tells(s->verb, "to"))
		return (struct content){i, s->end, INDIRECT_THING, true};
	static const char *const telling[] = {
		"tell", "warn", "assure", "inform", "remind", "advise"};
	bool person = false;
	for (size_t k = 0; k < sizeof telling / sizeof *telling; k++)
		person = person || strcmp(s->verb->form[VERB_BASE], telling[k]) == 0;
	if (!person)
		return no_content;
	int32_t that = class_at(s, next) == TERM_THAT ? next : find_that(s, next);
	if (that >= 0)
		return content_that(s, that + 1);
	if (tells_by(s, next))
		return (struct content){next + 1, s->end, INDIRECT_THING, true};
	if (told && begins_clause(class_at(s, next)))
		return (struct content){next, s->end, INDIRECT_CLAUSE, false};
	return no_content;
}

static bool holds_as(const struct saying *s, int32_t i)
{
	for (int32_t k = i + 1; k < i + FAR && !telling_is_boundary(class_at(s, k)); k++)
		if (class_at(s, k) == TERM_AS)
			return true;
	return false;
}

static bool asks(const struct saying *s, int32_t i)
{
	return class_at(s, i) == TERM_SUB && !term_is(s->t, i, "because") &&
	       !term_is(s->t, i, "when") && !term_is(s->t, i, "although") &&
	       !term_is(s->t, i, "while") && !term_is(s->t, i, "once") &&
	       s->verb->group != VERB_MANNER;
}

/* Without "that": a clause, a noun phrase, an infinitive, a question. */
static struct content content_plain(const struct saying *s, int32_t i)
{
	enum term_class class = class_at(s, i);
	if (class == TERM_TO && tells(s->verb, "to"))
		return (struct content){i, s->end, INDIRECT_THING, true};
	if (tells_by(s, i))
		return (struct content){i + 1, i + 1, INDIRECT_THING, true};
	struct content whom = behind_addressee(s, i);
	if (whom.beg >= 0)
		return whom;
	if (tells(s->verb, "as"))
		return is_nominal(class) && holds_as(s, i)
			       ? (struct content){i, s->end, INDIRECT_THING, true}
			       : no_content;
	if (tells(s->verb, "clause") && begins_clause(class))
		return (struct content){
			i, s->end, INDIRECT_CLAUSE, s->verb->shows || tells(s->verb, "thing")};
	if (tells(s->verb, "thing") && is_nominal(class))
		return (struct content){i, s->end, INDIRECT_THING, true};
	return no_content;
}

/* "that the pier", but "that was not her view", "rejected that claim", "rules that could" */
static struct content begins_that(const struct saying *s, int32_t that)
{
	enum term_class next = class_at(s, that + 1);
	if (next != TERM_BE && next != TERM_AUX) {
		bool this = tells(s->verb, "thing") && !tells(s->verb, "clause") &&
			    (next == TERM_SPEECH || next == TERM_WORK);
		return this ? (struct content){that, s->end, INDIRECT_THING, true}
			    : content_that(s, that + 1);
	}
	if (s->verb->noun || !tells(s->verb, "clause"))
		return no_content;
	return (struct content){that, s->end, INDIRECT_CLAUSE, s->verb->shows};
}

static struct content content_of(const struct saying *s)
{
	int32_t i = s->end;
	while (class_at(s, i) == TERM_ADVERB && !term_is(s->t, i, "there"))
		i++;
	if (class_at(s, i) == TERM_THAT)
		return begins_that(s, i);
	int32_t that = find_that(s, i);
	if (that >= 0)
		return content_that(s, that + 1);
	if (asks(s, i))
		return (struct content){i, s->end, INDIRECT_CLAUSE, true};
	while ((class_at(s, i) == TERM_ADVERB && !term_is(s->t, i, "there")) ||
		class_at(s, i) == TERM_DAY ||
		(class_at(s, i) == TERM_IN && class_at(s, i + 1) == TERM_DAY))
		i++;
	return content_plain(s, i);
}

/* ------------------------------------------------------- ..., Holm said */

static bool begins_tail(enum term_class class)
{
	return telling_is_boundary(class) || class == TERM_IN || class == TERM_DAY ||
	       class == TERM_ADVERB || class == TERM_PREP || class == TERM_TO;
}

/* A clause of its own, and not words about the saying. */
static bool says_more(enum term_class class)
{
	return class == TERM_SAYS || class == TERM_THAT || class == TERM_COLON ||
	       class == TERM_PRONOUN || class == TERM_SUB || class == TERM_BE || class == TERM_AUX;
}

/* Where the words behind a speaker end that begin at `i`; -1 if they say more. */
static int32_t clause_end(const struct saying *s, int32_t i)
{
	if (!begins_tail(class_at(s, i)))
		return -1;
	for (int32_t n = 0; n <= TAIL; n++, i++) {
		if (telling_is_boundary(class_at(s, i)))
			return i;
		if (says_more(class_at(s, i)))
			return -1;
	}
	return -1;
}

/* "In Oslo on Monday, Holm said": that is not what is said. */
static bool is_said(const struct saying *s, int32_t beg, int32_t end)
{
	int32_t least = BEHIND;
	switch (class_at(s, beg)) {
	case TERM_IN:
	case TERM_PREP:
	case TERM_DAY:
	case TERM_SUB:
	case TERM_AS:
		least = 3 * BEHIND;
		break;
	default:
		break;
	}
	return end - beg >= least;
}

/* "The pier, he said, is closed": what is said goes on behind. */
static bool goes_on(const struct saying *s, int32_t i)
{
	enum term_class next = class_at(s, i + 1);
	if (class_at(s, i) != TERM_COMMA || next == TERM_QUOTE || next == TERM_STOP)
		return false;
	return telling_end(s->x, i) > i + 2;
}

/* What stands before `end`, and what goes on behind the words about the saying, at `tail`. */
static bool add_before(struct saying *s, const struct subject *who, int32_t end, int32_t tail)
{
	const enum indirect_by rule = INDIRECT_BEHIND;
	int32_t beg = telling_begin(s->x, end);
	while (beg < end && class_at(s, beg) == TERM_AND)
		beg++;
	if (goes_on(s, tail))
		end = telling_end(s->x, tail + 1);
	else if (!is_said(s, beg, end))
		return false;
	struct told told = {beg, end, s->at, s->end, who, s->verb->group, (uint8_t)rule};
	return telling_add(s->x, &told);
}

static bool try_straight(struct saying *s, const struct subject *who)
{
	int32_t before = who->first - 1, next = s->end;
	struct subject whom;
	if (before < 1 || !telling_is_boundary(class_at(s, before)) ||
		class_at(s, before) == TERM_STOP)
		return false;
	if (clause_end(s, next) < 0 && is_said_to(s->verb) &&
		subject_behind(s->t, next, s->t->n, &whom))
		next = whom.last + 1; /* "told reporters" */
	int32_t tail = clause_end(s, next);
	return tail >= 0 && add_before(s, who, before, tail);
}

static bool try_inverted(struct saying *s)
{
	struct subject who;
	int32_t before = s->at - 1;
	if (s->verb->view || before < 1 || class_at(s, before) != TERM_COMMA ||
		s->t->at[s->at].form == VERB_ING || !subject_behind(s->t, s->end, s->t->n, &who))
		return false;
	int32_t tail = clause_end(s, who.last + 1);
	if (tail < 0 && class_at(s, who.last + 1) == TERM_WHO)
		tail = who.last + 1;
	return tail >= 0 && telling_speaks(s->t, &who, true) && add_before(s, &who, before, tail);
}

/* ------------------------------------------------------------------- verbs */

static bool add_behind(
	struct saying *s, const struct content *c, const struct subject *who, enum indirect_by rule)
{
	struct told told = {c->beg, telling_end(s->x, c->beg), s->at, c->verb_end, who,
		s->verb->group, (uint8_t)rule};
	return telling_add(s->x, &told);
}

/* "did not say that": nothing is said; "does not believe" is what somebody thinks. */
static bool is_denied(const struct saying *s)
{
	int32_t i = s->at - 1;
	while (i > 0 && term_class(s->t, i) == TERM_ADVERB)
		i--;
	struct str text = s->t->text;
	if (i < 0 || term_class(s->t, i) != TERM_AUX)
		return false;
	struct str word = str_sub(text, s->t->at[i].beg, s->t->at[i].end);
	bool no = str_eq_nocase(word, STR("not")) || str_eq_nocase(word, STR("never")) ||
		  str_ends(word, STR("n't")) || str_ends(word, STR("n\xE2\x80\x99t")) ||
		  str_eq_nocase(word, STR("cannot"));
	return no && s->verb->group != VERB_THINKING && !s->verb->view;
}

/* "..., adding that", "was quoted as saying", "and warned", "to say that" */
static bool try_goes_on(struct saying *s, const struct content *c)
{
	enum term_class before = s->at > 0 ? class_at(s, s->at - 1) : TERM_STOP;
	bool that = c->rule == INDIRECT_THAT;
	bool part = s->t->at[s->at].form == VERB_ING &&
		    (before == TERM_COMMA || before == TERM_AND || before == TERM_AS ||
			    before == TERM_ADVERB || before == TERM_QUOTE || that);
	bool again = s->t->at[s->at].form != VERB_ING &&
		     (before == TERM_AND || before == TERM_COMMA || before == TERM_ADVERB);
	bool to = before == TERM_TO && that;
	struct subject who;
	if ((!part && !again && !to) || !telling_speaker(s->x, s->at, &who))
		return false;
	return add_behind(s, c, &who, INDIRECT_GOES_ON);
}

/* "Holm said she hopes": she goes on, and it is said once. */
static bool is_nested(const struct saying *s, const struct subject *who)
{
	int32_t before = who->first - 1;
	if (class_at(s, who->first) != TERM_PRONOUN)
		return false;
	if (class_at(s, before) == TERM_THAT)
		before--;
	return before >= 0 && class_at(s, before) == TERM_SAYS;
}

void telling_verb(struct telling *x, int32_t at)
{
	struct saying s = {x, x->t, verb_at(x->t->at[at].value), at, at + 1};
	struct subject who;
	if (s.verb->next != NULL && s.verb->next[0] != '!')
		s.end++;
	if (telling_passive(x, at) || is_denied(&s))
		return;
	bool ing = x->t->at[at].form == VERB_ING && class_at(&s, at - 1) != TERM_BE;
	bool named = !ing && class_at(&s, at - 1) != TERM_AND && class_at(&s, at - 1) != TERM_TO &&
		     subject_before(x->t, at, 0, &who);
	if (named && telling_speaks(x->t, &who, true) && try_straight(&s, &who))
		return;
	bool thing = tells(s.verb, "thing") || tells(s.verb, "as");
	if (!(named && thing) && try_inverted(&s))
		return;
	struct content c = content_of(&s);
	if (c.beg < 0 || c.beg >= x->t->n)
		return;
	if (!named) {
		try_goes_on(&s, &c);
		return;
	}
	if (telling_speaks(x->t, &who, c.sure) && !is_nested(&s, &who))
		add_behind(&s, &c, &who, (enum indirect_by)c.rule);
}
