/*
 * model - the two files in data/names, mapped into memory as they are used.
 *
 * `words` holds what was learned from much unmarked text (clusters and vectors
 * of words) and seldom changes; `english` what was learned from marked text.
 * Both begin with a magic, a version and a checksum over all that follows.
 * Tables are found by hashing and by bytes that index tables of 256 rows, so
 * that no value in them can lead outside; sizes are checked when the file is
 * opened. A file of another version or make is refused with a message.
 *
 * Opening maps the files and reads them once for the sum: about a millisecond.
 */
#ifndef CORE_ENTITY_MODEL_H
#define CORE_ENTITY_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/err.h"
#include "core/entity/gazetteer.h"
#include "core/entity/linear.h"
#include "core/entity/net.h"
#include "core/entity/tags.h"

enum { MODEL_VERSION = 1, MODEL_SECTIONS = 16 };

/* What a section holds; one file has each at most once. */
enum model_part {
	MODEL_NONE,
	MODEL_WORDS,       /* struct gazetteer_word */
	MODEL_CODES,       /* uint8_t[NET_CODES], one row a word */
	MODEL_BOOK,        /* int8_t[NET_CODES][256][NET_STEP] */
	MODEL_PHRASES,     /* struct gazetteer_phrase */
	MODEL_KEYS,        /* uint16_t, of linear features */
	MODEL_WEIGHTS,     /* int8_t[TAGS - 1], one row a key */
	MODEL_STEPS,       /* float[TAGS][TAGS] */
	MODEL_NET_WORDS,   /* int8_t[NET_PLACES][NET_HIDDEN][NET_DIM] */
	MODEL_NET_SIGNS,   /* int8_t[NET_SIGNS][NET_HIDDEN] */
	MODEL_NET_ENDS,    /* int8_t[NET_HIDDEN][NET_ENDS * NET_END] */
	MODEL_NET_LETTERS, /* int8_t[NET_ENDS][NET_ROWS][NET_END] */
	MODEL_NET_OUT,     /* float: struct net_out */
	MODEL_NUMBERS,     /* float: struct model_numbers */
	MODEL_PARTS,
};

struct model_numbers {
	float linear; /* what one unit of a linear weight counts */
	float net;    /* what the net's logarithms count */
	float memory; /* what the same word elsewhere in the document counts */
	float spare[5];
};

struct model_section {
	uint32_t part, offset, size, spare; /* offset: from the file's start, of 64 bytes */
};

struct model_head {
	char magic[8]; /* "PXNAMES" and a NUL */
	uint32_t version, features, sections, order;
	uint64_t sum; /* over all behind the head */
	uint64_t spare[3];
};

enum { MODEL_ORDER = 0x01020304 };

struct model_map {
	const void *at;
	size_t size;
};

struct model {
	struct model_map words, english;
	struct gazetteer lists;
	struct linear linear;
	const float (*steps)[TAGS];
	struct net net;
	struct model_numbers numbers;
	bool ready; /* false: no tagger, rules and lists at most */
};

/*
 * Maps FOLDER/words and FOLDER/english. On failure `m` is empty and can be
 * used like one: all parts then know nothing.
 */
bool model_open(struct model *m, const char *folder, struct err *e);
/*
 * The same from where the program's data are: $PARALLAX_DATA/data/names, else
 * where it was installed, else the tree the program was built in.
 */
bool model_find(struct model *m, struct err *e);
void model_close(struct model *m);

/* For tests and for the trainer: the same from memory, which must be 64-byte aligned. */
bool model_take(struct model *m, struct model_map words, struct model_map english, struct err *e);
/* Only lists and vectors of words, to train with. */
bool model_take_words(struct model *m, struct model_map words, struct err *e);
uint64_t model_sum(const void *at, size_t size);

#endif
