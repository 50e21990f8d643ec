#include "config.h"

#include "core/story/event.h"

#include <check.h>

#include "core/base/arena.h"
#include "tests/unit/same.h"

static struct arena arena;
static struct event_words words;

static void setup(void)
{
	event_words_build(&arena, &words);
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *word, *noun, *verb; /* lemmas; NULL: it is none */
} forms[] = {
	{"summit", "summit", NULL},
	{"summits", "summit", NULL},
	{"meeting", "meeting", "meet"},
	{"met", NULL, "meet"},
	{"reports", "report", "report"},
	{"planned", NULL, "plan"},
	{"planning", NULL, "plan"},
	{"opened", NULL, "open"},
	{"visited", NULL, "visit"},
	{"agreed", NULL, "agree"},
	{"announced", NULL, "announce"},
	{"denied", NULL, "deny"},
	{"speeches", "speech", NULL},
	{"ceremonies", "ceremony", NULL},
	{"wrote", NULL, "write"},
	{"swore", NULL, "swear"},
	{"founded", NULL, "found"},
	{"office", NULL, NULL},
	{"", NULL, NULL},
};

START_TEST(test_forms)
{
	const struct event_word *w = event_word(&words, str_of(forms[_i].word));
	ck_assert_int_eq(w != NULL, forms[_i].noun != NULL || forms[_i].verb != NULL);
	if (w == NULL)
		return;
	ck_assert_int_eq(w->noun != EVENT_NONE, forms[_i].noun != NULL);
	ck_assert_int_eq(w->verb != EVENT_NONE, forms[_i].verb != NULL);
	if (forms[_i].noun != NULL)
		ck_assert_same(w->lemma[0], str_of(forms[_i].noun));
	if (forms[_i].verb != NULL)
		ck_assert_same(w->lemma[1], str_of(forms[_i].verb));
}
END_TEST

Suite *suite_story_event(void)
{
	Suite *s = suite_create("story_event");
	TCase *t = tcase_create("event");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_forms, 0, sizeof forms / sizeof *forms);
	suite_add_tcase(s, t);
	return s;
}
