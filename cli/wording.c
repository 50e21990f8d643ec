/* wording - every charged word of the articles, with the list that has it. */
#include "config.h"

#include "cli/wording.h"

static void row(struct table *t, const struct article *x, const struct charge *c)
{
	const struct word_entry *e = &x->book->entries.at[c->entry];
	table_text(t, x->path);
	table_number(t, c->span.beg);
	table_number(t, c->span.end);
	table_text(t, x->book->groups.at[e->group].list);
	table_number(t, c->weight);
	table_text(t, str_of(charged_voice(c)));
	table_text(t, span_text(x->doc.text, c->span));
}

int run_wording(struct batch *b)
{
	static const char *const column[] = {
		"path", "start", "end", "list", "weight", "voice", "text", NULL};
	struct table t;
	if (b->cli->lists != NULL)
		lexicons_set_wording(&b->desk->lexicons, str_of(b->cli->lists));
	batch_link(b);
	if (b->cli->entity != NULL)
		return print_portrait(b);
	if (b->cli->vocabulary)
		return print_vocabulary(b);
	table_open(&t, b->out, b->cli->format, "wording", column);
	for (int32_t i = 0; i < b->desk->story.n; i++) {
		const struct article *x = b->desk->story.at[i];
		for (int32_t k = 0; k < x->charges.n; k++)
			row(&t, x, &x->charges.at[k]);
	}
	table_close(&t);
	return EXIT_DONE;
}
