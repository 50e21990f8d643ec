#include "config.h"

#include "core/compare/digest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/day.h"
#include "core/base/vec.h"
#include "core/text/function_word.h"
#include "core/text/numeral.h"
#include "core/text/stem.h"

enum {
	STEP = 32 * 1024,   /* bytes of text in one step */
	LEAD = 2,           /* sentences below the title that tell what happened */
	MONTHS_MOST = 4,    /* a season meets its months, a year does not */
	FUNCTION_SHORT = 3, /* bytes: words of a language without a list that are none */
	NO_TERM = -1,
};

struct found { /* a term in the sentence at work */
	int32_t term;
	struct span span;
	bool named;
};

struct digest_work {
	struct terms *terms;
	const struct story *story;
	const struct article *article;
	struct segmenter *segmenter;
	struct stemmer *stemmer;
	struct arena arena;    /* of the work */
	struct arena sentence; /* of one sentence */
	struct map forms;      /* folded words, to their terms */
	bool english;
	struct digest out;
	int32_t next;  /* sentence */
	int32_t below; /* counted sentences before it that are no title */
	int32_t name;  /* in entities.name */
	int32_t timex; /* in article->timexes */
	struct {
		struct said *at;
		int32_t n;
	} said; /* so far: copied when all is there, since a growing array leaves gaps */
	/* the sentence at work: */
	struct {
		struct found *at;
		int32_t n;
	} found;
};

static void find_term(struct digest_work *w, int32_t term, struct span span, bool named)
{
	VEC_PUSH(&w->sentence, &w->found, (struct found){term, span, named});
}

struct digest_work *digest_open(
	struct terms *t, const struct story *s, int32_t article, struct segmenter *g)
{
	struct digest_work *w = calloc(1, sizeof *w);
	if (w == NULL)
		arena_full();
	const struct article *x = s->at[article];
	const struct document *d = &x->doc;
	w->terms = t;
	w->story = s;
	w->article = x;
	w->segmenter = g;
	w->english = str_starts(d->language, STR("en")) || str_eq(d->language, STR("und"));
	w->stemmer = stemmer_open(w->english ? STR("en") : d->language);
	w->out = (struct digest){
		.article = article, .doc = d, .sentences = d->sentences.n, .english = w->english};
	w->out.sentence = ARENA_ARRAY(&w->arena, struct saying, d->sentences.n + 1);
	while (w->name < s->entities.names && s->entities.name[w->name].article < article)
		w->name++;
	return w;
}

void digest_close(struct digest_work *w)
{
	if (w == NULL)
		return;
	stemmer_close(w->stemmer);
	arena_free(&w->arena);
	arena_free(&w->sentence);
	free(w);
}

/* Names in this sentence: [from, w->name). */
static int32_t names_of(struct digest_work *w, struct span s)
{
	const struct entities *e = &w->story->entities;
	const int32_t article = w->out.article;
	while (w->name < e->names && e->name[w->name].article == article &&
		e->name[w->name].span.beg < s.beg)
		w->name++;
	int32_t from = w->name;
	while (w->name < e->names && e->name[w->name].article == article &&
		e->name[w->name].span.beg < s.end)
		w->name++;
	return from;
}

/* "2:lima" */
static struct str name_key(struct arena *a, const struct entity *x)
{
	char *to = arena_alloc(a, (size_t)x->key.len + 2);
	to[0] = (char)('0' + x->type);
	to[1] = ':';
	if (x->key.len > 0)
		memcpy(to + 2, x->key.at, (size_t)x->key.len);
	return (struct str){to, x->key.len + 2};
}

static void add_names(struct digest_work *w, int32_t from, int32_t to)
{
	const struct entities *e = &w->story->entities;
	for (int32_t i = from; i < to; i++) {
		const struct entity *x = entity_meant(e, i);
		struct str key = name_key(&w->sentence, x);
		find_term(w, terms_add_name(w->terms, key, x->name), e->name[i].span, true);
	}
}

static void add_date(struct digest_work *w, const char *value, struct span span)
{
	find_term(w, terms_add(w->terms, TERM_DATE, str_of(value)), span, false);
}

/* "2023-05-03" is also in "2023-05"; two dates meet in what both say. */
static void add_day(struct digest_work *w, int32_t day, int32_t parts, struct span span)
{
	enum { YEAR_LEN = 4, MONTH_LEN = 7 };
	char text[16];
	day_format(text, day);
	if (parts > 2)
		add_date(w, text, span);
	text[MONTH_LEN] = '\0';
	if (parts > 1)
		add_date(w, text, span);
	text[YEAR_LEN] = '\0';
	add_date(w, text, span);
}

