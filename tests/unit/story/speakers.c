/* Which entity speaks: names, pronouns, roles. */
#include "config.h"

#include <check.h>
#include <stdio.h>

#include "core/story/story.h"
#include "tests/unit/quote/marked.h"
#include "tests/unit/same.h"

Suite *suite_story_speakers(void);

/* clang-format off */
static const struct marked_row rows[] = {
	{"“No,” said [Ana Ruiz PER]. “Never,” [Ruiz PER] added.", "Ana Ruiz | Ana Ruiz"},
	{"[Ana Ruiz PER] came. “No,” she said.", "Ana Ruiz"},
	{"[Ana Ruiz PER] met [Bo Lind PER]. “No,” she said.", "Ana Ruiz"},
	{"Mr. [Lind PER] and Ms. [Ruiz PER] came. “No,” she said. “Yes,” he said.", "Ruiz | Lind"},
	{"[Ana Ruiz PER] spoke to [Bo Lind PER]. “No,” she said.", "Ana Ruiz"},
	{"[Bo Lind PER] sat. [Ruiz PER]'s chair was for [Ana Ruiz PER]. “No,” he said.", "Bo Lind"},
	{"“No,” said [Ana Ruiz PER]. “Yes,” she told [Bo Lind PER]. “Never,” she said.",
		"Ana Ruiz | Ana Ruiz | Ana Ruiz"},
	{"[Ana Ruiz PER] came.|“No,” she said.|It rained.|It rained on.|And on.|“No,” she said.",
		"Ana Ruiz | she"},
	{"The minister, [Ana Ruiz PER], came. [Bo Lind PER] left. “No,” said the minister.", "Ana Ruiz"},
	{"[Ana Ruiz PER], the new minister of ports, came with [Bo Lind PER]. “No,” the minister said.",
		"Ana Ruiz"},
	{"Foreign Minister [Ana Ruiz PER] came. “No,” said the minister. “Yes,” said a minister.",
		"Ana Ruiz | a minister"},
	{"[Ana Ruiz PER] came. An official rose. “No,” he said.", "he"},
	{"[Ana Ruiz PER] came. “No,” said a spokesman for [Acme ORG].", "a spokesman for Acme"},
	{"[Acme ORG] refused. “No,” it said.", "Acme"},
	{"“‘No,’ [Bo Lind PER] told me,” said [Ana Ruiz PER].", "Ana Ruiz | Bo Lind"},
	{"“We are many,” she said.", "she"},
	{"“So it goes for ever.”", "-"},
};
/* clang-format on */

static void print(struct arena *a, struct marked *m, struct buf *to)
{
	struct article x = {.doc = m->doc, .quotes = m->quotes};
	struct article *at[] = {&x};
	struct story s = {.at = at, .n = 1};
	struct name *name = ARENA_ARRAY(a, struct name, m->names.n + 1);
	for (int32_t i = 0; i < m->names.n; i++)
		name[i] = (struct name){0, m->names.at[i].span,
			span_text(m->doc.text, m->names.at[i].span), m->names.at[i].type, true};
	struct link_input in = {
		.name = name, .names = m->names.n, .text = &m->doc.text, .articles = 1};
	link_build(a, &in, &s.entities);
	speakers_open(a, &s, &s.entities, &s.speakers);
	speakers_step(&s, &s.entities, 0, &s.speakers);
	for (int32_t i = 0; i < m->quotes.n; i++) {
		struct str who = speaker_text(&s, 0, i);
		buf_printf(to, "%s%.*s", i > 0 ? " | " : "", STR_ARG(who.len > 0 ? who : STR("-")));
		ck_assert_int_gt(speaker_why(a, &s, 0, i).len, 0);
		ck_assert_int_ge(speaker_quote_at(&s, 0, m->quotes.at[i].span.beg), 0);
	}
}

START_TEST(who_speaks)
{
	int wrong = 0;
	for (int i = 0; i < LENGTH(rows); i++) {
		struct marked m;
		struct arena a = {0};
		struct buf got = {0};
		marked_open(&m, rows[i].text, "en");
		print(&a, &m, &got);
		if (!str_eq(buf_str(&got), str_of(rows[i].found))) {
			fprintf(stderr, "%s\n\tfound  %.*s\n\twanted %s\n", rows[i].text,
				STR_ARG(buf_str(&got)), rows[i].found);
			wrong++;
		}
		buf_free(&got);
		arena_free(&a);
		marked_close(&m);
	}
	ck_assert_msg(wrong == 0, "%d of %d rows", wrong, LENGTH(rows));
}
END_TEST

Suite *suite_story_speakers(void)
{
	Suite *s = suite_create("story_speakers");
	TCase *t = tcase_create("speakers");
	tcase_add_test(t, who_speaks);
	suite_add_tcase(s, t);
	return s;
}
