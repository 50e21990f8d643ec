/*
 * corpus - marked text for training: documents of sentences with their tags.
 *
 * Reads two columns, token TAB tag (BIO), an empty line between sentences,
 * -DOCSTART- between documents. Where documents are not known, every
 * CORPUS_CHUNK sentences count as one.
 */
#ifndef DATA_NAMES_CORPUS_H
#define DATA_NAMES_CORPUS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/entity/tagger.h"
#include "core/entity/token.h"

enum { CORPUS_CHUNK = 12 };

struct example { /* one sentence */
	struct tagged s;
	uint8_t *gold; /* TAG_*, one a piece */
	struct pieces pieces;
	struct strs rows, tags; /* as they were read */
	int32_t doc;            /* number of its document in its file */
};

struct corpus {
	struct example *at;
	int32_t n;
};

bool corpus_read(
	struct arena *a, struct corpus *c, const char *path, bool documents, struct err *e);
/* Fills in what documents and lists know of the words, from sentence `from` on. */
void corpus_prepare(struct arena *a, struct corpus *c, int32_t from, const struct gazetteer *g);
/* Copies in capitals, and with a capital at every word, of some sentences. */
void corpus_vary(struct arena *a, struct corpus *c, const struct gazetteer *g, uint64_t *random);
uint64_t corpus_random(uint64_t *state);

struct corpus_score {
	int32_t right[NAME_TYPES], gold[NAME_TYPES], found[NAME_TYPES];
};

/* Compares the tags of an example, row by row, as a scorer of columns does. */
void corpus_compare(struct arena *scratch, const struct example *x, struct corpus_score *out);
double corpus_f1(const struct corpus_score *s);

#endif
