#include "config.h"

#include "core/quote/term.h"

#include "core/base/utf8.h"
#include "core/base/vec.h"

enum {
	WORD_MOST = 24,     /* bytes; longer words are in no list */
	BRACKETS_MOST = 80, /* bytes */
};

struct cursor {
	const struct reading *r;
	struct terms *out;
	int32_t at, end;
	int32_t name, quote; /* the next ones */
};

static bool is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of letters of other scripts too; the signs of U+2000-206F and U+00A0-00BF are none. */
static bool is_letter(struct str s, int32_t at)
{
	unsigned char c = (unsigned char)s.at[at];
	if (c < 0x80)
		return is_ascii_letter((char)c);
	if (c == 0xE2)
		return at + 1 < s.len && (unsigned char)s.at[at + 1] > 0x81;
	return c != 0xC2;
}

/* The length of an apostrophe at `at`, 0 if there is none. */
static int32_t apostrophe(struct str s, int32_t at)
{
	if (at < s.len && s.at[at] == '\'')
		return 1;
	return str_starts(str_sub(s, at, at + 3), STR("\xE2\x80\x99")) ? 3 : 0;
}

static bool goes_on(struct str s, int32_t at)
{
	if (at >= s.len)
		return false;
	if (is_letter(s, at) || is_digit(s.at[at]))
		return true;
	/* Inside of a letter's bytes, and hyphens and dots between letters. */
	return ((unsigned char)s.at[at] & 0xC0) == 0x80 ||
	       ((s.at[at] == '-' || s.at[at] == '.') && at + 1 < s.len && is_letter(s, at + 1));
}

static int32_t run_end(struct str s, int32_t at)
{
	while (goes_on(s, at))
		at++;
	return at;
}

/* Where the word that begins at `at` ends; its tail ('s, 'll) is a term of its own. */
static int32_t word_end(struct str s, int32_t at)
{
	int32_t end = run_end(s, at), mark;
	while ((mark = apostrophe(s, end)) > 0 && end + mark < s.len && is_letter(s, end + mark)) {
		struct str tail = str_sub(s, end + mark, run_end(s, end + mark));
		bool parts = str_eq_nocase(tail, STR("s")) || str_eq_nocase(tail, STR("d")) ||
			     str_eq_nocase(tail, STR("ll")) || str_eq_nocase(tail, STR("ve")) ||
			     str_eq_nocase(tail, STR("re")) || str_eq_nocase(tail, STR("m"));
		if (parts)
			break;
		end += mark + tail.len;
	}
	return end;
}

/* A run of letters may go on where the sentence has ended: "said\u061dThen". */
static struct term *push(struct cursor *c, enum term_class class, int32_t end)
{
	end = end < c->end ? end : c->end;
	struct term t = {.beg = c->at, .end = end, .class = (uint8_t) class};
	VEC_PUSH(c->r->arena, c->out, t);
	c->at = end;
	return &c->out->at[c->out->n - 1];
}

