/*
 * arena - memory that is freed all at once.
 *
 * One arena a lifetime: program, article, story, notes, one painting of the
 * screen. What arena_alloc returns is zeroed and aligned for any type; it lives
 * until arena_reset or arena_free. Sizes are bytes.
 *
 * Running out of memory is no return value: the handler given to
 * arena_on_full is called (it restores the terminal, says so and exits) and
 * must not return. Heap buffers (buf.h) use the same handler.
 */
#ifndef CORE_BASE_ARENA_H
#define CORE_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *chunk; /* newest first */
	size_t used;               /* bytes handed out of all chunks */
};

/* Sets what happens when memory is full; NULL: message on stderr, exit 2. */
void arena_on_full(void (*full)(void));

/* Calls the handler of arena_on_full; for libraries that report it themselves. */
_Noreturn void arena_full(void);

void *arena_alloc(struct arena *a, size_t size);

/*
 * Grows the allocation `p` of `old` bytes to `size` bytes, in place where it
 * is the newest one, else by copying. The new part is zeroed.
 */
void *arena_grow(struct arena *a, void *p, size_t old, size_t size);

/* Keeps the newest chunk for reuse; everything handed out is gone. */
void arena_reset(struct arena *a);

void arena_free(struct arena *a);

#define ARENA_NEW(a, type)      ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) ((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))

#endif
