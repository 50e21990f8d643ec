#include "config.h"

#include "core/story/happening.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/vec.h"
#include "core/story/depict.h"

/* What counts for and against a word as head, in half words of distance. */
enum {
	SCORE_NEAR = 20,
	SCORE_WORD = 2,    /* less a word of distance */
	SCORE_BEFORE = 8,  /* "meeting in January" */
	SCORE_DIRECT = 14, /* "a January meeting" */
	SCORE_VERB = -3,
	SCORE_SAID = -12,    /* that somebody says it is hardly ever what is dated */
	SCORE_CARRIER = -10, /* "will be held": what is held is the event */
	SCORE_WEAK = -4,
	SCORE_KIND = 6,         /* a word of a kind of its own says more than "took", "grew" */
	SCORE_OTHER_DATE = -12, /* another date stands nearer to it */
	SCORE_POOR = 6,         /* the clause before may have a better one */
	SCORE_LEAST = -30,
};

bool timex_is_dated(const struct timex3 *t)
{
	bool date = t->type == TIMEX_DATE || t->type == TIMEX_TIME;
	if (!date || t->rule == BY_REF || t->rule == BY_THE_UNIT ||
		strcmp(t->value, "PRESENT_REF") == 0)
		return false;
	if (t->rule == BY_CLOCK && t->anchored != ANCHOR_NONE)
		return false;
	/* Relative to an article that has no date, as opposed to a day that cannot be. */
	if (t->when.grain == GRAIN_NONE)
		return t->value[0] == '\0' || t->value[0] == 'X';
	return t->when.beg < t->when.end;
}

bool block_is_read(enum block_kind kind)
{
	return block_is_counted(kind) || kind == BLOCK_LIST;
}

static bool ends(struct str s, const char *with)
{
	return str_ends(s, str_of(with));
}

static uint8_t role_at(const struct clause_words *w, int32_t i)
{
	return i >= 0 && i < w->n ? w->at[i].role : ROLE_PREPOSITION;
}

bool happening_is_verb(const struct clause_words *w, int32_t i)
{
	const struct clause_word *x = &w->at[i];
	uint8_t before = role_at(w, i - 1), next = role_at(w, i + 1);
	bool closed = i + 1 >= w->n || clause_begins(w, i + 1);
	if (x->event == NULL || x->event->verb == EVENT_NONE)
		return false;
	if (x->event->noun == EVENT_NONE && !ends(x->low, "ing"))
		return true;
	if (before == ROLE_TO || before == ROLE_AUX || before == ROLE_PRONOUN)
		return true;
	if (ends(x->low, "ing")) /* "plans of opening an office", "the opening of an office" */
		return !closed && next != ROLE_PREPOSITION && next != ROLE_DATE &&
		       next != ROLE_AND && before != ROLE_DETERMINER;
	if (x->event->noun == EVENT_NONE)
		return true;
	if (i == 0 || before == ROLE_DETERMINER || before == ROLE_PREPOSITION ||
		before == ROLE_DATE || w->at[i - 1].possessive || before == ROLE_AND)
		return false;
	/* "NATO plans to", "Russia attacks the": a name does it. */
	return w->at[i - 1].name >= 0 && !closed &&
	       (next == ROLE_DETERMINER || next == ROLE_TO || next == ROLE_OPENS ||
		       next == ROLE_CONTENT || ends(x->low, "ed"));
}

static bool is_carrier(struct str lemma)
{
	static const char *const carriers[] = {"hold", "celebrate", "schedule", "take", "host",
		"attend", "participate", "mark", "give", "make", "come", "go", "date", "bring",
		"send", "run", "become", "see", "read", "hear", "reach", "photograph"};
	for (size_t i = 0; i < sizeof carriers / sizeof *carriers; i++)
		if (str_eq(lemma, str_of(carriers[i])))
			return true;
	return false;
}

/* Does nothing but "on", "in", "by" stand before the date in its clause? */
static bool is_initial(const struct clause_words *w, struct span where, struct span date)
{
	for (int32_t i = where.beg; i < date.beg; i++)
		if (w->at[i].role == ROLE_CONTENT || w->at[i].role == ROLE_PRONOUN)
			return false;
	return true;
}

static bool other_date_nearer(const struct clause_words *w, struct span date, int32_t i)
{
	int32_t own = i < date.beg ? date.beg - i : i - date.end + 1;
	for (int32_t k = i - own + 1; k < i + own && k < w->n; k++)
		if (k >= 0 && w->at[k].role == ROLE_DATE && (k < date.beg || k >= date.end))
			return true;
	return false;
}

