/*
 * What each pass over an article costs: passes FILE...
 *
 * For each FILE a row a pass: processor time, MB/s, ns a byte of its text; then
 * the passes that need no model together, and all of them, with the private
 * memory the article takes when it is done and the longest step. Each file is
 * read by a process of its own, so that none finds what another left.
 */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/article/article.h"
#include "core/base/day.h"
#include "core/base/heap.h"
#include "tests/bench/spent.h"

enum pass { READ, BLOCKS, SENTENCES, DATES, NAMES, QUOTATIONS, WORDING, PASSES };

static const char *const pass_names[PASSES] = {[READ] = "reading",
	[BLOCKS] = "blocks",
	[SENTENCES] = "sentences, words",
	[DATES] = "dates",
	[NAMES] = "names",
	[QUOTATIONS] = "quotations",
	[WORDING] = "charged words"};

struct passes {
	struct article article;
	struct lexicons lexicons;
	struct segmenter *segmenter;
	double ms[PASSES];
	double longest; /* step, ms */
};

static enum pass pass_of(const struct article *x, int32_t segmented)
{
	if (x->state == ARTICLE_NEW)
		return READ;
	if (x->state == ARTICLE_OPEN)
		return x->doc.segmented > segmented ? SENTENCES : BLOCKS;
	if (x->state == ARTICLE_DATES)
		return DATES;
	if (x->named)
		return WORDING;
	return x->quotes_work == NULL ? NAMES : QUOTATIONS;
}

/* What a step was is known after it only where it divided the text. */
static bool step(struct passes *p)
{
	struct article *x = &p->article;
	const int32_t segmented = x->doc.segmented;
	const bool open = x->state == ARTICLE_OPEN;
	enum pass pass = pass_of(x, segmented);
	double from = spent_ms();
	bool more = x->state < ARTICLE_DONE
			    ? article_step(x, p->segmenter) || x->err.kind == ERR_NONE
			    : article_name(x, &p->lexicons);
	double ms = spent_ms() - from;
	if (open && x->doc.segmented > segmented)
		pass = SENTENCES;
	p->ms[pass] += ms;
	if (ms > p->longest && pass != READ)
		p->longest = ms;
	return more;
}

static void row(const char *name, double ms, int32_t bytes)
{
	printf("  %-28s %10.2f ms %9.1f MB/s %8.1f ns a byte\n", name, ms, bytes / 1e3 / ms,
		ms * 1e6 / bytes);
}

/* The model and the lists are read before: they cost the same for any text. */
static bool warm(struct passes *p, struct err *e)
{
	struct lexicons *l = &p->lexicons;
	p->segmenter = segmenter_open(e);
	if (p->segmenter == NULL)
		return false;
	lexicons_tagger(l);
	lexicons_book(l);
	*e = l->err;
	return e->kind == ERR_NONE;
}

static void tell(const struct passes *p, int64_t before)
{
	const int32_t bytes = p->article.doc.text.len;
	double all = 0, some = 0;
	for (int i = 0; i < PASSES; i++) {
		row(pass_names[i], p->ms[i], bytes);
		all += p->ms[i];
		some += i == READ || i == BLOCKS || i == NAMES ? 0 : p->ms[i];
	}
	row("these without names, blocks", some, bytes);
	row("all", all, bytes);
	printf("  %-28s %10.1f x its text, longest step %.1f ms\n", "private memory",
		(double)(spent_private() - before) / bytes, p->longest);
}

static int measure(const char *path)
{
	const struct article_given given = {
		.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = day_of(2023, 5, 15)};
	struct passes p = {.longest = 0};
	struct err e;
	if (!warm(&p, &e)) {
		fprintf(stderr, "passes: %s\n", e.text);
		return 1;
	}
	int64_t before = spent_private();
	article_init(&p.article, str_of(path), STR("a"), &given);
	while (step(&p))
		continue;
	if (p.article.state == ARTICLE_FAILED) {
		fprintf(stderr, "passes: %s\n", p.article.err.text);
		return 1;
	}
	printf("\n%s, %.2f MB\n", path, p.article.doc.text.len / 1e6);
	tagger_rest(&p.lexicons.tagger);
	tell(&p, before);
	article_free(&p.article);
	lexicons_close(&p.lexicons);
	segmenter_close(p.segmenter);
	return fflush(stdout) == 0 ? 0 : 1;
}

int main(int argc, char **argv)
{
	int status, failed = argc < 2;
	heap_settle();
	if (failed)
		fputs("usage: passes FILE...\n", stderr);
	for (int i = 1; i < argc; i++) {
		pid_t child = fork();
		if (child == 0)
			_exit(measure(argv[i]));
		failed |= child < 0 || waitpid(child, &status, 0) < 0 || status != 0;
	}
	return failed;
}
