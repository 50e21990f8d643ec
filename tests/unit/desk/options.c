/* Settings: what may be set, and what is said of what may not. */
#include "config.h"

#include <check.h>

#include "core/desk/options.h"
#include "tests/unit/same.h"

Suite *suite_desk_options(void);

static struct arena arena;
static struct options options;

static void setup(void)
{
	arena = (struct arena){0};
	options_init(&options, &arena);
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *name, *value;
	int32_t number;
} good[] = {
	{"mouse", "on", 1},
	{"mouse", "no", 0},
	{"theme", "mono", 4},
	{"theme", "auto", 0},
	{"width", "20", 20},
	{"width", "200", 200},
	{"esc-delay", "0", 0},
	{"bidi", "app", 1},
	{"keys", "emacs", 0},
};

START_TEST(takes)
{
	struct err e;
	struct str name = str_of(good[_i].name);
	ck_assert_msg(options_set(&options, name, str_of(good[_i].value), &e), "%s", e.text);
	ck_assert_int_eq(options.number[option_find(name)], good[_i].number);
}
END_TEST

static const struct {
	const char *name, *value, *says;
} bad[] = {
	{"mouse", "maybe", "option mouse is on or off, not \"maybe\""},
	{"theme", "pink", "option theme is one of auto dark light 16 mono, not \"pink\""},
	{"width", "19", "option width is a number from 20 to 200, not \"19\""},
	{"width", "wide", "option width is a number from 20 to 200, not \"wide\""},
	{"width", "99999999999999",
		"option width is a number from 20 to 200, not \"99999999999999\""},
	{"mose", "on", "no option \"mose\"; nearest: mouse"},
	{"antidisestablishment", "on", "no option \"antidisestablishment\""},
};

START_TEST(refuses)
{
	struct err e;
	struct options before = options;
	ck_assert(!options_set(&options, str_of(bad[_i].name), str_of(bad[_i].value), &e));
	ck_assert_str_eq(e.text, bad[_i].says);
	for (int32_t i = 0; i < OPTIONS; i++)
		ck_assert_same(options.text[i], before.text[i]);
}
END_TEST

START_TEST(defaults_are_valid)
{
	for (int32_t i = 0; i < OPTIONS; i++) {
		struct err e;
		const struct option_row *row = option_row((enum option)i);
		ck_assert_msg(options_set(&options, str_of(row->name), str_of(row->normal), &e),
			"%s", e.text);
		ck_assert_int_gt((int)str_of(row->help).len, 0);
		if (i > 0) /* sorted: `config` prints them in order */
			ck_assert_str_lt(option_row((enum option)(i - 1))->name, row->name);
	}
}
END_TEST

Suite *suite_desk_options(void)
{
	Suite *s = suite_create("desk_options");
	TCase *t = tcase_create("options");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, takes, 0, LENGTH(good));
	tcase_add_loop_test(t, refuses, 0, LENGTH(bad));
	tcase_add_test(t, defaults_are_valid);
	suite_add_tcase(s, t);
	return s;
}
