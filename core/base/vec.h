/*
 * vec - growing arrays of the shape { T *at; int32_t n; } in an arena.
 *
 * The capacity is not stored: it is 8, then the next power of two, so an array
 * must only ever be grown through VEC_PUSH. Growing is in place while the
 * array is the newest allocation of its arena.
 */
#ifndef CORE_BASE_VEC_H
#define CORE_BASE_VEC_H

#include <stddef.h>
#include <stdint.h>

struct arena;

/* Makes room for element number `n` of `size` bytes; returns the array. */
void *vec_room(struct arena *a, void *at, int32_t n, size_t size);

/* VEC_PUSH(a, &sentences, ((struct sentence){...})); */
#define VEC_PUSH(a, v, ...)                                                                        \
	((v)->at = vec_room((a), (v)->at, (v)->n, sizeof *(v)->at), (v)->at[(v)->n++] = __VA_ARGS__)

#endif
