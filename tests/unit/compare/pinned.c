/* What the reader says of links goes before what the words say. */
#include "config.h"

#include "core/compare/pinned.h"

#include "tests/unit/compare/couple.h"
#include "tests/unit/same.h"

static struct couple couple;

static void setup(void)
{
	couple_open(&couple);
	couple_add(&couple, STR("The mayor of Arle resigned on Monday. Bread is dear in the "
				"valley. Ducks sleep."));
	couple_add(&couple,
		STR("Snow fell. The mayor of Arle has resigned. In the valley bread is dear."));
}

static void teardown(void)
{
	couple_close(&couple);
}

static struct pin_end end_of(int32_t article, int32_t sentence)
{
	struct pin_end x;
	const struct article *of = couple.story.at[article];
	pin_end_make(&couple.arena, of->key, &of->doc, of->doc.sentences.at[sentence].span, &x);
	return x;
}

/* "pL:R": sentences of the first and the second article, from 1; a capital letter: turned round. */
static void say(const char *c)
{
	bool turned = *c == 'P' || *c == 'R';
	struct pin p = {.kind = *c == 'p' || *c == 'P' ? PIN_LINK : PIN_REJECT};
	p.end[turned] = end_of(0, c[1] - '1');
	p.end[!turned] = end_of(1, c[3] - '1');
	story_pin(&couple.story, &p);
}

static const struct {
	const char *said;
	const char *links;
} rows[] = {
	{"", "1-2 strong, 2-3 strong"},
	{"r1:2", "2-3 strong"},
	{"R1:2", "2-3 strong"},
	{"p3:1", "1-2 strong, 2-3 strong, 3-1 strong"},
	{"p1:2", "1-2 strong, 2-3 strong"},
	{"p3:1 r3:1", "1-2 strong, 2-3 strong"},
	{"r1:2 p1:2", "1-2 strong, 2-3 strong"},
	{"r1:2 r2:3", ""},
	{"P3:1 r2:3", "1-2 strong, 3-1 strong"},
};

static struct str linked(struct comparison *c)
{
	while (comparison_step(c))
		continue;
	return couple_links(&couple, comparison_pair(c, 0, 1));
}

START_TEST(links_are_as_the_reader_says)
{
	for (const char *c = rows[_i].said; *c != '\0'; c += c[4] == ' ' ? 5 : 4)
		say(c);
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	struct str links = linked(c);
	comparison_close(c);
	ck_assert_same(links, str_of(rows[_i].links));
}
END_TEST

START_TEST(redone_without_the_rest)
{
	struct comparison *c = comparison_open(&couple.story, couple.segmenter);
	struct str first = linked(c);
	say("p3:1");
	comparison_redo(c, 1, 0);
	bool gone = comparison_pair(c, 0, 1) == NULL;
	struct str then = linked(c);
	bool pinned = comparison_pair(c, 0, 1)->links.at[2].pinned;
	story_unpin(&couple.story, 0);
	comparison_redo(c, 0, 1);
	struct str last = linked(c);
	comparison_close(c);
	ck_assert(gone && pinned);
	ck_assert_same(then, STR("1-2 strong, 2-3 strong, 3-1 strong"));
	ck_assert_same(last, first);
}
END_TEST

START_TEST(some_find_nothing)
{
	say("p1:2");
	say("p1:2");
	couple.story.pins.at[0].end[1].words = STR("Nobody wrote this");
	couple.story.pins.at[1].end[0].key = STR("elsewhere");
	ck_assert(!pin_is_active(&couple.story, 0));
	ck_assert(!pin_is_active(&couple.story, 1));
	say("r2:3");
	ck_assert(pin_is_active(&couple.story, 2));
}
END_TEST

Suite *suite_compare_pinned(void)
{
	Suite *s = suite_create("compare_pinned");
	TCase *c = tcase_create("pinned");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, links_are_as_the_reader_says, 0, LENGTH(rows));
	tcase_add_test(c, redone_without_the_rest);
	tcase_add_test(c, some_find_nothing);
	suite_add_tcase(s, c);
	return s;
}
