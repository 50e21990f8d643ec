/*
 * train - makes the model of names from marked text.
 *
 *	train LABDIR WORDS ENGLISH      reads LABDIR/.tsv and WORDS, writes ENGLISH
 *	train LABDIR WORDS --fold N     leaves a fifth (0-4) of the own text out, scores it
 *	train LABDIR WORDS --score      trains on all, scores the development set
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/vec.h"
#include "data/names/pack.h"

enum { SHUFFLES = 3, LINEAR_EPOCHS = 10, NET_EPOCHS = 8, FOLDS = 5 };

static const float NET_WEIGHT = 1;

struct source {
	const char *name;
	int times;      /* how often its sentences are seen */
	bool documents; /* -DOCSTART- lines are where documents begin */
	bool folds;     /* takes part in five folds */
};

static const struct source sources[] = {
	{"own-wikinews.tsv", 2, true, true},
	{"own-voa.tsv", 2, true, true},
	{"wikigold-train.tsv", 2, true, false},
	{"wnut17-train.tsv", 1, false, false},
	{"wnut17-dev.tsv", 1, false, false},
	{"uner-ewt-dev.tsv", 1, false, false},
	{"crossner-politics.tsv", 1, false, false},
	{"crossner-science.tsv", 1, false, false},
	{"crossner-literature.tsv", 1, false, false},
	{"crossner-music.tsv", 1, false, false},
};

struct job {
	const char *lab, *out;
	int fold;
	bool score;
	struct arena arena;
	struct gazetteer lists;
	struct phrases phrases;
	struct model_map words;
	struct net vectors;
};

static void die(const struct err *e)
{
	fprintf(stderr, "train: %s\n", e->text);
	exit(2);
}

static char *path_of(struct job *j, const char *name)
{
	return file_join(&j->arena, str_of(j->lab), str_of(name));
}

static void read_words(struct job *j, const char *path)
{
	struct err e;
	struct buf file = {0};
	struct model m;
	if (!file_read(path, &file, NULL, &e))
		die(&e);
	char *at = arena_alloc(&j->arena, (size_t)file.len + 64);
	at += (64 - (uintptr_t)at % 64) % 64;
	memcpy(at, file.at, (size_t)file.len);
	j->words = (struct model_map){at, (size_t)file.len};
	buf_free(&file);
	if (!model_take_words(&m, j->words, &e))
		die(&e);
	j->lists = m.lists;
	j->vectors = m.net;
	if (!phrases_read(&j->arena, path_of(j, "gazetteer.tsv"), &j->phrases, &e))
		die(&e);
	j->lists.phrase = phrases_table(&j->arena, &j->phrases, &j->lists.phrases);
}

static void read_source(struct job *j, const struct source *s, struct corpus *c, int fold, bool out)
{
	struct corpus all = {0};
	struct err e;
	if (!corpus_read(&j->arena, &all, path_of(j, s->name), s->documents, &e))
		die(&e);
	corpus_prepare(&j->arena, &all, 0, &j->lists);
	for (int t = 0; t < s->times; t++)
		for (int32_t i = 0; i < all.n; i++) {
			bool in_fold = s->folds && fold >= 0 && all.at[i].doc % FOLDS == fold;
			if (in_fold == out && (!out || t == 0))
				VEC_PUSH(&j->arena, c, all.at[i]);
		}
}

static void score(struct job *j, const struct model *m, struct corpus *c, const char *name)
{
	struct tagger t;
	struct corpus_score s = {{0}, {0}, {0}};
	struct tagged *doc = ARENA_ARRAY(&j->arena, struct tagged, c->n);
	tagger_open(&t, m);
	for (int32_t i = 0, end; i < c->n; i = end) {
		for (end = i; end < c->n && c->at[end].doc == c->at[i].doc; end++)
			doc[end] = c->at[end].s;
		tagger_document(&t, &j->arena, doc + i, end - i);
		for (int32_t k = i; k < end; k++)
			corpus_compare(&j->arena, &c->at[k], &s);
	}
	tagger_close(&t);
	printf("%-14s F1 %.2f ", name, corpus_f1(&s));
	for (int x = 0; x < NAME_TYPES; x++)
		printf(" %s %d/%d/%d", name_type_name((enum name_type)x), s.right[x], s.gold[x],
			s.found[x]);
	printf("\n");
	fflush(stdout);
}

static void score_file(struct job *j, const struct model *m, const char *name)
{
	struct corpus c = {0};
	struct err e;
	if (!corpus_read(&j->arena, &c, path_of(j, name), true, &e))
		die(&e);
	score(j, m, &c, name);
}

static void check(struct job *j, struct model_map english)
{
	struct model m;
	struct err e;
	if (!model_take(&m, j->words, english, &e))
		die(&e);
	for (size_t i = 0; j->fold >= 0 && i < sizeof sources / sizeof *sources; i++) {
		struct corpus c = {0};
		if (!sources[i].folds)
			continue;
		read_source(j, &sources[i], &c, j->fold, true);
		score(j, &m, &c, sources[i].name);
	}
	if (j->score)
		score_file(j, &m, "eww-dev.tsv");
}

static struct model_map train(struct job *j)
{
	struct corpus c = {0};
	struct perceptron linear;
	uint64_t random = 88172645463325252u;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		read_source(j, &sources[i], &c, j->fold, false);
	corpus_vary(&j->arena, &c, &j->lists, &random);
	fprintf(stderr, "%d sentences\n", c.n);
	perceptron_train(&j->arena, &linear, &c, SHUFFLES, LINEAR_EPOCHS, &random);
	struct network *net = network_train(&j->arena, &j->vectors, &c, NET_EPOCHS, &random);
	return pack_english(&j->arena, &j->phrases, &linear, net, NET_WEIGHT);
}

int main(int argc, char **argv)
{
	struct job j = {.fold = -1};
	struct err e;
	if (argc < 4) {
		fputs("usage: train LABDIR WORDS ENGLISH|--score|--fold N\n", stderr);
		return 2;
	}
	j.lab = argv[1];
	j.score = strcmp(argv[3], "--score") == 0;
	if (strcmp(argv[3], "--fold") == 0 && argc > 4)
		j.fold = atoi(argv[4]);
	read_words(&j, argv[2]);
	struct model_map english = train(&j);
	check(&j, english);
	if (!j.score && j.fold < 0) {
		struct str bytes = {english.at, (int32_t)english.size};
		if (!file_replace(argv[3], bytes, 0644, &e))
			die(&e);
	}
	arena_free(&j.arena);
	return 0;
}
