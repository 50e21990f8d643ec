/* subject - who or what does what a verb tells, or has it done to it. */
#include "config.h"

#include "core/story/depicting.h"

enum { LOOK_WORDS = 14 }; /* from the verb back to its subject */

/* "about 40 people": no preposition there. */
static bool is_governing(const struct depicting *p, int32_t i)
{
	const struct clause_word *x = word_at(p, i);
	bool about = str_eq(x->low, STR("about")) || str_eq(x->low, STR("over"));
	return x->role == ROLE_TO ||
	       (x->role == ROLE_PREPOSITION && !(about && word_at(p, i + 1)->role == ROLE_NUMBER));
}

/* Does the name or noun at `i` stand behind a preposition, with others of a list? */
static bool is_governed(const struct depicting *p, int32_t i)
{
	int32_t k = word_at(p, i)->name >= 0 ? name_begin(p, i) : i;
	for (; k > 0; k--) {
		const struct clause_word *x = word_at(p, k - 1);
		if (word_at(p, k)->gap == GAP_STRONG)
			return false;
		if (is_governing(p, k - 1))
			return true;
		bool inner = x->role == ROLE_AND || x->role == ROLE_DETERMINER ||
			     x->role == ROLE_NUMBER ||
			     (x->role == ROLE_CONTENT && x->event == NULL);
		if (!inner)
			return false;
	}
	return false;
}

/* "coast guard": a noun with the one before it. */
static struct str noun_text(const struct depicting *p, int32_t i, int32_t low)
{
	bool two = i > low && word_at(p, i)->gap == GAP_NONE &&
		   word_at(p, i - 1)->role == ROLE_CONTENT && !word_at(p, i - 1)->possessive &&
		   word_at(p, i - 1)->name < 0;
	return words_text(p, i - two, i + 1);
}

/*
 * From where on a subject may stand. Strong marks end the search, but a bracket
 * that a participle opens: "the Plaza Accord (signed".
 */
static int32_t subject_from(const struct depicting *p)
{
	int32_t low = p->head;
	while (low > 0 && p->head - low < LOOK_WORDS &&
		(word_at(p, low)->gap != GAP_STRONG || low == p->head))
		low--;
	return low;
}

/* "Stoltenberg, the alliance's secretary-general, met": the name before the apposition. */
static const struct entity *apposed(const struct depicting *p)
{
	int32_t beg = p->where.beg;
	bool closed = false;
	for (int32_t i = beg + 1; i <= p->head; i++)
		closed |= word_at(p, i)->gap == GAP_COMMA;
	if (beg == 0 || !closed || word_at(p, beg)->gap != GAP_COMMA ||
		word_at(p, beg)->role != ROLE_DETERMINER)
		return NULL;
	return entity_here(p, beg - 1);
}

/* "an organization once described": the noun right before a participle. */
static int32_t noun_before(const struct depicting *p)
{
	int32_t i = p->head - 1;
	while (i > 0 && word_at(p, i)->role == ROLE_ADVERB && word_at(p, i)->gap == GAP_NONE)
		i--;
	bool noun = i >= 0 && word_at(p, i)->role == ROLE_CONTENT && word_at(p, i)->name < 0 &&
		    word_at(p, p->head)->gap == GAP_NONE && !word_at(p, i)->possessive;
	return noun && str_ends(word_at(p, p->head)->low, STR("ed")) ? i : -1;
}

/* "Arceo, who grows orchids, said": from the comma of `said` to the word before `who`. */
static int32_t before_relative(const struct depicting *p, int32_t i)
{
	int32_t k = i;
	if (word_at(p, i + 1)->gap != GAP_COMMA)
		return i;
	while (k > 0 && word_at(p, k)->gap == GAP_NONE)
		k--;
	return k > 0 && word_at(p, k)->gap == GAP_COMMA && word_at(p, k)->role == ROLE_OPENS ? k - 1
											     : i;
}

/* Who or what does it or has it done to it: the nearest noun before the verb. */
void find_subject(struct depicting *p)
{
	struct label *l = &p->h->label;
	int32_t low = subject_from(p), noun = noun_before(p);
	const struct entity *before = apposed(p);
	if (before != NULL) {
		l->who[0] = short_name(before);
		return;
	}
	for (int32_t i = p->head - 1; i >= low && noun < 0; i--) {
		i = before_relative(p, i);
		const struct entity *x = entity_here(p, i);
		if (word_at(p, i)->role == ROLE_PRONOUN && i >= p->where.beg)
			return; /* he, she, they: who is not said here */
		if (word_at(p, i)->role != ROLE_CONTENT || word_at(p, i)->possessive ||
			is_governed(p, i))
			continue;
		if (x != NULL && x->tie != TIE_NATION) {
			l->who[0] = short_name(x);
			return;
		}
		/* "Japan wants to sign": what somebody wants is no subject. */
		if (x == NULL && word_at(p, i + 1)->role != ROLE_TO &&
			!str_ends(word_at(p, i)->low, STR("ly")) &&
			(word_at(p, i)->event == NULL || !happening_is_verb(p->words, i)))
			noun = i;
	}
	/* "Trade between China and Japan": the name stands farther from the verb. */
	if (noun >= 0)
		l->modifier = noun_text(p, noun, low);
}
