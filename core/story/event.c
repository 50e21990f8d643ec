#include "config.h"

#include "core/story/event.h"

#include <string.h>

#include "core/base/arena.h"
#include "core/base/vec.h"

/* Words are divided by spaces; "meet=met" gives the past forms of a verb. */
static const struct {
	uint8_t kind;
	const char *nouns, *verbs;
} group[] = {
	{EVENT_SUMMIT, "summit", "convene gather assemble"},
	{EVENT_MEET, "meeting talks visit trip conference encounter session retreat tour",
		"meet=met visit confer=conferred travel=travelled,traveled fly=flew,flown talk "
		"discuss"},
	{EVENT_TELL, "report news announcement article disclosure leak revelation scoop",
		"report announce disclose reveal leak publish confirm highlight "
		"break=broke,broken"},
	{EVENT_SAY,
		"statement speech remark comment warning accusation complaint condemnation rebuke "
		"reply response testimony address interview criticism",
		"say=said tell=told warn accuse charge condemn criticise criticize react respond "
		"reply state declare add insist argue claim note urge describe call promise pledge "
		"vow threaten demand deny admit acknowledge testify speak=spoke,spoken write=wrote,"
		"written ask answer refuse"},
	{EVENT_SIGN, "agreement treaty pact accord signing memorandum ceasefire truce",
		"sign ratify conclude initial"},
	{EVENT_BEGIN,
		"opening establishment foundation founding launch inauguration creation start "
		"beginning formation introduction debut",
		"open establish found form launch inaugurate create start begin=began,begun set "
		"introduce install unveil"},
	{EVENT_END,
		"closure closing end dissolution collapse withdrawal departure pullout exit "
		"shutdown",
		"close end dissolve collapse withdraw=withdrew,withdrawn leave=left expire abolish "
		"scrap cancel quit halt suspend"},
	{EVENT_WAR, "war invasion conflict occupation", "invade occupy annex"},
	{EVENT_ATTACK,
		"attack strike raid bombing shelling shooting assault airstrike explosion blast "
		"ambush offensive",
		"attack strike=struck bomb shell shoot=shot raid storm hit"},
	{EVENT_VOTE, "election vote referendum poll ballot runoff primary", "vote elect"},
	{EVENT_JOIN, "accession membership entry", "join accede enter"},
	{EVENT_DRAFT, "draft proposal bill", "draft circulate propose"},
	{EVENT_DECIDE, "decision resolution approval adoption reform",
		"decide approve adopt resolve pass agree endorse reject veto authorise authorize"},
	{EVENT_RULE, "ruling verdict judgment judgement sentence conviction acquittal",
		"rule convict acquit sentence overturn uphold=upheld dismiss"},
	{EVENT_ARREST, "arrest detention raid", "arrest detain jail imprison"},
	{EVENT_TRIAL, "trial hearing appeal lawsuit indictment inquiry investigation probe charge",
		"indict sue prosecute investigate"},
	{EVENT_PROTEST, "protest demonstration march rally riot unrest walkout",
		"protest demonstrate rally march riot"},
	{EVENT_DEATH, "death killing murder assassination funeral massacre",
		"die kill murder assassinate bury"},
	{EVENT_HARM, "injury accident crash collision", "injure wound crash collide derail"},
	{EVENT_DISASTER,
		"earthquake flood fire storm hurricane typhoon eruption tsunami drought outbreak "
		"pandemic disaster crisis famine landslide",
		"erupt burn flood"},
	{EVENT_RELEASE, "release liberation rescue publication", "release free rescue"},
	{EVENT_EXERCISE, "exercise drill manoeuvre maneuver patrol test deployment",
		"deploy patrol test"},
	{EVENT_DEAL, "deal merger acquisition takeover purchase sale contract",
		"buy=bought sell=sold acquire merge purchase"},
	{EVENT_APPOINT, "appointment nomination inauguration",
		"appoint nominate name swear=swore,sworn"},
	{EVENT_RESIGN, "resignation dismissal firing", "resign fire sack oust retire"},
	{EVENT_DOCUMENT,
		"concept strategy doctrine document law act constitution programme program map",
		""},
	{EVENT_PLAN, "plan", "plan"},
	{EVENT_OTHER,
		"trade review ceremony anniversary festival match game race cup tournament concert "
		"holiday parade "
		"expansion increase cut decline rise drop move shift change visit crackdown purge "
		"coup uprising revolution independence union sanctions embargo boycott deadline "
		"landing liftoff flight voyage mission operation campaign siege battle defeat "
		"victory surrender negotiations negotiation dialogue consultations forum congress "
		"convention assembly vigil birth wedding marriage divorce scandal audit budget "
		"default bankruptcy recession boom record milestone award prize nomination",
		"win=won lose=lost build=built rise=rose,risen fall=fell,fallen increase decline "
		"drop cut grow=grew,grown reach mark celebrate commemorate host hold=held attend "
		"participate arrive depart return move send=sent bring=brought take=took,taken "
		"give=gave,given make=made become=became replace expand extend raise reduce ban "
		"impose lift seize capture destroy damage repair rebuild=rebuilt design develop "
		"sail anchor land drop show=showed,shown appear disappear escape flee=fled "
		"evacuate "
		"rescue discover find=found detect identify test inject vaccinate "
		"trade pay=paid spend=spent invest borrow owe donate apply request submit "
		"issue grant award receive play score beat=beat,beaten lead=led chair run=ran "
		"repay come=came stand=stood date go=went,gone "
		"renounce defect surrender photograph study graduate teach=taught marry divorce "
		"point lay=laid hand settle serve see=saw,seen read hear=heard"},
};

