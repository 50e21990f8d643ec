/* info, sentences - tables of what was read. */
#include "config.h"

#include "cli/subcommand.h"
#include "core/base/day.h"

static struct str or_missing(struct str s)
{
	return s.len > 0 ? s : (struct str){0};
}

int run_info(struct batch *b)
{
	static const char *const column[] = {"path", "key", "title", "source", "author", "date",
		"date_rule", "language", "words", "sentences", "sha256", NULL};
	struct table t;
	struct article *x;
	batch_date(b);
	table_open(&t, b->out, b->cli->format, "info", column);
	for (int32_t i = 0; (x = batch_next(b, &i)) != NULL;) {
		char date[16], sha[65];
		article_sha256(x, sha);
		table_text(&t, x->path);
		table_text(&t, x->key);
		table_text(&t, or_missing(x->title));
		table_text(&t, or_missing(x->source));
		table_text(&t, or_missing(x->author));
		if (x->date != DAY_NONE)
			day_format(date, x->date);
		table_text(&t, x->date != DAY_NONE ? str_of(date) : (struct str){0});
		table_text(&t, str_of(date_rule_name(x->date_rule)));
		table_text(&t, x->doc.language);
		table_number(&t, x->doc.words);
		table_number(&t, x->doc.counted);
		table_text(&t, str_of(sha));
	}
	table_close(&t);
	return EXIT_DONE;
}

int run_sentences(struct batch *b)
{
	static const char *const column[] = {"path", "n", "start", "end", "block", "text", NULL};
	struct table t;
	struct article *x;
	table_open(&t, b->out, b->cli->format, "sentences", column);
	for (int32_t i = 0; (x = batch_next(b, &i)) != NULL;) {
		for (int32_t s = 0; s < x->doc.sentences.n; s++) {
			const struct sentence *at = &x->doc.sentences.at[s];
			table_text(&t, x->path);
			table_number(&t, s + 1);
			table_number(&t, at->span.beg);
			table_number(&t, at->span.end);
			table_text(&t, str_of(block_kind_name(
					       (enum block_kind)x->doc.blocks.at[at->block].kind)));
			table_text(&t, span_text(x->doc.text, at->span));
		}
	}
	table_close(&t);
	return EXIT_DONE;
}
