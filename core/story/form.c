#include "config.h"

#include "core/story/form.h"

#include <string.h>

#include "core/base/utf8.h"
#include "core/story/entity.h"
#include "core/text/fold.h"

/* Texts with a space on either side of every word: as easily read as searched. */

static const char articles[] = " the a an ";

/* Before what is not surely a person: "General Motors" has no title. */
static const char sure_titles[] = " mr mrs ms miss mx dr prof sen rep gov gen col maj capt lt sgt "
				  "rev sir dame messrs ";

static const char titles[] =
	" mr mrs ms miss mx dr prof professor sir dame lord sen senator rep representative "
	"congressman congresswoman gov governor gen general col colonel maj major capt captain lt "
	"lieutenant sgt sergeant cpl corporal cmdr commander adm admiral brig brigadier president "
	"premier chancellor minister prime vice deputy former ex acting foreign defence defense "
	"finance interior secretary ambassador judge justice attorney sheriff officer detective "
	"inspector chief coach rev reverend fr mayor chairman chairwoman spokesman spokeswoman "
	"director ceo madame mme monsieur herr frau senor messrs ";

static const char person_ends[] = " jr sr ii iii iv md phd mba ma ba rn jd dds esq mp qc kc obe ";

static const char company_ends[] = " inc incorporated corp corporation co company ltd limited llc "
				   "plc ag sa gmbh nv bv kk ";

static const char small[] =
	" of the and for to in on at a an de del della der di da do dos du la le "
	"les el al von van und et y ";

static const char generic[] =
	" academy accord act administration affairs agency agreement airlines alliance"
	" airport army assembly association authority award base bank bay bill board"
	" bridge brigade bureau business cabinet center central centre chamber charter"
	" church city club coast college command commission committee communist company"
	" concept conference congress constitution convention corporation corps council"
	" county court cup daily day deal declaration defence defense democratic"
	" department development district division economic education embassy enterprise"
	" event exercise federal federation festival finance first fleet force forces"
	" foreign forum foundation fund games general government group guard gulf health"
	" high home hospital house industries industry initiative institute institution"
	" interior international island islands justice labor labour law league liberal"
	" library line local military ministry mission movement museum national navy"
	" network new news newspaper north ocean office open operation order"
	" organisation organization pact parliament partnership party plan police policy"
	" post president press prime prize program programme project province public red"
	" report republic republican research resolution revolutionary river road royal"
	" school sea security senate service services social society south staff state"
	" states station strait street summit supreme system team times trade treasury"
	" treaty tribunal union unit united university village war west world young ";

static const char compass[] = " north south east west northern southern eastern western central "
			      "new old upper lower inner outer greater little mid great san santa "
			      "saint st el los las la ";

static bool in_list(const char *list, struct str word)
{
	char look[32];
	if (word.len == 0 || word.len > (int32_t)sizeof look - 3)
		return false;
	look[0] = ' ';
	memcpy(look + 1, word.at, (size_t)word.len);
	look[word.len + 1] = ' ';
	look[word.len + 2] = '\0';
	return strstr(list, look) != NULL;
}

bool form_is_small(struct str word)
{
	return in_list(small, word);
}

bool form_is_generic(struct str word)
{
	return in_list(generic, word);
}

bool form_is_compass(struct str word)
{
	return in_list(compass, word);
}

