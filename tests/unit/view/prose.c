/* Passages as running text: folded white space, what is left out, brackets, rows. */
#include "config.h"

#include <check.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/text/segment.h"
#include "core/view/prose.h"
#include "tests/unit/same.h"

Suite *suite_view_prose(void);

enum { PARTS = 4 };

static struct arena arena;
static struct view view;

static void setup(void)
{
	arena = (struct arena){0};
	view = (struct view){.arena = &arena, .segmenter = segmenter_open(NULL)};
}

static void teardown(void)
{
	segmenter_close(view.segmenter);
	arena_free(&arena);
}

static const struct {
	const char *text;
	const char *out[2];  /* words left out */
	const char *slot[2]; /* words that differ */
	const char *plain;   /* where brackets tell */
	const char *faces;   /* a letter a byte: . text, s slot, r the cut */
} rows[] = {
	{"The pier\n\tstands.", {0}, {0}, "The pier stands.", "................"},
	{"The old pier stands.", {0}, {"old"}, "The [old] pier stands.", "....sss............."},
	{"Elm said the pier stands.", {"Elm said"}, {0}, "the pier stands.", "................"},
	{"The pier, Elm said, stands.", {"Elm said,"}, {0}, "The pier, … stands.",
		"..........rrr........"},
	{"“It stands,” said Elm.", {"said Elm"}, {0}, "“It stands,”", "................"},
	{"A b c d.", {0}, {"b", "d"}, "A [b] c [d].", "..s...s."},
	{"  ", {0}, {0}, "", ""},
	{"", {0}, {0}, "", ""},
};

static void add(struct prose_parts *parts, const char *text, const char *words, bool left_out)
{
	int32_t beg = words != NULL ? str_find(str_of(text), str_of(words)) : -1;
	struct prose_part p = {.face = FACE_SLOT, .bracketed = true, .left_out = left_out};
	if (words == NULL)
		return;
	ck_assert_int_ge(beg, 0);
	p.span = (struct span){beg, beg + (int32_t)strlen(words)};
	parts->at[parts->n++] = p;
}

static const struct note_marks no_notes;

static void build(int i, struct prose *out)
{
	struct prose_part at[PARTS];
	struct prose_parts parts = {at, 0};
	for (int k = 0; k < 2; k++) {
		add(&parts, rows[i].text, rows[i].out[k], true);
		add(&parts, rows[i].text, rows[i].slot[k], false);
	}
	struct str text = str_of(rows[i].text);
	prose_build(&view, text, (struct span){0, text.len}, FACE_TEXT, &parts, &no_notes, out);
}

START_TEST(with_brackets)
{
	struct prose p;
	view.plain = true;
	build(_i, &p);
	ck_assert_same(p.text, str_of(rows[_i].plain));
}
END_TEST

START_TEST(with_faces)
{
	struct prose p;
	struct line l = {0};
	struct buf faces = {0};
	build(_i, &p);
	prose_add(&view, &l, &p, (struct span){0, p.text.len}, FACE_TEXT);
	for (int32_t i = 0; i < l.n; i++) {
		enum face face = (enum face)l.at[i].face;
		buf_add_times(&faces,
			face == FACE_SLOT     ? 's'
			: face == FACE_RECEDE ? 'r'
					      : '.',
			l.at[i].text.len);
	}
	ck_assert_same(buf_str(&faces), str_of(rows[_i].faces));
	buf_free(&faces);
}
END_TEST

START_TEST(rows_are_those_of_the_text)
{
	struct prose p;
	struct spans lines = {0};
	struct str text = STR("one two three\nfour five");
	const struct prose_parts none = {0};
	prose_build(&view, text, (struct span){4, text.len}, FACE_TEXT, &none, &no_notes, &p);
	prose_rows(&view, &p, 10, &lines);
	ck_assert_int_eq(lines.n, 2);
	ck_assert_same(span_text(p.text, lines.at[0]), STR("two three"));
	ck_assert_same(span_text(p.text, lines.at[1]), STR("four five"));
}
END_TEST

Suite *suite_view_prose(void)
{
	Suite *s = suite_create("view_prose");
	TCase *c = tcase_create("prose");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_loop_test(c, with_brackets, 0, LENGTH(rows));
	tcase_add_loop_test(c, with_faces, 0, LENGTH(rows));
	tcase_add_test(c, rows_are_those_of_the_text);
	suite_add_tcase(s, c);
	return s;
}
