/* The timeline at several widths: dates, labels, tellers, conflicts, opened rows. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "core/base/day.h"
#include "core/base/vec.h"
#include "core/text/segment.h"
#include "core/view/screen.h"
#include "core/view/timeline_view.h"
#include "tests/unit/view/paper.h"

Suite *suite_view_timeline_view(void);

enum { ARTICLES = 3, MOST = 30 };

static struct arena arena;
static struct view view;
static struct story story;
static struct article articles[MOST];
static struct article *order[MOST];
static struct timeline timeline;
static struct {
	struct entry *at;
	int32_t n;
} entries;
static struct {
	struct telling *at;
	int32_t n;
} tellings;
static struct list opened;

static void write_article(int32_t i, const char *text, int32_t date)
{
	struct article *x = &articles[i];
	*x = (struct article){.state = ARTICLE_DONE, .date = date};
	x->doc = paper(&arena, text, true);
	x->doc.language = STR("en");
	paper_sentences(&arena, &x->doc);
	timexes_build(&arena, &x->doc, date, ORDER_UNKNOWN, &x->timexes);
	order[i] = x;
}

/* A new entry; its tellings follow. */
static struct entry *event(const char *edtf, const char *label)
{
	struct entry e = {.hangs_on = -1, .sides = 1, .first = tellings.n};
	e.when.grain = edtf[0] != '\0' ? GRAIN_DAY : GRAIN_NONE;
	e.edtf = str_of(edtf);
	e.label.head = str_of(label);
	VEC_PUSH(&arena, &entries, e);
	return &entries.at[entries.n - 1];
}

/* `words` of the article tell the entry made last. */
static void told(int32_t article, const char *words, int32_t side)
{
	struct article *x = &articles[article];
	struct entry *e = &entries.at[entries.n - 1];
	int32_t beg = str_find(x->doc.text, str_of(words));
	struct telling t = {.article = article,
		.span = {beg, beg + (int32_t)strlen(words)},
		.side = side,
		.like = -1};
	ck_assert_int_ge(beg, 0);
	t.sentence = document_sentence(&x->doc, beg);
	t.timex = timexes_find(&x->timexes, beg);
	if (t.timex == x->timexes.n || x->timexes.at[t.timex].span.beg != beg)
		t.timex = -1;
	VEC_PUSH(&arena, &tellings, t);
	e->n++;
	e->articles++;
	if (side + 1 > e->sides)
		e->sides = side + 1;
}

/* One storm as three papers have it; the year of the wall is an agreed one, the opening is not. */
static void set_up_events(void)
{
	event("1949", "wall built");
	told(1, "1949", 0);
	event("../2021", "dredging stopped");
	told(0, "2022", 0);
	event("2023-05-03", "storm: harbour wall");
	told(0, "Wednesday", 0);
	told(2, "May 3", 0);
	struct entry *e = event("[2023-06,2023-07]", "inquiry opens in the old harbour");
	e->status = STATUS_CONFLICT;
	told(0, "June", 0);
	told(1, "this July", 1);
	e = event("", "report printed: Elm, Ash");
	e->bound = BOUND_BEFORE;
	e->hangs_on = 3;
	told(2, "printed", 0);
	event("2024", "wall stands again");
	told(0, "next year", 0);
	told(2, "2024", 0);
	event("", "pilots of Elm");
	told(2, "pilots", 0);
	timeline = (struct timeline){.at = entries.at,
		.n = entries.n,
		.telling = tellings.at,
		.tellings = tellings.n,
		.conflicts = 1,
		.hanging = 1};
}

static void setup(void)
{
	arena = (struct arena){0};
	entries.n = tellings.n = 0;
	entries.at = NULL;
	tellings.at = NULL;
	opened = (struct list){0, -1};
	write_article(0,
		"On Wednesday the storm took the harbour wall. Dredging had stopped before 2022. "
		"An inquiry will be opened in June. The wall is to stand again next year.",
		day_of(2023, 5, 5));
	write_article(1,
		"The wall was built in 1949. An inquiry opens this July, says the harbour master, "
		"who has waited for one since he came to the town, in the old harbour house that "
		"stands where the fish were sold when there still were any.",
		day_of(2023, 5, 9));
	write_article(2,
		"On May 3 the wall broke. The report is to be printed before the inquiry. It will "
		"be built again in 2024. The pilots had warned.",
		day_of(2023, 5, 7));
	story = (struct story){.at = order, .n = ARTICLES};
	view = (struct view){.arena = &arena, .segmenter = segmenter_open(NULL), .story = &story};
	set_up_events();
}

static void teardown(void)
{
	segmenter_close(view.segmenter);
	arena_free(&arena);
}

static struct timeline_rows rows_of(int32_t columns)
{
	struct timeline_rows rows = {.timeline = &timeline, .shown = timeline.n, .all = timeline.n};
	rows.message = STR("  no dates in these articles");
	for (int32_t i = 0; i < timeline.n; i++) {
		timeline_add(&view, &rows, i, false, columns);
		if (opened.focus == i)
			timeline_details(&view, &rows, i, columns);
	}
	return rows;
}

