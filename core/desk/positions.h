/*
 * positions - the place read last in each article, kept between runs.
 *
 * $XDG_STATE_HOME/parallax/positions: a line per article, newest last:
 * byte, TAB, percent, TAB, bytes read, TAB, absolute path (with \t \n \\ escaped).
 * A line without bytes read is one of an older version. At most 2000.
 * A file that cannot be read or written is no error: places are then not kept.
 */
#ifndef CORE_DESK_POSITIONS_H
#define CORE_DESK_POSITIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/base/map.h"

struct position {
	struct str path; /* absolute */
	int32_t at;      /* bytes */
	int32_t percent;
	int32_t read; /* bytes read from the beginning; progress.h */
	bool changed; /* in this run */
};

struct positions {
	struct arena arena;
	struct position *at;
	int32_t n;
	struct map by_path;
	bool loaded;
};

/* $XDG_STATE_HOME/parallax/NAME or ~/.local/state/parallax/NAME; NULL without a home. */
char *state_path(struct arena *a, const char *name);
char *data_path(struct arena *a, const char *name);   /* $XDG_DATA_HOME/parallax/NAME */
char *config_path(struct arena *a, const char *name); /* $XDG_CONFIG_HOME/parallax/NAME */
void positions_load(struct positions *p);
const struct position *positions_find(const struct positions *p, struct str path);
void positions_set(struct positions *p, struct position is);
/* Merges with what another program wrote meanwhile, then replaces the file. */
bool positions_save(struct positions *p, struct err *e);
void positions_free(struct positions *p);

#endif
