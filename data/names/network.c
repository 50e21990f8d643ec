#include "config.h"

#include "data/names/network.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { BATCH = 32, LANES = 16, WARM = 200 /* steps until full speed */ };

static const float RATE = 0.001F, DECAY = 0.001F, KEEP = 0.5F;
static const uint64_t HIDE_WORD = 15; /* of a hundred */

struct item {
	int32_t sentence, token;
};

struct pass { /* one example on its way through */
	float x[NETWORK_IN], dx[NETWORK_IN];
	float level[NET_HIDDEN], back[NET_HIDDEN];
	float tag[TAGS];
	int32_t row[NET_ENDS]; /* -1: hidden */
};

struct descent {
	struct network *net, *slope, *first, *second, *mean;
	int32_t (*touched)[NET_ENDS]; /* rows of this batch */
	int32_t steps, total, means;
	const struct net *vectors;
	uint64_t *random;
};

static const size_t DENSE = offsetof(struct network, letters) / sizeof(float);

/* Own exponential: libraries differ in the last bit. */
static float power(float x)
{
	if (x < -80)
		return 0;
	double y = x * 1.4426950408889634, whole = floor(y),
	       part = (y - whole) * 0.6931471805599453;
	double sum = 1, term = 1;
	for (int i = 1; i < 12; i++) {
		term *= part / i;
		sum += term;
	}
	return (float)ldexp(sum, (int)whole);
}

static float uniform(uint64_t *random)
{
	return (float)(corpus_random(random) >> 40) / 16777216.0F - 0.5F;
}

static float bell(uint64_t *random, float size)
{
	float sum = 0;
	for (int i = 0; i < 6; i++)
		sum += uniform(random);
	return sum * 1.41F * size;
}

static bool chance(uint64_t *random, uint64_t of_hundred)
{
	return (corpus_random(random) >> 33) % 100 < of_hundred;
}

/* ---- one example */

static void fill(struct descent *d, const struct net_view *v, struct pass *p)
{
	memset(p->x, 0, sizeof p->x);
	for (int k = 0; k < NET_PLACES; k++) {
		int16_t vector[NET_DIM];
		bool hide = chance(d->random, HIDE_WORD);
		for (int bit = 0; bit < NET_FLAGS; bit++)
			if ((v->flags[k] >> bit & 1) != 0)
				p->x[NETWORK_SIGNS + k * NET_FLAGS + bit] = 1;
		if (hide)
			p->x[NETWORK_SIGNS + k * NET_FLAGS] = 1;
		if (hide || v->slot[k] < 0)
			continue;
		net_vector(d->vectors, v->slot[k], vector);
		for (int i = 0; i < NET_DIM; i++)
			p->x[k * NET_DIM + i] = (float)vector[i] / NET_ONE;
	}
	for (int32_t k = 0; k < v->n; k++)
		p->x[NETWORK_SIGNS + v->lit[k]] = 1;
	for (int k = 0; k < NET_ENDS; k++) {
		p->row[k] = chance(d->random, HIDE_WORD) ? -1 : v->row[k];
		if (p->row[k] >= 0)
			memcpy(p->x + NETWORK_ENDS + k * NET_END, d->net->letters[k][p->row[k]],
				sizeof d->net->letters[0][0]);
	}
}

static float dot(const float *a, const float *b, int n)
{
	float lane[LANES] = {0}, sum = 0;
	for (int i = 0; i < n; i += LANES)
		for (int k = 0; k < LANES; k++)
			lane[k] += a[i + k] * b[i + k];
	for (int k = 0; k < LANES; k++)
		sum += lane[k];
	return sum;
}

