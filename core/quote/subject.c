#include "config.h"

#include "core/quote/subject.h"

enum {
	PHRASE_TERMS = 14,     /* of a subject */
	APPOSITION_TERMS = 30, /* between commas */
	SENTENCE_TERMS = 80,   /* in which the subject must be found */
};

static bool is_in(enum term_class class, const enum term_class *set, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (set[i] == class)
			return true;
	return false;
}

/* What a noun phrase can be made of, before prepositions are looked at. */
static bool is_nominal(enum term_class class)
{
	static const enum term_class set[] = {TERM_OTHER, TERM_CAPITAL, TERM_NAME, TERM_NUMBER,
		TERM_POSS, TERM_DET, TERM_HIS, TERM_ROLE, TERM_TITLE, TERM_WORK, TERM_SPEECH,
		TERM_CALLED, TERM_DASH};
	return is_in(class, set, sizeof set / sizeof *set);
}

static bool is_determiner(enum term_class class)
{
	return class == TERM_DET || class == TERM_HIS;
}

static bool is_noun(enum term_class class)
{
	static const enum term_class set[] = {TERM_OTHER, TERM_CAPITAL, TERM_NAME, TERM_ROLE,
		TERM_WORK, TERM_SPEECH, TERM_NUMBER};
	return is_in(class, set, sizeof set / sizeof *set);
}

static bool is_hyphen(const struct terms *t, int32_t i)
{
	return term_class(t, i) == TERM_DASH && i > 0 && i + 1 < t->n &&
	       t->at[i].end == t->at[i + 1].beg && t->at[i].beg == t->at[i - 1].end;
}

static struct span terms_span(const struct terms *t, int32_t first, int32_t last)
{
	return (struct span){t->at[first].beg, t->at[last].end};
}

static void set_term(const struct terms *t, int32_t i, bool animate, struct subject *out)
{
	out->span = terms_span(t, i, i);
	out->animate = animate;
}

/* "her spokesman": then it determines. */
static bool is_her_noun(const struct terms *t, int32_t i)
{
	return term_is(t, i, "her") && is_noun(term_class(t, i + 1));
}

static bool is_pronoun(const struct terms *t, int32_t i)
{
	enum term_class class = term_class(t, i);
	return class == TERM_PRONOUN || (class == TERM_OBJECT && !is_her_noun(t, i));
}

static void set_pronoun(const struct terms *t, int32_t i, struct subject *out)
{
	out->first = out->last = i;
	set_term(t, i, !term_is(t, i, "it"), out);
}

/*
 * A name that the tagger did not see: capital letters behind a title or what
 * persons are, to the end of the phrase.
 */
static int32_t unseen_name(const struct terms *t, int32_t first, int32_t last)
{
	int32_t i = last;
	while (i >= first && term_class(t, i) == TERM_CAPITAL)
		i--;
	bool titled =
		i >= first && (term_class(t, i) == TERM_TITLE || (term_class(t, i) == TERM_ROLE));
	return i < last && (titled || (i < first && last > first)) ? i + 1 : -1;
}

/* Chooses in the nouns [first, head] of the phrase [first, last]. */
static void choose(
	const struct terms *t, int32_t first, int32_t head, int32_t last, struct subject *out)
{
	out->first = first;
	out->last = last;
	for (int32_t i = head; i >= first; i--) {
		/* "Smith's lawyer" is not Smith. */
		if (term_is_name(t, i, QUOTE_PER) && term_class(t, i + 1) != TERM_POSS) {
			set_term(t, i, true, out);
			return;
		}
		if (term_class(t, i) == TERM_POSS)
			break;
	}
	int32_t unseen = unseen_name(t, first, head);
	if (unseen >= 0) {
		out->span = terms_span(t, unseen, head);
		out->animate = true;
		return;
	}
	/* A name that is all of it, or the report of one. */
	int32_t i = is_determiner(term_class(t, first)) ? first + 1 : first;
	bool report = head == i + 1 && term_class(t, head) == TERM_SPEECH;
	if (term_class(t, i) == TERM_NAME && (head == i || report)) {
		set_term(t, i, false, out);
		return;
	}
	out->span = terms_span(t, first, last);
	out->animate = false;
	for (i = first; i <= head; i++)
		out->animate = out->animate || term_class(t, i) == TERM_ROLE;
}

/* Does `i` tie what is before it to what is behind: "of", "for"? */
static bool ties(const struct terms *t, int32_t i, bool loose)
{
	enum term_class class = term_class(t, i);
	bool by = class == TERM_BY && term_class(t, i - 1) == TERM_SPEECH; /* "a letter by" */
	return class == TERM_OF || by || (loose && class == TERM_IN);
}

