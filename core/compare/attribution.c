#include "config.h"

#include "core/compare/attribution.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/quote/subject.h"

enum { TAIL = 6 /* terms behind a speaker that may belong to it: "on Thursday" */ };

struct cue_words {
	struct wordlist list;
};

struct attributing {
	struct arena *to;
	struct arena work;
	const struct story *story;
	const struct article *article;
	int32_t index; /* of the article */
	struct span sentence;
	struct terms terms;
	struct attributions *out;
	int32_t first; /* of `out`: those of this sentence */
};

const struct cue_words *cue_words_open(struct arena *a)
{
	struct cue_words *w = ARENA_NEW(a, struct cue_words);
	wordlist_open(&w->list, a, false);
	return w;
}

static struct quote_names names_of(struct attributing *x)
{
	static const uint8_t type[NAME_TYPES] = {[NAME_PER] = QUOTE_PER,
		[NAME_ORG] = QUOTE_ORG,
		[NAME_LOC] = QUOTE_LOC,
		[NAME_MISC] = QUOTE_MISC};
	const struct mentions *m = &x->article->mentions;
	int32_t from = mentions_find(m, x->sentence.beg), n = 0;
	while (from + n < m->n && m->at[from + n].span.beg < x->sentence.end)
		n++;
	struct quote_name *at = ARENA_ARRAY(&x->work, struct quote_name, n + 1);
	for (int32_t i = 0; i < n; i++) {
		const struct mention *own = &m->at[from + i];
		at[i] = (struct quote_name){own->span, type[own->type]};
	}
	return (struct quote_names){at, n};
}

static enum term_class class_at(const struct attributing *x, int32_t i)
{
	return i < x->terms.n ? term_class(&x->terms, i) : TERM_STOP;
}

/* A quotation here whose speaker is told by this verb; -1. */
static int32_t quote_of(const struct attributing *x, struct span verb)
{
	const struct quotes *q = &x->article->quotes;
	for (int32_t i = quotes_find(q, x->sentence.beg);
		i < q->n && q->at[i].span.beg < x->sentence.end; i = quotes_next(q, i))
		if (span_meets(q->at[i].verb, verb))
			return i;
	return -1;
}

static int32_t entity_of(const struct attributing *x, struct span speaker, struct span verb)
{
	int32_t quote = quote_of(x, verb);
	if (quote >= 0 && speaker_entity(x->story, x->index, quote) >= 0)
		return speaker_entity(x->story, x->index, quote);
	if (speaker.beg == speaker.end)
		return -1;
	int32_t name = entity_name_at(&x->story->entities, x->index, speaker.beg);
	bool all = name >= 0 && x->story->entities.name[name].span.end >= speaker.end;
	return all ? x->story->entities.joined[name].entity : -1;
}

static bool is_taken(const struct attributing *x, struct span s)
{
	for (int32_t i = x->first; i < x->out->n; i++)
		if (span_meets(x->out->at[i].span, s))
			return true;
	return false;
}

/* Terms [beg, end), with the commas that tie them to what is said. */
static struct span cut_span(const struct attributing *x, int32_t beg, int32_t end)
{
	const struct terms *t = &x->terms;
	int32_t first = beg, last = end - 1;
	/* The full stop belongs to what is said, unless a quotation has its own. */
	bool stop = end + 1 == t->n && class_at(x, end) == TERM_STOP && beg > 0 &&
		    class_at(x, beg - 1) == TERM_QUOTE;
	if (end < t->n && (class_at(x, end) == TERM_COMMA || stop))
		last++;
	if (beg > 0 && class_at(x, beg - 1) == TERM_COMMA &&
		!is_taken(x, (struct span){t->at[beg - 1].beg, t->at[beg - 1].end}))
		first--;
	bool before_stop = first > 0 && class_at(x, last + 1) == TERM_STOP;
	return (struct span){
		before_stop ? t->at[first - 1].end : t->at[first].beg, t->at[last].end};
}

static void cut(struct attributing *x, int32_t beg, int32_t end, const struct subject *who,
	struct span verb, enum attributed_by by)
{
	struct span span = cut_span(x, beg, end);
	struct span speaker = who != NULL ? who->span : (struct span){0, 0};
	if (is_taken(x, span))
		return;
	VEC_PUSH(x->to, x->out,
		(struct attribution){
			span, speaker, verb, entity_of(x, speaker, verb), (uint8_t)by});
}

