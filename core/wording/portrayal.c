#include "config.h"

#include "core/wording/portrayal.h"

#include "core/base/vec.h"
#include "core/wording/plain_word.h"
#include "core/wording/role.h"

enum {
	MODIFIERS_MOST = 4,
	APPOSITION_MOST = 14,
	PREDICATE_MOST = 8, /* words that are shown of what somebody does */
	REACH = 3,          /* adverbs and auxiliaries between a name and its verb */
};

struct portrait {
	struct arena *arena;
	struct portrayals *out;
	struct plain_words words;
	int8_t part[PLAIN_WORDS_MOST];  /* enum part */
	int32_t name[PLAIN_WORDS_MOST]; /* of names; -1 */
	struct portrayed_names names;
	int32_t next, sentence;
};

static enum part part_at(const struct portrait *p, int32_t i)
{
	return i >= 0 && i < p->words.n ? (enum part)p->part[i] : PART_OPENS;
}

static struct str low_at(const struct portrait *p, int32_t i)
{
	return i >= 0 && i < p->words.n ? plain_low(&p->words.at[i]) : (struct str){0};
}

/* A mark before word `i`, or the end. */
static bool apart(const struct portrait *p, int32_t i)
{
	return i >= p->words.n || p->words.at[i].apart || p->words.at[i].first;
}

/* A word in small letters that holds nothing together: noun, adjective, verb. */
static bool is_content(const struct portrait *p, int32_t i)
{
	return i >= 0 && i < p->words.n && p->part[i] == PART_CONTENT && p->name[i] < 0 &&
	       p->words.at[i].len > 0;
}

static void add(
	struct portrait *p, enum portrayal_kind kind, int32_t name, int32_t beg, int32_t end)
{
	if (end <= beg)
		return;
	struct portrayal l = {
		.name = p->names.at[name].span, .sentence = p->sentence, .kind = (uint8_t)kind};
	l.span = (struct span){p->words.at[beg].span.beg, p->words.at[end - 1].span.end};
	VEC_PUSH(p->arena, p->out, l);
}

/* From `i` on to the next mark or word that opens a clause, at most `most` words. */
static int32_t phrase_end(const struct portrait *p, int32_t i, int32_t most)
{
	int32_t end = i + 1;
	while (end < p->words.n && end - i < most && !apart(p, end) &&
		part_at(p, end) != PART_OPENS && part_at(p, end) != PART_PRONOUN)
		end++;
	while (end > i + 1 && part_at(p, end - 1) != PART_CONTENT &&
		part_at(p, end - 1) != PART_TIME)
		end--;
	return end;
}

/* ------------------------------------------------------------------- labels */

