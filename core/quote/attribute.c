#include "config.h"

#include "core/quote/attribute.h"

enum {
	FAR = 40,   /* terms between a quotation and its verb */
	TRIES = 4,  /* verbs that are looked at: text may be nothing but verbs */
	NEAR = 9,   /* the same, for a few words in marks that are somebody's */
	LISTED = 8, /* terms between two of a list */
	MODIFY = 4, /* terms from a possessive to the noun of speaking */
};

void attribute_set(
	const struct scene *s, const struct subject *who, int32_t verb, enum quote_by rule)
{
	const struct terms *t = s->t;
	struct quote *q = s->quote;
	if (who != NULL)
		q->speaker = who->span;
	if (verb >= 0) {
		q->verb = (struct span){t->at[verb].beg, t->at[verb].end};
		if (term_class(t, verb) == TERM_SAYS) {
			const struct verb *v = verb_at(t->at[verb].value);
			q->group = v->group;
			/* "went on", "pointed out": what belongs to it */
			if (v->next != NULL && v->next[0] != '!')
				q->verb.end += 1 + str_of(v->next).len;
		} else {
			q->group = VERB_NEUTRAL;
		}
	}
	q->rule = (uint8_t)rule;
	if (verb >= 0)
		q->cue = verb < s->term ? QUOTE_CUE_BEFORE : QUOTE_CUE_AFTER;
	else if (who != NULL)
		q->cue = who->first < s->term ? QUOTE_CUE_BEFORE : QUOTE_CUE_AFTER;
}

static bool is_passive(const struct terms *t, int32_t verb)
{
	int32_t i = verb - 1;
	while (i >= 0 && (term_class(t, i) == TERM_ADVERB))
		i--;
	return t->at[verb].form == VERB_PAST && term_class(t, i) == TERM_BE;
}

/* "was called "a farce" by X": the doer stands behind the verb, or nowhere. */
static bool passive(const struct scene *s, int32_t verb)
{
	struct subject who;
	const struct verb *v = verb_at(s->t->at[verb].value);
	for (int32_t i = verb + 1; i < s->end && i < verb + FAR; i++)
		if (term_class(s->t, i) == TERM_BY && subject_behind(s->t, i + 1, s->end, &who)) {
			attribute_set(s, &who, verb, QUOTE_BY_PASSIVE);
			return true;
		}
	/* Who was quoted is who speaks. */
	if ((str_eq(str_of(v->form[VERB_BASE]), STR("quote")) ||
		    str_eq(str_of(v->form[VERB_BASE]), STR("cite"))) &&
		subject_before(s->t, verb, s->beg, &who)) {
		attribute_set(s, &who, verb, QUOTE_BY_BEFORE);
		return true;
	}
	attribute_set(s, NULL, verb, QUOTE_BY_UNNAMED);
	return true;
}

/* "said on Friday", "told reporters in Oslo that": about the saying, before what is said. */
static bool is_about_saying(enum term_class class)
{
	return class == TERM_DAY || class == TERM_IN || class == TERM_NAME ||
	       class == TERM_CAPITAL || class == TERM_ROLE || class == TERM_ADVERB ||
	       class == TERM_DET || class == TERM_THAT || class == TERM_SPEECH ||
	       class == TERM_NUMBER;
}

/*
 * "Smith said on Friday that she hopes": the pronoun is who says it, and that
 * verb counts, unless the pronoun is that of a quotation's own.
 */
static int32_t climb(const struct scene *s, int32_t verb, struct subject *who)
{
	const struct terms *t = s->t;
	int32_t i = who->first - 1;
	struct subject outer;
	if (term_class(t, who->first) != TERM_PRONOUN || !who->animate)
		return verb;
	while (i > s->beg && i > who->first - NEAR && is_about_saying(term_class(t, i)))
		i--;
	if (i <= s->beg || !term_is_finite(t, i) || is_passive(t, i) ||
		!subject_before(t, i, s->beg, &outer) || term_class(t, outer.first) == TERM_PRONOUN)
		return verb;
	*who = outer;
	return i;
}

/* The subject of "adding", "to say": that of the verb of saying before, else the sentence's. */
static bool shared_subject(const struct scene *s, int32_t verb, struct subject *out)
{
	const struct terms *t = s->t;
	int32_t tries = TRIES;
	for (int32_t i = verb - 1; i >= s->beg && i > verb - FAR && tries > 0; i--)
		if (term_is_finite(t, i) && tries-- > 0 &&
			(subject_before(t, i, s->beg, out) ||
				(term_class(t, i - 1) == TERM_QUOTE &&
					subject_behind(t, i + 1, verb, out)))) {
			climb(s, i, out);
			return true;
		}
	return subject_leading(t, s->beg, verb, out);
}