static struct span verb_span(const struct attributing *x, int32_t verb)
{
	return (struct span){x->terms.at[verb].beg, x->terms.at[verb].end};
}

/* "TOKYO (Sextant) - ": where it is told from, and by which agency. */
static void try_dateline(struct attributing *x)
{
	enum { MOST = 10 /* terms */, LEAST = 3 /* capital letters */ };
	const struct terms *t = &x->terms;
	int32_t word = x->sentence.beg, end = 1;
	const struct str text = x->article->doc.text;
	while (word < x->sentence.end && text.at[word] >= 'A' && text.at[word] <= 'Z')
		word++;
	if (word - x->sentence.beg < LEAST)
		return;
	while (end < t->n && end < MOST && class_at(x, end) != TERM_STOP &&
		(class_at(x, end) != TERM_DASH || t->at[end].beg == t->at[end - 1].end))
		end++;
	if (end + 1 >= t->n || class_at(x, end) != TERM_DASH)
		return;
	VEC_PUSH(x->to, x->out,
		(struct attribution){{t->at[0].beg, t->at[end].end},
			{t->at[0].beg, t->at[end - 1].end}, {0, 0}, -1, ATTRIBUTED_DATELINE});
}

static bool is_boundary(enum term_class class)
{
	return class == TERM_COMMA || class == TERM_QUOTE || class == TERM_STOP ||
	       class == TERM_DASH;
}

/* A clause of its own, and not words about the saying. */
static bool says_more(enum term_class class)
{
	return class == TERM_SAYS || class == TERM_THAT || class == TERM_COLON ||
	       class == TERM_PRONOUN || class == TERM_SUB || class == TERM_AND ||
	       class == TERM_BE || class == TERM_AUX;
}

/* "a police report": a noun that could be a verb of saying belongs to the phrase. */
static void take_noun(const struct attributing *x, struct subject *who)
{
	int32_t next = who->last + 1;
	if (class_at(x, next) != TERM_SAYS || !verb_at(x->terms.at[next].value)->noun)
		return;
	if (who->span.end == x->terms.at[who->last].end &&
		who->span.beg == x->terms.at[who->first].beg)
		who->span.end = x->terms.at[next].end;
	who->last = next;
}

/* ", the mayor": what the speaker is, up to the next comma or stop. */
static void take_apposition(const struct attributing *x, struct subject *who)
{
	enum { MOST = 10 /* terms */ };
	int32_t i = who->last + 1;
	enum term_class next = class_at(x, i + 1);
	if (class_at(x, i) != TERM_COMMA ||
		(next != TERM_DET && next != TERM_HIS && next != TERM_ROLE))
		return;
	bool role = false;
	for (i++; i <= who->last + MOST && !is_boundary(class_at(x, i)); i++) {
		role = role || class_at(x, i) == TERM_ROLE;
		if (says_more(class_at(x, i)))
			return;
	}
	if (role && is_boundary(class_at(x, i)))
		who->last = i - 1;
}

static void try_according(struct attributing *x, int32_t i)
{
	struct subject who;
	bool according = class_at(x, i) == TERM_ACCORDING && class_at(x, i + 1) == TERM_TO;
	bool per = class_at(x, i) == TERM_PER && (i == 0 || class_at(x, i - 1) == TERM_COMMA);
	int32_t last = according ? i + 1 : i;
	if ((!according && !per) || !subject_behind(&x->terms, last + 1, x->terms.n, &who))
		return;
	take_noun(x, &who);
	take_apposition(x, &who);
	struct span verb = {x->terms.at[i].beg, x->terms.at[last].end};
	cut(x, i, who.last + 1, &who, verb, ATTRIBUTED_ACCORDING);
}

/* What may begin words about the saying behind it: "on Thursday", "late on Monday". */
static bool begins_tail(enum term_class class)
{
	return is_boundary(class) || class == TERM_IN || class == TERM_DAY ||
	       class == TERM_ADVERB || class == TERM_PREP || class == TERM_TO;
}

