/*
 * Scores links against gold:
 *	links [-v] F PRECISION RECALL PARTNERS CLAIMS PARTLY REPEATS ROOT GOLD
 *
 * A row of GOLD is FILE (below ROOT), the claims that a sentence makes, with
 * spaces between, and how the sentence begins, with tabs between; lines that
 * begin with # are skipped. Two sentences of two files belong together if they
 * make one claim. All files are one story, and all pairs of them are scored.
 *
 * Prints precision, recall and F of linked sentences, of those of strong links,
 * of those that one claim of the matrix holds, and how many sentences that have
 * a partner have one among their first and their best three; -v shows what is
 * wrong and what is missed. Of the cells of the matrix that tell a claim partly,
 * one is right if its sentence makes a claim with one that says it; expected is
 * one for each article that has such a sentence and does not say it. Then what each file repeats of each set of the
 * others: a repeat is right if all its claims are made there. Ends with 1 if F is
 * below F, the strong tier below PRECISION or RECALL, the best three below
 * PARTNERS, if a claim holds a wrong pair or all claims less than CLAIMS of the
 * right ones, if less than PARTLY of the cells that tell partly are right, if a repeat has no claim of the others, or less than REPEATS of
 * them are right.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/day.h"
#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/compare/repeats.h"

enum { UNDATED = 19492 /* 2023-05-15, for articles that give no date */ };

struct gold {
	int32_t article, sentence;
	struct str claims;
};

struct golds {
	struct gold *at;
	int32_t n;
};

struct score {
	int32_t made, right, gold;
};

struct run {
	struct arena arena;
	struct story story;
	struct lexicons lexicons;
	struct segmenter *segmenter;
	struct golds golds;
	struct score all, strong, claims, partly, repeats;
	int32_t new;                 /* repeats that make no claim of the others */
	int32_t asked, first, among; /* sentences with a partner; it is the first; among the best */
	bool verbose;
};

static bool have_claim(struct str a, struct str b)
{
	struct str one;
	while (str_cut(&a, ' ', &one)) {
		struct str rest = b, other;
		while (str_cut(&rest, ' ', &other))
			if (str_eq(one, other))
				return true;
	}
	return false;
}

static struct str gold_claims(const struct run *r, int32_t article, int32_t sentence)
{
	for (int32_t i = 0; i < r->golds.n; i++)
		if (r->golds.at[i].article == article && r->golds.at[i].sentence == sentence)
			return r->golds.at[i].claims;
	return (struct str){0};
}

static bool belong(const struct run *r, int32_t a, int32_t i, int32_t b, int32_t j)
{
	return have_claim(gold_claims(r, a, i), gold_claims(r, b, j));
}

static void show(const struct run *r, const char *what, int32_t a, int32_t i, int32_t b, int32_t j)
{
	if (!r->verbose)
		return;
	const int32_t at[2] = {a, b}, sentence[2] = {i, j};
	printf("\t%s\n", what);
	for (int k = 0; k < 2; k++) {
		const struct document *d = &r->story.at[at[k]]->doc;
		struct str text = span_text(d->text, d->sentences.at[sentence[k]].span);
		printf("\t\t%.*s\t%.*s\n", STR_ARG(r->story.at[at[k]]->key), STR_ARG(text));
	}
}

static bool is_linked(const struct pairing *p, int32_t i, int32_t j)
{
	for (int32_t k = 0; k < p->links.n; k++) {
		const struct pair_link *l = &p->links.at[k];
		if (l->a.beg <= i && i < l->a.end && l->b.beg <= j && j < l->b.end)
			return true;
	}
	return false;
}

