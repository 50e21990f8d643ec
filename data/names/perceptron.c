#include "config.h"

#include "data/names/perceptron.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/entity/features.h"

enum { HIDDEN_OF_TEN = 3 /* features hidden, of ten */ };

/* ---- features as numbers 0..n-1 */

struct numbering {
	uint64_t *key;
	int32_t *value;
	uint64_t slots; /* a power of two */
	int32_t n;
};

struct seen { /* the features of each token of one sentence */
	int32_t **at;
	uint8_t *n;
};

static int32_t number(struct numbering *t, uint64_t feature)
{
	uint64_t i = feature & (t->slots - 1);
	while (t->key[i] != 0 && t->key[i] != feature)
		i = (i + 1) & (t->slots - 1);
	if (t->key[i] == 0) {
		t->key[i] = feature;
		t->value[i] = t->n++;
	}
	return t->value[i];
}

static void see(struct arena *a, struct numbering *t, struct example *x, struct seen *out)
{
	struct sight sight;
	uint64_t feature[FEATURES_MOST];
	sight_open(&sight, x->s.word, x->s.n);
	out->at = ARENA_ARRAY(a, int32_t *, x->s.n);
	out->n = ARENA_ARRAY(a, uint8_t, x->s.n);
	for (int32_t i = 0; i < x->s.n; i++) {
		/* Names that no rule would look for must still be explained. */
		x->s.word[i].candidate |= x->gold[i] != TAG_O;
		if (!x->s.word[i].candidate)
			continue;
		int32_t n = features_at(&sight, i, feature);
		out->n[i] = (uint8_t)n;
		out->at[i] = ARENA_ARRAY(a, int32_t, n);
		for (int32_t k = 0; k < n; k++)
			out->at[i][k] = number(t, feature[k]);
	}
}

static struct seen *see_all(struct arena *a, struct perceptron *p, struct corpus *c)
{
	struct numbering t = {.slots = 1u << 23};
	t.key = ARENA_ARRAY(a, uint64_t, (int64_t)t.slots);
	t.value = ARENA_ARRAY(a, int32_t, (int64_t)t.slots);
	struct seen *seen = ARENA_ARRAY(a, struct seen, c->n);
	for (int32_t i = 0; i < c->n; i++)
		see(a, &t, &c->at[i], &seen[i]);
	p->n = t.n;
	p->feature = ARENA_ARRAY(a, uint64_t, t.n);
	for (uint64_t i = 0; i < t.slots; i++)
		if (t.key[i] != 0)
			p->feature[t.value[i]] = t.key[i];
	return seen;
}

/* ---- training */

struct trainer {
	float (*weight)[TAGS], (*sum)[TAGS]; /* now; times when it moved */
	float step[TAGS][TAGS], step_sum[TAGS][TAGS];
	float (*score)[TAGS];
	uint8_t *back, *best;
	struct seen kept; /* after hiding */
	int32_t *pool;
	float clock;
};

static void hide(
	struct trainer *t, const struct example *x, const struct seen *seen, uint64_t *random)
{
	int32_t used = 0;
	for (int32_t i = 0; i < x->s.n; i++) {
		t->kept.at[i] = t->pool + used;
		t->kept.n[i] = 0;
		if (!x->s.word[i].candidate)
			continue;
		for (int32_t k = 0; k < seen->n[i]; k++)
			if ((corpus_random(random) >> 33) % 10 >= HIDDEN_OF_TEN)
				t->kept.at[i][t->kept.n[i]++] = seen->at[i][k];
		used += t->kept.n[i];
	}
}

static void tag(struct trainer *t, const struct example *x)
{
	for (int32_t i = 0; i < x->s.n; i++) {
		float *score = t->score[i];
		for (int k = 0; k < TAGS; k++)
			score[k] = x->s.word[i].candidate || k == TAG_O ? 0 : -1e6F;
		for (int32_t f = 0; f < t->kept.n[i]; f++)
			for (int k = 0; k < TAGS; k++)
				score[k] += t->weight[t->kept.at[i][f]][k];
	}
	tags_best((const float(*)[TAGS])t->score, (const float(*)[TAGS])t->step, x->s.n, t->back,
		t->best);
}

static void move(struct trainer *t, float *weight, float *sum, float by)
{
	*weight += by;
	*sum += by * t->clock;
}

