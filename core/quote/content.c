#include "config.h"

#include "core/quote/content.h"

#include <string.h>

enum { FAR = 12 /* terms between a verb and its "that" */ };

static enum term_class class_at(const struct saying *s, int32_t i)
{
	return saying_class(s, i);
}

bool saying_tells(const struct verb *v, const char *word)
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
	return saying_tells(s->verb, word);
}

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
	case TERM_CALLED:
		return true;
	default:
		return false;
	}
}

/* What may begin a clause right behind "said". */
static bool begins_clause(enum term_class class)
{
	return is_nominal(class) || class == TERM_PRONOUN || class == TERM_OBJECT ||
	       class == TERM_THAT;
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
	if (s->verb->tells != NULL && !saying_tells(s->verb, "clause") &&
		!saying_tells(s->verb, "finding"))
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
bool saying_is_said_to(const struct verb *v)
{
	static const char *const telling[] = {
		"tell", "assure", "inform", "remind", "warn", "advise"};
	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		if (strcmp(v->form[VERB_BASE], telling[i]) == 0)
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

/* "told reporters that", "urged China to", "warned them of": behind whom it is said to. */
static struct content behind_addressee(const struct saying *s, int32_t i)
{
	struct subject whom;
	int32_t to = i + FAR < s->t->n ? i + FAR : s->t->n;
	if (!subject_behind(s->t, i, to, &whom))
		return no_content;
	int32_t next = whom.last + 1;
	if (class_at(s, next) == TERM_TO && saying_tells(s->verb, "to"))
		return (struct content){i, s->end, INDIRECT_THING, true};
	if (saying_tells(s->verb, "whether") && asks(s, next))
		return (struct content){next, s->end, INDIRECT_CLAUSE, true};
	if (!saying_is_said_to(s->verb))
		return no_content;
	int32_t that = class_at(s, next) == TERM_THAT ? next : find_that(s, next);
	if (that >= 0)
		return content_that(s, that + 1);
	if (tells_by(s, next))
		return (struct content){next + 1, s->end, INDIRECT_THING, true};
	if (saying_tells(s->verb, "clause") && begins_clause(class_at(s, next)))
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

/* "supported herself": a deed. */
static bool says_self(const struct saying *s, int32_t i)
{
	struct str word = str_sub(s->t->text, s->t->at[i].beg, s->t->at[i].end);
	return str_ends(word, STR("self")) || str_ends(word, STR("selves"));
}

/* Without "that": a clause, a noun phrase, an infinitive, a question. */
static struct content content_plain(const struct saying *s, int32_t i)
{
	enum term_class class = class_at(s, i);
	if (class == TERM_TO && saying_tells(s->verb, "to"))
		return (struct content){i, s->end, INDIRECT_THING, true};
	if (tells_by(s, i))
		return (struct content){i + 1, i + 1, INDIRECT_THING, true};
	struct content whom = behind_addressee(s, i);
	if (whom.beg >= 0)
		return whom;
	if (saying_tells(s->verb, "as"))
		return (is_nominal(class) || class == TERM_OBJECT || term_is(s->t, i, "it")) &&
				       holds_as(s, i)
			       ? (struct content){i, s->end, INDIRECT_THING, true}
			       : no_content;
	if (saying_tells(s->verb, "finding") && begins_clause(class))
		return (struct content){i, s->end, INDIRECT_CLAUSE, true};
	bool clause = saying_tells(s->verb, "clause") && !saying_is_said_to(s->verb);
	if (clause && (begins_clause(class) || term_is(s->t, i, "there")))
		return (struct content){i, s->end, INDIRECT_CLAUSE,
			s->verb->shows || saying_tells(s->verb, "thing")};
	bool him = (class == TERM_OBJECT && !says_self(s, i)) || term_is(s->t, i, "it");
	if (saying_tells(s->verb, "thing") && (is_nominal(class) || him))
		return (struct content){i, s->end, INDIRECT_THING, true};
	return no_content;
}

/* "that the pier", but "that was not her view", "rejected that claim", "rules that could" */
static struct content begins_that(const struct saying *s, int32_t that)
{
	enum term_class next = class_at(s, that + 1);
	if (next != TERM_BE && next != TERM_AUX) {
		bool this = saying_tells(s->verb, "thing") && !saying_tells(s->verb, "clause") &&
			    (next == TERM_SPEECH || next == TERM_WORK ||
				    telling_is_boundary(class_at(s, that + 2)));
		return this ? (struct content){that, s->end, INDIRECT_THING, true}
			    : content_that(s, that + 1);
	}
	if (s->verb->noun || !saying_tells(s->verb, "clause"))
		return no_content;
	return (struct content){that, s->end, INDIRECT_CLAUSE, s->verb->shows};
}

struct content content_of(const struct saying *s)
{
	int32_t i = s->end;
	while (class_at(s, i) == TERM_ADVERB && !term_is(s->t, i, "there"))
		i++;
	/* "acknowledged, however, that" */
	if (class_at(s, i) == TERM_COMMA && class_at(s, i + 1) == TERM_ADVERB &&
		class_at(s, i + 2) == TERM_COMMA)
		i += 3;
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