static void add_months(struct digest_work *w, struct interval when, struct span span)
{
	int32_t year, month, day;
	day_split(when.beg, &year, &month, &day);
	for (int32_t i = 0; i < MONTHS_MOST; i++) {
		int32_t at = day_of(year + (month - 1 + i) / 12, (month - 1 + i) % 12 + 1, 1);
		if (at == DAY_NONE || at >= when.end)
			return;
		add_day(w, at, 2, span);
	}
}

/* Does it name a day or a stretch of days that another can meet? */
static bool is_term(const struct timex3 *t)
{
	if (t->type == TIMEX_DURATION || t->type == TIMEX_SET || t->certainty == CERTAINTY_VAGUE ||
		str_ends(str_of(t->value), STR("_REF")))
		return false;
	return t->when.grain != GRAIN_NONE || (t->value[0] == 'X' && strcmp(t->value, "XXXX") != 0);
}

static void add_timex(struct digest_work *w, const struct timex3 *t)
{
	if (!is_term(t))
		return;
	bool open = t->when.beg == INTERVAL_PAST || t->when.end == INTERVAL_FUTURE;
	int32_t beg = t->when.beg != INTERVAL_PAST ? t->when.beg : t->when.end - 1;
	if (beg == INTERVAL_FUTURE)
		return;
	switch (t->when.grain) {
	case GRAIN_NONE:
		add_date(w, t->value, t->span);
		return;
	case GRAIN_DAY:
		add_day(w, beg, 3, t->span);
		if (!open && t->when.end - 1 > beg)
			add_day(w, t->when.end - 1, 3, t->span);
		return;
	case GRAIN_WEEK:
	case GRAIN_MONTH:
	case GRAIN_QUARTER:
	case GRAIN_SEASON:
		if (open)
			add_day(w, beg, 2, t->span);
		else
			add_months(w, t->when, t->span);
		return;
	case GRAIN_YEAR:
		add_day(w, beg, 1, t->span);
		return;
	case GRAIN_DECADE:
	case GRAIN_CENTURY:
	case GRAIN_VAGUE:
		add_date(w, t->value, t->span);
		return;
	}
}

static void add_timexes(struct digest_work *w, struct span s)
{
	const struct timexes *t = &w->article->timexes;
	for (int32_t i = timexes_find(t, s.beg); i < t->n && t->at[i].span.beg < s.end; i++)
		add_timex(w, &t->at[i]);
}

/* The date that a word is of; NULL. */
static const struct timex3 *date_of(const struct digest_work *w, struct span word)
{
	const struct timexes *t = &w->article->timexes;
	int32_t i = timexes_find(t, word.beg);
	return i < t->n && span_meets(t->at[i].span, word) ? &t->at[i] : NULL;
}

static bool is_named(const struct digest_work *w, int32_t from, int32_t to, struct span word)
{
	const struct name *name = w->story->entities.name;
	for (int32_t i = from; i < to && name[i].span.beg < word.end; i++)
		if (span_meets(name[i].span, word))
			return true;
	return false;
}

/* The term of a word; NO_TERM for a function word. */
static int32_t word_term(struct digest_work *w, struct str key)
{
	const int32_t n = w->forms.n;
	const int32_t *there = map_at(&w->arena, &w->forms, key, NO_TERM);
	if (w->forms.n == n)
		return *there;
	w->forms.at[n].key = str_dup(&w->arena, key); /* what it was looked up by goes */
	bool empty = w->english ? function_word_is(key) || key.len < 2
				: stemmer_knows(w->stemmer) && key.len <= FUNCTION_SHORT;
	int32_t term = NO_TERM;
	if (!empty && key.len > 0) {
		struct str stem = stem_of(w->stemmer, &w->sentence, key);
		term = terms_add(w->terms, TERM_WORD, stem);
		w->terms->at[term].light = w->english && senses_is_light(&w->terms->senses, stem);
	}
	w->forms.at[n].value = term;
	return term;
}

/* What a word means, looked up where it first stands outside a name: that means only itself. */
static void find_senses(struct digest_work *w, int32_t word)
{
	struct terms *t = w->terms;
	int32_t group[SENSES_MOST];
	if (t->at[word].sense >= 0)
		return;
	int32_t n = senses_of(&t->senses, t->at[word].text, group);
	t->at[word].sense = t->sense.n;
	t->at[word].senses = (uint8_t)n;
	for (int32_t i = 0; i < n; i++) {
		int32_t sense = terms_add(t, TERM_SENSE, sense_words(group[i]));
		VEC_PUSH(t->arena, &t->sense, sense);
	}
}

static int32_t number_term(struct digest_work *w, double value, struct span span)
{
	struct str text = w->article->doc.text, behind = str_from(text, span.end);
	bool percent = str_starts(behind, STR("%")) || str_starts(behind, STR(" percent")) ||
		       str_starts(behind, STR(" per cent"));
	struct str key = str_printf(&w->sentence, "%.12g%s", value, percent ? "%" : "");
	return terms_add(w->terms, TERM_NUMBER, key);
}

