/* listing - which articles the Articles pane lists, and in which order. */
#include "config.h"

#include <stdlib.h>

#include "core/base/day.h"
#include "core/desk/desk.h"
#include "core/text/fold.h"

static int by_date(const void *a, const void *b, void *story)
{
	const struct article_row *x = a, *y = b;
	const struct story *s = story;
	int32_t dx = s->at[x->article]->date, dy = s->at[y->article]->date;
	if (dx != dy) /* undated last */
		return dx == DAY_NONE ? 1 : dy == DAY_NONE ? -1 : dx < dy ? -1 : 1;
	return x->article - y->article;
}

static int by_words(const void *a, const void *b, void *story)
{
	const struct article_row *x = a, *y = b;
	(void)story;
	if (x->words != y->words)
		return x->words > y->words ? -1 : 1;
	return x->article - y->article;
}

/* Does the article name the entity that the list is filtered by? */
static bool names_it(struct desk *d, const struct article *x)
{
	const struct entities *e = &d->story.entities;
	for (int32_t i = 0; i < e->n; i++) {
		if (e->at[i].type != d->entity_filter_type ||
			!str_eq(e->at[i].key, d->entity_filter))
			continue;
		for (int32_t k = 0; k < e->at[i].counts.n; k++)
			if (d->story.at[e->at[i].counts.at[k].article] == x)
				return true;
	}
	return false;
}

static bool passes(struct desk *d, const struct article *x)
{
	if (d->entity_filter.len > 0 && !names_it(d, x))
		return false;
	if (d->article_filter.n == 0)
		return true;
	struct arena a = {0};
	struct str all = str_printf(&a, "%.*s %.*s %.*s %.*s", STR_ARG(x->key), STR_ARG(x->title),
		STR_ARG(x->source), STR_ARG(x->path));
	bool has = str_find(fold_key(&a, all), fold_key(&a, d->article_filter.at[0])) >= 0;
	arena_free(&a);
	return has;
}

void articles_follow(struct desk *d, const struct article_rows *rows)
{
	for (int32_t i = 0; i < rows->n; i++)
		if (rows->at[i].article == desk_reader(d)->article)
			d->articles.focus = i;
}

void desk_article_rows(struct desk *d, struct arena *a, struct article_rows *out)
{
	*out = (struct article_rows){.at = ARENA_ARRAY(a, struct article_row, d->story.n + 1)};
	if (d->article_filter.n > 0)
		out->filter = d->article_filter.at[0];
	else if (d->entity_filter.len > 0)
		out->filter = d->entity_filter;
	for (int32_t i = 0; i < d->story.n; i++) {
		struct article *x = d->story.at[i];
		struct article_row row = {.article = i, .percent = -1, .words = -1};
		if (!passes(d, x))
			continue;
		int32_t at = d->shown[i].place;
		for (int32_t r = 0; r < d->layout.readers; r++) {
			const struct reader *reader = &d->reader[d->layout.first + r];
			if (reader->article == i) {
				row.open = true;
				at = reader->focus;
			}
		}
		bool open = x->state >= ARTICLE_OPEN && x->state != ARTICLE_FAILED;
		/* Of what is open the place is of interest; of what was read, that it was. */
		bool read =
			d->shown[i].read == PROGRESS_ALL || (!row.open && progress_is_read(d, i));
		if (open && read)
			row.percent = 100;
		else if (open && at >= 0)
			row.percent = reader_percent(&x->doc, at);
		if (x->state == ARTICLE_DONE)
			row.words = x->doc.words;
		row.marked = d->shown[i].marked;
		out->at[out->n++] = row;
	}
	if (d->order != ORDER_STORY)
		qsort_r(out->at, (size_t)out->n, sizeof *out->at,
			d->order == ORDER_DATE ? by_date : by_words, &d->story);
}
