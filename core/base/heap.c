#include "config.h"

#include "core/base/heap.h"

#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "core/base/arena.h"

void heap_settle(void)
{
#ifdef __GLIBC__
	enum { LARGE = 128 * 1024 }; /* bytes: what glibc begins with */
	mallopt(M_MMAP_THRESHOLD, LARGE);
	mallopt(M_TRIM_THRESHOLD, LARGE);
#endif
}

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
