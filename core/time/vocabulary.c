#include "config.h"

#include "core/time/vocabulary.h"

#include <string.h>

#include "core/time/stamp.h"

/* Words of one class, apart by spaces; the next one is worth `step` more. */
struct group {
	uint8_t class;
	int32_t value, step;
	uint8_t flags; /* WORD_CAPITAL, WORD_UPPER: only when it is written so */
	const char *words;
};

/* One row a line, which clang-format would not have. */
/* clang-format off */
static const struct group groups[] = {
	{WORD_CARDINAL, 1, 1, 0, "one two three four five six seven eight nine ten eleven twelve "
		"thirteen fourteen fifteen sixteen seventeen eighteen nineteen"},
	{WORD_CARDINAL, 1, 0, 0, "single"},
	{WORD_CARDINAL, 20, 10, 0, "twenty thirty forty fifty sixty seventy eighty ninety"},
	{WORD_SCALE, 12, 0, 0, "dozen"},
	{WORD_SCALE, 100, 0, 0, "hundred"},
	{WORD_SCALE, 1000, 0, 0, "thousand"},
	{WORD_SCALE, 1000000, 0, 0, "million"},
	{WORD_ORDINAL, 1, 1, 0, "first second third fourth fifth sixth seventh eighth ninth tenth "
		"eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
		"eighteenth nineteenth twentieth"},
	{WORD_ORDINAL, 30, 0, 0, "thirtieth"},
	{WORD_DECADE, 20, 10, 0, "twenties thirties forties fifties sixties seventies eighties "
		"nineties"},
	{WORD_HALF, 0, 0, 0, "half"},
	{WORD_MONTH, 1, 1, 0, "january february"},
	{WORD_MONTH, 3, 0, WORD_CAPITAL, "march"},
	{WORD_MONTH, 4, 0, WORD_CAPITAL, "april"},
	{WORD_MONTH, 5, 0, WORD_CAPITAL, "may"},
	{WORD_MONTH, 6, 1, WORD_CAPITAL, "june july august"},
	{WORD_MONTH, 9, 1, 0, "september october november december"},
	{WORD_MONTH, 1, 1, WORD_CAPITAL | WORD_SHORT, "jan feb mar apr"},
	{WORD_MONTH, 6, 1, WORD_CAPITAL | WORD_SHORT, "jun jul aug sep oct nov dec"},
	{WORD_MONTH, 9, 0, WORD_CAPITAL | WORD_SHORT, "sept"},
	{WORD_WEEKDAY, 1, 1, WORD_CAPITAL, "monday tuesday wednesday thursday friday saturday sunday"},
	{WORD_WEEKDAY, 1, 1, WORD_CAPITAL | WORD_PLURAL, "mondays tuesdays wednesdays thursdays "
		"fridays saturdays sundays"},
	{WORD_WEEKDAY, 1, 1, WORD_CAPITAL | WORD_SHORT, "mon tue wed thu fri sat sun"},
	{WORD_WEEKDAY, 2, 0, WORD_CAPITAL | WORD_SHORT, "tues"},
	{WORD_WEEKDAY, 4, 0, WORD_CAPITAL | WORD_SHORT, "thur thurs"},
	{WORD_UNIT, UNIT_SECOND, 0, WORD_PLURAL, "seconds"},
	{WORD_UNIT, UNIT_MINUTE, 0, 0, "minute"},
	{WORD_UNIT, UNIT_MINUTE, 0, WORD_PLURAL, "minutes mins"},
	{WORD_UNIT, UNIT_HOUR, 0, 0, "hour"},
	{WORD_UNIT, UNIT_HOUR, 0, WORD_PLURAL, "hours hrs"},
	{WORD_UNIT, UNIT_DAY, 0, 0, "day"},
	{WORD_UNIT, UNIT_DAY, 0, WORD_PLURAL, "days"},
	{WORD_UNIT, UNIT_WEEKEND, 0, 0, "weekend"},
	{WORD_UNIT, UNIT_WEEKEND, 0, WORD_PLURAL, "weekends"},
	{WORD_UNIT, UNIT_WEEK, 0, 0, "week"},
	{WORD_UNIT, UNIT_WEEK, 0, WORD_PLURAL, "weeks"},
	{WORD_UNIT, UNIT_FORTNIGHT, 0, 0, "fortnight"},
	{WORD_UNIT, UNIT_FORTNIGHT, 0, WORD_PLURAL, "fortnights"},
	{WORD_UNIT, UNIT_MONTH, 0, 0, "month"},
	{WORD_UNIT, UNIT_MONTH, 0, WORD_PLURAL, "months"},
	{WORD_UNIT, UNIT_QUARTER, 0, 0, "quarter"},
	{WORD_UNIT, UNIT_QUARTER, 0, WORD_PLURAL, "quarters"},
	{WORD_UNIT, UNIT_YEAR, 0, 0, "year"},
	{WORD_UNIT, UNIT_YEAR, 0, WORD_PLURAL, "years yrs"},
	{WORD_UNIT, UNIT_DECADE, 0, 0, "decade"},
	{WORD_UNIT, UNIT_DECADE, 0, WORD_PLURAL, "decades"},
	{WORD_UNIT, UNIT_CENTURY, 0, 0, "century"},
	{WORD_UNIT, UNIT_CENTURY, 0, WORD_PLURAL, "centuries"},
	{WORD_UNIT, UNIT_MILLENNIUM, 0, 0, "millennium"},
	{WORD_UNIT, UNIT_MILLENNIUM, 0, WORD_PLURAL, "millennia millenniums"},
	{WORD_SEASON, 1, 1, 0, "spring summer autumn winter"},
	{WORD_SEASON, 1, 1, WORD_PLURAL, "springs summers autumns winters"},
	{WORD_SEASON, 3, 0, 0, "fall"},
	{WORD_PART, PART_MORNING, 1, 0, "morning afternoon evening night daytime"},
	{WORD_PART, PART_MORNING, 0, 0, "dawn daybreak"},
	{WORD_PART, PART_EVENING, 0, 0, "dusk"},
	{WORD_PART, PART_MORNING, 1, WORD_PLURAL, "mornings afternoons evenings nights"},
	{WORD_HOUR, 12, 0, 0, "noon midday noontime"},
	{WORD_HOUR, 24, 0, 0, "midnight"},
	{WORD_DAY, -1, 1, 0, "yesterday today tomorrow"},
	{WORD_TONIGHT, 0, 0, 0, "tonight"},
	{WORD_OVERNIGHT, 0, 0, 0, "overnight"},
	{WORD_REF, 0, 0, 0, "now currently nowadays"},
	{WORD_REF, -1, 0, 0, "recently lately"},
	{WORD_REF, 1, 0, 0, "soon"},
	{WORD_ADVERB, UNIT_HOUR, 0, 0, "hourly"},
	{WORD_ADVERB, UNIT_DAY, 0, 0, "daily nightly"},
	{WORD_ADVERB, UNIT_WEEK, 0, 0, "weekly"},
	{WORD_ADVERB, UNIT_FORTNIGHT, 0, 0, "fortnightly"},
	{WORD_ADVERB, UNIT_MONTH, 0, 0, "monthly"},
	{WORD_ADVERB, UNIT_YEAR, 0, 0, "annually yearly"},
	{WORD_LASTING, UNIT_HOUR, 0, 0, "hourlong"},
	{WORD_LASTING, UNIT_DAY, 0, 0, "daylong"},
	{WORD_LASTING, UNIT_WEEK, 0, 0, "weeklong"},
	{WORD_LASTING, UNIT_MONTH, 0, 0, "monthlong"},
	{WORD_LASTING, UNIT_YEAR, 0, 0, "yearlong"},
	{WORD_LASTING, UNIT_DECADE, 0, 0, "decadelong"},
	{WORD_AMPM, 0, 0, 0, "am a.m"},
	{WORD_AMPM, 12, 0, 0, "pm p.m"},
	{WORD_OCLOCK, 0, 0, 0, "o'clock"},
	{WORD_ZONE, 1, 0, WORD_UPPER, "gmt utc"},
	{WORD_ZONE, 0, 0, WORD_UPPER, "et pt bst cet cest edt cdt cst mdt mst pdt pst ist jst hkt "
		"msk eet eest est aest"},
	{WORD_ERA, -1, 0, WORD_UPPER, "bc bce"},
	{WORD_ERA, 1, 0, WORD_UPPER, "ad ce"},
	{WORD_HOLIDAY, HOLIDAY_CHRISTMAS, 0, WORD_CAPITAL, "christmas"},
	{WORD_HOLIDAY, HOLIDAY_EASTER, 0, WORD_CAPITAL, "easter"},
	{WORD_HOLIDAY, HOLIDAY_THANKSGIVING, 0, WORD_CAPITAL, "thanksgiving"},
	{WORD_HOLIDAY, HOLIDAY_HALLOWEEN, 0, WORD_CAPITAL, "halloween"},
	/* Only with the words behind them: the scanner looks (holiday.c). */
	{WORD_HOLIDAY, HOLIDAY_NONE, 0, WORD_CAPITAL, "new good independence labor labour memorial "
		"election valentine boxing"},

	{WORD_A, 0, 0, 0, "a an another"},
	{WORD_THE, 0, 0, 0, "the"},
	{WORD_THIS, 0, 0, 0, "this these"},
	{WORD_THAT, 0, 0, 0, "that those"},
	{WORD_LAST, 0, 0, 0, "last"},
	{WORD_NEXT, 0, 0, 0, "next"},
	{WORD_PAST, 0, 0, 0, "past"},
	{WORD_PREVIOUS, 0, 0, 0, "previous preceding prior"},
	{WORD_COMING, 0, 0, 0, "coming upcoming forthcoming"},
	{WORD_FOLLOWING, 0, 0, 0, "following ensuing"},
	{WORD_CURRENT, 0, 0, 0, "current present"},
	{WORD_SAME, 0, 0, 0, "same"},
	{WORD_RECENT, 0, 0, 0, "recent"},
	{WORD_LATEST, 0, 0, 0, "latest"},
	{WORD_WHOLE, 0, 0, 0, "full entire whole"},
	{WORD_ITS, 0, 0, 0, "its their his her our my your"},
	{WORD_FEW, 0, 0, 0, "few"},
	{WORD_COUPLE, 0, 0, 0, "couple"},
	{WORD_SEVERAL, 0, 0, 0, "several many numerous countless"},
	{WORD_AGO, 0, 0, 0, "ago"},
	{WORD_EARLIER, 0, 0, 0, "earlier"},
	{WORD_LATER, 0, 0, 0, "later"},
	{WORD_BEFORE, 0, 0, 0, "before"},
	{WORD_AFTER, 0, 0, 0, "after"},
	{WORD_FROM, 0, 0, 0, "from"},
	{WORD_EARLY, 0, 0, 0, "early"},
	{WORD_LATE, 0, 0, 0, "late"},
	{WORD_MID, 0, 0, 0, "mid"},
	{WORD_BEGINNING, 0, 0, 0, "beginning start onset outset"},
	{WORD_MIDDLE, 0, 0, 0, "middle"},
	{WORD_END, 0, 0, 0, "end"},
	{WORD_ABOUT, 0, 0, 0, "about around roughly approximately nearly almost circa some barely"},
	{WORD_MORE, 0, 0, 0, "more"},
	{WORD_LESS, 0, 0, 0, "less fewer"},
	{WORD_THAN, 0, 0, 0, "than"},
	{WORD_AT, 0, 0, 0, "at"},
	{WORD_LEAST, 0, 0, 0, "least"},
	{WORD_MOST, 0, 0, 0, "most"},
	{WORD_UP, 0, 0, 0, "up"},
	{WORD_TO, 0, 0, 0, "to"},
	{WORD_OVER, 0, 0, 0, "over"},
	{WORD_OF, 0, 0, 0, "of"},
	{WORD_IN, 0, 0, 0, "in"},
	{WORD_ON, 0, 0, 0, "on"},
	{WORD_AND, 0, 0, 0, "and"},
	{WORD_OR, 0, 0, 0, "or"},
	{WORD_SO, 0, 0, 0, "so"},
	{WORD_BY, 0, 0, 0, "by"},
	{WORD_UNTIL, 0, 0, 0, "until till"},
	{WORD_THROUGH, 0, 0, 0, "through"},
	{WORD_BUT, 1, 0, 0, "while"},
	{WORD_BUT, 0, 0, 0, "but whereas when where who which although though"},
	{WORD_SINCE, 0, 0, 0, "since"},
	{WORD_BETWEEN, 0, 0, 0, "between"},
	{WORD_DURING, 0, 0, 0, "during throughout"},
	{WORD_WITHIN, 0, 0, 0, "within"},
	{WORD_FOR, 0, 0, 0, "for"},
	{WORD_EVERY, 0, 0, 0, "every each"},
	{WORD_PER, 0, 0, 0, "per"},
	{WORD_ONCE, 1, 1, 0, "once twice"},
	{WORD_Q, 0, 0, WORD_CAPITAL, "q"},
	{WORD_TIMES, 0, 0, 0, "times"},
	{WORD_FISCAL, 0, 0, 0, "fiscal financial"},
	{WORD_PERIOD, 0, 0, 0, "period"},
	{WORD_TRADING, 0, 0, 0, "trading business working calendar consecutive straight additional"},
	{WORD_OLD, 0, 0, 0, "old"},
	{WORD_LONG, 0, 0, 0, "long"},
	{WORD_NEAR, 0, 0, 0, "near immediate foreseeable short shorter nearer medium longer distant"},
	{WORD_TERM, -1, 1, 0, "being term time moment"},
	{WORD_TERM, 2, 0, WORD_PLURAL, "moments"},
	{WORD_VERY, 0, 1, 0, "very right"},
	{WORD_FUTURE_NOUN, 0, 0, 0, "future"},
	{WORD_THEN, 0, 0, 0, "then"},
	{WORD_SOMETIME, 0, 0, 0, "sometime"},
	{WORD_AHEAD, 0, 0, 0, "ahead"},
	{WORD_COUNTED, 0, 0, 0, "people men women children persons troops soldiers dollars pounds "
		"euros yen yuan rubles roubles francs marks guilders miles mile kilometers "
		"kilometres km meters metres feet foot acres hectares tons tonnes barrels shares "
		"votes seats jobs homes houses families students workers employees members cases "
		"deaths dead points percent pct gallons watts megawatts copies units"},
	{WORD_NUMBERED, 0, 0, 0, "flight no number room page route resolution highway section "
		"chapter windows article bus channel"},
	{WORD_FUTURE, 0, 0, 0, "will would shall wo might could should must can scheduled expected "
		"due plan plans planned planning going intends intend slated hopes hope aims "
		"expects expect wants want promises vows begins starts opens ends expires "
		"forecast predicts hold host meet launch join take become be sign open effective payable"},
	{WORD_DONE, 0, 0, 0, "was were had did said told took met came went rose fell began made "
		"gave held found won lost became grew ran hit sent left led paid wrote spoke broke "
		"saw sold got kept felt knew thought has have been tore threw drove shot struck "
		"agreed caught bought brought chose drew flew fought fled laid meant rode shook stood "
		"stole swept swore taught wore withdrew arose blew built dealt understood woke"},
};
/* clang-format on */