static int32_t kind_score(uint8_t kind, bool verb, struct str lemma)
{
	int32_t score = verb ? SCORE_VERB : 0;
	if (kind == EVENT_SAY)
		score += verb ? SCORE_SAID : SCORE_WEAK;
	if (verb && is_carrier(lemma))
		score += SCORE_CARRIER;
	if (kind == EVENT_PLAN || kind == EVENT_DOCUMENT)
		score += SCORE_WEAK;
	else if (kind > EVENT_OTHER && kind != EVENT_SAY)
		score += SCORE_KIND;
	return score;
}

/* "news conference": the last noun is the head. "its bombs": a verb's form, but no verb. */
static bool is_part(const struct clause_words *w, int32_t i)
{
	const struct clause_word *x = &w->at[i], *next = i + 1 < w->n ? &w->at[i + 1] : x;
	bool compound = next != x && next->gap == GAP_NONE && next->event != NULL &&
			next->event->noun != EVENT_NONE && !happening_is_verb(w, i) &&
			!happening_is_verb(w, i + 1);
	bool no_verb = x->event->noun == EVENT_NONE && i > 0 &&
		       (w->at[i - 1].role == ROLE_DETERMINER ||
			       w->at[i - 1].role == ROLE_PREPOSITION || w->at[i - 1].possessive) &&
		       !ends(x->low, "ed") && !ends(x->low, "ing");
	return compound || no_verb;
}

static int32_t head_score(
	const struct clause_words *w, struct span where, struct span date, int32_t i, int32_t extra)
{
	const struct clause_word *x = &w->at[i];
	if (x->event == NULL || x->name >= 0 || x->role == ROLE_DATE || is_part(w, i))
		return SCORE_LEAST;
	bool verb = happening_is_verb(w, i);
	uint8_t kind = verb ? x->event->verb : x->event->noun;
	if (kind == EVENT_NONE)
		return SCORE_LEAST;
	int32_t far = (i < date.beg ? date.beg - i - 1 : i - date.end) + extra;
	int32_t score = SCORE_NEAR + kind_score(kind, verb, x->event->lemma[verb]);
	if (i < date.beg)
		score += SCORE_BEFORE - far * SCORE_WORD;
	else if (is_initial(w, where, date))
		score += SCORE_BEFORE - far * SCORE_WORD / 2;
	else
		score -= far * SCORE_WORD;
	if (i == date.end)
		score += SCORE_DIRECT;
	if (other_date_nearer(w, date, i))
		score += SCORE_OTHER_DATE;
	return score;
}

static int32_t best_of(const struct clause_words *w, struct span where, struct span look,
	struct span date, int32_t extra, bool nouns, int32_t *score)
{
	int32_t best = -1;
	for (int32_t i = look.beg; i < look.end; i++) {
		if (nouns && happening_is_verb(w, i))
			continue;
		int32_t one = head_score(w, where, date, i, extra);
		if (one > *score) {
			*score = one;
			best = i;
		}
	}
	return best;
}

/* "the summit that will be held in June": the noun before the relative clause. */
static bool is_relative(const struct clause_words *w, int32_t opens)
{
	if (opens <= 0 || w->at[opens].role != ROLE_OPENS || w->at[opens].gap == GAP_STRONG)
		return false;
	const struct clause_word *before = &w->at[opens - 1];
	bool saying = before->event != NULL &&
		      (before->event->verb == EVENT_SAY || before->event->verb == EVENT_TELL);
	return before->role == ROLE_CONTENT && !saying;
}

/*
 * In the clause behind that of the date. "In January, Stoltenberg, who heads the
 * bloc, travelled": behind a relative clause stands what matters.
 */
static int32_t head_behind(const struct clause_words *w, struct span where, struct span date)
{
	int32_t score = SCORE_LEAST, best = -1;
	if (where.end >= w->n || w->at[where.end].gap == GAP_STRONG)
		return -1;
	struct span next = clause_around(w, where.end);
	bool relative = w->at[next.beg].role == ROLE_OPENS && w->at[next.beg].gap == GAP_COMMA;
	if (relative && next.end < w->n && w->at[next.end].gap == GAP_COMMA)
		best = best_of(w, where, clause_around(w, next.end), date, 0, false, &score);
	return best >= 0 ? best : best_of(w, where, next, date, 0, false, &score);
}

