/* The head of a row that has the keys. */
#include "config.h"

#include <check.h>
#include <locale.h>
#include <string.h>

#include "core/text/segment.h"
#include "core/view/view.h"

Suite *suite_view_focus(void);

enum { FIELDS = 6 };

static struct arena arena;
static struct view view;

static void setup(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	arena = (struct arena){0};
	view = (struct view){.arena = &arena, .segmenter = segmenter_open(NULL)};
}

static void teardown(void)
{
	segmenter_close(view.segmenter);
	arena_free(&arena);
}

/* The runs of a row, and what of it, in columns, is its head. */
static const struct {
	const char *run[FIELDS];
	int32_t head;
} table[] = {
	{{">", " ", "05-03", "  ", "Harbour closed"}, 7},
	/* no word is cut in two that has another before it */
	{{">", "o ", "Harbour Council", "  12"}, 10},
	{{">", "o ", "Harbourcouncillors", "  12"}, 16},
	{{">", "o ", "ORTC", "  12"}, 7},
	{{">", "        ", "05-03", " ", "Harbour"}, 14},
	{{">", "a field that is wider than a head may be"}, 16},
	/* a wide character is not cut in two */
	{{">", "\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf"
	       "\xe6\xb8\xaf\xe6\xb8\xaf\xe6\xb8\xaf"},
		15},
	{{">", "              ", "\xe6\xb8\xaf\xe6\xb8\xaf"}, 1},
	{{">", "     "}, 1},
	{{">"}, 1},
	{{"     "}, 0},
	{{NULL}, 0},
};

START_TEST(test_head)
{
	struct line line = {.fill = FACE_TEXT};
	for (int32_t i = 0; i < FIELDS && table[_i].run[i] != NULL; i++)
		line_add(&arena, view.segmenter, &line, str_of(table[_i].run[i]), FACE_DATE);
	int32_t columns = line.columns, head = 0, all = 0;
	view_focus(&view, &line);
	for (int32_t i = 0; i < line.n; i++) {
		int32_t own = text_columns(view.segmenter, line.at[i].text);
		ck_assert_msg(head == all || line.at[i].face == FACE_DATE, "a head in two parts");
		head += line.at[i].face == FACE_ROW ? own : 0;
		all += own;
	}
	ck_assert_int_eq(head, table[_i].head);
	ck_assert_int_eq(all, columns);
}
END_TEST

Suite *suite_view_focus(void)
{
	Suite *s = suite_create("view/focus");
	TCase *c = tcase_create("focus");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, test_head, 0, sizeof table / sizeof table[0]);
	suite_add_tcase(s, c);
	return s;
}
