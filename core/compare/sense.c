#include "config.h"

#include "core/compare/sense.h"

#include "core/base/vec.h"
#include "core/text/stem.h"

/* Words of news that can stand for one another; a word may be in several groups. */
static const char *const groups[] = {
	/* begin, end */
	"begin start launch commence initiate onset",
	"open opening establish establishment inaugurate inauguration found founding founded",
	"close closure shut shutter",
	"end finish conclude conclusion cease halt stop terminate termination",
	"continue proceed persist ongoing resume keep",
	"delay postpone postponement defer suspend suspension",
	"cancel scrap abandon drop axe",
	/* plan, decide, agree */
	"plan intend intention aim propose proposal envisage envision prospective seek goal",
	"decide decision resolve choose choice opt",
	"agree agreement accord deal pact treaty programme program arrangement",
	"sign signing signature ink",
	"approve approval endorse endorsement ratify ratification adopt adoption clear",
	"reject rejection refuse refusal deny denial decline rebuff",
	"draft blueprint outline proposal",
	"promise pledge vow commit commitment undertake",
	/* speak */
	"announce announcement declare declaration disclose reveal unveil",
	"report news newspaper media story article outlet",
	"confirm confirmation acknowledge admit",
	"warn warning caution alert vigilance vigilant",
	"criticise criticize criticism critic condemn condemnation rebuke denounce slam blast",
	"oppose opposition object objection protest resist resistance",
	"accuse accusation charge allege allegation blame",
	"demand call urge appeal insist",
	"explain clarify clarification",
	"ask question query",
	"answer reply respond response react reaction",
	"praise welcome hail applaud",
	"apologise apologize apology regret",
	"comment remark statement",
	"speak talk discuss discussion conversation",
	"meet meeting talk talks confer consultation consult dialogue",
	"negotiate negotiation bargain",
	"spokesman spokeswoman spokesperson",
	"journalist reporter correspondent",
	/* go */
	"travel trip visit journey tour",
	"arrive arrival reach",
	"leave depart departure quit exit withdraw withdrawal",
	"return comeback",
	"gather gathering convene assemble summit conference meeting",
	"attend participate participation join",
	"flee escape evacuate evacuation",
	"send dispatch deploy deployment",
	/* grow, fall */
	"expand expansion extend extension broaden widen enlarge enlargement spread outreach",
	"east eastward eastern",
	"grow growth increase rise rising gain climb surge soar jump",
	"fall decline drop decrease decreasing sink plunge slump shrink",
	"strengthen reinforce reinforcement bolster deepen enhance boost tighten intensify",
	"weaken undermine erode harm damage hurt wreck destroy",
	"improve improvement better",
	"cut reduce reduction lower slash",
	"limit restrict restriction contain containment curb",
	"change shift alter transform pivot",
	"move step measure action",
	/* alliance, state */
	"alliance bloc coalition",
	"ally allied partner partnership",
	"cooperate cooperation collaborate collaboration coordinate coordination",
	"tie relation relationship link connection",
	"member membership",
	"neighbour neighbor neighbouring neighboring",
	"government cabinet administration",
	"leader leadership head chief president premier",
	"prime minister",
	"capital headquarters seat",
	"country nation state",
	"region regional area",
	"world global globe international",
	"interfere interference meddle meddling intervene intervention",
	"counter counterbalance resist",
	"influence sway clout",
	"presence footprint foothold",
	"role part function",
	"purpose objective aim",
	"challenge threat threaten menace danger peril risk",
	/* war, peace */
	"war conflict fight fighting battle combat hostility",
	"invade invasion incursion aggression",
	"attack assault strike raid",
	"kill dead death die deadly fatal",
	"injure injury wound hurt",
	"peace peaceful calm harmony tranquillity tranquility stability stable",
	"tension friction strain",
	"rival rivalry compete competition competitor contest",
	"confront confrontation clash standoff",
	"military army force troop soldier armed",
	"weapon arm arms missile",
	"defence defense defend defensive",
	"security secure safety safe",
	"ceasefire truce armistice",
	"bomb bombing explosion blast explode",
	"troop battalion",
	"ship vessel boat",
	"drill exercise manoeuvre maneuver sortie",
	"sanction embargo",
	"refugee migrant migration asylum",
	/* law */
	"arrest detain detention custody",
	"court tribunal judge judicial",
	"trial prosecute prosecution prosecutor",
	"sentence convict conviction jail prison imprison",
	"law legislation bill act statute",
	"constitution constitutional",
	"lawsuit sue litigation",
	"police constable",
	"crime criminal offence offense",
	"investigate investigation probe inquiry enquiry",
	"suspect suspicion",
	/* votes */
	"elect election vote poll ballot",
	"win victory winner triumph",
	"lose loss defeat",
	"candidate nominee contender",
	"resign resignation quit",
	"appoint appointment nominate name",
	"lawmaker legislator parliament congress senator",
	/* money */
	"cost price expense",
	"pay payment fund funding finance financing",
	"buy purchase acquire acquisition takeover",
	"sell sale",
	"spend spending expenditure budget",
	"trade commerce commercial",
	"profit earnings income revenue",
	"job employment work worker employee staff",
	"economy economic",
	"tax levy duty tariff",
	"company firm business corporation",
	"bank lender",
	"debt loan borrow",
	"strike walkout stoppage",
	"share stock",
	"factory plant mill",
	/* disaster, nature, health */
	"fire blaze burn flame",
	"flood flooding deluge",
	"storm hurricane cyclone typhoon",
	"earthquake quake tremor",
	"rescue save",
	"survive survivor survival",
	"victim casualty",
	"disease illness virus epidemic pandemic outbreak",
	"hospital clinic",
	"doctor physician medic",
	"vaccine vaccination",
	"sea ocean maritime naval navy",
	"climate warming",
	/* other */
	"big large huge major great vast",
	"small tiny little minor",
	"new novel recent fresh",
	"important importance significant significance crucial vital key",
	"difficult difficulty hard tough",
	"quick fast rapid swift",
	"first initial",
	"old former ancient",
	"land soil ground terrain",
	"place platform arena site location venue",
	"promise promising",
	"fear worry worried concern anxiety apprehension alarm alarming",
	"hope expect expectation anticipate",
	"support back backing",
	"help aid assist assistance",
	"refuse decline",
	"protest demonstrate demonstration demonstrator rally march",
	"child children kid",
	"student pupil",
	"school college university",
	"building house",
	"street road",
	"car vehicle",
	"plane aircraft jet",
	"computer cyber digital internet",
	"technology technological",
	"disinformation misinformation",
	"idea notion concept",
	"document paper text",
	"telephone phone",
	"show demonstrate indicate indicative signal signify",
	"highlight underscore emphasise emphasize stress",
	"cause prompt motivate drive",
	"include including comprise",
	"provide give offer",
	"allow enable facilitate permit",
	"regular periodic",
	"kilometre kilometer",
	"centre center",
};

