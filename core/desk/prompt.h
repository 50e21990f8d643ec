/*
 * prompt - one line typed by the reader: text, cursor, history, completion.
 */
#ifndef CORE_DESK_PROMPT_H
#define CORE_DESK_PROMPT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/err.h"
#include "core/view/page.h"

enum prompt_kind {
	PROMPT_NONE,
	PROMPT_COMMAND,
	PROMPT_SEARCH,
	PROMPT_SEARCH_ALL,
	PROMPT_FILTER,
	PROMPT_PIPE,
	PROMPT_RANGE,
	PROMPT_KINDS
};

struct history {
	struct strs lines; /* oldest first, without doubles */
	bool changed;
};

struct prompt {
	enum prompt_kind kind; /* PROMPT_NONE: closed */
	struct buf text;
	int32_t cursor;    /* bytes */
	int32_t recall;    /* history line shown; n: what was typed */
	struct buf typed;  /* set aside while recalling or completing */
	struct strs found; /* completions, in `arena` */
	struct strs about; /* a word on each, same indexes */
	int32_t chosen;    /* -1: none yet */
	int32_t word;      /* bytes: where the completed word begins */
	struct arena arena;
	struct arena history_arena;
	struct history history[PROMPT_KINDS];
	bool loaded;
	char info[80]; /* at the right: "1 of 3 here" */
};

struct desk;

const char *prompt_label(enum prompt_kind kind); /* ":", "/", "g/", "&", "|", "range " */
void prompt_open(struct desk *d, enum prompt_kind kind, struct str text);
void prompt_close(struct desk *d);
bool prompt_accept(struct desk *d, struct err *e);
void prompt_cancel(struct desk *d);
void prompt_insert(struct desk *d, struct str text);

/* Editing; `how` as named. */
enum prompt_edit {
	EDIT_LEFT,
	EDIT_RIGHT,
	EDIT_WORD_LEFT,
	EDIT_WORD_RIGHT,
	EDIT_HOME,
	EDIT_END,
	EDIT_BACKSPACE,
	EDIT_DELETE,
	EDIT_WORD_BACK,
	EDIT_CLEAR,
	EDIT_KILL,
};
void prompt_edit(struct desk *d, enum prompt_edit how);
void prompt_recall(struct desk *d, int dir); /* -1 older */
void prompt_complete(struct desk *d, int dir);
/* The rows of candidates that lie over the last rows, at most `most`. */
void prompt_candidates(
	struct desk *d, struct arena *a, int32_t columns, int32_t most, struct page *out);
bool history_save(struct desk *d, struct err *e);
void prompt_free(struct prompt *p);

#endif
