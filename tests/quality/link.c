/*
 * Scores the linker alone on gold mentions: link [-v] F B3 GOLD FOLDER
 *
 * GOLD has a line a mention: file, start, end, type, text, chain, story, with
 * tabs between them; `start` and `end` are bytes in the text of FOLDER/file as
 * `read --raw` prints it (without such a file they only give the order); the
 * type is PER, ORG, LOC, MISC or - if it is not known; mentions of one chain
 * in one story are the same thing. Lines that begin with # are skipped.
 *
 * Prints precision, recall and F of pairs of mentions and of B-cubed (Bagga
 * and Baldwin, 1998) over all stories, then for each sieve how many names it
 * joined and how many of them to the chain that most of their entity has; -v
 * shows the others. Ends with 1 if the F of pairs is below F or that of
 * B-cubed below B3.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/article/article.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/map.h"
#include "core/base/number.h"
#include "core/base/vec.h"
#include "core/story/link.h"

struct gold {
	struct str story, file, chain;
	struct name name;
	int32_t line;
};

struct golds {
	struct gold *at;
	int32_t n;
};

struct counter { /* of pairs, and of B-cubed's sums */
	double both, found, gold;
	double precision, recall;
	int32_t mentions;
};

struct tally {
	int32_t joined, right;
};

struct run {
	struct arena arena;
	const char *folder;
	bool verbose;
	struct golds mentions;
	struct counter counter;
	struct tally sieve[SIEVES];
	struct tally nearest;
	struct segmenter *segmenter;
};

static bool read_line(struct run *r, struct str line, int32_t number, struct err *e)
{
	struct str field[7];
	struct gold m = {.line = number, .name = {.counted = true, .type = ENTITY_TYPES}};
	for (int i = 0; i < 7; i++)
		if (!str_cut(&line, '\t', &field[i]))
			return err_set(e, ERR_DATA, "line %d: 7 fields expected", number);
	if (!number_parse(field[1], 0, INT32_MAX, &m.name.span.beg) ||
		!number_parse(field[2], m.name.span.beg, INT32_MAX, &m.name.span.end))
		return err_set(e, ERR_DATA, "line %d: start and end expected", number);
	if (!str_eq(field[3], STR("-")) && !entity_type_parse(field[3], &m.name.type))
		return err_set(e, ERR_DATA, "line %d: no type is called '%.*s'", number,
			STR_ARG(field[3]));
	m.file = field[0];
	m.name.text = field[4];
	m.chain = field[5];
	m.story = field[6];
	VEC_PUSH(&r->arena, &r->mentions, m);
	return true;
}

static int by_place(const void *a, const void *b)
{
	const struct gold *x = a, *y = b;
	int order = str_cmp(x->story, y->story);
	if (order == 0)
		order = str_cmp(x->file, y->file);
	if (order == 0)
		order = (x->name.span.beg > y->name.span.beg) -
			(x->name.span.beg < y->name.span.beg);
	return order != 0 ? order : x->line - y->line;
}

/* The article's text; "" if there is no such file. It stays until the program ends. */
static struct str text_of(struct run *r, struct str file)
{
	struct err e = {0};
	char *path = file_join(&r->arena, str_of(r->folder), file);
	struct article *x = ARENA_NEW(&r->arena, struct article);
	article_init(x, str_of(path), file, NULL);
	struct str text = STR("");
	if (article_build(x, r->segmenter, &e))
		text = str_dup(&r->arena, x->doc.text);
	article_free(x);
	return text;
}

static int32_t *number_chains(struct run *r, const struct gold *m, int32_t n, int32_t *chains)
{
	struct map map = {0};
	int32_t *of = ARENA_ARRAY(&r->arena, int32_t, n);
	for (int32_t i = 0; i < n; i++)
		of[i] = *map_at(&r->arena, &map, m[i].chain, map.n);
	*chains = map.n;
	return of;
}

static void add_cell(struct counter *c, double cell, double entity, double chain)
{
	c->both += cell * (cell - 1) / 2;
	c->precision += cell * cell / entity;
	c->recall += cell * cell / chain;
}

/* The chain that most names of the entity have; adds its cells to the counter. */
static int32_t count_entity(struct run *r, const struct entity *x, const int32_t *chain,
	const int32_t *size, int32_t *cell)
{
	int32_t best = -1;
	for (int32_t i = 0; i < x->members.n; i++)
		cell[chain[x->members.at[i]]]++;
	for (int32_t i = 0; i < x->members.n; i++) {
		int32_t k = chain[x->members.at[i]];
		if (cell[k] > 0)
			add_cell(&r->counter, cell[k], x->members.n, size[k]);
		if (cell[k] > 0 && (best < 0 || cell[k] > -cell[best]))
			best = k;
		if (cell[k] > 0)
			cell[k] = -cell[k]; /* counted */
	}
	for (int32_t i = 0; i < x->members.n; i++)
		cell[chain[x->members.at[i]]] = 0;
	r->counter.found += (double)x->members.n * (x->members.n - 1) / 2;
	return best;
}