/* Does a verb tell something in words [beg, end), so that they are a clause? */
static bool is_clause(const struct portrait *p, int32_t beg, int32_t end)
{
	for (int32_t i = beg; i < end; i++) {
		bool past = i > beg + 1 && is_content(p, i) && part_is_past(low_at(p, i)) &&
			    part_at(p, i + 1) != PART_PREPOSITION;
		if (past || part_at(p, i) == PART_BE || part_at(p, i) == PART_AUX)
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

/* "Orla Finn, a former pilot of the ferry,": returns where it ends, or `end`. */
static int32_t apposition(struct portrait *p, int32_t name, int32_t end)
{
	if (end >= p->words.n || !apart(p, end) || part_at(p, end) != PART_DETERMINER)
		return end;
	int32_t stop = phrase_end(p, end, APPOSITION_MOST);
	struct str article = low_at(p, end);
	bool closed = stop == p->words.n || apart(p, stop) || part_at(p, stop) == PART_OPENS ||
		      part_at(p, stop) == PART_PRONOUN;
	/* Without a comma behind it "the" may begin what the sentence tells. */
	if (stop == p->words.n && !str_eq(article, STR("a")) && !str_eq(article, STR("an")))
		return end;
	if (!closed || is_clause(p, end, stop))
		return end;
	if (!is_name_only(p, end + 1, stop))
		add(p, PORTRAYAL_LABEL, name, end, stop);
	return apart(p, stop) ? stop : end;
}

/* "The mayor of Brackwater, Orla Finn,"; in a list of names ("Lind, Finn and") it is none. */
static void apposed(struct portrait *p, int32_t name, int32_t beg, int32_t end)
{
	int32_t from = beg - 1;
	if (p->name[end] >= 0 || part_at(p, end) == PART_AND)
		return;
	while (from > 0 && !apart(p, from) && beg - from < APPOSITION_MOST)
		from--;
	bool noun = from >= 0 && part_at(p, from) == PART_DETERMINER && apart(p, from);
	for (int32_t i = from; noun && i < beg; i++)
		noun = part_at(p, i) != PART_OPENS && part_at(p, i) != PART_PRONOUN;
	if (noun && !is_clause(p, from, beg))
		add(p, PORTRAYAL_LABEL, name, from, beg);
}

static bool could_modify(const struct portrait *p, int32_t i)
{
	struct str low = low_at(p, i);
	bool verb =
		part_is_past(low) || str_ends(low, STR("ing")) ||
		(str_ends(low, STR("s")) && !str_ends(low, STR("ss")) && !str_ends(low, STR("us")));
	bool judged = str_ends(low, STR("ed")) && part_at(p, i - 1) == PART_DETERMINER;
	return is_content(p, i) && (!verb || judged);
}

/* May a title without "the" begin at `i`, and is no verb: "said spokeswoman Orla Finn"? */
static bool opens_title(const struct portrait *p, int32_t i)
{
	enum part part = part_at(p, i - 1);
	return apart(p, i) || p->name[i - 1] >= 0 || part == PART_PREPOSITION || part == PART_AND ||
	       (is_content(p, i - 1) && part_is_past(low_at(p, i - 1)));
}

/* "the embattled Orla Finn", "spokeswoman Orla Finn" */
static void modifiers(struct portrait *p, int32_t name, int32_t beg)
{
	int32_t from = beg;
	while (from > 0 && beg - from < MODIFIERS_MOST && !apart(p, from) &&
		could_modify(p, from - 1))
		from--;
	if (from == beg)
		return;
	bool determined = !apart(p, from) && part_at(p, from - 1) == PART_DETERMINER;
	bool title = p->names.at[name].person && from > 0 && opens_title(p, from);
	while (title && !apart(p, from) && from > 0 && p->name[from - 1] >= 0)
		from--; /* "Tarn spokeswoman Orla Finn" */
	if (determined || title)
		add(p, PORTRAYAL_LABEL, name, from, beg);
}

/* "Orla Finn is a relic of the past", "is reckless" */
static void predicate(struct portrait *p, int32_t name, int32_t be)
{
	int32_t i = be + 1;
	while (i < p->words.n && !apart(p, i) && part_at(p, i) == PART_ADVERB)
		i++;
	if (apart(p, i))
		return;
	if (part_at(p, i) == PART_DETERMINER)
		add(p, PORTRAYAL_LABEL, name, i, phrase_end(p, i, PREDICATE_MOST));
	else if (is_content(p, i) && apart(p, i + 1) && !str_ends(low_at(p, i), STR("ing")))
		add(p, PORTRAYAL_LABEL, name, i, i + 1);
}

/* ------------------------------------------------------- actors and targets */

/* "opens an office", "hopes to stay": a verb in -s is known by what follows it. */
static bool is_present(const struct portrait *p, int32_t i)
{
	enum part behind = part_at(p, i + 1);
	struct str low = low_at(p, i);
	bool object = behind == PART_DETERMINER || behind == PART_ADVERB ||
		      (behind == PART_TO && part_wishes(low)) ||
		      str_eq(low_at(p, i + 1), STR("that"));
	return str_ends(low, STR("s")) && !str_ends(low, STR("ss")) && object && !apart(p, i + 1);
}

static void passive(struct portrait *p, int32_t name, int32_t be, int32_t verb)
{
	int32_t end = verb + 1;
	if (str_eq(low_at(p, end), STR("by")) && !apart(p, end))
		end = phrase_end(p, end, PREDICATE_MOST);
	add(p, PORTRAYAL_TARGET, name, be, end);
}

/* What stands behind the name at `from`: a verb of its own, or one of being. */
static void behind(struct portrait *p, int32_t name, int32_t from)
{
	int32_t i = from, be = -1, first = from;
	bool aux = false;
	for (; i < p->words.n && (i == from || !apart(p, i)) && i - from < REACH + 1; i++) {
		enum part part = part_at(p, i);
		if (part == PART_BE)
			be = i;
		else if (part != PART_AUX && part != PART_ADVERB)
			break;
		aux |= part != PART_ADVERB;
	}
	bool verb = is_content(p, i) && (i == from || !apart(p, i));
	if (be >= 0 && verb && part_is_participle(low_at(p, i)) && part_at(p, i + 1) != PART_TO)
		passive(p, name, first, i);
	else if (be >= 0 &&
		 !(verb && (str_ends(low_at(p, i), STR("ing")) || part_at(p, i + 1) == PART_TO)))
		predicate(p, name, be);
	else if (verb && (aux || part_is_past(low_at(p, i)) || is_present(p, i)))
		add(p, PORTRAYAL_ACTOR, name, first, phrase_end(p, i, PREDICATE_MOST));
}

/* "they accused Orla Finn", "to counter the Finn": the verb right before the name. */
static void before(struct portrait *p, int32_t name, int32_t beg, int32_t end)
{
	int32_t i = beg - 1;
	if (i < 0 || apart(p, beg))
		return;
	if (part_at(p, i) == PART_DETERMINER && !apart(p, i))
		i--;
	bool open = part_at(p, i - 1) == PART_TO || part_at(p, i - 1) == PART_AUX;
	struct str low = low_at(p, i);
	bool ending = part_is_past(low) || (low.len > 5 && str_ends(low, STR("ing")));
	/* "the embattled Orla Finn": an adjective. */
	bool verb = is_content(p, i) && (open || ending) &&
		    (apart(p, i) || part_at(p, i - 1) != PART_DETERMINER);
	/* "said Orla Finn": who speaks is no target. */
	if (verb && !str_eq(low, STR("said")) && !apart(p, beg))
		add(p, PORTRAYAL_TARGET, name, i, end);
}

/* "friends of Orla Finn": another noun governs it. */
static bool is_governed(const struct portrait *p, int32_t beg)
{
	int32_t i = beg - 1;
	while (i >= 0 && !apart(p, i + 1) &&
		(part_at(p, i) == PART_DETERMINER || is_content(p, i)) && beg - i < MODIFIERS_MOST)
		i--;
	return i >= 0 && !apart(p, i + 1) &&
	       (part_at(p, i) == PART_PREPOSITION || part_at(p, i) == PART_TO);
}

/* "a Finn plan": the name tells of another noun. */
static bool is_attribute(const struct portrait *p, int32_t end)
{
	return end < p->words.n && !apart(p, end) && (is_content(p, end) || p->name[end] >= 0);
}

/* "Orla Finn's stubborn silence": the nouns behind it, without the verb that may follow. */
static void owned(struct portrait *p, int32_t name, int32_t from)
{
	int32_t end = from;
	while (end - from < MODIFIERS_MOST && is_content(p, end) && !apart(p, end))
		end++;
	while (end > from + 1 && part_is_past(low_at(p, end - 1)) &&
		part_at(p, end) != PART_CONTENT)
		end--;
	add(p, PORTRAYAL_OWNS, name, from, end);
}

/* -------------------------------------------------------------------- build */

/* Where the name begins that this one repeats: "the Old Tarn Union (OTU)"; `beg` if none. */
static int32_t repeated(const struct portrait *p, int32_t beg)
{
	int32_t i = beg - 1;
	if (i < 0 || !apart(p, beg) || p->name[i] < 0 || !p->names.at[p->name[i]].wanted)
		return beg;
	while (i > 0 && p->name[i - 1] == p->name[i])
		i--;
	return i;
}

static void look_at(struct portrait *p, int32_t beg, int32_t end)
{
	int32_t name = p->name[beg], whole = repeated(p, beg);
	const struct plain_word *last = &p->words.at[end - 1];
	bool possessive = last->bare < last->len;
	bool attribute = is_attribute(p, end);
	if (p->names.at[name].person || !attribute)
		modifiers(p, name, beg);
	if (possessive) {
		owned(p, name, end);
		return;
	}
	/* Its verb may stand behind commas: "Orla Finn, a pilot, left", "the pilot, Orla Finn, left". */
	bool set_off = beg > 0 && apart(p, beg) && end < p->words.n && apart(p, end);
	int32_t from = apposition(p, name, end);
	if (set_off && from == end && whole == beg)
		apposed(p, name, beg, end);
	bool comma = end < p->words.n && apart(p, end) && from == end;
	if (!is_governed(p, whole) && (!comma || set_off))
		behind(p, name, from);
	if (!attribute)
		before(p, name, beg, end);
}

static void read_words(struct portrait *p)
{
	for (int32_t i = 0; i < p->words.n; i++) {
		struct span s = p->words.at[i].span;
		while (p->next < p->names.n && p->names.at[p->next].span.end <= s.beg)
			p->next++;
		bool named = p->next < p->names.n && p->names.at[p->next].span.beg < s.end;
		p->name[i] = named ? p->next : -1;
		p->part[i] = (int8_t)(named ? PART_CONTENT : part_of(low_at(p, i)));
	}
	for (int32_t i = 0, end; i < p->words.n; i = end) {
		for (end = i + 1; end < p->words.n && p->name[i] >= 0;)
			if (p->name[end] == p->name[i])
				end++;
			else
				break;
		if (p->name[i] >= 0 && p->names.at[p->name[i]].wanted)
			look_at(p, i, end);
	}
}

void portrayals_read(struct arena *a, const struct document *d, struct portrayed_names names,
	int32_t first, int32_t end, struct portrayals *out)
{
	if (!plain_words_know(d->language))
		return;
	struct portrait *p = ARENA_NEW(a, struct portrait);
	p->arena = a;
	p->out = out;
	p->names = names;
	for (p->sentence = first; p->sentence < end; p->sentence++) {
		const struct sentence *s = &d->sentences.at[p->sentence];
		enum block_kind kind = (enum block_kind)d->blocks.at[s->block].kind;
		struct span rest = s->span;
		while (rest.beg < rest.end && (block_is_counted(kind) || kind == BLOCK_LIST)) {
			rest.beg = plain_words_read(d->text, rest, &p->words);
			read_words(p);
		}
	}
}

void portrayals_build(struct arena *a, const struct document *d, struct portrayed_names names,
	struct portrayals *out)
{
	portrayals_read(a, d, names, 0, d->sentences.n, out);
}

const char *portrayal_kind_name(enum portrayal_kind kind)
{
	static const char *const name[PORTRAYAL_KINDS] = {"label", "actor", "target", "owns"};
	return kind < PORTRAYAL_KINDS ? name[kind] : "none";
}
