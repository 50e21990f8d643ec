#include "config.h"

#include "core/text/abbreviation.h"

#include <string.h>

/*
 * The lists are texts, their words sorted by bytes, with a space on either side
 * of each: easily read, and searched without an index.
 */

static const char names[] =
	" Adm Ald Amb Assoc Asst Atty Bldg Br Brig Bro Capt Cdr Chas Cmdr Col Comdr "
	"Cpl Cpt Dep Dept Det Dist Div Dr Dra Drs Ens Fr Gen Geo Gov Govs Hon Insp Jos "
	"Lieut Lt Maj Messrs Mgr Mlle Mme Mmes Mr Mrs Ms Msgr Mt Pfc Ph.Dr Pres Prof "
	"Pte Pvt Rep Reps Rev Sec-Gen Sen Sens Sgt Sra Srta Sta Ste Supt Thos Treas Wm "
	"approx bzw ca cf d.h e.g esp i.e incl u.a v viz vs z.B ";

static const char numbers[] =
	" A.D Abs Apr Apt Art Arts Aug Bd Ch Chap Cl Cor Dec Doc Eq Ex Feb Fig Figs "
	"Fri Gal Heb Hwy Isa Jan Jer Jg Jul Jun Lev Mar Matt Mon No Nos Nov Nr Nums "
	"Oct Op Par Para Prop Psa Pt Ref Reg Res Rom Rs Rte Sat Sec Secs Sect Sep "
	"Sept Sun Tab Thu Thur Thurs Tue Tues Ver Vol Vols Wed al ch chap cl "
	"eq fig figs no nos nr op p para paras pp pt sec ver vol vols ";

static const char suffixes[] =
	" Acad Admin Ann Assn Bull Cath Cia Cie Cmte Comm Conf EE Ed Eds Ent Esq Est "
	"Exec Ft Gov't Govt Hosp Inst Intl Jr Lib Mfg Min Mts Natl Ph.D Proc Pty Rec "
	"S.p.A Sch Sci Sgts Sr St Tel Trad Trans UU Univ ed eds est ";

static const char places[] =
	" Ala Alta Ariz Ark Av Ave Blvd Bros Calif Co Colo Conn Corp Cos Dak Fla Ga "
	"Ill Inc Ind Kan Kans Ky LLC La Ln Ltd Mass Md Mich Minn Miss Mo Mont N.C N.D "
	"N.H N.J N.Y Neb Nebr Nev Okla Ont Ore Oreg Pa Penn Penna Pl Que R.I Rd S.C "
	"S.D Sask Sq Str Tenn Tex Va Vt W.Va Wash Wis Wisc Wyo ";

static const char starters[] =
	" A About Above According Across Additionally After Afterwards Again Against "
	"All Almost Along Already Also Although Always Amid Among An And Another Any "
	"Anyone Anything As Asked At Because Before Behind Being Below Besides Between "
	"Beyond Both But By Can Clearly Could Critics Despite Did Do Does During Each "
	"Earlier Either Even Eventually Every Everyone Everything Few Finally First "
	"Five For Four From Further Furthermore Given Had Has Have Having He Hence Her "
	"Here His How However I If Immediately In Indeed Initially Instead Into Is It "
	"Its Just Last Later Less Like Likewise Many Maybe Meanwhile Moreover Most "
	"Much My Nearly Neither Nevertheless Next No Nobody None Nonetheless Nor Not "
	"Nothing Now Of Officials Often On Once One Only Or Other Others Otherwise Our "
	"Over Overall Perhaps Please Previously Rather Recently Reportedly Several She "
	"Should Similarly Since So Some Someone Something Sometimes Soon Still "
	"Subsequently Such Suddenly Ten That The Their Then There Therefore These They "
	"This Those Though Three Through Throughout Thus To Today Together Tomorrow "
	"Too Two Under Unless Unlike Until Up Upon Was We Were What Whatever When "
	"Whenever Where Whereas Whether Which While Who Whoever Whose Why Will With "
	"Within Without Would Yesterday Yet You Your ";

static const char sayings[] =
	" added adds announced announces answered argued asked asks began begins "
	"called cautioned chanted claimed commented complained continued cried "
	"declared demanded exclaimed explained inquired insisted joked laughed mused "
	"noted observed posted quipped recalled remarked repeated replied reported "
	"responded said says screamed shouted told tweeted urged wondered wonders "
	"writes wrote yelled ";

