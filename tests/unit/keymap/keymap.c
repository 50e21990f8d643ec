/* Bindings: look-up by context, clashes, what replaces what. */
#include "config.h"

#include <check.h>
#include <stdlib.h>

#include "core/base/arena.h"
#include "core/keymap/keymap.h"

Suite *suite_keymap_keymap(void);

static struct arena arena;
static struct keymap map;
static struct err err;

static void setup(void)
{
	arena = (struct arena){0};
	err = (struct err){0};
	keymap_init(&map, &arena);
}

static void teardown(void)
{
	arena_free(&arena);
}

static struct keys keys_of(const char *text)
{
	struct keys k;
	ck_assert(keys_parse(str_of(text), &k, NULL));
	return k;
}

static bool bind(
	const char *file, int32_t line, enum context c, const char *keys, const char *action)
{
	struct binding b = {
		.context = c,
		.keys = keys_of(keys),
		.action = str_of(action),
		.file = str_of(file),
		.line = line,
	};
	return keymap_bind(&map, &b, &err);
}

static enum keymap_found find(enum context c, const char *keys, const struct binding **out)
{
	struct keys k = keys_of(keys);
	return keymap_find(&map, c, &k, out);
}

/* Two bindings, default.keys:40 and keys:12; says: NULL if they get along. */
static const struct {
	enum context c1;
	const char *keys1;
	enum context c2;
	const char *keys2;
	const char *says;
} pairs[] = {
	{CONTEXT_GLOBAL, "<C-w>h", CONTEXT_GLOBAL, "<C-w>",
		"<C-w> is the beginning of <C-w>h, bound at default.keys:40"},
	{CONTEXT_GLOBAL, "g", CONTEXT_GLOBAL, "gg", "gg begins with g, bound at default.keys:40"},
	{CONTEXT_GLOBAL, "<C-w>h", CONTEXT_READER, "<C-w>",
		"<C-w> is the beginning of <C-w>h, bound at default.keys:40 in global"},
	{CONTEXT_READER, "g", CONTEXT_GLOBAL, "ga",
		"ga begins with g, bound at default.keys:40 in reader"},
	{CONTEXT_LIST, "zz", CONTEXT_ARTICLES, "z",
		"z is the beginning of zz, bound at default.keys:40 in list"},
	{CONTEXT_HELP, "]", CONTEXT_LIST, "]a",
		"]a begins with ], bound at default.keys:40 in help"},
	{CONTEXT_READER, "1", CONTEXT_GLOBAL, "3x", "3x begins a count and cannot be bound"},
	/* Those who never meet. */
	{CONTEXT_ARTICLES, "x", CONTEXT_TIMELINE, "xx", NULL},
	{CONTEXT_READER, "x", CONTEXT_LIST, "xx", NULL},
	{CONTEXT_READER, "i", CONTEXT_SELECT, "iw", NULL},
	{CONTEXT_LIST, "i", CONTEXT_SELECT, "iw", NULL},
	{CONTEXT_GLOBAL, "<C-w>h", CONTEXT_PROMPT, "<C-w>", NULL},
	{CONTEXT_READER, "0", CONTEXT_READER, "<M-1>", NULL},
	{CONTEXT_PROMPT, "1", CONTEXT_PROMPT, "2", NULL},
	/* From another file the same keys are bound anew. */
	{CONTEXT_GLOBAL, "g", CONTEXT_GLOBAL, "g", NULL},
	{CONTEXT_GLOBAL, "<C-i>", CONTEXT_GLOBAL, "<Tab>", NULL},
	{CONTEXT_GLOBAL, "g", CONTEXT_READER, "g", NULL},
};

START_TEST(each_pair)
{
	bind("default.keys", 40, pairs[_i].c1, pairs[_i].keys1, "first");
	bool good = bind("keys", 12, pairs[_i].c2, pairs[_i].keys2, "second");
	ck_assert_int_eq(good, pairs[_i].says == NULL);
	if (!good)
		ck_assert_str_eq(err.text, pairs[_i].says);
}
END_TEST

