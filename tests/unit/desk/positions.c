/* Places read last, on disk: kept, merged, forgiving. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/desk/positions.h"
#include "tests/unit/folder.h"
#include "tests/unit/same.h"

Suite *suite_desk_positions(void);

static void setup(void)
{
	folder_setup();
	char *here = realpath(".", NULL);
	setenv("XDG_STATE_HOME", here, 1);
	free(here);
}

static void teardown(void)
{
	unsetenv("XDG_STATE_HOME");
	folder_teardown();
}

static void save(const char *path, int32_t at)
{
	struct positions p = {0};
	struct err e;
	positions_load(&p);
	positions_set(&p, (struct position){.path = str_of(path), .at = at, .percent = 50});
	ck_assert_msg(positions_save(&p, &e), "%s", e.text);
	positions_free(&p);
}

static int32_t place(const char *path)
{
	struct positions p = {0};
	positions_load(&p);
	const struct position *one = positions_find(&p, str_of(path));
	int32_t at = one != NULL ? one->at : -1;
	positions_free(&p);
	return at;
}

START_TEST(are_kept)
{
	ck_assert_int_eq(place("/a/b.txt"), -1);
	save("/a/b.txt", 120);
	save("/a/odd\tname\n\\.txt", 7);
	ck_assert_int_eq(place("/a/b.txt"), 120);
	ck_assert_int_eq(place("/a/odd\tname\n\\.txt"), 7);
}
END_TEST

/* How far an article was read; a line of an older version knows of no such thing. */
START_TEST(bytes_read_are_kept)
{
	static const struct {
		const char *line;
		int32_t at, read;
	} rows[] = {
		{"5\t10\t77\t/one\n", 5, 77},
		{"5\t10\t-1\t/one\n", 5, -1},
		{"5\t10\t/one\n", 5, 0},
		{"5\t10\tx\t/one\n", -9, 0},
		{"5\t10\t-2\t/one\n", -9, 0},
		{"5\t10\t\t/one\n", -9, 0},
		{"5\t10\t77\t\n", -9, 0},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct positions p = {0};
		save("/two", 1); /* makes the folder */
		folder_put("parallax/positions", str_of(rows[i].line));
		positions_load(&p);
		const struct position *one = positions_find(&p, STR("/one"));
		ck_assert_int_eq(one != NULL ? one->at : -9, rows[i].at);
		ck_assert_int_eq(one != NULL ? one->read : 0, rows[i].read);
		positions_set(&p, (struct position){.path = STR("/two"), .at = 1, .read = 8});
		ck_assert(positions_save(&p, NULL));
		positions_free(&p);
		p = (struct positions){0};
		positions_load(&p);
		ck_assert_int_eq(positions_find(&p, STR("/two"))->read, 8);
		ck_assert(rows[i].at < 0 || positions_find(&p, STR("/one"))->read == rows[i].read);
		positions_free(&p);
	}
}
END_TEST

START_TEST(two_programs_both_keep_theirs)
{
	struct positions a = {0}, b = {0};
	positions_load(&a);
	positions_load(&b);
	positions_set(&a, (struct position){.path = STR("/one"), .at = 1, .percent = 1});
	positions_set(&b, (struct position){.path = STR("/two"), .at = 2, .percent = 2});
	ck_assert(positions_save(&a, NULL));
	ck_assert(positions_save(&b, NULL));
	ck_assert_int_eq(place("/one"), 1);
	ck_assert_int_eq(place("/two"), 2);
	positions_free(&a);
	positions_free(&b);
}
END_TEST

START_TEST(a_broken_file_loses_only_its_lines)
{
	save("/keep", 5);
	folder_put("parallax/positions", STR("nonsense\n5\t10\t/good\n\t\t\n-1\t0\t/"
					     "minus\n99999999999\t0\t/big\n7\t101\t/odd\n8"));
	ck_assert_int_eq(place("/good"), 5);
	ck_assert_int_eq(place("/minus"), -1);
	ck_assert_int_eq(place("/big"), -1);
	ck_assert_int_eq(place("/odd"), -1);
}
END_TEST

START_TEST(without_a_home_nothing_is_kept_and_nothing_fails)
{
	unsetenv("XDG_STATE_HOME");
	char *home = getenv("HOME") != NULL ? strdup(getenv("HOME")) : NULL;
	unsetenv("HOME");
	save("/a", 1);
	ck_assert_int_eq(place("/a"), -1);
	if (home != NULL)
		setenv("HOME", home, 1);
	free(home);
}
END_TEST

Suite *suite_desk_positions(void)
{
	Suite *s = suite_create("desk_positions");
	TCase *t = tcase_create("positions");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, are_kept);
	tcase_add_test(t, bytes_read_are_kept);
	tcase_add_test(t, two_programs_both_keep_theirs);
	tcase_add_test(t, a_broken_file_loses_only_its_lines);
	tcase_add_test(t, without_a_home_nothing_is_kept_and_nothing_fails);
	suite_add_tcase(s, t);
	return s;
}