/* The first term of the nouns that end at `last`. */
static int32_t nouns_begin(const struct terms *t, int32_t last, int32_t from)
{
	int32_t i = last;
	for (; i >= from && last - i < PHRASE_TERMS; i--) {
		enum term_class class = term_class(t, i);
		if (is_her_noun(t, i))
			class = TERM_HIS;
		if (class == TERM_DASH && !is_hyphen(t, i))
			break;
		if (!is_nominal(class))
			break;
		/* A determiner begins it: nothing but another one stands before. */
		if (is_determiner(class)) {
			if (i - 1 >= from && is_determiner(term_class(t, i - 1)))
				i--;
			return i;
		}
	}
	return i + 1;
}

static int32_t nouns_end(const struct terms *t, int32_t first, int32_t to)
{
	int32_t i = first;
	for (; i < to && i - first < PHRASE_TERMS; i++) {
		enum term_class class = term_class(t, i);
		if (is_her_noun(t, i))
			class = TERM_HIS;
		if (class == TERM_DASH && !is_hyphen(t, i))
			break;
		/* A determiner behind a noun begins the next phrase: "said Smith the day". */
		if (i > first && is_determiner(class) && is_noun(term_class(t, i - 1)))
			break;
		if (!is_nominal(class))
			break;
	}
	return i - 1;
}

static bool phrase_before(const struct terms *t, int32_t last, int32_t from, struct subject *out)
{
	while (last >= from && term_class(t, last) == TERM_BRACKET)
		last--;
	if (last < from)
		return false;
	bool of_them = term_class(t, last) == TERM_OBJECT && term_class(t, last - 1) == TERM_OF;
	if (is_pronoun(t, last) && !of_them) {
		set_pronoun(t, last, out);
		return true;
	}
	if (term_class(t, last) == TERM_DET && term_stands_alone(t, last)) {
		out->first = out->last = last;
		set_term(t, last, true, out);
		return true;
	}
	if (of_them && last - 2 >= from) { /* "one of them" */
		out->first = nouns_begin(t, last - 2, from);
		out->last = last;
		out->span = terms_span(t, out->first, last);
		out->animate = true;
		return out->first <= last - 2;
	}
	int32_t first = nouns_begin(t, last, from), head = last;
	if (first > last || !is_noun(term_class(t, last)))
		return false;
	/* "the head of the section in Oslo": back over what is tied. */
	while (first - 1 > from && ties(t, first - 1, true) && last - first < 2 * PHRASE_TERMS) {
		int32_t before = nouns_begin(t, first - 2, from);
		if (before > first - 2 || !is_noun(term_class(t, first - 2)))
			break;
		head = first - 2;
		first = before;
	}
	choose(t, first, head, last, out);
	return true;
}

/* The comma or dash that opens what the one at `close` ends; -1. */
static int32_t opening_comma(const struct terms *t, int32_t close, int32_t from)
{
	enum term_class class = term_class(t, close);
	int32_t far = close - APPOSITION_TERMS;
	for (int32_t i = close - 1; i > from && i > far; i--) {
		if (term_class(t, i) == TERM_STOP || term_class(t, i) == TERM_QUOTE)
			return -1;
		if (term_class(t, i) == class && !is_hyphen(t, i))
			return i;
	}
	return -1;
}

/* "the minister, Halvard Eide, said" and "Halvard Eide, the minister, said". */
static bool apposed(const struct terms *t, int32_t close, int32_t from, struct subject *out)
{
	int32_t open = opening_comma(t, close, from);
	struct subject inner;
	if (open < 0)
		return false;
	bool first = phrase_before(t, open - 1, from, out);
	/* One more phrase may stand between: "Smith, 45, of Oslo, said". */
	if (!first || (!out->animate && out->first > from &&
			      term_class(t, out->first - 1) == TERM_COMMA)) {
		int32_t outer = opening_comma(t, open, from);
		struct subject further;
		if (outer > from && phrase_before(t, outer - 1, from, &further)) {
			*out = further;
			first = true;
		}
	}
	bool name = first && phrase_before(t, close - 1, open + 1, &inner) &&
		    inner.first == open + 1 && term_class(t, open + 1) == TERM_NAME &&
		    (term_is_name(t, open + 1, QUOTE_PER) || term_is_name(t, open + 1, QUOTE_ORG));
	int32_t k = first ? terms_find(t, out->span.beg) : 0;
	bool person = first && term_class(t, k) == TERM_NAME && t->at[k].end == out->span.end;
	if (name && !person) {
		inner.first = out->first;
		*out = inner;
	}
	if (first)
		out->last = close - 1;
	return first;
}

