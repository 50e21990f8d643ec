/* Words in small letters, and what stands before them. */
#include "config.h"

#include <check.h>
#include <stdio.h>

#include "core/base/buf.h"
#include "core/wording/plain_word.h"
#include "tests/unit/same.h"

Suite *suite_wording_plain_word(void);

/* ^ a capital, ! first, | apart; (...) what is without 's */
static const struct {
	const char *text, *words;
} rows[] = {
	{"The big man", "^!the big man"},
	{"He, a man", "^!he |a man"},
	{"far-right men", "!far-right men"},
	{"far\xe2\x80\x91right men", "!far-right men"},
	{"the men \xe2\x80\x94 old", "!the men |old"},
	{"the regime\xe2\x80\x99s men", "!the regime's(regime) men"},
	{"the boys' men", "!the boys |men"},
	{"he said \xe2\x80\x9cNo way\xe2\x80\x9d", "!he said ^!|no way"},
	{"a fa\xc3\xa7"
	 "ade here",
		"!a fa\xc3\xa7"
		"ade here"},
	{"3,000 men", "!3 |000 men"},
	{"", ""},
	{" \n- ", ""},
};

static void print(struct buf *to, const struct plain_word *w)
{
	if (to->len > 0)
		buf_add_char(to, ' ');
	buf_printf(to, "%s%s%s%.*s", w->capital ? "^" : "", w->first ? "!" : "",
		w->apart ? "|" : "", STR_ARG(plain_low(w)));
	if (w->bare < w->len)
		buf_printf(to, "(%.*s)", STR_ARG(plain_bare(w)));
}

START_TEST(words)
{
	static struct plain_words w;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str text = str_of(rows[i].text);
		struct buf got = {0};
		buf_add(&got, STR(""));
		ck_assert_int_eq(plain_words_read(text, (struct span){0, text.len}, &w), text.len);
		for (int32_t k = 0; k < w.n; k++)
			print(&got, &w.at[k]);
		ck_assert_str_eq(got.at != NULL ? got.at : "", rows[i].words);
		buf_free(&got);
	}
}
END_TEST

START_TEST(long_ones)
{
	static struct plain_words w;
	struct buf text = {0};
	for (int i = 0; i < 1000; i++)
		buf_add(&text, STR("word "));
	int32_t n = 0, at = 0;
	while (at < text.len) {
		at = plain_words_read(buf_str(&text), (struct span){at, text.len}, &w);
		ck_assert_int_le(w.n, PLAIN_WORDS_MOST);
		n += w.n;
	}
	ck_assert_int_eq(n, 1000);
	buf_clear(&text);
	buf_add_times(&text, 'x', 100000);
	for (at = 0; at < text.len;) {
		at = plain_words_read(buf_str(&text), (struct span){at, text.len}, &w);
		ck_assert_int_eq(w.at[0].len, 0);
	}
	buf_free(&text);
}
END_TEST

Suite *suite_wording_plain_word(void)
{
	Suite *s = suite_create("wording_plain_word");
	TCase *t = tcase_create("plain_word");
	tcase_add_test(t, words);
	tcase_add_test(t, long_ones);
	suite_add_tcase(s, t);
	return s;
}
