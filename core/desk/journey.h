/*
 * journey - places to come back to: marks a-z A-Z, and the jumps made.
 *
 * Kept as article index and byte; at most 100 jumps, the oldest go first.
 */
#ifndef CORE_DESK_JOURNEY_H
#define CORE_DESK_JOURNEY_H

#include <stdbool.h>
#include <stdint.h>

enum { JOURNEY_JUMPS = 100, JOURNEY_MARKS = 54 };

struct spot {
	int32_t article; /* -1: not set */
	int32_t at;      /* bytes */
	int32_t against; /* seen in Compare: the other article + 1; 0: in a reader */
};

struct journey {
	struct spot jump[JOURNEY_JUMPS];
	int32_t n, here;                 /* here == n: not gone back */
	struct spot mark[JOURNEY_MARKS]; /* a-z, A-Z, ', before a search */
};

void journey_init(struct journey *j);
/* Remembers a place that is being left by a jump. */
void journey_leave(struct journey *j, struct spot from);
/* dir -1 back, 1 forward; `now` is kept so that forward can return to it. False at the ends. */
bool journey_move(struct journey *j, int dir, struct spot now, struct spot *to);
/* The slot of a letter or of ', or NULL if `c` names none. */
struct spot *journey_mark(struct journey *j, int32_t c);

#endif