static bool is_ascii(struct str s)
{
	for (int32_t i = 0; i < s.len; i++)
		if (s.at[i] & 0x80)
			return false;
	return true;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* What is neither letter nor digit divides words; dots and apostrophes hold them together. */
static bool divides(char c)
{
	return !(c & 0x80) && !is_upper(c) && !is_lower(c) && !is_digit(c) && c != '.' &&
	       c != '\'' && c != '&' && c != '+';
}

/* The dot in "Gov.Smith" divides, those in "U.S." do not. */
static bool ends_title(struct str s, int32_t beg, int32_t i)
{
	return s.at[i] == '.' && i > beg && i + 1 < s.len && is_lower(s.at[i - 1]) &&
	       is_upper(s.at[i + 1]);
}

static uint8_t flags_of(struct str raw, struct str folded)
{
	int32_t upper = 0, lower = 0, digits = 0;
	for (int32_t i = 0; i < raw.len; i++) {
		upper += is_upper(raw.at[i]);
		lower += is_lower(raw.at[i]) || (raw.at[i] & 0x80);
		digits += is_digit(raw.at[i]);
	}
	uint8_t flags = digits > 0 ? FORM_DIGIT : 0;
	if (upper > 0 && lower == 0 && upper + digits > 1)
		flags |= FORM_UPPER;
	if (folded.len == 1 && digits == 0)
		flags |= FORM_INITIAL;
	if (form_is_small(folded))
		flags |= FORM_SMALL;
	return flags;
}

/* The raw word without possessive, dots and apostrophes, in small letters. */
static struct str word_fold(struct arena *a, struct str raw)
{
	if (raw.len > 2 && raw.at[raw.len - 2] == '\'' && (raw.at[raw.len - 1] | 32) == 's')
		raw.len -= 2;
	if (str_eq(raw, STR("&")))
		return STR("and");
	char *to = arena_alloc(a, (size_t)raw.len + 1);
	int32_t n = 0;
	for (int32_t i = 0; i < raw.len; i++) {
		char c = raw.at[i];
		if (c != '.' && c != '\'')
			to[n++] = is_upper(c) ? (char)(c + 32) : c;
	}
	struct str s = {to, n};
	return is_ascii(s) ? s : fold_key(a, s);
}

/* "J. K." is "JK": a run of initials is one word, as "U.S." is. */
static bool joins(const struct form_words *v, struct form_word w)
{
	return v->n > 0 && (w.flags & FORM_INITIAL) && !(w.text.at[0] & 0x80) &&
	       (v->at[v->n - 1].flags & FORM_INITIAL);
}

static void initials_join(struct arena *a, struct form_word *to, struct form_word w)
{
	char *s = arena_alloc(a, (size_t)to->text.len + 1);
	memcpy(s, to->text.at, (size_t)to->text.len);
	s[to->text.len] = w.text.at[0];
	to->text = (struct str){s, to->text.len + 1};
	to->flags = FORM_UPPER | FORM_INITIAL; /* more may follow */
}

/* False if there are too many words. */
static bool words_read(struct arena *a, struct str s, struct form_words *out)
{
	for (int32_t i = 0; i < s.len;) {
		int32_t beg = i;
		while (i < s.len && !divides(s.at[i]) && !ends_title(s, beg, i))
			i++;
		struct str raw = str_sub(s, beg, i);
		i += i < s.len;
		if (raw.len == 0)
			continue;
		struct form_word w = {.text = word_fold(a, raw)};
		if (w.text.len == 0)
			continue;
		w.flags = flags_of(raw, w.text);
		if (joins(out, w)) {
			initials_join(a, &out->at[out->n - 1], w);
			continue;
		}
		if (out->n == FORM_WORDS)
			return false;
		out->at[out->n++] = w;
	}
	for (int32_t i = 0; i < out->n; i++)
		if (out->at[i].text.len > 1)
			out->at[i].flags &= (uint8_t)~FORM_INITIAL;
	return true;
}

static void drop_front(struct form_words *v)
{
	memmove(v->at, v->at + 1, sizeof *v->at * (size_t)--v->n);
}

static void strip(struct form_words *v, uint8_t type)
{
	const char *front = type == ENTITY_PER ? titles : type == ENTITY_TYPES ? sure_titles : " ";
	while (v->n > 1 &&
		(in_list(articles, v->at[0].text) ||
			(in_list(front, v->at[0].text) && !(v->at[1].flags & FORM_SMALL))))
		drop_front(v);
	bool person = type == ENTITY_PER || type == ENTITY_TYPES;
	bool company = type == ENTITY_ORG || type == ENTITY_TYPES;
	while (v->n > 1) {
		struct str last = v->at[v->n - 1].text;
		if (!(company && in_list(company_ends, last)) &&
			!(person && v->n > 2 && in_list(person_ends, last)))
			break;
		v->n--;
	}
}

static struct str key_of(struct arena *a, const struct form_words *v)
{
	int32_t n = v->n - 1;
	for (int32_t i = 0; i < v->n; i++)
		n += v->at[i].text.len;
	char *to = arena_alloc(a, (size_t)n + 1);
	int32_t at = 0;
	for (int32_t i = 0; i < v->n; i++) {
		if (i > 0)
			to[at++] = ' ';
		memcpy(to + at, v->at[i].text.at, (size_t)v->at[i].text.len);
		at += v->at[i].text.len;
	}
	return (struct str){to, at};
}

void form_read(struct arena *a, struct str text, uint8_t type, struct form_words *out)
{
	struct folded plain = {.text = text};
	out->n = 0;
	if (!is_ascii(text))
		fold(a, text, FOLD_ACCENTS | FOLD_MARKS, &plain);
	if (!words_read(a, plain.text, out) || out->n == 0) {
		out->n = 0;
		out->key = fold_key(a, text);
		return;
	}
	strip(out, type);
	out->key = out->n == 1 ? out->at[0].text : key_of(a, out);
}

struct str form_key(struct arena *a, struct str text, uint8_t type)
{
	struct form_words words;
	form_read(a, text, type, &words);
	return words.key;
}