/* Where the words about saying end that go on at `i`; -1 if they say more. */
static int32_t tail_end(const struct attributing *x, int32_t i)
{
	if (!begins_tail(class_at(x, i)))
		return -1;
	for (int32_t n = 0; n <= TAIL; n++, i++) {
		if (is_boundary(class_at(x, i)))
			return i;
		if (says_more(class_at(x, i)))
			return -1;
	}
	return -1;
}

/* "told reporters": whom it is said to; the term behind. */
static int32_t addressee_end(const struct attributing *x, int32_t verb)
{
	static const char *const telling[] = {"tell", "assure", "inform", "remind"};
	const struct verb *v = verb_at(x->terms.at[verb].value);
	struct subject whom;
	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		if (str_eq(str_of(v->form[VERB_BASE]), str_of(telling[i])) &&
			subject_behind(&x->terms, verb + 1, x->terms.n, &whom))
			return whom.last + 1;
	return verb + 1;
}

/* "..., Holm said" */
static bool try_straight(struct attributing *x, int32_t verb)
{
	struct subject who;
	if (!subject_before(&x->terms, verb, 0, &who) || who.first == 0 ||
		!is_boundary(class_at(x, who.first - 1)))
		return false;
	int32_t end = tail_end(x, addressee_end(x, verb));
	if (end < 0)
		return false;
	cut(x, who.first, end, &who, verb_span(x, verb), ATTRIBUTED_BEHIND);
	return true;
}

/* "..., said Holm" */
static bool try_inverted(struct attributing *x, int32_t verb)
{
	struct subject who;
	if (verb == 0 || !is_boundary(class_at(x, verb - 1)) ||
		!subject_behind(&x->terms, verb + 1, x->terms.n, &who))
		return false;
	take_apposition(x, &who);
	int32_t end = tail_end(x, who.last + 1);
	if (end < 0)
		return false;
	cut(x, verb, end, &who, verb_span(x, verb), ATTRIBUTED_BEHIND);
	return true;
}

static bool try_behind(struct attributing *x, int32_t verb)
{
	return x->terms.at[verb].form != VERB_ING &&
	       (try_straight(x, verb) || try_inverted(x, verb));
}

/* What may begin a clause right behind "said". */
static bool begins_clause(enum term_class class)
{
	return class == TERM_PRONOUN || class == TERM_DET || class == TERM_HIS ||
	       class == TERM_NAME || class == TERM_CAPITAL;
}

/* The term where what is said begins; -1 if the verb has an object instead. */
static int32_t content_begin(const struct attributing *x, int32_t verb)
{
	const struct verb *v = verb_at(x->terms.at[verb].value);
	int32_t i = verb + 1;
	while (class_at(x, i) == TERM_ADVERB || class_at(x, i) == TERM_DAY ||
		(class_at(x, i) == TERM_IN && class_at(x, i + 1) == TERM_DAY))
		i++;
	if (class_at(x, i) == TERM_THAT)
		return i + 1;
	bool named = v->group == VERB_NAMING;
	if ((class_at(x, i) == TERM_COLON || class_at(x, i) == TERM_COMMA) &&
		class_at(x, i + 1) == TERM_QUOTE)
		return i + 1;
	if (class_at(x, i) == TERM_QUOTE && i < x->terms.n && !named)
		return i;
	bool says = v->group == VERB_NEUTRAL && !v->noun;
	return says && i == verb + 1 && begins_clause(class_at(x, i)) ? i : -1;
}

/* "Holm said that ...", "..., adding that ..." */
static void try_before(struct attributing *x, int32_t verb)
{
	struct subject who;
	int32_t content = content_begin(x, verb), beg = verb;
	if (content < 0 || content >= x->terms.n)
		return;
	if (x->terms.at[verb].form == VERB_ING) {
		if (verb > 0 && class_at(x, verb - 1) == TERM_COMMA)
			cut(x, verb, content, NULL, verb_span(x, verb), ATTRIBUTED_BEFORE);
		return;
	}
	if (!subject_before(&x->terms, verb, 0, &who))
		return;
	beg = who.first;
	while (beg > 0 && (class_at(x, beg - 1) == TERM_ADVERB || class_at(x, beg - 1) == TERM_AND))
		beg--;
	if (beg == 0 || is_boundary(class_at(x, beg - 1)))
		cut(x, beg, content, &who, verb_span(x, verb), ATTRIBUTED_BEFORE);
}

