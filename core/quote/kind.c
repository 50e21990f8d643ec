#include "config.h"

#include "core/quote/kind.h"

#include "core/base/utf8.h"

enum { COUNTED = 12 };

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The next word of *rest, by white space. */
static bool next_word(struct str *rest, struct str *word)
{
	int32_t beg = 0, end;
	while (beg < rest->len && is_space(rest->at[beg]))
		beg++;
	for (end = beg; end < rest->len && !is_space(rest->at[end]); end++)
		continue;
	*word = str_sub(*rest, beg, end);
	*rest = str_from(*rest, end);
	return word->len > 0;
}

int32_t kind_words(struct str words, int32_t most)
{
	int32_t n = 0;
	struct str word;
	while (n < most && next_word(&words, &word))
		n++;
	return n;
}

/* Latin, Greek and Cyrillic capitals, and letters of scripts that have none. */
static bool is_capital(int32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9) ||
	       (c >= 0x400 && c <= 0x42F) || c >= 0x5D0;
}

static bool is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

/* The first letter or digit decides; marks, brackets and dots may stand before. */
static bool begins_sentence(struct str words)
{
	int32_t len;
	for (int32_t at = 0; at < words.len && at < 12; at += len) {
		int32_t c = utf8_get(words, at, &len);
		bool letter = (c >= 'a' && c <= 'z') || c >= 0xC0;
		if (c >= 0x2000 && c <= 0x206F)
			continue;
		if (is_capital(c) || is_digit(c))
			return true;
		if (letter)
			return false;
	}
	return false;
}

static bool ends_sentence(struct str words)
{
	static const struct str ends[] = {STR_INIT("."), STR_INIT(","), STR_INIT("!"),
		STR_INIT("?"), STR_INIT("-"), STR_INIT("\xE2\x80\xA6"), STR_INIT("\xE2\x80\x94"),
		STR_INIT("\xE2\x80\x93"), STR_INIT(".\xE2\x80\x99"), STR_INIT(",\xE2\x80\x99"),
		STR_INIT("?\xE2\x80\x99"), STR_INIT("!\xE2\x80\x99"), STR_INIT(".'"),
		STR_INIT("?'"), STR_INIT("!'"), STR_INIT(".)"), STR_INIT("\xE3\x80\x82")};
	words = str_trim(words);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(words, ends[i]))
			return true;
	return false;
}

enum quote_kind kind_of_words(struct str text, const struct quote *q)
{
	struct str words = span_text(text, q->words);
	if (begins_sentence(words) && ends_sentence(words))
		return QUOTE_DIRECT;
	return kind_words(words, COUNTED) <= KIND_SCARE_MOST ? QUOTE_SCARE : QUOTE_PARTIAL;
}

/* "The Long Way Home": a capital letter on every word of four letters or more, on two at least. */
static bool is_title_case(struct str words)
{
	struct str word;
	int32_t capitals = 0, n = 0;
	while (n < COUNTED && next_word(&words, &word)) {
		bool capital = begins_sentence(word);
		if (!capital && (word.len > 3 || n == 0))
			return false;
		capitals += capital;
		n++;
	}
	return capitals >= 2;
}

static struct str words_of(const struct scene *s)
{
	return span_text(s->t->text, s->quote->words);
}

static bool is_dropped(const struct scene *s, int32_t term)
{
	return term_class(s->t, term) == TERM_QUOTE &&
	       s->quotes->at[s->t->at[term].value].kind == QUOTE_KINDS;
}

bool kind_is_title(const struct scene *s)
{
	const struct terms *t = s->t;
	struct str words = words_of(s);
	int32_t i = s->term;
	bool titled = is_title_case(words);
	if (!begins_sentence(words))
		return false;
	if (term_class(t, i - 1) == TERM_TITLED || term_class(t, i - 1) == TERM_WORK)
		return true;
	/* "her “The Long Way Home”": two determiners in a row are no English but in a title. */
	if (titled && (term_class(t, i - 1) == TERM_POSS || term_class(t, i - 1) == TERM_HIS) &&
		(str_starts(words, STR("The ")) || str_starts(words, STR("A "))))
		return true;
	/* "a book, “The Long Way Home,”" */
	if (term_class(t, i - 2) == TERM_WORK && term_class(t, i - 1) == TERM_COMMA &&
		(titled || kind_words(words, COUNTED) == 1))
		return true;
	if (term_class(t, i - 2) == TERM_WORK && (term_is(t, i - 1, "called")))
		return true;
	/* "the “Star Wars” films", “Fargo” (1996), “Fargo,” “Brazil” and “Alien” */
	bool short_title = kind_words(words, COUNTED) == 1;
	if ((titled || short_title) && term_class(t, i + 1) == TERM_WORK)
		return true;
	if (titled && term_class(t, i + 1) == TERM_BRACKET &&
		is_digit(t->text.at[t->at[i + 1].beg + 1]))
		return true;
	int32_t before = i - 1;
	while (before > s->beg &&
		(term_class(t, before) == TERM_AND || term_class(t, before) == TERM_COMMA))
		before--;
	return (titled || short_title) && is_dropped(s, before);
}

bool kind_is_nickname(const struct scene *s)
{
	const struct terms *t = s->t;
	const struct quote *q = s->quote;
	int32_t name = quote_names_find(t->names, q->span.beg);
	if (kind_words(words_of(s), COUNTED) > KIND_SCARE_MOST)
		return false;
	if (name < t->names.n && t->names.at[name].span.beg < q->span.beg &&
		t->names.at[name].span.end > q->span.end)
		return true;
	return s->term > s->beg && t->at[s->term - 1].capital && s->term + 1 < s->end &&
	       term_is_name(t, s->term + 1, QUOTE_PER) && begins_sentence(words_of(s)) &&
	       !ends_sentence(words_of(s));
}

bool kind_is_doubted(const struct scene *s)
{
	return term_class(s->t, s->term - 1) == TERM_CALLED;
}

/* May a sentence of somebody begin here? */
static bool is_entry(const struct scene *s)
{
	switch (term_class(s->t, s->term - 1)) {
	case TERM_COMMA:
	case TERM_COLON:
	case TERM_STOP:
	case TERM_DASH:
	case TERM_SAYS:
	case TERM_THAT:
	case TERM_QUOTE:
		return true;
	default:
		return s->term <= s->beg;
	}
}

static bool is_ended(const struct scene *s)
{
	enum term_class next = term_class(s->t, s->term + 1);
	return ends_sentence(words_of(s)) || next == TERM_COMMA || next == TERM_STOP ||
	       s->quote->rule == QUOTE_BY_SIGNED;
}

enum quote_kind kind_of(const struct scene *s, bool told, bool touches)
{
	struct str words = words_of(s);
	int32_t n = kind_words(words, COUNTED);
	const struct quote *q = s->quote;
	bool own = begins_sentence(words) && (is_ended(s) || q->open);
	bool entry = is_entry(s), titled = is_title_case(words);
	if (kind_is_doubted(s))
		return QUOTE_SCARE;
	if (own && entry &&
		((told && touches) || n > KIND_SCARE_MOST ||
			(s->term <= s->beg && ends_sentence(words))))
		return QUOTE_DIRECT;
	if (own && !titled && n > 2 * KIND_SCARE_MOST)
		return QUOTE_DIRECT;
	if (n > KIND_SCARE_MOST)
		return QUOTE_PARTIAL;
	return told && touches && !titled ? QUOTE_PARTIAL : QUOTE_SCARE;
}
