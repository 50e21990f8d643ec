/*
 * consistency - a document calls one thing by one name: a pass over its tags.
 *
 * What was tagged with confidence in one sentence decides about the same words
 * in others: the family name of a person met before, the type that a name has
 * most often, repeats that were left out. Deterministic; linear.
 */
#ifndef CORE_ENTITY_CONSISTENCY_H
#define CORE_ENTITY_CONSISTENCY_H

#include "core/base/arena.h"
#include "core/entity/tags.h"
#include "core/entity/word.h"

/* Which rule gave a token its tag. */
enum name_rule {
	RULE_MODEL,      /* the trained tagger */
	RULE_FAMILY,     /* the last name of a person named in full elsewhere */
	RULE_MAJORITY,   /* the type this name has most often in the article */
	RULE_REPEAT,     /* named elsewhere in the article */
	RULE_LIST,       /* a country, people or region of the lists */
	RULE_SHIP,       /* USS, HMS, ... and a name */
	RULE_DOCUMENT,   /* ... Treaty, Programme, Concept */
	RULE_DEFINITION, /* Long Form (LF) */
	NAME_RULES,
};

struct tagged {
	struct word *word;
	uint8_t *tag;  /* TAG_* */
	uint8_t *rule; /* enum name_rule */
	int32_t n;
	float (*score)[TAGS]; /* while tagging: tagger.h */
};

/* Changes tags and rules of n sentences of one document (or of one story). */
void consistency_apply(struct arena *scratch, struct tagged *sentence, int32_t n);

/* Sets one name. */
void tagged_set(struct tagged *t, int32_t beg, int32_t end, enum name_type type, enum name_rule r);
/* The end of the name that begins at `beg`. */
int32_t tagged_end(const struct tagged *t, int32_t beg);

const char *name_rule_text(enum name_rule rule);

#endif