static bool has_verb(const struct attributing *x, struct span verb)
{
	for (int32_t i = x->first; i < x->out->n; i++)
		if (span_meets(x->out->at[i].verb, verb))
			return true;
	return false;
}

/* Whoever else speaks most of it: the verb may stand in another sentence. */
static void add_speakers(struct attributing *x)
{
	const struct quotes *all = &x->article->quotes;
	bool any = x->out->n > x->first;
	if (!quotes_is_quoted(all, x->sentence))
		return;
	for (int32_t i = quotes_find(all, x->sentence.beg);
		i < all->n && all->at[i].span.beg < x->sentence.end; i = quotes_next(all, i)) {
		const struct quote *q = &all->at[i];
		int32_t entity = speaker_entity(x->story, x->index, i);
		bool known = entity >= 0 || q->speaker.beg < q->speaker.end;
		if (q->kind == QUOTE_SCARE || !known || has_verb(x, q->verb) ||
			(any && q->verb.beg == q->verb.end))
			continue;
		int32_t at = q->span.beg > x->sentence.beg ? q->span.beg : x->sentence.beg;
		VEC_PUSH(x->to, x->out,
			(struct attribution){
				{at, at}, q->speaker, q->verb, entity, ATTRIBUTED_QUOTE});
		any = true;
	}
}

static int by_place(const void *a, const void *b)
{
	const struct attribution *x = a, *y = b;
	return (x->span.beg > y->span.beg) - (x->span.beg < y->span.beg);
}

static bool begins_block(const struct article *x, int32_t sentence)
{
	const struct sentence *s = &x->doc.sentences.at[sentence];
	return sentence == 0 || s[-1].block != s->block;
}

void attributions_add(struct arena *to, const struct cue_words *words, const struct story *s,
	int32_t article, int32_t sentence, struct attributions *out)
{
	struct attributing x = {.to = to,
		.story = s,
		.article = s->at[article],
		.index = article,
		.sentence = s->at[article]->doc.sentences.at[sentence].span,
		.out = out,
		.first = out->n};
	if (!quote_is_english(x.article->doc.language))
		return;
	struct reading r = {.arena = &x.work,
		.text = x.article->doc.text,
		.words = &words->list,
		.names = names_of(&x),
		.quotes = &x.article->quotes,
		.outer = -1};
	terms_read(&r, x.sentence, &x.terms);
	if (begins_block(x.article, sentence))
		try_dateline(&x);
	for (int32_t i = 0; i < x.terms.n; i++) {
		try_according(&x, i);
		if (class_at(&x, i) == TERM_SAYS && !try_behind(&x, i))
			try_before(&x, i);
	}
	add_speakers(&x);
	if (out->n > x.first)
		qsort(out->at + x.first, (size_t)(out->n - x.first), sizeof *out->at, by_place);
	arena_free(&x.work);
}

struct str attribution_speaker(const struct story *s, int32_t article, const struct attribution *x)
{
	if (x->entity >= 0)
		return s->entities.at[x->entity].name;
	if (x->speaker.beg == x->speaker.end)
		return (struct str){0};
	return span_text(s->at[article]->doc.text, x->speaker);
}

const char *attributed_by_text(enum attributed_by by)
{
	static const char *const texts[ATTRIBUTED_RULES] = {
		[ATTRIBUTED_BEFORE] = "a verb of saying before what is said",
		[ATTRIBUTED_BEHIND] = "a verb of saying behind what is said",
		[ATTRIBUTED_ACCORDING] = "\"according to\"",
		[ATTRIBUTED_QUOTE] = "the speaker of the quotation",
		[ATTRIBUTED_DATELINE] = "a dateline",
	};
	return texts[by];
}

const char *attributed_by_name(enum attributed_by by)
{
	static const char *const names[ATTRIBUTED_RULES] = {
		[ATTRIBUTED_BEFORE] = "before",
		[ATTRIBUTED_BEHIND] = "behind",
		[ATTRIBUTED_ACCORDING] = "according",
		[ATTRIBUTED_QUOTE] = "quote",
		[ATTRIBUTED_DATELINE] = "dateline",
	};
	return names[by];
}
