/* keys, config, why - what the program knows of itself. */
#include "config.h"

#include "cli/subcommand.h"
#include "core/base/day.h"
#include "core/base/file.h"
#include "core/base/number.h"
#include "core/base/utf8.h"
#include "core/desk/command.h"
#include "core/view/why.h"

/* Files are read on top of the map that is in use; their errors go to standard error. */
static int keys_check(struct batch *b, struct strs files)
{
	struct desk *d = b->desk;
	for (int32_t i = 0; i < files.n; i++) {
		struct buf text = {0};
		struct err e;
		struct arena a = {0};
		if (!file_read(str_cstr(&a, files.at[i]), &text, NULL, &e)) {
			fprintf(stderr, "parallax: %s\n", e.text);
			b->trouble = true;
		} else {
			const struct line_from from = {.origin = FROM_CONFIG, .file = files.at[i]};
			command_source(d, buf_str(&text), &from);
		}
		buf_free(&text);
		arena_free(&a);
	}
	if (b->trouble)
		return EXIT_TROUBLE;
	return messages_trouble(&d->messages) > 0 ? EXIT_FOUND : EXIT_DONE;
}

static int keys_list(struct batch *b)
{
	static const char *const column[] = {
		"context", "keys", "action", "description", "file", "line", NULL};
	struct table t;
	const struct keymap *m = &b->desk->keymap;
	struct arena a = {0};
	table_open(&t, b->out, b->cli->format, "keys", column);
	for (int c = 0; c < CONTEXTS; c++) {
		for (int32_t i = 0; i < m->n; i++) {
			const struct binding *one = &m->at[i];
			if ((int)one->context != c)
				continue;
			struct str action = one->action, name;
			str_cut(&action, ' ', &name);
			const struct command *command = command_find(name);
			table_text(&t, str_of(context_name(one->context)));
			table_text(&t, keys_format(&a, &one->keys));
			table_text(&t, one->action);
			table_text(&t, one->description.len > 0 ? one->description
				       : command != NULL        ? str_of(command->help)
								: (struct str){0});
			table_text(&t, one->file);
			table_number(&t, one->line);
		}
	}
	table_close(&t);
	arena_free(&a);
	return EXIT_DONE;
}

static int usage(const char *name)
{
	const struct subcommand *s = subcommand_find(str_of(name));
	fprintf(stderr, "parallax: usage: parallax %s %s\n", s->name, s->args);
	return EXIT_TROUBLE;
}

int run_keys(struct batch *b)
{
	struct strs args = b->cli->paths;
	if (args.n >= 1 && str_eq(args.at[0], STR("check")))
		return keys_check(b, (struct strs){args.at + 1, args.n - 1});
	if (args.n == 1 && str_eq(args.at[0], STR("list")))
		return keys_list(b);
	return usage("keys");
}

/* Where a file is kept: a path from the environment, of any bytes. */
static void print_place(struct batch *b, const char *name, const char *path)
{
	struct buf clean = {0};
	utf8_clean(&clean, str_of(path != NULL ? path : "-"));
	fprintf(b->out, "%-10s %s\n", name, clean.at);
	buf_free(&clean);
}

int run_config(struct batch *b)
{
	static const char *const column[] = {"option", "value", "default", "help", NULL};
	struct table t;
	struct arena a = {0};
	if (b->cli->paths.n > 0)
		return usage("config");
	table_open(&t, b->out, b->cli->format, "config", column);
	for (int32_t i = 0; i < OPTIONS; i++) {
		const struct option_row *row = option_row((enum option)i);
		table_text(&t, str_of(row->name));
		table_text(&t, b->desk->options.text[i]);
		table_text(&t, str_of(row->normal));
		table_text(&t, str_of(row->help));
	}
	table_close(&t);
	if (b->cli->format == FORMAT_TEXT && !b->cli->no_config) {
		fputc('\n', b->out);
		print_place(b, "config", config_path(&a, "config"));
		print_place(b, "keys", config_path(&a, "keys"));
		print_place(b, "positions", state_path(&a, "positions"));
	}
	arena_free(&a);
	return EXIT_DONE;
}

int run_why(struct batch *b)
{
	struct cli *c = b->cli;
	const struct article_given given = {
		.story_date = DAY_NONE, .dct = c->dct, .default_date = c->date};
	struct err e;
	struct arena a = {0};
	int32_t at;
	if (c->paths.n != 2)
		return usage("why");
	if (!number_parse(c->paths.at[1], 0, INT32_MAX, &at)) {
		fprintf(stderr, "parallax: why: the offset is a number of bytes\n");
		arena_free(&a);
		return EXIT_TROUBLE;
	}
	struct strs facts = {0};
	struct article *x = NULL;
	int32_t i = 0;
	if (desk_open(b->desk, (struct strs){c->paths.at, 1}, &given, &e))
		x = batch_next(b, &i);
	const struct view v = desk_view_of(b->desk, &a);
	if (x != NULL)
		why_facts(&v, i - 1, at, &facts);
	for (int32_t k = 0; k < facts.n; k++)
		fprintf(b->out, "%.*s\n", STR_ARG(facts.at[k]));
	arena_free(&a);
	return x != NULL ? EXIT_DONE : EXIT_TROUBLE;
}
