/* Keys from bytes: whole, in pieces, too late, and what must become no key. */
#include "config.h"

#include <check.h>
#include <string.h>

#include "core/keymap/key.h"
#include "tui/input.h"

Suite *suite_tui_input(void);

static struct input in;
static struct buf said; /* names of the keys that came, pastes between { } */

static void setup(void)
{
	input_init(&in);
	said = (struct buf){0};
}

static void teardown(void)
{
	input_free(&in);
	buf_free(&said);
}

static void take(bool over)
{
	struct input_event e;
	while (input_next(&in, over, &e)) {
		char name[KEY_NAME_MOST];
		if (e.kind == INPUT_PASTE) {
			buf_printf(&said, "{%.*s}", STR_ARG(e.paste));
		} else {
			key_format(name, e.key);
			buf_printf(&said, "%s", name);
		}
		if (e.kind == INPUT_KEY && e.key.code == KEY_CODE_CLICK)
			buf_printf(&said, "%d,%d", e.key.column, e.key.row);
	}
}

static const struct {
	const char *bytes;
	int32_t len;             /* 0: strlen */
	const char *keys, *late; /* at once; and after the delay */
} table[] = {
	/* characters */
	{"jk", 0, "jk", ""},
	{" ", 0, "<Space>", ""},
	{"<>", 0, "<lt><gt>", ""},
	{"é日😀", 0, "é日😀", ""},
	{"\t\r\n", 0, "<Tab><Enter><C-j>", ""},
	{"\x7f\b", 0, "<BS><C-h>", ""},
	{"\x01\x1a\x1c\x1d\x1e\x1f", 0, "<C-a><C-z><C-\\><C-]><C-^><C-_>", ""},
	{"\0", 1, "<C-Space>", ""},
	{"\xc3", 0, "", ""},
	{"\xc3j", 0, "j", ""},
	{"\xff\xfe\x80j", 0, "j", ""},
	{"\xe2\x80\xaej", 0, "j", ""}, /* U+202E typed is no key */
	{"\xc2\x9b"
	 "31mj",
		0, "31mj", ""}, /* C1 is no key, and no sequence either */
	/* Esc and Meta */
	{"\033", 0, "", "<Esc>"},
	{"\033\033", 0, "", "<Esc><Esc>"},
	{"\033\033j", 0, "<Esc><M-j>", ""},
	{"\033j", 0, "<M-j>", ""},
	{"\033\x01", 0, "<C-M-a>", ""},
	{"\033\r\033\x7f", 0, "<M-Enter><M-BS>", ""},
	{"\033é", 0, "<M-é>", ""},
	{"\033[", 0, "", "<M-[>"},
	{"\033O", 0, "", "<M-O>"},
	{"\033]", 0, "", "<M-]>"},
	{"\033P", 0, "", "<M-P>"},
	/* arrows and editing keys, both modes */
	{"\033[A\033[B\033[C\033[D", 0, "<Up><Down><Right><Left>", ""},
	{"\033OA\033OB\033OC\033OD", 0, "<Up><Down><Right><Left>", ""},
	{"\033[H\033[F\033OH\033OF", 0, "<Home><End><Home><End>", ""},
	{"\033[1~\033[4~\033[7~\033[8~", 0, "<Home><End><Home><End>", ""},
	{"\033[2~\033[3~\033[5~\033[6~", 0, "<Ins><Del><PgUp><PgDn>", ""},
	{"\033[Z", 0, "<S-Tab>", ""},
	{"\033[1;5A\033[1;3D\033[3;2~", 0, "<C-Up><M-Left><S-Del>", ""},
	{"\033\033[A\033\033OB", 0, "<M-Up><M-Down>", ""},
	{"\033O5C", 0, "<C-Right>", ""},
	/* function keys */
	{"\033OP\033OS\033[11~\033[15~\033[24~", 0, "<F1><F4><F1><F5><F12>", ""},
	{"\033[[A\033[[E", 0, "<F1><F5>", ""},
	{"\033[1;2P\033[15;5~", 0, "<S-F1><C-F5>", ""},
	/* the keypad in application mode */
	{"\033Op\033Oy\033Ok\033OM", 0, "09+<Enter>", ""},
	/* modifyOtherKeys and CSI u */
	{"\033[27;5;106~\033[106;5u", 0, "<C-j><C-j>", ""},
	{"\033[9;2u\033[13;3u\033[27u", 0, "<S-Tab><M-Enter><Esc>", ""},
	{"\033[105;5u\033[109;5u\033[64;5u", 0, "<Tab><Enter><C-Space>", ""},
	{"\033[8238u\033[7u", 0, "", ""},
	/* mouse */
	{"\033[<0;5;7M\033[<0;5;7m", 0, "<Click>4,6", ""},
	{"\033[<64;1;1M\033[<65;1;1M", 0, "<WheelUp><WheelDown>", ""},
	{"\033[M !\"", 0, "<Click>0,1", ""},
	{"\033[M`!!a", 0, "<WheelUp>a", ""},
	{"\033[<35;1;1Mj\033[<0;0;99999M", 0, "j", ""},
	/* answers of a terminal are no keys */
	{"\033[?1;2cj", 0, "j", ""},
	{"\033[>41;354;0cj", 0, "j", ""},
	{"\033[12;40tj", 0, "j", ""},
	{"\033[0nj", 0, "j", ""},
	{"\033[Ij\033[Ok", 0, "jk", ""},
	{"\033]11;rgb:0000/0000/0000\aj", 0, "j", ""},
	{"\033]52;c;cXE=\033\\j", 0, "j", ""},
	{"\033P>|term(1)\033\\j", 0, "j", ""},
	{"\033_Gq\033\\\033^x\033\\\033Xx\033\\j", 0, "j", ""},
	{"\033]never ends qqq", 0, "", ""},
	{"\033]q\x03j", 0, "j", ""}, /* C-c gets out of it */
	{"\033[1;1;1;1;1;1;1;1;1;1Aj", 0, "<Up>j", ""},
	{"\033[99999999999999999999~j", 0, "j", ""},
	{"\033[38:5:1mj", 0, "j", ""},
	{"\033[12\rj", 0, "<Enter>j", ""}, /* broken off */
	{"\033[1;5", 0, "", ""},
	/* paste */
	{"\033[200~ab\rc\r\nd\033[201~j", 0, "{ab\nc\nd}j", ""},
	{"\033[200~\033[201~", 0, "{}", ""},
	{"\033[200~q\033[A\x03\033[201~", 0, "{q[A}", ""},
	{"\033[200~x\xe2\x80\xae\xffy\033[201~", 0, "{xy}", ""},
	{"\033[200~never", 0, "", "{never}"},
	{"\033[201~j", 0, "j", ""},
};