static void learn(struct trainer *t, const struct example *x)
{
	for (int32_t i = 0; i < x->s.n; i++) {
		int gold = x->gold[i], best = t->best[i];
		for (int32_t f = 0; f < t->kept.n[i] && gold != best; f++) {
			int32_t at = t->kept.at[i][f];
			move(t, &t->weight[at][gold], &t->sum[at][gold], 1);
			move(t, &t->weight[at][best], &t->sum[at][best], -1);
		}
		if (i == 0 || (gold == best && x->gold[i - 1] == t->best[i - 1]))
			continue;
		int gold0 = x->gold[i - 1], best0 = t->best[i - 1];
		move(t, &t->step[gold0][gold], &t->step_sum[gold0][gold], 1);
		move(t, &t->step[best0][best], &t->step_sum[best0][best], -1);
	}
}

static int32_t longest(const struct corpus *c)
{
	int32_t n = 0;
	for (int32_t i = 0; i < c->n; i++)
		n = c->at[i].s.n > n ? c->at[i].s.n : n;
	return n;
}

static void trainer_open(struct arena *a, struct trainer *t, int32_t features, int32_t most)
{
	*t = (struct trainer){.clock = 1};
	t->weight = arena_alloc(a, sizeof *t->weight * (size_t)features);
	t->sum = arena_alloc(a, sizeof *t->sum * (size_t)features);
	t->score = arena_alloc(a, sizeof *t->score * (size_t)most);
	t->back = ARENA_ARRAY(a, uint8_t, (int64_t)most * TAGS);
	t->best = ARENA_ARRAY(a, uint8_t, most);
	t->kept.at = ARENA_ARRAY(a, int32_t *, most);
	t->kept.n = ARENA_ARRAY(a, uint8_t, most);
	t->pool = ARENA_ARRAY(a, int32_t, (int64_t)most * FEATURES_MOST);
}

static void shuffle(int32_t *order, int32_t n, uint64_t *random)
{
	for (int32_t i = n - 1; i > 0; i--) {
		int32_t k = (int32_t)(corpus_random(random) % (uint64_t)(i + 1)), was = order[i];
		order[i] = order[k];
		order[k] = was;
	}
}

static void run(struct trainer *t, const struct corpus *c, const struct seen *seen, int32_t *order,
	int epochs, uint64_t *random)
{
	for (int e = 0; e < epochs; e++) {
		int32_t wrong = 0;
		shuffle(order, c->n, random);
		for (int32_t i = 0; i < c->n; i++, t->clock += 0.03125F) {
			const struct example *x = &c->at[order[i]];
			hide(t, x, &seen[order[i]], random);
			tag(t, x);
			if (memcmp(t->best, x->gold, (size_t)x->s.n) == 0)
				continue;
			learn(t, x);
			wrong++;
		}
		fprintf(stderr, "linear: epoch %d, %d of %d sentences wrong\n", e + 1, wrong, c->n);
	}
}

/* How far the best tag is ahead; makes the weights of different runs alike. */
static float margin(struct perceptron *p, const struct corpus *c, const struct seen *seen)
{
	double sum = 0;
	int32_t n = 0;
	for (int32_t s = 0; s < c->n && s < 2000; s++)
		for (int32_t i = 0; i < c->at[s].s.n; i++) {
			float score[TAGS] = {0}, first = -1e9F, second = -1e9F;
			if (!c->at[s].s.word[i].candidate)
				continue;
			for (int32_t f = 0; f < seen[s].n[i]; f++)
				for (int k = 0; k < TAGS; k++)
					score[k] += p->weight[seen[s].at[i][f]][k];
			for (int k = 0; k < TAGS; k++) {
				second = score[k] > first    ? first
					 : score[k] > second ? score[k]
							     : second;
				first = score[k] > first ? score[k] : first;
			}
			sum += first - second;
			n++;
		}
	return (float)(sum / (n > 0 ? n : 1));
}

void perceptron_train(struct arena *a, struct perceptron *p, struct corpus *c, int shuffles,
	int epochs, uint64_t *random)
{
	*p = (struct perceptron){.n = 0};
	struct seen *seen = see_all(a, p, c);
	p->weight = arena_alloc(a, sizeof *p->weight * (size_t)p->n);
	int32_t *order = ARENA_ARRAY(a, int32_t, c->n);
	for (int32_t i = 0; i < c->n; i++)
		order[i] = i;
	for (int s = 0; s < shuffles; s++) {
		struct arena scratch = {0};
		struct trainer t;
		trainer_open(&scratch, &t, p->n, longest(c));
		run(&t, c, seen, order, epochs, random);
		for (int32_t i = 0; i < p->n; i++)
			for (int k = 0; k < TAGS; k++)
				p->weight[i][k] += t.weight[i][k] - t.sum[i][k] / t.clock;
		for (int i = 0; i < TAGS; i++)
			for (int k = 0; k < TAGS; k++)
				p->step[i][k] += t.step[i][k] - t.step_sum[i][k] / t.clock;
		arena_free(&scratch);
	}
	p->margin = margin(p, c, seen);
}
