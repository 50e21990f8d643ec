#include "config.h"

#include "core/entity/tags.h"

#include <string.h>

static bool is_open(int tag)
{
	return tag_part(tag) == TAG_B || tag_part(tag) == TAG_I;
}

bool tags_follow(int a, int b)
{
	bool inside = tag_part(b) == TAG_I || tag_part(b) == TAG_L;
	if (is_open(a))
		return inside && tag_type(a) == tag_type(b);
	return !inside;
}

static void first(const float *score, float *sum)
{
	for (int t = 0; t < TAGS; t++)
		sum[t] = tags_follow(TAG_O, t) ? score[t] : -1e9F;
}

/* From the sums at one token to those at the next; where each came from goes to `back`. */
static void advance(
	const float *was, const float *score, const float (*step)[TAGS], uint8_t *back, float *sum)
{
	/* All tags that close may precede all that do not go on: found once for each of those. */
	for (int b = 0; b < TAGS; b++) {
		int best = 0;
		float most = -1e9F;
		int part = tag_part(b);
		if (part == TAG_I || part == TAG_L) {
			int beg = tag_make(tag_type(b), TAG_B), in = tag_make(tag_type(b), TAG_I);
			best = was[beg] + step[beg][b] >= was[in] + step[in][b] ? beg : in;
			most = was[best] + step[best][b];
		} else {
			for (int a = 0; a < TAGS; a++) {
				int p = tag_part(a);
				if (p == TAG_B || p == TAG_I || was[a] + step[a][b] <= most)
					continue;
				best = a;
				most = was[a] + step[a][b];
			}
		}
		sum[b] = most + score[b];
		back[b] = (uint8_t)best;
	}
}

void tags_best(const float (*score)[TAGS], const float (*step)[TAGS], int32_t n, uint8_t *back,
	uint8_t *out)
{
	float sum[TAGS], next[TAGS];
	if (n == 0)
		return;
	first(score[0], sum);
	for (int32_t i = 1; i < n; i++) {
		advance(sum, score[i], step, back + i * TAGS, next);
		memcpy(sum, next, sizeof sum);
	}
	int best = TAG_O;
	for (int t = 0; t < TAGS; t++)
		if (!is_open(t) && sum[t] > sum[best])
			best = t;
	for (int32_t i = n - 1; i >= 0; i--) {
		out[i] = (uint8_t)best;
		if (i > 0)
			best = back[i * TAGS + best];
	}
}

const char *name_type_name(enum name_type type)
{
	static const char *const name[] = {"PER", "ORG", "LOC", "MISC"};
	return name[type];
}
