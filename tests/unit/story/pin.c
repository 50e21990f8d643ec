/* Pins: their lines, and passages found again after the text has changed. */
#include "config.h"

#include "core/story/pin.h"

#include "core/base/vec.h"
#include "tests/unit/same.h"
#include "tests/unit/view/paper.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
	arena = (struct arena){0};
}

static const struct {
	const char *at;
	const char *words;
	bool ok;
} lines[] = {
	{"harbour#char=3,14", "The pier", true},
	{"harbour#char=0,0", "x", true},
	{"#char=3,14", "The pier", false},
	{"harbour", "The pier", false},
	{"harbour#byte=3,14", "The pier", false},
	{"harbour#char=14,3", "The pier", false},
	{"harbour#char=3", "The pier", false},
	{"harbour#char=-3,4", "The pier", false},
	{"harbour#char=3,14", "", false},
};

START_TEST(reads_and_writes)
{
	struct pin_end x = {0};
	struct err e = {0};
	ck_assert_int_eq(
		pin_end_parse(str_of(lines[_i].at), str_of(lines[_i].words), &x, &e), lines[_i].ok);
	if (lines[_i].ok)
		ck_assert_same(pin_end_format(&arena, &x), str_of(lines[_i].at));
	else
		ck_assert_int_eq(e.kind, ERR_DATA);
}
END_TEST

/* Kept of "The pier of Žižkov fell down in May." in the first text, looked for in another. */
static const struct {
	const char *before, *after;
	const char *found; /* NULL: nowhere */
} texts[] = {
	{"", "", "The pier of Žižkov fell down in May."},
	{"Ďábel. ", "", "The pier of Žižkov fell down in May."},
	{"Quite a long sentence was added before it. ", " And one behind.",
		"The pier of Žižkov fell down in May."},
};

static const char pier[] = "The pier of Žižkov fell down in May.";

START_TEST(finds_again)
{
	struct document d = paper(&arena, pier, true);
	struct pin_end x;
	struct span span;
	pin_end_make(&arena, STR("harbour"), &d, (struct span){0, (int32_t)sizeof pier - 1}, &x);
	ck_assert_int_eq(x.chars.beg, 0);
	ck_assert_int_eq(x.chars.end, 36);
	ck_assert_same(x.words, STR("The pier of Žižkov fell down"));
	struct str text = str_printf(&arena, "%s%s%s", texts[_i].before, pier, texts[_i].after);
	d = paper(&arena, str_cstr(&arena, text), true);
	ck_assert(pin_end_find(&x, &d, &span));
	ck_assert_same(span_text(d.text, span), str_of(texts[_i].found));
}
END_TEST

START_TEST(takes_the_nearest)
{
	struct document d = paper(&arena, "A pier. A pier. A pier.", true);
	struct pin_end x = {STR("k"), {9, 16}, STR("A pier.")};
	struct span span;
	ck_assert(pin_end_find(&x, &d, &span));
	ck_assert_int_eq(span.beg, 8);
	x.chars = (struct span){14, 21};
	ck_assert(pin_end_find(&x, &d, &span));
	ck_assert_int_eq(span.beg, 16);
	x.chars = (struct span){900, 907};
	ck_assert(pin_end_find(&x, &d, &span));
	ck_assert_int_eq(span.beg, 16);
}
END_TEST

START_TEST(wraps_do_not_matter)
{
	struct document d = paper(&arena, "The old\npier  fell.", true);
	struct pin_end x = {STR("k"), {0, 18}, STR("The old pier")};
	struct span span;
	ck_assert(pin_end_find(&x, &d, &span));
	x.words = STR("The new pier");
	ck_assert(!pin_end_find(&x, &d, &span));
	x.words = STR("fell. And more");
	ck_assert(!pin_end_find(&x, &d, &span));
}
END_TEST

Suite *suite_story_pin(void)
{
	Suite *s = suite_create("story_pin");
	TCase *c = tcase_create("pin");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, reads_and_writes, 0, LENGTH(lines));
	tcase_add_loop_test(c, finds_again, 0, LENGTH(texts));
	tcase_add_test(c, takes_the_nearest);
	tcase_add_test(c, wraps_do_not_matter);
	suite_add_tcase(s, c);
	return s;
}
