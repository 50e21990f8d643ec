#include "config.h"

#include "core/base/vec.h"

#include "core/base/arena.h"

enum { FIRST = 8 };

void *vec_room(struct arena *a, void *at, int32_t n, size_t size)
{
	if (n == INT32_MAX)
		arena_full();
	if (n == 0)
		return at != NULL ? at : arena_alloc(a, FIRST * size);
	if (n < FIRST || (n & (n - 1)) != 0)
		return at;
	return arena_grow(a, at, (size_t)n * size, (size_t)n * 2 * size);
}
