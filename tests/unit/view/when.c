/* EDTF in the columns of a list. */
#include "config.h"

#include <check.h>
#include <stdio.h>

#include "core/view/when.h"
#include "tests/unit/same.h"

Suite *suite_view_when(void);

static const struct {
	const char *edtf, *want; /* sign, year, part */
} rows[] = {
	{"2023-05-03", " |2023|05-03"},
	{"2023-01", " |2023|01"},
	{"1949", " |1949|"},
	{"199X", " |199X|"},
	{"19XX", " |19XX|"},
	{"-0044-03-15", " |-0044|03-15"},
	{"", " |?|"},
	{"soon, or so they say", " |?|"},
	/* about */
	{"2023-05~", "~|2023|05"},
	{"2023-05-09?", "~|2023|05-09"},
	{"2023-02~/2023-05~", "~|2023|02/05"},
	{"2022~/2024~", "~|2022|"},
	/* a conflict: one of a set */
	{"[2023-06,2023-07]", " |2023|06/07"},
	{"[2023-06,2023-07,2023-09]", " |2023|06/09"},
	{"[2023-05-03,2023-05-04]", "/|2023|05-03"},
	{"[2022-12,2023-01]", "/|2022|12"},
	{"[2023-06,2023-07-11]", "/|2023|06"},
	{"[2024,2025]", "/|2024|"},
	/* from one to another */
	{"2023-05/2023-07", " |2023|05/07"},
	{"2023-05-03/2023-05-09", "/|2023|05-03"},
	{"2023-05-30/2023-06-02", "/|2023|05-30"},
	{"2023-02-01/2023-05-14", "~|2023|02/05"},
	{"[2023-02-01,2023-05-14]", "/|2023|02-01"},
	{"2022/2023-05", "/|2022|"},
	{"2022/..", "/|2022|"},
	{"../2022", "<|2023|"},
	{"../2023-05-02", "<|2023|05-02"},
	{"../2022~", "<|2023|"},
	/* longer than a month, shorter than a year */
	{"2023-21", " |2023|03/05"},
	{"2023-24", " |2023|12/02"},
	{"2023-34", " |2023|04/06"},
	{"2023-40", " |2023|01/06"},
	{"2023-33/2023-34", " |2023|01/06"},
	{"2023-55", " |2023|"},
};

START_TEST(of_edtf)
{
	char got[64];
	struct when w = when_of(str_of(rows[_i].edtf));
	snprintf(got, sizeof got, "%c|%s|%s", w.sign, w.year, w.part);
	ck_assert_msg(str_eq(str_of(got), str_of(rows[_i].want)), "%s: \"%s\", not \"%s\"",
		rows[_i].edtf, got, rows[_i].want);
}
END_TEST

Suite *suite_view_when(void)
{
	Suite *s = suite_create("view_when");
	TCase *t = tcase_create("when");
	tcase_add_loop_test(t, of_edtf, 0, LENGTH(rows));
	suite_add_tcase(s, t);
	return s;
}
