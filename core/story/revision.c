#include "config.h"

#include "core/story/revision.h"

#include "core/story/timeline_work.h"

static const char *const names[REVISIONS] = {"merge", "split", "hide", "agree"};

const char *revision_name(enum revision_kind k)
{
	return names[k];
}

bool revision_parse(struct str name, uint8_t *kind)
{
	for (int i = 0; i < REVISIONS; i++) {
		if (str_eq(name, str_of(names[i]))) {
			*kind = (uint8_t)i;
			return true;
		}
	}
	return false;
}

static int32_t root_of(const struct timeline_work *w, int32_t entry)
{
	for (int32_t i = 0; i < w->happenings.n; i++)
		if (w->group[i].parent == i && !w->group[i].hidden && w->group[i].entry == entry)
			return i;
	return -1;
}

static void split(struct timeline_work *w, int32_t root)
{
	struct group was = w->group[root];
	/* All roots are looked up before any is changed. */
	for (int32_t i = 0; i < w->happenings.n; i++)
		w->group[i].parent = merge_root(w, i);
	for (int32_t i = 0; i < w->happenings.n; i++) {
		struct telling *t = &w->happenings.at[i].telling;
		if (w->group[i].parent != root)
			continue;
		w->group[i] = was;
		w->group[i].parent = i;
		w->group[i].when = t->when;
		w->group[i].agreed = false;
		t->like = -1;
		t->by = JOINED_ALONE;
	}
}

static void unite(struct timeline_work *w, int32_t to, int32_t from)
{
	struct telling *t = &w->happenings.at[from].telling;
	w->group[from].parent = to;
	if (t->like < 0) {
		t->like = to;
		t->by = JOINED_READER;
		t->score = 1;
	}
}

static bool apply(struct timeline_work *w, const struct timeline *t, const struct revision *r)
{
	int32_t e = timeline_find(t, r->edtf, r->label);
	int32_t root = e >= 0 ? root_of(w, e) : -1;
	if (root < 0)
		return false;
	if (r->kind == REVISION_MERGE) {
		int32_t other = timeline_find(t, r->other_edtf, r->other_label);
		int32_t from = other >= 0 ? root_of(w, other) : -1;
		if (from < 0 || from == root)
			return false;
		if (happening_order(w, from, root) < 0)
			unite(w, from, root);
		else
			unite(w, root, from);
	} else if (r->kind == REVISION_SPLIT) {
		if (t->at[e].n < 2)
			return false;
		split(w, root);
	} else if (r->kind == REVISION_HIDE) {
		w->group[root].hidden = true;
		w->hidden++;
	} else {
		if (t->at[e].sides < 2)
			return false;
		w->group[root].agreed = true;
	}
	return true;
}

void revise_groups(struct timeline_work *w)
{
	struct arena a = {0};
	w->active = ARENA_ARRAY(&w->arena, bool, (size_t)w->in.revisions.n + 1);
	for (int32_t i = 0; i < w->in.revisions.n; i++) {
		struct timeline t;
		entries_build(&a, w, &t);
		w->active[i] = apply(w, &t, &w->in.revisions.at[i]);
		arena_reset(&a);
	}
	arena_free(&a);
}
