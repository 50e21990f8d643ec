/* Small stories and their timelines: names are marked as in told.h. */
#include "config.h"

#include "core/story/timeline.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/day.h"
#include "core/base/vec.h"
#include "tests/unit/same.h"
#include "tests/unit/story/told.h"

enum { ARTICLES = 4 };

static struct told told;
static struct arena arena;
static struct segmenter *segmenter;
static struct article article[ARTICLES];
static struct article *articles[ARTICLES];
static struct timeline timeline;

static void setup(void)
{
	struct err e;
	segmenter = segmenter_open(&e);
	ck_assert_ptr_nonnull(segmenter);
}

static void clear(void)
{
	for (int32_t i = 0; i < told.texts.n; i++)
		article_free(&article[i]);
	told_free(&told);
	arena_reset(&arena);
}

static void teardown(void)
{
	clear();
	arena_free(&arena);
	segmenter_close(segmenter);
}

/* Articles a, b, c of May 9, 2023, or undated. */
static void read_story(const char *story, bool dated)
{
	static const char *const names[ARTICLES] = {"a", "b", "c", "d"};
	told_read(&told, story);
	told_link(&told, (struct corrections){0});
	ck_assert_int_le(told.texts.n, ARTICLES);
	for (int32_t i = 0; i < told.texts.n; i++) {
		struct buf bytes = {0};
		const struct article_given given = {.story_date = DAY_NONE,
			.dct = dated ? day_of(2023, 5, 9) : DAY_NONE,
			.default_date = DAY_NONE};
		buf_add(&bytes, told.texts.at[i]);
		article_init(&article[i], str_of(names[i]), str_of(names[i]), &given);
		article_take(&article[i], &bytes);
		ck_assert(article_build(&article[i], segmenter, NULL));
		articles[i] = &article[i];
	}
}

static void build(const struct revision *r, int32_t n)
{
	const struct timeline_input in = {.article = articles,
		.articles = told.texts.n,
		.entities = &told.entities,
		.revisions = {r, n}};
	timeline_build(&arena, &in, &timeline);
}

/* "2022 Madrid summit ab; [2023-06,2023-07] Vilnius summit ab!" */
static struct str line(void)
{
	struct buf out = {0};
	for (int32_t i = 0; i < timeline.n; i++) {
		const struct entry *e = &timeline.at[i];
		buf_printf(&out, "%s%.*s %.*s ", i > 0 ? "; " : "",
			(int)(e->edtf.len > 0 ? e->edtf.len : 1),
			e->edtf.len > 0 ? e->edtf.at : "?",
			STR_ARG(label_text(&arena, &e->label, LABEL_WIDE, STR("\u2026"))));
		for (int32_t k = 0; k < told.texts.n; k++)
			if (timeline_tells(&timeline, i, k))
				buf_add(&out, articles[k]->key);
		if (e->status == STATUS_CONFLICT)
			buf_add_char(&out, '!');
		if (e->status == STATUS_REFINED)
			buf_add_char(&out, '>');
	}
	struct str s = buf_dup(&arena, &out);
	buf_free(&out);
	return s;
}

static const struct {
	const char *story, *timeline;
} rows[] = {
	{"The pact was signed in [L Oslo].", ""},
	{"[O NATO] was founded in 1949.", "1949 NATO founded a"},
	{"The leaders held a summit in [L Madrid] in June 2022.", "2022-06 Madrid summit a"},
	/* The same day and something in common. */
	{"The council voted on May 3 in [L Oslo].|On May 3, 2023, the council in [L Oslo] voted.",
		"2023-05-03 council voted in Oslo ab"},
	/* One year, two events. */
	{"The summit in [L Madrid] was held in 2022.|[O NATO] adopted its strategy in 2022.",
		"2022 NATO adopted strategy b; 2022 Madrid summit a"},
	/* Relative and absolute agree. */
	{"[O NATO] will open an office in [L Tokyo] next year.|"
	 "[O NATO] plans to open an office in [L Tokyo] in 2024.",
		"2024 NATO open office in Tokyo ab"},
	/* A coarse date is refined by a fine one. */
	{"[P Kishida] met [P Stoltenberg] in [L Tokyo] in January, and the two of them talked.|"
	 "[P Stoltenberg] met [P Kishida] earlier this year.",
		"2023-01 Kishida met Stoltenberg ab>"},
	/* One summit, two months. */
	{"The [O NATO] summit in [L Vilnius] will be held this July.|"
	 "The [O NATO] summit will be held in [L Vilnius] in June.",
		"[2023-06,2023-07] Vilnius NATO summit ab!"},
	/* Two summits of two cities are no conflict. */
	{"The [O NATO] summit in [L Madrid] was held in June 2022.|"
	 "The [O NATO] summit in [L Vilnius] will be held in July.",
		"2022-06 Madrid NATO summit a; 2023-07 Vilnius NATO summit b"},
	/* Who gives both dates knows two of them. */
	{"The [O NATO] summit in [L Vilnius] will be held in June. A [O NATO] summit in [L "
	 "Vilnius] "
	 "follows in July.|The [O NATO] summit in [L Vilnius] will be held in July.",
		"2023-06 Vilnius NATO summit a; 2023-07 Vilnius NATO summit ab"},
	/* What is only ordered hangs on what is dated. */
	{"[L Japan] wants to sign a pact before the [O NATO] summit in [L Vilnius] in July.",
		"2023-07 Vilnius NATO summit a; ../2023-07 Japan to sign pact a"},
	/* No date at all. */
	{"Prices have risen since the invasion of [L Ukraine].", "? invasion of Ukraine a"},
	{"There was no meeting on February 30.", ""},
};

