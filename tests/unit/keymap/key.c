/* Key names: parsing, the one name each key has, and what is no key. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/keymap/key.h"

Suite *suite_keymap_key(void);

static struct arena arena;

static void setup(void)
{
	arena = (struct arena){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *text, *name; /* name: as key_format writes it */
	int32_t code;
	uint8_t mods;
	bool other;
} keys[] = {
	{"a", "a", 'a', 0, false},
	{"A", "A", 'A', 0, false},
	{"é", "é", 0xe9, 0, false},
	{"日", "日", 0x65e5, 0, false},
	{" ", "<Space>", ' ', 0, false},
	{">", "<gt>", '>', 0, false},
	{"#", "#", '#', 0, false},
	{"<lt>", "<lt>", '<', 0, false},
	{"<gt>", "<gt>", '>', 0, false},
	{"<Space>", "<Space>", ' ', 0, false},
	{"<space>", "<Space>", ' ', 0, false},
	{"<Enter>", "<Enter>", KEY_CODE_ENTER, 0, false},
	{"<BS>", "<BS>", KEY_CODE_BACKSPACE, 0, false},
	{"<PGDN>", "<PgDn>", KEY_CODE_PAGE_DOWN, 0, false},
	{"<F1>", "<F1>", KEY_CODE_F1, 0, false},
	{"<F12>", "<F12>", KEY_CODE_F12, 0, false},
	{"<WheelDown>", "<WheelDown>", KEY_CODE_WHEEL_DOWN, 0, false},
	{"<C-x>", "<C-x>", 'x', KEY_CTRL, false},
	{"<C-X>", "<C-x>", 'x', KEY_CTRL, false},
	{"<c-x>", "<C-x>", 'x', KEY_CTRL, false},
	{"<C-h>", "<C-h>", 'h', KEY_CTRL, false},
	{"<M-x>", "<M-x>", 'x', KEY_META, false},
	{"<M-X>", "<M-X>", 'X', KEY_META, false},
	{"<C-M-x>", "<C-M-x>", 'x', KEY_CTRL | KEY_META, false},
	{"<M-C-x>", "<C-M-x>", 'x', KEY_CTRL | KEY_META, false},
	{"<S-Tab>", "<S-Tab>", KEY_CODE_TAB, KEY_SHIFT, false},
	{"<M-Enter>", "<M-Enter>", KEY_CODE_ENTER, KEY_META, false},
	{"<M-lt>", "<M-lt>", '<', KEY_META, false},
	{"<M-<>", "<M-lt>", '<', KEY_META, false},
	{"<M-gt>", "<M-gt>", '>', KEY_META, false},
	{"<C-->", "<C-->", '-', KEY_CTRL, false},
	{"<C-Space>", "<C-Space>", ' ', KEY_CTRL, false},
	{"<C-i>", "<Tab>", KEY_CODE_TAB, 0, true},
	{"<C-I>", "<Tab>", KEY_CODE_TAB, 0, true},
	{"<C-m>", "<Enter>", KEY_CODE_ENTER, 0, true},
	{"<C-[>", "<Esc>", KEY_CODE_ESC, 0, true},
	{"<C-M-i>", "<M-Tab>", KEY_CODE_TAB, KEY_META, true},
	{"<C-@>", "<C-Space>", ' ', KEY_CTRL, true},
	{"<C-/>", "<C-_>", '_', KEY_CTRL, true},
};

START_TEST(each_key)
{
	struct str rest = str_of(keys[_i].text);
	struct key k;
	struct err e = {0};
	char name[KEY_NAME_MOST];
	ck_assert_msg(key_parse(&rest, &k, &e), "%s: %s", keys[_i].text, e.text);
	ck_assert_int_eq(rest.len, 0);
	ck_assert_int_eq(k.code, keys[_i].code);
	ck_assert_int_eq(k.mods, keys[_i].mods);
	ck_assert_int_eq(k.other, keys[_i].other);
	ck_assert_int_eq(key_format(name, k), (int)strlen(keys[_i].name));
	ck_assert_str_eq(name, keys[_i].name);
}
END_TEST

