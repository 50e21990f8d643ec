#include "config.h"

#include "data/names/pack.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- tables and sections */

void pack_table_make(struct arena *a, const uint64_t *hash, int32_t n, struct pack_table *out)
{
	out->slots = (int32_t)((int64_t)n * 10 / 9) + GAZ_PROBES;
	out->item = ARENA_ARRAY(a, int32_t, out->slots);
	for (int32_t i = 0; i < out->slots; i++)
		out->item[i] = -1;
	for (int32_t i = 0; i < n; i++) {
		int32_t slot = gazetteer_slot(hash[i], out->slots), probes = 0;
		while (out->item[slot] >= 0 && probes++ < GAZ_PROBES - 1) {
			if (gazetteer_key(hash[out->item[slot]]) == gazetteer_key(hash[i]))
				break;
			slot = slot + 1 < out->slots ? slot + 1 : 0;
		}
		if (out->item[slot] < 0)
			out->item[slot] = i;
	}
}

static void pad(struct buf *b)
{
	while (b->len % 64 != 0)
		buf_add_char(b, 0);
}

void pack_add(struct pack *p, enum model_part part, const void *at, size_t size)
{
	struct model_section *s = &p->section[p->sections++];
	pad(&p->body);
	*s = (struct model_section){part, (uint32_t)p->body.len, (uint32_t)size, 0};
	buf_add(&p->body, (struct str){at, (int32_t)size});
}

struct model_map pack_finish(struct arena *a, struct pack *p)
{
	struct buf file = {0};
	size_t head = sizeof(struct model_head) + p->sections * sizeof p->section[0];
	struct model_head h = {.magic = "PXNAMES",
		.version = MODEL_VERSION,
		.features = FEATURES_VERSION,
		.sections = p->sections,
		.order = MODEL_ORDER};
	head = (head + 63) / 64 * 64;
	for (uint32_t i = 0; i < p->sections; i++)
		p->section[i].offset += (uint32_t)head;
	buf_add(&file, (struct str){(const char *)&h, sizeof h});
	buf_add(&file, (struct str){(const char *)p->section,
			       (int32_t)(p->sections * sizeof p->section[0])});
	pad(&file);
	buf_add(&file, buf_str(&p->body));
	pad(&file);
	char *at = arena_alloc(a, (size_t)file.len + 64);
	at += (64 - (uintptr_t)at % 64) % 64;
	h.sum = model_sum(file.at + sizeof h, (size_t)file.len - sizeof h);
	memcpy(at, file.at, (size_t)file.len);
	memcpy(at, &h, sizeof h);
	struct model_map map = {at, (size_t)file.len};
	buf_free(&file);
	buf_free(&p->body);
	return map;
}

const struct gazetteer_phrase *phrases_table(
	struct arena *a, const struct phrases *p, int32_t *slots)
{
	struct pack_table t;
	pack_table_make(a, p->hash, p->n, &t);
	struct gazetteer_phrase *out = ARENA_ARRAY(a, struct gazetteer_phrase, t.slots);
	for (int32_t i = 0; i < t.slots; i++)
		if (t.item[i] >= 0)
			out[i] = (struct gazetteer_phrase){
				gazetteer_key(p->hash[t.item[i]]), p->lists[t.item[i]]};
	*slots = t.slots;
	return out;
}

/* ---- linear weights */

struct ranked {
	float size;
	int32_t at;
};

static int by_size(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;
	if (a->size != b->size)
		return a->size < b->size ? 1 : -1;
	return a->at < b->at ? -1 : 1;
}

/* What a feature says against TAG_O. */
static float weight_of(const struct perceptron *p, int32_t i, int tag)
{
	return p->weight[i][tag] - p->weight[i][TAG_O];
}

static struct ranked *rank(struct arena *a, const struct perceptron *p)
{
	struct ranked *r = ARENA_ARRAY(a, struct ranked, p->n);
	for (int32_t i = 0; i < p->n; i++) {
		float mean = 0, sum = 0;
		for (int t = 0; t < TAGS; t++)
			mean += p->weight[i][t] / TAGS;
		for (int t = 0; t < TAGS; t++)
			sum += (p->weight[i][t] - mean) * (p->weight[i][t] - mean);
		r[i] = (struct ranked){sum, i};
	}
	qsort(r, (size_t)p->n, sizeof *r, by_size);
	return r;
}

static int8_t byte(float x)
{
	float y = roundf(x);
	return (int8_t)(y > 127 ? 127 : y < -127 ? -127 : y);
}

static int by_value(const void *x, const void *y)
{
	float a = *(const float *)x, b = *(const float *)y;
	return (a > b) - (a < b);
}

/* One unit: so that all but one of two thousand weights fit into a byte. */
static float unit_of(struct arena *a, const struct perceptron *p, const struct ranked *r, int32_t n)
{
	float *all = ARENA_ARRAY(a, float, (int64_t)n *LINEAR_ROW);
	for (int32_t i = 0; i < n; i++)
		for (int k = 0; k < LINEAR_ROW; k++)
			all[i * LINEAR_ROW + k] = fabsf(weight_of(p, r[i].at, k + 1));
	qsort(all, (size_t)n * LINEAR_ROW, sizeof *all, by_value);
	return all[(int64_t)n * LINEAR_ROW * 1999 / 2000] / 127;
}