START_TEST(twice)
{
	ck_assert(bind("keys", 3, CONTEXT_READER, "x", "top"));
	ck_assert(!bind("keys", 9, CONTEXT_READER, "x", "bottom"));
	ck_assert_str_eq(err.text, "x is bound twice in reader, first at keys:3");
	ck_assert(bind("keys", 10, CONTEXT_SELECT, "x", "bottom"));
	ck_assert(bind("keys", 11, CONTEXT_READER, "<Tab>", "top"));
	ck_assert(!bind("keys", 12, CONTEXT_READER, "<C-i>", "bottom"));
	ck_assert_str_eq(err.text, "two names of one key: <Tab> is bound at keys:11 by its "
				   "other name (C-i Tab, C-m Enter, C-[ Esc)");
}
END_TEST

START_TEST(replaced)
{
	const struct binding *b;
	ck_assert(bind("default.keys", 1, CONTEXT_READER, "x", "top"));
	ck_assert(bind("keys", 2, CONTEXT_READER, "x", "bottom"));
	ck_assert_int_eq(map.n, 1);
	ck_assert_int_eq(find(CONTEXT_READER, "x", &b), KEYMAP_BOUND);
	ck_assert(str_eq(b->action, STR("bottom")));
	ck_assert(str_eq(b->file, STR("keys")));
	/* Without a file, from the prompt: as often as you like. */
	ck_assert(bind("", 0, CONTEXT_READER, "x", "zoom"));
	ck_assert(bind("", 0, CONTEXT_READER, "x", "quit"));
	ck_assert(!bind("", 0, CONTEXT_READER, "xx", "quit"));
	ck_assert_str_eq(err.text, "xx begins with x, bound at the prompt");
}
END_TEST

START_TEST(chain)
{
	const struct binding *b;
	ck_assert(bind("k", 1, CONTEXT_GLOBAL, "x", "close"));
	ck_assert(bind("k", 2, CONTEXT_LIST, "x", "open"));
	ck_assert(bind("k", 3, CONTEXT_ARTICLES, "x", "sort"));
	ck_assert(bind("k", 4, CONTEXT_PROMPT, "x", "prompt-accept"));
	static const struct {
		enum context c;
		const char *action;
	} wanted[] = {
		{CONTEXT_ARTICLES, "sort"},
		{CONTEXT_HELP, "open"},
		{CONTEXT_LIST, "open"},
		{CONTEXT_READER, "close"},
		{CONTEXT_SELECT, "close"},
		{CONTEXT_PROMPT, "prompt-accept"},
	};
	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
		ck_assert_int_eq(find(wanted[i].c, "x", &b), KEYMAP_BOUND);
		ck_assert(str_eq(b->action, str_of(wanted[i].action)));
	}
}
END_TEST

START_TEST(prefix)
{
	const struct binding *b;
	ck_assert(bind("k", 1, CONTEXT_GLOBAL, "gab", "close"));
	ck_assert_int_eq(find(CONTEXT_READER, "g", &b), KEYMAP_PREFIX);
	ck_assert_int_eq(find(CONTEXT_READER, "ga", &b), KEYMAP_PREFIX);
	ck_assert_int_eq(find(CONTEXT_READER, "gab", &b), KEYMAP_BOUND);
	ck_assert_int_eq(find(CONTEXT_READER, "gabc", &b), KEYMAP_NONE);
	ck_assert_int_eq(find(CONTEXT_READER, "gb", &b), KEYMAP_NONE);
	ck_assert_int_eq(find(CONTEXT_PROMPT, "g", &b), KEYMAP_NONE);
}
END_TEST

START_TEST(unbound)
{
	const struct binding *b;
	struct keys g = keys_of("g");
	ck_assert(bind("k", 1, CONTEXT_GLOBAL, "a", "top"));
	ck_assert(bind("k", 2, CONTEXT_GLOBAL, "g", "close"));
	ck_assert(bind("k", 3, CONTEXT_GLOBAL, "z", "zoom"));
	ck_assert(!keymap_unbind(&map, CONTEXT_READER, &g));
	ck_assert(keymap_unbind(&map, CONTEXT_GLOBAL, &g));
	ck_assert(!keymap_unbind(&map, CONTEXT_GLOBAL, &g));
	ck_assert_int_eq(find(CONTEXT_READER, "g", &b), KEYMAP_NONE);
	ck_assert_int_eq(find(CONTEXT_READER, "z", &b), KEYMAP_BOUND);
	ck_assert(bind("k", 4, CONTEXT_GLOBAL, "gg", "top"));
}
END_TEST