static int32_t slot(struct arena *a, struct event_words *w, struct str word)
{
	int32_t *i = map_at(a, &w->map, word, -1);
	if (*i < 0) {
		*i = w->n;
		VEC_PUSH(a, w, ((struct event_word){0}));
		return w->n - 1;
	}
	return *i;
}

static void add_noun(
	struct arena *a, struct event_words *w, struct str word, struct str lemma, uint8_t kind)
{
	int32_t i = slot(a, w, word); /* may move w->at */
	struct event_word *x = &w->at[i];
	if (x->noun != EVENT_NONE)
		return;
	x->noun = kind;
	x->lemma[0] = lemma;
}

static void add_verb(
	struct arena *a, struct event_words *w, struct str word, struct str lemma, uint8_t kind)
{
	int32_t i = slot(a, w, word); /* may move w->at */
	struct event_word *x = &w->at[i];
	if (x->verb != EVENT_NONE)
		return;
	x->verb = kind;
	x->lemma[1] = lemma;
}

static bool ends_in(struct str s, const char *any)
{
	return s.len > 0 && strchr(any, s.at[s.len - 1]) != NULL;
}

/* "vote", "votes"; "speech", "speeches"; "ceremony", "ceremonies". */
static struct str with_s(struct arena *a, struct str s)
{
	bool y = ends_in(s, "y") && !ends_in(str_sub(s, 0, s.len - 1), "aeou");
	if (y)
		return str_printf(a, "%.*sies", (int)s.len - 1, s.at);
	bool e = ends_in(s, "sxz") || str_ends(s, STR("ch")) || str_ends(s, STR("sh"));
	return str_printf(a, "%.*s%s", STR_ARG(s), e ? "es" : "s");
}

/* "plan" doubles its n; "visit" and "open" do not: the last syllable is not stressed. */
static bool doubles(struct str s)
{
	if (s.len < 3 || s.len > 5 || !ends_in(s, "bdgklmnprt"))
		return false;
	bool vowel = strchr("aeiou", s.at[s.len - 2]) != NULL;
	bool two = strchr("aeiou", s.at[s.len - 3]) != NULL;
	int32_t vowels = 0;
	for (int32_t i = 0; i < s.len; i++)
		vowels += strchr("aeiouy", s.at[i]) != NULL;
	return vowel && !two && vowels == 1;
}

static struct str with_ending(struct arena *a, struct str s, const char *ending)
{
	bool y = ends_in(s, "y") && !ends_in(str_sub(s, 0, s.len - 1), "aeou");
	if (str_ends(s, STR("ee")) && ending[0] == 'e') /* agreed, agreeing */
		return str_printf(a, "%.*sd", STR_ARG(s));
	if (ends_in(s, "e") && !str_ends(s, STR("ee")))
		return str_printf(a, "%.*s%s", (int)s.len - 1, s.at, ending);
	if (y && ending[0] == 'e')
		return str_printf(a, "%.*si%s", (int)s.len - 1, s.at, ending);
	if (doubles(s))
		return str_printf(a, "%.*s%c%s", STR_ARG(s), s.at[s.len - 1], ending);
	return str_printf(a, "%.*s%s", STR_ARG(s), ending);
}

static void add_verb_forms(struct arena *a, struct event_words *w, struct str row, uint8_t kind)
{
	struct str base, past;
	str_cut(&row, '=', &base);
	add_verb(a, w, base, base, kind);
	add_verb(a, w, with_s(a, base), base, kind);
	add_verb(a, w, with_ending(a, base, "ing"), base, kind);
	if (row.len == 0)
		add_verb(a, w, with_ending(a, base, "ed"), base, kind);
	while (str_cut(&row, ',', &past))
		add_verb(a, w, past, base, kind);
}

void event_words_build(struct arena *a, struct event_words *out)
{
	enum { WORDS_ABOUT = 1500 };
	*out = (struct event_words){0};
	map_room(a, &out->map, WORDS_ABOUT);
	for (size_t i = 0; i < sizeof group / sizeof *group; i++) {
		struct str nouns = str_of(group[i].nouns), verbs = str_of(group[i].verbs), word;
		while (str_cut(&nouns, ' ', &word)) {
			if (word.len == 0)
				continue;
			add_noun(a, out, word, word, group[i].kind);
			add_noun(a, out, with_s(a, word), word, group[i].kind);
		}
		while (str_cut(&verbs, ' ', &word))
			if (word.len > 0)
				add_verb_forms(a, out, word, group[i].kind);
	}
}

const struct event_word *event_word(const struct event_words *w, struct str word)
{
	const int32_t *i = map_find(&w->map, word);
	return i != NULL ? &w->at[*i] : NULL;
}
