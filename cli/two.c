/* two - two articles opened for the commands that compare them. */
#include "config.h"

#include "cli/subcommand.h"
#include "core/text/language.h"

static void say(const struct batch *b, const struct err *e)
{
	if (!b->cli->quiet)
		fprintf(stderr, "parallax: %s\n", e->text);
}

static bool are_two(struct batch *b)
{
	const struct story *s = &b->desk->story;
	bool failed = false;
	for (int32_t i = 0; i < s->n; i++)
		failed |= s->at[i]->state == ARTICLE_FAILED;
	if (s->n == 2 && !failed)
		return true;
	if (!failed)
		fprintf(stderr, "parallax: %s wants two articles, not %d\n",
			b->cli->subcommand->name, s->n);
	return false;
}

static void say_weak(const struct batch *b, const struct pairing *p)
{
	struct article *const *at = b->desk->story.at;
	struct err e;
	for (int side = 0; side < 2; side++) {
		const struct article *x = at[p->side[side].article];
		if (x->doc.counted > 0)
			continue;
		err_set(&e, ERR_DATA, "%.*s: nothing to compare in it", STR_ARG(x->path));
		say(b, &e);
		return;
	}
	if (p->foreign) {
		err_set(&e, ERR_DATA, "%.*s is %.*s and %.*s %.*s: few words can be compared",
			STR_ARG(at[0]->path), STR_ARG(language_name(at[0]->doc.language)),
			STR_ARG(at[1]->path), STR_ARG(language_name(at[1]->doc.language)));
		say(b, &e);
	} else if (p->weak) {
		err_set(&e, ERR_DATA, "%.*s and %.*s share few words: links between them are weak",
			STR_ARG(at[0]->path), STR_ARG(at[1]->path));
		say(b, &e);
	}
}

struct comparison *batch_compare(struct batch *b)
{
	batch_link(b);
	if (!are_two(b))
		return NULL;
	struct comparison *c = comparison_open(&b->desk->story, b->desk->segmenter);
	while (comparison_step(c))
		continue;
	say_weak(b, comparison_pair(c, 0, 1));
	return c;
}
