#include "config.h"

#include "core/quote/wordlist.h"

#include "core/base/arena.h"
#include "core/quote/verb.h"

static const struct {
	enum term_class class;
	const char *words;
} lists[] = {
	{TERM_PRONOUN, "he she they i we it you"},
	{TERM_OBJECT, "him her them me us himself herself themselves myself whom"},
	{TERM_WHO, "who which"},
	{TERM_THAT, "that"},
	{TERM_DET,
		"a an the this these those some several many one no another each both all any most "
		"few such every either neither other others none"},
	{TERM_NUMBER, "two three four five six seven eight nine ten eleven twelve dozens hundreds"},
	{TERM_HIS, "his their its our my your whose"},
	{TERM_OF, "of for from"},
	{TERM_IN, "in at with on"},
	{TERM_PREP,
		"after before during since until into about over under against between through "
		"among amid via despite without within near upon toward towards regarding "
		"concerning following like than outside inside across around behind beyond above "
		"along except off onto up down"},
	{TERM_TO, "to"},
	{TERM_BY, "by"},
	{TERM_AND, "and or but nor yet so plus"},
	{TERM_SUB,
		"because if when while although though whether where unless once whereas how why "
		"what whenever wherever"},
	{TERM_AS, "as"},
	{TERM_AUX,
		"has have had will would can could may might must should shall do does did having "
		"not never cannot used d ll ve"},
	{TERM_BE, "is was were are be been being am re m"},
	{TERM_ADVERB,
		"also then later again still now already just even only too instead meanwhile "
		"however further often earlier soon there here first next afterwards afterward "
		"thus therefore nevertheless nonetheless indeed simply ever once perhaps maybe "
		"publicly long twice"},
	/* End in -ly and are no adverbs. */
	{TERM_OTHER,
		"family ally early reply supply rally bully assembly daily weekly monthly friendly "
		"elderly lonely likely unlikely monopoly anomaly homily melancholy ugly holy belly "
		"jelly folly lovely silly deadly costly"},
	{TERM_ROLE,
		"spokesman spokeswoman spokesperson spokesmen spokespeople spokeswomen "
		"spokespersons official officials minister ministers president presidents premier "
		"chancellor senator senators congressman congresswoman lawmaker lawmakers governor "
		"governors mayor mayors ambassador ambassadors diplomat diplomats envoy envoys "
		"secretary secretary-general general generals admiral colonel captain sergeant "
		"officer officers commander commanders chief chiefs director directors chairman "
		"chairwoman chair chairs executive executives manager managers head leader leaders "
		"founder founders owner owners boss analyst analysts expert experts economist "
		"economists scholar scholars professor professors researcher researchers scientist "
		"scientists historian historians author authors writer writers journalist "
		"journalists reporter reporters editor editors columnist columnists critic critics "
		"observer observers source sources witness witnesses resident residents neighbor "
		"neighbors neighbour neighbours lawyer lawyers attorney attorneys prosecutor "
		"prosecutors judge judges justice justices sheriff detective detectives police "
		"investigators investigator authorities doctor doctors nurse nurses surgeon "
		"teacher teachers principal student students pupil pupils farmer farmers worker "
		"workers driver drivers pilot pilots captain coach coaches player players "
		"striker goalkeeper manager fan fans supporter supporters voter voters candidate "
		"candidates campaigner campaigners activist activists adviser advisers advisor "
		"advisors aide aides strategist strategists pollster pollsters consultant "
		"consultants negotiator negotiators delegate delegates member members woman women "
		"man men mother mothers father fathers sister brother son daughter wife husband "
		"widow parent parents friend friends colleague colleagues boy girl child children "
		"people person priest bishop archbishop pope rabbi imam pastor king queen prince "
		"princess duke actor actress singer director producer producers artist musician "
		"poet novelist engineer engineers architect architects inspector inspectors "
		"investor investors trader traders banker bankers broker brokers customer "
		"customers "
		"shopkeeper partner partners lieutenant newspaper paper tenant landlord passenger "
		"passengers survivor survivors victim "
		"victims relative relatives veteran veterans soldier soldiers rebel rebels "
		"fighter fighters protester protesters demonstrator demonstrators organizer "
		"organizers organiser organisers volunteer volunteers commentator commentators "
		"opponent opponents ally allies rival rivals republican republicans democrat "
		"democrats conservative conservatives nominee frontrunner host anchor moderator "
		"correspondent correspondents government company ministry department agency "
		"committee commission council court campaign party parliament union group "
		"coalition alliance team administration embassy foundation association board"},
	{TERM_TITLE, "mr mrs ms miss mx dr prof sir lord lady dame sen rep gov gen col capt lt sgt "
		     "rev hon adm maj cmdr st"},
	{TERM_DAY, "monday tuesday wednesday thursday friday saturday sunday today yesterday "
		   "tomorrow tonight last"},
	{TERM_ACCORDING, "according"},
	{TERM_PER, "per"},
	{TERM_WORK,
		"film films movie movies book books novel novels song songs album albums series "
		"episode play musical documentary poem memoir essay painting opera sitcom ballad "
		"magazine sequel podcast sketch cartoon single exhibition blockbuster bestseller "
		"headline headlines autobiography anthem hymn soundtrack thriller"},
	{TERM_TITLED, "titled entitled headlined nicknamed"},
	{TERM_SPEECH,
		"statement statements interview interviews remark remarks speech speeches letter "
		"letters report reports comment comments tweet tweets post posts message messages "
		"email emails e-mail e-mails memo op-ed article articles address testimony claim "
		"claims warning warnings call calls note notes declaration assertion assertions "
		"argument accusation accusations allegation allegations promise pledge vow study "
		"poll polls survey surveys studies data editorial column release communique "
		"transcript motto slogan phrase "
		"words word description reply answer question threat threats"},
	{TERM_CALLED, "so-called so-call self-described self-styled self-proclaimed"},
};

enum { FORM_SHIFT = 8, VERB_SHIFT = 12, WORDS_ABOUT = 1500 };

static void add(struct wordlist *w, struct arena *a, struct str word, int32_t value)
{
	map_at(a, &w->words, word, value);
}

static void add_verbs(struct wordlist *w, struct arena *a, bool views)
{
	const struct verb *v;
	for (int32_t i = 0; (v = verb_at(i)) != NULL; i++) {
		int32_t value = TERM_SAYS | i << VERB_SHIFT;
		if (v->view && !views)
			continue;
		for (int32_t f = 0; f < VERB_FORMS; f++)
			add(w, a, str_of(v->form[f]), value | f << FORM_SHIFT);
		if (v->participle != NULL)
			add(w, a, str_of(v->participle), value | VERB_PAST << FORM_SHIFT);
	}
}

/* What stands first counts: a verb that is a noun too is a verb here. */
void wordlist_open(struct wordlist *w, struct arena *a, bool views)
{
	*w = (struct wordlist){0};
	map_room(a, &w->words, WORDS_ABOUT);
	add_verbs(w, a, views);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		struct str rest = str_of(lists[i].words), word;
		while (str_cut(&rest, ' ', &word))
			add(w, a, word, (int32_t)lists[i].class);
	}
}

bool wordlist_find(const struct wordlist *w, struct str lower, struct found_word *out)
{
	const int32_t *value = map_find(&w->words, lower);
	if (value == NULL)
		return false;
	out->class = (uint8_t)(*value & 0xFF);
	out->form = (uint8_t)(*value >> FORM_SHIFT & 0xF);
	out->verb = *value >> VERB_SHIFT;
	return true;
}
