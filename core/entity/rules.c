#include "config.h"

#include "core/entity/rules.h"

#include "core/entity/gazetteer.h"

enum { SHIP_MOST = 4, HEAD_MOST = 8 /* tokens */ };

static bool is_one_of(struct str s, const char *const *list)
{
	for (; *list != NULL; list++)
		if (str_eq(s, str_of(*list)))
			return true;
	return false;
}

static bool is(const struct tagged *s, int32_t i, const char *text)
{
	return i >= 0 && i < s->n && str_eq(s->word[i].text, str_of(text));
}

static bool is_cap(const struct tagged *s, int32_t i)
{
	return i >= 0 && i < s->n && (s->word[i].flags & WORD_CAPITAL) != 0;
}

/* Takes the tags off beg..end, and shortens a name that reached into it. */
static void clear(struct tagged *s, int32_t beg, int32_t end)
{
	int32_t from = beg, to = end;
	while (from > 0 && s->tag[from] != TAG_O && tag_part(s->tag[from]) != TAG_B &&
		tag_part(s->tag[from]) != TAG_U)
		from--;
	if (from < beg && s->tag[from] != TAG_O)
		tagged_set(s, from, beg, tag_type(s->tag[from]), (enum name_rule)s->rule[from]);
	while (to < s->n && (tag_part(s->tag[to]) == TAG_I || tag_part(s->tag[to]) == TAG_L))
		to++;
	if (to > end)
		tagged_set(s, end, to, tag_type(s->tag[end]), (enum name_rule)s->rule[end]);
	for (int32_t i = beg; i < end; i++)
		s->tag[i] = TAG_O;
}

static void set(struct tagged *s, int32_t beg, int32_t end, enum name_type type, enum name_rule r)
{
	clear(s, beg, end);
	tagged_set(s, beg, end, type, r);
}

/* ---- ships */

static const char *const ship_prefix[] = {"USS", "USNS", "USCGC", "HMS", "HMAS", "HMCS", "HMNZS",
	"INS", "RFA", "ROKS", "PNS", "BRP", "RMS", "HNLMS", "HDMS", NULL};

/* "CVN 76", "DDG-113" in parentheses behind a ship: the end of it, else `i`. */
static int32_t hull_end(const struct tagged *s, int32_t i)
{
	if (i >= s->n || (s->word[i].flags & WORD_UPPER) == 0)
		return i;
	int32_t number = i + 1 + is(s, i + 1, "-");
	bool digits = number < s->n && (s->word[number].flags & WORD_DIGIT) != 0;
	return digits && is(s, number + 1, ")") ? number + 1 : i;
}

static void ships(struct tagged *s)
{
	for (int32_t i = 0; i + 1 < s->n; i++) {
		if ((s->word[i].flags & WORD_UPPER) == 0 || !is_cap(s, i + 1) ||
			!is_one_of(s->word[i].text, ship_prefix))
			continue;
		int32_t end = i + 1;
		while (end - i <= SHIP_MOST && is_cap(s, end))
			end++;
		/* "INS Director" is no ship. */
		if (s->tag[i] == tag_make(NAME_ORG, TAG_U) && is(s, i, "INS"))
			continue;
		set(s, i, end, NAME_MISC, RULE_SHIP);
		int32_t hull = is(s, end, "(") ? hull_end(s, end + 1) : end;
		if (hull > end + 1)
			set(s, end + 1, hull, NAME_MISC, RULE_SHIP);
		i = hull > end ? hull - 1 : end - 1;
	}
}

/* The "Nimitz" of "Nimitz-class carrier". */
static void ship_classes(struct tagged *s)
{
	static const char *const kind[] = {"aircraft", "amphibious", "attack", "ballistic",
		"battleship", "carrier", "carriers", "corvette", "corvettes", "cruiser", "cruisers",
		"destroyer", "destroyers", "ferry", "frigate", "frigates", "guided", "missile",
		"nuclear", "patrol", "ship", "ships", "submarine", "submarines", "vessel",
		"vessels", "warship", "warships", NULL};
	for (int32_t i = 0; i + 3 < s->n; i++)
		if (is_cap(s, i) && s->tag[i] == TAG_O && is(s, i + 1, "-") &&
			is(s, i + 2, "class") && is_one_of(s->word[i + 3].text, kind))
			tagged_set(s, i, i + 1, NAME_MISC, RULE_SHIP);
}

/* ---- documents and programmes */

static const char *const head_sure[] = {"Treaty", "Pact", "Accord", "Accords", "Agreement",
	"Concept", "Protocol", "Declaration", "Communique", "Doctrine", NULL};
static const char *const head_free[] = {"Programme", "Program", "Strategy", "Initiative",
	"Resolution", "Convention", "Charter", "Act", "Amendment", "Plan", NULL};

static bool is_link(const struct tagged *s, int32_t i)
{
	static const char *const link[] = {"of", "on", "for", "and", "the", "-", NULL};
	return i >= 0 && is_one_of(s->word[i].text, link);
}

/* The first token of the capitals that end with the head at `i`. */
static int32_t head_begin(const struct tagged *s, int32_t i)
{
	int32_t beg = i;
	for (int32_t k = i - 1; k >= 0 && i - k < HEAD_MOST; k--) {
		if (is_cap(s, k))
			beg = k;
		else if (!is_link(s, k) || str_eq(s->word[k].text, STR("the")))
			break;
	}
	if (is(s, beg, "The") || is(s, beg, "A") || is(s, beg, "An") || is(s, beg, "This"))
		beg++;
	return beg;
}