int32_t happening_head(const struct clause_words *w, struct span where, struct span date)
{
	int32_t score = SCORE_LEAST;
	int32_t best = best_of(w, where, where, date, 0, false, &score);
	if (is_relative(w, where.beg)) {
		struct span look = clause_around(w, where.beg - 1);
		/* Within the relative clause words count little. */
		int32_t inside = date.beg - where.beg, found;
		found = best_of(w, where, look, date, 2 - inside, true, &score);
		best = found >= 0 ? found : best;
	}
	if (score < SCORE_POOR && where.beg > 0 && w->at[where.beg].gap != GAP_STRONG) {
		struct span look = clause_around(w, where.beg - 1);
		int32_t found = best_of(w, where, look, date, 3, false, &score);
		best = found >= 0 ? found : best;
	}
	return best >= 0 ? best : head_behind(w, where, date);
}

/* ---- features */

static void feature(
	struct arena *a, struct happening *h, enum feature_kind kind, uint32_t key, float weight)
{
	for (int32_t i = 0; i < h->features.n; i++) {
		struct feature *f = &h->features.at[i];
		if (f->kind == kind && f->key == key) {
			if (weight > f->weight)
				f->weight = weight;
			return;
		}
	}
	VEC_PUSH(a, &h->features,
		((struct feature){.key = key, .kind = (uint8_t)kind, .weight = weight}));
}

static void name_feature(struct arena *a, const struct clause_source *s, struct happening *h,
	int32_t name, float weight)
{
	int32_t entity = s->entities->joined[name].entity;
	const struct entity *x = &s->entities->at[entity];
	feature(a, h, FEATURE_ENTITY, (uint32_t)entity, weight);
	if (x->tie == TIE_NATION && x->of >= 0)
		feature(a, h, FEATURE_ENTITY, (uint32_t)x->of, weight);
}

static int by_key(const void *a, const void *b)
{
	const struct feature *x = a, *y = b;
	if (x->kind != y->kind)
		return x->kind - y->kind;
	return (x->key > y->key) - (x->key < y->key);
}

enum { FEATURE_REACH = 30 }; /* words to both sides of the clause */

static void find_features(struct arena *a, const struct clause_source *s,
	const struct clause_words *w, struct span where, struct happening *h)
{
	int32_t beg = where.beg > FEATURE_REACH ? where.beg - FEATURE_REACH : 0;
	int32_t end = w->n - where.end > FEATURE_REACH ? where.end + FEATURE_REACH : w->n;
	for (int32_t i = beg; i < end; i++) {
		const struct clause_word *x = &w->at[i];
		float weight = i >= where.beg && i < where.end ? 1 : HAPPENING_FAR;
		if (x->name >= 0)
			name_feature(a, s, h, x->name, weight);
		else if (x->role == ROLE_CONTENT && x->low.len > 2 && x->span.beg != h->head.beg &&
			 !(x->event != NULL && x->event->verb == EVENT_SAY))
			feature(a, h, FEATURE_STEM, map_hash(stem_of(s->lexis->stemmer, a, x->low)),
				weight);
	}
	if (h->kind > EVENT_OTHER)
		feature(a, h, FEATURE_EVENT, h->kind, 1);
	else if (h->lemma.len > 0)
		feature(a, h, FEATURE_EVENT, map_hash(h->lemma), 1);
	if (h->features.n > 0)
		qsort(h->features.at, (size_t)h->features.n, sizeof *h->features.at, by_key);
}

/* ---- */

static void set_head(const struct clause_words *w, int32_t head, struct happening *h)
{
	h->kind = EVENT_NONE;
	h->lemma = (struct str){0};
	if (head < 0)
		return;
	bool verb = happening_is_verb(w, head);
	h->kind = verb ? w->at[head].event->verb : w->at[head].event->noun;
	h->lemma = w->at[head].event->lemma[verb];
	h->head = w->at[head].span;
}

/* "its 2022 Strategic Concept": the name behind the date is the event. */
static int32_t named_event(const struct clause_source *s, const struct clause_words *w, int32_t i)
{
	if (i >= w->n || w->at[i].name < 0 || w->at[i].gap != GAP_NONE)
		return -1;
	const struct name *n = &s->entities->name[w->at[i].name];
	uint8_t type = s->entities->at[s->entities->joined[w->at[i].name].entity].type;
	bool whole = n->span.beg >= w->at[i].span.beg && n->span.end > w->at[i].span.end;
	return type == ENTITY_MISC && whole ? w->at[i].name : -1;
}

