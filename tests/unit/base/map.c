#include "config.h"

#include "core/base/map.h"

#include <check.h>

#include "core/base/arena.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct map map;

static void setup(void)
{
	map = (struct map){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *key;
	uint32_t want; /* from the FNV authors' test vectors, but the last */
} hashes[] = {
	{"", 0x811C9DC5}, {"a", 0xE40C292C}, {"foobar", 0xBF9CF968},
	{"\xFF", 0x7A0B824E}, /* whatever the sign of char */
};

START_TEST(test_hash)
{
	ck_assert_uint_eq(map_hash(str_of(hashes[_i].key)), hashes[_i].want);
}
END_TEST

START_TEST(test_empty)
{
	ck_assert_ptr_null(map_find(&map, STR("a")));
	ck_assert_ptr_null(map_find(&map, STR("")));
}
END_TEST

START_TEST(test_at)
{
	int32_t *a = map_at(&arena, &map, STR("a"), 7);
	ck_assert_int_eq(*a, 7);
	*a = 8;
	ck_assert_int_eq(*map_at(&arena, &map, STR("a"), 9), 8);
	ck_assert_int_eq(*map_find(&map, STR("a")), 8);
	ck_assert_ptr_null(map_find(&map, STR("b")));
	ck_assert_int_eq(map.n, 1);
}
END_TEST

START_TEST(test_keys)
{
	map_at(&arena, &map, STR(""), 1);
	map_at(&arena, &map, STR("a"), 2);
	map_at(&arena, &map, STR("a\0"), 3);
	map_at(&arena, &map, STR("A"), 4);
	ck_assert_int_eq(map.n, 4);
	ck_assert_int_eq(*map_find(&map, (struct str){0}), 1);
	ck_assert_int_eq(*map_find(&map, STR("a")), 2);
	ck_assert_int_eq(*map_find(&map, STR("a\0")), 3);
	ck_assert_int_eq(*map_find(&map, STR("A")), 4);
}
END_TEST

START_TEST(test_room)
{
	map_at(&arena, &map, STR("a"), 1);
	map_room(&arena, &map, 100);
	const int32_t slots = map.slots;
	ck_assert_int_ge(slots, 200);
	ck_assert_int_eq(*map_find(&map, STR("a")), 1);
	for (int32_t i = 0; i < 99; i++)
		map_at(&arena, &map, str_printf(&arena, "key %d", i), i);
	ck_assert_int_eq(map.slots, slots);
	map_room(&arena, &map, 10);
	ck_assert_int_eq(map.slots, slots);
}
END_TEST

START_TEST(test_many_in_order)
{
	enum { MANY = 50000 };
	for (int32_t i = 0; i < MANY; i++)
		map_at(&arena, &map, str_printf(&arena, "key %d", (int32_t)(i * 7919LL % MANY)), i);
	ck_assert_int_eq(map.n, MANY);
	for (int32_t i = 0; i < MANY; i++) {
		struct str key = str_printf(&arena, "key %d", (int32_t)(i * 7919LL % MANY));
		const int32_t *found = map_find(&map, key);
		if (map.at[i].value != i || !str_eq(map.at[i].key, key) || found == NULL ||
			*found != i)
			ck_abort_msg("item %d", i);
	}
	ck_assert_ptr_null(map_find(&map, STR("key 50000")));
}
END_TEST

Suite *suite_base_map(void)
{
	Suite *s = suite_create("base_map");
	TCase *t = tcase_create("map");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_hash, 0, LENGTH(hashes));
	tcase_add_test(t, test_empty);
	tcase_add_test(t, test_at);
	tcase_add_test(t, test_keys);
	tcase_add_test(t, test_room);
	tcase_add_test(t, test_many_in_order);
	suite_add_tcase(s, t);
	return s;
}
