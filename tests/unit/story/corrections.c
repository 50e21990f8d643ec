#include "config.h"

#include "core/story/corrections.h"

#include <check.h>

#include "tests/unit/same.h"
#include "tests/unit/story/told.h"

static struct told told;

static void setup(void)
{
}

static void teardown(void)
{
	told_free(&told);
}

#define MERGE(type, a, b)                                                                          \
	{                                                                                          \
		CORRECTION_MERGE, type, 0, STR_INIT(a), STR_INIT(b)                                \
	}
#define ALIAS(type, a, b)                                                                          \
	{                                                                                          \
		CORRECTION_ALIAS, type, 0, STR_INIT(a), STR_INIT(b)                                \
	}
#define SPLIT(type, a, b)                                                                          \
	{                                                                                          \
		CORRECTION_SPLIT, type, 0, STR_INIT(a), STR_INIT(b)                                \
	}
#define RENAME(type, a, b)                                                                         \
	{                                                                                          \
		CORRECTION_RENAME, type, 0, STR_INIT(a), STR_INIT(b)                               \
	}
#define SPEAKS(type, a, b)                                                                         \
	{                                                                                          \
		CORRECTION_SPEAKS, type, 0, STR_INIT(a), STR_INIT(b)                               \
	}
#define RETYPE(type, a, to)                                                                        \
	{                                                                                          \
		CORRECTION_RETYPE, type, to, STR_INIT(a),                                          \
		{                                                                                  \
			NULL, 0                                                                    \
		}                                                                                  \
	}

enum { PER = ENTITY_PER, ORG = ENTITY_ORG, LOC = ENTITY_LOC, MISC = ENTITY_MISC };

static const struct {
	const char *story;
	struct correction at[3];
	int32_t n;
	const char *active; /* y or n each */
	const char *line;
} rows[] = {
	{"[O NATO], [O NATO] and the [O Baltic Pact]", {MERGE(ORG, "nato", "the Baltic Pact")}, 1,
		"y", "ORG NATO: NATO, NATO, Baltic Pact/reader"},
	/* The name is the first one's, whatever is more frequent. */
	{"[O Baltic Pact] and [O NATO], [O NATO]", {MERGE(ORG, "Baltic Pact", "NATO")}, 1, "y",
		"ORG Baltic Pact: Baltic Pact, NATO/reader, NATO/reader"},
	/* By any of its names, and by the table's. */
	{"[P Fumio Kishida], [P Kishida], [P Premier K]", {MERGE(PER, "kishida", "Premier K")}, 1,
		"y", "PER Fumio Kishida: Fumio Kishida, Kishida/surname, Premier K/reader"},
	{"[L U.S.] and [L Yankeeland]", {MERGE(LOC, "United States", "Yankeeland")}, 1, "y",
		"LOC United States: U.S./alias, Yankeeland/reader"},
	/* Of another type too, but the first must have its own. */
	{"[O NATO] and [M Baltic Pact]", {MERGE(ORG, "NATO", "Baltic Pact")}, 1, "y",
		"ORG NATO: NATO, Baltic Pact/reader"},
	{"[O NATO] and [M Baltic Pact]", {MERGE(LOC, "NATO", "Baltic Pact")}, 1, "n",
		"MISC Baltic Pact: Baltic Pact; ORG NATO: NATO"},
	{"[O NATO]", {MERGE(ORG, "NATO", "Baltic Pact")}, 1, "n", "ORG NATO: NATO"},
	{"[O NATO]", {MERGE(ORG, "NATO", "NATO")}, 1, "y", "ORG NATO: NATO"},
	/* Split: one form out of many. */
	{"[O NATO] and [O Atlantic alliance]", {SPLIT(ORG, "NATO", "the Atlantic alliance")}, 1,
		"y", "ORG Atlantic alliance: Atlantic alliance/reader; ORG NATO: NATO"},
	{"[O NATO], [O NATO]", {SPLIT(ORG, "NATO", "NATO")}, 1, "n", "ORG NATO: NATO, NATO"},
	{"[O NATO]", {SPLIT(ORG, "NATO", "Otan")}, 1, "n", "ORG NATO: NATO"},
	{"[P Ann Marsh]|[P Marsh]", {SPLIT(PER, "Ann Marsh", "Marsh")}, 1, "y",
		"PER Ann Marsh: Ann Marsh; PER Marsh: Marsh/reader"},
	/* Each on what those before it left. */
	{"[O NATO] and [O Atlantic alliance]",
		{SPLIT(ORG, "NATO", "Atlantic alliance"), RENAME(ORG, "Atlantic alliance", "Pact"),
			MERGE(ORG, "Pact", "NATO")},
		3, "yyy", "ORG Pact: NATO/reader, Atlantic alliance/reader"},
	{"[P Ann Marsh]|[P Bob Marsh]|[P Marsh]", {ALIAS(PER, "Bob Marsh", "Marsh")}, 1, "y",
		"PER Bob Marsh: Bob Marsh, Marsh/reader; PER Ann Marsh: Ann Marsh"},
	{"[P Ann Marsh]", {ALIAS(PER, "Ann Marsh", "Marsh")}, 1, "n", "PER Ann Marsh: Ann Marsh"},
	{"[P Ann Marsh], [P Marsh]", {RENAME(PER, "marsh", "Dame Ann")}, 1, "y",
		"PER Dame Ann: Ann Marsh/folded, Marsh/surname"},
	{"[P Ann Marsh]", {RENAME(PER, "Marsh", "Dame Ann")}, 1, "n", "PER Ann Marsh: Ann Marsh"},
	{"[P Mikasa]", {RETYPE(PER, "Mikasa", MISC)}, 1, "y", "MISC Mikasa: Mikasa"},
	{"[P Mikasa]", {RETYPE(PER, "Mikasa", MISC), RETYPE(PER, "Mikasa", LOC)}, 2, "yn",
		"MISC Mikasa: Mikasa"},
	{"[P Mikasa]", {RETYPE(PER, "Mikasa", 9)}, 1, "n", "PER Mikasa: Mikasa"},
	{"[L Arle] warned [L China]", {SPEAKS(LOC, "Arle", "China")}, 1, "y",
		"LOC Arle !<China>: Arle!; LOC China: China"},
	{"[L Beijing] warned [L China]", {SPEAKS(LOC, "Beijing", "")}, 1, "y",
		"LOC Beijing: Beijing; LOC China: China"},
	{"[L Oslo]", {{99, LOC, 0, STR_INIT("Oslo"), STR_INIT("x")}}, 1, "n", "LOC Oslo: Oslo"},
};

START_TEST(test_rows)
{
	told_read(&told, rows[_i].story);
	told_link(&told, (struct corrections){rows[_i].at, rows[_i].n});
	ck_assert_same(told_line(&told), str_of(rows[_i].line));
	for (int32_t i = 0; i < rows[_i].n; i++)
		ck_assert_int_eq(told.entities.active[i], rows[_i].active[i] == 'y');
}
END_TEST

Suite *suite_story_corrections(void)
{
	Suite *s = suite_create("story_corrections");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_rows, 0, LENGTH(rows));
	suite_add_tcase(s, t);
	return s;
}