static const char labelled[] =
	" appendix block bomber category class division exhibit figure gate grade "
	"group hepatitis item letter level model option plan pool question schedule "
	"section series stage table team terminal type vitamin war wing zone ";

static const char particles[] =
	" abu ad al an ar as bin da dal de del della der di dos du el ibn la le san "
	"ten ter ul van von zu ";

static const char months[] =
	" April August Dezember Februar Januar Juli Juni Jänner Mai März November "
	"Oktober September ";

static const char times[] =
	" AEDT AEST AM Apr April Aug August BST Beijing CDT CEST CET CST CT Central "
	"Dec December EDT EEST EET EST ET Eastern Feb February Friday Fridays GMT HKT "
	"Hawaii IST JST Jan January Jul July Jun June KST Kyiv London MDT MSK MST MT "
	"Mar March May Monday Mondays Moscow Mountain Nov November Oct October PDT PM "
	"PST PT Pacific Saturday Saturdays Sep Sept September Sunday Sundays Thursday "
	"Thursdays Tokyo Tuesday Tuesdays UTC WIB Wednesday Wednesdays ";

static const char domains[] =
	" ai asp biz co com de edu eu fr gov htm html info int io js me mil net org "
	"php ru tv uk us ";

static const char roles[] =
	" Attorney Atty B.V BV CEO Capt Chair Chairman Chairwoman Chief Co-founder "
	"Congressman Congresswoman Democrat Democratic Democrats Director E East "
	"Executive Founder Gov Governor Inc Insurance LLC LLP Lieutenant Lt Ltd Mayor "
	"N N.V NE NV NW North PLC Plc President Rep Reps Republican Republicans S S.A "
	"SE SW Secretary Sen Senator Sens South Spokesman Spokeswoman State Supreme "
	"Treasurer Vice W West ";

static const char marked[] = " Jeopardy Yahoo Yum ";

enum {
	WORD_MOST = 24, /* bytes; no listed word is longer */
	SHORT_MOST = 8, /* nor any abbreviation */
};

/* By halves; `low` and `high` are always places of spaces. */
static bool listed(const char *list, size_t size, struct str word)
{
	const char *low = list, *high = list + size - 2;
	while (low < high) {
		const char *beg = low + (high - low) / 2;
		while (*beg != ' ')
			beg--;
		const char *end = strchr(beg + 1, ' ');
		int order = str_cmp(word, (struct str){beg + 1, (int32_t)(end - beg) - 1});
		if (order == 0)
			return true;
		if (order > 0)
			low = end;
		else
			high = beg;
	}
	return false;
}

#define LISTED(list, word) listed((list), sizeof(list), (word))

enum abbreviation abbreviation_find(struct str word)
{
	if (word.len > SHORT_MOST)
		return ABBREVIATION_NONE;
	if (LISTED(names, word))
		return ABBREVIATION_NAME;
	if (LISTED(numbers, word))
		return ABBREVIATION_NUMBER;
	if (LISTED(suffixes, word))
		return ABBREVIATION_SUFFIX;
	return LISTED(places, word) ? ABBREVIATION_PLACE : ABBREVIATION_NONE;
}

bool abbreviation_is_starter(struct str word)
{
	return LISTED(starters, word);
}

bool abbreviation_is_saying(struct str word)
{
	return LISTED(sayings, word);
}

bool abbreviation_is_role(struct str word)
{
	return LISTED(roles, word);
}

bool abbreviation_is_particle(struct str word)
{
	return LISTED(particles, word);
}

bool abbreviation_is_month(struct str word)
{
	return LISTED(months, word);
}

bool abbreviation_after_time(struct str word)
{
	return LISTED(times, word);
}

bool abbreviation_has_mark(struct str word)
{
	return LISTED(marked, word);
}

static struct str lower(char to[WORD_MOST], struct str word)
{
	int32_t n = word.len <= WORD_MOST ? word.len : 0;
	for (int32_t i = 0; i < n; i++) {
		char c = word.at[i];
		to[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	return (struct str){to, n};
}

bool abbreviation_is_labelled(struct str word)
{
	char to[WORD_MOST];
	return LISTED(labelled, lower(to, word));
}

bool abbreviation_is_domain(struct str word)
{
	char to[WORD_MOST];
	return LISTED(domains, lower(to, word));
}
