#include "config.h"

#include "core/notes/excerpt.h"

#include <check.h>

#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

/* "prefix|exact|last|suffix", white space as one space. */
static const struct {
	const char *lines, *want;
} rows[] = {
	{"> before the ==summit in July==.\n", "before the |summit in July||."},
	{"> all of it\n> on two lines", "|all of it on two lines||"},
	{">before\n> the ==sum\n>mit==\n", "before the |sum mit||"},
	{"> a ==b\n>\n> c== d\n", "a |b c|| d"},
	{"> ==first words [...] last words== end\n", "|first words|last words| end"},
	{"> ==first \xE2\x80\xA6 [\xE2\x80\xA6] last==\n", "|first \xE2\x80\xA6|last|"},
	{"> \xE2\x80\xA6 he said ==no== and so ...\n", " he said |no|| and so "},
	{"> ... only words \xE2\x80\xA6\n", "| only words ||"},
	{"> 2 \\=\\= 2 ==is \\*so\\*==\n", "2 == 2 |is *so*||"},
	{"> a ==b\n", "|a b||"}, /* not closed */
	{"> a ==== b\n", "|||"},
	{"> ==a== and ==b==\n", "|a|| and b"},
	{"> back\\slash \\. end\\\n> here\r\n", "|back\\slash . end here||"},
};

static struct str squeezed(struct str s)
{
	struct buf out = {0};
	for (int32_t i = 0; i < s.len; i++) {
		bool space = s.at[i] == ' ' || s.at[i] == '\n';
		if (!space)
			buf_add_char(&out, s.at[i]);
		else if (out.len == 0 || out.at[out.len - 1] != ' ')
			buf_add_char(&out, ' ');
	}
	struct str text = buf_dup(&arena, &out);
	buf_free(&out);
	return text;
}

static struct str shown(const struct selector *s)
{
	return str_printf(&arena, "%.*s|%.*s|%.*s|%.*s", STR_ARG(squeezed(s->prefix)),
		STR_ARG(squeezed(s->exact)), STR_ARG(squeezed(s->last)),
		STR_ARG(squeezed(s->suffix)));
}

START_TEST(test_parse)
{
	struct selector s;
	excerpt_parse(&arena, str_of(rows[_i].lines), &s);
	ck_assert_same(shown(&s), str_of(rows[_i].want));
}
END_TEST

/* Words of any kind come back, whatever they mean in Markdown. */
static const struct selector rounds[] = {
	{STR_INIT("before the "), STR_INIT("summit"), {0}, STR_INIT(".")},
	{{0}, STR_INIT("all"), {0}, {0}},
	{STR_INIT("# a "), STR_INIT("- b *c* _d_ `e` [f](g) <h> &amp; i"), {0},
		STR_INIT(" 1. j\\k")},
	{STR_INIT("x= "), STR_INIT("==y=="), {0}, STR_INIT("=z")},
	{STR_INIT("12) "), STR_INIT("+ 3. ==="), {0}, STR_INIT("~~~ | a")},
	{STR_INIT("one.\n\n"), STR_INIT("two\n\nthree"), {0}, STR_INIT("\n\nfour")},
	{STR_INIT("a "), STR_INIT("first [...] words"), STR_INIT("last words"), STR_INIT(" b")},
	{{0}, STR_INIT("> quoted"), {0}, {0}},
	{{0}, STR_INIT("... and so"), {0}, {0}},
	{{0}, STR_INIT("on\xE2\x80\xA6"), {0}, STR_INIT(" and on")},
	{{0}, STR_INIT("2023. Then"), {0}, {0}},
};

START_TEST(test_round)
{
	struct buf out = {0};
	struct selector s;
	excerpt_format(&out, &rounds[_i]);
	ck_assert(excerpt_parse(&arena, buf_str(&out), &s));
	ck_assert_same(shown(&s), shown(&rounds[_i]));
	ck_assert(str_ends(buf_str(&out), STR("\n")));
	for (struct str rest = buf_str(&out), line; str_cut(&rest, '\n', &line) && rest.len > 0;)
		ck_assert(excerpt_is_line(line));
	buf_free(&out);
}
END_TEST

Suite *suite_notes_excerpt(void)
{
	Suite *s = suite_create("notes_excerpt");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_loop_test(t, test_parse, 0, LENGTH(rows));
	tcase_add_loop_test(t, test_round, 0, LENGTH(rounds));
	suite_add_tcase(s, t);
	return s;
}