static struct str bytes_of(int i)
{
	int32_t len = table[i].len > 0 ? table[i].len : (int32_t)strlen(table[i].bytes);
	return (struct str){table[i].bytes, len};
}

START_TEST(test_whole)
{
	input_feed(&in, bytes_of(_i));
	take(false);
	ck_assert_str_eq(said.len > 0 ? said.at : "", table[_i].keys);
	buf_clear(&said);
	take(true);
	ck_assert_str_eq(said.len > 0 ? said.at : "", table[_i].late);
	ck_assert_int_eq(input_wait(&in, 50), -1);
}
END_TEST

/* Over a slow line the same bytes come one by one. */
START_TEST(test_pieces)
{
	struct str bytes = bytes_of(_i);
	for (int32_t i = 0; i < bytes.len; i++) {
		input_feed(&in, str_sub(bytes, i, i + 1));
		take(false);
	}
	ck_assert_str_eq(said.len > 0 ? said.at : "", table[_i].keys);
}
END_TEST

START_TEST(test_waits)
{
	ck_assert_int_eq(input_wait(&in, 50), -1);
	input_feed(&in, STR("\033"));
	take(false);
	ck_assert_int_eq(input_wait(&in, 50), 50);
	take(true);
	ck_assert_str_eq(said.at, "<Esc>");
	ck_assert_int_eq(input_wait(&in, 50), -1);
	input_feed(&in, STR("\033[200~a"));
	take(false);
	ck_assert_int_eq(input_wait(&in, 50), INPUT_PASTE_WAIT);
}
END_TEST

START_TEST(test_terminfo)
{
	input_sequence(&in, STR("\033[V"), (struct key){.code = KEY_CODE_PAGE_UP});
	input_sequence(&in, STR("\033A"), (struct key){.code = KEY_CODE_UP});
	input_sequence(&in, STR("j"), (struct key){.code = KEY_CODE_UP});
	input_sequence(&in, (struct str){0}, (struct key){.code = KEY_CODE_UP});
	input_feed(&in, STR("\033[V\033Aj"));
	take(false);
	ck_assert_str_eq(said.at, "<PgUp><Up>j");
}
END_TEST

START_TEST(test_erase)
{
	in.erase = '\b';
	input_feed(&in, STR("\b\x7f"));
	take(false);
	ck_assert_str_eq(said.at, "<BS><BS>");
}
END_TEST

START_TEST(test_long_paste)
{
	struct buf text = {0};
	buf_add_times(&text, 'x', INPUT_PASTE_MOST + 5000);
	input_feed(&in, STR("\033[200~"));
	for (int32_t at = 0; at < text.len; at += 1000) {
		input_feed(&in, str_sub(buf_str(&text), at, at + 1000));
		take(false);
	}
	input_feed(&in, STR("\033[201~j"));
	take(false);
	ck_assert_int_eq(said.len, INPUT_PASTE_MOST + 3);
	ck_assert_str_eq(said.at + said.len - 2, "}j");
	ck_assert_int_lt(in.bytes.cap, 100000);
	buf_free(&text);
}
END_TEST

/* Any bytes: no crash, no key that may not be, and all is used up. */
START_TEST(test_random)
{
	static const char often[] = "\033\033\033[[O]P;;<~MmAu0123459\a\\\x9b\xc3";
	uint32_t state = (uint32_t)_i * 2654435761u + 1;
	for (int i = 0; i < 4000; i++) {
		state = state * 1664525u + 1013904223u;
		char c = (state >> 8 & 3) != 0 ? often[(state >> 16) % (sizeof often - 1)]
					       : (char)(state >> 24);
		input_feed(&in, (struct str){&c, 1});
		struct input_event e;
		while (input_next(&in, (state >> 10 & 63) == 0, &e))
			ck_assert(e.kind == INPUT_PASTE ||
				  (e.key.code >= ' ' && e.key.code < KEY_CODE_END_OF_CODES));
	}
	for (int i = 0; i < 3; i++)
		take(true);
	ck_assert_int_eq(input_wait(&in, 50), -1);
}
END_TEST

Suite *suite_tui_input(void)
{
	Suite *s = suite_create("tui/input");
	TCase *c = tcase_create("input");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, test_whole, 0, sizeof table / sizeof table[0]);
	tcase_add_loop_test(c, test_pieces, 0, sizeof table / sizeof table[0]);
	tcase_add_test(c, test_waits);
	tcase_add_test(c, test_terminfo);
	tcase_add_test(c, test_erase);
	tcase_add_test(c, test_long_paste);
	tcase_add_loop_test(c, test_random, 0, 20);
	suite_add_tcase(s, c);
	return s;
}
