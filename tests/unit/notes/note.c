#include "config.h"

#include "core/notes/note.h"

#include <check.h>

#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

/* "id|stamp|author|keys and places|tags|text", "!" for a fault. */
static struct str shown(const struct note *n)
{
	struct buf out = {0};
	buf_printf(&out, "%s%.*s|%.*s|%.*s|", n->fault != NULL ? "!" : "", STR_ARG(n->id),
		STR_ARG(n->stamp), STR_ARG(n->author));
	for (int32_t i = 0; i < n->targets.n; i++) {
		const struct target *t = &n->targets.at[i];
		buf_printf(&out, "%s%.*s", i > 0 ? " " : "", STR_ARG(t->key));
		if (t->chars.beg >= 0)
			buf_printf(&out, "=%d,%d", t->chars.beg, t->chars.end);
		if (t->quote.exact.len > 0)
			buf_printf(&out, "(%.*s)", STR_ARG(t->quote.exact));
	}
	buf_add_char(&out, '|');
	for (int32_t i = 0; i < n->tags.n; i++)
		buf_printf(&out, "%s%.*s", i > 0 ? " " : "", STR_ARG(n->tags.at[i]));
	buf_printf(&out, "|%.*s", STR_ARG(n->text));
	struct str text = buf_dup(&arena, &out);
	buf_free(&out);
	return text;
}

#define PAIR                                                                                       \
	"## one two #date #conflict\n\n> before the ==summit in July==.\n\n> in ==June==\n\n"      \
	"Two months.\n\nCheck.\n\n[7hw2c]: one#char=14,43 \"2026-11-22T06:34Z mk\"\n"              \
	"[7hw2c]: two#char=9,13\n"

static const struct {
	const char *raw, *want;
} rows[] = {
	{PAIR, "7hw2c|2026-11-22T06:34Z|mk|one=14,43(summit in July) two=9,13(June)|date conflict|"
	       "Two months.\n\nCheck."},
	/* as formatters may write it */
	{"## one ##\n> ==sum\n> mit==\ntext\n[x]:\n  one#char=1,2\n  'mk'\n",
		"x||mk|one=1,2(sum\nmit)||text"},
	{"##\tone\\-a \\#b\r\n\r\ntext\r\nmore\r\n", "|||one-a|b|text\nmore"},
	/* typed by hand */
	{"## one\n> Our Latest\n\nmine", "|||one(Our Latest)||mine"},
	{"## one", "|||one||"},
	{"## * #all\ntext\n[x]: * \"2026-11-22T06:34Z\"\n", "x|2026-11-22T06:34Z|||all|text"},
	{"##\ntext\n", "!|||||text"},
	{"## #tag\n", "!||||tag|"},
	{"## What next?\ntext\n", "!|||What||text"},
	/* places: by key, in any order, twice the same key */
	{"## one two\n[x]: two#char=3,4\n[x]: one#char=1,2\n", "x|||one=1,2 two=3,4||"},
	{"## one one\n[x]: one#char=1,2\n[x]: one#char=3,4\n", "x|||one=1,2 one=3,4||"},
	{"## one\n[x]: one\n", "x|||one||"},
	{"## one\n[x]: one#char=7\n", "x|||one||"},
	{"## one\n[x]: one#char=5,8;length=9,UTF-8\n", "x|||one=5,8||"},
	/* more quotes than keys are text; so are a link and what is in a fence */
	{"## one\n> a\n\n> b\n", "|||one(a)||> b"},
	{"## * \n> a\n", "|||||> a"},
	{"## one\n\nSee [it].\n\n[it]: https://example.org/x\n",
		"|||one||See [it].\n\n[it]: https://example.org/x"},
	{"## one\n```\n> a\n[x]: one\n```\nend\n", "|||one||```\n> a\n[x]: one\n```\nend"},
	{"## one\n```\n> a\n", "|||one(a)||```"},
	{"## one\n[one]: a/b.txt\n[two]: c.txt\ntext\n", "|||one||text"},
	{"## one two\n>\n\n> b\n", "|||one two(b)||"},
	{"## one #a ## \r\r\n\r\nx \r\n", "|||one|a|x"},
	/* hidden by a backslash */
	{"## one\n\n\\## two\n\\> a\n\\[x]: y\n\\\\## z\n", "|||one||## two\n> a\n[x]: y\n\\## z"},
};

