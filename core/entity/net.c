#include "config.h"

#include "core/entity/net.h"

#include <string.h>

/*
 * Nearly all the time that names take is taken here, in loops of fixed length:
 * gcc makes whole use of vectors for them from its third level on, which is an
 * eighth of names. No sum of floats comes in another order by it.
 */
#if defined __GNUC__ && !defined __clang__
#pragma GCC optimize("O3")
#endif

enum { NO_KEY = -1 };

/* What was worked out before, by place and word; and by the letters of words. */
struct net_work {
	int16_t word[NET_PLACES][NET_HIDDEN][NET_DIM]; /* the model's, twice as wide: */
	int16_t end[NET_HIDDEN][NET_ENDS * NET_END];   /* these are multiplied faster */
	int64_t key[NET_PLACES][NET_CACHE];
	int32_t sum[NET_PLACES][NET_CACHE][NET_HIDDEN];
	uint64_t letters[NET_LETTERS];
	int32_t letter_sum[NET_LETTERS][NET_HIDDEN];
};

static void widen(int16_t *to, const int8_t *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = (int16_t)(int)from[i];
}

struct net_work *net_work_new(struct arena *a, const struct net *net)
{
	struct net_work *w = ARENA_NEW(a, struct net_work);
	widen(&w->word[0][0][0], &net->word[0][0][0], sizeof w->word / sizeof w->word[0][0][0]);
	widen(&w->end[0][0], &net->end[0][0], sizeof w->end / sizeof w->end[0][0]);
	for (int p = 0; p < NET_PLACES; p++)
		for (int i = 0; i < NET_CACHE; i++)
			w->key[p][i] = NO_KEY;
	return w;
}

/* ---- what is seen */

static bool is_cap(const struct word *w)
{
	return (w->flags & (WORD_CAPITAL | WORD_MIXED)) != 0;
}

static bool goes_on(const struct word *w)
{
	return is_cap(w) || (w->text.len == 1 && w->text.at[0] == '-');
}

static void light(struct net_view *v, int32_t sign, bool on)
{
	if (on && v->n < NET_LIT)
		v->lit[v->n++] = (int16_t)sign;
}

static uint16_t flags_of(const struct word *w)
{
	unsigned f = w->slot < 0;
	f |= ((w->flags & WORD_CAPITAL) != 0) << 1;
	f |= ((w->flags & WORD_UPPER) != 0) << 2;
	f |= ((w->flags & WORD_MIXED) != 0) << 3;
	f |= ((w->flags & WORD_LOWER) != 0) << 4;
	f |= ((w->flags & WORD_DIGIT) != 0) << 5;
	f |= ((w->flags & WORD_MARK) != 0) << 6;
	f |= ((w->flags & (WORD_OTHER | WORD_DOTTED)) != 0) << 7;
	return (uint16_t)(f | (w->memory & 7U) << 8);
}

static void look_place(const struct sight *s, int32_t at, int32_t place, struct net_view *v)
{
	bool inside = at >= 0 && at < s->n;
	v->slot[place] = inside ? s->at[at].slot : -1;
	v->flags[place] = inside ? flags_of(&s->at[at]) : 1 << 11;
}

static void look_lists(const struct sight *s, int32_t i, struct net_view *v)
{
	for (int32_t k = -1; k <= 1; k++) {
		int32_t sign = NET_PLACES * NET_FLAGS + (k + 1) * NET_LIST;
		if (i + k < 0 || i + k >= s->n)
			continue;
		const struct word *w = &s->at[i + k];
		for (int bit = 0; bit < 9; bit++)
			light(v, sign + bit, (w->lists >> bit & 1) != 0);
		light(v, sign + 8 + w->place, w->place > 0);
	}
}

static void look_kind(const struct sight *s, int32_t i, struct net_view *v)
{
	int32_t sign = NET_SIGNS - NET_KINDS;
	light(v, sign, s->upper);
	light(v, sign + 1, s->title);
	light(v, sign + 2, s->flat);
	light(v, sign + 3, i == 0);
	light(v, sign + 4, i == 1);
	light(v, sign + 5, true);
}

static void look_letters(const struct word *w, struct net_view *v)
{
	const uint32_t seen[NET_ENDS] = {w->prefix[1], w->prefix[2], w->suffix[1], w->suffix[2],
		w->suffix[3], w->shape, (uint32_t)w->low};
	for (int k = 0; k < NET_ENDS; k++)
		v->row[k] = (int32_t)(word_mix(seen[k]) % NET_ROWS);
	v->letters = (w->low ^ (uint64_t)w->shape << 32) | 1; /* 0 is for nothing yet */
}

void net_look(const struct sight *s, int32_t i, struct net_view *v)
{
	int32_t beg = i, end = i + 1;
	while (beg > 0 && i - beg < NET_RUN - 1 && goes_on(&s->at[beg - 1]))
		beg--;
	while (end < s->n && end - i < NET_RUN && goes_on(&s->at[end]))
		end++;
	v->n = 0;
	for (int32_t k = -NET_NEAR; k <= NET_NEAR; k++)
		look_place(s, i + k, k + NET_NEAR, v);
	look_place(s, beg - 1, 2 * NET_NEAR + 1, v);
	look_place(s, end, 2 * NET_NEAR + 2, v);
	look_place(s, beg, 2 * NET_NEAR + 3, v);
	look_place(s, end - 1, 2 * NET_NEAR + 4, v);
	look_lists(s, i, v);
	int32_t sign = NET_PLACES * NET_FLAGS + 3 * NET_LIST;
	light(v, sign + i - beg, is_cap(&s->at[i]));
	light(v, sign + NET_RUN + end - 1 - i, is_cap(&s->at[i]));
	look_kind(s, i, v);
	look_letters(&s->at[i], v);
}

