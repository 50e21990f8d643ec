/*
 * heap - memory for the libraries we use, which free it themselves.
 *
 * As malloc(3), calloc, realloc and strdup, and freed by free(3); but when there
 * is no memory these do not return: as in arena.h. A library that is told of it
 * goes on in ways of its own: a page loses half its text, a lock stays taken, the
 * program is aborted with the terminal as it is.
 */
#ifndef CORE_BASE_HEAP_H
#define CORE_BASE_HEAP_H

#include <stddef.h>

/*
 * Large blocks go back to the system when they are freed. Left alone, glibc keeps
 * them for later once some have come and gone, up to 32 MB, which a program that
 * works hard once and then waits for keys does not need. Once, at the start.
 */
void heap_settle(void);
void *heap_alloc(size_t size);
void *heap_zeroed(size_t n, size_t size);
void *heap_resize(void *p, size_t size);
char *heap_copy(const char *text);

#endif