static bool all_free(const struct tagged *s, int32_t beg, int32_t end)
{
	for (int32_t i = beg; i < end; i++)
		if (s->tag[i] != TAG_O)
			return false;
	return true;
}

/* One name that is an organisation, from `beg` to `end`. */
static bool is_org(const struct tagged *s, int32_t beg, int32_t end)
{
	return s->tag[beg] == tag_make(NAME_ORG, TAG_B) && tagged_end(s, beg) == end;
}

/* Some programmes are bodies of the United Nations. */
static bool is_programme(const struct tagged *s, int32_t i)
{
	static const char *const head[] = {"Programme", "Program", "Act", "Strategy", NULL};
	static const char *const body[] = {
		"Food", "Development", "Environment", "Settlements", NULL};
	return is_one_of(s->word[i].text, head) && !is_one_of(s->word[i - 1].text, body);
}

static void documents(struct tagged *s)
{
	for (int32_t i = 1; i < s->n; i++) {
		if (!is_cap(s, i))
			continue;
		bool sure = is_one_of(s->word[i].text, head_sure);
		if (!sure && !is_one_of(s->word[i].text, head_free))
			continue;
		int32_t beg = head_begin(s, i);
		bool loud = beg == 0 && i - beg < 2;
		if (i - beg < 1 || is_cap(s, i + 1) || loud)
			continue;
		if (all_free(s, beg, i + 1) ||
			((sure || is_programme(s, i)) && is_org(s, beg, i + 1)))
			set(s, beg, i + 1, NAME_MISC, RULE_DOCUMENT);
	}
}

/* ---- hyphens */

static bool is_country(const struct word *w)
{
	return w->place == 4 && (w->lists & GAZ_COUNTRY) != 0;
}

/* "NATO-China", "Russia-Ukraine": two names, not one, and not half of one. */
static void hyphens(struct tagged *s)
{
	for (int32_t i = 1; i + 1 < s->n; i++) {
		if (!is(s, i, "-"))
			continue;
		const struct word *l = &s->word[i - 1], *r = &s->word[i + 1];
		bool left = is_country(l) || s->tag[i - 1] != TAG_O;
		if (!is_country(r) || !left || (l->flags & WORD_CAPITAL) == 0 ||
			((l->flags & WORD_UPPER) == 0 && !is_country(l)))
			continue;
		if (is(s, i + 2, "-") || (i > 1 && is(s, i - 2, "-")))
			continue;
		bool joined = s->tag[i] != TAG_O;
		if (joined)
			clear(s, i, i + 1);
		if (s->tag[i + 1] == TAG_O ||
			(joined && s->tag[i + 1] == tag_make(NAME_ORG, TAG_U)))
			tagged_set(s, i + 1, i + 2, NAME_LOC, RULE_LIST);
		if (s->tag[i - 1] == TAG_O)
			tagged_set(s, i - 1, i, NAME_LOC, RULE_LIST);
	}
}

/* ---- what does not belong to names */

static const char *const titles[] = {"Mr", "Mrs", "Ms", "Dr", "Miss", "President", "Minister",
	"Senator", "Secretary", "Chancellor", "Ambassador", "General", "Colonel", "Captain",
	"Spokesman", "Spokeswoman", "Professor", "Prof", "Gov", "Sen", "Rep", "Gen", "Col", "Capt",
	"Lt", "Sgt", NULL};

static void titles_outside(struct tagged *s, int32_t beg, int32_t end)
{
	int32_t from = beg;
	while (end - from > 1 && (is_one_of(s->word[from].text, titles) || is(s, from, ".")))
		from++;
	if (from == beg)
		return;
	tagged_set(s, from, end, NAME_PER, (enum name_rule)s->rule[beg]);
	for (int32_t i = beg; i < from; i++)
		s->tag[i] = TAG_O;
}

/* "Art. 5", "No. 7" */
static bool is_reference(const struct tagged *s, int32_t i)
{
	static const char *const word[] = {"Art", "Arts", "Sec", "Fig", "No", "Nos", "Vol", "Ch",
		"Para", "Article", "Section", "Chapter", NULL};
	int32_t number = i + 1 + is(s, i + 1, ".");
	return tag_part(s->tag[i]) == TAG_U && is_one_of(s->word[i].text, word) && number < s->n &&
	       (s->word[number].flags & WORD_DIGIT) != 0;
}

static void edges(struct tagged *s)
{
	for (int32_t i = 0, end; i < s->n; i = end) {
		end = i + 1;
		if (is_reference(s, i))
			s->tag[i] = TAG_O;
		if (s->tag[i] == TAG_O)
			continue;
		end = tagged_end(s, i);
		if (end - i > 1 && (is(s, end - 1, "'s") || is(s, end - 1, "\xE2\x80\x99s")))
			clear(s, end - 1, end);
		if (tag_type(s->tag[i]) == NAME_PER)
			titles_outside(s, i, tagged_end(s, i));
	}
}

void rules_apply(struct tagged *s)
{
	ships(s);
	ship_classes(s);
	documents(s);
	hyphens(s);
	edges(s);
}
