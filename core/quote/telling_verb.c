/* telling_verb - who says what, where a verb of saying has somebody who says it. */
#include "config.h"

#include "core/quote/content.h"

enum {
	REST = 4,   /* terms with which what is said may go on */
	BEHIND = 3, /* terms of what is said before ", Holm said" */
};

static enum term_class class_at(const struct saying *s, int32_t i)
{
	return saying_class(s, i);
}

/* ------------------------------------------------------- ..., Holm said */

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
	return telling_end(s->x, i + 1) > i + REST; /* "on Wednesday, May 3" does not */
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

/* "After the vote, Holm said, “It is late.”": that is what is said. */
static bool leads_to_quote(const struct saying *s, int32_t tail)
{
	int32_t i = tail + telling_is_boundary(class_at(s, tail));
	return class_at(s, i) == TERM_QUOTE &&
	       s->x->quotes->at[s->t->at[i].value].kind == QUOTE_DIRECT;
}

static bool try_straight(struct saying *s, const struct subject *who)
{
	int32_t before = who->first - 1, next = s->end;
	struct subject whom;
	if (before < 1 || !telling_is_boundary(class_at(s, before)) ||
		class_at(s, before) == TERM_STOP)
		return false;
	if (telling_tail(s->t, next) < 0 && saying_is_said_to(s->verb) &&
		subject_behind(s->t, next, s->t->n, &whom))
		next = whom.last + 1; /* "told reporters" */
	int32_t tail = telling_tail(s->t, next);
	return tail >= 0 && !leads_to_quote(s, tail) && add_before(s, who, before, tail);
}

/* ", the mayor", ", who is ill": behind a speaker, who that is. */
static bool begins_apposition(const struct saying *s, int32_t i)
{
	enum term_class next = class_at(s, i + 1);
	return i >= 0 && class_at(s, i) == TERM_COMMA &&
	       (next == TERM_DET || next == TERM_HIS || next == TERM_ROLE || next == TERM_WHO ||
		       next == TERM_NUMBER);
}

static bool try_inverted(struct saying *s)
{
	struct subject who;
	int32_t before = s->at - 1;
	if (s->verb->view || before < 1 || class_at(s, before) != TERM_COMMA ||
		s->t->at[s->at].form == VERB_ING || !subject_behind(s->t, s->end, s->t->n, &who))
		return false;
	int32_t tail = telling_tail(s->t, who.last + 1);
	if (class_at(s, who.last + 1) == TERM_WHO || begins_apposition(s, tail))
		tail = s->t->n; /* nothing but who that is follows */
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

/* "an official of the section that deals with ports said": the official. */
static void climb(const struct saying *s, struct subject *who)
{
	struct subject outer;
	enum term_class before = class_at(s, who->first - 1);
	if (!who->animate && who->first > 1 && (before == TERM_THAT || before == TERM_WHO) &&
		subject_before(s->t, who->first, 0, &outer) && outer.animate)
		*who = outer;
}

/* "The poll", "a report of last week": it can find something without saying "that". */
static bool is_paper(const struct terms *t, const struct subject *who)
{
	for (int32_t i = who->first; i <= who->last; i++)
		if (term_class(t, i) == TERM_SPEECH || term_class(t, i) == TERM_WORK)
			return true;
	return false;
}

void telling_verb(struct telling *x, int32_t at)
{
	struct saying s = {x, x->t, verb_at(x->t->at[at].value), at, at + 1};
	struct subject who;
	/* "went on": the sentence may be cut off behind the verb. */
	if (s.verb->next != NULL && s.verb->next[0] != '!' && s.end < x->t->n)
		s.end++;
	if (telling_passive(x, at) || is_denied(&s))
		return;
	bool ing = x->t->at[at].form == VERB_ING && class_at(&s, at - 1) != TERM_BE;
	bool named = !ing && class_at(&s, at - 1) != TERM_AND && class_at(&s, at - 1) != TERM_TO &&
		     subject_before(x->t, at, 0, &who);
	if (named && telling_speaks(x->t, &who, true) && try_straight(&s, &who))
		return;
	bool thing = saying_tells(s.verb, "thing") || saying_tells(s.verb, "as");
	if (!(named && thing) && try_inverted(&s))
		return;
	struct content c = content_of(&s);
	if (c.beg < 0 || c.beg >= x->t->n)
		return;
	bool finding = saying_tells(s.verb, "finding") && c.rule == INDIRECT_CLAUSE;
	if (!named) {
		if (!finding)
			try_goes_on(&s, &c);
		return;
	}
	climb(&s, &who);
	if (finding && !is_paper(x->t, &who))
		return;
	bool sure = c.sure || class_at(&s, at - 1) == TERM_WHO;
	if (telling_speaks(x->t, &who, sure) && !is_nested(&s, &who))
		add_behind(&s, &c, &who, (enum indirect_by)c.rule);
}
