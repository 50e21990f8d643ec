#include "config.h"

#include "core/story/clause.h"

#include "core/base/vec.h"

static const struct {
	uint8_t role;
	const char *words;
} roles[] = {
	{ROLE_DETERMINER, "the a an its his her their our my your this these those no every each "
			  "some any another both all such"},
	{ROLE_PRONOUN, "he she it they we you i him them us me who's itself himself themselves "
		       "one nobody everybody anyone someone"},
	{ROLE_PREPOSITION, "in on at by for of from with over near into within across between "
			   "among against about under through towards toward around behind "
			   "beside inside outside without alongside amid upon via per during"},
	{ROLE_AND, "and or but nor yet"},
	{ROLE_OPENS, "that which who whose whom when while where because although though whereas "
		     "if unless whether how why what"},
	{ROLE_ORDER, "before after since until following"},
	{ROLE_AUX, "is are was were be been being has have had having do does did will would can "
		   "could may might shall should must"},
	{ROLE_TO, "to"},
	{ROLE_PARTICLE, "up out off down round back away"},
	{ROLE_ADVERB, "not also then there here just only even still already once soon later ever "
		      "never again very too so quite than as originally subsequently reportedly "
		      "underway currently recently next first last previously formally "
		      "officially finally initially yet however therefore more most much many "
		      "several few own same other latest"},
	{ROLE_NUMBER, "two three four five six seven eight nine ten hundred thousand million "
		      "billion trillion half dozen"},
};

void lexis_build(struct arena *a, struct lexis *out)
{
	*out = (struct lexis){0};
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
		struct str rest = str_of(roles[i].words), word;
		while (str_cut(&rest, ' ', &word))
			if (word.len > 0)
				map_at(a, &out->roles, word, roles[i].role);
	}
	event_words_build(a, &out->events);
	out->stemmer = stemmer_open(STR("en"));
}

void lexis_close(struct lexis *l)
{
	stemmer_close(l->stemmer);
	l->stemmer = NULL;
}

static bool is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Bytes of the mark at `i` (U+2010 to U+203F: dashes, quotes, ...), 0 for a letter. */
static int32_t mark_at(struct str s, int32_t i)
{
	unsigned char c = (unsigned char)s.at[i];
	if (is_letter(c))
		return 0;
	if (c < 0x80)
		return 1;
	if (c == 0xe2 && i + 2 < s.len && (unsigned char)s.at[i + 1] == 0x80)
		return 3;
	if (c == 0xc2 && i + 1 < s.len) /* guillemets, no-break space */
		return 2;
	return 0;
}

/* An apostrophe or hyphen inside a word goes with it. */
static bool is_inner(struct str s, int32_t i, int32_t len)
{
	bool joins = s.at[i] == '\'' || s.at[i] == '-' || s.at[i] == '.' ||
		     (len == 3 && (unsigned char)s.at[i + 2] == 0x99);
	return joins && i > 0 && i + len < s.len && mark_at(s, i - 1) == 0 &&
	       mark_at(s, i + len) == 0 && is_letter((unsigned char)s.at[i + len]);
}

static int32_t word_end(struct str s, int32_t i)
{
	while (i < s.len) {
		int32_t len = mark_at(s, i);
		if (len > 0 && !is_inner(s, i, len))
			break;
		i += len > 0 ? len : 1;
	}
	return i;
}

static bool is_double_quote(struct str s, int32_t i)
{
	bool curly = s.at[i] == (char)0xe2 && i + 2 < s.len && s.at[i + 1] == (char)0x80 &&
		     (s.at[i + 2] == (char)0x9c || s.at[i + 2] == (char)0x9d);
	return s.at[i] == '"' || curly;
}

/*
 * What a stretch of marks and spaces between two words does. Stops stand behind
 * abbreviations: the sentence has been cut already. A comma beside a quotation
 * mark divides what is said from who says it.
 */
static enum gap gap_of(struct str s)
{
	enum gap g = GAP_NONE;
	bool quote = false;
	for (int32_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		bool dash = c == (char)0xe2 && i + 2 < s.len && s.at[i + 1] == (char)0x80 &&
			    (s.at[i + 2] == (char)0x93 || s.at[i + 2] == (char)0x94);
		bool space_dash = c == '-' && i > 0 && s.at[i - 1] == ' ';
		if (c == ';' || c == ':' || c == '(' || c == ')' || c == '?' || c == '!' || dash ||
			space_dash)
			return GAP_STRONG;
		quote |= is_double_quote(s, i);
		if (c == ',')
			g = GAP_COMMA;
	}
	return quote && g == GAP_COMMA ? GAP_STRONG : g;
}

