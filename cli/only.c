/* only - what the first of two articles says and the second does not. */
#include "config.h"

#include "cli/subcommand.h"

static void row(struct table *t, const struct article *x, int32_t sentence, float covered)
{
	struct span span = x->doc.sentences.at[sentence].span;
	table_text(t, x->path);
	table_number(t, span.beg);
	table_number(t, span.end);
	table_share(t, covered);
	table_text(t, span_text(x->doc.text, span));
}

int run_only(struct batch *b)
{
	static const char *const column[] = {"path", "start", "end", "coverage", "text", NULL};
	struct comparison *c = batch_compare(b);
	if (c == NULL)
		return EXIT_TROUBLE;
	const struct pairing *p = comparison_pair(c, 0, 1);
	const struct article *x = b->desk->story.at[0];
	int32_t found = 0;
	struct table t;
	table_open(&t, b->out, b->cli->format, "only", column);
	for (int32_t i = 0; i < p->side[SIDE_A].sentences; i++) {
		bool only = pairing_only(p, SIDE_A, i);
		float covered = p->side[SIDE_A].covered[i];
		found += only;
		if (only || (b->cli->all && covered > COVERED_NOT))
			row(&t, x, i, covered);
	}
	table_close(&t);
	comparison_close(c);
	return b->cli->exit_code && found > 0 ? EXIT_FOUND : EXIT_DONE;
}