static struct placed page_of(const struct timeline_rows *rows, int32_t columns, int32_t height,
	struct list l, bool focused)
{
	struct placed p = {.rect = {.columns = columns, .rows = height}};
	timeline_page(&view, &l, rows, p.rect, focused, &p.page);
	ck_assert_int_le(p.page.n, height);
	for (int32_t i = 0; i < p.page.n; i++)
		ck_assert_int_le(p.page.at[i].columns, columns);
	return p;
}

static void expect(struct placed p, const char *want)
{
	struct screen s = {.columns = p.rect.columns, .rows = p.rect.rows, .at = &p, .n = 1};
	struct str got = screen_text(&view, &s);
	ck_assert_msg(str_eq(got, str_of(want)), "got:\n%.*swant:\n%s", STR_ARG(got), want);
}

START_TEST(sidebar)
{
	struct timeline_rows rows = rows_of(26);
	expect(page_of(&rows, 26, 10, (struct list){0, 5}, false), " Timeline             7 !1\n"
								   "  1949  wall built     ·B·\n"
								   " <2022  dredging stop… A··\n"
								   " 2023\n"
								   "  05-03 storm: harbou… A·C\n"
								   "  06/07 inquiry opens…!AB·\n"
								   "><06/07 report printe…!··C\n"
								   "  2024  wall stands a… A·C\n"
								   "  ?     pilots of Elm  ··C\n"
								   "\n");
}
END_TEST

START_TEST(wide)
{
	struct timeline_rows rows = rows_of(80);
	expect(page_of(&rows, 80, 10, (struct list){0, 3}, false),
		" Timeline  7 entries  ! 1 conflict, 1 hangs on it                      range all\n"
		"  1949          wall built                              ·B· in 1949\n"
		" <2022          dredging stopped                        A·· before 2022\n"
		"  2023   05-03  storm: harbour wall                     A·C On Wednesday = On M…\n"
		">        06/07  inquiry opens in the old harbour      ! AB· in June ! this July\n"
		"        <06/07  report printed: Elm, Ash              ! ··C before inquiry open…\n"
		"  2024          wall stands again                       A·C next year = in 2024\n"
		"  ?             pilots of Elm                           ··C\n"
		"\n"
		"\n");
}
END_TEST

START_TEST(opened_wide)
{
	opened.focus = 3;
	struct timeline_rows rows = rows_of(80);
	expect(page_of(&rows, 80, 20, (struct list){0, 3}, false),
		" Timeline  7 entries  ! 1 conflict, 1 hangs on it                      range all\n"
		"  1949          wall built                              ·B· in 1949\n"
		" <2022          dredging stopped                        A·· before 2022\n"
		"  2023   05-03  storm: harbour wall                     A·C On Wednesday = On M…\n"
		">        06/07  inquiry opens in the old harbour      ! AB· in June ! this July\n"
		"  A 2023-06     An inquiry will be opened in June.\n"
		"                a month alone: the last one, or the next one if the sentence\n"
		"                looks ahead; the sentence looks ahead; counted from the\n"
		"                article's date, 2023-05-05\n"
		"  B 2023-07     An inquiry opens this July, says the harbour master, who has\n"
		"                waited for one since he came to the town, in the old harbour\n"
		"                house that stands where the fish were sold when there still were\n"
		"                any.\n"
		"                this, last or next one; counted from the article's date,\n"
		"                2023-05-09\n"
		"        <06/07  report printed: Elm, Ash              ! ··C before inquiry open…\n"
		"  2024          wall stands again                       A·C next year = in 2024\n"
		"  ?             pilots of Elm                           ··C\n"
		"\n"
		"\n");
}
END_TEST

START_TEST(opened_narrow)
{
	opened.focus = 3;
	struct timeline_rows rows = rows_of(26);
	expect(page_of(&rows, 26, 28, (struct list){0, 3}, false), " Timeline             7 !1\n"
								   "  1949  wall built     ·B·\n"
								   " <2022  dredging stop… A··\n"
								   " 2023\n"
								   "> 05-03 storm: harbou… A·C\n"
								   "  06/07 inquiry opens…!AB·\n"
								   "  A 2023-06 in June\n"
								   "    An inquiry will be\n"
								   "    opened in June.\n"
								   "    a month alone: the\n"
								   "    last one, or the next\n"
								   "    one if the sentence\n"
								   "    looks ahead; the\n"
								   "    sentence looks ahead;\n"
								   "    counted from the arti…\n"
								   "  B 2023-07 this July\n"
								   "    An inquiry opens this\n"
								   "    July, says the harbour\n"
								   "    master, who has waited\n"
								   "    for one since he came…\n"
								   "    this, last or next\n"
								   "    one; counted from the\n"
								   "    article's date,\n"
								   "    2023-05-09\n"
								   " <06/07 report printe…!··C\n"
								   "  2024  wall stands a… A·C\n"
								   "  ?     pilots of Elm  ··C\n"
								   "\n");
}
END_TEST

