#include "config.h"

#include "core/quote/telling.h"

#include "core/base/vec.h"

enum {
	LEAST = 2,  /* terms of what is said */
	AHEAD = 14, /* terms of a subject that a clause begins with */
	TAIL = 6,   /* terms behind a speaker that belong to it: "on Thursday" */
	BACK = 60,  /* terms before, in which a speaker is looked for */
};

static bool is_word(enum term_class class)
{
	return !telling_is_boundary(class) && class != TERM_MARK && class != TERM_COLON &&
	       class != TERM_BRACKET;
}

bool telling_speaks(const struct terms *t, const struct subject *who, bool sure)
{
	static const char *const author[] = {"i", "we", "you", "us", "me", "one"};
	for (size_t i = 0; i < sizeof author / sizeof *author; i++)
		if (who->first == who->last && term_is(t, who->first, author[i]))
			return false;
	if (who->animate)
		return true;
	if (who->first == who->last && term_is(t, who->first, "it"))
		return !sure;
	for (int32_t i = who->first; i <= who->last; i++) {
		bool name = term_class(t, i) == TERM_NAME && !term_is_name(t, i, QUOTE_MISC);
		bool of = term_class(t, i + 1) == TERM_POSS && i < who->last;
		if (name && (!of || !sure))
			return true;
		if (term_class(t, i) == TERM_ROLE || term_class(t, i) == TERM_SPEECH)
			return true;
		if (term_class(t, i) == TERM_OF)
			break;
	}
	enum term_class head = term_class(t, who->last);
	bool capital = head == TERM_CAPITAL && who->last > 0; /* not as a sentence's first word */
	return capital || (head == TERM_NAME && who->first == who->last) || !sure;
}

/* Bytes of what is said that stand in quotation marks of somebody. */
static int32_t quoted_bytes(const struct telling *x, int32_t beg, int32_t end)
{
	const struct terms *t = x->t;
	int32_t n = 0;
	for (int32_t i = beg; i < end; i++)
		if (term_class(t, i) == TERM_QUOTE &&
			x->quotes->at[t->at[i].value].kind != QUOTE_SCARE)
			n += t->at[i].end - t->at[i].beg;
	return n;
}

static int32_t words_in(const struct terms *t, int32_t beg, int32_t end)
{
	int32_t n = 0;
	for (int32_t i = beg; i < end && n < LEAST; i++)
		n += is_word(term_class(t, i));
	return n;
}

static bool is_there(const struct telling *x, struct span verb)
{
	for (int32_t i = x->first; i < x->out->n; i++)
		if (span_meets(x->out->at[i].verb, verb))
			return true;
	return false;
}

bool telling_add(struct telling *x, const struct told *told)
{
	const struct terms *t = x->t;
	int32_t beg = told->beg, end = told->end;
	while (beg < end && !is_word(term_class(t, beg)) && term_class(t, beg) != TERM_QUOTE)
		beg++;
	while (end > beg && (telling_is_boundary(term_class(t, end - 1)) &&
				    term_class(t, end - 1) != TERM_QUOTE))
		end--;
	if (end <= beg)
		return false;
	struct span span = {t->at[beg].beg, t->at[end - 1].end};
	struct span verb = {t->at[told->verb].beg, t->at[told->verb_end - 1].end};
	if (words_in(t, beg, end) < LEAST || is_there(x, verb) ||
		quoted_bytes(x, beg, end) * 2 > span.end - span.beg)
		return false;
	struct span who = told->who != NULL ? told->who->span : (struct span){0, 0};
	VEC_PUSH(x->to, x->out, (struct indirect){span, who, verb, told->group, told->rule});
	return true;
}

