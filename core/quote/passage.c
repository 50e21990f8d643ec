#include "config.h"

#include "core/quote/passage.h"

enum {
	ALONE = 5,    /* terms of a sentence, the quotation being one */
	CLAUSE = 24,  /* terms of a clause before a quotation */
	AROUND = 120, /* terms that are looked at on either side; sentences can be endless */
};

static struct scene scene_of(const struct passage *p, const struct terms *t, int32_t term)
{
	const struct document *d = p->doc;
	const struct quote *q = &p->quotes->at[t->at[term].value];
	int32_t first = document_sentence(d, q->span.beg);
	int32_t last = document_sentence(d, q->span.end - 1);
	struct scene s = {.t = t, .quotes = p->quotes, .term = term, .end = t->n};
	s.quote = &p->quotes->at[t->at[term].value];
	if (first >= 0)
		s.beg = terms_find(t, d->sentences.at[first].span.beg);
	if (last >= 0)
		s.end = terms_find(t, d->sentences.at[last].span.end);
	/* "..." -- X: the signature is part of it. */
	if (s.end == term + 1 && term_class(t, s.end) == TERM_DASH && last + 1 < d->sentences.n)
		s.end = terms_find(t, d->sentences.at[last + 1].span.end);
	if (s.beg > term)
		s.beg = term;
	if (s.end <= term)
		s.end = term + 1;
	return s;
}

static bool has(struct span s)
{
	return s.end > s.beg;
}

static bool is_told(const struct quote *q)
{
	return q->rule != QUOTE_BY_NONE && q->kind != QUOTE_KINDS && q->kind != QUOTE_SCARE;
}

/* Nothing but what stands around told who speaks. */
static bool is_carried(const struct quote *q)
{
	return q->rule >= QUOTE_BY_SENTENCE && q->rule <= QUOTE_BY_PARAGRAPH;
}

static void forget_speaker(struct quote *q)
{
	q->speaker = q->verb = (struct span){0};
	q->cue = QUOTE_CUE_NONE;
	q->group = VERB_NONE;
	q->rule = QUOTE_BY_NONE;
}

static void take_over(struct passage *p, struct quote *q, int32_t from, enum quote_by rule)
{
	const struct quote *other = &p->quotes->at[from];
	q->speaker = other->speaker;
	q->verb = other->verb;
	q->group = other->group;
	q->from = from;
	q->rule = (uint8_t)rule;
}

/* “...,” X said, “...”: one verb for two parts. */
static void join_part(struct passage *p, const struct scene *s, struct quote *q)
{
	for (int32_t i = s->term - 1; i >= 0 && i > s->term - AROUND; i--) {
		if (term_class(s->t, i) != TERM_QUOTE)
			continue;
		const struct quote *other = &p->quotes->at[s->t->at[i].value];
		if (!is_told(other) || other->verb.beg != q->verb.beg || !has(q->verb) ||
			q->verb.beg < s->t->at[i].end)
			return;
		q->from = s->t->at[i].value;
		q->rule = QUOTE_BY_PART;
		q->cue = QUOTE_CUE_INSIDE;
		q->speaker = other->speaker;
		q->kind = other->kind;
		return;
	}
}

static void judge_one(struct passage *p, const struct terms *t, int32_t term)
{
	struct scene s = scene_of(p, t, term);
	struct quote *q = &p->quotes->at[t->at[term].value];
	bool touches = true, told = q->rule != QUOTE_BY_NONE;
	if (q->kind == QUOTE_KINDS)
		return;
	if (kind_is_title(&s) || kind_is_nickname(&s)) {
		q->kind = QUOTE_KINDS;
		return;
	}
	if (told && is_carried(q)) {
		/* It comes from the paragraph before, and its end may tell better. */
		struct quote kept = *q;
		told = attribute(&s, &touches);
		if (!told)
			*q = kept;
		told = true;
	} else if (!told) {
		told = attribute(&s, &touches);
	}
	q->kind = (uint8_t)kind_of(&s, told, touches);
	if (q->kind == QUOTE_SCARE)
		forget_speaker(q);
	else if (told)
		join_part(p, &s, q);
}

static bool holds_quote(const struct terms *t, int32_t beg, int32_t end)
{
	for (int32_t i = beg; i < end; i++)
		if (term_class(t, i) == TERM_QUOTE)
			return true;
	return false;
}

