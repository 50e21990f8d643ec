/* Case and kinds of letters. */
#include "config.h"

#include <check.h>

#include "core/base/arena.h"
#include "core/entity/letter.h"
#include "tests/unit/same.h"

Suite *suite_entity_letter(void);

static struct arena arena;

static void setup(void)
{
	arena = (struct arena){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	int32_t code, lower;
	enum letter kind;
} rows[] = {
	{'A', 'a', LETTER_UPPER},
	{'z', 'z', LETTER_LOWER},
	{'7', '7', LETTER_DIGIT},
	{' ', ' ', LETTER_SPACE},
	{'-', '-', LETTER_NONE},
	{0xC9, 0xE9, LETTER_UPPER},
	{0xD7, 0xD7, LETTER_NONE},
	{0xDF, 0xDF, LETTER_LOWER},
	{0x141, 0x142, LETTER_UPPER},
	{0x142, 0x142, LETTER_LOWER},
	{0x160, 0x161, LETTER_UPPER},
	{0x178, 0xFF, LETTER_UPPER},
	{0x17D, 0x17E, LETTER_UPPER},
	{0x391, 0x3B1, LETTER_UPPER},
	{0x416, 0x436, LETTER_UPPER},
	{0x401, 0x451, LETTER_UPPER},
	{0x1EA0, 0x1EA1, LETTER_UPPER},
	{0x627, 0x627, LETTER_OTHER},
	{0x6771, 0x6771, LETTER_OTHER},
	{0x3002, 0x3002, LETTER_NONE},
	{0x201C, 0x201C, LETTER_NONE},
	{0xA0, 0xA0, LETTER_SPACE},
	{0x1F600, 0x1F600, LETTER_NONE},
};

START_TEST(test_kinds)
{
	ck_assert_int_eq(letter_kind(rows[_i].code), rows[_i].kind);
	ck_assert_int_eq(letter_lower(rows[_i].code), rows[_i].lower);
}
END_TEST

Suite *suite_entity_letter(void)
{
	Suite *s = suite_create("entity_letter");
	TCase *t = tcase_create("letter");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_kinds, 0, LENGTH(rows));
	suite_add_tcase(s, t);
	return s;
}
