#include "config.h"

#include "core/story/depicting.h"

enum {
	OBJECT_WORDS = 4, /* behind a verb or "of" */
	PHRASE_WORDS = 5, /* where no word tells an event */
};

/* "in Madrid", and where somebody goes: "to Madrid". */
static bool is_in(const struct depicting *p, int32_t i)
{
	struct str low = word_at(p, i)->low;
	if (str_eq(low, STR("to"))) {
		const struct event_word *e = p->head >= 0 ? word_at(p, p->head)->event : NULL;
		return e != NULL &&
		       (e->verb == EVENT_MEET || e->verb == EVENT_OTHER || e->noun == EVENT_MEET);
	}
	return str_eq(low, STR("in")) || str_eq(low, STR("at")) || str_eq(low, STR("near"));
}

/* "in Vilnius, Lithuania": both. */
static void take_place(struct depicting *p, int32_t i)
{
	int32_t next = name_end(p, i);
	if (i > 0 && is_in(p, i - 1))
		p->h->label.in = word_at(p, i - 1)->low;
	p->h->place = entity_index_here(p, i);
	p->h->label.place = short_name(entity_here(p, i));
	if (next < p->words->n && word_at(p, next)->gap == GAP_COMMA && is_place(p, next))
		p->h->place2 = entity_index_here(p, next);
}

static void find_place(struct depicting *p)
{
	int32_t end = p->where.end;
	for (int32_t i = p->last; i + 1 < end && p->h->place < 0; i++)
		if (is_in(p, i) && is_place(p, i + 1))
			take_place(p, i + 1);
	/* "In Madrid, leaders held a summit": what stands later before the event is not its place. */
	int32_t first = p->where.beg;
	if (p->h->place < 0 && first + 1 < p->head && is_in(p, first) && is_place(p, first + 1))
		take_place(p, first + 1);
}

/* A noun phrase behind a verb or "of": its words, without article. 0: none. */
static int32_t phrase(struct depicting *p, int32_t beg, struct str *out)
{
	while (in_clause(p, beg) && (word_at(p, beg)->role == ROLE_DETERMINER ||
					    word_at(p, beg)->role == ROLE_PRONOUN ||
					    (word_at(p, beg)->role == ROLE_ADVERB &&
						    !str_eq(word_at(p, beg)->low, STR("as")))))
		beg++;
	int32_t end = beg + (in_clause(p, beg) && str_eq(word_at(p, beg)->low, STR("as")));
	beg = end > beg && in_clause(p, end) && word_at(p, end)->role == ROLE_CONTENT ? beg : end;
	while (in_clause(p, end) && end - beg < OBJECT_WORDS &&
		(word_at(p, end)->role == ROLE_CONTENT || word_at(p, end)->role == ROLE_NUMBER) &&
		(end == beg || word_at(p, end)->gap == GAP_NONE) && !word_at(p, end)->possessive)
		end++;
	if (end == beg)
		return 0;
	if (word_at(p, beg)->name >= 0 && name_end(p, beg) >= end)
		*out = short_name(entity_here(p, beg));
	else
		*out = words_text(p, beg, end);
	return end;
}

static bool is_used(const struct depicting *p, struct str name)
{
	const struct label *l = &p->h->label;
	return str_eq(name, l->place) || str_eq(name, l->modifier) || str_eq(name, l->head) ||
	       str_eq(name, l->object) || str_eq(name, l->who[0]) || str_find(l->head, name) >= 0 ||
	       (l->object.len > 0 && str_find(l->object, name) >= 0);
}

static bool is_preposition(const struct depicting *p, int32_t i)
{
	return word_at(p, i)->role == ROLE_PREPOSITION || word_at(p, i)->role == ROLE_TO;
}

/* "four Pacific leaders": the place only says which. */
static bool is_adjective(const struct depicting *p, int32_t i)
{
	int32_t next = name_end(p, i);
	return in_clause(p, next) && word_at(p, next)->gap == GAP_NONE &&
	       !word_at(p, i)->possessive && word_at(p, next)->role == ROLE_CONTENT &&
	       !word_at(p, next)->capital &&
	       (word_at(p, next)->event == NULL || !happening_is_verb(p->words, next));
}

