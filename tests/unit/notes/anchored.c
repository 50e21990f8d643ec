#include "config.h"

#include "core/notes/anchored.h"

#include <check.h>

#include "core/notes/reanchor.h"
#include "tests/unit/notes/stand.h"
#include "tests/unit/same.h"

static struct stand stand;

static void teardown(void)
{
	stand_free(&stand);
}

static const char *const articles[] = {
	"one\nThe meeting was held in May. Nobody said a word about the caf\xC3\xA9 of the hotel.",
	"two\nIn June they met again, and again nobody spoke. They met.",
	NULL,
};

#define BOTH "[one]: one.txt\n[two]: two.txt\n"

/* A note, then "state span" of each target and why, a | between. */
static const struct {
	const char *note, *want;
} rows[] = {
	{"## one\n> held in May.\n", "exact 16-28"},
	{"## one two\n> held in May.\n\n> In June\n", "exact 16-28|exact 0-7"},
	{"## one\n> was held in May. ==Nobbody said== a word about the\n",
		"moved 29-40 found by words that are nearly the same"},
	{"## one\n> there is no such thing\n", "orphan -1--1 the words are not in the article"},
	{"## two\n> met\n", "orphan -1--1 the words fit 2 places"},
	{"## two\n> met\n[x]: two#char=53,56\n", "exact 53-56"},
	{"## one\n> hotel\n[x]: one#char=70,75\n", "exact 71-76"},
	{"## three\n> words\n[x]: three\n", "orphan -1--1 no article three is here"},
	{"## one\nall of it\n[x]: one\n", "exact -1--1"},
	{"## *\n", ""},
	{"## My list\n", ""},
};

START_TEST(test_rows)
{
	struct buf text = {0}, got = {0};
	buf_printf(&text, BOTH "%s", rows[_i].note);
	stand_open(&stand, text.at, articles);
	const struct note *n = &stand.notes.at[0];
	const struct anchored *at = stand.anchored.at[0];
	for (int32_t i = 0; n->fault == NULL && i < n->targets.n; i++) {
		struct str why = anchored_why(&stand.arena, n, i, at);
		buf_printf(&got, "%s%s %d-%d%s%.*s", i > 0 ? "|" : "",
			anchor_state_name(at[i].anchor.state), at[i].anchor.span.beg,
			at[i].anchor.span.end, why.len > 0 ? " " : "", STR_ARG(why));
	}
	ck_assert_same(buf_str(&got), str_of(rows[_i].want));
	enum anchor_state state = note_state(n, at);
	ck_assert(n->targets.n != 1 || n->fault != NULL || state == at[0].anchor.state);
	buf_free(&text);
	buf_free(&got);
}
END_TEST

/* Positions and ids are written where they are wrong or missing, nothing else is. */
static const struct {
	const char *note, *want;
	int32_t moved;
} reanchors[] = {
	{"## one\n>  held in May.\n\nx\n\n[x]: one#char=1,2 \"2026 mk\"\n",
		"## one\n>  held in May.\n\nx\n\n[x]: one#char=16,28 \"2026 mk\"\n", 1},
	{"## one\n> held in May.\n[x]: one#char=16,28\n", NULL, 0},
	{"## one\n> no such thing\n[x]: one#char=1,2\n", NULL, 0},
	{"## one\n> hotel\n[x]: one#char=1,2\n", "## one\n> hotel\n[x]: one#char=70,75\n", 1},
	{"## one two\n> May\n\n> June\n[x]: two#char=3,7\n",
		"## one two\n> May\n\n> June\n[x]: two#char=3,7\n[x]: one#char=24,27\n", 1},
	{"## *\n\n## one\nwhole\n", NULL, 0},
};

START_TEST(test_reanchor)
{
	struct buf text = {0}, out = {0};
	buf_printf(&text, BOTH "%s", reanchors[_i].note);
	stand_open(&stand, text.at, articles);
	struct reanchor r = {.articles = &stand.articles, .arena = &stand.arena};
	bool changed = reanchor_make(&r, &stand.notes, &out);
	ck_assert_int_eq(changed, reanchors[_i].moved > 0);
	ck_assert_int_eq(r.moved.n, reanchors[_i].moved);
	struct str want =
		str_of(reanchors[_i].want != NULL ? reanchors[_i].want : reanchors[_i].note);
	ck_assert_same(str_from(buf_str(&out), (int32_t)sizeof BOTH - 1), want);
	buf_free(&text);
	buf_free(&out);
}
END_TEST

/* Ids that are given are new ones, and once written nothing is left to do. */
START_TEST(test_named)
{
	struct buf out = {0}, again = {0};
	struct stand second;
	stand_open(&stand, BOTH "## one\n> May\n\n## one\n> May\n", articles);
	struct reanchor r = {.articles = &stand.articles, .arena = &stand.arena};
	ck_assert(reanchor_make(&r, &stand.notes, &out));
	stand_open(&second, out.at, articles);
	ck_assert_int_eq(second.notes.at[0].id.len, 5);
	ck_assert(!str_eq(second.notes.at[0].id, second.notes.at[1].id));
	ck_assert(!reanchor_make(&r, &second.notes, &again));
	stand_free(&second);
	buf_free(&out);
	buf_free(&again);
}
END_TEST

Suite *suite_notes_anchored(void)
{
	Suite *s = suite_create("notes_anchored");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_rows, 0, LENGTH(rows));
	tcase_add_loop_test(t, test_reanchor, 0, LENGTH(reanchors));
	tcase_add_test(t, test_named);
	suite_add_tcase(s, t);
	return s;
}
