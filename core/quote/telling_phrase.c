/* telling_phrase - who says what, where it is no verb with its subject that tells. */
#include "config.h"

#include "core/quote/content.h"

enum {
	NEAR = 4,    /* terms between the words of one expression */
	FAR = 40,    /* terms between a verb and its "by" */
	AS_LONG = 8, /* terms of "as the ministry's spokesman said" */
};

static enum term_class class_at(const struct telling *x, int32_t i)
{
	return i < x->t->n ? term_class(x->t, i) : TERM_STOP;
}

static struct str word_at(const struct telling *x, int32_t i)
{
	if (i < 0 || i >= x->t->n)
		return STR("");
	return str_sub(x->t->text, x->t->at[i].beg, x->t->at[i].end);
}

static bool is_end(enum term_class class)
{
	return telling_is_boundary(class) || class == TERM_COLON;
}

/* What a phrase set apart leaves of its sentence: before it, behind it, or both. */
static bool add_around(struct telling *x, int32_t beg, int32_t end, struct told *told)
{
	int32_t first = telling_begin(x, beg);
	bool leads = beg == first || (beg == first + 1 && class_at(x, first) == TERM_AND);
	bool closes = class_at(x, end) == TERM_STOP;
	told->beg = leads ? end : first;
	if (class_at(x, told->beg) == TERM_COMMA)
		told->beg++;
	told->end = leads || !closes ? telling_end(x, end + 1) : beg;
	if (!leads && !closes && class_at(x, end) != TERM_COMMA)
		told->end = beg;
	return telling_add(x, told);
}

/* "a police report": a noun that could be a verb of saying belongs to the phrase. */
static int32_t noun_end(const struct telling *x, int32_t last)
{
	bool noun = class_at(x, last + 1) == TERM_SPEECH ||
		    (class_at(x, last + 1) == TERM_SAYS && verb_at(x->t->at[last + 1].value)->noun);
	return noun ? last + 2 : last + 1;
}

/* ", the mayor," behind a speaker; the term behind. */
static int32_t apposition_end(const struct telling *x, int32_t end)
{
	enum { MOST = 12 };
	enum term_class next = class_at(x, end + 1);
	if (class_at(x, end) != TERM_COMMA ||
		(next != TERM_DET && next != TERM_HIS && next != TERM_ROLE && next != TERM_WHO))
		return end;
	int32_t i = end + 1;
	while (i < end + MOST && !is_end(class_at(x, i)))
		i++;
	return is_end(class_at(x, i)) && class_at(x, i) != TERM_STOP ? i : end;
}

/* "as the ministry said", "as reported by Holm": the words from "as" to the comma. */
static bool as_said(struct telling *x, int32_t i)
{
	int32_t verb = i + 1, end;
	struct subject who;
	while (verb < i + AS_LONG && class_at(x, verb) != TERM_SAYS && !is_end(class_at(x, verb)))
		verb++;
	if (class_at(x, verb) != TERM_SAYS || x->t->at[verb].form == VERB_ING)
		return false;
	if (i > 0 && !is_end(class_at(x, i - 1)))
		return false;
	if (class_at(x, verb + 1) == TERM_BY) {
		if (verb > i + 2 || !subject_behind(x->t, verb + 2, x->t->n, &who))
			return false;
		end = noun_end(x, who.last);
	} else {
		if (!subject_before(x->t, verb, i + 1, &who) || who.first != i + 1)
			return false;
		end = telling_tail(x->t, verb + 1);
	}
	if (end < 0 || !is_end(class_at(x, end)) || !telling_speaks(x->t, &who, true))
		return false;
	struct told told = {.verb = verb, .verb_end = verb + 1, .who = &who, .rule = INDIRECT_AS};
	told.group = verb_at(x->t->at[verb].value)->group;
	return add_around(x, i, end, &told);
}

/* "Holm's claim": whose; false if nobody's. */
static bool owner_of(const struct telling *x, int32_t noun, struct subject *out)
{
	for (int32_t i = noun - 1; i >= 0 && i >= noun - NEAR; i--) {
		enum term_class class = class_at(x, i);
		if (is_end(class) || class == TERM_SAYS)
			return false;
		if (class == TERM_HIS && !term_is(x->t, i, "whose") && !term_is(x->t, i, "our") &&
			!term_is(x->t, i, "my")) {
			*out = (struct subject){{x->t->at[i].beg, x->t->at[i].end}, i, i, true};
			return true;
		}
		if (class == TERM_POSS && i > 0 && class_at(x, i - 1) == TERM_NAME) {
			*out = (struct subject){
				{x->t->at[i - 1].beg, x->t->at[i - 1].end}, i - 1, i - 1, true};
			return true;
		}
	}
	return false;
}

