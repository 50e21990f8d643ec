#include "config.h"

#include "core/wording/portrait.h"

/* Does a verb tell something in words [beg, end), so that they are a clause? */
static bool is_clause(const struct portrait *p, int32_t beg, int32_t end)
{
	for (int32_t i = beg; i < end; i++) {
		enum part part = portrait_part(p, i);
		bool past = i > beg + 1 && portrait_is_content(p, i) &&
			    part_is_past(portrait_low(p, i)) &&
			    portrait_part(p, i + 1) != PART_PREPOSITION;
		if (past || part == PART_BE || part == PART_AUX)
			return true;
	}
	return false;
}

/* "NATO, the North Atlantic Treaty Organization": the same name once more. */
static bool is_name_only(const struct portrait *p, int32_t beg, int32_t end)
{
	for (int32_t i = beg; i < end; i++)
		if (p->name[i] < 0)
			return false;
	return true;
}

static bool is_possessive(const struct portrait *p, int32_t i)
{
	return i >= 0 && i < p->words.n && p->words.at[i].bare < p->words.at[i].len;
}

/* "Reed's fiercest critic" tells who somebody is as "a critic" does. */
static bool opens_apposition(const struct portrait *p, int32_t i)
{
	int32_t last = i < p->words.n && p->name[i] >= 0 ? portrait_name_end(p, i) - 1 : -1;
	return portrait_part(p, i) == PART_DETERMINER || is_possessive(p, last);
}

/* Without a comma behind it "the" may begin what the sentence tells. */
static bool may_end_sentence(const struct portrait *p, int32_t i)
{
	static const char *const words[] = {"a", "an", "his", "her", "its", "their", "one"};
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (portrait_is(p, i, words[k]))
			return true;
	return false;
}

int32_t portrait_apposition(struct portrait *p, int32_t name, int32_t end)
{
	if (end >= p->words.n || !portrait_apart(p, end) || !opens_apposition(p, end))
		return end;
	int32_t stop = portrait_phrase_end(p, end, APPOSITION_MOST);
	enum part next = portrait_part(p, stop);
	bool closed = portrait_apart(p, stop) || next == PART_OPENS || next == PART_PRONOUN;
	if (stop == p->words.n && !may_end_sentence(p, end))
		return end;
	/* "Lind, Finn's aide and": a list goes on. */
	if (!closed || is_clause(p, end, stop) || next == PART_AND)
		return end;
	if (!is_name_only(p, end + 1, stop))
		portrait_add(p, PORTRAYAL_LABEL, name, end, stop);
	return portrait_apart(p, stop) ? stop : end;
}

/* A noun before the name and what tells of it: "her deputy", "the head of the alliance". */
static bool tells_of_noun(const struct portrait *p, int32_t i)
{
	return portrait_is_content(p, i) || p->name[i] >= 0 ||
	       portrait_part(p, i) == PART_DETERMINER || portrait_is(p, i, "of") ||
	       portrait_is(p, i, "whose");
}

void portrait_apposed(struct portrait *p, int32_t name, int32_t beg, int32_t end)
{
	int32_t from = beg - 1;
	/* In a list of names ("Lind, Finn and") it is none. */
	if (beg < 1 || end >= p->words.n || p->name[end] >= 0 || portrait_part(p, end) == PART_AND)
		return;
	while (from > 0 && !portrait_apart(p, from) && beg - from < APPOSITION_MOST &&
		tells_of_noun(p, from - 1))
		from--;
	while (from < beg && portrait_part(p, from) != PART_DETERMINER &&
		!portrait_is(p, from, "whose"))
		from++;
	if (from < beg && !is_clause(p, from, beg))
		portrait_add(p, PORTRAYAL_LABEL, name, from + portrait_is(p, from, "whose"), beg);
}

static bool could_modify(const struct portrait *p, int32_t i)
{
	struct str low = portrait_low(p, i);
	bool verb =
		part_is_past(low) || str_ends(low, STR("ing")) ||
		(str_ends(low, STR("s")) && !str_ends(low, STR("ss")) && !str_ends(low, STR("us")));
	bool judged = str_ends(low, STR("ed")) && portrait_part(p, i - 1) == PART_DETERMINER;
	return portrait_is_content(p, i) && (!verb || judged);
}

/* May a title without "the" begin at `i`, and is no verb: "said spokeswoman Orla Finn"? */
static bool opens_title(const struct portrait *p, int32_t i)
{
	enum part part = portrait_part(p, i - 1);
	return portrait_apart(p, i) || p->name[i - 1] >= 0 || part == PART_PREPOSITION ||
	       part == PART_AND || part == PART_TO ||
	       (portrait_is_content(p, i - 1) && part_is_past(portrait_low(p, i - 1)));
}

/* At the beginning of a sentence every word has a capital: only a title has one elsewhere. */
static bool is_title(const struct portrait *p, int32_t from, int32_t beg)
{
	return from > 0 ? opens_title(p, from)
			: p->words.at[0].capital && !part_treats(portrait_low(p, beg - 1));
}

int32_t portrait_modifiers(struct portrait *p, int32_t name, int32_t beg)
{
	int32_t from = beg;
	while (from > 0 && beg - from < MODIFIERS_MOST && !portrait_apart(p, from) &&
		could_modify(p, from - 1) && !part_treats(portrait_low(p, from - 1)))
		from--;
	if (from == beg)
		return beg;
	bool determined = !portrait_apart(p, from) && portrait_part(p, from - 1) == PART_DETERMINER;
	bool title = p->names.at[name].person && is_title(p, from, beg);
	while (title && from > 0 && !portrait_apart(p, from) && p->name[from - 1] >= 0)
		from--; /* "Tarn spokeswoman Orla Finn" */
	if (!determined && !title)
		return beg;
	portrait_add(p, PORTRAYAL_LABEL, name, from, beg);
	return from;
}

void portrait_predicate(struct portrait *p, int32_t name, int32_t be)
{
	int32_t i = be + 1;
	while (i < p->words.n && !portrait_apart(p, i) && portrait_part(p, i) == PART_ADVERB)
		i++;
	if (portrait_apart(p, i))
		return;
	if (portrait_part(p, i) == PART_DETERMINER)
		portrait_add(
			p, PORTRAYAL_LABEL, name, i, portrait_phrase_end(p, i, PREDICATE_MOST));
	else if (portrait_is_content(p, i) && portrait_apart(p, i + 1) &&
		 !str_ends(portrait_low(p, i), STR("ing")))
		portrait_add(p, PORTRAYAL_LABEL, name, i, i + 1);
}

/* A verb that follows the nouns: "own past makes the step graver", "silence has". */
static bool is_verb_behind(const struct portrait *p, int32_t i)
{
	struct str low = portrait_low(p, i);
	enum part next = portrait_part(p, i + 1);
	if (part_is_past(low))
		return next != PART_CONTENT;
	return part_is_present(low) ||
	       (str_ends(low, STR("s")) && !str_ends(low, STR("ss")) && next == PART_DETERMINER);
}

void portrait_owned(struct portrait *p, int32_t name, int32_t from)
{
	int32_t end = from;
	while (end - from < MODIFIERS_MOST && portrait_is_content(p, end) &&
		!portrait_apart(p, end))
		end++;
	while (end > from + 1 && is_verb_behind(p, end - 1))
		end--;
	portrait_add(p, PORTRAYAL_OWNS, name, from, end);
}
