#include "config.h"

#include "core/story/entity.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/story/told.h"

static struct told told;
static struct buf buf;

static void setup(void)
{
	told_read(&told, "[P Fumio Kishida] and [L Beijing]. [P Kishida], [p Kishida]|"
			 "[L Oslo]|[L Beijing] warned [P Kishida] of [M Chinese] [L U.S.] ships.");
	told_link(&told, (struct corrections){0});
}

static void teardown(void)
{
	told_free(&told);
	buf_free(&buf);
}

static int32_t find(uint8_t type, const char *name)
{
	return entity_find(&told.entities, type, str_of(name));
}

START_TEST(test_counts)
{
	const struct entity *x = &told.entities.at[0];
	ck_assert_same(x->name, STR("Fumio Kishida"));
	ck_assert_same(x->key, STR("fumio kishida"));
	ck_assert_int_eq(x->total, 3);
	ck_assert_int_eq(x->members.n, 4);
	ck_assert_int_eq(entity_count(x, 0), 2);
	ck_assert_int_eq(entity_count(x, 1), 0);
	ck_assert_int_eq(entity_count(x, 2), 1);
	ck_assert_int_eq(x->aliases.n, 2);
	ck_assert_same(x->aliases.at[0].text, STR("Kishida"));
	ck_assert_int_eq(x->aliases.at[0].count, 2);
	ck_assert_int_eq(x->aliases.at[1].count, 1);
}
END_TEST

START_TEST(test_find)
{
	ck_assert_int_eq(find(ENTITY_PER, "FUMIO KISHIDA"), 0);
	ck_assert_int_eq(find(ENTITY_PER, "Mr. Kishida"), 0);
	ck_assert_int_eq(find(ENTITY_TYPES, "kishida"), 0);
	ck_assert_int_eq(find(ENTITY_LOC, "Kishida"), -1);
	ck_assert_int_eq(find(ENTITY_LOC, "the US"), find(ENTITY_LOC, "United States"));
	ck_assert_int_ge(find(ENTITY_LOC, "US"), 0);
	ck_assert_int_eq(find(ENTITY_TYPES, ""), -1);
}
END_TEST

START_TEST(test_places)
{
	const struct entity *x = &told.entities.at[0];
	ck_assert_int_eq(entity_name_at(&told.entities, 0, 0), 0);
	ck_assert_int_eq(entity_name_at(&told.entities, 0, 12), 0);
	ck_assert_int_eq(entity_name_at(&told.entities, 0, 13), -1);
	ck_assert_int_eq(entity_name_at(&told.entities, 1, 3), 4);
	ck_assert_int_eq(entity_name_at(&told.entities, 1, 4), -1);
	ck_assert_int_eq(entity_name_at(&told.entities, 9, 0), -1);
	ck_assert_int_eq(entity_next(x, 0, 1), 2);
	ck_assert_int_eq(entity_next(x, 0, -1), -1);
	ck_assert_int_eq(entity_next(x, 4, 1), 6);
	ck_assert_int_eq(entity_next(x, 4, -1), 3);
	ck_assert_int_eq(entity_next(x, 6, 1), -1);
}
END_TEST

START_TEST(test_why)
{
	static const struct {
		int32_t name;
		const char *why;
	} rows[] = {
		{0, "\"Fumio Kishida\" gives the entity its name."},
		{2, "\"Kishida\" is the family name of \"Fumio Kishida\"."},
		{5, "\"Beijing\" gives the entity its name; stands for the government of China."},
		{7, "\"Chinese\" gives the entity its name; the nationality of China."},
		{8, "\"U.S.\" is in the table of names as one of \"United States\"."},
	};
	for (int i = 0; i < LENGTH(rows); i++) {
		buf_clear(&buf);
		entity_why(&told.entities, rows[i].name, &buf);
		ck_assert_same(buf_str(&buf), str_of(rows[i].why));
	}
}
END_TEST

START_TEST(test_types)
{
	uint8_t type;
	ck_assert(entity_type_parse(STR("org"), &type));
	ck_assert_int_eq(type, ENTITY_ORG);
	ck_assert(!entity_type_parse(STR("-"), &type));
	ck_assert(!entity_type_parse(STR(""), &type));
	ck_assert_str_eq(entity_type_name(ENTITY_MISC), "MISC");
	ck_assert_str_eq(entity_type_name(200), "-");
}
END_TEST

Suite *suite_story_entity(void)
{
	Suite *s = suite_create("story_entity");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_counts);
	tcase_add_test(t, test_find);
	tcase_add_test(t, test_places);
	tcase_add_test(t, test_why);
	tcase_add_test(t, test_types);
	suite_add_tcase(s, t);
	return s;
}