/* Small letters, without 's and s'. */
static struct str low_of(struct arena *a, struct str word, bool *possessive)
{
	int32_t n = word.len;
	if (n > 2 && word.at[n - 1] == 's' && word.at[n - 2] == '\'')
		n -= 2;
	else if (n > 4 && word.at[n - 1] == 's' && (unsigned char)word.at[n - 2] == 0x99)
		n -= 4;
	*possessive = n < word.len;
	char *to = arena_alloc(a, (size_t)n + 1);
	for (int32_t i = 0; i < n; i++) {
		char c = word.at[i];
		to[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (struct str){to, n};
}

/* "US" is no pronoun, but "The" behind a dash is an article. */
static bool is_shouted(struct str word)
{
	return word.len > 1 && word.at[1] >= 'A' && word.at[1] <= 'Z';
}

static uint8_t role_of(const struct lexis *l, struct str low, struct str word)
{
	const int32_t *role = map_find(&l->roles, low);
	if (role != NULL && !is_shouted(word))
		return (uint8_t)*role;
	return low.len > 0 && low.at[0] >= '0' && low.at[0] <= '9' ? ROLE_NUMBER : ROLE_CONTENT;
}

/* Gives words their names and dates; both are in the order of the text. */
static void claim(const struct clause_source *s, struct clause_words *w)
{
	const struct timexes *t = &s->article->timexes;
	if (w->n == 0)
		return;
	int32_t name = entity_first_name(s->entities, s->index, w->at[0].span.beg);
	int32_t date = timexes_find(t, w->at[0].span.beg);
	for (int32_t i = 0; i < w->n; i++) {
		struct clause_word *x = &w->at[i];
		while (date < t->n && t->at[date].span.end <= x->span.beg)
			date++;
		if (date < t->n && span_meets(t->at[date].span, x->span)) {
			x->timex = date;
			x->role = ROLE_DATE;
			continue;
		}
		while (name < s->entities->names && s->entities->name[name].article == s->index &&
			s->entities->name[name].span.end <= x->span.beg)
			name++;
		if (name < s->entities->names && s->entities->name[name].article == s->index &&
			span_meets(s->entities->name[name].span, x->span)) {
			x->name = name;
			x->role = ROLE_CONTENT;
		}
	}
}

/* The part of a sentence that is read: all, or about CLAUSE_BYTES around `at`, at spaces. */
static struct span part_of(const struct document *d, int32_t sentence, int32_t at)
{
	struct span s = d->sentences.at[sentence].span;
	int32_t beg = at - CLAUSE_BYTES / 2, end = at + CLAUSE_BYTES / 2;
	if (beg > s.beg) {
		while (beg < at && d->text.at[beg] != ' ')
			beg++;
		s.beg = beg;
	}
	if (end < s.end) {
		while (end > at && d->text.at[end] != ' ')
			end--;
		s.end = end;
	}
	return s;
}

/* "the World Health Organization (WHO) has": one word in brackets divides nothing. */
static void join_brackets(struct str text, struct clause_words *w)
{
	for (int32_t i = 1; i < w->n; i++) {
		struct str before = str_sub(text, w->at[i - 1].span.end, w->at[i].span.beg);
		struct span s = w->at[i].span;
		if (before.len == 0 || before.at[before.len - 1] != '(' || s.end >= text.len ||
			text.at[s.end] != ')')
			continue;
		w->at[i].gap = GAP_NONE;
		if (i + 1 < w->n)
			w->at[i + 1].gap =
				(uint8_t)gap_of(str_sub(text, s.end + 1, w->at[i + 1].span.beg));
	}
}

void clause_words(struct arena *a, const struct clause_source *s, int32_t sentence, int32_t at,
	struct clause_words *out)
{
	struct str text = s->article->doc.text;
	struct span part = part_of(&s->article->doc, sentence, at);
	struct str all = str_sub(text, 0, part.end);
	int32_t last = part.beg;
	*out = (struct clause_words){0};
	for (int32_t i = part.beg; i < part.end;) {
		int32_t mark = mark_at(all, i);
		if (mark > 0) {
			i += mark;
			continue;
		}
		int32_t end = word_end(all, i);
		struct clause_word x = {.span = {i, end}, .name = -1, .timex = -1};
		struct str word = span_text(text, x.span);
		x.low = low_of(a, word, &x.possessive);
		x.capital = word.at[0] >= 'A' && word.at[0] <= 'Z';
		x.role = role_of(s->lexis, x.low, word);
		x.event = x.role == ROLE_CONTENT ? event_word(&s->lexis->events, x.low) : NULL;
		x.gap = (uint8_t)gap_of(str_sub(text, last, i));
		VEC_PUSH(a, out, x);
		last = i = end;
	}
	claim(s, out);
	join_brackets(text, out);
}

static bool is_name_word(const struct clause_word *x)
{
	return x->name >= 0 || (x->capital && x->role == ROLE_CONTENT);
}

/* The second comma of "Arceo, who is retired, said". */
static bool closes_relative(const struct clause_words *w, int32_t i)
{
	int32_t k = i - 1;
	while (k > 0 && w->at[k].gap == GAP_NONE)
		k--;
	return k > 0 && w->at[k].gap == GAP_COMMA && w->at[k].role == ROLE_OPENS;
}

/* Behind a comma: "and" joins names of a list, else clauses; an article begins an apposition. */
static bool comma_opens(const struct clause_words *w, int32_t i)
{
	const struct clause_word *x = &w->at[i], *before = &w->at[i - 1];
	const struct clause_word *next = i + 1 < w->n ? &w->at[i + 1] : x;
	if (before->role == ROLE_DATE) {
		/* "On May 3, 2023, NATO has": the date belongs to what follows. */
		int32_t k = i - 1;
		while (k >= 0 && (w->at[k].role == ROLE_DATE || w->at[k].role == ROLE_PREPOSITION ||
					 w->at[k].role == ROLE_ADVERB || w->at[k].role == ROLE_AND))
			k--;
		return k >= 0 && w->at[k].gap != GAP_STRONG;
	}
	if (closes_relative(w, i))
		return true;
	if (x->role == ROLE_AND)
		return !(is_name_word(before) && is_name_word(next));
	if (x->role == ROLE_DETERMINER || x->role == ROLE_PRONOUN || x->role == ROLE_AUX)
		return true;
	return str_eq(x->low, STR("as")) || str_eq(x->low, STR("with")) ||
	       str_eq(x->low, STR("so")) || (!x->capital && str_ends(x->low, STR("ing")));
}

bool clause_begins(const struct clause_words *w, int32_t i)
{
	const struct clause_word *x = &w->at[i];
	if (i == 0 || x->gap == GAP_STRONG)
		return true;
	if (x->role == ROLE_DATE && w->at[i - 1].timex == x->timex)
		return false;
	if (x->role == ROLE_OPENS)
		return true;
	/* "before 2022" is all date; "prior to the", "ahead of the" open with their first word. */
	if (x->role == ROLE_ORDER)
		return i + 1 >= w->n || w->at[i + 1].role != ROLE_DATE;
	bool two = i + 1 < w->n &&
		   ((str_eq(x->low, STR("prior")) && w->at[i + 1].role == ROLE_TO) ||
			   (str_eq(x->low, STR("ahead")) && str_eq(w->at[i + 1].low, STR("of"))));
	if (two)
		return true;
	if (x->gap == GAP_COMMA)
		return comma_opens(w, i);
	/* "earlier this year as part of": behind a date. */
	return str_eq(x->low, STR("as")) && w->at[i - 1].role == ROLE_DATE;
}

struct span clause_around(const struct clause_words *w, int32_t i)
{
	struct span s = {i, i + 1};
	while (s.beg > 0 && !clause_begins(w, s.beg))
		s.beg--;
	while (s.end < w->n && !clause_begins(w, s.end))
		s.end++;
	return s;
}

int32_t clause_find(const struct clause_words *w, int32_t at)
{
	int32_t i = 0;
	while (i < w->n && w->at[i].span.end <= at)
		i++;
	return i;
}