static void add_words(struct digest_work *w, struct span s, int32_t name, int32_t names)
{
	struct spans words = {0};
	struct strs keys = {0};
	struct str text = span_text(w->article->doc.text, s);
	segment_words(w->segmenter, &w->sentence, text, &words);
	for (int32_t i = 0; i < words.n; i++) {
		VEC_PUSH(&w->sentence, &keys,
			stem_fold(w->stemmer, &w->sentence, span_text(text, words.at[i])));
		words.at[i].beg += s.beg;
		words.at[i].end += s.beg;
	}
	for (int32_t i = 0, n; i < words.n; i += n) {
		double value;
		const struct timex3 *date = date_of(w, words.at[i]);
		n = date != NULL ? 0 : numeral_read(&keys, i, &value);
		struct span span = {words.at[i].beg, words.at[i + (n > 0 ? n - 1 : 0)].end};
		int32_t term = NO_TERM;
		if (n > 0)
			term = number_term(w, value, span);
		else if (!numeral_is_digits(keys.at[i]) && (date == NULL || !is_term(date)))
			term = word_term(w, keys.at[i]);
		n += n == 0;
		if (term == NO_TERM)
			continue;
		bool named = is_named(w, name, names, span);
		find_term(w, term, span, named);
		if (w->english && !named && w->terms->at[term].kind == TERM_WORD)
			find_senses(w, term);
	}
}

static void keep(struct digest_work *w, struct saying *saying)
{
	saying->first = w->said.n;
	saying->n = w->found.n;
	for (int32_t i = 0; i < w->found.n; i++)
		VEC_PUSH(&w->arena, &w->said,
			((struct said){
				(uint32_t)w->found.at[i].term & INT32_MAX, w->found.at[i].named}));
}

static void read_sentence(struct digest_work *w, struct span s)
{
	int32_t name = names_of(w, s), names = w->name;
	w->found.at = NULL;
	w->found.n = 0;
	add_words(w, s, name, names);
	add_names(w, name, names);
	add_timexes(w, s);
}

static void digest_sentence(struct digest_work *w)
{
	const struct document *d = w->out.doc;
	const struct sentence *s = &d->sentences.at[w->next];
	enum block_kind kind = (enum block_kind)d->blocks.at[s->block].kind;
	struct saying *saying = &w->out.sentence[w->next];
	saying->counted = block_is_counted(kind) || kind == BLOCK_LIST;
	saying->title = kind == BLOCK_TITLE || kind == BLOCK_HEADING;
	saying->lead = saying->counted && (kind == BLOCK_TITLE || w->below < LEAD);
	w->below += saying->counted && kind != BLOCK_TITLE;
	saying->follows = saying->counted && w->next > 0 && s[-1].block == s->block;
	if (saying->counted) {
		read_sentence(w, s->span);
		keep(w, saying);
	}
	arena_reset(&w->sentence);
	w->next++;
}

static void finish(struct digest_work *w)
{
	struct arena *to = w->terms->arena;
	struct digest *o = &w->out;
	const struct saying *sentence = o->sentence;
	o->n = w->said.n;
	o->said = ARENA_ARRAY(to, struct said, o->n);
	for (int32_t i = 0; i < o->n; i++)
		o->said[i] = w->said.at[i];
	o->sentence = ARENA_ARRAY(to, struct saying, o->sentences);
	for (int32_t i = 0; i < o->sentences; i++)
		o->sentence[i] = sentence[i];
}

bool digest_step(struct digest_work *w, struct digest *out)
{
	const struct document *d = w->out.doc;
	int32_t bytes = 0;
	while (w->next < d->sentences.n && bytes < STEP) {
		struct span s = d->sentences.at[w->next].span;
		bytes += s.end - s.beg;
		digest_sentence(w);
	}
	if (w->next < d->sentences.n)
		return true;
	finish(w);
	*out = w->out;
	return false;
}

void digest_build(struct terms *t, const struct story *s, int32_t article, struct segmenter *g,
	struct digest *out)
{
	struct digest_work *w = digest_open(t, s, article, g);
	while (digest_step(w, out))
		continue;
	digest_close(w);
}

void digest_places(struct arena *to, struct terms *t, const struct story *s, const struct digest *d,
	int32_t sentence, struct segmenter *g, struct spans *out)
{
	struct digest_work *w = digest_open(t, s, d->article, g);
	*out = (struct spans){0};
	if (d->sentence[sentence].counted)
		read_sentence(w, d->doc->sentences.at[sentence].span);
	out->at = ARENA_ARRAY(to, struct span, w->found.n);
	for (int32_t i = 0; i < w->found.n; i++)
		out->at[out->n++] = w->found.at[i].span;
	digest_close(w);
}
