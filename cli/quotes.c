/* quotes - every quotation of the articles, with who says it. */
#include "config.h"

#include "cli/subcommand.h"
#include "core/story/speakers.h"

static void row(struct table *t, const struct story *s, int32_t article, int32_t i)
{
	const struct article *x = s->at[article];
	const struct quote *q = &x->quotes.at[i];
	table_text(t, x->path);
	table_number(t, q->span.beg);
	table_number(t, q->span.end);
	table_text(t, speaker_text(s, article, i));
	bool verb = q->verb.end > q->verb.beg;
	table_text(t, verb ? span_text(x->doc.text, q->verb) : (struct str){0});
	table_text(t, str_of(quote_kind_name((enum quote_kind)q->kind)));
	table_text(t, span_text(x->doc.text, q->span));
}

int run_quotes(struct batch *b)
{
	static const char *const column[] = {
		"path", "start", "end", "speaker", "verb", "kind", "text", NULL};
	const struct story *s = &b->desk->story;
	struct table t;
	batch_link(b);
	table_open(&t, b->out, b->cli->format, "quotes", column);
	for (int32_t i = 0; i < s->n; i++)
		for (int32_t k = 0; k < s->at[i]->quotes.n; k++)
			row(&t, s, i, k);
	table_close(&t);
	return EXIT_DONE;
}
