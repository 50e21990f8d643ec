/*
 * What comparing costs: pairs FILE...
 *
 * Opens the files as one story and prints what it takes to analyse them, to
 * link the first two (with all that a first pair needs, and once more), to link
 * all, to find claims and conflicts, and to build everything anew after a
 * correction; with the private memory after each of these, what of it a pair
 * takes, and the longest step: keys wait for it. Times are processor time.
 */
#include "config.h"

#include <stdio.h>

#include "core/base/day.h"
#include "core/base/heap.h"
#include "core/compare/claims.h"
#include "core/compare/conflicts.h"
#include "tests/bench/spent.h"

struct run {
	double longest; /* step, ms; of the row at work */
	struct story story;
	struct lexicons lexicons;
	struct segmenter *segmenter;
	struct arena arena;
};

static void row(const char *name, double ms)
{
	printf("  %-40s %10.2f ms %10.1f MB\n", name, ms, (double)spent_private() / 1e6);
}

/* A row of what came in steps, and how long the longest of them took. */
static void row_of_steps(struct run *r, const char *name, double from)
{
	row(name, spent_ms() - from);
	printf("  %-40s %10.2f ms\n", "  its longest step", r->longest);
	r->longest = 0;
}

static void note_step(struct run *r, double from)
{
	double ms = spent_ms() - from;
	if (ms > r->longest)
		r->longest = ms;
}

/* All of the steps, each with its time. */
#define STEPS(run, step)                                                                           \
	for (double beg = spent_ms(); (step) ? true : (note_step(run, beg), false);                \
		note_step(run, beg), beg = spent_ms())                                             \
	continue

static bool open_all(struct run *r, int n, char **paths, struct err *e)
{
	const struct article_given given = {
		.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = day_of(2023, 5, 15)};
	r->segmenter = segmenter_open(e);
	if (r->segmenter == NULL)
		return false;
	for (int i = 0; i < n; i++)
		if (story_add(&r->story, str_of(paths[i]), (struct str){0}, &given, e) < 0)
			return false;
	return true;
}

static bool analyse(struct run *r, struct err *e)
{
	double from = spent_ms();
	for (int32_t i = 0; i < r->story.n; i++) {
		if (!article_build(r->story.at[i], r->segmenter, e))
			return false;
		while (article_name(r->story.at[i], &r->lexicons))
			continue;
	}
	tagger_rest(&r->lexicons.tagger);
	row("analysed", spent_ms() - from);
	return true;
}

/* Names joined, timeline built. */
static void join(struct run *r, const char *name)
{
	double from = spent_ms();
	STEPS(r, story_link(&r->story));
	while (story_date(&r->story))
		continue;
	STEPS(r, story_time(&r->story));
	row_of_steps(r, name, from);
}

static void link_two(struct run *r, struct comparison *c, const char *name)
{
	double from = spent_ms();
	STEPS(r, comparison_pair_step(c, 0, 1));
	row_of_steps(r, name, from);
}

static void link_all(struct run *r, struct comparison *c)
{
	const int32_t n = r->story.n, all = n * (n - 1) / 2;
	int64_t before = spent_private();
	double from = spent_ms();
	while (comparison_all_links_step(c))
		continue;
	double ms = spent_ms() - from;
	row("all pairs linked, for claims", ms);
	printf("  %-40s %10.3f ms, %.1f KB\n", "  of that a pair", ms / all,
		(double)(spent_private() - before) / 1024 / all);
}

static void find(struct run *r, struct comparison *c)
{
	struct claims claims;
	struct conflicts conflicts;
	double from = spent_ms();
	struct claims_work *claiming = claims_open(&r->story, c);
	STEPS(r, claims_step(&r->arena, claiming, &claims));
	claims_close(claiming);
	row_of_steps(r, "claims found", from);
	from = spent_ms();
	struct conflicts_work *w = conflicts_open(&r->story, c, &claims);
	STEPS(r, conflicts_step(&r->arena, w, &conflicts));
	conflicts_close(w);
	row_of_steps(r, "conflicts found", from);
}

static void measure(struct run *r)
{
	struct comparison *c = NULL;
	join(r, "names joined, timeline built");
	double from = spent_ms();
	c = comparison_open(&r->story, r->segmenter);
	row("comparison opened", spent_ms() - from);
	link_two(r, c, "two articles linked, the first time");
	comparison_redo(c, 0, 1);
	link_two(r, c, "the same two once more");
	link_all(r, c);
	find(r, c);
	comparison_close(c);
	story_relink(&r->story);
	join(r, "joined anew after a correction");
}

int main(int argc, char **argv)
{
	struct run r = {.story = {.n = 0}};
	struct err e;
	heap_settle();
	if (argc < 3) {
		fputs("usage: pairs FILE FILE...\n", stderr);
		return 2;
	}
	printf("\n%d articles\n", argc - 1);
	if (!open_all(&r, argc - 1, argv + 1, &e) || !analyse(&r, &e)) {
		fprintf(stderr, "pairs: %s\n", e.text);
		return 1;
	}
	measure(&r);
	story_free(&r.story);
	arena_free(&r.arena);
	lexicons_close(&r.lexicons);
	segmenter_close(r.segmenter);
	return 0;
}
