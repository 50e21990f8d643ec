/*
 * parallax - reads several articles about one event side by side.
 *
 * From the command line to a desk: on a terminal the screen is opened, else
 * the text is printed.
 */
#include "config.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/json.h"
#include "cli/output.h"
#include "cli/subcommand.h"
#include "core/base/day.h"
#include "core/base/file.h"
#include "core/base/heap.h"
#include "core/base/vec.h"
#include "core/desk/command.h"
#include "tui/loop.h"

static void print_usage(FILE *out)
{
	int32_t n;
	const struct subcommand *s = subcommand_table(&n);
	fputs("usage: parallax [OPTION...] [PATH|-]...\n"
	      "       parallax SUBCOMMAND [OPTION...] [ARGUMENT...]\n\n"
	      "Reads several articles about one event side by side: text, Markdown, HTML,\n"
	      "folders, a story file, or - for standard input.\n\nsubcommands:\n",
		out);
	/* columns; longer ones have the help below them, or are left to the manual */
	enum { ARGS = 22, MOST = 70 };
	for (int32_t i = 0; i < n; i++) {
		const char *args = s[i].args;
		if (strlen(args) > MOST && s[i].words != NULL)
			args = s[i].words;
		bool below = strlen(args) > ARGS;
		fprintf(out, "  %-10s %-*s%s%*s%s\n", s[i].name, ARGS, args, below ? "\n" : "",
			below ? ARGS + 14 : 1, "", s[i].help);
	}
	const struct cli_option *o = cli_options(&n);
	fputs("\noptions:\n", out);
	for (int32_t i = 0; i < n; i++) {
		char name[48];
		snprintf(name, sizeof name, "--%s%s%s", o[i].name, o[i].arg != NULL ? "=" : "",
			o[i].arg != NULL ? o[i].arg : "");
		if (o[i].letter != 0)
			fprintf(out, "  -%c, %-24s %s\n", o[i].letter, name, o[i].help);
		else
			fprintf(out, "      %-24s %s\n", name, o[i].help);
	}
	fputs("\nOn the screen ? shows the keys. See parallax(1), parallax-keys(5), "
	      "parallax-notes(5),\nparallax-formats(5).\n",
		out);
}

static int trouble(const struct err *e)
{
	fprintf(stderr, "parallax: %s\n", e->text);
	return EXIT_TROUBLE;
}

/* Without a PATH: the story files of the working folder. */
static void find_stories(struct cli *c)
{
	struct strs files = {0};
	if (!file_list(c->arena, ".", &files, NULL))
		return;
	for (int32_t i = 0; i < files.n; i++) {
		struct str path = files.at[i];
		if (str_starts(path, STR("./")))
			path = str_from(path, 2);
		bool here = str_find_char(path, '/') < 0;
		if (here &&
			(str_ends(path, STR(".parallax")) || str_eq(path, STR("parallax.story"))))
			VEC_PUSH(c->arena, &c->paths, path);
	}
}

static bool is_tty(void)
{
	const char *term = getenv("TERM");
	bool dumb = term != NULL && strcmp(term, "dumb") == 0;
	return isatty(STDOUT_FILENO) && !dumb;
}

static bool open_output(struct batch *b, struct output *o, struct err *e)
{
	if (b->cli->output != NULL && b->cli->read_only)
		return err_set(
			e, ERR_USAGE, "%s: not written, because of --read-only", b->cli->output);
	if (!output_open(o, b->cli->output, e))
		return false;
	b->out = o->file;
	return true;
}

static void decide_color(struct batch *b)
{
	const char *no = getenv("NO_COLOR");
	bool plain = no != NULL && no[0] != '\0';
	b->colored = b->cli->color == COLOR_ALWAYS ||
		     (b->cli->color == COLOR_AUTO && b->out == stdout && is_tty() && !plain);
}

static int close_output(struct batch *b, struct output *o, int status)
{
	struct err e;
	if (!output_close(o, &e))
		return trouble(&e);
	return b->trouble && status == EXIT_DONE ? EXIT_TROUBLE : status;
}

static int run_batch(struct cli *c, struct desk *d, const struct article_given *given)
{
	struct batch b = {.cli = c, .desk = d};
	const struct subcommand *s =
		c->subcommand != NULL ? c->subcommand : subcommand_find(STR("read"));
	struct output o;
	struct err e;
	if (!open_output(&b, &o, &e))
		return trouble(&e);
	decide_color(&b);
	if (s->articles && !c->conll) {
		desk_open(d, c->paths, given, &e);
		b.trouble = messages_trouble(&d->messages) > 0; /* said already */
	}
	return close_output(&b, &o, s->run(&b));
}

