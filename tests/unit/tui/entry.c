/* What curses reads of an entry made shorter: all that was in it but what is meant. */
#include "config.h"

#include <check.h>
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

#include "core/base/arena.h"
#include "tui/entry.h"
#include "tui/terminfo.h"

Suite *suite_tui_entry(void);

/* Entries of the base package of ncurses; those that are not installed are left out. */
static const struct {
	const char *name, *sgr0, *smcup, *cud1;
} terms[] = {
	{"xterm-256color", "\033[m", "\033(B\033[?1049h\033[22;0;0t", "$<0>\n"},
	{"screen-256color", "\033[m", "\017\033[?1049h", "$<0>\n"},
	{"linux", "\033[m", "\017", "$<0>\n"},
	{"vt100", "\033[m$<2>", "\017", "$<0>\n"},
	{"cygwin", "\033[0;10m", "\0337\033[?47h", "\033[B"},
};

enum { MOST = 512 };

static struct arena arena;
static const char *was[MOST];
static int flag[MOST], number[MOST];

static void teardown(void)
{
	arena_free(&arena);
}

/* All that is known now, kept. */
static void keep(void)
{
	for (int i = 0; strnames[i] != NULL; i++) {
		const char *s = terminfo_string(strnames[i]);
		was[i] = s != NULL ? str_cstr(&arena, str_of(s)) : NULL;
	}
	for (int i = 0; boolnames[i] != NULL; i++)
		flag[i] = tigetflag((char *)boolnames[i]);
	for (int i = 0; numnames[i] != NULL; i++)
		number[i] = tigetnum((char *)numnames[i]);
}

static const char *meant(int term, int string)
{
	const char *name = strnames[string];
	if (strcmp(name, "sgr") == 0)
		return NULL;
	if (strcmp(name, "sgr0") == 0)
		return terms[term].sgr0;
	if (strcmp(name, "smcup") == 0)
		return terms[term].smcup;
	return strcmp(name, "cud1") == 0 ? terms[term].cud1 : was[string];
}

static void compare(int term)
{
	for (int i = 0; strnames[i] != NULL; i++) {
		const char *is = terminfo_string(strnames[i]), *want = meant(term, i);
		ck_assert_msg((is == NULL) == (want == NULL), "%s", strnames[i]);
		if (is != NULL)
			ck_assert_str_eq(is, want);
	}
	for (int i = 0; boolnames[i] != NULL; i++)
		ck_assert_int_eq(tigetflag((char *)boolnames[i]), flag[i]);
	for (int i = 0; numnames[i] != NULL; i++)
		ck_assert_int_eq(tigetnum((char *)numnames[i]), number[i]);
}

START_TEST(test_entry)
{
	struct buf entry = {0};
	struct err e;
	if (!terminfo_find(terms[_i].name, &e))
		return;
	keep();
	int colours = tigetflag((char *)"AX"), utf8 = tigetnum((char *)"U8");
	ck_assert(entry_format(&entry, terms[_i].name));
	terminfo_drop();
	setenv("TERMINFO", entry.at, 1);
	ck_assert(terminfo_find(terms[_i].name, &e));
	compare(_i);
	ck_assert_int_eq(tigetflag((char *)"AX") > 0, colours > 0);
	ck_assert_int_eq(tigetnum((char *)"U8") > 0, utf8 > 0);
	terminfo_drop();
	buf_free(&entry);
}
END_TEST

/* No attributes: nothing to be shorter. */
START_TEST(test_dumb)
{
	struct buf entry = {0};
	struct err e;
	if (!terminfo_find("dumb", &e))
		return;
	ck_assert(!entry_format(&entry, "dumb"));
	ck_assert_int_eq(entry.len, 0);
	terminfo_drop();
}
END_TEST

Suite *suite_tui_entry(void)
{
	Suite *s = suite_create("tui/entry");
	TCase *c = tcase_create("entry");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, test_entry, 0, sizeof terms / sizeof terms[0]);
	tcase_add_test(c, test_dumb);
	suite_add_tcase(s, c);
	return s;
}