static void tally_sieves(struct run *r, const struct entities *v, const struct entity *x,
	const struct gold *m, const int32_t *chain, int32_t best)
{
	for (int32_t i = 0; i < x->members.n; i++) {
		int32_t k = x->members.at[i];
		const struct joined *j = &v->joined[k];
		bool right = chain[k] == best;
		r->sieve[j->sieve].joined++;
		r->sieve[j->sieve].right += right;
		r->nearest.joined += j->nearest;
		r->nearest.right += j->nearest && right;
		if (r->verbose && !right) {
			struct buf why = {0};
			entity_why(v, k, &why);
			printf("wrong\t%.*s\t%.*s\t%.*s\n", STR_ARG(m[k].file), STR_ARG(x->name),
				STR_ARG(buf_str(&why)));
			buf_free(&why);
		}
	}
}

/* A chain that lies in several entities. */
static void show_missed(struct run *r, const struct entities *v, const struct gold *m, int32_t n)
{
	struct map seen = {0};
	for (int32_t i = 0; i < n; i++) {
		int32_t *at = map_at(&r->arena, &seen, m[i].chain, i);
		int32_t a = v->joined[*at].entity, b = v->joined[i].entity;
		if (a != b)
			printf("missed\t%.*s\t%.*s\t%.*s\n", STR_ARG(m[i].file),
				STR_ARG(v->at[a].name), STR_ARG(m[i].name.text));
	}
}

static void run_story(struct run *r, const struct gold *m, int32_t n)
{
	struct {
		struct str *at;
		int32_t n;
	} text = {0};
	struct name *name = ARENA_ARRAY(&r->arena, struct name, n);
	struct entities out;
	for (int32_t i = 0; i < n; i++) {
		if (i == 0 || !str_eq(m[i].file, m[i - 1].file))
			VEC_PUSH(&r->arena, &text, text_of(r, m[i].file));
		name[i] = m[i].name;
		name[i].article = text.n - 1;
	}
	struct link_input in = {.name = name, .names = n, .text = text.at, .articles = text.n};
	link_build(&r->arena, &in, &out);
	int32_t chains;
	int32_t *chain = number_chains(r, m, n, &chains);
	int32_t *size = ARENA_ARRAY(&r->arena, int32_t, chains);
	int32_t *cell = ARENA_ARRAY(&r->arena, int32_t, chains);
	for (int32_t i = 0; i < n; i++)
		size[chain[i]]++;
	for (int32_t i = 0; i < chains; i++)
		r->counter.gold += (double)size[i] * (size[i] - 1) / 2;
	r->counter.mentions += n;
	for (int32_t i = 0; i < out.n; i++) {
		int32_t best = count_entity(r, &out.at[i], chain, size, cell);
		tally_sieves(r, &out, &out.at[i], m, chain, best);
	}
	if (r->verbose)
		show_missed(r, &out, m, n);
}

static double f1(double p, double q)
{
	return p + q > 0 ? 2 * p * q / (p + q) : 0;
}

static double part(double a, double of)
{
	return of > 0 ? a / of : 1;
}

static bool report(const struct run *r, double least_pairs, double least_cubed)
{
	const struct counter *c = &r->counter;
	double p = part(c->both, c->found), q = part(c->both, c->gold);
	double bp = part(c->precision, c->mentions), bq = part(c->recall, c->mentions);
	printf("%d mentions: pairs P %.3f R %.3f F %.3f, B3 P %.3f R %.3f F %.3f\n", c->mentions, p,
		q, f1(p, q), bp, bq, f1(bp, bq));
	for (int i = 0; i < SIEVES; i++)
		if (r->sieve[i].joined > 0)
			printf("\t%-10s %5d joined, right %.3f\n", sieve_name((enum sieve)i),
				r->sieve[i].joined, part(r->sieve[i].right, r->sieve[i].joined));
	if (r->nearest.joined > 0)
		printf("\t%-10s %5d joined, right %.3f\n", "(nearest)", r->nearest.joined,
			part(r->nearest.right, r->nearest.joined));
	return f1(p, q) >= least_pairs && f1(bp, bq) >= least_cubed;
}

static bool run_file(struct run *r, const char *path, struct err *e)
{
	struct buf bytes = {0};
	struct str rest, line;
	if (!file_read(path, &bytes, NULL, e))
		return false;
	rest = str_dup(&r->arena, buf_str(&bytes));
	buf_free(&bytes);
	for (int32_t number = 1; str_cut(&rest, '\n', &line); number++)
		if (line.len > 0 && line.at[0] != '#' && !read_line(r, line, number, e))
			return false;
	struct golds v = r->mentions;
	if (v.n == 0)
		return err_set(e, ERR_DATA, "no mentions");
	r->segmenter = segmenter_open(e);
	if (r->segmenter == NULL)
		return false;
	qsort(v.at, (size_t)v.n, sizeof *v.at, by_place);
	for (int32_t i = 0, n; i < v.n; i += n) {
		for (n = 1; i + n < v.n && str_eq(v.at[i].story, v.at[i + n].story); n++)
			;
		run_story(r, v.at + i, n);
	}
	segmenter_close(r->segmenter);
	return true;
}

int main(int argc, char **argv)
{
	struct run run = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	struct err e = {0};
	argv += 1 + run.verbose;
	if (argc != 5 + run.verbose) {
		fputs("usage: link [-v] F B3 GOLD FOLDER\n", stderr);
		return 2;
	}
	run.folder = argv[3];
	if (!run_file(&run, argv[2], &e)) {
		fprintf(stderr, "%s: %s\n", argv[2], e.text);
		arena_free(&run.arena);
		return 2;
	}
	bool good = report(&run, strtod(argv[0], NULL), strtod(argv[1], NULL));
	arena_free(&run.arena);
	return good ? 0 : 1;
}