/* Words of every text: two sentences that share one have little in common. */
static const char light[] =
	"come know want week day year month time thing way people person man woman look "
	"see find think use work need good bad long part number put set turn show give "
	"call try feel become leave seem bring keep hold stand run happen begin end "
	"place point case fact kind side word mean course question answer second third "
	"last next late early away home today ago hand name old new great big little "
	"small high low right left different important able whole hundred thousand "
	"million dozen hour minute talk speak ask hear read write sit walk live carry "
	"play move pay start stop open change follow";

static void add(struct senses *s, struct arena *a, struct str stem, int32_t group)
{
	int32_t none = -1;
	int32_t *first = map_at(a, &s->stems, stem, none);
	for (int32_t i = *first; i >= 0; i = s->entry.at[i].next)
		if (s->entry.at[i].group == group)
			return;
	VEC_PUSH(a, &s->entry, (struct sense_entry){group, *first});
	*first = s->entry.n - 1;
}

void senses_build(struct arena *a, struct senses *out)
{
	struct stemmer *stemmer = stemmer_open(STR("en"));
	struct str rest, word;
	*out = (struct senses){0};
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
		rest = str_of(groups[i]);
		while (str_cut(&rest, ' ', &word))
			add(out, a, stem_of(stemmer, a, word), (int32_t)i);
	}
	rest = str_of(light);
	while (str_cut(&rest, ' ', &word))
		*map_at(a, &out->light, stem_of(stemmer, a, word), 1) = 1;
	stemmer_close(stemmer);
}

int32_t senses_of(const struct senses *s, struct str stem, int32_t group[SENSES_MOST])
{
	const int32_t *first = map_find(&s->stems, stem);
	int32_t n = 0;
	for (int32_t i = first != NULL ? *first : -1; i >= 0 && n < SENSES_MOST;
		i = s->entry.at[i].next)
		group[n++] = s->entry.at[i].group;
	return n;
}

bool senses_is_light(const struct senses *s, struct str stem)
{
	return map_find(&s->light, stem) != NULL;
}

struct str sense_words(int32_t group)
{
	return str_of(groups[group]);
}
