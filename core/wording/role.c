#include "config.h"

#include "core/wording/role.h"

#include <stddef.h>

static const struct {
	enum part part;
	const char *words; /* with spaces around */
} parts[] = {
	{PART_DETERMINER,
		" the a an its his her their our my your this these those no every each neither "
		"some any another both all such many several few one two three "},
	{PART_PRONOUN, " he she it they we you i him them us me himself herself itself themselves "
		       "who whom "},
	{PART_PREPOSITION,
		" in on at by for of from with over near into within across between among against "
		"about under through towards toward around behind beside inside outside without "
		"alongside amid upon via per during before after since until like as than "
		"despite except following including "},
	{PART_AND, " and or but nor yet "},
	{PART_OPENS, " that which whose when while where because although though whereas if unless "
		     "whether how why what so "},
	{PART_BE, " is are was were be been being isn't aren't wasn't weren't "},
	{PART_AUX, " has have had having do does did will would can could may might shall should "
		   "must cannot can't won't don't doesn't didn't hasn't haven't hadn't wouldn't "
		   "couldn't shouldn't "},
	{PART_ADVERB, " not also then here there just only even still already once soon later ever "
		      "never again very too quite now earlier later yet however therefore more "
		      "most much next "
		      "first last long often always perhaps rather thus instead "},
	{PART_TO, " to "},
	{PART_TIME, " week month year day night morning evening today yesterday tomorrow monday "
		    "tuesday wednesday thursday friday saturday sunday january february march "
		    "april june july august september october november december ago spring summer "
		    "autumn fall "
		    "winter decade century hour minute "},
};

static const char past[] =
	" said told met held gave took made went came began became led left saw knew found kept "
	"sought put sent spoke wrote won lost fought stood built broke drew grew fell rose ran "
	"brought bought caught chose dealt drove felt flew forgot forgave got hid hit hurt laid "
	"lent let paid read shook shot showed shut sold spent stole struck swore taught thought "
	"threw understood withdrew withstood overthrew undercut set cut ";
static const char participles[] =
	" seen known given taken made gone become led left held found kept sought put sent spoken "
	"written won lost fought built broken drawn grown fallen risen run brought bought caught "
	"chosen driven forgotten forgiven hidden hit hurt laid let paid read shaken shot shown "
	"sold spent stolen struck taught thought thrown understood withdrawn overthrown undercut "
	"set cut told said ";

static const char wishes[] =
	" agrees aims aspires attempts begins ceases chooses claims continues decides declines "
	"deserves expects fails hopes intends likes longs means needs offers plans pledges "
	"prefers prepares pretends promises refuses seeks seems starts strives struggles tends "
	"threatens tries vows wants wishes ";

/* Verbs in -s that are hardly ever nouns. */
static const char present[] =
	" accuses acts admits agrees argues asks avoids becomes begins believes belongs blames "
	"brings "
	"buys calls condemns considers continues creates defends denies depends describes "
	"dismisses "
	"earns enjoys expects explains fails finds follows gets gives goes governs grows has heads "
	"hopes ignores insists invites joins keeps knows lacks lays leads leaves lets lies lives "
	"loses makes means meets needs offers opposes owns pays praises prefers produces promises "
	"provides puts reads refuses rejects relies remains runs says seeks seems sees sends "
	"serves "
	"shares speaks spends stands suffers suggests takes teaches tells tends thinks threatens "
	"throws tries understands urges vows wants warns wears welcomes wins wishes writes counts ";

/* What is done to somebody, in the base; -s is taken off before. */
static const char treats[] =
	" accuse admire arrest assail attack back beat betray blame block call condemn confront "
	"consider counter criticise criticize defeat defend denounce deter dismiss distrust "
	"embarrass endorse expect fear follow forgive hail harass hate help hurt ignore insult "
	"invite isolate join like love mock oppose oust pardon portray praise pressure protect "
	"provoke punish question reassure rebuke remove replace rescue respect scold serve shame "
	"slam stop sue support suspect tell thank threaten trust undermine urge veto want warn "
	"watch welcome count see ";

static bool stands_in(const char *words, struct str low)
{
	enum { WORD_MOST = 20 };
	char key[WORD_MOST + 2];
	if (low.len == 0 || low.len > WORD_MOST)
		return false;
	key[0] = ' ';
	for (int32_t i = 0; i < low.len; i++)
		key[i + 1] = low.at[i];
	key[low.len + 1] = ' ';
	return str_find(str_of(words), (struct str){key, low.len + 2}) >= 0;
}

/* In -ly, and no adverbs. */
static const char nouns[] = " ally anomaly apply assembly belly bully comply family folly imply "
			    "italy july monopoly multiply rally reply supply ";

enum part part_of(struct str low)
{
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (stands_in(parts[i].words, low))
			return parts[i].part;
	if (low.len > 4 && str_ends(low, STR("ly")) && !stands_in(nouns, low))
		return PART_ADVERB;
	return PART_CONTENT;
}

bool part_is_past(struct str low)
{
	return (low.len > 4 && str_ends(low, STR("ed"))) || stands_in(past, low);
}

bool part_is_participle(struct str low)
{
	return (low.len > 4 && str_ends(low, STR("ed"))) || stands_in(participles, low);
}

bool part_is_present(struct str low)
{
	return stands_in(present, low);
}

/* "hope" where the list has "hopes". */
static bool stands_with_s(const char *words, struct str low)
{
	enum { WORD_MOST = 20 };
	char key[WORD_MOST + 1];
	if (low.len == 0 || low.len > WORD_MOST)
		return false;
	for (int32_t i = 0; i < low.len; i++)
		key[i] = low.at[i];
	key[low.len] = 's';
	return stands_in(words, (struct str){key, low.len + 1});
}

bool part_treats(struct str low)
{
	struct str base = low;
	if (low.len > 3 && low.at[low.len - 1] == 's')
		base.len--;
	return stands_in(treats, base);
}

bool part_wishes(struct str low)
{
	return stands_in(wishes, low) || stands_with_s(wishes, low);
}
