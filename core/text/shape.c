#include "config.h"

#include "core/text/shape.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/base/utf8.h"
#include "core/text/cue.h"
#include "core/text/ending.h"
#include "core/text/phrase.h"

enum {
	PROSE_WORDS = 25,
	LINE_WORDS = 24, /* a line without a full stop that is longer is running text */
	CAPTION_WORDS = 80,
	CAPTION_MOST = 640, /* bytes */
	JUNK_WORDS = 30,
	INSIDE_MOST = 240, /* bytes */
	FRONT_MOST = 40,   /* bytes: longer than any phrase */
	EAST_ASIAN = 12,   /* bytes that count as one word where there are no spaces */
};

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_upper(struct str s, int32_t at)
{
	if (at >= s.len)
		return false;
	char c = s.at[at];
	if (!(c & 0x80))
		return c >= 'A' && c <= 'Z';
	int32_t len, code = utf8_get(s, at, &len);
	return u_isupper(code) || u_istitle(code);
}

static bool is_lower(struct str s)
{
	int32_t len;
	if (s.len == 0)
		return false;
	return s.at[0] & 0x80 ? u_islower(utf8_get(s, 0, &len)) : s.at[0] >= 'a' && s.at[0] <= 'z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Brackets, quotation marks, commas around a word; what is inside it stays. */
static struct str bare(struct str w)
{
	while (w.len > 0 && strchr("\"'([{<*_,;:|-/", w.at[0]) != NULL)
		w = str_from(w, 1);
	while (w.len > 0 && strchr("\"')]}>*_,;:|-/!?", w.at[w.len - 1]) != NULL)
		w.len--;
	return w;
}

/* Does the word end a sentence, as far as it can tell? Not "U.S." and not "J." */
static bool is_stop(struct str word)
{
	enum ending end = ending_of(word);
	if ((end != ENDING_STOP && end != ENDING_ASK) || word.len < 4)
		return false;
	return str_find_char(str_sub(word, 0, word.len - 2), '.') < 0;
}

/* *stop: the word before seemed to end a sentence. */
static void look_word(struct look *l, struct str word, bool *stop)
{
	struct str w = bare(word);
	if (*stop && w.len > 0 && is_upper(w, 0))
		l->stops++;
	*stop = is_stop(word);
	l->words++;
	if (w.len > 0 && l->kept < LOOK_WORDS)
		l->word[l->kept++] = w;
}

void look(struct str text, struct look *out)
{
	bool stop = false;
	*out = (struct look){.text = text};
	for (int32_t i = 0; i < text.len;) {
		while (i < text.len && is_space(text.at[i]))
			i++;
		int32_t beg = i;
		for (; i < text.len && !is_space(text.at[i]); i++) {
			unsigned char c = (unsigned char)text.at[i];
			out->letters |= c >= 0x80 || is_digit((char)c) ||
					((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
		}
		if (i > beg)
			look_word(out, str_sub(text, beg, i), &stop);
	}
	if (out->words < text.len / EAST_ASIAN / 2)
		out->words = text.len / EAST_ASIAN;
	out->ending = (uint8_t)ending_of(text);
	out->full = stop;
}

static bool ends(const struct look *l)
{
	return l->ending == ENDING_STOP || l->ending == ENDING_ASK;
}

/* "Marie", "O'Neil", "J.", "MARIE" */
bool shape_is_name_word(struct str w)
{
	if (!is_upper(w, 0) || w.len > 24)
		return false;
	for (int32_t i = 0; i < w.len; i++)
		if (is_digit(w.at[i]) || strchr("@&/:%$#", w.at[i]) != NULL)
			return false;
	return (cue_of(w) & (CUE_NO_NAME | CUE_OUTLET | CUE_AGENCY)) == 0;
}

bool shape_is_name(const struct look *l, int32_t from, int32_t to)
{
	int32_t names = 0, joints = 0;
	if (to > l->kept || to - from < 2 || to - from > 10)
		return false;
	for (int32_t i = from; i < to; i++) {
		struct str w = l->word[i];
		bool joint = str_eq_nocase(w, STR("and")) || str_eq(w, STR("&"));
		bool particle = is_lower(w) && (cue_of(w) & CUE_PARTICLE) != 0;
		if (joint && i > from && i < to - 1)
			joints++;
		else if (particle && i < to - 1)
			continue;
		else if (shape_is_name_word(w))
			names++;
		else
			return false;
		joints += i < to - 1 && w.at[w.len] == ',';
	}
	/* Every name has two words at least and five at most. */
	return names >= 2 * (joints > 0 ? 2 : 1) && names <= 5 * (joints + 1);
}

/* Years of news; the word may have a mark behind it. */
static bool is_year(struct str w)
{
	if (w.len < 4 || (w.len > 4 && is_digit(w.at[4])))
		return false;
	for (int i = 0; i < 4; i++)
		if (!is_digit(w.at[i]))
			return false;
	return w.at[0] == '1' || w.at[0] == '2';
}

/* "2023-05-09", "09/05/2023", "9.5.2023" */
static bool is_numeric_date(struct str w)
{
	int32_t groups = 0, digits = 0, i = 0;
	bool year = false;
	for (; i < w.len && groups < 3; i++) {
		if (is_digit(w.at[i])) {
			digits++;
			continue;
		}
		if (strchr("-/.", w.at[i]) == NULL || digits == 0)
			break;
		year |= digits == 4;
		groups++;
		digits = 0;
	}
	return groups == 2 && digits > 0 && (year || digits == 4);
}

/* "2023", then the character for year, month and day in one word. */
static bool is_east_asian_date(struct str w)
{
	return w.len > 8 && is_digit(w.at[0]) && is_digit(w.at[3]) &&
	       str_starts(str_from(w, 4), STR("\u5E74"));
}

/* "9", "9th", "10:32", "10.32am" */
static bool is_number(struct str w)
{
	if (w.len == 0 || !is_digit(w.at[0]))
		return false;
	for (int32_t i = 0, letters = 0; i < w.len; i++)
		if (!is_digit(w.at[i]) && strchr(":.", w.at[i]) == NULL && ++letters > 2)
			return false;
	return true;
}

static bool is_date(const struct look *l)
{
	int32_t others = 0;
	bool month = false, day = false, year = false, numeric = false;
	if (l->words > 16 || l->kept > 16 || l->ending == ENDING_COLON)
		return false;
	for (int32_t i = 0; i < l->kept; i++) {
		struct str w = l->word[i];
		unsigned cue = w.at[w.len - 1] == '.' ? cue_of(str_sub(w, 0, w.len - 1)) : 0;
		cue |= cue_of(w);
		if (cue & CUE_MONTH)
			month = true;
		else if (is_numeric_date(w) || is_east_asian_date(w))
			numeric = true;
		else if (is_year(w))
			year = true;
		else if (is_number(w))
			day = true;
		else if ((cue & CUE_DATE) == 0)
			others += is_upper(w, 0) ? 1 : 3;
	}
	if (numeric || (month && day && year))
		return others <= 2;
	return month && (day || year) && others == 0;
}

static bool is_outlet(const struct look *l)
{
	bool outlet = false;
	if (l->words > 5 || ends(l))
		return false;
	if (l->kept == 1 && str_find_char(l->word[0], '.') > 1 && !is_digit(l->word[0].at[0]))
		return str_find_char(l->word[0], '@') < 0;
	for (int32_t i = 0; i < l->kept; i++) {
		struct str w = l->word[i];
		outlet |= (cue_of(w) & (CUE_OUTLET | CUE_AGENCY)) != 0 && is_upper(w, 0);
		if (!is_upper(w, 0) && i == 0)
			return false;
		if (!is_upper(w, 0) && !str_eq(w, STR("of")) && !str_eq(w, STR("the")) &&
			!str_eq(w, STR("and")) && !str_eq(w, STR("&")))
			return false;
	}
	return outlet && (l->kept > 1 || (cue_of(l->word[0]) & CUE_AGENCY) != 0);
}

/* "By Ann Lee", "By ANN LEE and Bo Ek in Oslo", "Von Ann Lee", "Ann Lee, staff writer" */
static bool is_by(const struct look *l)
{
	static const char *const words[] = {"by", "von", "par", "por", "oleh", "door", "av"};
	if (l->kept < 2 || l->words > 14 || l->ending == ENDING_ASK || l->ending == ENDING_COLON)
		return false;
	if (str_eq_nocase(l->word[0], STR("by")))
		return !l->full && is_upper(l->word[1], 0) &&
		       !str_eq_nocase(l->word[1], STR("the"));
	for (size_t i = 1; i < sizeof words / sizeof *words; i++)
		if (is_upper(l->word[0], 0) && str_eq_nocase(l->word[0], str_of(words[i])))
			return !l->full && shape_is_name(l, 1, l->kept);
	int32_t names = 0;
	while (names + 1 < l->kept && l->word[names].at[l->word[names].len] != ',')
		names++;
	if (l->full || names + 1 >= l->kept || !shape_is_name(l, 0, names + 1))
		return false;
	unsigned cues = 0;
	for (int32_t i = names + 1; i < l->kept; i++)
		cues |= cue_of(l->word[i]);
	return l->words <= 9 && (cues & (CUE_WORK | CUE_OUTLET | CUE_AGENCY)) != 0;
}

/* "ann@example.com", "@ann", "+49 30 1234567" */
static bool is_address(const struct look *l)
{
	if (l->words > 4 || ends(l))
		return false;
	for (int32_t i = 0; i < l->kept; i++)
		if (str_find_char(l->word[i], '@') >= 0 || str_starts(l->word[i], STR("http")) ||
			str_starts(l->word[i], STR("www.")))
			return true;
	return false;
}

/* What stands in the brackets at the end of the text; empty if there are none. */
static struct str last_bracket(struct str text)
{
	enum { MOST = 90 };
	if (!str_ends(text, STR(")")) && !str_ends(text, STR("]")))
		return (struct str){text.at, 0};
	for (int32_t i = text.len - 2; i >= 0 && i > text.len - MOST; i--)
		if (text.at[i] == '(' || text.at[i] == '[')
			return str_sub(text, i + 1, text.len - 1);
	return (struct str){text.at, 0};
}

/* The signs in a text whose words may be joined by slashes: "AP Photo/Ann Lee". */
unsigned shape_cues(struct str text)
{
	unsigned cues = 0;
	for (int32_t i = 0, beg = 0; i <= text.len; i++) {
		bool inside = i < text.len &&
			      (text.at[i] & 0x80 || is_digit(text.at[i]) ||
				      ((text.at[i] | 0x20) >= 'a' && (text.at[i] | 0x20) <= 'z'));
		if (inside)
			continue;
		cues |= cue_of(str_sub(text, beg, i));
		beg = i + 1;
	}
	return cues;
}

/* "Name/Name" or "Name/-": an archive and a photographer, whoever they are. */
static bool is_slashed(struct str in)
{
	int32_t at = str_find_char(in, '/');
	if (at <= 0 || at + 1 >= in.len || in.len > 40 || !is_upper(in, 0))
		return false;
	return is_upper(in, at + 1) || in.at[at + 1] == '-';
}

/* A credit at the end: "... (AFP/-)", "... [Photo: Ann Lee]", "... / Getty Images". */
static enum shape credit_at_end(struct str text)
{
	struct str in = last_bracket(text);
	unsigned cues = in.len > 0 && in.len < 80 ? shape_cues(in) : 0;
	if ((cues & CUE_PHOTO) || is_slashed(in))
		return SHAPE_CREDIT;
	if (cues & CUE_AGENCY)
		return SHAPE_SIGNED;
	if (ending_of(text) != ENDING_OPEN)
		return SHAPE_NONE;
	char room[PHRASE_MOST];
	struct str end = phrase_fold(room, str_from(text, text.len - 60));
	static const char *const ends[] = {"photo:", "photo by", "photo/", "photo credit",
		"photograph:", "getty images", "image:", "image credit",
		"picture:", "map:", "chart:", "graphic:", "illustration:", "/afp", "/reuters",
		"/ap"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		int32_t at = str_find(end, str_of(ends[i]));
		if (at > 0 && (end.at[at] != '/' || at + (int32_t)strlen(ends[i]) == end.len))
			return SHAPE_CREDIT;
	}
	return SHAPE_NONE;
}

/* "Share | Print | Copy link": the first of several parts; all of it if there are none. */
static struct str first_part(struct str text)
{
	static const struct str marks[] = {
		STR_INIT(" | "), STR_INIT(" \u00B7 "), STR_INIT(" \u2022 ")};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		int32_t at = str_find(text, marks[i]);
		if (at > 0)
			return str_sub(text, 0, at);
	}
	return text;
}

static enum shape by_front(struct str text, int32_t words)
{
	static const enum shape shapes[] = {
		[PHRASE_NONE] = SHAPE_NONE,
		[PHRASE_JUNK] = SHAPE_JUNK,
		[PHRASE_ENDS] = SHAPE_ENDS,
		[PHRASE_LISTS] = SHAPE_LISTS,
		[PHRASE_CREDIT] = SHAPE_CREDIT,
		[PHRASE_BY] = SHAPE_BY,
		[PHRASE_SIGN] = SHAPE_SIGN,
		[PHRASE_SOURCE] = SHAPE_OUTLET,
		[PHRASE_LABEL] = SHAPE_LABEL,
		[PHRASE_AGENCY] = SHAPE_OUTLET,
		[PHRASE_NOTE] = SHAPE_NONE,
	};
	char room[PHRASE_MOST];
	struct str front = str_sub(text, 0, FRONT_MOST), part = first_part(front);
	enum phrase_set set = phrase_front(phrase_fold(room, part), words);
	return set == PHRASE_LABEL && part.len < front.len ? SHAPE_JUNK : shapes[set];
}

/* Phrases that may stand anywhere, but in short texts only. */
static enum shape by_inside(struct str text, int32_t words)
{
	char room[PHRASE_MOST];
	enum phrase_set set = phrase_inside(phrase_fold(room, text));
	if (set == PHRASE_CREDIT)
		return SHAPE_PICTURE;
	return set == PHRASE_JUNK && words <= JUNK_WORDS ? SHAPE_JUNK : SHAPE_NONE;
}

/* "Page 3", "The Report    Page 3 of 10": what printed pages have above and below. */
static bool is_page_number(const struct look *l)
{
	for (int32_t i = 0; i + 1 < l->kept && !ends(l); i++)
		if (str_eq_nocase(l->word[i], STR("page")) && is_number(l->word[i + 1]))
			return i + 2 == l->words || i + 4 == l->words;
	return false;
}

/* "Q: ...": what is said in an interview is text, however it ends. */
static bool is_said(struct str text)
{
	return text.len > 2 && (text.at[0] == 'Q' || text.at[0] == 'A') &&
	       (text.at[1] == ':' || text.at[1] == '.') && text.at[2] == ' ';
}

/* By its punctuation and length only. */
static enum shape plain_shape(const struct look *l)
{
	if (l->words >= PROSE_WORDS || (ends(l) && l->stops > 0))
		return SHAPE_PROSE;
	if (is_said(l->text))
		return SHAPE_SENTENCE;
	if (l->ending == ENDING_ASK)
		return SHAPE_QUESTION;
	if (ends(l) || (l->ending == ENDING_COLON && l->words > 5))
		return SHAPE_SENTENCE;
	return l->words <= LINE_WORDS ? SHAPE_LINE : SHAPE_PROSE;
}

/* A short line: what its words are is worth a look. */
static enum shape line_shape(const struct look *l)
{
	if (is_page_number(l))
		return SHAPE_JUNK;
	if (is_address(l))
		return SHAPE_ADDRESS;
	if (is_by(l))
		return SHAPE_BY;
	if (is_date(l))
		return SHAPE_DATE;
	if (is_outlet(l))
		return SHAPE_OUTLET;
	bool bare_end = !ends(l) && l->ending != ENDING_COLON;
	return bare_end && shape_is_name(l, 0, l->kept) ? SHAPE_NAME : SHAPE_NONE;
}

enum shape shape_of(struct str text)
{
	enum shape s;
	struct look l = {.words = text.len / 6};
	if (text.len > CAPTION_MOST)
		return SHAPE_PROSE;
	bool brief = text.len <= LOOK_MOST;
	if (brief)
		look(text, &l);
	if (brief && !l.letters)
		return SHAPE_NO_WORDS;
	if ((s = by_front(text, l.words)) != SHAPE_NONE)
		return s;
	if (l.words <= CAPTION_WORDS && (s = credit_at_end(text)) != SHAPE_NONE)
		return s;
	if (!brief)
		return SHAPE_PROSE;
	if (text.len <= INSIDE_MOST && (s = by_inside(text, l.words)) != SHAPE_NONE)
		return s;
	if (l.words <= 16 && (s = line_shape(&l)) != SHAPE_NONE)
		return s;
	return plain_shape(&l);
}

bool shape_is_asked(const struct look *l)
{
	return l->kept > 0 && (cue_of(l->word[0]) & CUE_ASK) != 0;
}

bool shape_is_titled(struct str text)
{
	struct look l;
	look(text, &l);
	if (l.words < 2 || l.words > 8 || l.kept < 2 || !str_eq(l.word[0], STR("The")))
		return false;
	for (int32_t i = 1; i < l.kept; i++)
		if (!is_upper(l.word[i], 0) && !is_digit(l.word[i].at[0]) &&
			!str_eq(l.word[i], STR("of")) && !str_eq(l.word[i], STR("and")))
			return false;
	return true;
}