/*
 * The words of a date's sentence and which of them are the date. "June 2022." as
 * a sentence of its own heads the next one of its block: the date stands before it.
 */
static bool words_of_date(struct arena *a, const struct clause_source *s, int32_t timex,
	struct clause_words *w, struct span *date)
{
	const struct document *d = &s->article->doc;
	const struct timex3 *t = &s->article->timexes.at[timex];
	clause_words(a, s, t->sentence, t->span.beg, w);
	bool alone = true;
	*date = (struct span){w->n, w->n};
	for (int32_t i = 0; i < w->n; i++) {
		alone &= w->at[i].role != ROLE_CONTENT;
		if (w->at[i].timex != timex)
			continue;
		date->beg = i < date->beg ? i : date->beg;
		date->end = i + 1;
	}
	int32_t next = t->sentence + 1;
	if (!alone)
		return date->beg < w->n;
	if (next < d->sentences.n &&
		d->sentences.at[next].block == d->sentences.at[t->sentence].block) {
		clause_words(a, s, next, d->sentences.at[next].span.beg, w);
		*date = (struct span){0, 0};
	}
	return w->n > 0;
}

/* "in June 2022, when he became": the clause goes on. */
static int32_t with_when(const struct clause_words *w, struct span where, struct span date)
{
	if (where.end >= w->n || where.end != date.end)
		return where.end;
	struct str next = w->at[where.end].low;
	if (!str_eq(next, STR("when")) && !str_eq(next, STR("where")))
		return where.end;
	int32_t end = clause_around(w, where.end).end;
	return end < w->n && w->at[end].gap == GAP_COMMA ? clause_around(w, end).end : end;
}

void happening_of_date(
	struct arena *a, const struct clause_source *s, int32_t timex, struct happening *out)
{
	const struct timex3 *t = &s->article->timexes.at[timex];
	struct clause_words w;
	*out = (struct happening){.telling = {.article = s->index,
					  .sentence = t->sentence,
					  .timex = timex,
					  .span = t->span,
					  .when = t->when,
					  .like = -1,
					  .block = t->block},
		.name_event = -1,
		.place = -1,
		.place2 = -1,
		.whose = -1};
	struct span date;
	if (!words_of_date(a, s, timex, &w, &date))
		return;
	struct span where =
		date.beg < date.end ? clause_around(&w, date.beg) : clause_around(&w, 0);
	where.end = with_when(&w, where, date);
	int32_t end = date.end;
	int32_t name = named_event(s, &w, end);
	int32_t head = name >= 0 ? -1 : happening_head(&w, where, date);
	if (head >= 0 && head < where.beg) /* the summit that will be held in June */
		where.beg = clause_around(&w, head).beg;
	set_head(&w, head, out);
	if (name >= 0) {
		out->name_event = s->entities->joined[name].entity;
		out->kind = EVENT_DOCUMENT;
		out->lemma = s->entities->at[out->name_event].key;
		out->head = s->entities->name[name].span;
	}
	depict(a, s, &w, where, date, head, name, out);
	find_features(a, s, &w, where, out);
}

void happening_of_word(struct arena *a, const struct clause_source *s, const struct clause_words *w,
	int32_t i, struct span where, struct happening *out)
{
	int32_t sentence = document_sentence(&s->article->doc, w->at[i].span.beg);
	*out = (struct happening){
		.telling = {.article = s->index,
			.sentence = sentence,
			.timex = -1,
			.span = w->at[i].span,
			.like = -1,
			.block = s->article->doc.blocks
					 .at[s->article->doc.sentences.at[sentence].block]
					 .kind},
		.name_event = -1,
		.place = -1,
		.place2 = -1,
		.whose = -1};
	set_head(w, i, out);
	depict(a, s, w, where, (struct span){i, i}, i, -1, out);
	find_features(a, s, w, where, out);
}

void happening_keep(struct arena *a, struct happening *h)
{
	const struct feature *from = h->features.at;
	h->features.at = ARENA_ARRAY(a, struct feature, h->features.n + 1);
	for (int32_t i = 0; i < h->features.n; i++)
		h->features.at[i] = from[i];
	label_keep(a, &h->label);
	for (int32_t i = 0; i < LABEL_WHO; i++)
		h->people[i].name = str_dup(a, h->people[i].name);
}
