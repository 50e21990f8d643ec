#include "config.h"

#include "core/base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_MIN = 1024, ALIGN = 16 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t size; /* bytes in `at` */
	size_t used;
	_Alignas(ALIGN) char at[];
};

static void (*full_handler)(void); /* NOLINT: the one handler of the program */

void arena_on_full(void (*full)(void))
{
	full_handler = full;
}

_Noreturn void arena_full(void)
{
	if (full_handler != NULL)
		full_handler();
	fputs("parallax: out of memory\n", stderr);
	_Exit(2);
}

static size_t round_up(size_t size)
{
	if (size > SIZE_MAX - ALIGN)
		arena_full();
	return (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

/* Chunks double, so that a 10 MB article makes a dozen of them, not thousands. */
static struct arena_chunk *chunk_new(struct arena *a, size_t size)
{
	size_t want = a->chunk != NULL ? a->chunk->size * 2 : CHUNK_MIN;
	if (want > ((size_t)1 << 24))
		want = (size_t)1 << 24;
	if (want < size)
		want = size;
	if (want > SIZE_MAX - sizeof(struct arena_chunk))
		arena_full();
	/* calloc: large chunks come from the kernel already zeroed and untouched. */
	struct arena_chunk *c = calloc(1, sizeof *c + want);
	if (c == NULL)
		arena_full();
	c->size = want;
	c->older = a->chunk;
	a->chunk = c;
	return c;
}

void *arena_alloc(struct arena *a, size_t size)
{
	size = round_up(size);
	struct arena_chunk *c = a->chunk;
	if (c == NULL || c->size - c->used < size)
		c = chunk_new(a, size);
	void *p = c->at + c->used;
	c->used += size;
	a->used += size;
	return p;
}

void *arena_grow(struct arena *a, void *p, size_t old, size_t size)
{
	if (p == NULL || old == 0)
		return arena_alloc(a, size);
	size_t had = round_up(old), want = round_up(size);
	if (want <= had)
		return p;
	struct arena_chunk *c = a->chunk;
	if (c != NULL && (char *)p + had == c->at + c->used && c->size - c->used >= want - had) {
		c->used += want - had;
		a->used += want - had;
		return p;
	}
	void *q = arena_alloc(a, size);
	memcpy(q, p, old);
	return q;
}

static void free_chunks(struct arena_chunk *c)
{
	while (c != NULL) {
		struct arena_chunk *older = c->older;
		free(c);
		c = older;
	}
}

void arena_reset(struct arena *a)
{
	struct arena_chunk *c = a->chunk;
	if (c == NULL)
		return;
	free_chunks(c->older);
	c->older = NULL;
	memset(c->at, 0, c->used);
	c->used = 0;
	a->used = 0;
}

void arena_free(struct arena *a)
{
	free_chunks(a->chunk);
	*a = (struct arena){0};
}
