#include "config.h"

#include "core/story/label.h"

#include <check.h>

#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct label summit = {.place = STR_INIT("Madrid"),
	.modifier = STR_INIT("NATO"),
	.head = STR_INIT("summit"),
	.who = {STR_INIT("Kishida"), STR_INIT("Japan")}};
static const struct label meeting = {
	.place = STR_INIT("Tokyo"), .head = STR_INIT("meeting"), .who = {STR_INIT("Kishida")}};
static const struct label opens = {.verb = true,
	.to = true,
	.head = STR_INIT("open"),
	.object = STR_INIT("liaison office"),
	.who = {STR_INIT("NATO")},
	.in = STR_INIT("in"),
	.place = STR_INIT("Tokyo")};
static const struct label formed = {
	.verb = true, .head = STR_INIT("formed"), .who = {STR_INIT("NATO")}};
static const struct label join = {
	.verb = true, .to = true, .head = STR_INIT("join"), .who = {{0}, STR_INIT("Finland")}};
static const struct label wide = {.head = STR_INIT("\u6771\u4EAC\u4F1A\u8AC7")};
static const struct label nothing = {0};

static const struct {
	const struct label *label;
	int32_t columns;
	const char *text;
} widths[] = {
	{&summit, 40, "Madrid NATO summit: Kishida, Japan"},
	{&summit, 30, "Madrid NATO summit: Kishida"},
	{&summit, 20, "Madrid NATO summit"},
	{&summit, 18, "Madrid NATO summit"},
	{&summit, 14, "Madrid summit"},
	{&summit, 12, "Madrid summ\u2026"},
	{&summit, 10, "summit"},
	{&summit, 4, "sum\u2026"},
	{&meeting, 13, "Tokyo meeting"},
	{&meeting, 12, "Tokyo meeti\u2026"},
	{&meeting, 11, "Tokyo meet\u2026"},
	{&meeting, 10, "Tokyo mee\u2026"},
	{&meeting, 9, "meeting"},
	{&opens, 40, "NATO to open liaison office in Tokyo"},
	{&opens, 30, "NATO to open liaison office"},
	{&opens, 20, "open liaison office"},
	{&opens, 12, "open office"},
	{&opens, 6, "office"},
	{&formed, 30, "NATO formed"},
	{&formed, 8, "formed"},
	{&join, 30, "to join: Finland"},
	{&wide, 8, "\u6771\u4EAC\u4F1A\u8AC7"},
	{&wide, 6, "\u6771\u4EAC\u2026"},
	{&nothing, 12, ""},
};

START_TEST(test_width)
{
	ck_assert_same(label_text(&arena, widths[_i].label, widths[_i].columns, STR("\u2026")),
		str_of(widths[_i].text));
}
END_TEST

Suite *suite_story_label(void)
{
	Suite *s = suite_create("story_label");
	TCase *t = tcase_create("label");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_width, 0, sizeof widths / sizeof *widths);
	suite_add_tcase(s, t);
	return s;
}
