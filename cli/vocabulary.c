/* vocabulary - wording --vocabulary: the words that set each article apart. */
#include "config.h"

#include "cli/wording.h"

#include "core/compare/vocabulary.h"

int print_vocabulary(struct batch *b)
{
	static const char *const column[] = {
		"word", "article", "count", "others", "log_odds", NULL};
	const struct story *s = &b->desk->story;
	struct arena a = {0};
	struct vocabulary *v = ARENA_ARRAY(&a, struct vocabulary, s->n + 1);
	struct table t;
	vocabulary_build(&a, s, b->desk->segmenter, v);
	table_open(&t, b->out, b->cli->format, "vocabulary", column);
	for (int32_t i = 0; i < s->n; i++)
		for (int32_t k = 0; k < v[i].n; k++) {
			table_text(&t, v[i].at[k].word);
			table_text(&t, s->at[i]->key);
			table_number(&t, v[i].at[k].count);
			table_number(&t, v[i].at[k].others);
			table_share(&t, v[i].at[k].log_odds);
		}
	table_close(&t);
	arena_free(&a);
	return EXIT_DONE;
}