/* "according to two people in the room,": the comma, if it is near. */
static int32_t phrase_end(const struct telling *x, int32_t end)
{
	int32_t i = end;
	if (class_at(x, i) != TERM_IN && class_at(x, i) != TERM_DAY && class_at(x, i) != TERM_WHO)
		return end;
	while (i < end + AS_LONG && !is_end(class_at(x, i)))
		i++;
	return is_end(class_at(x, i)) ? i : end;
}

/* "in their view", "in Holm's words" */
static bool in_view(struct telling *x, int32_t i)
{
	static const char *const nouns[] = {"view", "opinion", "words", "eyes", "judgement"};
	struct subject who;
	for (int32_t k = i + 2; k <= i + NEAR; k++)
		for (size_t n = 0; n < sizeof nouns / sizeof *nouns; n++)
			if (term_is(x->t, k, nouns[n]) && is_end(class_at(x, k + 1)) &&
				owner_of(x, k, &who) && who.first > i) {
				struct told told = {.verb = k, .verb_end = k + 1, .who = &who};
				told.group = VERB_THINKING;
				told.rule = INDIRECT_ACCORDING;
				return add_around(x, i, k + 1, &told);
			}
	return false;
}

bool telling_according(struct telling *x, int32_t i)
{
	struct subject who;
	bool according = class_at(x, i) == TERM_ACCORDING && class_at(x, i + 1) == TERM_TO;
	bool per = class_at(x, i) == TERM_PER && (i == 0 || is_end(class_at(x, i - 1)));
	if (class_at(x, i) == TERM_AS)
		return as_said(x, i);
	if (class_at(x, i) == TERM_IN)
		return in_view(x, i);
	int32_t last = according ? i + 1 : i;
	if ((!according && !per) || !subject_behind(x->t, last + 1, x->t->n, &who))
		return false;
	struct told told = {.verb = i, .verb_end = last + 1, .who = &who};
	told.group = VERB_NEUTRAL;
	told.rule = INDIRECT_ACCORDING;
	return add_around(x, i, phrase_end(x, apposition_end(x, noun_end(x, who.last))), &told);
}

/* What follows a word for a view: "about the plan", "that the plan"; -1. */
static int32_t view_content(const struct telling *x, int32_t i)
{
	switch (class_at(x, i)) {
	case TERM_THAT:
		return i + 1;
	case TERM_OF:
	case TERM_IN:
	case TERM_PREP:
	case TERM_TO:
		return i;
	case TERM_AND: /* "concern and dismay at" */
		return class_at(x, i + 2) == TERM_IN || class_at(x, i + 2) == TERM_PREP ||
				       class_at(x, i + 2) == TERM_TO
			       ? i + 2
			       : -1;
	default:
		return -1;
	}
}

static bool add_view(struct telling *x, int32_t verb, int32_t word, enum verb_group group)
{
	struct subject who;
	int32_t beg = view_content(x, word + 1);
	bool goes_on = class_at(x, verb - 1) == TERM_COMMA || class_at(x, verb - 1) == TERM_AND;
	if (beg < 0)
		return false;
	if (goes_on && verb > 0 ? !telling_speaker(x, verb, &who)
				: !subject_before(x->t, verb, 0, &who))
		return false;
	if (!telling_speaks(x->t, &who, true))
		return false;
	struct told told = {
		beg, telling_end(x, beg), verb, word + 1, &who, (uint8_t)group, INDIRECT_VIEW};
	return telling_add(x, &told);
}

/* "is deeply opposed to" */
static bool view_held(struct telling *x, int32_t i)
{
	for (int32_t k = i + 1; k <= i + NEAR; k++) {
		enum verb_group group = views_find(x->views, VIEW_ADJECTIVE, word_at(x, k));
		/* "opposed to the plan", but "sure to win", "critical to success" */
		bool deed = class_at(x, k + 1) == TERM_TO && !term_is(x->t, k, "opposed");
		if (group != VERB_NONE)
			return !deed && add_view(x, i, k, group);
		if (class_at(x, k) != TERM_ADVERB)
			return false;
	}
	return false;
}

bool telling_view(struct telling *x, int32_t i)
{
	if (class_at(x, i) == TERM_BE)
		return view_held(x, i);
	if (views_find(x->views, VIEW_LIGHT, word_at(x, i)) == VERB_NONE ||
		class_at(x, i - 1) == TERM_DET || class_at(x, i - 1) == TERM_TO)
		return false;
	for (int32_t k = i + 1; k <= i + NEAR && !is_end(class_at(x, k)); k++) {
		enum verb_group group = views_find(x->views, VIEW_NOUN, word_at(x, k));
		if (group != VERB_NONE && view_content(x, k + 1) >= 0)
			return add_view(x, i, k, group);
	}
	return false;
}

