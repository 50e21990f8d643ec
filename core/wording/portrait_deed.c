#include "config.h"

#include "core/wording/portrait.h"

enum { ASIDE_MOST = 14 /* words between commas, and of a phrase with "of" */ };

/* "opens an office", "hopes to stay": a verb in -s is known by itself or by what follows it. */
static bool is_present(const struct portrait *p, int32_t i, bool plural)
{
	enum part behind = portrait_part(p, i + 1);
	struct str low = portrait_low(p, i);
	bool object = behind == PART_DETERMINER || behind == PART_ADVERB ||
		      (behind == PART_TO && part_wishes(low)) || portrait_is(p, i + 1, "that");
	if (portrait_apart(p, i + 1) && !part_is_present(low))
		return false;
	if (part_is_present(low))
		return true;
	bool ends = str_ends(low, STR("s")) && !str_ends(low, STR("ss"));
	return object && ends != plural;
}

/* "is expected to leave" tells of leaving; "was urged to leave" of urging. */
static bool foretells(struct str participle)
{
	static const char *const words[] = {"expected", "supposed", "scheduled", "slated", "set",
		"poised", "prepared", "due", "going", "determined", "inclined", "tempted", "used"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(participle, str_of(words[i])))
			return true;
	return false;
}

static void passive(struct portrait *p, int32_t name, int32_t be, int32_t verb)
{
	int32_t end = verb + 1;
	bool more = portrait_is(p, end, "by") || portrait_is(p, end, "a") ||
		    portrait_is(p, end, "an") || portrait_part(p, end) == PART_TO;
	if (more && !portrait_apart(p, end))
		end = portrait_phrase_end(p, end, PREDICATE_MOST);
	portrait_add(p, PORTRAYAL_TARGET, name, be, end);
}

struct verb_group {    /* words behind a subject */
	int32_t first; /* of it */
	int32_t be;    /* its form of be; -1 */
	int32_t verb;  /* what follows auxiliaries and adverbs */
	bool aux;      /* there is an auxiliary */
	bool is_word;  /* `verb` is a content word that belongs to it */
};

static struct verb_group group_at(const struct portrait *p, int32_t from)
{
	struct verb_group g = {.first = from, .be = -1};
	int32_t i = from;
	for (; i < p->words.n && (i == from || !portrait_apart(p, i)) && i - from < REACH + 1;
		i++) {
		enum part part = portrait_part(p, i);
		if (part == PART_BE)
			g.be = i;
		else if (part != PART_AUX && part != PART_ADVERB &&
			 !(g.aux && portrait_is(p, i, "yet")))
			break;
		g.aux |= part == PART_AUX || part == PART_BE;
	}
	g.verb = i;
	g.is_word = portrait_is_content(p, i) && (i == from || !portrait_apart(p, i));
	return g;
}

/* What stands at `from`, behind a subject: a verb of its own, or one of being. False: no verb. */
static bool tell(struct portrait *p, int32_t name, int32_t from, bool plural)
{
	struct verb_group g = group_at(p, from);
	struct str low = portrait_low(p, g.verb);
	bool inner = g.verb == from || !portrait_apart(p, g.verb);
	bool to = portrait_part(p, g.verb) == PART_TO && inner;
	bool ing = g.is_word && str_ends(low, STR("ing"));
	bool foretold = portrait_part(p, g.verb + 1) == PART_TO &&
			(foretells(low) || !part_is_participle(low));
	int32_t end = portrait_phrase_end(p, g.verb, PREDICATE_MOST);
	if (g.be >= 0 && g.is_word && part_is_participle(low) && !foretold)
		passive(p, name, g.first, g.verb);
	else if ((g.be >= 0 && (ing || to || (g.is_word && foretold))) || (g.aux && to))
		portrait_add(p, PORTRAYAL_ACTOR, name, g.first, end);
	else if (g.be >= 0)
		portrait_predicate(p, name, g.be);
	else if (g.is_word && (g.aux || part_is_past(low) || is_present(p, g.verb, plural)))
		portrait_add(p, PORTRAYAL_ACTOR, name, g.first, end);
	else if (g.aux && inner && portrait_part(p, g.verb) != PART_CONTENT &&
		 portrait_is(p, g.verb - 1, "has"))
		portrait_add(p, PORTRAYAL_ACTOR, name, g.first, end); /* "has three" */
	else
		return false;
	return true;
}

