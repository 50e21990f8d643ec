#include "config.h"

#include "core/compare/joining.h"

#include "core/base/buf.h"
#include "core/base/vec.h"
#include "tests/unit/same.h"

enum { ARTICLES = 9, SENTENCES = 9 };

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

/*
 * An edge is written as two sentences, each an article and a number, and hundredths
 * of the score: "a1b1 30". From 16 on it is strong.
 */
static const struct {
	const char *edges, *groups;
} rows[] = {
	{"", ""},
	{"a1b1 30", "a1b1"},
	/* Not sure enough for a claim of two, but two speak for it. */
	{"a1b1 18", ""},
	{"a1b1 30 b1c1 18", "a1b1"},
	{"a1b1 30 b1c1 18 a1c1 17", "a1b1c1"},
	/* A possible link does not begin anything. */
	{"a1b1 15", ""},
	/* Chains: each alike to the next is not all alike. */
	{"a1b1 30 b1c1 29", "a1b1c1"},
	{"a1b1 30 b1c1 29 c1d1 28", "a1b1c1"},
	{"a1b1 30 b1c1 29 b1d1 28", "a1b1c1"},
	{"a1b1 40 b1c1 39 b1d1 38 a1c1 20", "a1b1c1d1"},
	/* Two groups that a link joins stay two. */
	{"a1b1 40 c1d1 40 b1c1 30", "a1b1 c1d1"},
	{"a1b1 40 c1d1 40 b1c1 30 b1d1 25 a1c1 16", "a1b1c1d1"},
	/* One sentence an article: the better one. */
	{"a1b1 30 a2b1 25", "a1b1"},
	{"a1b1 25 a2b1 30", "a2b1"},
	{"a1b1 30 a2b2 30", "a1b1 a2b2"},
	/* Ties go by the order of nodes. */
	{"a2b1 30 a1b1 30", "a1b1"},
};

static int32_t node_of(const char *at)
{
	return (at[0] - 'a') * SENTENCES + (at[1] - '1');
}

static struct join_edges edges_of(const char *text)
{
	struct join_edges out = {0};
	struct str rest = str_of(text), pair, score;
	while (rest.len > 0 && str_cut(&rest, ' ', &pair) && str_cut(&rest, ' ', &score)) {
		int32_t hundredths = (score.at[0] - '0') * 10 + (score.at[1] - '0');
		VEC_PUSH(&arena, &out,
			(struct join_edge){node_of(pair.at), node_of(pair.at + 2),
				(float)hundredths / 100, hundredths > 15, true});
	}
	return out;
}

static struct str groups_of(const struct joining *j)
{
	struct buf b = {0};
	for (int32_t v = 0; v < j->nodes; v++) {
		int32_t g = j->group[v];
		bool first = g >= 0 && j->size[g] > 1;
		for (int32_t w = 0; w < v && first; w++)
			first = j->group[w] != g;
		for (int32_t w = v; w < j->nodes && first; w++)
			if (j->group[w] == g)
				buf_printf(&b, "%s%c%d", w == v && b.len > 0 ? " " : "",
					'a' + w / SENTENCES, 1 + w % SENTENCES);
	}
	struct str out = buf_dup(&arena, &b);
	buf_free(&b);
	return out;
}

START_TEST(joins)
{
	int32_t article[ARTICLES * SENTENCES];
	struct joining j;
	for (int32_t v = 0; v < ARTICLES * SENTENCES; v++)
		article[v] = v / SENTENCES;
	joining_open(&arena, article, ARTICLES * SENTENCES, edges_of(rows[_i].edges), &j);
	while (joining_step(&j))
		continue;
	ck_assert_same(groups_of(&j), str_of(rows[_i].groups));
	for (int32_t g = 0; g < j.groups; g++)
		ck_assert(j.size[g] == 0 || joining_centre(&j, g) >= 0);
}
END_TEST

Suite *suite_compare_joining(void)
{
	Suite *s = suite_create("compare_joining");
	TCase *c = tcase_create("joining");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, joins, 0, LENGTH(rows));
	suite_add_tcase(s, c);
	return s;
}