bool telling_noun(struct telling *x, int32_t i)
{
	struct subject who;
	if (class_at(x, i + 1) != TERM_THAT)
		return false;
	enum verb_group rumour = views_find(x->views, VIEW_RUMOUR, word_at(x, i));
	enum verb_group view = views_find(x->views, VIEW_NOUN, word_at(x, i));
	if (class_at(x, i) != TERM_SPEECH && rumour == VERB_NONE && view == VERB_NONE)
		return false;
	struct told told = {
		.beg = i + 2, .end = telling_end(x, i + 2), .verb = i, .verb_end = i + 1};
	told.group = (uint8_t)(rumour != VERB_NONE ? rumour
			       : view != VERB_NONE ? view
						   : VERB_NEUTRAL);
	told.rule = INDIRECT_NOUN;
	if (owner_of(x, i, &who)) {
		told.who = &who;
		return telling_add(x, &told);
	}
	told.rule = INDIRECT_UNNAMED;
	return rumour != VERB_NONE && telling_add(x, &told);
}

static bool is_passive(const struct telling *x, int32_t verb)
{
	int32_t i = verb - 1;
	while (i >= 0 && class_at(x, i) == TERM_ADVERB)
		i--;
	return x->t->at[verb].form == VERB_PAST && class_at(x, i) == TERM_BE;
}

static int32_t be_before(const struct telling *x, int32_t verb)
{
	int32_t i = verb - 1;
	while (i > 0 && class_at(x, i) == TERM_ADVERB)
		i--;
	while (i > 0 && class_at(x, i - 1) == TERM_BE)
		i--;
	return i;
}

/* "was criticised by Holm" */
static bool said_by(struct telling *x, int32_t verb, struct told told)
{
	struct subject who, what;
	enum verb_group group = (enum verb_group)told.group;
	if (group != VERB_AGAINST && group != VERB_AGREEING && group != VERB_NAMING &&
		group != VERB_NEUTRAL && group != VERB_STATING)
		return false;
	for (int32_t i = verb + 1; i < verb + FAR && !is_end(class_at(x, i)); i++) {
		if (class_at(x, i) != TERM_BY)
			continue;
		if (!subject_behind(x->t, i + 1, x->t->n, &who) ||
			!telling_speaks(x->t, &who, true) ||
			!subject_before(x->t, told.verb, 0, &what))
			return false;
		told.beg = what.first;
		told.end = what.last + 1;
		told.who = &who;
		told.rule = INDIRECT_PASSIVE;
		return telling_add(x, &told);
	}
	return false;
}

/* What "is believed to" tells: of plain saying and thinking only, "is asked to" is a deed. */
static bool hands_on(const struct verb *v)
{
	if (saying_is_said_to(v))
		return false;
	return v->group == VERB_NEUTRAL || v->group == VERB_DOUBTING ||
	       (v->group == VERB_THINKING && saying_tells(v, "clause"));
}

bool telling_passive(struct telling *x, int32_t verb)
{
	if (!is_passive(x, verb))
		return false;
	struct subject what;
	int32_t next = verb + 1, be = be_before(x, verb);
	while (class_at(x, next) == TERM_ADVERB)
		next++;
	struct told told = {.verb = be, .verb_end = verb + 1, .rule = INDIRECT_UNNAMED};
	told.group = verb_at(x->t->at[verb].value)->group;
	if (class_at(x, next) == TERM_THAT) {
		told.beg = next + 1;
		told.end = telling_end(x, told.beg);
		telling_add(x, &told);
		return true;
	}
	if (class_at(x, next) == TERM_AS && told.group == VERB_NAMING) {
		told.beg = next + 1;
		told.end = telling_end(x, told.beg);
		telling_add(x, &told);
		return true;
	}
	if (class_at(x, next) == TERM_TO && hands_on(verb_at(x->t->at[verb].value))) {
		bool own = subject_before(x->t, be, 0, &what);
		told.beg = own ? what.first : telling_begin(x, be);
		told.end = telling_end(x, next);
		telling_add(x, &told);
		return true;
	}
	said_by(x, verb, told);
	return true;
}

bool telling_hearsay(struct telling *x, int32_t i)
{
	if (views_find(x->views, VIEW_HEARSAY, word_at(x, i)) == VERB_NONE)
		return false;
	struct told told = {.verb = i, .verb_end = i + 1, .rule = INDIRECT_HEARSAY};
	told.group = VERB_DOUBTING;
	if (class_at(x, i + 1) == TERM_COMMA && (i == 0 || is_end(class_at(x, i - 1)))) {
		told.beg = i + 2;
		told.end = telling_end(x, told.beg);
		return telling_add(x, &told);
	}
	told.beg = i;
	while (told.beg > 0 && i - told.beg < TELLING_LONG && !is_end(class_at(x, told.beg - 1)))
		told.beg--;
	told.end = telling_end(x, i + 1);
	return telling_add(x, &told);
}
