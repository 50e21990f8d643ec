#include "config.h"

#include "core/text/language.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "core/base/arena.h"
#include "core/base/map.h"
#include "core/base/utf8.h"

enum {
	LOOK_MOST = 32 * 1024, /* bytes */
	WORDS_MOST = 3000,
	WORDS_ABOUT = 600, /* in the lists of one script */
	WORD_MOST = 32,    /* bytes */
	HITS_LEAST = 3,    /* words of a list, for a guess */
	SHARE_LEAST = 8,   /* per cent of all words */
	LETTERS_LEAST = 4, /* of a script that only one language has */
};

/*
 * The short words that hold sentences together, and what no neighbour has.
 * Written by hand; a word may stand in several lists.
 */
static const struct list {
	struct str tag;
	UScriptCode script;
	const char *words;
} lists[] = {
	{STR_INIT("en"), USCRIPT_LATIN,
		"the of and to in is was that for it with as on be at by from this have are not "
		"has were which their will would been said who they his her its an but"},
	{STR_INIT("de"), USCRIPT_LATIN,
		"der die das und ist nicht mit von den dem des ein eine einer im zu auf für sich "
		"auch als nach bei wird werden hat sind aus oder über wie dass war"},
	{STR_INIT("fr"), USCRIPT_LATIN,
		"le la les des et est une un du dans que qui pour pas sur au aux avec ce cette ont "
		"par plus été sont ses il elle nous mais leur"},
	{STR_INIT("es"), USCRIPT_LATIN,
		"el la los las de que y en un una por con para del se su al lo como más pero sus "
		"es "
		"ha fue este esta está son también entre desde"},
	{STR_INIT("it"), USCRIPT_LATIN,
		"il di che e la per un una del della dei delle con non si gli le nel nella sono è "
		"ha da anche più come alla questo stato degli al"},
	{STR_INIT("pt"), USCRIPT_LATIN,
		"o os as de que e do da dos das em um uma para com não por no na nos nas ao à mais "
		"se foi são pelo pela também está seu sua"},
	{STR_INIT("nl"), USCRIPT_LATIN,
		"de het een en van in is dat op te zijn met voor niet aan er om ook als bij door "
		"naar wordt worden heeft uit maar over hij ze dit"},
	{STR_INIT("sv"), USCRIPT_LATIN,
		"och att det som en på är av för med den till inte har om ett i de var från jag "
		"kan "
		"ska efter men också när sig mellan"},
	{STR_INIT("da"), USCRIPT_LATIN,
		"og at det som en på er af for med den til ikke har om et i de var fra jeg kan "
		"skal "
		"efter men også når sig mellem blev nogle hvor"},
	{STR_INIT("nb"), USCRIPT_LATIN,
		"og at det som en på er av for med den til ikke har om et i de var fra jeg kan "
		"skal "
		"etter men også når seg mellom ble noen hvor"},
	{STR_INIT("fi"), USCRIPT_LATIN,
		"ja on ei että se oli myös kun mutta ovat hän joka ole mukaan sen niin kuin tai "
		"jos ne tämä jo vain nyt mitä siitä"},
	{STR_INIT("pl"), USCRIPT_LATIN,
		"i w na z do nie się że jest to o jak po dla od przez ale za są tym także który "
		"które była był może tego przy oraz"},
	{STR_INIT("cs"), USCRIPT_LATIN,
		"a v na se je že s z do o pro za i jako by ale podle jsou byl bylo také který "
		"která aby jeho nebo už při od jen"},
	{STR_INIT("sk"), USCRIPT_LATIN,
		"a v na sa je že s z do o pre za aj ako by ale podľa sú bol bolo tiež ktorý ktorá "
		"aby jeho alebo už pri od len"},
	{STR_INIT("hr"), USCRIPT_LATIN,
		"i u na je se da za od su s a o koji koja kao će što bi iz ali nije te nakon još "
		"već može prema bila"},
	{STR_INIT("hu"), USCRIPT_LATIN,
		"a az és hogy nem is egy meg ez de azt volt csak már ha vagy mint el még kell ki "
		"után szerint lesz ezt amely"},
	{STR_INIT("ro"), USCRIPT_LATIN,
		"și de la în a care pe din cu nu că o un este pentru mai au fost se sunt prin sau "
		"ce dar după această acest ale"},
	{STR_INIT("tr"), USCRIPT_LATIN,
		"ve bir bu da de için ile olarak çok daha en ne gibi kadar olan olduğu değil sonra "
		"var ise ancak göre türkiye"},
	{STR_INIT("id"), USCRIPT_LATIN,
		"yang dan di dari untuk dengan ini itu pada dalam tidak akan ke oleh juga adalah "
		"telah mereka ada kata bahwa tersebut para"},
	{STR_INIT("vi"), USCRIPT_LATIN,
		"và của là có không được cho trong một các với người này đã những từ khi về đến "
		"cũng tại ra sẽ năm"},
	{STR_INIT("ca"), USCRIPT_LATIN,
		"el la els les de que i en un una per amb del dels és ha va al com més però són "
		"també aquest aquesta seva"},
	{STR_INIT("et"), USCRIPT_LATIN,
		"ja on ei et see oli ka kui mis oma aga ning kes ta need seda selle pärast veel "
		"siis nagu või"},
	{STR_INIT("lt"), USCRIPT_LATIN,
		"ir kad į su iš yra tai kaip bet ar po už jis buvo dėl apie taip pat nuo prie bus"},
	{STR_INIT("ru"), USCRIPT_CYRILLIC,
		"и в не на что с по как это он из за от к для было его она был так также которые "
		"но они или ещё еще после до при"},
	{STR_INIT("uk"), USCRIPT_CYRILLIC,
		"і в не на що з за як це він у та від до для було його вона був також які але "
		"вони або ще після про й щоб"},
	{STR_INIT("bg"), USCRIPT_CYRILLIC,
		"и в не на че с по като това той от за до се да са е ще беше също които но те или "
		"още след при което със"},
	{STR_INIT("sr"), USCRIPT_CYRILLIC,
		"и у не на да је се су за од са као који то из али није или после што би ће још "
		"већ према била"},
	{STR_INIT("ar"), USCRIPT_ARABIC,
		"في من على إلى أن عن التي الذي هذا مع كان ما لا هذه بعد كما قال وقال أو قد بين"},
	{STR_INIT("fa"), USCRIPT_ARABIC,
		"و در به از که این را با است برای آن یک خود تا شد های هم می بر شده بود گفت"},
	{STR_INIT("ur"), USCRIPT_ARABIC,
		"کے کی میں ہے اور سے کا کو نے پر کہ ہیں یہ اس بھی کر نہیں تھا ایک لیے"},
	{STR_INIT("hi"), USCRIPT_DEVANAGARI,
		"के में की है और से का को ने पर कि हैं यह इस भी कर नहीं था एक लिए"},
	{STR_INIT("mr"), USCRIPT_DEVANAGARI,
		"आहे आणि या व हे तर ते आहेत नाही केली होते असे एक त्यांनी म्हणाले झाली ही"},
};

