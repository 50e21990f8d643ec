/* attribute_behind - who speaks, where what tells it stands right behind the quotation. */
#include "config.h"

#include "core/quote/attribute.h"

enum {
	FAR = 40, /* terms between a quotation and its verb */
	NEAR = 9, /* the same, of a verb that is in no list */
};

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
	if (!term_is_finite(s->t, at) || (s->t->at[at].form == VERB_BASE && !is_handed_on(s)))
		return false;
	while (i < s->end && verb_goes_on(s->t, at, i))
		i++;
	if (!subject_behind(s->t, i, s->end, &who))
		return false;
	attribute_set(s, &who, at, QUOTE_BY_INVERTED);
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
		attribute_set(s, &who, i, QUOTE_BY_BEHIND);
		return true;
	}
	return false;
}

/*
 * "..., Oliver barked": a quotation that is handed on leaves nothing for a verb
 * right behind somebody but to say it.
 */
static bool unlisted(const struct scene *s, int32_t at)
{
	const struct terms *t = s->t;
	struct subject who;
	for (int32_t i = at; is_handed_on(s) && i + 1 < s->end && i < at + NEAR; i++) {
		enum term_class class = term_class(t, i);
		if (is_barrier(t, i, false) || class == TERM_COMMA)
			break;
		if (class != TERM_PRONOUN && class != TERM_ROLE && !term_is_name(t, i, QUOTE_PER))
			continue;
		int32_t verb = i + 1 + (term_class(t, i + 1) == TERM_ADVERB);
		struct str word = verb < s->end ? str_sub(t->text, t->at[verb].beg, t->at[verb].end)
						: STR("");
		if (term_class(t, verb) != TERM_OTHER || !str_ends(word, STR("ed")) ||
			!subject_behind(t, at, i + 1, &who) || !who.animate)
			continue;
		attribute_set(s, &who, verb, QUOTE_BY_BEHIND);
		return true;
	}
	return false;
}

/*
 * "..., Bond, 30, of Raleigh, who was asked, said": whatever stands between, who
 * comes first behind what is handed on says it.
 */
static bool far_behind(const struct scene *s, int32_t at)
{
	const struct terms *t = s->t;
	struct subject who;
	if (!is_handed_on(s) || !subject_behind(t, at, s->end, &who) || !who.animate)
		return false;
	for (int32_t i = who.last + 1; i < s->end && i < at + FAR; i++) {
		enum term_class class = term_class(t, i), before = term_class(t, i - 1);
		bool scare =
			class == TERM_QUOTE && s->quotes->at[t->at[i].value].kind == QUOTE_SCARE;
		if ((class == TERM_QUOTE && !scare) || class == TERM_STOP || class == TERM_COLON)
			return false;
		if (!term_is_finite(t, i) || t->at[i].form == VERB_BASE || before == TERM_WHO)
			continue;
		attribute_set(s, &who, i, QUOTE_BY_BEHIND);
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
	attribute_set(s, &who, -1, QUOTE_BY_SIGNED);
	return true;
}

bool attribute_behind(const struct scene *s)
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
		if (!handed && !term_is_finite(t, at + 1))
			return false;
		return behind(s, at) || signed_by(s, at) || unlisted(s, at) || far_behind(s, at);
	case TERM_PRONOUN:
		if (handed || term_class(t, at + 1) == TERM_SAYS)
			return behind(s, at) || unlisted(s, at);
		return false;
	default:
		return handed && (behind(s, at) || unlisted(s, at) || far_behind(s, at));
	}
}