/* Persons first, then organisations, then places that act. */
static void find_who(struct depicting *p)
{
	static const uint8_t order[] = {ENTITY_PER, ENTITY_ORG, ENTITY_LOC};
	struct label *l = &p->h->label;
	int32_t n = l->who[0].len > 0;
	for (size_t k = 0; k < sizeof order; k++) {
		for (int32_t i = p->where.beg; i < p->where.end && n < LABEL_WHO; i++) {
			const struct entity *x = entity_here(p, i);
			/* A place takes part where it stands before the event as its subject. */
			bool place = (i > 0 && is_preposition(p, i - 1)) ||
				     (i >= p->head && p->head > p->where.beg) || is_adjective(p, i);
			if (x == NULL || x->type != order[k] || name_begin(p, i) != i ||
				(x->type == ENTITY_LOC && place))
				continue;
			struct str name = short_name(x);
			if (!is_used(p, name))
				l->who[n++] = name;
		}
	}
}

/* NATO summit, Madrid summit, news conference, the report by Nikkei. */
static void find_modifier(struct depicting *p)
{
	struct label *l = &p->h->label;
	int32_t i = p->head - 1;
	if (in_clause(p, i) && word_at(p, p->head)->gap == GAP_NONE) {
		const struct entity *x = entity_here(p, i);
		if (x != NULL && x->type == ENTITY_LOC && !word_at(p, i)->possessive) {
			take_place(p, name_begin(p, i));
			return;
		}
		if (x != NULL) {
			l->modifier = short_name(x);
			p->h->whose = x->type == ENTITY_ORG ? entity_index_here(p, i) : -1;
			return;
		}
		if (word_at(p, i)->role == ROLE_CONTENT &&
			!str_ends(word_at(p, i)->low, STR("ly"))) {
			l->modifier = word_at(p, i)->possessive ? word_at(p, i)->low
								: words_text(p, i, i + 1);
			return;
		}
	}
	i = p->last;
	if (in_clause(p, i + 1) && str_eq(word_at(p, i)->low, STR("by")) &&
		entity_here(p, i + 1) != NULL)
		l->modifier = short_name(entity_here(p, i + 1));
}

static void depict_noun(struct depicting *p)
{
	struct label *l = &p->h->label;
	l->head = words_text(p, p->head, p->last);
	find_modifier(p);
	if (in_clause(p, p->last) && str_eq(word_at(p, p->last)->low, STR("of"))) {
		struct str of;
		if (phrase(p, p->last + 1, &of) > 0)
			l->object = str_printf(p->arena, "of %.*s", STR_ARG(of));
	} else if (in_clause(p, p->last) && word_at(p, p->last)->event != NULL &&
		   happening_is_verb(p->words, p->last) &&
		   str_ends(word_at(p, p->last)->low, STR("ed"))) {
		l->object = words_text(p, p->last, p->last + 1); /* a draft circulated */
	}
	if (p->h->place < 0)
		find_place(p);
	find_who(p);
}

static bool is_passive(const struct depicting *p)
{
	static const char *const be[] = {"is", "are", "was", "were", "be", "been", "being"};
	for (int32_t i = p->head - 1; i >= 0 && i > p->head - 4; i--) {
		for (size_t k = 0; k < sizeof be / sizeof *be; k++)
			if (str_eq(word_at(p, i)->low, str_of(be[k])))
				return true;
		if (word_at(p, i)->role != ROLE_ADVERB)
			break;
	}
	return false;
}

/* "The latest to join was Finland": a verb alone says too little. */
static struct str named_behind(const struct depicting *p)
{
	for (int32_t i = p->last; i < p->where.end; i++)
		if (entity_here(p, i) != NULL && word_at(p, i - 1)->role != ROLE_PREPOSITION)
			return short_name(entity_here(p, i));
	return p->h->people[0].name;
}