START_TEST(test_parse)
{
	struct note n = {0};
	struct notes_sources sources = {0};
	note_parse(&arena, str_of(rows[_i].raw), NULL, &n, &sources);
	ck_assert_same(shown(&n), str_of(rows[_i].want));
}
END_TEST

/* What is written is read the same, and written the same again. */
START_TEST(test_format)
{
	struct note n = {0}, again = {0};
	struct notes_sources sources = {0};
	struct buf one = {0}, two = {0};
	note_parse(&arena, str_of(rows[_i].raw), NULL, &n, &sources);
	if (n.fault == NULL) {
		note_format(&one, &n);
		note_parse(&arena, buf_str(&one), NULL, &again, &sources);
		note_format(&two, &again);
		ck_assert_same(buf_str(&two), buf_str(&one));
		ck_assert(note_same(&n, &again));
		ck_assert_same(again.id, n.id);
	}
	buf_free(&one);
	buf_free(&two);
}
END_TEST

START_TEST(test_canonical)
{
	struct note n = {0};
	struct notes_sources sources = {0};
	struct buf out = {0};
	note_parse(&arena, STR(PAIR), NULL, &n, &sources);
	note_format(&out, &n);
	ck_assert_same(buf_str(&out), STR(PAIR));
	buf_clear(&out);
	note_rewrite(&out, &n, &n);
	ck_assert_same(buf_str(&out), STR(PAIR));
	buf_free(&out);
}
END_TEST

/* A line of the reader's that would be read as something else. */
static const char *const texts[] = {
	"## two",
	"> quoted\nmine",
	"[x]: one#char=1,2",
	"```\nopen",
	"```\n## in a fence\n> a\n```",
	"~~~~\n```\n## x\n~~~~\n## y",
	"\\## slash",
	"   ## indented",
	"a\n\n\n\nb",
	"# title\n- list\n  > nested",
	"\\\\> two",
};

START_TEST(test_text)
{
	struct target t = {.key = STR_INIT("one"), .chars = {-1, -1}};
	struct note n = {.targets = {&t, 1}, .text = str_of(texts[_i])}, again = {0};
	struct notes_sources sources = {0};
	struct buf out = {0};
	note_format(&out, &n);
	note_parse(&arena, buf_str(&out), NULL, &again, &sources);
	ck_assert_same(again.text, n.text);
	ck_assert_int_eq(again.targets.at[0].quote.exact.len, 0);
	buf_free(&out);
}
END_TEST

/* Only what changes is written; a hand's layout, definitions and line ends stay. */
static const struct {
	const char *raw, *text, *tag, *want;
} changes[] = {
	{"##  one   #a\n>   ==x==   y\n\nold  \n\n\n[i]:   one\n\n\n", "new", NULL,
		"##  one   #a\n>   ==x==   y\n\nnew\n\n\n[i]:   one\n\n\n"},
	{"##  one   #a\n>   ==x==   y\n\nold\n", "old", "b", "## one #b\n>   ==x==   y\n\nold\n"},
	{"## one\r\n\r\nold\r\nlines\r\n[two]: b.txt\r\n\r\n", "new\nones", NULL,
		"## one\r\n\r\nnew\r\nones\r\n[two]: b.txt\r\n\r\n"},
	{"## one\n\nfirst\n\n[i]: one\n\nsecond\n", "new", NULL, "## one\n\n\n[i]: one\n\nnew\n"},
	{"## one\n\n[i]: one\n[two]: b.txt\n\n", "new", NULL,
		"## one\n\nnew\n\n[i]: one\n[two]: b.txt\n\n"},
	{"## one\n\nold", "## new", NULL, "## one\n\n\\## new\n"},
};

START_TEST(test_rewrite)
{
	struct note was = {0}, now;
	struct notes_sources sources = {0};
	struct buf out = {0};
	note_parse(&arena, str_of(changes[_i].raw), NULL, &was, &sources);
	now = was;
	struct str tag = str_of(changes[_i].tag);
	if (tag.len > 0)
		now.tags = (struct strs){&tag, 1};
	now.text = str_of(changes[_i].text);
	note_rewrite(&out, &was, &now);
	ck_assert_same(buf_str(&out), str_of(changes[_i].want));
	buf_free(&out);
}
END_TEST

