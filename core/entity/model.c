#include "config.h"

#include "core/entity/model.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* ---- checksum */

static uint64_t load64(const unsigned char *at)
{
	uint64_t v;
	memcpy(&v, at, sizeof v);
	return v;
}

/* Four lanes, so that the processor can work on them at once. */
uint64_t model_sum(const void *data, size_t size)
{
	const unsigned char *at = data;
	uint64_t lane[4] = {1, 2, 3, 4}, sum = size;
	size_t i = 0;
	for (; i + 32 <= size; i += 32)
		for (int k = 0; k < 4; k++)
			lane[k] = (lane[k] ^ load64(at + i + 8 * k)) * 0x9E3779B97F4A7C15u +
				  (lane[k] >> 29);
	for (; i < size; i++)
		sum = (sum ^ at[i]) * 0x100000001B3u;
	for (int k = 0; k < 4; k++)
		sum = word_mix(sum ^ lane[k]) * 31;
	return sum;
}

/* ---- sections */

struct part_size {
	enum model_part part;
	uint32_t row;   /* bytes */
	uint32_t count; /* rows; 0: any number but none */
};

static const struct part_size words_parts[] = {
	{MODEL_WORDS, sizeof(struct gazetteer_word), 0},
	{MODEL_CODES, NET_CODES, 0},
	{MODEL_BOOK, 256 * NET_STEP, NET_CODES},
	{MODEL_NONE, 0, 0},
};

static const struct part_size english_parts[] = {
	{MODEL_PHRASES, sizeof(struct gazetteer_phrase), 0},
	{MODEL_KEYS, sizeof(uint16_t), 0},
	{MODEL_WEIGHTS, LINEAR_ROW, 0},
	{MODEL_STEPS, TAGS * sizeof(float), TAGS},
	{MODEL_NET_WORDS, NET_HIDDEN *NET_DIM, NET_PLACES},
	{MODEL_NET_SIGNS, NET_HIDDEN, NET_SIGNS},
	{MODEL_NET_ENDS, NET_ENDS *NET_END, NET_HIDDEN},
	{MODEL_NET_LETTERS, NET_ROWS *NET_END, NET_ENDS},
	{MODEL_NET_OUT, sizeof(struct net_out), 1},
	{MODEL_NUMBERS, sizeof(struct model_numbers), 1},
	{MODEL_NONE, 0, 0},
};

struct found {
	const void *at[MODEL_PARTS];
	int32_t rows[MODEL_PARTS];
};

static bool floats_fit(const void *at, size_t size)
{
	const float *f = at;
	for (size_t i = 0; i < size / sizeof *f; i++)
		if (!(fabsf(f[i]) < 1e6F))
			return false;
	return true;
}

static bool take_section(struct model_map map, const struct model_section *s,
	const struct part_size *need, struct found *f, const char *name, struct err *e)
{
	size_t beg = s->offset;
	if (beg % 64 != 0 || beg > map.size || s->size > map.size - beg)
		return err_set(e, ERR_DATA, "%s: a section lies outside of the file", name);
	const void *at = (const char *)map.at + beg;
	if (s->size == 0 || s->size % need->row != 0 ||
		(need->count != 0 && s->size != need->row * need->count))
		return err_set(e, ERR_DATA, "%s: section %u has %u bytes", name, s->part, s->size);
	bool floats =
		s->part == MODEL_STEPS || s->part == MODEL_NET_OUT || s->part == MODEL_NUMBERS;
	if (floats && !floats_fit(at, s->size))
		return err_set(e, ERR_DATA, "%s: section %u holds no numbers", name, s->part);
	f->at[s->part] = at;
	f->rows[s->part] = (int32_t)(s->size / need->row);
	return true;
}

static bool check_head(struct model_map map, const char *name, struct err *e)
{
	const struct model_head *h = map.at;
	if (map.size < sizeof *h || memcmp(h->magic, "PXNAMES", 8) != 0)
		return err_set(e, ERR_DATA, "%s: this is no file of names", name);
	if (h->order != MODEL_ORDER)
		return err_set(e, ERR_DATA, "%s: made for another kind of machine", name);
	if (h->version != MODEL_VERSION || h->features != FEATURES_VERSION)
		return err_set(e, ERR_DATA, "%s: version %u.%u, not %d.%d", name, h->version,
			h->features, MODEL_VERSION, FEATURES_VERSION);
	if (h->sections > MODEL_SECTIONS ||
		map.size < sizeof *h + h->sections * sizeof(struct model_section))
		return err_set(e, ERR_DATA, "%s: cut short", name);
	if (h->sum != model_sum((const char *)map.at + sizeof *h, map.size - sizeof *h))
		return err_set(e, ERR_DATA, "%s: damaged (its checksum is wrong)", name);
	return true;
}

static bool take_file(struct model_map map, const struct part_size *parts, struct found *f,
	const char *name, struct err *e)
{
	if (!check_head(map, name, e))
		return false;
	const struct model_head *h = map.at;
	const struct model_section *s = (const void *)(h + 1);
	for (uint32_t i = 0; i < h->sections; i++)
		for (const struct part_size *p = parts; p->part != MODEL_NONE; p++)
			if (s[i].part == p->part && !take_section(map, &s[i], p, f, name, e))
				return false;
	for (const struct part_size *p = parts; p->part != MODEL_NONE; p++)
		if (f->at[p->part] == NULL)
			return err_set(
				e, ERR_DATA, "%s: section %d is missing", name, (int)p->part);
	return true;
}

static void fill_words(struct model *m, const struct found *f)
{
	m->lists.word = f->at[MODEL_WORDS];
	m->lists.words = f->rows[MODEL_WORDS];
	m->net.code = f->at[MODEL_CODES];
	m->net.words = f->rows[MODEL_CODES];
	m->net.book = f->at[MODEL_BOOK];
}

static void fill(struct model *m, const struct found *f)
{
	fill_words(m, f);
	m->lists.phrase = f->at[MODEL_PHRASES];
	m->lists.phrases = f->rows[MODEL_PHRASES];
	m->linear.key = f->at[MODEL_KEYS];
	m->linear.row = f->at[MODEL_WEIGHTS];
	m->linear.slots = f->rows[MODEL_KEYS];
	m->steps = f->at[MODEL_STEPS];
	m->net.word = f->at[MODEL_NET_WORDS];
	m->net.sign = f->at[MODEL_NET_SIGNS];
	m->net.end = f->at[MODEL_NET_ENDS];
	m->net.letters = f->at[MODEL_NET_LETTERS];
	m->net.out = f->at[MODEL_NET_OUT];
	assert(f->at[MODEL_NUMBERS] != NULL); /* all parts were found */
	memcpy(&m->numbers, f->at[MODEL_NUMBERS], sizeof m->numbers);
	m->ready = true;
}

bool model_take_words(struct model *m, struct model_map words, struct err *e)
{
	struct found f = {{NULL}, {0}};
	*m = (struct model){.ready = false};
	if (!take_file(words, words_parts, &f, "words", e))
		return false;
	fill_words(m, &f);
	return true;
}

bool model_take(struct model *m, struct model_map words, struct model_map english, struct err *e)
{
	struct found f = {{NULL}, {0}};
	*m = (struct model){.ready = false};
	if (!take_file(words, words_parts, &f, "words", e) ||
		!take_file(english, english_parts, &f, "english", e))
		return false;
	if (f.rows[MODEL_KEYS] != f.rows[MODEL_WEIGHTS])
		return err_set(e, ERR_DATA, "english: keys and weights do not match");
	fill(m, &f);
	return true;
}