START_TEST(faces)
{
	struct timeline_rows rows = rows_of(80);
	struct placed p = page_of(&rows, 80, 6, (struct list){0, 2}, true);
	struct screen s = {.columns = 80, .rows = 6, .at = &p, .n = 1};
	struct str got = screen_faces(&view, &s);
	ck_assert_msg(str_eq(got, STR("HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH"
				      "HHHHHHHHHHHHHHHHHHHH\n"
				      "........................................................r.r."
				      "rrrrrrr.............\n"
				      ".........................................................rr."
				      "rrrrrrrrrrr.........\n"
				      "RRRRRR...................................................r.."
				      "rrrrrrrrrrrrrrrrrrrr\n"
				      "......................................................!...r."
				      "rrrrrrrrrrrrrrrrrrr.\n"
				      "......................................................!.rr.."
				      "rrrrrrrrrrrrrrrrrrrr\n")),
		"got:\n%.*swant:\n", STR_ARG(got));
}
END_TEST

START_TEST(scrolled)
{
	/* The year stands above the rows shown: the header of a narrow pane says it. */
	struct timeline_rows rows = rows_of(26);
	expect(page_of(&rows, 26, 4, (struct list){4, 5}, true), "[Timeline] 2023       7 !1\n"
								 "  06/07 inquiry opens…!AB·\n"
								 "><06/07 report printe…!··C\n"
								 "  2024  wall stands a… A·C\n");
	rows = rows_of(80);
	expect(page_of(&rows, 80, 3, (struct list){3, 4}, true),
		"[Timeline] 7 entries  ! 1 conflict, 1 hangs on it                      range all\n"
		"  2023   06/07  inquiry opens in the old harbour      ! AB· in June ! this July\n"
		">       <06/07  report printed: Elm, Ash              ! ··C before inquiry "
		"open…\n");
}
END_TEST

START_TEST(many_articles)
{
	for (int32_t i = ARTICLES; i < MOST; i++)
		write_article(i, "Nothing new.", DAY_NONE);
	story.n = MOST;
	timeline.at[0].articles = 12;
	struct timeline_rows rows = rows_of(30);
	rows.at[1].marked = true;
	expect(page_of(&rows, 30, 5, (struct list){0, 0}, false),
		" Timeline                 7 !1\n"
		"> 1949  wall built          12\n"
		" <2022 *dredging stopped     1\n"
		" 2023\n"
		"  05-03 storm: harbour wa…   2\n");
}
END_TEST

START_TEST(narrower_and_plain)
{
	view.ascii = true;
	struct timeline_rows rows = rows_of(19);
	expect(page_of(&rows, 19, 8, (struct list){0, 0}, false), " Timeline      7 !1\n"
								  "> 1949  wall built\n"
								  " <2022  dredging$\n"
								  " 2023\n"
								  "  05-03 storm: ha$\n"
								  "  06/07 inquiry o$!\n"
								  " <06/07 report pr$!\n"
								  "  2024  wall stan$\n");
	rows = rows_of(12);
	expect(page_of(&rows, 12, 8, (struct list){0, 0}, false), " Time$  7 !1\n"
								  "> 1949  wa$\n"
								  " <2022  dr$\n"
								  " 2023\n"
								  "  05-03 st$\n"
								  "  06/07 in$!\n"
								  " <06/07 re$!\n"
								  "  2024  wa$\n");
}
END_TEST

START_TEST(filtered_and_empty)
{
	struct timeline_rows rows = {.timeline = &timeline, .all = 7, .hidden = 2};
	rows.message = STR("  no entry passes");
	rows.filter = STR("inquiry");
	rows.range = STR("2022..2023");
	rows.dated_only = rows.disputed_only = true;
	expect(page_of(&rows, 120, 3, (struct list){0, 0}, true),
		"[Timeline] 0 of 7 entries  & inquiry  ! only  no ?  ! 1 conflict, 1 hangs on it  "
		"2 hidden               range 2022..2023\n"
		"  no entry passes\n"
		"\n");
	expect(page_of(&rows, 26, 3, (struct list){0, 0}, true), "[Timeline] & inqui… 0/7 !1\n"
								 "  no entry passes\n"
								 "\n");
}
END_TEST

Suite *suite_view_timeline_view(void)
{
	Suite *s = suite_create("view_timeline_view");
	TCase *t = tcase_create("timeline_view");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, sidebar);
	tcase_add_test(t, wide);
	tcase_add_test(t, opened_wide);
	tcase_add_test(t, opened_narrow);
	tcase_add_test(t, faces);
	tcase_add_test(t, scrolled);
	tcase_add_test(t, many_articles);
	tcase_add_test(t, narrower_and_plain);
	tcase_add_test(t, filtered_and_empty);
	suite_add_tcase(s, t);
	return s;
}
