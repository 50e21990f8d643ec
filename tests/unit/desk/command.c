/* The command table, and lines of commands. */
#include "config.h"

#include <check.h>

#include "core/desk/command.h"
#include "core/desk/desk.h"
#include "tests/unit/same.h"

Suite *suite_desk_command(void);

static struct desk d;

static void setup(void)
{
	struct err e;
	ck_assert(desk_init(&d, &e));
	d.no_files = true;
	desk_configure(&d, (struct str){0});
}

static void teardown(void)
{
	desk_free(&d);
}

START_TEST(table_is_sorted_and_whole)
{
	int32_t n;
	const struct command *c = command_table(&n);
	for (int32_t i = 0; i < n; i++) {
		if (i > 0)
			ck_assert_str_lt(c[i - 1].name, c[i].name);
		ck_assert_ptr_nonnull(c[i].run);
		ck_assert_int_gt((int)str_of(c[i].help).len, 0);
		ck_assert_ptr_eq(command_find(str_of(c[i].name)), &c[i]);
	}
}
END_TEST

START_TEST(default_keys_load_without_a_word)
{
	for (int32_t i = 0; i < d.messages.n; i++)
		ck_abort_msg("%s", message_at(&d.messages, i)->text);
	ck_assert_int_gt(d.keymap.n, 100);
}
END_TEST

static const struct {
	enum line_origin origin;
	const char *line, *says;
} wrong[] = {
	{FROM_PROMPT, "scrol-line", "no command \"scrol-line\"; nearest: scroll-line"},
	{FROM_PROMPT, "qwertyuiop", "no command \"qwertyuiop\""},
	{FROM_PROMPT, "set mouse on too", "usage: set [OPTION [VALUE]]"},
	{FROM_PROMPT, "readers 4", "readers takes 1, 2 or 3"},
	{FROM_PROMPT, "echo a ; readers 4", NULL}, /* echo takes the rest of the line */
	{FROM_PROMPT, "zoom ; readers 4", "readers takes 1, 2 or 3"},
	{FROM_PROMPT, "set mouse \"on", "no closing \" behind: \"on"},
	{FROM_CONFIG, "quit", "quit may not stand in a config or keymap file"},
	{FROM_STORY, "set mouse on", "set may not stand in a story file"},
	{FROM_STORY, "pipe cat", "pipe may not stand in a story file"},
	{FROM_CONFIG, "bind reader x nextt", "no command \"nextt\""},
	{FROM_CONFIG, "bind nowhere x quit", "no context \"nowhere\""},
	{FROM_CONFIG, "bind reader x", NULL},
	{FROM_PROMPT, "", NULL},
	{FROM_PROMPT, "   # only a comment", NULL},
};

START_TEST(lines_that_fail_say_why)
{
	struct err e = {0};
	const struct line_from from = {.origin = wrong[_i].origin};
	bool ok = command_line(&d, str_of(wrong[_i].line), &from, &e);
	if (wrong[_i].says != NULL) {
		ck_assert(!ok);
		ck_assert_str_eq(e.text, wrong[_i].says);
	}
}
END_TEST

START_TEST(source_goes_on_after_an_error)
{
	const struct line_from from = {.origin = FROM_CONFIG, .file = STR("my.keys")};
	int32_t bad = command_source(&d,
		STR("set width 60\nnonsense\r\nset theme mono\nbind global gz zoom -- \"big\"\n"),
		&from);
	ck_assert_int_eq(bad, 1);
	ck_assert_int_eq(d.options.number[OPTION_WIDTH], 60);
	ck_assert_same(d.options.text[OPTION_THEME], STR("mono"));
	ck_assert_str_eq(message_at(&d.messages, 0)->text,
		"my.keys:2: no command \"nonsense\"; nearest: sentence");
	const struct binding *b = keymap_for(&d.keymap, CONTEXT_GLOBAL, STR("zoom"));
	ck_assert_ptr_nonnull(b);
}
END_TEST

START_TEST(a_binding_may_hold_several_commands)
{
	const struct line_from from = {.origin = FROM_CONFIG, .file = STR("my.keys")};
	struct err e;
	ck_assert_msg(
		command_line(&d, STR("bind global <F5> zoom ; set width 40 -- \"small\" # why"),
			&from, &e),
		"%s", e.text);
	desk_key(&d, (struct key){.code = KEY_CODE_F1 + 4});
	ck_assert(d.zoom);
	ck_assert_int_eq(d.options.number[OPTION_WIDTH], 40);
}
END_TEST

START_TEST(keys_reach_any_state_without_harm)
{
	/* Every key of every context, in order and with counts, on a desk without an article. */
	for (int32_t i = 0; i < d.keymap.n && !d.quit; i++) {
		const struct binding b = d.keymap.at[i];
		struct screen s;
		if (str_eq(b.action, STR("quit")))
			continue;
		desk_key(&d, (struct key){.code = '3'});
		for (int32_t k = 0; k < b.keys.n; k++)
			desk_key(&d, b.keys.at[k]);
		desk_screen(&d, &s);
		d.quit = false;
	}
}
END_TEST

Suite *suite_desk_command(void)
{
	Suite *s = suite_create("desk_command");
	TCase *t = tcase_create("command");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, table_is_sorted_and_whole);
	tcase_add_test(t, default_keys_load_without_a_word);
	tcase_add_loop_test(t, lines_that_fail_say_why, 0, LENGTH(wrong));
	tcase_add_test(t, source_goes_on_after_an_error);
	tcase_add_test(t, a_binding_may_hold_several_commands);
	tcase_add_test(t, keys_reach_any_state_without_harm);
	suite_add_tcase(s, t);
	return s;
}
