#include "config.h"

#include "core/base/arena.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static bool all_zero(const char *p, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (p[i] != 0)
			return false;
	return true;
}

/* Sizes around the alignment, the first chunk and the largest chunk. */
static const size_t sizes[] = {0, 1, 15, 16, 17, 4000, 16384, 16385, 1 << 20, (1 << 24) + 1};

START_TEST(test_alloc)
{
	size_t size = sizes[_i];
	for (int round = 0; round < 3; round++) {
		char *p = arena_alloc(&arena, size);
		ck_assert_uint_eq((uintptr_t)p % _Alignof(max_align_t), 0);
		ck_assert(all_zero(p, size));
		memset(p, 'x', size);
	}
	ck_assert_uint_ge(arena.used, 3 * size);
}
END_TEST

START_TEST(test_alloc_apart)
{
	char *a = arena_alloc(&arena, 10), *b = arena_alloc(&arena, 10);
	memset(a, 'a', 10);
	memset(b, 'b', 10);
	ck_assert_mem_eq(a, "aaaaaaaaaa", 10);
	ck_assert_mem_eq(b, "bbbbbbbbbb", 10);
}
END_TEST

START_TEST(test_grow_newest_in_place)
{
	char *p = arena_alloc(&arena, 10);
	memset(p, 'x', 10);
	ck_assert_ptr_eq(arena_grow(&arena, p, 10, 500), p);
	ck_assert_mem_eq(p, "xxxxxxxxxx", 10);
	ck_assert(all_zero(p + 10, 490));
	char *next = arena_alloc(&arena, 1);
	ck_assert(next >= p + 500);
}
END_TEST

START_TEST(test_grow_by_copy)
{
	char *p = arena_alloc(&arena, 10);
	memset(p, 'x', 10);
	arena_alloc(&arena, 1);
	char *q = arena_grow(&arena, p, 10, sizes[_i] + 32);
	ck_assert_ptr_ne(q, p);
	ck_assert_mem_eq(q, "xxxxxxxxxx", 10);
	ck_assert(all_zero(q + 10, sizes[_i] + 22));
}
END_TEST

START_TEST(test_grow_nothing)
{
	char *p = arena_grow(&arena, NULL, 0, 100);
	ck_assert(all_zero(p, 100));
	ck_assert_ptr_eq(arena_grow(&arena, p, 100, 50), p);
}
END_TEST

/* What a chunk held before must not show after a reset. */
START_TEST(test_reset)
{
	for (int i = 0; i < 100; i++)
		memset(arena_alloc(&arena, 1000), 'x', 1000);
	struct arena_chunk *kept = arena.chunk;
	arena_reset(&arena);
	ck_assert_ptr_eq(arena.chunk, kept);
	ck_assert_uint_eq(arena.used, 0);
	for (int i = 0; i < 100; i++)
		ck_assert(all_zero(arena_alloc(&arena, 1000), 1000));
}
END_TEST

START_TEST(test_unused)
{
	arena_reset(&arena);
	arena_free(&arena);
	ck_assert_ptr_null(arena.chunk);
}
END_TEST

static void full(void)
{
	_exit(7);
}

START_TEST(test_full)
{
	arena_on_full(full);
	arena_alloc(&arena, SIZE_MAX);
}
END_TEST

START_TEST(test_full_without_handler)
{
	arena_on_full(NULL);
	close(STDERR_FILENO);
	arena_full();
}
END_TEST

Suite *suite_base_arena(void)
{
	Suite *s = suite_create("base_arena");
	TCase *t = tcase_create("arena");
	int n = (int)(sizeof sizes / sizeof *sizes);
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_alloc, 0, n);
	tcase_add_test(t, test_alloc_apart);
	tcase_add_test(t, test_grow_newest_in_place);
	tcase_add_loop_test(t, test_grow_by_copy, 0, n);
	tcase_add_test(t, test_grow_nothing);
	tcase_add_test(t, test_reset);
	tcase_add_test(t, test_unused);
	/* These end their process, so they need one of their own. */
	const char *fork = getenv("CK_FORK");
	if (fork == NULL || strcmp(fork, "no") != 0) {
		tcase_add_exit_test(t, test_full, 7);
		tcase_add_exit_test(t, test_full_without_handler, 2);
	}
	suite_add_tcase(s, t);
	return s;
}