static const struct {
	const char *text, *says;
} wrong[] = {
	{"", "no key is given"},
	{"<", "no > behind <; a literal < is written <lt>"},
	{"a<Tab", "no > behind <Tab; a literal < is written <lt>"},
	{"<>", "no key is called <>; a literal < is written <lt>"},
	{"<x>", "no key is called <x>; a literal < is written <lt>"},
	{"<C->", "no key is called <C->; a literal < is written <lt>"},
	{"<Spcae>", "no key is called <Spcae>; nearest: <Space>"},
	{"<C-Hone>", "no key is called <C-Hone>; nearest: <Home>"},
	{"<S-a>", "<S-a>: a character has no Shift of its own; write the one that Shift gives"},
	{"<S-Space>",
		"<S-Space>: a character has no Shift of its own; write the one that Shift gives"},
	{"gggggga", "gggggga has more than 6 keys"},
	{"a\tb", NULL},
	{"\033", NULL},
	{"\xff", NULL},
	{"<M-\xff>", NULL},
	{"\xe2\x80\xae", NULL},
	{"<averyveryveryveryveryverylongname>", NULL},
};

START_TEST(each_wrong)
{
	struct keys k;
	struct err e = {0};
	ck_assert(!keys_parse(str_of(wrong[_i].text), &k, &e));
	ck_assert_int_eq(e.kind, ERR_DATA);
	if (wrong[_i].says != NULL)
		ck_assert_str_eq(e.text, wrong[_i].says);
}
END_TEST

static const struct {
	const char *text, *name;
	int32_t n;
} sequences[] = {
	{"gg", "gg", 2},
	{"<C-w>h", "<C-w>h", 2},
	{"<C-w><lt>", "<C-w><lt>", 2},
	{"<C-x><C-c>", "<C-x><C-c>", 2},
	{"]a", "]a", 2},
	{"g/", "g/", 2},
	{"a b", "a<Space>b", 3},
	{"abcdef", "abcdef", 6},
};

START_TEST(each_sequence)
{
	struct keys k;
	struct err e = {0};
	ck_assert(keys_parse(str_of(sequences[_i].text), &k, &e));
	ck_assert_int_eq(k.n, sequences[_i].n);
	struct str name = keys_format(&arena, &k);
	ck_assert(str_eq(name, str_of(sequences[_i].name)));
}
END_TEST

START_TEST(equal)
{
	struct key tab = {.code = KEY_CODE_TAB}, second = {.code = KEY_CODE_TAB, .other = true};
	struct key click = {.code = KEY_CODE_CLICK, .column = 4, .row = 2};
	ck_assert(key_eq(tab, second));
	ck_assert(key_eq(click, (struct key){.code = KEY_CODE_CLICK}));
	ck_assert(!key_eq(tab, (struct key){.code = KEY_CODE_TAB, .mods = KEY_SHIFT}));
}
END_TEST

START_TEST(no_name)
{
	char name[KEY_NAME_MOST];
	key_format(name, (struct key){.code = KEY_CODE_END_OF_CODES});
	ck_assert_str_eq(name, "\xef\xbf\xbd");
}
END_TEST

Suite *suite_keymap_key(void)
{
	Suite *s = suite_create("keymap_key");
	TCase *t = tcase_create("key");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, each_key, 0, sizeof keys / sizeof keys[0]);
	tcase_add_loop_test(t, each_wrong, 0, sizeof wrong / sizeof wrong[0]);
	tcase_add_loop_test(t, each_sequence, 0, sizeof sequences / sizeof sequences[0]);
	tcase_add_test(t, equal);
	tcase_add_test(t, no_name);
	suite_add_tcase(s, t);
	return s;
}