enum { LISTS = sizeof lists / sizeof *lists };

/* What a script alone says. */
static const struct alone {
	UScriptCode script;
	struct str tag;
} alone[] = {
	{USCRIPT_CYRILLIC, STR_INIT("ru")},
	{USCRIPT_ARABIC, STR_INIT("ar")},
	{USCRIPT_DEVANAGARI, STR_INIT("hi")},
	{USCRIPT_GREEK, STR_INIT("el")},
	{USCRIPT_HEBREW, STR_INIT("he")},
	{USCRIPT_THAI, STR_INIT("th")},
	{USCRIPT_LAO, STR_INIT("lo")},
	{USCRIPT_KHMER, STR_INIT("km")},
	{USCRIPT_MYANMAR, STR_INIT("my")},
	{USCRIPT_HANGUL, STR_INIT("ko")},
	{USCRIPT_HAN, STR_INIT("zh")},
	{USCRIPT_HIRAGANA, STR_INIT("ja")},
	{USCRIPT_KATAKANA, STR_INIT("ja")},
	{USCRIPT_GEORGIAN, STR_INIT("ka")},
	{USCRIPT_ARMENIAN, STR_INIT("hy")},
	{USCRIPT_BENGALI, STR_INIT("bn")},
	{USCRIPT_TAMIL, STR_INIT("ta")},
	{USCRIPT_TELUGU, STR_INIT("te")},
	{USCRIPT_KANNADA, STR_INIT("kn")},
	{USCRIPT_MALAYALAM, STR_INIT("ml")},
	{USCRIPT_GUJARATI, STR_INIT("gu")},
	{USCRIPT_GURMUKHI, STR_INIT("pa")},
	{USCRIPT_SINHALA, STR_INIT("si")},
	{USCRIPT_ETHIOPIC, STR_INIT("am")},
};

enum { ALONE = sizeof alone / sizeof *alone };

