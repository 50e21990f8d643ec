#include "config.h"

#include "core/wording/role.h"

#include <stddef.h>

static const struct {
	enum part part;
	const char *words; /* with spaces around */
} parts[] = {
	{PART_DETERMINER, " the a an its his her their our my your this these those no every each "
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
		      "never again very too quite now yet however therefore more most much next "
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

enum part part_of(struct str low)
{
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (stands_in(parts[i].words, low))
			return parts[i].part;
	if (low.len > 4 && str_ends(low, STR("ly")) && !str_eq(low, STR("family")))
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

bool part_wishes(struct str low)
{
	return stands_in(wishes, low);
}
