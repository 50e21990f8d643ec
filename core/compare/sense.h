/*
 * sense - what English words roughly mean: which can stand for one another.
 *
 * Our own list of small groups, written for news: "open", "establish" and
 * "inaugurate" are one. A word may belong to several. A second list holds
 * words so common that sharing one says little. Both are looked up by stems
 * (core/text/stem.h), so that one entry serves all forms of a word.
 */
#ifndef CORE_COMPARE_SENSE_H
#define CORE_COMPARE_SENSE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/map.h"
#include "core/base/str.h"

enum { SENSES_MOST = 6 }; /* groups of one word that are looked at */

struct sense_entry {
	int32_t group;
	int32_t next; /* entry of the same stem, -1 at the end */
};

struct senses {
	struct map stems; /* to the first entry */
	struct map light;
	struct {
		struct sense_entry *at;
		int32_t n;
	} entry;
};

void senses_build(struct arena *a, struct senses *out);
/* The groups of a stem; returns how many. */
int32_t senses_of(const struct senses *s, struct str stem, int32_t group[SENSES_MOST]);
bool senses_is_light(const struct senses *s, struct str stem);
/* All words of a group, for people; spaces between. */
struct str sense_words(int32_t group);

#endif
