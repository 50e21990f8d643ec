#include "config.h"

#include "core/story/story.h"

#include <check.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/folder.h"
#include "tests/unit/same.h"

static struct story story;
static struct arena arena;
static struct err err;

static void setup(void)
{
	folder_setup();
	err = (struct err){0};
}

static void teardown(void)
{
	story_free(&story);
	arena_free(&arena);
	folder_teardown();
}

static const struct {
	const char *path, *key;
} keys[] = {
	{"002_54bfd8b6470d0b3c.txt", "002"},
	{"a/b/Flood.txt", "flood"},
	{"the-harbour-times.html", "the-harbour"},
	{"the-harbor-times.html", "the-harbor-t"},
	{"My File (1).md", "my-file-1"},
	{"Zo\u00EB's r\u00E9sum\u00E9.txt", "zoe-s-resume"},
	{"\u0141\u00F3d\u017A.txt", "lodz"},
	{"\u5317\u7D04.txt", "text"},
	{"_x.txt", "x"},
	{".hidden", "hidden"},
	{"a.b.txt", "a-b"},
	{"---.txt", "text"},
	{"noending", "noending"},
	{"bad\xFF\x1B[0m.txt", "bad-0m"},
};

START_TEST(test_key)
{
	ck_assert_same(story_key(&arena, str_of(keys[_i].path)), str_of(keys[_i].key));
}
END_TEST

static int32_t add(const char *path)
{
	return story_add(&story, str_of(path), (struct str){0}, NULL, &err);
}

static void make(const char *folder, const char *name)
{
	char path[64];
	mkdir(folder, 0700);
	snprintf(path, sizeof path, "%s/%s", folder, name);
	folder_put(path, STR("text"));
}

/* Files of one stem are numbered by path, whatever the order. */
START_TEST(test_twins)
{
	make("a", "x.txt");
	make("b", "x.txt");
	make("c", "x.txt");
	make("d", "x-2.txt");
	ck_assert_int_eq(add("d/x-2.txt"), 0);
	ck_assert_int_eq(add("b/x.txt"), 1);
	ck_assert_int_eq(add("c/x.txt"), 2);
	ck_assert_same(story.at[1]->key, STR("x"));
	ck_assert_same(story.at[2]->key, STR("x-3")); /* -2 is another's */
	ck_assert_int_eq(add("a/x.txt"), 3);
	ck_assert_same(story.at[0]->key, STR("x-2"));
	ck_assert_same(story.at[3]->key, STR("x"));
	ck_assert_same(story.at[1]->key, STR("x-3"));
	ck_assert_same(story.at[2]->key, STR("x-4"));
	ck_assert_int_eq(story_find(&story, STR("x")), 3);
	ck_assert_int_eq(story_find(&story, STR("x-3")), 1);
}
END_TEST

START_TEST(test_given_key)
{
	folder_put("a.txt", STR("text"));
	folder_put("b.txt", STR("text"));
	folder_put("c.txt", STR("text"));
	ck_assert_int_eq(story_add(&story, STR("a.txt"), STR("b"), NULL, &err), 0);
	ck_assert_int_eq(add("b.txt"), 1);
	ck_assert_int_eq(story_add(&story, STR("c.txt"), STR("b"), NULL, &err), 2);
	ck_assert_same(story.at[0]->key, STR("b"));
	ck_assert_same(story.at[1]->key, STR("b-2"));
	ck_assert_same(story.at[2]->key, STR("b-3"));
}
END_TEST

/* An article that is read anew leaves its key behind, not the text of it. */
START_TEST(test_key_of_text_read_anew)
{
	const struct article_given given = {0};
	make("a", "x.txt");
	make("b", "x.txt");
	add("a/x.txt");
	article_free(story.at[0]);
	article_init(story.at[0], STR("a/x.txt"), STR("x"), &given);
	ck_assert_int_eq(story_find(&story, STR("x")), 0);
	ck_assert_int_eq(add("b/x.txt"), 1);
	ck_assert_same(story.at[1]->key, STR("x-2"));
}
END_TEST

