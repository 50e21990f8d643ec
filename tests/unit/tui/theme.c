/* Themes: which one a terminal gets, and that no state hangs on colour alone. */
#include "config.h"

#include <check.h>

#include "tui/theme.h"

Suite *suite_tui_theme(void);

static const struct {
	const char *option;
	int32_t colours;
	const char *no_color, *colorfgbg;
	enum theme theme;
} picks[] = {
	{"auto", 256, NULL, NULL, THEME_DARK},
	{"auto", 256, "", NULL, THEME_DARK},
	{"auto", 256, "1", NULL, THEME_MONO},
	{"light", 256, "1", NULL, THEME_MONO},
	{"auto", 256, NULL, "0;15", THEME_LIGHT},
	{"auto", 256, NULL, "0;default;15", THEME_LIGHT},
	{"auto", 256, NULL, "15;0", THEME_DARK},
	{"auto", 256, NULL, "15;default", THEME_DARK},
	{"auto", 256, NULL, "", THEME_DARK},
	{"dark", 256, NULL, "0;15", THEME_DARK},
	{"light", 256, NULL, "15;0", THEME_LIGHT},
	{"16", 256, NULL, NULL, THEME_16},
	{"mono", 256, NULL, NULL, THEME_MONO},
	{"auto", 16, NULL, NULL, THEME_16},
	{"light", 16, NULL, NULL, THEME_16},
	{"auto", 8, NULL, NULL, THEME_8},
	{"dark", 8, NULL, NULL, THEME_8},
	{"auto", 0, NULL, NULL, THEME_MONO},
	{"dark", 0, NULL, NULL, THEME_MONO},
};

START_TEST(test_pick)
{
	const struct theme_wish wish = {
		.option = str_of(picks[_i].option),
		.colours = picks[_i].colours,
		.no_color = picks[_i].no_color,
		.colorfgbg = picks[_i].colorfgbg,
	};
	ck_assert_int_eq(theme_pick(&wish), picks[_i].theme);
}
END_TEST

static bool same(struct style a, struct style b)
{
	return a.attr == b.attr && a.fg == b.fg && a.bg == b.bg;
}

/* Two attributes at most, a colour counted as one. */
START_TEST(test_few_attributes)
{
	for (int t = 0; t < THEMES; t++)
		for (int f = 0; f < FACES; f++) {
			struct style s = theme_style(t, f, 0);
			int n = s.fg >= 0 || s.bg >= 0;
			for (int bit = 1; bit <= STYLE_DIM; bit *= 2)
				n += (s.attr & bit) != 0;
			ck_assert_msg(n <= 2, "theme %d face %d has %d attributes", t, f, n);
		}
}
END_TEST

START_TEST(test_mono_has_no_colour)
{
	for (int f = 0; f < FACES; f++) {
		struct style s = theme_style(THEME_MONO, f, 3);
		ck_assert_msg(s.fg < 0 && s.bg < 0, "face %d", f);
	}
}
END_TEST

START_TEST(test_few_colours)
{
	for (int f = 0; f < FACES; f++) {
		struct style eight = theme_style(THEME_8, f, 9),
			     sixteen = theme_style(THEME_16, f, 9);
		ck_assert(eight.fg < 8 && eight.bg < 8 && sixteen.fg < 16 && sixteen.bg < 16);
	}
}
END_TEST

START_TEST(test_names_differ_by_kind)
{
	for (int t = 0; t < THEME_MONO; t++)
		for (int a = FACE_PERSON; a <= FACE_NAME; a++)
			for (int b = a + 1; b <= FACE_NAME; b++)
				ck_assert(!same(theme_style(t, a, 0), theme_style(t, b, 0)));
}
END_TEST

START_TEST(test_shades_repeat)
{
	struct style first = theme_style(THEME_DARK, FACE_PERSON, 0);
	ck_assert(!same(first, theme_style(THEME_DARK, FACE_PERSON, 1)));
	ck_assert(same(first, theme_style(THEME_DARK, FACE_PERSON, 5)));
	ck_assert(same(
		theme_style(THEME_LIGHT, FACE_PLACE, 1), theme_style(THEME_LIGHT, FACE_PLACE, 4)));
	for (int hue = 0; hue < 256; hue++)
		ck_assert_int_ge(theme_style(THEME_DARK, FACE_NAME, (uint8_t)hue).fg, 16);
}
END_TEST

/* What a reader must see without colours: each differs from plain text. */
START_TEST(test_seen_in_mono)
{
	static const enum face faces[] = {FACE_HEADER, FACE_STATUS, FACE_PERSON, FACE_DATE,
		FACE_SLOT, FACE_CONFLICT, FACE_TROUBLE, FACE_SELECTED, FACE_ROW, FACE_HIT,
		FACE_HIT_HERE, FACE_VISIBLE, FACE_LINK};
	for (size_t i = 0; i < sizeof faces / sizeof faces[0]; i++)
		ck_assert_int_ne(theme_style(THEME_MONO, faces[i], 0).attr & ~STYLE_DIM, 0);
	ck_assert(!same(
		theme_style(THEME_MONO, FACE_HIT, 0), theme_style(THEME_MONO, FACE_HIT_HERE, 0)));
}
END_TEST

Suite *suite_tui_theme(void)
{
	Suite *s = suite_create("tui/theme");
	TCase *c = tcase_create("theme");
	tcase_add_loop_test(c, test_pick, 0, sizeof picks / sizeof picks[0]);
	tcase_add_test(c, test_few_attributes);
	tcase_add_test(c, test_mono_has_no_colour);
	tcase_add_test(c, test_few_colours);
	tcase_add_test(c, test_names_differ_by_kind);
	tcase_add_test(c, test_shades_repeat);
	tcase_add_test(c, test_seen_in_mono);
	suite_add_tcase(s, c);
	return s;
}
