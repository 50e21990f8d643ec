#include "config.h"

#include "core/story/depict.h"

#include "core/base/utf8.h"

enum {
	OBJECT_WORDS = 4, /* behind a verb or "of" */
	PHRASE_WORDS = 3, /* where no word tells an event */
	SHORT_NAME = 12,  /* characters: longer names give way to a shorter form */
	LOOK_WORDS = 8,   /* from the head to its subject */
};

struct depicting {
	struct arena *arena;
	const struct clause_source *source;
	const struct clause_words *words;
	struct span where, date;
	int32_t head, last; /* words [head, last) are the head */
	struct happening *h;
};

static const struct clause_word *at(const struct depicting *p, int32_t i)
{
	return &p->words->at[i];
}

static bool inside(const struct depicting *p, int32_t i)
{
	return i >= p->where.beg && i < p->where.end;
}

/* The words [beg, end) as they stand, on one line. */
static struct str text_of(const struct depicting *p, int32_t beg, int32_t end)
{
	struct span s = {at(p, beg)->span.beg, at(p, end - 1)->span.end};
	struct str text = str_dup(p->arena, span_text(p->source->article->doc.text, s));
	char *to = (char *)text.at;
	int32_t n = 0;
	for (int32_t i = 0; i < text.len; i++) {
		bool space = to[i] == ' ' || to[i] == '\n' || to[i] == '\t';
		if (space && n > 0 && to[n - 1] == ' ')
			continue;
		to[n++] = space ? ' ' : to[i];
	}
	text.len = n;
	return text;
}

static int32_t letters(struct str s)
{
	int32_t n = 0;
	for (int32_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.at[i] & 0xc0) != 0x80;
	return n;
}

/* The family name stands last, but first in Chinese and Korean names, which are short. */
static struct str person_name(const struct entity *x)
{
	struct str best = x->name;
	for (int32_t i = 0; i < x->aliases.n; i++) {
		struct str alias = x->aliases.at[i].text;
		if (str_find_char(alias, ' ') < 0 && letters(alias) < letters(best))
			best = alias;
	}
	if (!str_eq(best, x->name) || letters(best) <= 8)
		return best;
	for (int32_t i = best.len; i > 0; i--)
		if (best.at[i - 1] == ' ')
			return str_from(best, i);
	return best;
}

struct str short_name(const struct entity *x)
{
	struct str best = x->name;
	if (x->type == ENTITY_PER)
		return person_name(x);
	if (letters(best) <= SHORT_NAME)
		return best;
	for (int32_t i = 0; i < x->aliases.n; i++) {
		struct str alias = x->aliases.at[i].text;
		if (letters(alias) < letters(best) && letters(alias) > 1)
			best = alias;
	}
	return best;
}

static const struct entity *entity_of(const struct depicting *p, int32_t i)
{
	int32_t name = at(p, i)->name;
	const struct entities *e = p->source->entities;
	return name >= 0 ? &e->at[e->joined[name].entity] : NULL;
}

static int32_t entity_index(const struct depicting *p, int32_t i)
{
	return p->source->entities->joined[at(p, i)->name].entity;
}

static int32_t name_end(const struct depicting *p, int32_t i)
{
	int32_t name = at(p, i)->name;
	while (i < p->words->n && at(p, i)->name == name)
		i++;
	return i;
}

static int32_t name_begin(const struct depicting *p, int32_t i)
{
	int32_t name = at(p, i)->name;
	while (i > 0 && at(p, i - 1)->name == name)
		i--;
	return i;
}

static bool is_place(const struct depicting *p, int32_t i)
{
	const struct entity *x = entity_of(p, i);
	return x != NULL && x->type == ENTITY_LOC;
}

static bool is_in(const struct clause_word *x)
{
	return str_eq(x->low, STR("in")) || str_eq(x->low, STR("at")) ||
	       str_eq(x->low, STR("near")) || str_eq(x->low, STR("over")) ||
	       str_eq(x->low, STR("off")) || str_eq(x->low, STR("to"));
}