bool subject_before(const struct terms *t, int32_t verb, int32_t from, struct subject *out)
{
	int32_t i = verb - 1;
	/* "has in the past described" */
	if (term_is(t, i, "past") && term_is(t, i - 2, "in"))
		i -= 3;
	while (i >= from && (term_class(t, i) == TERM_ADVERB || term_class(t, i) == TERM_AUX ||
				    term_class(t, i) == TERM_BE))
		i--;
	while (i > from && (term_class(t, i) == TERM_BRACKET || term_class(t, i) == TERM_OF))
		i--;
	if (i < from)
		return false;
	if (term_class(t, i) == TERM_COMMA || (term_class(t, i) == TERM_DASH && !is_hyphen(t, i)))
		return apposed(t, i, from, out);
	if (term_class(t, i) == TERM_WHO || term_class(t, i) == TERM_THAT) {
		i--;
		if (term_class(t, i) == TERM_COMMA)
			i--;
	}
	/* "Smith on Tuesday said" */
	if (term_class(t, i) == TERM_DAY) {
		i--;
		if (term_class(t, i) == TERM_IN)
			i--;
	}
	return phrase_before(t, i, from, out);
}

bool subject_behind(const struct terms *t, int32_t at, int32_t to, struct subject *out)
{
	while (at < to && term_class(t, at) == TERM_ADVERB)
		at++;
	if (at >= to)
		return false;
	if (is_pronoun(t, at)) {
		set_pronoun(t, at, out);
		return true;
	}
	if (term_class(t, at) == TERM_DET && term_stands_alone(t, at) &&
		!is_nominal(term_class(t, at + 1)) && !ties(t, at + 1, true)) {
		out->first = out->last = at;
		set_term(t, at, true, out);
		return true;
	}
	int32_t head = nouns_end(t, at, to), last;
	while (head >= at && !is_noun(term_class(t, head)))
		head--;
	if (head < at)
		return false;
	last = head;
	choose(t, at, head, last, out);
	bool named = term_class(t, terms_find(t, out->span.beg)) == TERM_NAME && out->animate;
	if (named)
		return true;
	while (ties(t, last + 1, false)) {
		int32_t end = nouns_end(t, last + 2, to);
		while (end > last + 1 && !is_noun(term_class(t, end)))
			end--;
		if (end <= last + 1)
			break;
		last = end;
	}
	if (last > head)
		choose(t, at, head, last, out);
	/* "said the minister, Halvard Eide" */
	if (term_class(t, last + 1) == TERM_COMMA && last + 2 < to &&
		term_is_name(t, last + 2, QUOTE_PER) && term_class(t, last + 3) != TERM_POSS) {
		set_term(t, last + 2, true, out);
		out->last = last + 2;
	}
	return true;
}

/* "his brother arrived": where a verb that is in no list may stand, behind who it is about. */
static int32_t verb_guess(const struct terms *t, int32_t at, int32_t to)
{
	for (int32_t i = at; i + 1 < to; i++) {
		bool person = term_class(t, i) == TERM_ROLE || term_is_name(t, i, QUOTE_PER);
		enum term_class next = term_class(t, i + 1);
		if (person && (next == TERM_OTHER || next == TERM_SPEECH || next == TERM_WORK))
			return i + 1;
	}
	return to;
}

/* Behind what is said first: "On Monday, Smith ...", "When asked, Smith ...". */
bool subject_leading(const struct terms *t, int32_t at, int32_t to, struct subject *out)
{
	if (to > at + SENTENCE_TERMS)
		to = at + SENTENCE_TERMS;
	for (int32_t commas = 0; commas < 2; commas++) {
		while (at < to &&
			(term_class(t, at) == TERM_AND || term_class(t, at) == TERM_ADVERB ||
				term_class(t, at) == TERM_COMMA))
			at++;
		enum term_class class = term_class(t, at);
		bool adverbial = class == TERM_IN || class == TERM_PREP || class == TERM_SUB ||
				 class == TERM_AS || class == TERM_DAY || class == TERM_OF ||
				 class == TERM_BY || class == TERM_TO ||
				 (class == TERM_SAYS && t->at[at].form >= VERB_PAST);
		if (!adverbial)
			break;
		while (at < to && term_class(t, at) != TERM_COMMA)
			at++;
	}
	return at < to && subject_behind(t, at, verb_guess(t, at, to), out);
}