static void score_links(struct run *r, const struct pairing *p)
{
	int32_t a = p->side[SIDE_A].article, b = p->side[SIDE_B].article;
	for (int32_t k = 0; k < p->links.n; k++) {
		const struct pair_link *l = &p->links.at[k];
		for (int32_t i = l->a.beg; i < l->a.end; i++) {
			for (int32_t j = l->b.beg; j < l->b.end; j++) {
				bool right = belong(r, a, i, b, j);
				struct score *of[2] = {&r->all, &r->strong};
				for (int t = 0; t < 1 + (l->tier == TIER_STRONG); t++) {
					of[t]->made++;
					of[t]->right += right;
				}
				if (!right)
					show(r, tier_name((enum tier)l->tier), a, i, b, j);
			}
		}
	}
}

static void score_missed(struct run *r, const struct pairing *p)
{
	int32_t a = p->side[SIDE_A].article, b = p->side[SIDE_B].article;
	for (int32_t i = 0; i < r->golds.n; i++) {
		for (int32_t j = 0; j < r->golds.n; j++) {
			const struct gold *x = &r->golds.at[i], *y = &r->golds.at[j];
			if (x->article != a || y->article != b || !have_claim(x->claims, y->claims))
				continue;
			r->all.gold++;
			r->strong.gold++;
			if (!is_linked(p, x->sentence, y->sentence))
				show(r, "missed", a, x->sentence, b, y->sentence);
		}
	}
}

static void score_partners(struct run *r, const struct pairing *p, int side)
{
	const struct side_of_pair *s = &p->side[side];
	int32_t other = p->side[!side].article;
	for (int32_t i = 0; i < s->sentences; i++) {
		bool has = false, among = false;
		for (int32_t j = 0; j < p->side[!side].sentences && !has; j++)
			has = belong(r, s->article, i, other, j);
		for (int32_t k = 0; k < s->partners[i].n; k++) {
			bool right = belong(r, s->article, i, other, s->partners[i].at[k].sentence);
			r->first += right && k == 0;
			among |= right;
		}
		r->asked += has;
		r->among += among;
	}
}

/* The sentence that says a claim best in one article, and in another. */
static void score_claim(struct run *r, const struct claims *all, const struct claim *c)
{
	for (int32_t i = c->first; i < c->first + c->n; i++) {
		for (int32_t k = c->first; k < i; k++) {
			const struct claim_cell *x = &all->cell[k], *y = &all->cell[i];
			if (x->kind != CELL_SAID || y->kind != CELL_SAID)
				continue;
			int32_t a = all->sentence[x->first], b = all->sentence[y->first];
			bool right = belong(r, x->article, a, y->article, b);
			r->claims.made++;
			r->claims.right += right;
			if (!right)
				show(r, "claim", x->article, a, y->article, b);
		}
	}
}

/* Does the sentence belong with one that says the claim? */
static bool belongs_in(const struct run *r, const struct claims *all, const struct claim *c,
	int32_t article, int32_t sentence)
{
	for (int32_t i = c->first; i < c->first + c->n; i++) {
		const struct claim_cell *x = &all->cell[i];
		for (int32_t k = x->first; k < x->first + x->n && x->kind == CELL_SAID; k++)
			if (belong(r, x->article, all->sentence[k], article, sentence))
				return true;
	}
	return false;
}

static bool has_part(
	const struct run *r, const struct claims *all, const struct claim *c, int32_t article)
{
	for (int32_t i = 0; i < r->golds.n; i++)
		if (r->golds.at[i].article == article &&
			belongs_in(r, all, c, article, r->golds.at[i].sentence))
			return true;
	return false;
}

/* The cells of a row that tell it partly. */
static void score_partly(struct run *r, const struct claims *all, int32_t claim)
{
	const struct claim *c = &all->at[claim];
	for (int32_t i = 0; i < r->story.n; i++) {
		const struct claim_cell *x = claims_cell(all, claim, i);
		if (x != NULL && x->kind == CELL_SAID)
			continue;
		r->partly.gold += has_part(r, all, c, i);
		if (x == NULL)
			continue;
		bool right = belongs_in(r, all, c, i, all->sentence[x->first]);
		r->partly.made++;
		r->partly.right += right;
		if (!right)
			show(r, "partly", c->article, c->sentence, i, all->sentence[x->first]);
	}
}

