#include "config.h"

#include "core/base/heap.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"

/* Of no bytes a C library may give NULL. */
static void *there(void *p, size_t size)
{
	if (p == NULL && size > 0)
		arena_full();
	return p;
}

void *heap_alloc(size_t size)
{
	return there(malloc(size), size);
}

void *heap_zeroed(size_t n, size_t size)
{
	return there(calloc(n, size), n > 0 ? size : 0);
}

void *heap_resize(void *p, size_t size)
{
	return there(realloc(p, size), size);
}

char *heap_copy(const char *text)
{
	return there(strdup(text), 1);
}
