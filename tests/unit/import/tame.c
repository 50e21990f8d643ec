#include "config.h"

#include "core/import/tame.h"

#include <check.h>

#include "core/base/buf.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct buf page;

static void teardown(void)
{
	arena_free(&arena);
	buf_free(&page);
}

static const char *const harmless[] = {
	"",
	"no tags",
	"<p class=a title='b > c'>x</p>",
	"<p a",
	"<p a=",
	"<p a='",
	"<",
	"<script>if (a<b) { x = \"</p>\" }</script><p>",
	"<!-- <p a b c -->",
};

START_TEST(test_harmless)
{
	struct str html = str_of(harmless[_i]);
	ck_assert_ptr_eq(tame(&arena, html).at, html.at);
}
END_TEST

static void add_attrs(int32_t from, int32_t to)
{
	for (int32_t i = from; i < to; i++)
		buf_printf(&page, " a%d=\"%d > 1\"", i, i);
}

START_TEST(test_surplus)
{
	buf_add(&page, STR("<i>x</i><p"));
	add_attrs(0, TAME_MOST);
	int32_t kept = page.len;
	add_attrs(TAME_MOST, 2 * TAME_MOST);
	int32_t end = page.len;
	buf_add(&page, STR(">text"));
	struct str tamed = tame(&arena, buf_str(&page));
	ck_assert_int_eq(tamed.len, page.len);
	ck_assert_same(str_sub(tamed, 0, kept), str_sub(buf_str(&page), 0, kept));
	ck_assert_same(str_trim(str_sub(tamed, kept, end)), STR(""));
	ck_assert_same(str_from(tamed, end), STR(">text"));
}
END_TEST

Suite *suite_import_tame(void)
{
	Suite *s = suite_create("import/tame");
	TCase *t = tcase_create("tags");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_harmless, 0, LENGTH(harmless));
	tcase_add_test(t, test_surplus);
	suite_add_tcase(s, t);
	return s;
}
