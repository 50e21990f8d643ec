/* Moves and pens: the shortest way that ends where it should. */
#include "config.h"

#include <check.h>

#include "tui/wire.h"

Suite *suite_tui_wire(void);

static struct buf out;

static void setup(void)
{
	out = (struct buf){0};
}

static void teardown(void)
{
	buf_free(&out);
}

static const struct {
	struct spot_on from, to;
	const char *bytes;
} moves[] = {
	{{WIRE_NOWHERE, 0}, {0, 0}, "\033[H"},
	{{WIRE_NOWHERE, 0}, {4, 0}, "\033[5H"},
	{{WIRE_NOWHERE, 0}, {4, 9}, "\033[5;10H"},
	{{3, 3}, {3, 3}, ""},
	{{3, 3}, {3, 0}, "\r"},
	{{3, 9}, {3, 7}, "\033[2D"},
	{{3, 30}, {3, 20}, "\033[10D"},
	{{3, 3}, {3, 4}, "\033[C"},
	{{3, 3}, {3, 40}, "\033[37C"},
	{{3, 30}, {4, 0}, "\r\n"},
	{{13, 30}, {14, 5}, "\r\n\033[5C"},
	{{3, 30}, {5, 31}, "\n\n\033[C"},
	{{3, 30}, {2, 30}, "\033[A"},
	{{22, 1}, {1, 0}, "\033[2H"},
	/* behind the last column only \r and absolute moves are sure */
	{{3, 80}, {3, 79}, "\r\033[79C"},
	{{3, 80}, {4, 0}, "\r\n"},
	{{3, 80}, {3, 0}, "\r"},
};

START_TEST(test_move)
{
	wire_move(&out, moves[_i].from, moves[_i].to, 80);
	ck_assert_str_eq(out.len > 0 ? out.at : "", moves[_i].bytes);
}
END_TEST

#define PLAIN                                                                                      \
	{                                                                                          \
		0, -1, -1                                                                          \
	}

static const struct {
	struct style from, to;
	const char *full, *mono; /* 256 colours; none, and no dim */
} pens[] = {
	{PLAIN, PLAIN, "", ""},
	{PLAIN, {STYLE_BOLD, -1, -1}, "\033[1m", "\033[1m"},
	{{STYLE_BOLD, -1, -1}, PLAIN, "\033[m", "\033[m"},
	{PLAIN, {STYLE_DIM, -1, -1}, "\033[2m", ""},
	{PLAIN, {0, 179, -1}, "\033[38;5;179m", ""},
	{PLAIN, {0, 3, -1}, "\033[33m", ""},
	{PLAIN, {0, 12, -1}, "\033[94m", ""},
	{PLAIN, {0, 0, 3}, "\033[30;43m", ""},
	{PLAIN, {STYLE_UNDERLINE, 16, 222}, "\033[4;38;5;16;48;5;222m", "\033[4m"},
	{{0, 179, -1}, {0, 75, -1}, "\033[38;5;75m", ""},
	{{0, 179, -1}, PLAIN, "\033[m", ""},
	{{0, 179, -1}, {STYLE_BOLD, -1, -1}, "\033[0;1m", "\033[1m"},
	{{STYLE_UNDERLINE, -1, -1}, {STYLE_BOLD, -1, -1}, "\033[0;1m", "\033[0;1m"},
	{{STYLE_BOLD, -1, -1}, {STYLE_BOLD | STYLE_REVERSE, -1, -1}, "\033[7m", "\033[7m"},
	{{0, 252, 238}, {0, 203, 238}, "\033[38;5;203m", ""},
	{{0, 252, 238}, {0, 252, -1}, "\033[0;38;5;252m", ""},
};

START_TEST(test_pen)
{
	const struct wire full = {.colours = 256, .dim = true}, mono = {.colours = 0};
	wire_pen(&out, &full, pens[_i].from, pens[_i].to);
	ck_assert_str_eq(out.len > 0 ? out.at : "", pens[_i].full);
	buf_clear(&out);
	wire_pen(&out, &mono, pens[_i].from, pens[_i].to);
	ck_assert_str_eq(out.len > 0 ? out.at : "", pens[_i].mono);
}
END_TEST

static const struct {
	int32_t top, bottom, by;
	const char *lines, *region;
} scrolls[] = {
	{1, 22, 1, "\033[2H\033[M\033[23H\033[L", "\033[2;23r\033[23;1H\n\033[r"},
	{1, 22, -1, "\033[23H\033[M\033[2H\033[L", "\033[2;23r\033[2;1H\033M\033[r"},
	{1, 22, 3, "\033[2H\033[3M\033[21H\033[3L", "\033[2;23r\033[23;1H\n\n\n\033[r"},
};

START_TEST(test_scroll)
{
	const struct wire lines = {.lines = true}, region = {.region = true};
	const struct spot_on nowhere = {WIRE_NOWHERE, 0};
	wire_scroll(&out, &lines, nowhere, 80, scrolls[_i].top, scrolls[_i].bottom, scrolls[_i].by);
	ck_assert_str_eq(out.at, scrolls[_i].lines);
	buf_clear(&out);
	wire_scroll(
		&out, &region, nowhere, 80, scrolls[_i].top, scrolls[_i].bottom, scrolls[_i].by);
	ck_assert_str_eq(out.at, scrolls[_i].region);
}
END_TEST

Suite *suite_tui_wire(void)
{
	Suite *s = suite_create("tui/wire");
	TCase *c = tcase_create("wire");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, test_move, 0, sizeof moves / sizeof moves[0]);
	tcase_add_loop_test(c, test_pen, 0, sizeof pens / sizeof pens[0]);
	tcase_add_loop_test(c, test_scroll, 0, sizeof scrolls / sizeof scrolls[0]);
	suite_add_tcase(s, c);
	return s;
}