static void depict_verb(struct depicting *p)
{
	struct label *l = &p->h->label;
	l->verb = true;
	if (in_clause(p, p->last) && word_at(p, p->last)->role == ROLE_PARTICLE)
		p->last++;
	l->head = words_text(p, p->head, p->last);
	l->to = p->head > 0 && word_at(p, p->head - 1)->role == ROLE_TO;
	if (!is_passive(p))
		phrase(p, p->last, &l->object);
	find_subject(p);
	find_place(p);
	if (l->who[0].len > 0 && str_eq(l->who[0], l->place))
		l->place = (struct str){0};
	if (l->who[0].len == 0 && l->modifier.len == 0 && l->object.len == 0)
		l->who[1] = named_behind(p);
}

static bool says(const struct clause_word *x)
{
	return x->role == ROLE_CONTENT || x->role == ROLE_NUMBER;
}

/* No word tells an event: the words before the date, or those behind it. */
static void depict_words(struct depicting *p)
{
	int32_t end = p->date.beg, beg = p->where.beg;
	while (end > beg && !says(word_at(p, end - 1)))
		end--;
	if (end - beg > PHRASE_WORDS)
		beg = end - PHRASE_WORDS;
	while (beg < end && !says(word_at(p, beg)))
		beg++;
	if (beg == end) {
		beg = p->date.end;
		while (beg < p->words->n && !says(word_at(p, beg)))
			beg++;
		end = beg;
		while (end < p->words->n && end - beg < PHRASE_WORDS &&
			(end == beg || word_at(p, end)->gap == GAP_NONE))
			end++;
		while (end > beg && !says(word_at(p, end - 1)))
			end--;
	}
	if (beg < end)
		p->h->label.head = words_text(p, beg, end);
	else if (p->date.end > p->date.beg)
		p->h->label.head = words_text(p, p->date.beg, p->date.end);
	p->head = beg;
	p->last = end;
	find_who(p);
}

/* Everybody named in the clause, persons first: of several tellings all may be shown. */
static void find_people(struct depicting *p)
{
	struct label kept = p->h->label;
	p->h->label = (struct label){0};
	find_who(p);
	for (int32_t i = 0; i < LABEL_WHO; i++) {
		p->h->people[i].name = p->h->label.who[i];
		for (int32_t k = p->where.beg; k < p->where.end; k++)
			if (entity_here(p, k) != NULL && entity_here(p, k)->type == ENTITY_PER &&
				str_eq(short_name(entity_here(p, k)), p->h->label.who[i]))
				p->h->people[i].person = true;
	}
	p->h->label = kept;
}

static int32_t richness_of(const struct label *l, uint8_t kind)
{
	bool weak = kind == EVENT_SAY || kind == EVENT_PLAN || kind == EVENT_DOCUMENT;
	int32_t n = 2 * (l->place.len > 0) + (l->modifier.len > 0) +
		    (l->object.len > 0 && l->verb) + 2 * (l->who[0].len > 0);
	if (kind > EVENT_OTHER && !weak)
		n += 3;
	if (kind == EVENT_NONE)
		n -= 3;
	return n + (!l->verb && !weak);
}

void depict(struct arena *a, const struct clause_source *s, const struct clause_words *w,
	struct span where, struct span date, int32_t head, int32_t name, struct happening *h)
{
	struct depicting p = {a, s, w, where, date, head, head + 1, h};
	h->label = (struct label){0};
	if (head >= 0 && !in_clause(&p, head))
		p.where = clause_around(w, head);
	find_people(&p);
	if (name >= 0) {
		h->label.head = short_name(&s->entities->at[h->name_event]);
		p.head = p.last = date.end;
		find_who(&p);
	} else if (head < 0) {
		depict_words(&p);
	} else if (happening_is_verb(w, head)) {
		depict_verb(&p);
	} else {
		depict_noun(&p);
	}
	h->richness = richness_of(&h->label, h->kind);
}