/* Does a clause begin at `i` whose subject says something: "but Holm said"? */
static bool clause_says(const struct terms *t, int32_t i)
{
	struct subject who;
	int32_t to = i + AHEAD < t->n ? i + AHEAD : t->n;
	if (!subject_behind(t, i, to, &who))
		return false;
	int32_t next = who.last + 1;
	while (next < t->n &&
		(term_class(t, next) == TERM_ADVERB || term_class(t, next) == TERM_AUX))
		next++;
	return term_is_finite(t, next) && telling_speaks(t, &who, true);
}

/* ", adding", ", according to", ", but Holm said", " and warned": something else begins. */
static bool ends_before(const struct terms *t, int32_t i)
{
	enum term_class next = term_class(t, i + 1);
	if (term_class(t, i) == TERM_COMMA) {
		if (next == TERM_ACCORDING || next == TERM_PER)
			return true;
		if (next == TERM_SAYS && t->at[i + 1].form == VERB_ING)
			return true;
		if (next == TERM_AND || next == TERM_SUB)
			return clause_says(t, i + 2) || term_is_finite(t, i + 2);
		return (next == TERM_NAME || next == TERM_PRONOUN) && clause_says(t, i + 1);
	}
	if (term_class(t, i) != TERM_AND)
		return false;
	int32_t k = i + 1;
	while (term_class(t, k) == TERM_ADVERB && k < t->n)
		k++;
	return (term_is_finite(t, k) && t->at[k].form != VERB_BASE) || clause_says(t, i + 1);
}

int32_t telling_end(const struct telling *x, int32_t beg)
{
	const struct terms *t = x->t;
	int32_t i = beg, most = beg + TELLING_LONG < t->n ? beg + TELLING_LONG : t->n;
	for (; i < most; i++)
		if (term_class(t, i) == TERM_STOP || (i > beg && ends_before(t, i)))
			break;
	return i;
}

int32_t telling_begin(const struct telling *x, int32_t at)
{
	int32_t least = at > TELLING_LONG ? at - TELLING_LONG : 0, i = at;
	while (i > least && term_class(x->t, i - 1) != TERM_STOP)
		i--;
	return i;
}

static bool from_span(const struct terms *t, struct span s, struct subject *out)
{
	int32_t first = terms_find(t, s.beg), last = terms_find(t, s.end - 1);
	if (first >= t->n || last >= t->n || t->at[first].beg != s.beg)
		return false;
	*out = (struct subject){.span = s, .first = first, .last = last, .animate = true};
	return true;
}

bool telling_speaker(const struct telling *x, int32_t at, struct subject *out)
{
	const struct terms *t = x->t;
	int32_t byte = t->at[at].beg;
	for (int32_t i = x->out->n - 1; i >= x->first; i--) {
		const struct indirect *s = &x->out->at[i];
		if (s->verb.beg < byte && s->speaker.end > s->speaker.beg)
			return from_span(t, s->speaker, out);
	}
	for (int32_t i = at - 1; i >= 0 && i > at - BACK; i--) {
		if (term_class(t, i) == TERM_STOP)
			break;
		if (term_class(t, i) != TERM_QUOTE)
			continue;
		struct span who = x->quotes->at[t->at[i].value].speaker;
		if (who.end > who.beg && from_span(t, who, out))
			return true;
	}
	int32_t beg = telling_begin(x, at);
	return subject_leading(t, beg, at, out) &&
	       (out->animate || term_class(t, out->first) == TERM_NAME ||
		       term_class(t, out->last) == TERM_NAME) &&
	       telling_speaks(t, out, true);
}

static enum term_class class_at(const struct terms *t, int32_t i)
{
	return i < t->n ? term_class(t, i) : TERM_STOP;
}

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
int32_t telling_tail(const struct terms *t, int32_t i)
{
	if (!begins_tail(class_at(t, i)))
		return -1;
	for (int32_t n = 0; n <= TAIL; n++, i++) {
		if (telling_is_boundary(class_at(t, i)))
			return i;
		if (says_more(class_at(t, i)))
			return -1;
	}
	return -1;
}
