#include "config.h"

#include "core/desk/progress.h"

#include <stdlib.h>

#include "core/desk/desk.h"
#include "core/view/piece.h"

static bool is_counted(const struct document *d, int32_t sentence)
{
	return block_is_counted(
		(enum block_kind)d->blocks.at[d->sentences.at[sentence].block].kind);
}

/* The first counted sentence that ends behind `at`; sentences.n if there is none yet. */
static int32_t unread(const struct document *d, int32_t at)
{
	int32_t i = document_sentence(d, at);
	for (i = i > 0 ? i : 0; i < d->sentences.n; i++)
		if (d->sentences.at[i].span.end > at && is_counted(d, i))
			break;
	return i;
}

/*
 * Was a sentence left out between what was read and a page that begins at `beg`?
 * What is not counted may be: menus, captions; it is gone over once.
 */
static bool leaves_out(const struct document *d, int32_t *read, int32_t beg)
{
	if (beg <= *read || white_before(d->text, *read, beg) <= *read)
		return false;
	int32_t next = d->sentences.n > 0 ? unread(d, *read) : 0;
	if (next >= d->sentences.n)
		return !d->done; /* there may be some that are not known yet */
	if (d->sentences.at[next].span.beg > *read)
		*read = d->sentences.at[next].span.beg;
	return *read < beg;
}

void progress_seen(struct desk *d, int32_t article, struct span shown)
{
	int32_t *read = &d->shown[article].read;
	if (*read >= 0 && shown.end > *read &&
		!leaves_out(&d->story.at[article]->doc, read, shown.beg))
		*read = shown.end;
}

bool progress_is_read(const struct desk *d, int32_t article)
{
	const struct document *doc = &d->story.at[article]->doc;
	int32_t read = d->shown[article].read;
	if (read == PROGRESS_ALL)
		return true;
	return read > 0 && doc->done && doc->counted > 0 && unread(doc, read) >= doc->sentences.n;
}

void progress_set(struct desk *d, int32_t article, bool read)
{
	d->shown[article].read = read ? PROGRESS_ALL : PROGRESS_NOT;
	d->dirty = true;
}

/* ------------------------------------------------------------------- between runs */

/* The article's absolute path, as positions name it; NULL if it has none. */
static char *absolute(const struct article *x)
{
	if (str_eq(x->path, STR("-")))
		return NULL;
	struct arena a = {0};
	char *path = realpath(str_cstr(&a, x->path), NULL);
	arena_free(&a);
	return path;
}

void desk_remember(struct desk *d, int32_t i)
{
	struct shown_article *s = &d->shown[i];
	if (s->remembered || d->no_files || !options_on(&d->options, OPTION_POSITIONS))
		return;
	s->remembered = true;
	char *path = absolute(d->story.at[i]);
	if (path == NULL)
		return;
	positions_load(&d->positions);
	const struct position *p = positions_find(&d->positions, str_of(path));
	if (p != NULL) {
		s->place = p->at;
		s->read = s->read == 0 ? p->read : s->read;
	}
	free(path);
}

void progress_keep(struct desk *d)
{
	for (int32_t i = 0; i < d->shown_n && options_on(&d->options, OPTION_POSITIONS); i++) {
		struct article *x = d->story.at[i];
		int32_t place = d->shown[i].place;
		if ((place < 0 && d->shown[i].read == 0) || x->state == ARTICLE_FAILED)
			continue;
		place = place > 0 ? place : 0;
		char *path = absolute(x);
		if (path != NULL)
			positions_set(
				&d->positions, (struct position){.path = str_of(path),
						       .at = place,
						       .percent = reader_percent(&x->doc, place),
						       .read = d->shown[i].read});
		free(path);
	}
}
