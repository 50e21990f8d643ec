/* The keymaps of keymaps/: every line binds, nothing clashes, nothing is forgotten. */
#include "config.h"

#include <check.h>
#include <stdlib.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/line.h"
#include "core/base/map.h"
#include "core/keymap/keymap.h"
#include "keymaps/builtin.h"

Suite *suite_keymap_builtin(void);

static struct arena arena;
static struct keymap map;

static void setup(void)
{
	arena = (struct arena){0};
	keymap_init(&map, &arena);
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *file;
	const struct str *text;
} files[] = {
	{"default.keys", &keymap_default},
	{"emacs.keys", &keymap_emacs},
};
enum { DEFAULT, EMACS, FILES };

/* bind CONTEXT KEYS ACTION [ARG...] [; ACTION...] [-- "description"] */
static bool bind_line(struct str line, const char *file, int32_t number, struct err *e)
{
	struct binding b = {.file = str_of(file), .line = number};
	struct arguments w;
	struct str rest;
	if (!line_words(&arena, line, &w, &rest, e))
		return false;
	if (w.n == 0)
		return true;
	if (w.n < 4 || !str_eq(w.at[0].text, STR("bind")))
		return err_set(e, ERR_DATA, "no bind line");
	if (!context_parse(w.at[1].text, &b.context))
		return err_set(e, ERR_DATA, "no context");
	if (!keys_parse(w.at[2].text, &b.keys, e))
		return false;
	b.action = str_trim(str_from(line, (int32_t)(w.at[3].written.at - line.at)));
	return keymap_bind(&map, &b, e);
}

static void load(int which)
{
	struct str rest = *files[which].text, line;
	struct err e = {0};
	for (int32_t number = 1; str_cut(&rest, '\n', &line); number++)
		ck_assert_msg(bind_line(line, files[which].file, number, &e), "%s:%d: %s",
			files[which].file, (int)number, e.text);
}

START_TEST(each_loads)
{
	load(_i);
	ck_assert_int_gt(map.n, 100);
}
END_TEST

/* What is built in is the file, byte for byte. */
START_TEST(each_is_the_file)
{
	const char *top = getenv("top_srcdir");
	if (top == NULL)
		return;
	struct str folder = str_printf(&arena, "%s/keymaps", top);
	struct buf b = {0};
	struct err e = {0};
	bool read = file_read(file_join(&arena, folder, str_of(files[_i].file)), &b, NULL, &e);
	bool same = read && str_eq(buf_str(&b), *files[_i].text);
	buf_free(&b);
	ck_assert_msg(read, "%s", e.text);
	ck_assert(same);
}
END_TEST

/* Whoever learns one map can do the same with the other. */
START_TEST(emacs_has_all)
{
	struct map has = {0};
	load(EMACS);
	for (int32_t i = 0; i < map.n; i++)
		map_at(&arena, &has,
			str_printf(&arena, "%s %.*s", context_name(map.at[i].context),
				STR_ARG(map.at[i].action)),
			1);
	keymap_init(&map, &arena);
	load(DEFAULT);
	for (int32_t i = 0; i < map.n; i++) {
		struct str want = str_printf(&arena, "%s %.*s", context_name(map.at[i].context),
			STR_ARG(map.at[i].action));
		ck_assert_msg(map_find(&has, want) != NULL, "emacs.keys lacks %.*s", STR_ARG(want));
	}
}
END_TEST

static const struct {
	int which;
	enum context c;
	const char *keys, *action; /* NULL: not bound there */
} samples[] = {
	{DEFAULT, CONTEXT_READER, "j", "scroll-line 1"},
	{DEFAULT, CONTEXT_HELP, "<Up>", "scroll-line -1"},
	{DEFAULT, CONTEXT_READER, "<lt>", "top"},
	{DEFAULT, CONTEXT_LIST, "<lt>", NULL},
	{DEFAULT, CONTEXT_SELECT, "iw", "text-object word"},
	{DEFAULT, CONTEXT_SELECT, "/", NULL},
	{DEFAULT, CONTEXT_ARTICLES, "t", "mark"},
	{DEFAULT, CONTEXT_TIMELINE, "g7", "article-n 7"},
	{DEFAULT, CONTEXT_READER, "'", "mark-go"},
	{DEFAULT, CONTEXT_READER, "<C-w><lt>", "resize narrower"},
	{DEFAULT, CONTEXT_PROMPT, "<C-w>", "prompt-word-back"},
	{DEFAULT, CONTEXT_PROMPT, "q", NULL},
	{EMACS, CONTEXT_READER, "<C-x><C-c>", "quit"},
	{EMACS, CONTEXT_READER, "<M-lt>", "top"},
	{EMACS, CONTEXT_READER, "n", "search-next"},
	{EMACS, CONTEXT_ARTICLES, "n", "scroll-line 1"},
	{EMACS, CONTEXT_SELECT, "<C-g>", "select-cancel"},
	{EMACS, CONTEXT_PROMPT, "<C-g>", "prompt-cancel"},
	{EMACS, CONTEXT_PROMPT, "<C-x>", NULL},
};

START_TEST(each_sample)
{
	const struct binding *b;
	struct keys k;
	load(samples[_i].which);
	ck_assert(keys_parse(str_of(samples[_i].keys), &k, NULL));
	enum keymap_found found = keymap_find(&map, samples[_i].c, &k, &b);
	ck_assert_int_eq(found, samples[_i].action != NULL ? KEYMAP_BOUND : KEYMAP_NONE);
	if (found == KEYMAP_BOUND)
		ck_assert(str_eq(b->action, str_of(samples[_i].action)));
}
END_TEST

Suite *suite_keymap_builtin(void)
{
	Suite *s = suite_create("keymap_builtin");
	TCase *t = tcase_create("builtin");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, each_loads, 0, FILES);
	tcase_add_loop_test(t, each_is_the_file, 0, FILES);
	tcase_add_test(t, emacs_has_all);
	tcase_add_loop_test(t, each_sample, 0, sizeof samples / sizeof samples[0]);
	suite_add_tcase(s, t);
	return s;
}
