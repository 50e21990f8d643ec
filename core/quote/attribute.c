#include "config.h"

#include "core/quote/attribute.h"

enum {
	FAR = 40,   /* terms between a quotation and its verb */
	TRIES = 4,  /* verbs that are looked at: text may be nothing but verbs */
	NEAR = 9,   /* the same, for a few words in marks that are somebody's */
	LISTED = 8, /* terms between two of a list */
	MODIFY = 4, /* terms from a possessive to the noun of speaking */
};

static bool is_finite(const struct terms *t, int32_t i)
{
	uint8_t form = t->at[i].form;
	return term_class(t, i) == TERM_SAYS && form != VERB_ING;
}

static bool is_finite_at(const struct terms *t, int32_t i)
{
	return i < t->n && is_finite(t, i);
}

static void set(const struct scene *s, const struct subject *who, int32_t verb, enum quote_by rule)
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

/* Does the quotation end as one does whose sentence goes on behind: , ! ? ... */
static bool is_handed_on(const struct scene *s)
{
	const struct quote *q = s->quote;
	struct str words = span_text(s->t->text, q->words);
	if (term_class(s->t, s->term + 1) == TERM_COMMA ||
		term_class(s->t, s->term + 1) == TERM_DASH)
		return true;
	if (words.len == 0)
		return false;
	char last = words.at[words.len - 1];
	return last == ',' || last == '!' || last == '?' || last == '-' ||
	       str_ends(words, STR("\xE2\x80\xA6")) || str_ends(words, STR("...")) ||
	       str_ends(words, STR("\xE2\x80\x94")) || str_ends(words, STR(",\xE2\x80\x99")) ||
	       str_ends(words, STR("!\xE2\x80\x99")) || str_ends(words, STR("?\xE2\x80\x99")) ||
	       str_ends(words, STR("\xE2\x80\x99")) || str_ends(words, STR(",'"));
}

/* Does term `i` belong to the verb: "on" of "went on"? */
static bool verb_goes_on(const struct terms *t, int32_t verb, int32_t i)
{
	const struct verb *v = verb_at(t->at[verb].value);
	return v->next != NULL && v->next[0] != '!' &&
	       t->at[i].end <= t->at[verb].end + 1 + str_of(v->next).len;
}

/* "..." said X */
static bool inverted(const struct scene *s, int32_t at)
{
	struct subject who;
	int32_t i = at + 1;
	if (!is_finite(s->t, at) || (s->t->at[at].form == VERB_BASE && !is_handed_on(s)))
		return false;
	while (i < s->end && verb_goes_on(s->t, at, i))
		i++;
	if (!subject_behind(s->t, i, s->end, &who))
		return false;
	set(s, &who, at, QUOTE_BY_INVERTED);
	return true;
}

/* Ends a search for the verb behind a quotation: another clause, another quotation. */
static bool is_barrier(const struct terms *t, int32_t i, bool in_apposition)
{
	switch (term_class(t, i)) {
	case TERM_QUOTE:
	case TERM_STOP:
	case TERM_COLON:
	case TERM_SUB:
		return true;
	case TERM_AND: /* "Smith and Jones said" is no other clause */
		if (t->at[i - 1].capital && i + 1 < t->n && t->at[i + 1].capital)
			return false;
		/* nor is one in what is said about the subject: "Smith, a poet and critic, said" */
		return !in_apposition || term_class(t, i - 1) == TERM_COMMA;
	default:
		return false;
	}
}

/* "..." X said */
static bool behind(const struct scene *s, int32_t at)
{
	const struct terms *t = s->t;
	struct subject who;
	bool comma = false;
	for (int32_t i = at; i < s->end && i < at + FAR && !is_barrier(t, i, comma); i++) {
		comma = comma || term_class(t, i) == TERM_COMMA;
		if (term_class(t, i) != TERM_SAYS)
			continue;
		if (!subject_before(t, i, at, &who))
			continue;
		int32_t first = at;
		while (first < who.first && (term_class(t, first) == TERM_ADVERB ||
						    term_class(t, first) == TERM_TITLE ||
						    term_class(t, first) == TERM_AS))
			first++;
		if (first < who.first && !(who.first - first <= 2 && who.animate))
			return false; /* the verb belongs to another phrase */
		if (t->at[i].form == VERB_ING && term_class(t, i - 1) != TERM_BE)
			continue;
		set(s, &who, i, QUOTE_BY_BEHIND);
		return true;
	}
	return false;
}

