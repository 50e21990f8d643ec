#include "config.h"

#include "core/base/line.h"

#include <check.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct buf joined;

static void teardown(void)
{
	arena_free(&arena);
	buf_free(&joined);
}

/* The words as "<one><two>". */
static struct str join(const struct arguments *words, bool written)
{
	buf_clear(&joined);
	for (int32_t i = 0; i < words->n; i++) {
		buf_add_char(&joined, '<');
		buf_add(&joined, written ? words->at[i].written : words->at[i].text);
		buf_add_char(&joined, '>');
	}
	return buf_str(&joined);
}

static const struct {
	const char *line, *text;
	const char *rest; /* NULL: missing */
} lines[] = {
	{"", "", NULL},
	{" \t ", "", NULL},
	{"quit", "<quit>", NULL},
	{"  note\tadd  here ", "<note><add><here>", NULL},
	{"quit\r\n", "<quit>", NULL},
	{"find \"two words\"", "<find><two words>", NULL},
	{"find 'two words'", "<find><two words>", NULL},
	{"\"\" ''", "<><>", NULL},
	{"\"\\\"\\\\\\n\\t\"", "<\"\\\n\t>", NULL},
	{"\"\\d+\\s\"", "<\\d+\\s>", NULL},
	{"'\\n\"'", "<\\n\">", NULL},
	{"a\\nb \\", "<a\\nb><\\>", NULL},
	{"don't 'don t'", "<don't><don t>", NULL},
	{"set by=\"Ana Maria\"x", "<set><by=Ana Mariax>", NULL},
	{"'a b'c", "<a bc>", NULL},
	{"# all", "", NULL},
	{"quit # now \"", "<quit>", NULL},
	{"a#b '#c' \"#\"", "<a#b><#c><#>", NULL},
	{"next ; prev", "<next>", " prev"},
	{"next;prev", "<next;prev>", NULL},
	{"next ;", "<next>", ""},
	{";", "", ""},
	{"; next", "", " next"},
	{"a ';' \";\" ;; ;b", "<a><;><;><;;><;b>", NULL},
	{"a ; b ; c", "<a>", " b ; c"},
	{"a # b ; c", "<a>", NULL},
	{"open -- -x", "<open><--><-x>", NULL},
	{"caf\xC3\xA9 \xE2\x80\x9C", "<caf\xC3\xA9><\xE2\x80\x9C>", NULL},
};

START_TEST(test_words)
{
	struct arguments words;
	struct str rest;
	struct err e = {0};
	ck_assert(line_words(&arena, str_of(lines[_i].line), &words, &rest, &e));
	ck_assert_same(join(&words, false), str_of(lines[_i].text));
	ck_assert_int_eq(rest.at == NULL, lines[_i].rest == NULL);
	ck_assert_same(rest, str_of(lines[_i].rest));
	for (int32_t i = 0; i < words.n; i++)
		ck_assert_int_eq(words.at[i].text.at[words.at[i].text.len], '\0');
}
END_TEST

START_TEST(test_written)
{
	struct arguments words;
	struct str line = STR("find  \"a\\tb\" x=\"c d\" 'e f' g'h # i");
	ck_assert(line_words(&arena, line, &words, NULL, NULL));
	ck_assert_same(join(&words, true), STR("<find><\"a\\tb\"><x=\"c d\"><'e f'><g'h>"));
	static const bool quoted[] = {false, true, true, true, false};
	for (int32_t i = 0; i < words.n; i++) {
		ck_assert_int_eq(words.at[i].quoted, quoted[i]);
		ck_assert(words.at[i].written.at >= line.at);
		ck_assert(words.at[i].written.at < line.at + line.len);
	}
}
END_TEST

static const struct {
	const char *line, *why;
} open_lines[] = {
	{"find \"a b", "no closing \" behind: \"a b"},
	{"find 'a b", "no closing ' behind: 'a b"},
	{"\"", "no closing \" behind: \""},
	{"\"a\\\"", "no closing \" behind: \"a\\\""},
	{"\"a\\", "no closing \" behind: \"a\\"},
	{"a\"b ; c", "no closing \" behind: \"b ; c"},
	{"'tis", "no closing ' behind: 'tis"},
};

START_TEST(test_open)
{
	struct arguments words;
	struct err e = {0};
	ck_assert(!line_words(&arena, str_of(open_lines[_i].line), &words, NULL, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_str_eq(e.text, open_lines[_i].why);
}
END_TEST

/* All commands of a line, one after the other. */
START_TEST(test_rest)
{
	struct str rest = STR("a b; c ; d 'e ; f' ;; g");
	static const char *const want[] = {"<a><b;><c>", "<d><e ; f><;;><g>"};
	int n = 0;
	while (rest.at != NULL) {
		struct arguments words;
		ck_assert(line_words(&arena, rest, &words, &rest, NULL));
		ck_assert_int_lt(n, LENGTH(want));
		ck_assert_same(join(&words, false), str_of(want[n++]));
	}
	ck_assert_int_eq(n, LENGTH(want));
}
END_TEST

static const struct {
	const char *word, *want;
} quotes[] = {
	{"", "\"\""},
	{"a", "a"},
	{"--", "--"},
	{"a b", "\"a b\""},
	{"a\tb\nc", "\"a\\tb\\nc\""},
	{"a\rb", "\"a\rb\""},
	{"say \"no\"", "\"say \\\"no\\\"\""},
	{"a\"b", "\"a\\\"b\""},
	{"don't", "don't"},
	{"'tis", "\"'tis\""},
	{"a\\b", "a\\b"},
	{"a \\b", "\"a \\\\b\""},
	{";", "\";\""},
	{";;", ";;"},
	{"a;b", "a;b"},
	{"#a", "\"#a\""},
	{"a#b", "a#b"},
	{"\xE2\x80\x9C", "\xE2\x80\x9C"},
};

START_TEST(test_quote)
{
	ck_assert_same(line_quote(&arena, str_of(quotes[_i].word)), str_of(quotes[_i].want));
}
END_TEST

/* Every word of up to four of the characters that mean something reads back. */
START_TEST(test_round_trip)
{
	static const char odd[] = "a \t\n\r\"'\\#;-n";
	int base = LENGTH(odd); /* the NUL stands for an end */
	for (int n = 0; n < base * base * base * base; n++) {
		char word[5] = {odd[n % base], odd[n / base % base], odd[n / base / base % base],
			odd[n / base / base / base]};
		struct arguments words;
		struct str quoted = line_quote(&arena, str_of(word));
		if (!line_words(&arena, quoted, &words, NULL, NULL) || words.n != 1 ||
			!str_eq(words.at[0].text, str_of(word)))
			ck_abort_msg("'%s' is quoted '%.*s'", word, STR_ARG(quoted));
		arena_reset(&arena);
	}
}
END_TEST

Suite *suite_base_line(void)
{
	Suite *s = suite_create("base_line");
	TCase *t = tcase_create("line");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_words, 0, LENGTH(lines));
	tcase_add_test(t, test_written);
	tcase_add_loop_test(t, test_open, 0, LENGTH(open_lines));
	tcase_add_test(t, test_rest);
	tcase_add_loop_test(t, test_quote, 0, LENGTH(quotes));
	tcase_add_test(t, test_round_trip);
	suite_add_tcase(s, t);
	return s;
}