static void forward(struct descent *d, struct pass *p)
{
	float most = -1e30F, all = 0;
	for (int h = 0; h < NET_HIDDEN; h++) {
		bool keep = corpus_random(d->random) >> 63 != 0;
		float x = keep ? dot(d->net->in[h], p->x, NETWORK_IN) + d->net->bias[h] : 0;
		p->level[h] = x > 0 ? x / KEEP : 0;
	}
	for (int t = 0; t < TAGS; t++) {
		p->tag[t] = dot(d->net->out[t], p->level, NET_HIDDEN) + d->net->out_bias[t];
		most = p->tag[t] > most ? p->tag[t] : most;
	}
	for (int t = 0; t < TAGS; t++)
		all += p->tag[t] = power(p->tag[t] - most);
	for (int t = 0; t < TAGS; t++)
		p->tag[t] /= all;
}

static void add_times(float *to, const float *from, float times, int n)
{
	for (int i = 0; i < n; i++)
		to[i] += from[i] * times;
}

static void backward(struct descent *d, struct pass *p, int gold, int32_t touched[NET_ENDS])
{
	memset(p->back, 0, sizeof p->back);
	memset(p->dx + NETWORK_ENDS, 0, NETWORK_LETTERS * sizeof(float));
	for (int t = 0; t < TAGS; t++) {
		float slope = p->tag[t] - (t == gold ? 1 : 0);
		d->slope->out_bias[t] += slope;
		add_times(d->slope->out[t], p->level, slope, NET_HIDDEN);
		add_times(p->back, d->net->out[t], slope, NET_HIDDEN);
	}
	for (int h = 0; h < NET_HIDDEN; h++) {
		if (p->level[h] <= 0)
			continue;
		float slope = p->back[h] / KEEP;
		d->slope->bias[h] += slope;
		add_times(d->slope->in[h], p->x, slope, NETWORK_IN);
		add_times(
			p->dx + NETWORK_ENDS, d->net->in[h] + NETWORK_ENDS, slope, NETWORK_LETTERS);
	}
	for (int k = 0; k < NET_ENDS; k++) {
		touched[k] = p->row[k];
		if (p->row[k] >= 0)
			add_times(d->slope->letters[k][p->row[k]],
				p->dx + NETWORK_ENDS + k * NET_END, 1, NET_END);
	}
}

/* ---- one batch */

static float powers(float base, int32_t n)
{
	double p = 1;
	for (int32_t i = 0; i < n && p > 1e-9; i++)
		p *= base;
	return (float)p;
}

static float rate(const struct descent *d)
{
	float warm = d->steps < WARM ? (float)d->steps / WARM : 1;
	return RATE * warm * (1 - 0.9F * (float)d->steps / (float)d->total);
}

static void step_dense(struct descent *d)
{
	float *w = &d->net->in[0][0], *g = &d->slope->in[0][0];
	float *m = &d->first->in[0][0], *v = &d->second->in[0][0];
	float speed = rate(d), by = speed / (1 - powers(0.9F, d->steps));
	float fix = 1 / (1 - powers(0.999F, d->steps));
	for (size_t i = 0; i < DENSE; i++) {
		float slope = g[i] / BATCH;
		m[i] = 0.9F * m[i] + 0.1F * slope;
		v[i] = 0.999F * v[i] + 0.001F * slope * slope;
		w[i] -= by * m[i] / (sqrtf(v[i] * fix) + 1e-8F) + speed * DECAY * w[i];
		g[i] = 0;
	}
}

/* Rows that were not touched are left alone (AdaGrad). */
static void step_letters(struct descent *d)
{
	float speed = rate(d) * 3;
	for (int b = 0; b < BATCH; b++)
		for (int k = 0; k < NET_ENDS; k++) {
			int32_t row = d->touched[b][k];
			for (int i = 0; row >= 0 && i < NET_END; i++) {
				float *g = &d->slope->letters[k][row][i];
				float *v = &d->second->letters[k][row][i], slope = *g / BATCH;
				*v += slope * slope;
				d->net->letters[k][row][i] -= speed * slope / (sqrtf(*v) + 1e-6F);
				*g = 0;
			}
		}
}