/* "..." -- X */
static bool signed_by(const struct scene *s, int32_t at)
{
	struct subject who;
	if (term_class(s->t, at - 1) != TERM_DASH || !subject_behind(s->t, at, s->end, &who))
		return false;
	if (who.last + 1 < s->end && term_class(s->t, who.last + 1) != TERM_STOP &&
		term_class(s->t, who.last + 1) != TERM_COMMA)
		return false;
	set(s, &who, -1, QUOTE_BY_SIGNED);
	return true;
}

static bool after(const struct scene *s)
{
	const struct terms *t = s->t;
	int32_t at = s->term + 1;
	bool handed = is_handed_on(s);
	while (at < s->end && (term_class(t, at) == TERM_COMMA || term_class(t, at) == TERM_DASH))
		at++;
	if (at >= s->end)
		return false;
	switch (term_class(t, at)) {
	case TERM_AND:
	case TERM_SUB:
	case TERM_WHO:
	case TERM_THAT:
	case TERM_QUOTE:
		return false;
	case TERM_SAYS:
		if (handed || t->at[at].form == VERB_PAST || t->at[at].form == VERB_S)
			return inverted(s, at);
		return false;
	case TERM_DET:
	case TERM_HIS:
	case TERM_NAME:
	case TERM_CAPITAL:
	case TERM_TITLE:
	case TERM_ROLE:
		if (!handed && !is_finite_at(t, at + 1))
			return false;
		return behind(s, at) || signed_by(s, at);
	case TERM_PRONOUN:
		return (handed || term_class(t, at + 1) == TERM_SAYS) && behind(s, at);
	default:
		return handed && behind(s, at);
	}
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
			set(s, &who, verb, QUOTE_BY_PASSIVE);
			return true;
		}
	/* Who was quoted is who speaks. */
	if ((str_eq(str_of(v->form[VERB_BASE]), STR("quote")) ||
		    str_eq(str_of(v->form[VERB_BASE]), STR("cite"))) &&
		subject_before(s->t, verb, s->beg, &who)) {
		set(s, &who, verb, QUOTE_BY_BEFORE);
		return true;
	}
	set(s, NULL, verb, QUOTE_BY_UNNAMED);
	return true;
}

/* The subject of "adding", "to say": that of the verb of saying before, else the sentence's. */
static bool shared_subject(const struct scene *s, int32_t verb, struct subject *out)
{
	const struct terms *t = s->t;
	int32_t tries = TRIES;
	for (int32_t i = verb - 1; i >= s->beg && i > verb - FAR && tries > 0; i--)
		if (is_finite(t, i) && tries-- > 0 &&
			(subject_before(t, i, s->beg, out) ||
				(term_class(t, i - 1) == TERM_QUOTE &&
					subject_behind(t, i + 1, verb, out))))
			return true;
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

/* "Smith said she hopes": the pronoun is who says it, and that verb counts. */
static int32_t climb(const struct scene *s, int32_t verb, struct subject *who)
{
	const struct terms *t = s->t;
	int32_t i = who->first - 1;
	struct subject outer;
	if (term_class(t, who->first) != TERM_PRONOUN)
		return verb;
	if (term_class(t, i) == TERM_THAT)
		i--;
	if (i <= s->beg || !is_finite(t, i) || is_passive(t, i) ||
		!subject_before(t, i, s->beg, &outer))
		return verb;
	*who = outer;
	return i;
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
			verb = climb(s, verb, &who);
			set(s, &who, verb, QUOTE_BY_BEFORE);
			return true;
		}
		if (starts && subject_behind(s->t, verb + 1, s->term, &who)) {
			set(s, &who, verb, QUOTE_BY_SAID);
			return true;
		}
		/* "came to Oslo, said hello": the clause before has the subject. */
	}
	if (!shared_subject(s, verb, &who))
		return false;
	set(s, &who, verb, QUOTE_BY_BEFORE);
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
	set(s, &who, i, QUOTE_BY_ACCORDING);
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
		set(s, &who, -1, QUOTE_BY_NOUN);
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
	set(s, &who, -1, QUOTE_BY_COLON);
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
	set(s, &who, -1, QUOTE_BY_COLON);
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
		if (!is_finite(t, i) || !last || !subject_before(t, i, s->term + 1, &who))
			continue;
		if (term_class(t, who.first - 1) != TERM_COMMA)
			continue;
		set(s, &who, i, QUOTE_BY_BEHIND);
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
	if (after(s) || before(s, touches) || according(s, touches) || by_noun(s, touches) ||
		colon(s))
		return true;
	*touches = false;
	if (at_the_end(s))
		return true;
	*touches = false;
	return false;
}
