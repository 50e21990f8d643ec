/* Marks and jumps: back and forward as in an editor. */
#include "config.h"

#include <check.h>

#include "core/desk/journey.h"

Suite *suite_desk_journey(void);

static struct journey j;

static void setup(void)
{
	journey_init(&j);
}

static struct spot at(int32_t article, int32_t byte)
{
	return (struct spot){.article = article, .at = byte};
}

START_TEST(back_and_forward)
{
	struct spot to;
	ck_assert(!journey_move(&j, -1, at(0, 5), &to));
	journey_leave(&j, at(0, 10));
	journey_leave(&j, at(1, 20));
	ck_assert(journey_move(&j, -1, at(2, 30), &to));
	ck_assert_int_eq(to.article, 1);
	ck_assert(journey_move(&j, -1, at(1, 20), &to));
	ck_assert_int_eq(to.at, 10);
	ck_assert(!journey_move(&j, -1, at(0, 10), &to));
	ck_assert(journey_move(&j, 1, at(0, 10), &to));
	ck_assert_int_eq(to.at, 20);
	ck_assert(journey_move(&j, 1, at(1, 20), &to));
	ck_assert_int_eq(to.at, 30);
	ck_assert(!journey_move(&j, 1, at(2, 30), &to));
}
END_TEST

START_TEST(many_jumps_forget_the_oldest)
{
	struct spot to;
	for (int32_t i = 0; i < 3 * JOURNEY_JUMPS; i++)
		journey_leave(&j, at(0, i));
	ck_assert_int_eq(j.n, JOURNEY_JUMPS);
	ck_assert(journey_move(&j, -1, at(0, 9999), &to));
	ck_assert_int_eq(to.at, 3 * JOURNEY_JUMPS - 1);
	int32_t n = 1;
	while (journey_move(&j, -1, to, &to))
		n++;
	ck_assert_int_le(n, JOURNEY_JUMPS);
}
END_TEST

START_TEST(marks_are_letters)
{
	ck_assert_ptr_nonnull(journey_mark(&j, 'a'));
	ck_assert_ptr_nonnull(journey_mark(&j, 'Z'));
	ck_assert_ptr_ne(journey_mark(&j, 'a'), journey_mark(&j, 'A'));
	ck_assert_ptr_null(journey_mark(&j, '1'));
	ck_assert_int_eq(journey_mark(&j, 'q')->article, -1);
	journey_leave(&j, at(3, 7));
	ck_assert_int_eq(journey_mark(&j, '\'')->at, 7);
}
END_TEST

Suite *suite_desk_journey(void)
{
	Suite *s = suite_create("desk_journey");
	TCase *t = tcase_create("journey");
	tcase_add_checked_fixture(t, setup, NULL);
	tcase_add_test(t, back_and_forward);
	tcase_add_test(t, many_jumps_forget_the_oldest);
	tcase_add_test(t, marks_are_letters);
	suite_add_tcase(s, t);
	return s;
}