static uint32_t hash_of(const char *s, int32_t len)
{
	uint32_t h = 0;
	for (int32_t i = 0; i < len; i++)
		h = vocabulary_hash(h, s[i]);
	return h;
}

static void add(struct vocabulary *v, struct vocabulary_word w)
{
	uint32_t i = hash_of(w.text, w.len) >> 22;
	while (v->slot[i].text != NULL)
		i = (i + 1) % VOCABULARY_SLOTS;
	v->slot[i] = w;
}

void vocabulary_open(struct vocabulary *v)
{
	*v = (struct vocabulary){0};
	for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
		int32_t value = groups[g].value;
		for (const char *s = groups[g].words; *s != '\0';) {
			size_t len = strcspn(s, " ");
			add(v, (struct vocabulary_word){
				       s, value, (uint8_t)len, groups[g].class, groups[g].flags});
			value += groups[g].step;
			s += len + (s[len] == ' ');
		}
	}
}

const struct vocabulary_word *vocabulary_find(
	const struct vocabulary *v, const char *lower, int32_t len, uint32_t hash)
{
	for (uint32_t i = hash >> 22; v->slot[i].text != NULL; i = (i + 1) % VOCABULARY_SLOTS)
		if (v->slot[i].len == len && memcmp(v->slot[i].text, lower, (size_t)len) == 0)
			return &v->slot[i];
	return NULL;
}
