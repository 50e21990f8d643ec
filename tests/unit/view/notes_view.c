/* The list of notes: what of each is shown, at several widths. */
#include "config.h"

#include <check.h>

#include "core/text/segment.h"
#include "core/view/notes_view.h"
#include "core/view/screen.h"
#include "tests/unit/notes/stand.h"
#include "tests/unit/view/paper.h"

Suite *suite_view_notes_view(void);

static const char *const articles[] = {
	"tide\nThe wall gave way at night. Nobody was hurt, the harbour master said.",
	"wave\nIt had been mended in May. A new one will cost two years.",
	NULL,
};

static const char file[] =
	"[tide]: tide.txt\n[wave]: wave.txt\n\n"
	"## tide wave #wall #cost\n\n> ==The wall gave way at night.==\n\n> ==two years==\n\n"
	"Mended in May, and gone.\n\nWho paid\tfor \x1b[31mit?\n\n"
	"[k3f9q]: tide \"2026-11-22T06:34Z\"\n[k3f9q]: wave\n\n"
	"## tide\n> Nobody was hurrt, ==the harbor master== said.\n\n"
	"## wave\n> there is no such thing\n\n"
	"## tide\nOn all of it.\n\n[aaaaa]: tide\n\n"
	"## *\nOn everything.\n\n"
	"## My heading\n";

static struct stand stand;
static struct article article[2];
static struct article *order[] = {&article[0], &article[1]};
static struct story story;
static struct view view;
static struct note_rows rows;

static void setup(void)
{
	stand_open(&stand, file, articles);
	for (int i = 0; i < 2; i++) {
		article[i] = (struct article){.state = ARTICLE_DONE};
		article[i].doc = paper(&stand.arena, articles[i] + sizeof "tide", false);
		paper_sentences(&stand.arena, &article[i].doc);
	}
	story = (struct story){.at = order, .n = 2};
	view = (struct view){
		.arena = &stand.arena, .segmenter = segmenter_open(NULL), .story = &story};
}

static void teardown(void)
{
	segmenter_close(view.segmenter);
	stand_free(&stand);
}

static struct str page(int32_t columns, int32_t height, int32_t focus, bool focused)
{
	struct placed p = {.rect = {.columns = columns, .rows = height}};
	struct list l = {0, focus};
	rows = (struct note_rows){.all = stand.notes.n,
		.file = STR("a\x1b.notes.md"),
		.kind = STR("all"),
		.message = STR("  no notes yet"),
		.states = {3, 1, 1}};
	for (int32_t i = 0; i < stand.notes.n; i++)
		note_rows_add(&view, &rows, &stand.notes, i, stand.anchored.at[i], columns);
	notes_page(&view, &l, &rows, p.rect, focused, &p.page);
	ck_assert_int_le(p.page.n, height);
	for (int32_t i = 0; i < p.page.n; i++)
		ck_assert_int_le(p.page.at[i].columns, columns);
	const struct screen s = {.columns = columns, .rows = height, .at = &p, .n = 1};
	return screen_text(&view, &s);
}

static void expect(struct str got, const char *want)
{
	ck_assert_msg(str_eq(got, str_of(want)), "got:\n%.*swant:\n%s", STR_ARG(got), want);
}

START_TEST(test_wide)
{
	expect(page(60, 22, 0, true),
		"[Notes] a^[.notes.md   6 notes  * 3  ~ 1  ? 1            all\n"
		">* A  “The wall gave way at night.”               1/2  k3f9q\n"
		"   B  “two years”                                 2/2\n"
		"      Mended in May, and gone.\n"
		"      Who paid for ^[[31mit?\n"
		"      #wall #cost\n"
		"\n"
		" ~ A  “the harbor master”                         2/2\n"
		"      found by words that are nearly the same\n"
		"\n"
		" ? B  “there is no such thing”\n"
		"      the words are not in the article\n"
		"\n"
		" * A  the whole article                                aaaaa\n"
		"      On all of it.\n"
		"\n"
		" * -  the whole story\n"
		"      On everything.\n"
		"\n"
		"   -  ## My heading\n"
		"      its heading names no article, and nothing is quoted\n"
		"\n");
}
END_TEST

/* Narrow panes leave out where in the article; nothing is wider than the pane. */
START_TEST(test_narrow)
{
	for (int32_t columns = 1; columns < 50; columns++)
		page(columns, 8, 0, true);
	expect(page(24, 6, 0, false), " Notes  a^[.notes.m… all\n"
				      ">* A  “The wall gave wa…\n"
				      "   B  “two years”\n"
				      "      Mended in May, and\n"
				      "      gone.\n"
				      "      Who paid for\n");
}
END_TEST

START_TEST(test_stops)
{
	int32_t stops = 0;
	page(60, 24, 0, true);
	for (int32_t i = 0; i < rows.n; i++)
		stops += note_row_stops(&rows.at[i]);
	ck_assert_int_eq(stops, 7); /* of six notes, one of them on two articles */
	ck_assert_int_eq(rows.shown, 6);
}
END_TEST

START_TEST(test_empty)
{
	struct page p;
	const struct list l = {0};
	const struct note_rows none = {.message = STR("  no notes yet")};
	notes_page(&view, &l, &none, (struct rect){.columns = 30, .rows = 5}, true, &p);
	ck_assert_int_eq(p.n, 2);
	ck_assert_int_eq(p.cursor_row, -1);
}
END_TEST

Suite *suite_view_notes_view(void)
{
	Suite *s = suite_create("notes_view");
	TCase *c = tcase_create("notes_view");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, test_wide);
	tcase_add_test(c, test_narrow);
	tcase_add_test(c, test_stops);
	tcase_add_test(c, test_empty);
	suite_add_tcase(s, c);
	return s;
}
