/* Who speaks where no verb tells, and look-up. */
#include "config.h"

#include <check.h>

#include "tests/unit/quote/marked.h"
#include "tests/unit/same.h"

Suite *suite_quote_passage(void);

/* clang-format off */
static const struct marked_row carried[] = {
	{"“The pier,” said [Ana Ruiz PER], “is closed.”",
		"direct Ana Ruiz/said inverted | direct Ana Ruiz/said part"},
	{"“The pier,” she said, “is closed. Go home.”",
		"direct she/said behind | direct she/said part"},
	{"“The pier is closed,” said [Ana Ruiz PER]. “Go home.”",
		"direct Ana Ruiz/said inverted | direct Ana Ruiz/said goes-on"},
	{"“The pier is closed.” She paused. “Go home,” said [Ana Ruiz PER].",
		"direct Ana Ruiz/said goes-on | direct Ana Ruiz/said inverted"},
	{"“The pier is closed,” said [Ana Ruiz PER]. [Bo Lind PER] was not so sure. “It is not.”",
		"direct Ana Ruiz/said inverted | direct Bo Lind/- subject"},
	{"“The pier is closed,” said [Ana Ruiz PER].|“Everybody should go home now.”",
		"direct Ana Ruiz/said inverted | direct Ana Ruiz/said paragraph"},
	{"[Bo Lind PER] walked away.|“The pier is closed.”",
		"direct Bo Lind/- subject"},
	{"[Ana Ruiz PER] went on:|“The pier is closed.”",
		"direct Ana Ruiz/went on before"},
	{"[Ana Ruiz PER] said the pier would be “closed for good and all.” Boats would “stay at sea for ever.”",
		"partial Ana Ruiz/said before | partial Ana Ruiz/said goes-on"},
	{"[Ana Ruiz PER] said the pier is “closed for good.” The sailors, a “merry band of old men,” left.",
		"partial Ana Ruiz/said before | partial -/- none"},
	{"“Perry said, ‘I shall come back.’ And he did,” said [Ana Ruiz PER].",
		"direct Ana Ruiz/said inverted | >direct Perry/said before"},
	{"An official came out. “The pier is closed,” he said.",
		"direct he/said behind"},
	{"“The pier is closed.|“Go home, all of you,” said [Ana Ruiz PER].",
		"direct Ana Ruiz/said inverted"},
	{"“The pier is closed, said [Ana Ruiz PER].|Nobody else spoke.",
		"direct! -/- none"},
	{"“One.” “Two.” “Three,” said [Ana Ruiz PER].",
		"direct Ana Ruiz/said goes-on | direct Ana Ruiz/said goes-on | direct Ana Ruiz/said inverted"},
};
/* clang-format on */

START_TEST(goes_on)
{
	marked_rows(carried, LENGTH(carried));
}
END_TEST

START_TEST(look_up)
{
	struct marked m;
	/*                    0         1         2         3         4 */
	/*                    0123456789012345678901234567890123456789012345678 */
	marked_open(
		&m, "\"He said 'no' to me,\" she said. \"So it goes.\" It is \"so\" here.", "en");
	const struct quotes *q = &m.quotes;
	ck_assert_int_eq(q->n, 4);
	ck_assert_int_eq(quotes_at(q, 0), 0);
	ck_assert_int_eq(quotes_at(q, 10), 1);
	ck_assert_int_eq(quotes_at(q, 15), 0);
	ck_assert_int_eq(quotes_at(q, 25), -1);
	ck_assert_int_eq(quotes_at(q, 33), 2);
	ck_assert_int_eq(quotes_find(q, 10), 0);
	ck_assert_int_eq(quotes_find(q, 21), 2);
	ck_assert_int_eq(quotes_find(q, 60), 4);
	ck_assert_int_eq(quotes_next(q, 0), 2);
	ck_assert_int_eq(quotes_cover(q, (struct span){0, 31}), 21);
	ck_assert_int_eq(quotes_cover(q, (struct span){46, 60}), 0);
	ck_assert(quotes_is_quoted(q, (struct span){0, 31}));
	ck_assert(!quotes_is_quoted(q, (struct span){20, 31}));
	marked_close(&m);
}
END_TEST

START_TEST(long_line)
{
	struct marked m;
	struct buf text = {0};
	for (int i = 0; i < 20000; i++)
		buf_add(&text, STR("“The pier isn't ‘closed’ at all,” she said and \"left. "));
	struct arena a = {0};
	marked_open(&m, str_cstr(&a, buf_str(&text)), "en");
	arena_free(&a);
	ck_assert_int_gt(m.quotes.n, 40000);
	marked_close(&m);
	buf_free(&text);
}
END_TEST

Suite *suite_quote_passage(void)
{
	Suite *s = suite_create("quote_passage");
	TCase *t = tcase_create("passage");
	tcase_add_test(t, goes_on);
	tcase_add_test(t, look_up);
	tcase_add_test(t, long_line);
	suite_add_tcase(s, t);
	return s;
}