/* Keys of another file: none that is given or taken, and the others are numbered anew. */
START_TEST(test_rename)
{
	make("a", "x.txt");
	make("b", "x.txt");
	make("c", "x.txt");
	make("d", "y.txt");
	ck_assert_int_eq(story_add(&story, STR("d/y.txt"), STR("given"), NULL, &err), 0);
	add("a/x.txt");
	add("b/x.txt");
	add("c/x.txt");
	const struct str names[] = {STR("other"), STR("first"), STR("given"), {0}};
	story_rename(&story, names);
	ck_assert_same(story.at[0]->key, STR("given"));
	ck_assert_same(story.at[1]->key, STR("first"));
	ck_assert_same(story.at[2]->key, STR("x"));
	ck_assert_same(story.at[3]->key, STR("x-2"));
	ck_assert_int_eq(story_find(&story, STR("x-3")), -1);
	make("e", "x.txt");
	ck_assert_int_eq(add("e/x.txt"), 4);
	ck_assert_same(story.at[4]->key, STR("x-3"));
}
END_TEST

/* One file is in a story once, whatever it is called. */
START_TEST(test_same_file)
{
	folder_put("a.txt", STR("text"));
	ck_assert_int_eq(link("a.txt", "b.txt"), 0);
	ck_assert_int_eq(symlink("a.txt", "c.txt"), 0);
	ck_assert_int_eq(add("a.txt"), 0);
	static const char *const names[] = {"a.txt", "./a.txt", "b.txt", "c.txt"};
	for (int i = 0; i < LENGTH(names); i++) {
		err = (struct err){0};
		ck_assert_int_eq(add(names[i]), -1);
		ck_assert_ptr_nonnull(strstr(err.text, "in the story already"));
	}
	ck_assert_int_eq(story.n, 1);
	ck_assert_int_eq(add("none.txt"), -1);
	ck_assert_int_eq(err.kind, ERR_SYSTEM);
}
END_TEST

START_TEST(test_input)
{
	struct buf bytes = {0};
	buf_add(&bytes, STR("abc"));
	ck_assert_int_eq(story_add_input(&story, &bytes, NULL), 0);
	ck_assert_same(story.at[0]->path, STR("-"));
	ck_assert_same(story.at[0]->key, STR("stdin-ba7816"));
	ck_assert_int_eq(story_find(&story, STR("-")), 0);
}
END_TEST

START_TEST(test_letter)
{
	static const struct {
		int32_t article;
		const char *letter;
	} rows[] = {{0, "A"}, {25, "Z"}, {26, "AA"}, {51, "AZ"}, {52, "BA"}, {701, "ZZ"},
		{702, "AAA"}, {INT32_MAX, "FXSHRXX"}};
	for (int i = 0; i < LENGTH(rows); i++) {
		char to[8];
		story_letter(to, rows[i].article);
		ck_assert_str_eq(to, rows[i].letter);
	}
}
END_TEST

START_TEST(test_find)
{
	folder_put("a.txt", STR("text"));
	folder_put("B.txt", STR("text"));
	ck_assert_int_eq(add("B.txt"), 0);
	ck_assert_int_eq(add("./a.txt"), 1);
	ck_assert_int_eq(story_find(&story, STR("a")), 1);
	ck_assert_int_eq(story_find(&story, STR("A")), 0);
	ck_assert_int_eq(story_find(&story, STR("B")), 1);
	ck_assert_int_eq(story_find(&story, STR("C")), -1);
	ck_assert_int_eq(story_find(&story, STR("./a.txt")), 1);
	ck_assert_int_eq(story_find(&story, STR("")), -1);
	ck_assert_int_eq(story_find(&story, STR("ZZZZZZZZ")), -1);
}
END_TEST

Suite *suite_story_story(void)
{
	Suite *s = suite_create("story_story");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_key, 0, LENGTH(keys));
	tcase_add_test(t, test_twins);
	tcase_add_test(t, test_given_key);
	tcase_add_test(t, test_key_of_text_read_anew);
	tcase_add_test(t, test_rename);
	tcase_add_test(t, test_same_file);
	tcase_add_test(t, test_input);
	tcase_add_test(t, test_letter);
	tcase_add_test(t, test_find);
	suite_add_tcase(s, t);
	return s;
}