static void average(struct descent *d)
{
	float *mean = &d->mean->in[0][0], *w = &d->net->in[0][0];
	if (d->steps * 2 < d->total || d->steps % 50 != 0)
		return;
	d->means++;
	for (size_t i = 0; i < sizeof *d->net / sizeof(float); i++)
		mean[i] += (w[i] - mean[i]) / (float)d->means;
}

/* ---- all */

static void begin(struct descent *d)
{
	float in = sqrtf(2.0F / 300), out = 0.5F * sqrtf(2.0F / NET_HIDDEN);
	for (int h = 0; h < NET_HIDDEN; h++)
		for (int i = 0; i < NETWORK_ENDS + NETWORK_LETTERS; i++)
			d->net->in[h][i] = bell(d->random, in);
	for (int t = 0; t < TAGS; t++)
		for (int h = 0; h < NET_HIDDEN; h++)
			d->net->out[t][h] = bell(d->random, out);
	for (int k = 0; k < NET_ENDS; k++)
		for (int r = 0; r < NET_ROWS; r++)
			for (int i = 0; i < NET_END; i++)
				d->net->letters[k][r][i] = bell(d->random, 0.1F);
}

static struct item *items(struct arena *a, const struct corpus *c, int32_t *n)
{
	*n = 0;
	for (int32_t s = 0; s < c->n; s++)
		for (int32_t i = 0; i < c->at[s].s.n; i++)
			*n += c->at[s].s.word[i].candidate;
	struct item *out = ARENA_ARRAY(a, struct item, *n);
	for (int32_t s = 0, k = 0; s < c->n; s++)
		for (int32_t i = 0; i < c->at[s].s.n; i++)
			if (c->at[s].s.word[i].candidate)
				out[k++] = (struct item){s, i};
	return out;
}

static void batch(struct descent *d, const struct corpus *c, const struct sight *sight,
	const struct item *item, struct pass *p)
{
	struct net_view view;
	for (int b = 0; b < BATCH; b++) {
		net_look(&sight[item[b].sentence], item[b].token, &view);
		fill(d, &view, p);
		forward(d, p);
		backward(d, p, c->at[item[b].sentence].gold[item[b].token], d->touched[b]);
	}
	d->steps++;
	step_dense(d);
	step_letters(d);
	average(d);
}

static void epoch(struct descent *d, const struct corpus *c, const struct sight *sight,
	struct item *item, int32_t n, struct pass *p)
{
	for (int32_t i = n - 1; i > 0; i--) {
		int32_t k = (int32_t)(corpus_random(d->random) % (uint64_t)(i + 1));
		struct item was = item[i];
		item[i] = item[k];
		item[k] = was;
	}
	for (int32_t i = 0; i + BATCH <= n; i += BATCH)
		batch(d, c, sight, item + i, p);
}

struct network *network_train(struct arena *a, const struct net *vectors, const struct corpus *c,
	int epochs, uint64_t *random)
{
	int32_t n;
	struct item *item = items(a, c, &n);
	struct descent d = {.vectors = vectors, .random = random, .total = epochs * (n / BATCH)};
	struct network **all[] = {&d.net, &d.slope, &d.first, &d.second, &d.mean};
	for (int i = 0; i < 5; i++)
		*all[i] = ARENA_NEW(a, struct network);
	d.touched = arena_alloc(a, sizeof *d.touched * BATCH);
	struct sight *sight = ARENA_ARRAY(a, struct sight, c->n);
	for (int32_t i = 0; i < c->n; i++)
		sight_open(&sight[i], c->at[i].s.word, c->at[i].s.n);
	struct pass *p = ARENA_NEW(a, struct pass);
	begin(&d);
	for (int e = 0; e < epochs; e++) {
		epoch(&d, c, sight, item, n, p);
		fprintf(stderr, "net: epoch %d of %d\n", e + 1, epochs);
	}
	return d.means > 0 ? d.mean : d.net;
}
