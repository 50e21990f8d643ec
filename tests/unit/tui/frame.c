/*
 * Frames: a terminal that reads the bytes shows the cells, whatever was there.
 * The terminal is libvterm's, so that our reading of the standards is not our
 * only judge.
 */
#include "config.h"

#include <check.h>
#include <string.h>
#include <vterm.h>

#include "tui/frame.h"

Suite *suite_tui_frame(void);

enum { COLUMNS = 24, ROWS = 9, LETTERS = 3 };

static VTerm *vt;
static VTermScreen *shown;
static struct frame frame;
static struct buf out;
static uint32_t state;

static const struct style styles[] = {
	{0, -1, -1},
	{0, 179, -1},
	{STYLE_UNDERLINE, -1, -1},
	{0, 252, 238},
	{STYLE_REVERSE, -1, -1},
	{STYLE_BOLD, 9, -1},
};
enum { STYLES = sizeof styles / sizeof styles[0] };

static void setup(void)
{
	static const VTermScreenCallbacks none;
	vt = vterm_new(ROWS, COLUMNS);
	vterm_set_utf8(vt, 1);
	shown = vterm_obtain_screen(vt);
	vterm_screen_set_callbacks(shown, &none, NULL);
	vterm_screen_reset(shown, 1);
	frame_init(&frame);
	frame_size(&frame, COLUMNS, ROWS);
	out = (struct buf){0};
	state = 1;
}

static void teardown(void)
{
	frame_free(&frame);
	buf_free(&out);
	vterm_free(vt);
}

static int random_below(int n)
{
	state = state * 1664525u + 1013904223u;
	return (int)((state >> 16) % (uint32_t)n);
}

/* Few letters and long runs, so that rows are often alike. */
static void fill_row(struct cell *row)
{
	static const int32_t letters[] = {' ', 'x', 0xe9, 0x65e5, ' ', ' '};
	for (int i = 0; i < COLUMNS;) {
		int32_t code = letters[random_below(6)];
		uint8_t pen = frame_pen(&frame, styles[random_below(STYLES)]);
		for (int n = 1 + random_below(8); n > 0 && i < COLUMNS; n--) {
			bool wide = code == 0x65e5 && i + 1 < COLUMNS;
			row[i] = (struct cell){.code = {wide || code != 0x65e5 ? code : ' '},
				.n = 1,
				.columns = wide ? 2 : 1,
				.pen = pen};
			if (wide)
				row[++i] = (struct cell){.pen = pen};
			i++;
		}
	}
}

static void check_cell(int row, int column)
{
	VTermScreenCell is;
	const struct cell *want = &frame.next[row * COLUMNS + column];
	if (want->columns == 0)
		return;
	vterm_screen_get_cell(shown, (VTermPos){row, column}, &is);
	struct style style = frame.pen[want->pen];
	uint32_t code = is.chars[0] != 0 ? is.chars[0] : ' ';
	ck_assert_msg(code == (uint32_t)want->code[0], "%d,%d: U+%04X is not U+%04X", row, column,
		(unsigned)code, (unsigned)want->code[0]);
	ck_assert_int_eq(is.attrs.underline != 0, (style.attr & STYLE_UNDERLINE) != 0);
	ck_assert_int_eq(is.attrs.reverse != 0, (style.attr & STYLE_REVERSE) != 0);
	ck_assert_int_eq(VTERM_COLOR_IS_DEFAULT_BG(&is.bg), style.bg < 0);
	if (code != ' ') {
		ck_assert_int_eq(is.attrs.bold != 0, (style.attr & STYLE_BOLD) != 0);
		ck_assert_int_eq(VTERM_COLOR_IS_DEFAULT_FG(&is.fg), style.fg < 0);
	}
}

static void update(const struct wire *w, struct spot_on cursor)
{
	VTermPos at;
	static const int32_t edges[] = {10, COLUMNS};
	buf_clear(&out);
	frame_update(&frame, w, edges, 2, cursor, &out);
	vterm_input_write(vt, out.at != NULL ? out.at : "", (size_t)out.len);
	for (int row = 0; row < ROWS; row++)
		for (int column = 0; column < COLUMNS; column++)
			check_cell(row, column);
	if (cursor.row < 0)
		return;
	vterm_state_get_cursorpos(vterm_obtain_state(vt), &at);
	ck_assert_int_eq(at.row, cursor.row);
	ck_assert_int_eq(at.col, cursor.column);
}

static void change_some(void)
{
	for (int n = random_below(4); n > 0; n--)
		fill_row(frame_row(&frame, random_below(ROWS)));
}

static void change_cells(void)
{
	for (int n = 1 + random_below(5); n > 0; n--) {
		int row = random_below(ROWS), column = random_below(COLUMNS);
		struct cell *c = &frame.next[row * COLUMNS + column];
		if (c->columns == 1)
			frame_row(&frame, row)[column].code[0] = 'a' + random_below(LETTERS);
	}
}

/* The right part moves by one to three rows either way, the left with it or not. */
static void move_some(void)
{
	int by = 1 + random_below(3), from = random_below(2) == 0 ? 0 : 10;
	bool up = random_below(2) == 0;
	for (int i = 0; i < ROWS; i++) {
		int row = up ? i : ROWS - 1 - i, source = up ? row + by : row - by;
		struct cell *to = frame_row(&frame, row);
		if (source < 0 || source >= ROWS) {
			fill_row(to);
			continue;
		}
		const struct cell *c = frame.next + source * COLUMNS;
		/* Not through the middle of a wide character. */
		if (from > 0 && (to[from].columns == 0 || c[from].columns == 0))
			continue;
		memcpy(to + from, c + from, sizeof *to * (size_t)(COLUMNS - from));
	}
}

