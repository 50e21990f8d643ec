/*
 * known - names that everybody knows by several names, as the program has them.
 *
 * known.c is made from the texts of this folder when parallax is built
 * (local.mk, tables.awk). Keys are folded as form_key() folds and in order of
 * their bytes. Static storage.
 */
#ifndef DATA_NAMES_KNOWN_H
#define DATA_NAMES_KNOWN_H

#include <stdint.h>

#include "core/base/str.h"

enum known_kind { KNOWN_NAME, KNOWN_COUNTRY, KNOWN_NATION, KNOWN_CAPITAL, KNOWN_SEAT };

struct known {
	struct str name; /* the one that is shown */
	uint8_t type;    /* 0 PER, 1 ORG, 2 LOC, 3 MISC */
	uint8_t kind;    /* enum known_kind */
	int16_t country; /* whose nation, capital or seat it is; -1 */
};

struct known_key {
	struct str key;
	int32_t known;
};

extern const struct known known_names[];
extern const struct known_key known_keys[];
extern const struct str known_families[];  /* names that stand before the given name */
extern const struct str known_nicknames[]; /* "bill william" */
extern const struct str known_speaking[];  /* verbs of what governments say and do */
extern const int32_t known_names_n, known_keys_n, known_families_n, known_nicknames_n,
	known_speaking_n;

#endif
