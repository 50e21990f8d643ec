/*
 * tags - the labels of tokens, and the best sequence of them.
 *
 * BILOU: a name of one token is U, longer ones begin with B, go on with I and
 * end with L. Only sequences that are whole names are ever given.
 */
#ifndef CORE_ENTITY_TAGS_H
#define CORE_ENTITY_TAGS_H

#include <stdbool.h>
#include <stdint.h>

enum name_type { NAME_PER, NAME_ORG, NAME_LOC, NAME_MISC, NAME_TYPES };
enum { TAG_O, TAG_B, TAG_I, TAG_L, TAG_U, TAGS = 1 + 4 * NAME_TYPES };

static inline int tag_make(enum name_type type, int part)
{
	return part + 4 * (int)type;
}
static inline int tag_part(int tag)
{
	return tag == TAG_O ? TAG_O : 1 + (tag - 1) % 4;
}
static inline enum name_type tag_type(int tag)
{
	return (enum name_type)((tag - 1) / 4);
}

/* May `b` follow `a`? The end of a sentence is like TAG_O on either side. */
bool tags_follow(int a, int b);
/*
 * The best path through n tokens. score[i][tag]; step[a][b] is added between
 * neighbours. `fixed` tokens are O. `back` is n * TAGS bytes of work space.
 */
void tags_best(const float (*score)[TAGS], const float (*step)[TAGS], int32_t n, uint8_t *back,
	uint8_t *out);

const char *name_type_name(enum name_type type); /* "PER", "ORG", "LOC", "MISC" */

#endif