/* ---- what it says */

void net_vector(const struct net *net, int32_t slot, int16_t out[NET_DIM])
{
	memset(out, 0, NET_DIM * sizeof *out);
	if (slot < 0 || slot >= net->words)
		return;
	for (int c = 0; c < NET_CODES; c++)
		for (int k = 0; k < NET_STEP; k++)
			out[c * NET_STEP + k] = (int16_t)(int)net->book[c][net->code[slot][c]][k];
}

/* Sums of integers are the same whatever vectors they are made with. */
static inline int32_t dot(const int16_t *a, const int16_t *b, int n)
{
	int32_t sum = 0;
	for (int i = 0; i < n; i++)
		sum += a[i] * b[i];
	return sum;
}

static inline void add_signs(
	const struct net *net, int32_t first, unsigned flags, int32_t sum[NET_HIDDEN])
{
	int32_t signs[NET_HIDDEN] = {0}; /* no byte of the net can be one of them */
	for (int bit = 0; bit < NET_FLAGS; bit++) {
		if ((flags >> bit & 1) == 0)
			continue;
		const int8_t *add = net->sign[first + bit];
		for (int h = 0; h < NET_HIDDEN; h++)
			signs[h] += add[h];
	}
	for (int h = 0; h < NET_HIDDEN; h++)
		sum[h] += signs[h] * NET_ONE;
}

/* What a word with these flags adds in a place. */
WIDE_VECTORS
static const int32_t *place_sums(
	const struct net *net, struct net_work *work, const struct net_view *v, int32_t place)
{
	int64_t key = (int64_t)(v->slot[place] + 1) << NET_FLAGS | v->flags[place];
	int32_t at = (int32_t)(word_mix((uint64_t)key) & (NET_CACHE - 1));
	int32_t *sum = work->sum[place][at];
	if (work->key[place][at] == key)
		return sum;
	int16_t vector[NET_DIM];
	net_vector(net, v->slot[place], vector);
	for (int h = 0; h < NET_HIDDEN; h++)
		sum[h] = dot(work->word[place][h], vector, NET_DIM);
	add_signs(net, place * NET_FLAGS, v->flags[place], sum);
	work->key[place][at] = key;
	return sum;
}

WIDE_VECTORS
static const int32_t *letter_sums(
	const struct net *net, struct net_work *work, const struct net_view *v)
{
	int32_t at = (int32_t)(word_mix(v->letters) & (NET_LETTERS - 1));
	int32_t *sum = work->letter_sum[at];
	if (work->letters[at] == v->letters)
		return sum;
	int16_t letters[NET_ENDS * NET_END];
	for (int k = 0; k < NET_ENDS; k++)
		for (int c = 0; c < NET_END; c++)
			letters[k * NET_END + c] = (int16_t)(int)net->letters[k][v->row[k]][c];
	for (int h = 0; h < NET_HIDDEN; h++)
		sum[h] = dot(work->end[h], letters, NET_ENDS * NET_END);
	work->letters[at] = v->letters;
	return sum;
}

WIDE_VECTORS
static void hidden(const struct net *net, struct net_work *work, const struct net_view *v,
	int32_t sum[NET_HIDDEN])
{
	int32_t signs[NET_HIDDEN] = {0};
	memcpy(sum, letter_sums(net, work, v), NET_HIDDEN * sizeof *sum);
	for (int p = 0; p < NET_PLACES; p++) {
		const int32_t *add = place_sums(net, work, v, p);
		for (int h = 0; h < NET_HIDDEN; h++)
			sum[h] += add[h];
	}
	for (int32_t k = 0; k < v->n; k++) {
		const int8_t *add = net->sign[v->lit[k]];
		for (int h = 0; h < NET_HIDDEN; h++)
			signs[h] += add[h];
	}
	for (int h = 0; h < NET_HIDDEN; h++)
		sum[h] += signs[h] * NET_ONE;
}

void net_add(const struct net *net, struct net_work *work, const struct net_view *view,
	float weight, float score[TAGS])
{
	int32_t sum[NET_HIDDEN];
	float level[NET_HIDDEN];
	hidden(net, work, view, sum);
	for (int h = 0; h < NET_HIDDEN; h++) {
		float x = (float)sum[h] * net->out->scale[h] + net->out->bias[h];
		level[h] = x > 0 ? x : 0;
	}
	for (int t = 0; t < TAGS; t++) {
		float part[4] = {0}; /* four sums, so that they can be done at once */
		for (int h = 0; h < NET_HIDDEN; h += 4)
			for (int k = 0; k < 4; k++)
				part[k] += net->out->out[t][h + k] * level[h + k];
		score[t] += weight *
			    (net->out->out_bias[t] + (part[0] + part[1]) + (part[2] + part[3]));
	}
}