START_TEST(test_rows)
{
	read_story(rows[_i].story, true);
	build(NULL, 0);
	ck_assert_same(line(), str_of(rows[_i].timeline));
}
END_TEST

/* Relative dates of an undated article keep their place in the text, behind all others. */
START_TEST(test_undated)
{
	read_story("The [L Oslo] summit is next year. The pact was signed in 1998.", false);
	build(NULL, 0);
	ck_assert_same(line(), STR("1998 pact signed a; ? Oslo summit a"));
	ck_assert_int_eq(timeline.undated, 1);
}
END_TEST

/* The same whichever article comes first, but for the letters. */
START_TEST(test_order)
{
	read_story(
		"The [O NATO] summit in [L Vilnius] will be held this July. [O NATO] was founded "
		"in 1949.|The [O NATO] summit will be held in [L Vilnius] in June. [O NATO] was "
		"founded in 1949.",
		true);
	build(NULL, 0);
	struct str first = str_dup(&arena, line());
	struct article *a = articles[0];
	articles[0] = articles[1];
	articles[1] = a;
	/* Names go with their articles. */
	for (int32_t i = 0; i < told.entities.names; i++)
		told.names.at[i].article = 1 - told.names.at[i].article;
	int32_t half = 0;
	while (half < told.names.n && told.names.at[half].article == 1)
		half++;
	ck_assert_int_gt(half, 0);
	ck_assert_same(
		first, STR("1949 NATO founded ab; [2023-06,2023-07] Vilnius NATO summit ab!"));
}
END_TEST

static const struct {
	struct revision revision;
	const char *timeline;
	bool active;
} revisions[] = {
	{{REVISION_AGREE, STR_INIT("[2023-06,2023-07]"), STR_INIT("Vilnius NATO summit"), {0}, {0}},
		"1949 NATO founded a; [2023-06,2023-07] Vilnius NATO summit ab", true},
	{{REVISION_SPLIT, STR_INIT("[2023-06,2023-07]"), STR_INIT("Vilnius summit"), {0}, {0}},
		"1949 NATO founded a; 2023-06 Vilnius NATO summit b; 2023-07 Vilnius NATO summit a",
		true},
	{{REVISION_HIDE, STR_INIT("1949"), STR_INIT("NATO founded"), {0}, {0}},
		"[2023-06,2023-07] Vilnius NATO summit ab!", true},
	{{REVISION_MERGE, STR_INIT("1949"), STR_INIT("NATO founded"), STR_INIT("[2023-06,2023-07]"),
		 STR_INIT("Vilnius NATO summit")},
		"[1949,2023-06,2023-07] Vilnius NATO summit ab!", true},
	{{REVISION_HIDE, STR_INIT("1950"), STR_INIT("NATO founded"), {0}, {0}},
		"1949 NATO founded a; [2023-06,2023-07] Vilnius NATO summit ab!", false},
};

START_TEST(test_revision)
{
	read_story(
		"The [O NATO] summit in [L Vilnius] will be held this July. [O NATO] was founded "
		"in 1949.|The [O NATO] summit will be held in [L Vilnius] in June.",
		true);
	build(&revisions[_i].revision, 1);
	ck_assert_same(line(), str_of(revisions[_i].timeline));
	ck_assert(timeline.active[0] == revisions[_i].active);
}
END_TEST

START_TEST(test_many)
{
	struct buf text = {0};
	for (int32_t i = 0; i < TIMELINE_MOST + 100; i++)
		buf_printf(&text, "The council met on May %d, %d. ", 1 + i % 28, 1000 + i / 28);
	read_story(text.at, true);
	buf_free(&text);
	build(NULL, 0);
	ck_assert_int_gt(timeline.left_out, 0);
	ck_assert_int_eq(timeline.tellings, TIMELINE_MOST);
}
END_TEST

START_TEST(test_at)
{
	read_story("[O NATO] was founded in 1949 in [L Washington]. It grew.", true);
	build(NULL, 0);
	ck_assert_int_eq(timeline_at(&timeline, &article[0], 0, 20), 0);
	ck_assert_int_eq(timeline_at(&timeline, &article[0], 0, 1), 0);
	ck_assert_int_eq(timeline_at(&timeline, &article[0], 0, article[0].doc.text.len - 2), -1);
}
END_TEST

Suite *suite_story_timeline(void)
{
	Suite *s = suite_create("story_timeline");
	TCase *t = tcase_create("timeline");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_rows, 0, LENGTH(rows));
	tcase_add_test(t, test_undated);
	tcase_add_test(t, test_order);
	tcase_add_loop_test(t, test_revision, 0, LENGTH(revisions));
	tcase_add_test(t, test_many);
	tcase_add_test(t, test_at);
	suite_add_tcase(s, t);
	return s;
}
