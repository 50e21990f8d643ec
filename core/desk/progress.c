#include "config.h"

#include "core/desk/progress.h"

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
 * What is not counted between the pages may be left out: menus, captions. So far
 * is read as the first sentence that was not seen begins, or as the page goes.
 */
void progress_seen(struct desk *d, int32_t article, struct span shown)
{
	const struct document *doc = &d->story.at[article]->doc;
	int32_t *read = &d->shown[article].read;
	if (*read < 0 || shown.end <= *read)
		return;
	if (shown.beg > *read && white_before(doc->text, *read, shown.beg) > *read) {
		if (doc->sentences.n == 0)
			return;
		int32_t next = unread(doc, *read);
		bool known = next < doc->sentences.n || doc->done;
		if (!known)
			return;
		if (next < doc->sentences.n && doc->sentences.at[next].span.beg < shown.beg) {
			/* So that menus are gone over once. */
			if (doc->sentences.at[next].span.beg > *read)
				*read = doc->sentences.at[next].span.beg;
			return;
		}
	}
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