/* The kinds of terminals: xterm, screen, vt100, and one that wraps at once. */
static const struct wire wires[] = {
	{.lines = true,
		.region = true,
		.ech = true,
		.bce = true,
		.wraps = true,
		.late = true,
		.unicode = true,
		.colours = 256},
	{.lines = true,
		.region = true,
		.wraps = true,
		.late = true,
		.unicode = true,
		.colours = 256},
	{.region = true, .wraps = true, .late = true, .unicode = true, .colours = 256},
	{.unicode = true, .colours = 256},
};
enum { WIRES = sizeof wires / sizeof wires[0], STEPS = 400 };

START_TEST(test_random)
{
	const struct wire *w = &wires[_i % WIRES];
	state = (uint32_t)_i + 1;
	for (int step = 0; step < STEPS; step++) {
		switch (random_below(4)) {
		case 0:
			change_some();
			break;
		case 1:
			change_cells();
			break;
		case 2:
			move_some();
			break;
		default:
			if (random_below(20) == 0)
				frame_forget(&frame);
		}
		update(w, (struct spot_on){random_below(ROWS), random_below(COLUMNS)});
	}
}
END_TEST

START_TEST(test_nothing)
{
	const struct spot_on cursor = {2, 3};
	fill_row(frame_row(&frame, 2));
	update(&wires[0], cursor);
	update(&wires[0], cursor);
	ck_assert_int_eq(out.len, 0);
	frame_row(&frame, 2);
	update(&wires[0], cursor);
	ck_assert_int_eq(out.len, 0);
	update(&wires[0], (struct spot_on){2, 4});
	ck_assert_str_eq(out.at, "\033[C");
	update(&wires[0], (struct spot_on){WIRE_NOWHERE, 0});
	ck_assert_str_eq(out.at, "\033[?25l");
}
END_TEST

static void text_row(int row, int which, char mark)
{
	struct cell *c = frame_row(&frame, row);
	for (int i = 0; i < COLUMNS; i++)
		c[i] = (struct cell){
			.code = {i < 2 || i > 20 ? ' '
						 : 'a' + (which * 7 + i * (which % 3 + 2)) % 26},
			.n = 1,
			.columns = 1};
	c[0].code[0] = mark;
}

/* A line scrolled: rows move, the new one is written, the focus' mark, no more. */
START_TEST(test_line)
{
	const struct spot_on cursor = {1, 0};
	for (int step = 0; step < 5; step++) {
		text_row(0, 90, ' ');
		for (int row = 1; row < ROWS - 1; row++)
			text_row(row, row + step, row == 1 ? '>' : ' ');
		text_row(ROWS - 1, 91, ' ');
		update(&wires[0], cursor);
		if (step > 0)
			ck_assert_int_le(out.len, 19 + 27);
	}
}
END_TEST

START_TEST(test_size)
{
	update(&wires[0], (struct spot_on){0, 0});
	frame_size(&frame, COLUMNS, ROWS);
	update(&wires[0], (struct spot_on){0, 0});
	ck_assert_int_eq(out.len, 0);
	frame_size(&frame, 5, 2);
	buf_clear(&out);
	frame_update(&frame, &wires[0], (const int32_t[]){5}, 1, (struct spot_on){0, 0}, &out);
	ck_assert_int_eq(memcmp(out.at, "\033[m\033[H\033[2J", 10), 0);
}
END_TEST

/* The last cell of a terminal that wraps at once would make it scroll. */
START_TEST(test_last_cell)
{
	struct wire w = wires[0];
	w.late = false;
	text_row(ROWS - 1, 3, 'x');
	frame_row(&frame, ROWS - 1)[COLUMNS - 1].code[0] = 'Z';
	frame_update(&frame, &w, (const int32_t[]){COLUMNS}, 1, (struct spot_on){0, 0}, &out);
	ck_assert_ptr_null(strchr(out.at, 'Z'));
}
END_TEST

START_TEST(test_line_glyph)
{
	struct wire w = wires[0];
	frame_row(&frame, 0)[3].code[0] = CELL_BORDER;
	frame_update(&frame, &w, (const int32_t[]){COLUMNS}, 1, (struct spot_on){0, 0}, &out);
	ck_assert_ptr_nonnull(strstr(out.at, "│"));
	frame_forget(&frame);
	buf_clear(&out);
	w.unicode = false;
	frame_update(&frame, &w, (const int32_t[]){COLUMNS}, 1, (struct spot_on){0, 0}, &out);
	ck_assert_ptr_nonnull(strstr(out.at, "|"));
	frame_forget(&frame);
	buf_clear(&out);
	strcpy(w.line_on, "\016");
	strcpy(w.line_off, "\017");
	frame_update(&frame, &w, (const int32_t[]){COLUMNS}, 1, (struct spot_on){0, 0}, &out);
	ck_assert_ptr_nonnull(strstr(out.at, "\016x\017"));
}
END_TEST

Suite *suite_tui_frame(void)
{
	Suite *s = suite_create("tui/frame");
	TCase *c = tcase_create("frame");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, test_random, 0, WIRES * 5);
	tcase_add_test(c, test_nothing);
	tcase_add_test(c, test_line);
	tcase_add_test(c, test_size);
	tcase_add_test(c, test_last_cell);
	tcase_add_test(c, test_line_glyph);
	suite_add_tcase(s, c);
	return s;
}