/* Another quotation of the same sentence that somebody is known to say; before it first. */
static int32_t in_sentence(const struct passage *p, const struct scene *s)
{
	const struct terms *t = s->t;
	for (int32_t i = s->term - 1; i >= s->beg && i > s->term - AROUND; i--)
		if (term_class(t, i) == TERM_QUOTE && is_told(&p->quotes->at[t->at[i].value]))
			return t->at[i].value;
	for (int32_t i = s->term + 1; i < s->end && i < s->term + AROUND; i++)
		if (term_class(t, i) == TERM_QUOTE && is_told(&p->quotes->at[t->at[i].value]))
			return t->at[i].value;
	return -1;
}

static int32_t told_behind(const struct passage *p, int32_t term)
{
	const struct terms *t = &p->terms;
	for (int32_t i = term + 1; i < t->n && i < term + AROUND; i++) {
		if (term_class(t, i) != TERM_QUOTE)
			continue;
		const struct quote *q = &p->quotes->at[t->at[i].value];
		if (q->kind == QUOTE_DIRECT && q->rule != QUOTE_BY_NONE)
			return t->at[i].value;
		if (q->kind == QUOTE_PARTIAL)
			return -1;
	}
	return -1;
}

/* Somebody, not "it" and not "the plan": the sentence's subject in terms [beg, end). */
static bool takes_subject(struct quote *q, const struct terms *t, int32_t beg, int32_t end)
{
	struct subject who;
	if (!subject_leading(t, beg, end, &who) || !who.animate || term_is(t, who.first, "you") ||
		term_is(t, who.first, "we") || term_is(t, who.first, "I"))
		return false;
	q->speaker = who.span;
	q->rule = QUOTE_BY_SUBJECT;
	q->cue = QUOTE_CUE_BEFORE;
	return true;
}

/* The sentence before, in the same paragraph, if nothing in it is quoted. */
static bool from_sentence(struct passage *p, const struct scene *s, struct quote *q)
{
	const struct document *d = p->doc;
	int32_t i = document_sentence(d, q->span.beg) - 1;
	if (i < 0 || d->sentences.at[i].block != p->block)
		return false;
	int32_t beg = terms_find(s->t, d->sentences.at[i].span.beg);
	int32_t end = terms_find(s->t, d->sentences.at[i].span.end);
	if (end > s->term || holds_quote(s->t, beg, end) ||
		(beg > 0 && s->t->at[beg].beg < d->sentences.at[i].span.beg))
		return false;
	return takes_subject(q, s->t, beg, end);
}

/* The last sentence of the paragraph before. */
static bool from_paragraph(struct passage *p, const struct scene *s, struct quote *q)
{
	const struct document *d = p->doc;
	struct terms t;
	if (p->before < 0 || s->term > 0)
		return false;
	int32_t i = document_sentence(d, d->blocks.at[p->before].span.end - 1);
	struct reading r = {p->arena, d->text, p->words, p->names, p->quotes, -1};
	if (i < 0)
		return false;
	terms_read(&r, d->sentences.at[i].span, &t);
	struct scene before = {.t = &t, .quotes = p->quotes, .quote = q, .term = t.n, .end = t.n};
	if (term_class(&t, t.n - 1) == TERM_COLON && attribute_colon(&before))
		return true;
	if (!holds_quote(&t, 0, t.n) && takes_subject(q, &t, 0, t.n))
		return true;
	if (p->last < 0 || p->last_block != p->before)
		return false;
	take_over(p, q, p->last, QUOTE_BY_PARAGRAPH);
	return true;
}

/* "China would ...": what somebody said goes on in the author's words. */
static bool looks_told(const struct scene *s)
{
	const struct terms *t = s->t;
	int32_t beg = s->term - AROUND > s->beg ? s->term - AROUND : s->beg;
	for (int32_t i = beg; i < s->end && i < s->term + AROUND; i++)
		if (term_class(t, i) == TERM_AUX &&
			(term_is(t, i, "would") || term_is(t, i, "could") ||
				term_is(t, i, "should") || term_is(t, i, "must")))
			return true;
	return false;
}

/* "Trump groused that the mill was “a hole in the ground”": nobody else can be meant. */
static bool is_one_clause(const struct scene *s)
{
	for (int32_t i = s->beg + 1; i < s->term; i++) {
		enum term_class c = term_class(s->t, i);
		if (c == TERM_COMMA || c == TERM_SUB || c == TERM_WHO || c == TERM_COLON ||
			c == TERM_STOP || c == TERM_QUOTE || c == TERM_AND)
			return false;
	}
	return s->term - s->beg <= CLAUSE;
}

