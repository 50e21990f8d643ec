#include "config.h"

#include "cli/subcommand.h"

static const struct subcommand table[] = {
	{"align", "A B", "which sentences of two articles say the same", true, NULL, run_align},
	{"compare", "[--lens NAME] [--exit-code] A B", "two articles side by side", true, NULL,
		run_compare},
	{"config", "", "print the settings and where they are kept", false, NULL, run_config},
	{"conflicts", "[--exit-code] [PATH...]", "what the articles disagree on", true, NULL,
		run_conflicts},
	{"dates", "[PATH...]", "every date expression with its value", true, NULL, run_dates},
	{"entities", "[--mentions] [PATH...] | --conll FILE|-",
		"who and what the articles name, counts side by side", true, NULL, run_entities},
	{"info", "[PATH...]", "title, author, source, date, language, size of each article", true,
		NULL, run_info},
	{"keys", "check [FILE...]|list", "look for errors in keymaps; print the live keymap", false,
		"check|list", run_keys},
	{"matrix", "[--all] [PATH...]", "claims by articles: which says what", true, NULL,
		run_matrix},
	{"notes",
		"list [PATH...]|check [PATH...]|export [PATH...]|reanchor [PATH...]|add PATH...|"
		"import FILE [PATH...]|fmt|init [PATH]",
		"the reader's notes on the articles", false,
		"list|check|export|reanchor|add|import|fmt|init", run_notes},
	{"only", "[--all] [--exit-code] A B", "what article A says and B does not", true, NULL,
		run_only},
	{"quotes", "[--indirect|--speakers] [PATH...]", "every quotation with its speaker and verb",
		true, NULL, run_quotes},
	{"read", "[PATH...]", "the text, wrapped (--raw, --main, --plain)", true, NULL, run_read},
	{"report", "[--no-notes] [PATH...]", "one page on all articles, to print or to send", true,
		NULL, run_report},
	{"sentences", "[PATH...]", "every sentence with its place and block", true, NULL,
		run_sentences},
	{"timeline", "[--all] [PATH...]", "the dated events of all articles, merged and in order",
		true, NULL, run_timeline},
	{"why", "PATH OFFSET", "all that is known at a byte of an article", false, NULL, run_why},
	{"wording", "[--entity NAME|--vocabulary] [PATH...]",
		"every charged word with the list that has it", true, NULL, run_wording},
};

const struct subcommand *subcommand_table(int32_t *n)
{
	*n = (int32_t)(sizeof table / sizeof *table);
	return table;
}

const char *subcommand_formats(const struct subcommand *s)
{
	if (s->run == run_notes)
		return "md jsonld org html";
	if (s->run == run_report)
		return "html md";
	return s->run == run_timeline || s->run == run_compare ? "html" : NULL;
}

const struct subcommand *subcommand_find(struct str name)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (str_eq(name, str_of(table[i].name)))
			return &table[i];
	return NULL;
}

static void say_warnings(struct batch *b, const struct article *x)
{
	struct err e;
	for (int32_t i = 0; i < x->doc.warnings.n; i++) {
		err_set(&e, ERR_DATA, "%.*s: %.*s", STR_ARG(x->path),
			STR_ARG(x->doc.warnings.at[i].text));
		if (!b->cli->quiet)
			fprintf(stderr, "parallax: %s\n", e.text);
	}
}

/* Reads what is not read yet; a failure is said when batch_next comes to it. */
static void read_all(struct batch *b)
{
	struct story *s = &b->desk->story;
	for (int32_t i = 0; i < s->n; i++)
		article_build(s->at[i], b->desk->segmenter, NULL);
}

void batch_date(struct batch *b)
{
	read_all(b);
	if (story_date(&b->desk->story))
		read_all(b);
}

static void say_trouble(struct batch *b, const struct err *e)
{
	if (e->kind == ERR_NONE)
		return;
	fprintf(stderr, "parallax: %s\n", e->text);
	b->trouble = true;
}

void batch_link(struct batch *b)
{
	struct desk *d = b->desk;
	struct article *x;
	batch_date(b);
	for (int32_t i = 0; (x = batch_next(b, &i)) != NULL;)
		while (article_name(x, &d->lexicons))
			continue;
	while (story_link(&d->story))
		continue;
	say_trouble(b, &d->lexicons.err);
	say_trouble(b, &d->lexicons.stem_err);
	say_trouble(b, &d->lexicons.book_err);
}

void batch_time(struct batch *b)
{
	batch_link(b);
	while (story_time(&b->desk->story))
		continue;
}

struct article *batch_next(struct batch *b, int32_t *i)
{
	for (; *i < b->desk->story.n; (*i)++) {
		struct article *x = b->desk->story.at[*i];
		struct err e;
		if (article_build(x, b->desk->segmenter, &e)) {
			say_warnings(b, x);
			(*i)++;
			return x;
		}
		fprintf(stderr, "parallax: %s\n", e.text);
		b->trouble = true;
	}
	return NULL;
}