static const struct named {
	struct str tag, name;
} names[] = {
	{STR_INIT("am"), STR_INIT("Amharic")},
	{STR_INIT("ar"), STR_INIT("Arabic")},
	{STR_INIT("bg"), STR_INIT("Bulgarian")},
	{STR_INIT("bn"), STR_INIT("Bengali")},
	{STR_INIT("ca"), STR_INIT("Catalan")},
	{STR_INIT("cs"), STR_INIT("Czech")},
	{STR_INIT("da"), STR_INIT("Danish")},
	{STR_INIT("de"), STR_INIT("German")},
	{STR_INIT("el"), STR_INIT("Greek")},
	{STR_INIT("en"), STR_INIT("English")},
	{STR_INIT("es"), STR_INIT("Spanish")},
	{STR_INIT("et"), STR_INIT("Estonian")},
	{STR_INIT("fa"), STR_INIT("Persian")},
	{STR_INIT("fi"), STR_INIT("Finnish")},
	{STR_INIT("fr"), STR_INIT("French")},
	{STR_INIT("gu"), STR_INIT("Gujarati")},
	{STR_INIT("he"), STR_INIT("Hebrew")},
	{STR_INIT("hi"), STR_INIT("Hindi")},
	{STR_INIT("hr"), STR_INIT("Croatian")},
	{STR_INIT("hu"), STR_INIT("Hungarian")},
	{STR_INIT("hy"), STR_INIT("Armenian")},
	{STR_INIT("id"), STR_INIT("Indonesian")},
	{STR_INIT("it"), STR_INIT("Italian")},
	{STR_INIT("ja"), STR_INIT("Japanese")},
	{STR_INIT("ka"), STR_INIT("Georgian")},
	{STR_INIT("km"), STR_INIT("Khmer")},
	{STR_INIT("kn"), STR_INIT("Kannada")},
	{STR_INIT("ko"), STR_INIT("Korean")},
	{STR_INIT("lo"), STR_INIT("Lao")},
	{STR_INIT("lt"), STR_INIT("Lithuanian")},
	{STR_INIT("ml"), STR_INIT("Malayalam")},
	{STR_INIT("mr"), STR_INIT("Marathi")},
	{STR_INIT("my"), STR_INIT("Burmese")},
	{STR_INIT("nb"), STR_INIT("Norwegian")},
	{STR_INIT("nl"), STR_INIT("Dutch")},
	{STR_INIT("pa"), STR_INIT("Punjabi")},
	{STR_INIT("pl"), STR_INIT("Polish")},
	{STR_INIT("pt"), STR_INIT("Portuguese")},
	{STR_INIT("ro"), STR_INIT("Romanian")},
	{STR_INIT("ru"), STR_INIT("Russian")},
	{STR_INIT("si"), STR_INIT("Sinhala")},
	{STR_INIT("sk"), STR_INIT("Slovak")},
	{STR_INIT("sr"), STR_INIT("Serbian")},
	{STR_INIT("sv"), STR_INIT("Swedish")},
	{STR_INIT("ta"), STR_INIT("Tamil")},
	{STR_INIT("te"), STR_INIT("Telugu")},
	{STR_INIT("th"), STR_INIT("Thai")},
	{STR_INIT("tr"), STR_INIT("Turkish")},
	{STR_INIT("uk"), STR_INIT("Ukrainian")},
	{STR_INIT("und"), STR_INIT("unknown language")},
	{STR_INIT("ur"), STR_INIT("Urdu")},
	{STR_INIT("vi"), STR_INIT("Vietnamese")},
	{STR_INIT("zh"), STR_INIT("Chinese")},
};

/* ---- scripts */

struct tally {
	int32_t latin;
	int32_t other[ALONE]; /* the scripts of `alone` */
	int32_t letters;
};

static bool is_letter(int32_t code)
{
	if (code < 0x80)
		return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
	return u_isalpha(code);
}

static void tally_letter(struct tally *t, int32_t code)
{
	UErrorCode error = U_ZERO_ERROR;
	if (!is_letter(code))
		return;
	UScriptCode script = code < 0x80 ? USCRIPT_LATIN : uscript_getScript(code, &error);
	t->letters++;
	t->latin += script == USCRIPT_LATIN;
	for (int32_t i = 0; code >= 0x80 && i < ALONE; i++)
		t->other[i] += alone[i].script == script;
}

static void tally_scripts(struct tally *t, struct str text)
{
	int32_t len;
	for (int32_t at = 0; at < text.len; at += len)
		tally_letter(t, utf8_get(text, at, &len));
}