/* The date stays on its line, whichever target that is of. */
START_TEST(test_places)
{
	struct note was = {0}, now;
	struct notes_sources sources = {0};
	struct buf out = {0};
	note_parse(&arena, STR("## one two\n> a\n\n> b\n\n[i]: two#char=1,2 \"2026-01-02 mk\"\n"),
		NULL, &was, &sources);
	now = note_copy(&arena, &was);
	now.targets.at[0].chars = (struct span){3, 4};
	now.targets.at[1].chars = (struct span){5, 6};
	note_rewrite(&out, &was, &now);
	ck_assert_same(
		buf_str(&out), STR("## one two\n> a\n\n> b\n\n[i]: two#char=5,6 \"2026-01-02 mk\"\n"
				   "[i]: one#char=3,4\n"));
	buf_free(&out);
}
END_TEST

/* A union merge keeps one of two equal headings, and of two equal quotes. */
static const struct {
	const char *block, *first, *second;
} merged[] = {
	{"## one #t\n\n> a\n\nx\n\n[i]: one#char=1,2\n\n> b\n\ny\n\n[j]: one#char=3,4\n",
		"i|||one=1,2(a)|t|x", "j|||one=3,4(b)|t|y"},
	{"## one\n> a\n\nx\n\n[i]: one#char=1,2\ny\n\n[j]: one#char=1,2\n", "i|||one=1,2(a)||x",
		"j|||one=1,2(a)||y"},
	{"## one\n> a\n\n[i]: one#char=1,2\n[one]: 1.txt\ny\n\n[j]: one\n", "i|||one=1,2(a)||",
		"j|||one||y"},
	{"## one two\n> a\n\n> b\n[i]: one#char=1,2\n[i]: two#char=3,4\n\n> c\n\n> d\n"
	 "[j]: one#char=5,6\n[j]: two#char=7,8\n",
		"i|||one=1,2(a) two=3,4(b)||", "j|||one=5,6(c) two=7,8(d)||"},
	{"## *\nx\n[i]: *\ny\n[j]: *\n", "i|||||x", "j|||||y"},
	{"## one\nx\n[i]: one\n[j]: one\n", "i|||one||x", ""},
	{"## one\nx\n[i]: one\ny\n[i]: one\n", "i|||one||x\ny", ""},
};

START_TEST(test_merged)
{
	struct note head = {0}, n = {0};
	struct notes_sources sources = {0};
	struct buf tidy = {0};
	struct str block = str_of(merged[_i].block);
	int32_t at = note_parse(&arena, block, NULL, &head, &sources);
	ck_assert_same(shown(&head), str_of(merged[_i].first));
	if (merged[_i].second[0] == '\0') {
		ck_assert_int_eq(at, block.len);
		return;
	}
	at += note_parse(&arena, str_from(block, at), &head, &n, &sources);
	ck_assert_int_eq(at, block.len);
	ck_assert_same(shown(&n), str_of(merged[_i].second));
	/* Tidied it stands on its own. */
	note_tidy(&tidy, &n);
	struct note own = {0};
	note_parse(&arena, buf_str(&tidy), NULL, &own, &sources);
	ck_assert_same(shown(&own), shown(&n));
	buf_free(&tidy);
}
END_TEST

START_TEST(test_named)
{
	struct note was = {0}, now;
	struct notes_sources sources = {0};
	struct buf out = {0};
	note_parse(&arena, STR("## one\n> a ==b==\n\nmine"), NULL, &was, &sources);
	now = note_copy(&arena, &was);
	now.targets.at[0].chars = (struct span){2, 3};
	now.id = note_id(&arena, &now, 0);
	ck_assert_int_eq(now.id.len, 5);
	ck_assert(!str_eq(now.id, note_id(&arena, &now, 1)));
	now.id = STR("abcde");
	note_rewrite(&out, &was, &now);
	ck_assert_same(buf_str(&out), STR("## one\n> a ==b==\n\nmine\n\n[abcde]: one#char=2,3\n"));
	buf_clear(&out);
	note_tidy(&out, &was);
	ck_assert_same(buf_str(&out), STR("## one\n\n> a ==b==\n\nmine\n"));
	buf_free(&out);
}
END_TEST

Suite *suite_notes_note(void)
{
	Suite *s = suite_create("notes_note");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_parse, 0, LENGTH(rows));
	tcase_add_loop_test(t, test_format, 0, LENGTH(rows));
	tcase_add_test(t, test_canonical);
	tcase_add_loop_test(t, test_text, 0, LENGTH(texts));
	tcase_add_loop_test(t, test_rewrite, 0, LENGTH(changes));
	tcase_add_test(t, test_places);
	tcase_add_loop_test(t, test_merged, 0, LENGTH(merged));
	tcase_add_test(t, test_named);
	suite_add_tcase(s, t);
	return s;
}