/* How many of its claims a sentence has, and how many of them the articles of `before` make. */
static void claims_told(const struct run *r, int32_t article, int32_t sentence, const bool *before,
	int32_t *has, int32_t *told)
{
	struct str rest = gold_claims(r, article, sentence), one;
	for (*has = *told = 0; str_cut(&rest, ' ', &one); ++*has) {
		bool made = false;
		for (int32_t i = 0; i < r->golds.n && !made; i++)
			made = before[r->golds.at[i].article] &&
			       have_claim(r->golds.at[i].claims, one);
		*told += made;
	}
}

static void score_sentence(struct run *r, const struct repeats *found, int32_t article,
	int32_t sentence, const bool *before)
{
	const struct document *d = &r->story.at[article]->doc;
	int32_t has, told, at = d->sentences.at[sentence].span.beg;
	bool repeated = repeats_find(found, at) >= 0;
	claims_told(r, article, sentence, before, &has, &told);
	r->repeats.gold += has > 0 && told == has;
	r->repeats.made += repeated;
	r->repeats.right += repeated && has > 0 && told == has;
	r->new += repeated &&told == 0;
	if (r->verbose && repeated && (told == 0 || told < has))
		printf("\t%s\t%.*s\n", told == 0 ? "new" : "partly new",
			STR_ARG(span_text(d->text, d->sentences.at[sentence].span)));
}

/* Each article behind each set of the others. */
static void score_repeats(struct run *r, struct comparison *c, const struct claims *claims)
{
	struct conflicts conflicts;
	conflicts_build(&r->arena, &r->story, c, claims, &conflicts);
	for (int32_t article = 0; article < r->story.n; article++) {
		for (int32_t set = 1; set < 1 << r->story.n; set++) {
			struct repeats found;
			bool before[32];
			if (set >> article & 1)
				continue;
			for (int32_t i = 0; i < r->story.n; i++)
				before[i] = set >> i & 1;
			repeats_build(&r->arena, &r->story, c, claims, &conflicts, article, before,
				&found);
			for (int32_t i = 0; i < r->story.at[article]->doc.sentences.n; i++)
				score_sentence(r, &found, article, i, before);
		}
	}
}

static void score_claims(struct run *r, struct comparison *c)
{
	struct claims all;
	claims_build(&r->arena, &r->story, c, &all);
	for (int32_t i = 0; i < all.shared; i++)
		score_claim(r, &all, &all.at[i]);
	for (int32_t i = 0; i < all.n && all.at[i].n > 1; i++)
		score_partly(r, &all, i);
	r->claims.gold = r->all.gold;
	score_repeats(r, c, &all);
}

/* Does the text begin so, whatever the white space between the words is? */
static bool begins(struct str text, struct str words)
{
	bool same = text.len >= words.len;
	for (int32_t i = 0; same && i < words.len; i++)
		same = text.at[i] == words.at[i] || (text.at[i] == '\n' && words.at[i] == ' ');
	return same;
}

static bool read_line(struct run *r, struct str root, struct str line, struct err *e)
{
	struct str file, claims;
	struct gold g = {.sentence = -1};
	if (!str_cut(&line, '\t', &file) || !str_cut(&line, '\t', &claims))
		return err_set(e, ERR_DATA, "three fields expected: %.*s", STR_ARG(line));
	struct str path = str_of(file_join(&r->arena, root, file));
	g.article = story_find(&r->story, path);
	if (g.article < 0) {
		const struct article_given given = {
			.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = UNDATED};
		g.article = story_add(&r->story, path, (struct str){0}, &given, e);
		if (g.article < 0 || !article_build(r->story.at[g.article], r->segmenter, e))
			return false;
		while (article_name(r->story.at[g.article], &r->lexicons))
			continue;
	}
	const struct document *d = &r->story.at[g.article]->doc;
	for (int32_t i = 0; i < d->sentences.n; i++) {
		if (!begins(span_text(d->text, d->sentences.at[i].span), line))
			continue;
		if (g.sentence >= 0)
			return err_set(e, ERR_DATA, "two sentences begin: %.*s", STR_ARG(line));
		g.sentence = i;
	}
	g.claims = claims;
	VEC_PUSH(&r->arena, &r->golds, g);
	return g.sentence >= 0 || err_set(e, ERR_DATA, "no sentence begins: %.*s", STR_ARG(line));
}