static struct str lower(char to[WORD_MOST], struct str word)
{
	if (word.len > WORD_MOST)
		return STR("");
	for (int32_t i = 0; i < word.len; i++) {
		char c = word.at[i];
		to[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (struct str){to, word.len};
}

static bool is_adverb(struct str low)
{
	return low.len > 4 && str_ends(low, STR("ly"));
}

/* "went on": the word that a verb needs, or must not have, behind it. */
static bool verb_holds(const struct cursor *c, int32_t verb, int32_t end)
{
	const char *next = verb_at(verb)->next;
	struct str s = c->r->text;
	if (next == NULL)
		return true;
	struct str want = str_of(next[0] == '!' ? next + 1 : next);
	int32_t last = end + 1 + want.len;
	bool there = end < s.len && s.at[end] == ' ' && run_end(s, last) == last &&
		     str_eq_nocase(str_sub(s, end + 1, last), want);
	return there != (next[0] == '!');
}

/* "One said", "others warn": a determiner that is all of the subject. */
bool term_stands_alone(const struct terms *t, int32_t i)
{
	static const char *const alone[] = {"one", "another", "other", "others", "some", "many",
		"both", "all", "none", "few", "several", "most", "each", "two", "three"};
	enum term_class before = term_class(t, i - 1);
	if (before == TERM_PREP || before == TERM_IN)
		return false;
	for (size_t k = 0; k < sizeof alone / sizeof *alone; k++)
		if (term_is(t, i, alone[k]))
			return true;
	return false;
}

/* Does "that" or a quotation follow behind `end`? */
static bool says_something(const struct cursor *c, int32_t end)
{
	const struct quotes *q = c->r->quotes;
	struct str s = str_sub(c->r->text, end, c->end);
	if (str_starts(s, STR(" that ")))
		return true;
	if (c->quote == q->n || q->at[c->quote].span.beg < end ||
		q->at[c->quote].span.beg > end + 2)
		return false;
	/* What is said is a sentence; "the lower states “will wait”" has no verb before. */
	char first = c->r->text.at[q->at[c->quote].words.beg];
	return first >= 'A' && first <= 'Z';
}

/* "asked about it", "told that": it was done to somebody, who says something else. */
static bool is_done_to(const struct cursor *c, const struct found_word *w, int32_t end)
{
	static const struct str asks[] = {STR_INIT(" about "), STR_INIT(" whether "),
		STR_INIT(" why "), STR_INIT(" how "), STR_INIT(" if "), STR_INIT(" what "),
		STR_INIT(" by "), STR_INIT(" when ")};
	enum term_class before = term_class(c->out, c->out->n - 1);
	struct str rest = str_sub(c->r->text, end, c->end);
	if (w->form != VERB_PAST || verb_at(w->verb)->group != VERB_ASKING ||
		(before != TERM_COMMA && before != TERM_STOP && before != TERM_SUB))
		return false;
	for (size_t i = 0; i < sizeof asks / sizeof *asks; i++)
		if (str_starts(rest, asks[i]))
			return true;
	return false;
}

/* One, as far as its last letter tells: a verb behind it has an -s. */
static bool is_one(struct str text, const struct term *t)
{
	struct str word = str_sub(text, t->beg, t->end);
	return (!str_ends(word, STR("s")) || str_ends(word, STR("ss"))) &&
	       !str_eq_nocase(word, STR("police")) && !str_eq_nocase(word, STR("people")) &&
	       !str_ends(word, STR("men"));
}

/* "reports", "call": a noun behind a determiner, an adjective or a possessive. */
static bool is_noun_here(const struct cursor *c, const struct found_word *w, int32_t end)
{
	const struct terms *t = c->out;
	const struct verb *v = verb_at(w->verb);
	enum term_class before = term_class(t, t->n - 1);
	if (before == TERM_DET && term_stands_alone(t, t->n - 1))
		return false;
	/* "whom she spoke of noted that": a noun in the past is none. */
	if (w->form == VERB_PAST && before != TERM_DET && before != TERM_HIS &&
		str_starts(str_sub(c->r->text, end, c->end), STR(" that ")))
		return false;
	/* "is fond of saying that" */
	if (w->form == VERB_ING && before != TERM_DET && before != TERM_HIS &&
		str_starts(str_sub(c->r->text, end, c->end), STR(" that ")))
		return false;
	if (!v->noun && w->form != VERB_ING)
		return before == TERM_DET;
	switch (before) {
	case TERM_DET:
	case TERM_HIS:
	case TERM_POSS:
	case TERM_OF:
	case TERM_IN:
	case TERM_PREP:
	case TERM_NUMBER:
		return true;
	case TERM_ROLE: /* "the newspaper report came", "officials report" */
		return w->form == VERB_BASE && is_one(c->r->text, &t->at[t->n - 1]);
	case TERM_OTHER:
	case TERM_SPEECH: /* "the ad claims that", but "insurance claims" */
		return (w->form == VERB_BASE &&
			       (!says_something(c, end) || is_one(c->r->text, &t->at[t->n - 1]))) ||
		       (w->form == VERB_S && !says_something(c, end));
	case TERM_NAME:
	case TERM_CAPITAL: /* "a Herald report" */
	case TERM_QUOTE:
		return w->form == VERB_BASE;
	default:
		return false;
	}
}

/* "J.", "U.S.", "R-Ky.,", and "dept. of": the stop ends no sentence. */
static bool keeps_stop(struct str s, int32_t beg, int32_t end, int32_t most)
{
	if (s.at[beg] >= 'A' && s.at[beg] <= 'Z' && end - beg == 1)
		return true;
	if (str_find_char(str_sub(s, beg, end), '.') >= 0)
		return true;
	if (end + 1 < most && s.at[end + 1] == ',')
		return true;
	return end + 2 < most && s.at[end + 1] == ' ' && s.at[end + 2] >= 'a' &&
	       s.at[end + 2] <= 'z';
}

static void push_word(struct cursor *c)
{
	char small[WORD_MOST];
	struct str s = c->r->text;
	int32_t beg = c->at, end = word_end(s, beg);
	struct str low = lower(small, str_sub(s, beg, end));
	bool capital = s.at[beg] >= 'A' && s.at[beg] <= 'Z';
	struct found_word w = {0};
	enum term_class class = capital ? TERM_CAPITAL : TERM_OTHER;
	bool listed = wordlist_find(c->r->words, low, &w);
	if (listed && w.class == TERM_SAYS &&
		(is_noun_here(c, &w, end) || !verb_holds(c, w.verb, end))) {
		bool noun = verb_at(w.verb)->noun;
		w = (struct found_word){.class = noun ? TERM_SPEECH : TERM_OTHER};
	}
	if (listed && w.class == TERM_SAYS && is_done_to(c, &w, end))
		w = (struct found_word){.class = TERM_SUB};
	if (listed && w.class != TERM_OTHER)
		class = (enum term_class)w.class;
	else if (!listed && !capital && is_adverb(low))
		class = TERM_ADVERB;
	else if (str_ends(low, STR("n't")) || str_ends(low, STR("n\xE2\x80\x99t")))
		class = TERM_AUX;
	if (end < c->end && s.at[end] == '.' &&
		(class == TERM_TITLE || keeps_stop(s, beg, end, c->end)))
		end++;
	struct term *t = push(c, class, end);
	t->value = w.verb;
	t->form = w.form;
	t->capital = capital;
}

static void push_sign(struct cursor *c)
{
	struct str s = c->r->text;
	int32_t len, code = utf8_get(s, c->at, &len), mark = apostrophe(s, c->at);
	enum term_class class = TERM_MARK;
	bool behind = c->out->n > 0 && c->out->at[c->out->n - 1].end == c->at;
	if (mark > 0 && behind) { /* 's, s' and what auxiliaries leave */
		int32_t end = run_end(s, c->at + mark);
		struct str tail = str_sub(s, c->at + mark, end);
		bool poss = tail.len == 0 || str_eq_nocase(tail, STR("s"));
		push(c, poss ? TERM_POSS : TERM_AUX, end);
		return;
	}
	if (code == ',')
		class = TERM_COMMA;
	else if (code == ':')
		class = TERM_COLON;
	else if (code == '.' || code == ';' || code == '!' || code == '?' || code == 0x2026)
		class = TERM_STOP;
	else if (code == '-' || (code >= 0x2013 && code <= 0x2015))
		class = TERM_DASH;
	push(c, class, c->at + len);
}

/* "(D-Ohio)": what is in brackets is one term; a lone bracket is a sign. */
static bool push_brackets(struct cursor *c)
{
	struct str s = c->r->text;
	char open = s.at[c->at], close = open == '(' ? ')' : ']';
	if (open != '(' && open != '[')
		return false;
	int32_t most = c->at + BRACKETS_MOST < c->end ? c->at + BRACKETS_MOST : c->end;
	const struct quotes *q = c->r->quotes;
	if (c->quote < q->n && q->at[c->quote].span.beg < most)
		most = q->at[c->quote].span.beg;
	for (int32_t i = c->at + 1; i < most; i++)
		if (s.at[i] == close) {
			push(c, TERM_BRACKET, i + 1);
			return true;
		}
	return false;
}

/* White space that is no ASCII: U+00A0. */
static int32_t wide_space(struct str s, int32_t at)
{
	return str_starts(str_sub(s, at, at + 2), STR("\xC2\xA0")) ? 2 : 0;
}

/* A quotation directly in `outer` that holds the cursor. */
static bool push_quote(struct cursor *c)
{
	const struct quotes *q = c->r->quotes;
	while (c->quote < q->n &&
		(q->at[c->quote].outer != c->r->outer || q->at[c->quote].span.end <= c->at))
		c->quote++;
	if (c->quote == q->n || q->at[c->quote].span.beg > c->at)
		return false;
	int32_t end = q->at[c->quote].span.end, i = c->quote;
	push(c, TERM_QUOTE, end)->value = i;
	return true;
}

/* "Sen" alone is a title, "R-Ohio" a party and a state: persons are neither. */
static bool is_no_person(const struct cursor *c, struct str name)
{
	char small[WORD_MOST];
	struct found_word w;
	if (name.len > 2 && name.at[1] == '-' && name.at[0] >= 'A' && name.at[0] <= 'Z')
		return true;
	return wordlist_find(c->r->words, lower(small, name), &w) && w.class == TERM_TITLE;
}

static bool push_name(struct cursor *c)
{
	const struct quote_names *n = &c->r->names;
	const struct quotes *q = c->r->quotes;
	while (c->name < n->n && n->at[c->name].span.beg < c->at)
		c->name++;
	if (c->name == n->n || n->at[c->name].span.beg != c->at || n->at[c->name].span.end > c->end)
		return false;
	/* A name that reaches into a quotation is none here. */
	if (c->quote < q->n && q->at[c->quote].span.beg < n->at[c->name].span.end)
		return false;
	if (is_no_person(c, span_text(c->r->text, n->at[c->name].span)))
		return false;
	struct term *t = push(c, TERM_NAME, n->at[c->name].span.end);
	t->value = c->name;
	t->capital = true;
	return true;
}

void terms_read(const struct reading *r, struct span where, struct terms *out)
{
	struct cursor c = {.r = r, .out = out, .at = where.beg, .end = where.end};
	*out = (struct terms){.text = r->text, .names = r->names};
	c.name = quote_names_find(r->names, where.beg);
	c.quote = r->outer >= 0 ? r->outer + 1 : quotes_find(r->quotes, where.beg);
	while (c.at < c.end) {
		char ch = r->text.at[c.at];
		int32_t wide = wide_space(r->text, c.at);
		if (ch == ' ' || ch == '\n' || ch == '\t' || wide > 0)
			c.at += wide > 0 ? wide : 1;
		else if (push_quote(&c) || push_name(&c) || push_brackets(&c))
			continue;
		else if (is_letter(r->text, c.at))
			push_word(&c);
		else if (is_digit(ch))
			push(&c, TERM_NUMBER, run_end(r->text, c.at));
		else
			push_sign(&c);
	}
}

bool term_is(const struct terms *t, int32_t i, const char *low)
{
	if (i < 0 || i >= t->n)
		return false;
	return str_eq_nocase(str_sub(t->text, t->at[i].beg, t->at[i].end), str_of(low));
}

int32_t terms_find(const struct terms *t, int32_t at)
{
	int32_t low = 0, high = t->n;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (t->at[mid].end > at)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}

int32_t quote_names_find(struct quote_names names, int32_t at)
{
	int32_t low = 0, high = names.n;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (names.at[mid].span.end > at)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}