/* Growing and shrinking keeps every binding (vec.h knows no capacity). */
START_TEST(many)
{
	const struct binding *b;
	for (int round = 0; round < 2; round++) {
		for (int32_t i = 0; i < 40; i++) {
			char keys[3] = {'g', (char)('A' + i), 0};
			ck_assert(bind("k", i, CONTEXT_READER, keys, "top"));
		}
		struct keys first = keys_of("gA");
		for (int32_t i = 0; i < 40; i++) {
			ck_assert(keymap_unbind(&map, CONTEXT_READER, &first));
			first.at[1].code++;
		}
		ck_assert_int_eq(map.n, 0);
	}
	ck_assert_int_eq(find(CONTEXT_READER, "g", &b), KEYMAP_NONE);
	for (int32_t i = 0; i <= KEYMAP_MOST; i++) {
		struct binding one = {.context = CONTEXT_READER, .keys = {.n = 1}};
		one.keys.at[0].code = 0x4e00 + i;
		ck_assert_int_eq(keymap_bind(&map, &one, &err), i < KEYMAP_MOST);
	}
}
END_TEST

START_TEST(hints)
{
	ck_assert(bind("k", 1, CONTEXT_GLOBAL, "a", "readers 1"));
	ck_assert(bind("k", 2, CONTEXT_GLOBAL, "b", "readers 2; zoom"));
	ck_assert(bind("k", 3, CONTEXT_GLOBAL, "c", "search-next"));
	ck_assert(bind("k", 4, CONTEXT_GLOBAL, "d", "search"));
	ck_assert(bind("k", 5, CONTEXT_READER, "d", "quit"));
	ck_assert(bind("k", 6, CONTEXT_READER, "e", "readers 2"));
	static const struct {
		enum context c;
		const char *action, *keys;
	} wanted[] = {
		{CONTEXT_LIST, "readers", "a"},
		{CONTEXT_LIST, "readers 1", "a"},
		{CONTEXT_LIST, "readers 3", NULL},
		{CONTEXT_READER, "readers", "e"},
		{CONTEXT_LIST, "search", "d"},
		{CONTEXT_READER, "search", NULL}, /* d means quit there */
		{CONTEXT_READER, "search-next", "c"},
		{CONTEXT_PROMPT, "search-next", NULL},
		{CONTEXT_LIST, "nothing", NULL},
	};
	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
		const struct binding *b = keymap_for(&map, wanted[i].c, str_of(wanted[i].action));
		ck_assert_int_eq(b != NULL, wanted[i].keys != NULL);
		if (b == NULL)
			continue;
		ck_assert(str_eq(keys_format(&arena, &b->keys), str_of(wanted[i].keys)));
	}
}
END_TEST

START_TEST(names)
{
	for (int32_t c = 0; c < CONTEXTS; c++) {
		enum context back;
		ck_assert(context_parse(str_of(context_name((enum context)c)), &back));
		ck_assert_int_eq(back, c);
		ck_assert_int_eq(context_chain((enum context)c)[0], c);
	}
	enum context none;
	ck_assert(!context_parse(STR("readers"), &none));
}
END_TEST

Suite *suite_keymap_keymap(void)
{
	Suite *s = suite_create("keymap_keymap");
	TCase *t = tcase_create("keymap");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, each_pair, 0, sizeof pairs / sizeof pairs[0]);
	tcase_add_test(t, twice);
	tcase_add_test(t, replaced);
	tcase_add_test(t, chain);
	tcase_add_test(t, prefix);
	tcase_add_test(t, unbound);
	tcase_add_test(t, many);
	tcase_add_test(t, hints);
	tcase_add_test(t, names);
	suite_add_tcase(s, t);
	return s;
}
