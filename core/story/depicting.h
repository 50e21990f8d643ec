/* depicting - the inside of depict.h: the clause that a label is made of, and its words. */
#ifndef CORE_STORY_DEPICTING_H
#define CORE_STORY_DEPICTING_H

#include "core/story/depict.h"

struct depicting {
	struct arena *arena;
	const struct clause_source *source;
	const struct clause_words *words;
	struct span where, date;
	int32_t head, last; /* words [head, last) are the head */
	struct happening *h;
};

const struct clause_word *word_at(const struct depicting *p, int32_t i);
bool in_clause(const struct depicting *p, int32_t i);
/* The words [beg, end) as they stand, on one line. */
struct str words_text(const struct depicting *p, int32_t beg, int32_t end);
/* The entity that word `i` names; NULL. */
const struct entity *entity_here(const struct depicting *p, int32_t i);
int32_t entity_index_here(const struct depicting *p, int32_t i);
int32_t name_end(const struct depicting *p, int32_t i);   /* behind the name of word `i` */
int32_t name_begin(const struct depicting *p, int32_t i); /* its first word */
bool is_place(const struct depicting *p, int32_t i);

/* subject.c: who[0] or the modifier of a verb's label. */
void find_subject(struct depicting *p);

#endif