static float pack_linear(struct arena *a, struct pack *pack, const struct perceptron *p)
{
	struct pack_table t;
	struct ranked *r = rank(a, p);
	int32_t n = p->n < PACK_ROWS ? p->n : PACK_ROWS;
	float unit = unit_of(a, p, r, n);
	uint64_t *hash = ARENA_ARRAY(a, uint64_t, n);
	for (int32_t i = 0; i < n; i++)
		hash[i] = p->feature[r[i].at];
	pack_table_make(a, hash, n, &t);
	uint16_t *key = ARENA_ARRAY(a, uint16_t, t.slots);
	int8_t *row = ARENA_ARRAY(a, int8_t, (int64_t)t.slots * LINEAR_ROW);
	for (int32_t i = 0; i < t.slots; i++) {
		if (t.item[i] < 0)
			continue;
		key[i] = gazetteer_key(hash[t.item[i]]);
		for (int k = 0; k < LINEAR_ROW; k++)
			row[i * LINEAR_ROW + k] = byte(weight_of(p, r[t.item[i]].at, k + 1) / unit);
	}
	pack_add(pack, MODEL_KEYS, key, sizeof *key * (size_t)t.slots);
	pack_add(pack, MODEL_WEIGHTS, row, (size_t)t.slots * LINEAR_ROW);
	return unit;
}

/* ---- net */

static float largest(const float *at, int32_t n)
{
	float most = 1e-6F;
	for (int32_t i = 0; i < n; i++)
		most = fabsf(at[i]) > most ? fabsf(at[i]) : most;
	return most;
}

static void pack_net(struct arena *a, struct pack *pack, const struct network *net)
{
	int8_t(*word)[NET_HIDDEN][NET_DIM] = arena_alloc(a, sizeof *word * NET_PLACES);
	int8_t(*sign)[NET_HIDDEN] = arena_alloc(a, sizeof *sign * NET_SIGNS);
	int8_t(*end)[NETWORK_LETTERS] = arena_alloc(a, sizeof *end * NET_HIDDEN);
	int8_t(*letters)[NET_ROWS][NET_END] = arena_alloc(a, sizeof *letters * NET_ENDS);
	struct net_out *out = ARENA_NEW(a, struct net_out);
	for (int h = 0; h < NET_HIDDEN; h++) {
		float unit = largest(net->in[h], NETWORK_ENDS + NETWORK_LETTERS) / 127;
		for (int p = 0; p < NET_PLACES; p++)
			for (int i = 0; i < NET_DIM; i++)
				word[p][h][i] = byte(net->in[h][p * NET_DIM + i] / unit);
		for (int i = 0; i < NET_SIGNS; i++)
			sign[i][h] = byte(net->in[h][NETWORK_SIGNS + i] / unit);
		for (int i = 0; i < NETWORK_LETTERS; i++)
			end[h][i] = byte(net->in[h][NETWORK_ENDS + i] / unit);
		out->scale[h] = unit / NET_ONE;
		out->bias[h] = net->bias[h];
	}
	for (int k = 0; k < NET_ENDS; k++)
		for (int r = 0; r < NET_ROWS; r++)
			for (int i = 0; i < NET_END; i++)
				letters[k][r][i] = byte(net->letters[k][r][i] * NET_ONE);
	memcpy(out->out, net->out, sizeof out->out);
	memcpy(out->out_bias, net->out_bias, sizeof out->out_bias);
	pack_add(pack, MODEL_NET_WORDS, word, sizeof *word * NET_PLACES);
	pack_add(pack, MODEL_NET_SIGNS, sign, sizeof *sign * NET_SIGNS);
	pack_add(pack, MODEL_NET_ENDS, end, sizeof *end * NET_HIDDEN);
	pack_add(pack, MODEL_NET_LETTERS, letters, sizeof *letters * NET_ENDS);
	pack_add(pack, MODEL_NET_OUT, out, sizeof *out);
}

struct model_map pack_english(struct arena *a, const struct phrases *phrases,
	const struct perceptron *linear, const struct network *net, float weight)
{
	struct pack p = {.sections = 0};
	int32_t slots;
	float step[TAGS][TAGS], scale = 5 / linear->margin;
	const struct gazetteer_phrase *table = phrases_table(a, phrases, &slots);
	pack_add(&p, MODEL_PHRASES, table, sizeof *table * (size_t)slots);
	float unit = pack_linear(a, &p, linear);
	for (int i = 0; i < TAGS; i++)
		for (int k = 0; k < TAGS; k++)
			step[i][k] = linear->step[i][k] * scale;
	pack_add(&p, MODEL_STEPS, step, sizeof step);
	pack_net(a, &p, net);
	struct model_numbers numbers = {.linear = unit * scale, .net = weight};
	pack_add(&p, MODEL_NUMBERS, &numbers, sizeof numbers);
	return pack_finish(a, &p);
}
