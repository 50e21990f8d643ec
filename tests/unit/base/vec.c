#include "config.h"

#include "core/base/vec.h"

#include <check.h>
#include <stdbool.h>

#include "core/base/arena.h"

struct pairs {
	struct pair {
		int32_t a, b;
	} * at;
	int32_t n;
};

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static bool counts(const struct pairs *p, int32_t n)
{
	for (int32_t i = 0; i < n; i++)
		if (p->at[i].a != i || p->at[i].b != -i)
			return false;
	return p->n == n;
}

START_TEST(test_push)
{
	struct pairs p = {0};
	for (int32_t i = 0; i < _i; i++)
		VEC_PUSH(&arena, &p, ((struct pair){i, -i}));
	ck_assert(counts(&p, _i));
}
END_TEST

/* Arrays that grow by turns must be copied, not run into each other. */
START_TEST(test_by_turns)
{
	struct pairs p[3] = {0};
	for (int32_t i = 0; i < 3000; i++)
		VEC_PUSH(&arena, &p[i % 3], ((struct pair){i / 3, -(i / 3)}));
	for (int i = 0; i < 3; i++)
		ck_assert(counts(&p[i], 1000));
}
END_TEST

START_TEST(test_alone_stays_in_place)
{
	struct pairs p = {0};
	arena_alloc(&arena, 16 * 1024); /* a chunk with room for all */
	arena_reset(&arena);
	VEC_PUSH(&arena, &p, ((struct pair){0, 0}));
	struct pair *first = p.at;
	for (int32_t i = 1; i < 1000; i++)
		VEC_PUSH(&arena, &p, ((struct pair){i, -i}));
	ck_assert_ptr_eq(p.at, first);
	ck_assert(counts(&p, 1000));
}
END_TEST

START_TEST(test_emptied)
{
	struct pairs p = {0};
	for (int round = 0; round < 3; round++) {
		p.n = 0;
		for (int32_t i = 0; i < 100; i++)
			VEC_PUSH(&arena, &p, ((struct pair){i, -i}));
		arena_alloc(&arena, 1);
	}
	ck_assert(counts(&p, 100));
}
END_TEST

Suite *suite_base_vec(void)
{
	Suite *s = suite_create("base_vec");
	TCase *t = tcase_create("vec");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_push, 0, 40);
	tcase_add_test(t, test_by_turns);
	tcase_add_test(t, test_alone_stays_in_place);
	tcase_add_test(t, test_emptied);
	suite_add_tcase(s, t);
	return s;
}
