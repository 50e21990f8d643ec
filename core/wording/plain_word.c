#include "config.h"

#include "core/wording/plain_word.h"

struct lexer {
	struct str text; /* cut where reading ends */
	int32_t at;
	bool first, apart; /* what stands before the next word */
};

static bool is_letter(char c)
{
	return (uint8_t)((c | 0x20) - 'a') < 26 || (uint8_t)(c - '0') < 10;
}

/* A letter, an apostrophe (') or hyphen (-) of any kind, a space, or another mark; its bytes. */
static char kind_at(const struct lexer *x, int32_t at, int32_t *len)
{
	uint8_t a = (uint8_t)x->text.at[at];
	*len = 1;
	if (a < 0x80)
		return is_letter((char)a) ? 'a' : (char)a;
	while (at + *len < x->text.len && (x->text.at[at + *len] & 0xC0) == 0x80)
		++*len;
	if (a == 0xC2)
		return (uint8_t)x->text.at[at + *len - 1] == 0xA0 ? ' ' : '"';
	if (a != 0xE2 || *len < 3)
		return 'a';
	uint8_t b = (uint8_t)x->text.at[at + 1], c = (uint8_t)x->text.at[at + 2];
	if (b != 0x80)
		return '"';
	if (c == 0x99)
		return '\'';
	if (c == 0x90 || c == 0x91)
		return '-';
	if (c >= 0x92 && c <= 0x95)
		return '~'; /* a dash */
	return c <= 0x8A || c == 0xAF ? ' ' : '"';
}

static bool goes_on(const struct lexer *x, int32_t at)
{
	int32_t len;
	return at < x->text.len && kind_at(x, at, &len) == 'a';
}

static void put(struct plain_word *t, char c)
{
	if (t->len < PLAIN_WORD_BYTES)
		t->at[t->len] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	t->len++;
}

/* The word that begins here. */
static void read_word(struct lexer *x, struct plain_word *t)
{
	char first = x->text.at[x->at];
	*t = (struct plain_word){.span = {x->at, x->at}, .first = x->first, .apart = x->apart};
	t->capital = first >= 'A' && first <= 'Z';
	while (x->at < x->text.len && x->at - t->span.beg < 2 * PLAIN_WORD_BYTES) {
		int32_t len;
		char kind = kind_at(x, x->at, &len);
		bool joins = (kind == '-' || kind == '\'') && goes_on(x, x->at + len);
		if (kind != 'a' && !joins)
			break;
		for (int32_t i = 0; i < len && kind == 'a'; i++)
			put(t, x->text.at[x->at + i]);
		if (kind == '\'')
			t->bare_end = x->at;
		if (kind != 'a')
			put(t, kind);
		t->hyphenated |= kind == '-';
		x->at += len;
	}
	t->span.end = x->at;
	if (t->len > PLAIN_WORD_BYTES)
		t->len = 0;
	t->bare = t->len;
	if (t->len > 2 && t->at[t->len - 1] == 's' && t->at[t->len - 2] == '\'')
		t->bare = (uint8_t)(t->len - 2);
	else
		t->bare_end = t->span.end;
}

int32_t plain_words_read(struct str text, struct span s, struct plain_words *out)
{
	struct lexer x = {.text = str_sub(text, 0, s.end), .at = s.beg, .first = true};
	out->n = 0;
	while (x.at < x.text.len && out->n < PLAIN_WORDS_MOST) {
		int32_t len;
		char kind = kind_at(&x, x.at, &len);
		if (kind == 'a') {
			read_word(&x, &out->at[out->n++]);
			x.first = x.apart = false;
			continue;
		}
		x.apart |= kind != ' ' && kind != '\n' && kind != '-';
		x.first |= kind == ':' || kind == '"' || kind == '(' || kind == '.';
		x.at += len;
	}
	return x.at;
}

bool plain_words_know(struct str language)
{
	return str_eq(language, STR("en")) || str_starts(language, STR("en-")) ||
	       str_eq(language, STR("und"));
}