static int32_t count_of(const struct tally *t, UScriptCode script)
{
	for (int32_t i = 0; i < ALONE; i++)
		if (alone[i].script == script)
			return t->other[i];
	return script == USCRIPT_LATIN ? t->latin : 0;
}

/*
 * A Chinese or Japanese character says as much as two or three letters: a text
 * full of Latin names is still Japanese. Japanese is told by its kana.
 */
static UScriptCode main_script(const struct tally *t)
{
	UScriptCode best = USCRIPT_LATIN;
	int32_t most = t->latin;
	int32_t han = count_of(t, USCRIPT_HAN);
	int32_t kana = count_of(t, USCRIPT_HIRAGANA) + count_of(t, USCRIPT_KATAKANA);
	if ((han + kana) * 3 > t->letters)
		return kana * 10 > han ? USCRIPT_HIRAGANA : USCRIPT_HAN;
	for (int32_t i = 0; i < ALONE; i++) {
		if (t->other[i] > most) {
			most = t->other[i];
			best = alone[i].script;
		}
	}
	return best;
}

/* ---- words */

/* In lower case; 0 if it is too long to be listed. */
static int32_t word_lower(struct str word, char to[WORD_MOST])
{
	int32_t n = 0, len;
	if (word.len > WORD_MOST - UTF8_MAX)
		return 0;
	for (int32_t at = 0; at < word.len; at += len) {
		int32_t code = utf8_get(word, at, &len);
		if (n > WORD_MOST - UTF8_MAX)
			return 0;
		n += utf8_put(to + n, code < 0x80 ? code | 0x20 : u_tolower(code));
	}
	return n;
}

static bool in_word(int32_t code)
{
	return is_letter(code) || (code >= 0x80 && (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0);
}

/* The next run of letters at or after *at. */
static bool next_word(struct str text, int32_t *at, struct str *word)
{
	int32_t len, beg = *at;
	while (beg < text.len && !in_word(utf8_get(text, beg, &len)))
		beg += len;
	int32_t end = beg;
	while (end < text.len && in_word(utf8_get(text, end, &len)))
		end += len;
	*word = str_sub(text, beg, end);
	*at = end;
	return beg < end;
}

static void add_list(struct arena *a, struct map *m, int32_t list)
{
	struct str rest = str_of(lists[list].words), word;
	while (str_cut(&rest, ' ', &word))
		*map_at(a, m, word, 0) |= (int32_t)(UINT32_C(1) << list);
}

_Static_assert(LISTS <= 32, "a word's lists are the bits of one int32_t");

static int32_t count_words(struct arena *a, struct str text, UScriptCode script, int32_t *hits)
{
	struct map m = {0};
	struct str word;
	int32_t n = 0;
	map_room(a, &m, WORDS_ABOUT);
	for (int32_t i = 0; i < LISTS; i++)
		if (lists[i].script == script)
			add_list(a, &m, i);
	for (int32_t at = 0; n < WORDS_MOST && next_word(text, &at, &word); n++) {
		char small[WORD_MOST];
		struct str key = {small, word_lower(word, small)};
		const int32_t *in = key.len > 0 ? map_find(&m, key) : NULL;
		for (uint32_t left = in != NULL ? (uint32_t)*in : 0, i = 0; left != 0; left >>= 1)
			hits[i++] += left & 1;
	}
	return n;
}

/* The list with the most hits; the missing text if none has enough or two have as many. */
static struct str best_list(struct str text, UScriptCode script)
{
	struct arena a = {0};
	int32_t hits[LISTS] = {0}, best = 0, rivals = 0;
	int32_t words = count_words(&a, text, script, hits);
	arena_free(&a);
	for (int32_t i = 1; i < LISTS; i++)
		if (hits[i] > hits[best])
			best = i;
	for (int32_t i = 0; i < LISTS; i++)
		rivals += i != best && hits[i] == hits[best];
	if (rivals > 0 || hits[best] < HITS_LEAST || hits[best] * 100 < words * SHARE_LEAST)
		return (struct str){0};
	return lists[best].tag;
}

struct str language_guess(struct str text)
{
	struct tally t = {0};
	text = str_sub(text, 0, LOOK_MOST);
	tally_scripts(&t, text);
	UScriptCode script = main_script(&t);
	struct str found = best_list(text, script);
	if (found.len > 0)
		return found;
	for (int32_t i = 0; i < ALONE; i++)
		if (alone[i].script == script && t.letters >= LETTERS_LEAST)
			return alone[i].tag;
	return STR("und");
}

struct str language_name(struct str tag)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq_nocase(tag, names[i].tag))
			return names[i].name;
	return tag;
}