static bool run_file(struct run *r, const char *root, const char *gold, struct err *e)
{
	struct buf bytes = {0};
	struct str rest, line;
	r->segmenter = segmenter_open(e);
	if (r->segmenter == NULL || !file_read(gold, &bytes, NULL, e))
		return false;
	rest = str_dup(&r->arena, buf_str(&bytes));
	buf_free(&bytes);
	while (str_cut(&rest, '\n', &line))
		if (line.len > 0 && line.at[0] != '#' && !read_line(r, str_of(root), line, e))
			return false;
	while (story_link(&r->story))
		continue;
	while (story_time(&r->story))
		continue;
	struct comparison *c = comparison_open(&r->story, r->segmenter);
	while (comparison_step(c))
		continue;
	for (int32_t a = 0; a < r->story.n; a++) {
		for (int32_t b = a + 1; b < r->story.n; b++) {
			const struct pairing *p = comparison_pair(c, a, b);
			score_links(r, p);
			score_missed(r, p);
			score_partners(r, p, SIDE_A);
			score_partners(r, p, SIDE_B);
		}
	}
	score_claims(r, c);
	comparison_close(c);
	return true;
}

static double part(int32_t n, int32_t of)
{
	return of > 0 ? (double)n / of : 0;
}

static double f1(struct score s)
{
	return part(2 * s.right, s.made + s.gold);
}

static void print(const char *name, struct score s)
{
	printf("%-10s gold %4d made %4d P %.3f R %.3f F %.3f\n", name, s.gold, s.made,
		part(s.right, s.made), part(s.right, s.gold), f1(s));
}

int main(int argc, char **argv)
{
	struct run r = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	struct err e = {0};
	argv += 1 + r.verbose;
	if (argc - r.verbose != 10) {
		fputs("usage: links [-v] F PRECISION RECALL PARTNERS CLAIMS PARTLY REPEATS ROOT "
		      "GOLD\n",
			stderr);
		return 2;
	}
	if (!run_file(&r, argv[7], argv[8], &e)) {
		fprintf(stderr, "links: %s\n", e.text);
		return 2;
	}
	print("links", r.all);
	print("strong", r.strong);
	print("claims", r.claims);
	print("partly", r.partly);
	printf("partner    first %.3f, among the best three %.3f of %d\n", part(r.first, r.asked),
		part(r.among, r.asked), r.asked);
	print("repeats", r.repeats);
	bool good = f1(r.all) >= strtod(argv[0], NULL) &&
		    part(r.strong.right, r.strong.made) >= strtod(argv[1], NULL) &&
		    part(r.strong.right, r.strong.gold) >= strtod(argv[2], NULL) &&
		    part(r.among, r.asked) >= strtod(argv[3], NULL) &&
		    r.claims.right == r.claims.made &&
		    part(r.claims.right, r.claims.gold) >= strtod(argv[4], NULL) && r.new == 0 &&
		    part(r.partly.right, r.partly.made) >= strtod(argv[5], NULL) &&
		    part(r.repeats.right, r.repeats.made) >= strtod(argv[6], NULL);
	story_free(&r.story);
	lexicons_close(&r.lexicons);
	segmenter_close(r.segmenter);
	arena_free(&r.arena);
	return good ? 0 : 1;
}
