/*
 * command - the one table of what can be done, and running lines of it.
 *
 * Keys, config, story files, the prompt and scripts are lines of these
 * commands. To add one, add a row here (in command.c) and a body to the cmd_
 * file of its group. Help, man pages and completion are made from the table.
 */
#ifndef CORE_DESK_COMMAND_H
#define CORE_DESK_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"
#include "core/base/line.h"
#include "core/keymap/keymap.h"

struct desk;

enum command_flags {
	CMD_COUNT = 1,   /* takes a count before its keys */
	CMD_MOTION = 2,  /* trouble on the status row survives it */
	CMD_KEY = 4,     /* waits for one more key */
	CMD_CONFIG = 8,  /* may stand in config and keymap files */
	CMD_STORY = 16,  /* may stand in story files; only these may */
	CMD_PROMPT = 32, /* edits the open prompt */
	CMD_REST = 64,   /* the rest of the line is one argument, as it stands */
};

enum command_complete { /* what its arguments are, for Tab */
	COMPLETE_NONE,
	COMPLETE_COMMAND,
	COMPLETE_OPTION,
	COMPLETE_ARTICLE,
	COMPLETE_FILE,
	COMPLETE_WORDS, /* those in `args`, divided by | */
};

enum command_group {
	GROUP_MOVE,
	GROUP_FIND,
	GROUP_SEE,
	GROUP_SELECT,
	GROUP_TAKE,
	GROUP_NOTE,
	GROUP_SETTING,
	GROUP_STORY,
	GROUP_PROMPT,
	GROUP_PROGRAM,
	GROUPS,
};

struct call {
	const struct command *command;
	struct arguments args;
	struct str rest; /* CMD_REST: everything behind the name */
	int32_t count;   /* 0: none given */
	struct key key;  /* CMD_KEY */
	struct str file; /* where the line stands; missing for keys and the prompt */
	int32_t line;
	const struct article_given *given; /* story files: what the command line said */
};

struct command {
	const char *name;
	const char *args;   /* usage: "up|down", "[N]", "OPTION [VALUE]"; "" for none */
	int8_t least, most; /* arguments; most -1: any number */
	uint8_t flags;
	uint8_t complete;
	uint8_t group;
	const char *help; /* one line, lower case, no full stop */
	bool (*run)(struct desk *d, const struct call *c, struct err *e);
};

const struct command *command_table(int32_t *n); /* sorted by name */
const struct command *command_find(struct str name);
const char *command_nearest(struct str name); /* NULL if none is near */
const char *command_group_name(enum command_group g);

/* Where a line comes from decides what may stand in it. */
enum line_origin { FROM_KEYS, FROM_PROMPT, FROM_CONFIG, FROM_STORY, FROM_SCRIPT };

struct line_from {
	enum line_origin origin;
	struct str file;
	int32_t line;
	int32_t count;
	const struct article_given *given;
};

/* Runs a line, commands divided by lone ;. The first that fails ends it. */
bool command_line(struct desk *d, struct str line, const struct line_from *from, struct err *e);
/* Checks names and numbers of arguments without running; for bindings. */
bool command_check(struct str line, struct err *e);
/* Runs every line of a text; errors are messages with file:line, the rest still runs. Counts them. */
int32_t command_source(struct desk *d, struct str text, const struct line_from *from);
/* Ends the waiting of a CMD_KEY command. */
bool command_key(struct desk *d, const struct command *c, struct key k, struct err *e);

#endif
