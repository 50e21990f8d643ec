/*
 * keymap - which keys do what, in which context.
 *
 * A binding maps a sequence of keys in a context to a line of commands; the
 * line stays text here, the desk has checked its names. Look-up for a pane:
 * its own context, then `list` (all panes but reader and select), then
 * `global`. There are no timeouts: a binding that is a prefix of another it
 * can meet is refused when it is bound. Select meets only global, a prompt
 * nothing: keys without a binding there are text.
 *
 * Binding the same keys in the same context again replaces the old binding (the
 * user's file lies on top); within one file it is an error, as are two names of
 * one key. A binding without a file (from the prompt) always replaces. A key 1
 * to 9 begins a count and cannot begin a binding, but in a prompt.
 */
#ifndef CORE_KEYMAP_KEYMAP_H
#define CORE_KEYMAP_KEYMAP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/keymap/key.h"

enum context {
	CONTEXT_GLOBAL,
	CONTEXT_READER,
	CONTEXT_SELECT,
	CONTEXT_LIST,
	CONTEXT_ARTICLES,
	CONTEXT_ENTITIES,
	CONTEXT_TIMELINE,
	CONTEXT_COMPARE,
	CONTEXT_MATRIX,
	CONTEXT_QUOTES,
	CONTEXT_CONFLICTS,
	CONTEXT_NOTES,
	CONTEXT_PROMPT,
	CONTEXT_HELP,
	CONTEXTS,
};

struct binding {
	enum context context;
	struct keys keys;
	struct str action;      /* a line of commands: "mark-set" or "top; search-next" */
	struct str description; /* missing: the command's own help text serves */
	struct str file;        /* where it was bound, for messages and `keys list` */
	int32_t line;
};

struct keymap {
	struct arena *arena;
	struct binding *at; /* in order of binding */
	int32_t n;
};

const char *context_name(enum context c);
bool context_parse(struct str name, enum context *out);
/* The contexts a pane of context `c` looks in, in order, ended by CONTEXTS. */
const enum context *context_chain(enum context c);

void keymap_init(struct keymap *m, struct arena *a);
/* Copies what `b` borrows. The map is unchanged after an error, which begins "file:line: ". */
bool keymap_bind(struct keymap *m, const struct binding *b, struct err *e);
/* False if nothing is bound there. */
bool keymap_unbind(struct keymap *m, enum context c, const struct keys *keys);

enum { KEYMAP_MOST = 4096 }; /* bindings: look-up goes through all of them */

enum keymap_found { KEYMAP_NONE, KEYMAP_PREFIX, KEYMAP_BOUND };
/* What `keys` mean for a pane of context `c`. *out is set for KEYMAP_BOUND, until the next bind. */
enum keymap_found keymap_find(const struct keymap *m, enum context c, const struct keys *keys,
	const struct binding **out);
/*
 * The first binding a pane of context `c` would find whose action is `action`
 * ("readers 2", "search-next") or begins with it; for hints. NULL: none.
 */
const struct binding *keymap_for(const struct keymap *m, enum context c, struct str action);

#endif
