#include "config.h"

#include "core/compare/passages.h"

#include "core/base/vec.h"
#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

static struct couple couple;

static void setup(void)
{
	couple_open(&couple);
}

static void teardown(void)
{
	couple_close(&couple);
}

/* Cells are written row, column, tenths of the score; at 5 and more they are strong. 9 is a title. */
static const struct {
	const char *cells, *links, *mirrored;
} rows[] = {
	{"", "", ""},
	{"115", "1-1 strong", "1-1 strong"},
	{"115 215", "1+2-1 strong", "1-1+2 strong"},
	{"115 214", "1-1 strong, 2-1 possible", "1-1 strong, 1-2 possible"},
	{"115 225", "1-1 strong, 2-2 strong", "1-1 strong, 2-2 strong"},
	{"115 315", "1-1 strong, 3-1 strong", "1-1 strong, 1-3 strong"},
	{"119 128 217 226", "1+2-1+2 strong", "1+2-1+2 strong"},
	/* A corner goes with the better one. */
	{"115 127 216", "1-1+2 strong, 2-1 strong", "1+2-1 strong, 1-2 strong"},
	{"115 126 217", "1+2-1 strong, 1-2 strong", "1-1+2 strong, 2-1 strong"},
	/* Nothing says which way. */
	{"115 125 215", "1-1 strong, 1-2 strong, 2-1 strong", "1-1 strong, 1-2 strong, 2-1 strong"},
	/* A title tells no part of what the text below it says. */
	{"815 915", "8-1 strong, 9-1 strong", "1-8 strong, 1-9 strong"},
	{"115 216 317 418", "1+2+3+4-1 strong", "1-1+2+3+4 strong"},
};

enum { TITLE = 8 };

static struct cells cells_of(const char *text, bool mirrored)
{
	struct cells out = {0};
	struct str rest = str_of(text), one;
	while (rest.len > 0 && str_cut(&rest, ' ', &one)) {
		int32_t a = one.at[0] - '1', b = one.at[1] - '1', score = one.at[2] - '0';
		struct cell c = {a, b, (float)score / 10, score >= 5, 0, {a == TITLE, b == TITLE}};
		if (mirrored)
			c = (struct cell){
				b, a, c.score, c.tier, c.things, {c.title[1], c.title[0]}};
		VEC_PUSH(&couple.arena, &out, c);
	}
	return out;
}

START_TEST(joins)
{
	struct pairing p = {0};
	struct cells cells = cells_of(rows[_i].cells, false);
	passages_join(&couple.arena, &couple.arena, &cells, &p.links);
	ck_assert_same(couple_links(&couple, &p), str_of(rows[_i].links));
	cells = cells_of(rows[_i].cells, true);
	passages_join(&couple.arena, &couple.arena, &cells, &p.links);
	ck_assert_same(couple_links(&couple, &p), str_of(rows[_i].mirrored));
}
END_TEST

Suite *suite_compare_passages(void)
{
	Suite *s = suite_create("compare_passages");
	TCase *c = tcase_create("passages");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, joins, 0, LENGTH(rows));
	suite_add_tcase(s, c);
	return s;
}