static bool has_own_subject(const struct terms *t, int32_t verb)
{
	int32_t i = verb - 1;
	if (t->at[verb].form == VERB_ING)
		return term_class(t, i) == TERM_BE || term_is_name(t, i, QUOTE_PER);
	while (i >= 0 && (term_class(t, i) == TERM_ADVERB))
		i--;
	if (term_class(t, i) == TERM_TO)
		return false;
	return term_class(t, i) != TERM_AND; /* "came and said" */
}

/* "Ruiz, at a meeting in Tarn, said": meetings say nothing, if there is somebody who does. */
static void prefer_somebody(const struct scene *s, int32_t verb, struct subject *who)
{
	struct subject leading;
	int32_t last = terms_find(s->t, who->span.end - 1);
	enum term_class head = term_class(s->t, last);
	bool speaks = who->animate || head == TERM_NAME || head == TERM_SPEECH ||
		      head == TERM_WORK || head == TERM_ROLE ||
		      term_class(s->t, who->first) == TERM_PRONOUN;
	if (!speaks && subject_leading(s->t, s->beg, verb, &leading) && leading.animate &&
		leading.last < who->first)
		*who = leading;
}

static bool said_before(const struct scene *s, int32_t verb)
{
	struct subject who;
	if (is_passive(s->t, verb))
		return passive(s, verb);
	if (has_own_subject(s->t, verb)) {
		bool starts = verb == s->beg || term_class(s->t, verb - 1) == TERM_AS ||
			      term_class(s->t, verb - 1) == TERM_QUOTE;
		if (subject_before(s->t, verb, s->beg, &who)) {
			prefer_somebody(s, verb, &who);
			verb = climb(s, verb, &who);
			attribute_set(s, &who, verb, QUOTE_BY_BEFORE);
			return true;
		}
		if (starts && subject_behind(s->t, verb + 1, s->term, &who)) {
			attribute_set(s, &who, verb, QUOTE_BY_SAID);
			return true;
		}
		/* "came to Oslo, said hello": the clause before has the subject. */
	}
	if (!shared_subject(s, verb, &who))
		return false;
	attribute_set(s, &who, verb, QUOTE_BY_BEFORE);
	return true;
}

/* Is nothing between verb and quotation that would need a sentence of its own? */
static bool is_near(const struct scene *s, int32_t verb)
{
	const struct terms *t = s->t;
	/* “a farce,” “a shame” and “a pity”: each is as near as the one before. */
	for (int32_t i = s->term - 1; i > verb && i > s->term - LISTED; i--)
		if (term_class(t, i) == TERM_QUOTE &&
			s->quotes->at[t->at[i].value].kind == QUOTE_PARTIAL)
			return true;
	if (s->term - verb > NEAR)
		return false;
	for (int32_t i = verb + 1; i < s->term - 1; i++) {
		enum term_class class = term_class(t, i);
		if (class == TERM_COMMA || class == TERM_SUB || class == TERM_WHO ||
			class == TERM_STOP || class == TERM_COLON)
			return false;
	}
	return true;
}

static bool before(const struct scene *s, bool *touches)
{
	const struct terms *t = s->t;
	int32_t tries = TRIES;
	for (int32_t i = s->term - 1; i >= s->beg && i > s->term - FAR && tries > 0; i--) {
		enum term_class class = term_class(t, i);
		if (class == TERM_STOP && i < s->term - 1)
			return false;
		if (class != TERM_SAYS || tries-- == 0 || !said_before(s, i))
			continue;
		*touches = is_near(s, i);
		return true;
	}
	return false;
}

static bool try_according(const struct scene *s, int32_t i)
{
	struct subject who;
	const struct terms *t = s->t;
	int32_t at = term_class(t, i) == TERM_PER ? i + 1 : i + 2;
	bool means = (term_class(t, i) == TERM_ACCORDING && term_class(t, i + 1) == TERM_TO) ||
		     (term_class(t, i) == TERM_PER &&
			     (i == s->beg || term_class(t, i - 1) == TERM_COMMA ||
				     term_class(t, i - 1) == TERM_QUOTE) &&
			     t->at[i].beg < t->at[i].end);
	if (!means || !subject_behind(t, at, s->end, &who))
		return false;
	attribute_set(s, &who, i, QUOTE_BY_ACCORDING);
	if (term_class(t, i) == TERM_ACCORDING)
		s->quote->verb.end = t->at[i + 1].end;
	return true;
}

