/* speakers - quotes --speakers: who gets to speak, how much in which article, by which verbs. */
#include "config.h"

#include "cli/quotes.h"

enum { FIXED = 8, EACH = 3 /* columns an article */ };

static const char *const fixed[FIXED] = {
	"speaker", "kind", "articles", "quotes", "words", "indirect", "indirect_words", "verbs"};

/* "said 3 neutral; warned 1 against" */
static struct str verb_list(
	struct arena *a, const struct story *s, const struct voices *v, const struct voice *of)
{
	struct voice_verbs verbs;
	struct str list = {0};
	const struct voice_cell *last = &v->cell[of->first + of->n - 1];
	int32_t first = v->cell[of->first].first;
	voice_verbs(a, s, v, first, last->first + last->n - first, &verbs);
	for (int32_t i = 0; i < verbs.n; i++)
		list = str_printf(a, "%.*s%s%.*s %d %s", STR_ARG(list), i > 0 ? "; " : "",
			STR_ARG(verbs.at[i].text), verbs.at[i].count,
			verb_group_name((enum verb_group)verbs.at[i].group));
	return list;
}

static void row(struct table *t, struct arena *a, const struct story *s, const struct voices *v,
	int32_t i, int32_t articles)
{
	const struct voice *x = &v->at[i];
	table_text(t, x->kind == VOICE_NOBODY ? (struct str){0} : x->name);
	table_text(t, str_of(voice_kind_name((enum voice_kind)x->kind)));
	table_number(t, x->n);
	table_number(t, x->count.quotes);
	table_number(t, x->count.words);
	table_number(t, x->count.statements);
	table_number(t, x->count.told_words);
	table_text(t, verb_list(a, s, v, x));
	for (int32_t k = 0; k < articles; k++) {
		const struct voice_cell *cell = voices_cell(v, i, k);
		table_number(t, cell != NULL ? cell->count.quotes : 0);
		table_number(t, cell != NULL ? cell->count.words : 0);
		table_number(t, cell != NULL ? cell->count.statements : 0);
	}
}

int print_speakers(struct batch *b)
{
	static const char *const each[EACH] = {"quotes", "words", "indirect"};
	const char *column[TABLE_COLUMNS + 1] = {NULL};
	const struct story *s = &b->desk->story;
	struct arena a = {0};
	struct voices v;
	struct table t;
	int32_t most = (TABLE_COLUMNS - FIXED) / EACH, articles = s->n < most ? s->n : most;
	voices_build(&a, s, b->desk->segmenter, &v);
	for (int32_t i = 0; i < FIXED; i++)
		column[i] = fixed[i];
	for (int32_t i = 0; i < articles * EACH; i++)
		column[FIXED + i] = str_cstr(&a,
			str_printf(&a, "%.*s_%s", STR_ARG(s->at[i / EACH]->key), each[i % EACH]));
	table_open(&t, b->out, b->cli->format, "speakers", column);
	for (int32_t i = 0; i < v.n; i++)
		row(&t, &a, s, &v, i, articles);
	table_close(&t);
	arena_free(&a);
	return EXIT_DONE;
}