/* "in Vilnius, Lithuania": both. */
static void take_place(struct depicting *p, int32_t i)
{
	int32_t next = name_end(p, i);
	p->h->place = entity_index(p, i);
	p->h->label.place = short_name(entity_of(p, i));
	if (next < p->words->n && at(p, next)->gap == GAP_COMMA && is_place(p, next))
		p->h->place2 = entity_index(p, next);
}

static void find_place(struct depicting *p)
{
	int32_t end = p->where.end;
	for (int32_t i = p->last; i + 1 < end && p->h->place < 0; i++)
		if (is_in(at(p, i)) && is_place(p, i + 1))
			take_place(p, i + 1);
	for (int32_t i = p->where.beg; i + 1 < p->head && p->h->place < 0; i++)
		if (str_eq(at(p, i)->low, STR("in")) && is_place(p, i + 1))
			take_place(p, i + 1);
}

/* A noun phrase behind a verb or "of": its words, without article. 0: none. */
static int32_t phrase(struct depicting *p, int32_t beg, struct str *out)
{
	while (inside(p, beg) &&
		(at(p, beg)->role == ROLE_DETERMINER || at(p, beg)->role == ROLE_ADVERB))
		beg++;
	int32_t end = beg;
	while (inside(p, end) && end - beg < OBJECT_WORDS &&
		(at(p, end)->role == ROLE_CONTENT || at(p, end)->role == ROLE_NUMBER) &&
		(end == beg || at(p, end)->gap == GAP_NONE) && !at(p, end)->possessive)
		end++;
	if (end == beg)
		return 0;
	if (at(p, beg)->name >= 0 && name_end(p, beg) >= end)
		*out = short_name(entity_of(p, beg));
	else
		*out = text_of(p, beg, end);
	return end;
}

static bool is_used(const struct depicting *p, struct str name)
{
	const struct label *l = &p->h->label;
	return str_eq(name, l->place) || str_eq(name, l->modifier) || str_eq(name, l->head) ||
	       str_eq(name, l->object) || str_eq(name, l->who[0]) ||
	       (l->object.len > 0 && str_find(l->object, name) >= 0);
}