/* The nearest "according to X", before or behind. */
static bool according(const struct scene *s, bool *touches)
{
	for (int32_t d = 1; d < FAR; d++) {
		bool done = s->term - d >= s->beg && try_according(s, s->term - d);
		if (!done && s->term + d < s->end)
			done = try_according(s, s->term + d);
		if (done)
			*touches = d <= NEAR;
		if (done)
			return true;
	}
	return false;
}

/* X's remark that "...", his "..." remark */
static bool by_noun(const struct scene *s, bool *touches)
{
	const struct terms *t = s->t;
	struct subject who;
	int32_t noun = s->term + 1;
	int32_t owner = s->term - 1;
	if (term_class(t, noun) != TERM_SPEECH) {
		noun = s->term - 1;
		while (noun > s->beg && s->term - noun < MODIFY &&
			term_class(t, noun) != TERM_SPEECH)
			noun--;
		if (term_class(t, noun) != TERM_SPEECH)
			return false;
		owner = noun - 1;
	}
	for (int32_t i = owner; i >= s->beg && i > owner - MODIFY; i--) {
		bool poss = term_class(t, i) == TERM_POSS && term_class(t, i - 1) == TERM_NAME;
		int32_t k = poss ? i - 1 : i;
		bool his = term_class(t, i) == TERM_HIS || term_class(t, i) == TERM_OBJECT;
		if (!poss && !his)
			continue;
		if (!poss && !term_is(t, i, "his") && !term_is(t, i, "her") &&
			!term_is(t, i, "their"))
			continue;
		who = (struct subject){.first = k, .last = k};
		who.span = (struct span){t->at[k].beg, t->at[k].end};
		attribute_set(s, &who, -1, QUOTE_BY_NOUN);
		s->quote->verb = (struct span){t->at[noun].beg, t->at[noun].end};
		s->quote->group = VERB_NEUTRAL;
		*touches = true;
		return true;
	}
	return false;
}

/* Sanders: rivals need to "..." */
static bool headed(const struct scene *s)
{
	struct subject who;
	if (s->beg + 2 >= s->term || term_class(s->t, s->beg + 1) != TERM_COLON ||
		!term_is_name(s->t, s->beg, QUOTE_PER) ||
		!subject_behind(s->t, s->beg, s->beg + 1, &who))
		return false;
	attribute_set(s, &who, -1, QUOTE_BY_COLON);
	return true;
}

/* X: "..." */
static bool colon(const struct scene *s)
{
	struct subject who;
	if (headed(s))
		return true;
	if (term_class(s->t, s->term - 1) != TERM_COLON || s->term - 1 <= s->beg)
		return false;
	if (!subject_leading(s->t, s->beg, s->term - 1, &who))
		return false;
	bool all = who.last + 1 >= s->term - 1;
	if (!who.animate && !all && term_class(s->t, who.first) != TERM_NAME)
		return false;
	attribute_set(s, &who, -1, QUOTE_BY_COLON);
	return true;
}

/* "..." and more of the sentence, she said. */
static bool at_the_end(const struct scene *s)
{
	const struct terms *t = s->t;
	struct subject who;
	for (int32_t i = s->term + 2; i < s->end && i < s->term + FAR; i++) {
		enum term_class next = term_class(t, i + 1);
		bool last = i + 1 >= s->end || next == TERM_STOP || next == TERM_COMMA ||
			    next == TERM_DAY || next == TERM_IN;
		if (!term_is_finite(t, i) || !last || !subject_before(t, i, s->term + 1, &who))
			continue;
		if (term_class(t, who.first - 1) != TERM_COMMA)
			continue;
		attribute_set(s, &who, i, QUOTE_BY_BEHIND);
		return true;
	}
	return false;
}

bool attribute_colon(const struct scene *s)
{
	bool touches;
	return before(s, &touches) || colon(s);
}

bool attribute(const struct scene *s, bool *touches)
{
	*touches = true;
	if (attribute_behind(s) || before(s, touches) || according(s, touches) ||
		by_noun(s, touches) || colon(s))
		return true;
	*touches = false;
	if (at_the_end(s))
		return true;
	*touches = false;
	return false;
}
