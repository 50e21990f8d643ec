#include "config.h"

#include "core/compare/repeats.h"

#include "core/base/vec.h"
#include "core/compare/joining.h"

enum { LETTERS = 8 /* tellers named one by one */ };

struct seeking {
	const struct story *story;
	const struct comparison *comparison;
	const struct claims *claims;
	const struct conflicts *conflicts;
	int32_t article;
	const bool *before;
	int32_t *
		linked; /* of one other article: one a sentence, the sentence it is linked with; -1 */
};

static int32_t sentences_of(const struct seeking *s)
{
	return s->story->at[s->article]->doc.sentences.n;
}

static bool can_repeat(const struct seeking *s, int32_t i)
{
	const struct document *d = &s->story->at[s->article]->doc;
	enum block_kind kind = (enum block_kind)d->blocks.at[d->sentences.at[i].block].kind;
	return block_is_counted(kind) && kind != BLOCK_TITLE && kind != BLOCK_HEADING &&
	       conflicts_find(s->conflicts, s->article, i, 0) < 0;
}

/*
 * A link that alone makes no claim is too little to hide a sentence for. Links are
 * in order of side a; of several the first of a sentence counts.
 */
static bool is_sure(const struct pair_link *l)
{
	return l->pinned || (l->tier == TIER_STRONG && l->score >= JOIN_SURE);
}

static void note_links(struct seeking *s, int32_t other)
{
	const struct pairing *p = comparison_links(s->comparison, s->article, other);
	enum side side = s->article < other ? SIDE_A : SIDE_B;
	for (int32_t i = 0; i < sentences_of(s); i++)
		s->linked[i] = -1;
	for (int32_t k = 0; p != NULL && k < p->links.n; k++) {
		const struct pair_link *l = &p->links.at[k];
		struct sentence_span here = side == SIDE_A ? l->a : l->b;
		struct sentence_span there = side == SIDE_A ? l->b : l->a;
		for (int32_t i = here.beg; i < here.end; i++)
			if (s->linked[i] < 0 && is_sure(l))
				s->linked[i] = there.beg;
	}
}

/* The sentence of `other` that says what sentence `i` says; -1: none does. */
static int32_t said_by(const struct seeking *s, int32_t other, int32_t i)
{
	int32_t claim = claims_of(s->claims, s->article, i);
	const struct claim_cell *cell = claim < 0 ? NULL : claims_cell(s->claims, claim, other);
	if (cell != NULL && cell->kind == CELL_SAID)
		return s->claims->sentence[cell->first];
	return s->linked[i];
}

struct tellings { /* of all sentences, article by article */
	struct retelling *at;
	int32_t n;
};

static void add_article(struct arena *work, struct seeking *s, int32_t other, struct tellings *out)
{
	if (!comparison_is_linked(s->comparison, s->article, other))
		return;
	note_links(s, other);
	for (int32_t i = 0; i < sentences_of(s); i++) {
		int32_t there = said_by(s, other, i);
		if (there < 0 || !can_repeat(s, i))
			continue;
		float covered = comparison_covered(s->comparison, s->article, i, other);
		if (pairing_covers(covered))
			VEC_PUSH(work, out, ((struct retelling){i, other, there, covered}));
	}
}

/* By sentence, then by article: counted, since there may be many of both. */
static void sort_by_sentence(struct arena *to, struct arena *work, int32_t sentences,
	const struct tellings *all, struct repeats *out)
{
	int32_t *first = ARENA_ARRAY(work, int32_t, sentences + 1);
	out->told = ARENA_ARRAY(to, struct retelling, all->n + 1);
	out->tellings = all->n;
	for (int32_t i = 0; i < all->n; i++)
		first[all->at[i].sentence + 1]++;
	for (int32_t i = 0; i < sentences; i++)
		first[i + 1] += first[i];
	for (int32_t i = 0; i < all->n; i++)
		out->told[first[all->at[i].sentence]++] = all->at[i];
}

/* ---------------------------------------------------------------------- runs */

static struct span sentence_reach(const struct document *d, int32_t i)
{
	const struct sentence *s = &d->sentences.at[i];
	struct span block = d->blocks.at[s->block].span;
	bool first = i == 0 || s[-1].block != s->block;
	bool last = i + 1 >= d->sentences.n || s[1].block != s->block;
	return (struct span){first ? block.beg : s->span.beg, last ? block.end : s[1].span.beg};
}

static void add_runs(struct arena *to, const struct document *d, struct repeats *out)
{
	for (int32_t i = 0; i < out->tellings; i++) {
		int32_t s = out->told[i].sentence;
		struct repeat *last = out->n > 0 ? &out->at[out->n - 1] : NULL;
		int32_t next = last != NULL ? last->sentence + last->sentences : -1;
		if (last == NULL || s > next) {
			VEC_PUSH(to, out,
				((struct repeat){
					.sentence = s, .span = sentence_reach(d, s), .first = i}));
			last = &out->at[out->n - 1];
			next = s;
		}
		if (s == next) {
			last->sentences++;
			last->span.end = sentence_reach(d, s).end;
			out->sentences++;
		}
		last->n++;
	}
}

void repeats_build(struct arena *to, const struct story *s, const struct comparison *c,
	const struct claims *claims, const struct conflicts *conflicts, int32_t article,
	const bool *before, struct repeats *out)
{
	const struct document *d = &s->at[article]->doc;
	struct arena work = {0};
	struct tellings all = {0};
	struct seeking seeking = {s, c, claims, conflicts, article, before,
		ARENA_ARRAY(&work, int32_t, d->sentences.n + 1)};
	*out = (struct repeats){0};
	for (int32_t i = 0; i < s->n; i++)
		if (i != article && before[i])
			add_article(&work, &seeking, i, &all);
	sort_by_sentence(to, &work, d->sentences.n, &all, out);
	add_runs(to, d, out);
	arena_free(&work);
}

/* -------------------------------------------------------------------- asking */

struct str repeat_tellers(struct arena *a, const struct repeats *r, const struct repeat *one)
{
	int32_t most = 0, n = 0;
	for (int32_t i = one->first; i < one->first + one->n; i++)
		most = r->told[i].article > most ? r->told[i].article : most;
	bool *tells = ARENA_ARRAY(a, bool, most + 1);
	for (int32_t i = one->first; i < one->first + one->n; i++) {
		n += !tells[r->told[i].article];
		tells[r->told[i].article] = true;
	}
	if (n > LETTERS)
		return str_printf(a, "%d articles", n);
	struct str out = STR("");
	for (int32_t i = 0; i <= most; i++) {
		char letter[8];
		story_letter(letter, i);
		if (tells[i])
			out = str_printf(
				a, "%.*s%s%s", STR_ARG(out), out.len > 0 ? " " : "", letter);
	}
	return out;
}

int32_t repeats_find(const struct repeats *r, int32_t at)
{
	int32_t low = 0, high = r->n;
	while (low < high) {
		int32_t middle = low + (high - low) / 2;
		if (r->at[middle].span.end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low < r->n && r->at[low].span.beg <= at ? low : -1;
}