/* What is open already, as `read` prints it. */
static int print_story(struct cli *c, struct desk *d)
{
	struct batch b = {.cli = c, .desk = d, .out = stdout};
	struct output o = {.file = stdout};
	return close_output(&b, &o, run_read(&b));
}

static int run_script(struct cli *c, struct desk *d)
{
	struct buf text = {0};
	struct err e;
	int32_t wrong = 0;
	bool ok = strcmp(c->script, "-") == 0
			  ? file_read_fd(STDIN_FILENO, "standard input", &text, &e)
			  : file_read(c->script, &text, NULL, &e);
	if (ok) {
		const struct line_from from = {.origin = FROM_SCRIPT, .file = str_of(c->script)};
		wrong = command_source(d, buf_str(&text), &from);
	}
	buf_free(&text);
	if (!ok)
		return trouble(&e);
	return wrong > 0 ? EXIT_TROUBLE : EXIT_DONE;
}

static int run_screen(struct cli *c, struct desk *d, const struct article_given *given, bool tty)
{
	struct err e;
	bool opened = desk_open(d, c->paths, given, &e);
	if (!opened && d->story.n == 0)
		return tty ? trouble(&e) : EXIT_TROUBLE;
	desk_start(d);
	if (c->script != NULL) {
		int status = run_script(c, d);
		if (!tty)
			return opened ? status : EXIT_TROUBLE;
	}
	int status = tui_run(d, &e);
	if (status == TUI_DUMB) /* no screen can be made of this terminal: print instead */
		return print_story(c, d);
	return status == EXIT_TROUBLE ? trouble(&e) : status;
}

/* Settings that the command line knows better. */
static void use_settings(const struct cli *c, struct options *o)
{
	if (c->author != NULL)
		options_set(o, STR("author"), str_of(c->author), NULL);
	if (c->clock != NULL)
		options_set(o, STR("clock"), str_of(c->clock), NULL);
}

static int run(struct cli *c, struct desk *d)
{
	struct article_given given = {
		.story_date = DAY_NONE, .dct = c->dct, .default_date = c->date};
	bool tty = is_tty();
	d->no_files = c->no_config;
	d->read_only = c->read_only;
	d->notes.given = str_of(c->notes);
	d->batch = c->subcommand != NULL || !tty || c->output != NULL || c->format_given ||
		   c->plain || c->raw || c->main;
	if (c->script != NULL && c->subcommand == NULL)
		d->batch = !tty;
	d->messages.to_stderr = d->batch;
	d->messages.quiet = !c->verbose;
	bool wants_keys = !d->batch || c->script != NULL ||
			  (c->subcommand != NULL && !c->subcommand->articles);
	if (wants_keys)
		desk_configure(d, str_of(c->keys));
	else
		desk_settings(d);
	use_settings(c, &d->options);
	given.order = desk_date_order(d);
	if ((c->subcommand == NULL || c->subcommand->articles) && c->paths.n == 0)
		find_stories(c);
	if ((c->subcommand == NULL || c->subcommand->articles) && c->paths.n == 0) {
		print_usage(stderr);
		return EXIT_TROUBLE;
	}
	if (d->batch && (c->script == NULL || c->subcommand != NULL))
		return run_batch(c, d, &given);
	return run_screen(c, d, &given, tty);
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct cli c = {.arena = &arena};
	struct desk d;
	struct err e;
	signal(SIGPIPE, SIG_IGN);
	heap_settle();
	json_memory();
	setlocale(LC_CTYPE,
		""); /* only this: output is the same in every locale, and start is quick */
	const bool ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	if (ascii) /* widths are those of UTF-8 text all the same; the screen is transliterated */
		setlocale(LC_CTYPE, "C.UTF-8");
	if (!cli_parse(&c, argc, argv, &e))
		return trouble(&e);
	if (c.help || c.version) {
		if (c.help)
			print_usage(stdout);
		else
			puts("parallax " PACKAGE_VERSION);
		arena_free(&arena);
		return fflush(stdout) == 0 ? EXIT_DONE : EXIT_TROUBLE;
	}
	if (!desk_init(&d, &e))
		return trouble(&e);
	d.ascii = ascii;
	int status = run(&c, &d);
	desk_free(&d);
	arena_free(&arena);
	return status;
}