/* Persons first, then organisations, then places that act. */
static void find_who(struct depicting *p)
{
	static const uint8_t order[] = {ENTITY_PER, ENTITY_ORG, ENTITY_LOC};
	struct label *l = &p->h->label;
	int32_t n = l->who[0].len > 0;
	for (size_t k = 0; k < sizeof order; k++) {
		for (int32_t i = p->where.beg; i < p->where.end && n < LABEL_WHO; i++) {
			const struct entity *x = entity_of(p, i);
			bool place = i > 0 && is_in(at(p, i - 1));
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
	if (inside(p, i) && at(p, p->head)->gap == GAP_NONE) {
		const struct entity *x = entity_of(p, i);
		if (x != NULL && x->type == ENTITY_LOC && !at(p, i)->possessive) {
			take_place(p, name_begin(p, i));
			return;
		}
		if (x != NULL) {
			l->modifier = short_name(x);
			p->h->whose = x->type == ENTITY_ORG ? entity_index(p, i) : -1;
			return;
		}
		if (at(p, i)->role == ROLE_CONTENT && !str_ends(at(p, i)->low, STR("ly"))) {
			l->modifier = at(p, i)->possessive ? at(p, i)->low : text_of(p, i, i + 1);
			return;
		}
	}
	i = p->last;
	if (inside(p, i + 1) && str_eq(at(p, i)->low, STR("by")) && entity_of(p, i + 1) != NULL)
		l->modifier = short_name(entity_of(p, i + 1));
}

static void depict_noun(struct depicting *p)
{
	struct label *l = &p->h->label;
	l->head = text_of(p, p->head, p->last);
	find_modifier(p);
	if (inside(p, p->last) && str_eq(at(p, p->last)->low, STR("of"))) {
		struct str of;
		if (phrase(p, p->last + 1, &of) > 0)
			l->object = str_printf(p->arena, "of %.*s", STR_ARG(of));
	} else if (inside(p, p->last) && at(p, p->last)->event != NULL &&
		   happening_is_verb(p->words, p->last) &&
		   str_ends(at(p, p->last)->low, STR("ed"))) {
		l->object = text_of(p, p->last, p->last + 1); /* a draft circulated */
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
			if (str_eq(at(p, i)->low, str_of(be[k])))
				return true;
		if (at(p, i)->role != ROLE_ADVERB)
			break;
	}
	return false;
}

/* Who or what does it or has it done to it: the nearest noun before the verb. */
static void find_subject(struct depicting *p)
{
	struct label *l = &p->h->label;
	int32_t low = p->where.beg > 0 ? p->where.beg - 1 : 0;
	if (p->head - low > LOOK_WORDS)
		low = p->head - LOOK_WORDS;
	int32_t noun = -1;
	for (int32_t i = p->head - 1; i >= low; i--) {
		const struct entity *x = entity_of(p, i);
		bool governed = i > 0 && at(p, name_begin(p, i))->role == ROLE_CONTENT &&
				name_begin(p, i) > 0 &&
				at(p, name_begin(p, i) - 1)->role == ROLE_PREPOSITION;
		if (x != NULL && !governed && !at(p, i)->possessive) {
			l->who[0] = short_name(x);
			return;
		}
		if (noun < 0 && x == NULL && at(p, i)->role == ROLE_CONTENT &&
			at(p, i)->event == NULL && !str_ends(at(p, i)->low, STR("ly")))
			noun = i;
	}
	if (noun >= 0)
		l->modifier = text_of(p, noun, noun + 1);
}

static void depict_verb(struct depicting *p)
{
	struct label *l = &p->h->label;
	l->verb = true;
	if (inside(p, p->last) && at(p, p->last)->role == ROLE_PARTICLE)
		p->last++;
	l->head = text_of(p, p->head, p->last);
	l->to = p->head > 0 && at(p, p->head - 1)->role == ROLE_TO;
	if (!is_passive(p))
		phrase(p, p->last, &l->object);
	find_subject(p);
	find_place(p);
	if (l->who[0].len > 0 && is_used(p, l->who[0]) && str_eq(l->who[0], l->place))
		l->place = (struct str){0};
}

/* No word tells an event: those that stand nearest to the date. */
static void depict_words(struct depicting *p)
{
	struct label *l = &p->h->label;
	int32_t end = p->date.beg;
	while (end > p->where.beg && at(p, end - 1)->role != ROLE_CONTENT)
		end--;
	int32_t beg = end;
	while (beg > p->where.beg && end - beg < PHRASE_WORDS &&
		at(p, beg - 1)->role == ROLE_CONTENT)
		beg--;
	if (beg == end) {
		beg = p->date.end;
		while (beg < p->where.end && at(p, beg)->role != ROLE_CONTENT)
			beg++;
		end = beg;
		while (end < p->where.end && end - beg < PHRASE_WORDS &&
			at(p, end)->role == ROLE_CONTENT)
			end++;
	}
	if (beg < end)
		l->head = text_of(p, beg, end);
	else if (p->date.end > p->date.beg)
		l->head = text_of(p, p->date.beg, p->date.end);
	p->head = beg;
	p->last = end;
	find_who(p);
}

static int32_t richness_of(const struct label *l, uint8_t kind)
{
	int32_t n = 2 * (l->place.len > 0) + (l->modifier.len > 0) + (l->object.len > 0) +
		    (l->who[0].len > 0);
	if (kind > EVENT_OTHER)
		n += 3;
	if (!l->verb && kind != EVENT_NONE)
		n += 2;
	if (kind == EVENT_SAY)
		n -= 3;
	return n;
}

void depict(struct arena *a, const struct clause_source *s, const struct clause_words *w,
	struct span where, struct span date, int32_t head, int32_t name, struct happening *h)
{
	struct depicting p = {a, s, w, where, date, head, head + 1, h};
	h->label = (struct label){0};
	if (head >= 0 && !inside(&p, head))
		p.where = clause_around(w, head);
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
