#include "config.h"

#include "core/keymap/keymap.h"

#include <assert.h>
#include <string.h>

#include "core/base/vec.h"

enum { CHAIN_MOST = 4 };
#define LIST_CHAIN CONTEXT_LIST, CONTEXT_GLOBAL, CONTEXTS

static const struct {
	const char *name;
	enum context chain[CHAIN_MOST];
} contexts[CONTEXTS] = {
	[CONTEXT_GLOBAL] = {"global", {CONTEXT_GLOBAL, CONTEXTS}},
	[CONTEXT_READER] = {"reader", {CONTEXT_READER, CONTEXT_GLOBAL, CONTEXTS}},
	[CONTEXT_SELECT] = {"select", {CONTEXT_SELECT, CONTEXT_GLOBAL, CONTEXTS}},
	[CONTEXT_LIST] = {"list", {LIST_CHAIN}},
	[CONTEXT_PROMPT] = {"prompt", {CONTEXT_PROMPT, CONTEXTS}},
	[CONTEXT_ARTICLES] = {"articles", {CONTEXT_ARTICLES, LIST_CHAIN}},
	[CONTEXT_ENTITIES] = {"entities", {CONTEXT_ENTITIES, LIST_CHAIN}},
	[CONTEXT_TIMELINE] = {"timeline", {CONTEXT_TIMELINE, LIST_CHAIN}},
	[CONTEXT_COMPARE] = {"compare", {CONTEXT_COMPARE, LIST_CHAIN}},
	[CONTEXT_MATRIX] = {"matrix", {CONTEXT_MATRIX, LIST_CHAIN}},
	[CONTEXT_QUOTES] = {"quotes", {CONTEXT_QUOTES, LIST_CHAIN}},
	[CONTEXT_CONFLICTS] = {"conflicts", {CONTEXT_CONFLICTS, LIST_CHAIN}},
	[CONTEXT_NOTES] = {"notes", {CONTEXT_NOTES, LIST_CHAIN}},
	[CONTEXT_HELP] = {"help", {CONTEXT_HELP, LIST_CHAIN}},
};

const char *context_name(enum context c)
{
	return contexts[c].name;
}

bool context_parse(struct str name, enum context *out)
{
	for (int32_t c = 0; c < CONTEXTS; c++) {
		if (!str_eq(name, str_of(contexts[c].name)))
			continue;
		*out = (enum context)c;
		return true;
	}
	return false;
}

const enum context *context_chain(enum context c)
{
	return contexts[c].chain;
}

static bool looks_in(enum context c, enum context where)
{
	for (const enum context *at = context_chain(c); *at != CONTEXTS; at++)
		if (*at == where)
			return true;
	return false;
}

/* Is there a pane that looks in both? */
static bool meet(enum context a, enum context b)
{
	return looks_in(a, b) || looks_in(b, a);
}

void keymap_init(struct keymap *m, struct arena *a)
{
	*m = (struct keymap){.arena = a};
}

static struct binding *find_same(const struct keymap *m, enum context c, const struct keys *keys)
{
	for (int32_t i = 0; i < m->n; i++) {
		struct binding *b = &m->at[i];
		if (b->context == c && b->keys.n == keys->n && keys_begin(&b->keys, keys))
			return b;
	}
	return NULL;
}

/* A binding that is the beginning of `b`, or that `b` is the beginning of. */
static const struct binding *find_clash(const struct keymap *m, const struct binding *b)
{
	for (int32_t i = 0; i < m->n; i++) {
		const struct binding *o = &m->at[i];
		if (o->keys.n == b->keys.n || !key_eq(o->keys.at[0], b->keys.at[0]))
			continue; /* most of them */
		bool begins = keys_begin(&o->keys, &b->keys) || keys_begin(&b->keys, &o->keys);
		if (begins && meet(o->context, b->context))
			return o;
	}
	return NULL;
}

static struct str bound_at(struct arena *a, const struct binding *b)
{
	if (b->file.len == 0)
		return STR("bound at the prompt");
	return str_printf(a, "bound at %.*s:%d", STR_ARG(b->file), b->line);
}

static bool clash(const struct binding *b, const struct binding *o, struct err *e)
{
	struct arena a = {0};
	bool before = b->keys.n < o->keys.n;
	struct str other_context = STR("");
	if (o->context != b->context)
		other_context = str_printf(&a, " in %s", context_name(o->context));
	err_set(e, ERR_DATA, "%.*s %s %.*s, %.*s%.*s", STR_ARG(keys_format(&a, &b->keys)),
		before ? "is the beginning of" : "begins with", STR_ARG(keys_format(&a, &o->keys)),
		STR_ARG(bound_at(&a, o)), STR_ARG(other_context));
	arena_free(&a);
	return false;
}

