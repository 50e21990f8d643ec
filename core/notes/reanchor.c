#include "config.h"

#include "core/notes/reanchor.h"

#include "core/base/vec.h"

static bool update_target(struct reanchor *r, struct note *n, int32_t i, const struct anchored *at)
{
	struct target *t = &n->targets.at[i];
	const struct anchor *found = &at[i].anchor;
	if (found->state == ANCHOR_ORPHAN || found->span.beg < 0)
		return false;
	const struct anchor_text *text = r->articles->at[at[i].article].text;
	const struct span now = {
		anchor_chars(text, found->span.beg), anchor_chars(text, found->span.end)};
	if (now.beg == t->chars.beg && now.end == t->chars.end)
		return false;
	VEC_PUSH(r->arena, &r->moved,
		((struct moved){str_dup(r->arena, n->id), str_dup(r->arena, t->key), found->state,
			t->chars, now}));
	t->chars = now;
	return true;
}

static struct str fresh_id(
	struct arena *a, const struct notes *n, const struct note *one, const struct map *given)
{
	struct str id = note_id(a, one, 0);
	for (int32_t salt = 1; notes_find(n, id) >= 0 || map_find(given, id) != NULL; salt++)
		id = note_id(a, one, salt);
	return id;
}

/* The note as it is to be; false: as it is. */
static bool update(struct reanchor *r, struct arena *a, const struct notes *n, struct map *given,
	struct note *one)
{
	const struct anchored *at = note_anchor(a, one, r->articles);
	int32_t first = r->moved.n;
	bool changed = false;
	for (int32_t i = 0; i < one->targets.n; i++)
		changed = update_target(r, one, i, at) || changed;
	if (!changed || one->id.len > 0)
		return changed;
	one->id = fresh_id(r->arena, n, one, given);
	map_at(a, given, one->id, 1);
	for (; first < r->moved.n; first++)
		r->moved.at[first].id = one->id;
	return true;
}

bool reanchor_make(void *context, const struct notes *n, struct buf *out)
{
	struct reanchor *r = context;
	struct arena a = {0};
	struct map given = {0};
	int32_t done = 0;
	r->moved.n = 0;
	for (int32_t i = 0; i < n->n; i++) {
		const struct note *was = &n->at[i];
		struct note now = note_copy(&a, was);
		if (was->fault != NULL || !update(r, &a, n, &given, &now))
			continue;
		int32_t beg = (int32_t)(was->raw.at - n->text.at);
		buf_add(out, str_sub(n->text, done, beg));
		note_rewrite(out, was, &now);
		done = beg + was->raw.len;
	}
	buf_add(out, str_from(n->text, done));
	arena_free(&a);
	return r->moved.n > 0;
}