/* No verb tells who speaks: what stands around does. */
static void carry(struct passage *p, int32_t term)
{
	struct scene s = scene_of(p, &p->terms, term);
	struct quote *q = &p->quotes->at[p->terms.at[term].value];
	bool direct = q->kind == QUOTE_DIRECT;
	/* "Instead, “he just acts.”": nearly all of its sentence. */
	bool alone = s.end - s.beg <= ALONE;
	int32_t other = in_sentence(p, &s);
	if (other >= 0) {
		take_over(p, q, other, QUOTE_BY_SENTENCE);
		return;
	}
	if (!direct && !alone && !looks_told(&s)) {
		if (is_one_clause(&s))
			takes_subject(q, s.t, s.beg, s.term);
		return;
	}
	if (direct && from_sentence(p, &s, q))
		return;
	if (p->last >= p->first && p->last_block == p->block)
		other = p->last;
	else if (direct)
		other = told_behind(p, term);
	if (other >= 0)
		take_over(p, q, other, QUOTE_BY_GOES_ON);
	else if (direct)
		from_paragraph(p, &s, q);
}

/* "an official", "another": whoever it is has no name. */
static bool is_indefinite(struct str phrase)
{
	static const struct str words[] = {STR_INIT("a"), STR_INIT("an"), STR_INIT("one"),
		STR_INIT("another"), STR_INIT("somebody"), STR_INIT("someone")};
	struct str first = {0};
	str_cut(&phrase, ' ', &first);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_nocase(first, words[i]))
			return true;
	return false;
}

/* "An official came. “...,” he said": the pronoun is for one who is not named. */
static void find_stranger(const struct passage *p, struct quote *q)
{
	const struct document *d = p->doc;
	const struct terms *t = &p->terms;
	struct subject who;
	int32_t i = document_sentence(d, q->speaker.beg), term = terms_find(t, q->speaker.beg);
	if (!has(q->speaker) || i < 0 || term_class(t, term) != TERM_PRONOUN)
		return;
	for (int32_t k = i; k >= 0 && k >= i - 1; k--) {
		if (d->sentences.at[k].block != p->block)
			break;
		int32_t beg = terms_find(t, d->sentences.at[k].span.beg);
		int32_t end = k == i ? term : terms_find(t, d->sentences.at[k].span.end);
		if (!subject_leading(t, beg, end, &who) || !who.animate)
			continue;
		if (who.span.beg == q->speaker.beg)
			continue;
		q->stranger = is_indefinite(span_text(d->text, who.span));
		return;
	}
	if (p->last < 0 || (p->last_block != p->block && p->last_block != p->before))
		return;
	const struct quote *other = &p->quotes->at[p->last];
	q->stranger = other->stranger || is_indefinite(span_text(d->text, other->speaker));
}

static void carry_all(struct passage *p)
{
	enum block_kind kind = (enum block_kind)p->doc->blocks.at[p->block].kind;
	bool running = kind == BLOCK_BODY || kind == BLOCK_QUOTE || kind == BLOCK_LIST;
	for (int32_t i = 0; i < p->terms.n; i++) {
		if (term_class(&p->terms, i) != TERM_QUOTE)
			continue;
		int32_t k = p->terms.at[i].value;
		struct quote *q = &p->quotes->at[k];
		if (q->kind != QUOTE_DIRECT && q->kind != QUOTE_PARTIAL)
			continue;
		if (running && q->rule == QUOTE_BY_NONE)
			carry(p, i);
		find_stranger(p, q);
		if (has(q->speaker)) {
			p->last = k;
			p->last_block = p->block;
		}
	}
}

/* What is quoted inside of quotation `outer`. */
static void judge_inner(struct passage *p, int32_t outer)
{
	struct terms t;
	struct reading r = {p->arena, p->doc->text, p->words, p->names, p->quotes, outer};
	terms_read(&r, p->quotes->at[outer].words, &t);
	for (int32_t i = 0; i < t.n; i++)
		if (term_class(&t, i) == TERM_QUOTE)
			judge_one(p, &t, i);
}

void passage_judge(struct passage *p)
{
	struct reading r = {p->arena, p->doc->text, p->words, p->names, p->quotes, -1};
	terms_read(&r, p->doc->blocks.at[p->block].span, &p->terms);
	for (int32_t i = 0; i < p->terms.n; i++)
		if (term_class(&p->terms, i) == TERM_QUOTE)
			judge_one(p, &p->terms, i);
	carry_all(p);
	for (int32_t i = p->first; i + 1 < p->quotes->n; i++)
		if (p->quotes->at[i + 1].outer == i && p->quotes->at[i].kind != QUOTE_KINDS)
			judge_inner(p, i);
}