static bool same_names(const struct keys *a, const struct keys *b)
{
	for (int32_t i = 0; i < a->n; i++)
		if (a->at[i].other != b->at[i].other)
			return false;
	return true;
}

static bool twice(const struct binding *b, const struct binding *o, struct err *e)
{
	struct arena a = {0};
	struct str keys = keys_format(&a, &b->keys);
	if (same_names(&b->keys, &o->keys))
		err_set(e, ERR_DATA, "%.*s is bound twice in %s, first at %.*s:%d", STR_ARG(keys),
			context_name(b->context), STR_ARG(o->file), o->line);
	else
		err_set(e, ERR_DATA,
			"two names of one key: %.*s is bound at %.*s:%d by its other name "
			"(C-i Tab, C-m Enter, C-[ Esc)",
			STR_ARG(keys), STR_ARG(o->file), o->line);
	arena_free(&a);
	return false;
}

static bool begins_count(const struct binding *b)
{
	struct key k = b->keys.at[0];
	return b->context != CONTEXT_PROMPT && k.mods == 0 && k.code >= '1' && k.code <= '9';
}

static bool refuse(const struct binding *b, const char *why, struct err *e)
{
	struct arena a = {0};
	err_set(e, ERR_DATA, "%.*s %s", STR_ARG(keys_format(&a, &b->keys)), why);
	arena_free(&a);
	return false;
}

/* A file has many bindings in a row: its name is kept once. */
static struct str keep_file(struct keymap *m, struct str file)
{
	if (m->n > 0 && str_eq(m->at[m->n - 1].file, file))
		return m->at[m->n - 1].file;
	return str_dup(m->arena, file);
}

bool keymap_bind(struct keymap *m, const struct binding *b, struct err *e)
{
	assert(b->keys.n > 0);
	struct binding *same = find_same(m, b->context, &b->keys);
	if (same != NULL && b->file.len > 0 && str_eq(same->file, b->file))
		return twice(b, same, e);
	if (begins_count(b))
		return refuse(b, "begins a count and cannot be bound", e);
	const struct binding *other = find_clash(m, b);
	if (other != NULL)
		return clash(b, other, e);
	if (same == NULL && m->n == KEYMAP_MOST)
		return refuse(b, "is one binding too many", e);

	struct binding copy = *b;
	copy.action = str_dup(m->arena, b->action);
	copy.description = str_dup(m->arena, b->description);
	copy.file = keep_file(m, b->file);
	if (same != NULL)
		*same = copy;
	else
		VEC_PUSH(m->arena, m, copy);
	return true;
}

bool keymap_unbind(struct keymap *m, enum context c, const struct keys *keys)
{
	struct binding *b = find_same(m, c, keys);
	if (b == NULL)
		return false;
	size_t behind = (size_t)(m->at + m->n - (b + 1));
	memmove(b, b + 1, behind * sizeof *b);
	m->n--;
	return true;
}

enum keymap_found keymap_find(
	const struct keymap *m, enum context c, const struct keys *keys, const struct binding **out)
{
	for (const enum context *at = context_chain(c); *at != CONTEXTS; at++) {
		const struct binding *b = find_same(m, *at, keys);
		if (b == NULL)
			continue;
		*out = b;
		return KEYMAP_BOUND;
	}
	for (int32_t i = 0; i < m->n; i++)
		if (looks_in(c, m->at[i].context) && keys_begin(&m->at[i].keys, keys))
			return KEYMAP_PREFIX;
	return KEYMAP_NONE;
}

static bool action_is(struct str line, struct str action)
{
	if (!str_starts(line, action))
		return false;
	return line.len == action.len || line.at[action.len] == ' ' || line.at[action.len] == '\t';
}

/* Not hidden by a binding of the same keys in a context that is asked before. */
static bool is_live(const struct keymap *m, enum context c, const struct binding *b)
{
	const struct binding *found;
	return keymap_find(m, c, &b->keys, &found) == KEYMAP_BOUND && found == b;
}

const struct binding *keymap_for(const struct keymap *m, enum context c, struct str action)
{
	for (const enum context *at = context_chain(c); *at != CONTEXTS; at++) {
		for (int32_t i = 0; i < m->n; i++) {
			const struct binding *b = &m->at[i];
			if (b->context == *at && action_is(b->action, action) && is_live(m, c, b))
				return b;
		}
	}
	return NULL;
}