/* Does a verb stand at `i`, so that a subject may come back behind an aside? */
static bool resumes(const struct portrait *p, int32_t i)
{
	enum part part = portrait_part(p, i);
	struct str low = portrait_low(p, i);
	return i < p->words.n &&
	       (part == PART_AUX || part == PART_BE ||
		       (portrait_is_content(p, i) && (part_is_past(low) || part_is_present(low) ||
							     is_present(p, i, false))));
}

/* The next mark behind `i`. */
static int32_t next_mark(const struct portrait *p, int32_t i)
{
	int32_t end = i + 1;
	while (end < p->words.n && end - i < ASIDE_MOST && !portrait_apart(p, end))
		end++;
	return end < p->words.n && portrait_apart(p, end) ? end : -1;
}

/* "Finn, who heads the union, met"; "Finn, however, met"; "Finn, 52, is": where it goes on. */
static int32_t aside(struct portrait *p, int32_t name, int32_t end)
{
	bool who = portrait_is(p, end, "who") || portrait_is(p, end, "which");
	if (end >= p->words.n || !portrait_apart(p, end) || p->name[end] >= 0)
		return end;
	if (who && end + 1 < p->words.n)
		tell(p, name, end + 1, false);
	int32_t mark = next_mark(p, end);
	bool participle =
		portrait_is_content(p, end) && portrait_part(p, end + 1) == PART_PREPOSITION;
	return mark > 0 && resumes(p, mark) && (participle || !resumes(p, end)) ? mark : end;
}

/* "Ning of the foreign ministry accused": where its verb stands; `end` if there is none. */
static int32_t behind_of(const struct portrait *p, int32_t end)
{
	if (!portrait_is(p, end, "of") || portrait_apart(p, end))
		return end;
	for (int32_t i = end + 2; i < p->words.n && i - end < ASIDE_MOST; i++) {
		if (portrait_apart(p, i) || portrait_part(p, i) == PART_OPENS)
			break;
		if (i > end + 2 || p->name[i - 1] >= 0)
			if (resumes(p, i))
				return i;
	}
	return end;
}

/* Behind "and" the last of several: "her deputy, Lind", "three other states". Its end; -1. */
static int32_t last_of(const struct portrait *p, int32_t i)
{
	int32_t begin = i, nouns = 0;
	bool determined = portrait_part(p, i) == PART_DETERMINER;
	for (; i < p->words.n && i - begin < MODIFIERS_MOST && p->name[i] < 0; i++) {
		if (nouns > 0 && resumes(p, i))
			break;
		if (portrait_part(p, i) != PART_DETERMINER && !portrait_is_content(p, i))
			break;
		nouns += portrait_is_content(p, i);
	}
	if (i < p->words.n && p->name[i] >= 0)
		return portrait_name_end(p, i);
	bool verb = portrait_part(p, i) == PART_ADVERB || resumes(p, i);
	return determined && nouns > 0 && verb && !portrait_apart(p, i) ? i : -1;
}

/* "Reed, Holt and Varga met": where the verb stands that several share; -1: there are not several. */
static int32_t shared_verb(const struct portrait *p, int32_t end)
{
	int32_t i = end;
	while (i < p->words.n && portrait_apart(p, i) && p->name[i] >= 0)
		i = portrait_name_end(p, i);
	if (portrait_part(p, i) != PART_AND || i >= p->words.n)
		return -1;
	i = last_of(p, i + 1);
	return i >= 0 && i < p->words.n ? i : -1;
}

/* Where the names begin that stand before this one in a row: "Reed, Holt and Varga". */
static int32_t first_of_several(const struct portrait *p, int32_t beg, bool listed)
{
	for (;;) {
		int32_t i = beg - 1;
		bool and = portrait_part(p, i) == PART_AND && !portrait_apart(p, beg);
		/* A comma alone makes no list: "In Beijing, Mao Ning gave ...". */
		if (!and&&(!listed || !portrait_apart(p, beg)))
			return beg;
		i -= and;
		listed = true;
		if (i < 0 || p->name[i] < 0)
			return beg;
		while (i > 0 && p->name[i - 1] == p->name[i])
			i--;
		beg = i;
	}
}

/* "friends of Orla Finn": another noun governs it. */
static bool is_governed(const struct portrait *p, int32_t beg)
{
	int32_t i = beg - 1;
	while (i >= 0 && !portrait_apart(p, i + 1) &&
		(portrait_part(p, i) == PART_DETERMINER || portrait_is_content(p, i) ||
			p->name[i] >= 0) &&
		beg - i < MODIFIERS_MOST)
		i--;
	return i >= 0 && !portrait_apart(p, i + 1) &&
	       (portrait_part(p, i) == PART_PREPOSITION || portrait_part(p, i) == PART_TO);
}

void portrait_behind(struct portrait *p, int32_t name, struct portrait_at at, int32_t from)
{
	int32_t beg = at.beg, end = at.end, shared = shared_verb(p, end);
	int32_t first = first_of_several(p, beg, shared >= 0);
	if (is_governed(p, beg) || is_governed(p, first))
		return;
	if (shared >= 0) {
		tell(p, name, shared, true);
		return;
	}
	if (from == end)
		from = aside(p, name, end);
	if (from == end)
		from = behind_of(p, end);
	/* "Orla Finn, left": what follows a comma alone is another's, unless the name is set off too. */
	bool comma = from == end && end < p->words.n && portrait_apart(p, end);
	if (!comma || at.set_off)
		tell(p, name, from, first < beg);
}

/* Is there an auxiliary before word `i`: "has not forgiven"? */
static bool behind_aux(const struct portrait *p, int32_t i)
{
	int32_t k = i - 1;
	while (k > 0 && portrait_part(p, k) == PART_ADVERB && i - k < REACH)
		k--;
	return portrait_part(p, k) == PART_AUX && !portrait_apart(p, i);
}

/* "It ended, said Orla Finn": who speaks is no target. */
static bool speaks(struct str low)
{
	static const char *const verbs[] = {"added", "argued", "claimed", "complained", "concluded",
		"continued", "declared", "explained", "insisted", "noted", "quipped", "remarked",
		"replied", "said", "says", "stated"};
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (str_eq(low, str_of(verbs[i])))
			return true;
	return false;
}

static bool is_many(const struct portrait *p, int32_t i)
{
	return portrait_is(p, i, "many") || portrait_is(p, i, "some") || portrait_is(p, i, "all") ||
	       portrait_is(p, i, "few") || portrait_is(p, i, "both");
}

void portrait_before(struct portrait *p, int32_t name, int32_t beg, int32_t end)
{
	int32_t i = beg - 1;
	if (i < 0 || portrait_apart(p, beg))
		return;
	if (portrait_part(p, i) == PART_DETERMINER && !portrait_apart(p, i))
		i--;
	bool aux = behind_aux(p, i);
	bool open = portrait_part(p, i - 1) == PART_TO || aux;
	struct str low = portrait_low(p, i);
	bool ending = part_is_past(low) || (low.len > 5 && str_ends(low, STR("ing"))) ||
		      part_treats(low) || part_is_present(low);
	/* "the embattled Orla Finn": an adjective; "many blame Orla Finn": they do. */
	bool many = part_treats(low) && !str_ends(low, STR("s")) && is_many(p, i - 1);
	bool verb = portrait_is_content(p, i) && (open || ending) &&
		    (portrait_apart(p, i) || many || portrait_part(p, i - 1) != PART_DETERMINER);
	if (verb && !speaks(low))
		portrait_add(p, PORTRAYAL_TARGET, name, i, end);
}
