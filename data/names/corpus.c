#include "config.h"

#include "data/names/corpus.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/entity/rows.h"

uint64_t corpus_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* ---- reading */

static int type_of(struct str tag)
{
	for (int t = 0; t < NAME_TYPES && tag.len > 2; t++)
		if (str_eq(str_from(tag, 2), str_of(name_type_name((enum name_type)t))))
			return t;
	return -1;
}

/* Which pieces begin a name, and of which type they are; -1: none. */
static void types(const struct example *x, int *type, bool *begins)
{
	for (int32_t i = 0; i < x->s.n; i++) {
		const struct piece *p = &x->pieces.at[i];
		bool first = i == 0 || x->pieces.at[i - 1].row != p->row;
		struct str tag = x->tags.at[p->row];
		type[i] = type_of(tag);
		begins[i] = type[i] >= 0 && first &&
			    (tag.at[0] == 'B' || i == 0 || type[i - 1] != type[i]);
	}
}

/* "Paris-based" in one row: only its first piece is a name in our tokens. */
static void loosen(const struct example *x, int *type, const bool *begins)
{
	const struct piece *p = x->pieces.at;
	for (int32_t i = 0; i + 2 < x->s.n; i++) {
		bool last = i + 3 >= x->s.n || p[i + 3].row != p[i].row;
		bool alone = i + 3 >= x->s.n || type[i + 3] < 0 || begins[i + 3];
		const struct word *w = &x->s.word[i + 2];
		if (begins[i] && type[i] != NAME_PER && p[i].row == p[i + 2].row && last && alone &&
			str_eq(p[i + 1].text, STR("-")) && (w->flags & WORD_LOWER) != 0 &&
			w->text.len > 3)
			type[i + 1] = type[i + 2] = -1;
	}
}

static void set_gold(struct arena *scratch, struct example *x)
{
	int *type = ARENA_ARRAY(scratch, int, x->s.n + 1);
	bool *begins = ARENA_ARRAY(scratch, bool, x->s.n + 1);
	types(x, type, begins);
	loosen(x, type, begins);
	type[x->s.n] = -1;
	for (int32_t i = 0; i < x->s.n; i++) {
		if (type[i] < 0)
			continue;
		bool first = i == 0 || type[i - 1] != type[i] || begins[i];
		bool last = type[i + 1] != type[i] || begins[i + 1];
		int part = first ? (last ? TAG_U : TAG_B) : (last ? TAG_L : TAG_I);
		x->gold[i] = (uint8_t)tag_make((enum name_type)type[i], part);
	}
}

static void finish(
	struct arena *a, struct corpus *c, struct strs *rows, struct strs *tags, int32_t doc)
{
	struct example x = {.rows = *rows, .tags = *tags, .doc = doc};
	struct arena scratch = {0};
	pieces_of_rows(a, rows, &x.pieces);
	x.s.n = x.pieces.n;
	x.s.word = ARENA_ARRAY(a, struct word, x.s.n);
	x.s.tag = ARENA_ARRAY(a, uint8_t, x.s.n);
	x.s.rule = ARENA_ARRAY(a, uint8_t, x.s.n);
	x.gold = ARENA_ARRAY(a, uint8_t, x.s.n);
	for (int32_t i = 0; i < x.s.n; i++)
		word_read(&x.s.word[i], x.pieces.at[i].text);
	words_candidates(x.s.word, x.s.n);
	set_gold(&scratch, &x);
	arena_free(&scratch);
	VEC_PUSH(a, c, x);
	*rows = *tags = (struct strs){0};
}

bool corpus_read(struct arena *a, struct corpus *c, const char *path, bool documents, struct err *e)
{
	struct buf file = {0};
	struct strs rows = {0}, tags = {0};
	if (!file_read(path, &file, NULL, e))
		return false;
	struct str rest = buf_dup(a, &file), line, token;
	int32_t first = c->n, doc = 0, begun = c->n;
	buf_free(&file);
	while (str_cut(&rest, '\n', &line)) {
		bool start = str_starts(line, STR("-DOCSTART-"));
		if (line.len > 0 && !start) {
			str_cut(&line, '\t', &token);
			VEC_PUSH(a, &rows, token);
			VEC_PUSH(a, &tags, line.len > 0 ? line : STR("O"));
			continue;
		}
		if (rows.n > 0)
			finish(a, c, &rows, &tags, doc);
		bool full = documents ? start : (c->n - first) % CORPUS_CHUNK == 0;
		if (full && c->n > begun) {
			doc++;
			begun = c->n;
		}
	}
	if (rows.n > 0)
		finish(a, c, &rows, &tags, doc);
	return true;
}

/* ---- what documents and lists know */

void corpus_prepare(struct arena *a, struct corpus *c, int32_t from, const struct gazetteer *g)
{
	for (int32_t i = from, end; i < c->n; i = end) {
		struct tagger_memory m = {{NULL, 0, 0}, {NULL, 0, 0}};
		for (end = i; end < c->n && c->at[end].doc == c->at[i].doc; end++)
			tagger_read(&m, a, c->at[end].s.word, c->at[end].s.n);
		for (int32_t k = i; k < end; k++) {
			memory_ask(&m.memory, c->at[k].s.word, c->at[k].s.n);
			gazetteer_look(g, c->at[k].s.word, c->at[k].s.n);
		}
	}
}

/* ---- copies in other cases */

static struct str change(struct arena *a, const struct word *w, bool all)
{
	struct str s = str_dup(a, w->text);
	char *at = (char *)(uintptr_t)s.at;
	for (int32_t i = 0; i < (all ? s.len : s.len > 0); i++)
		if (at[i] >= 'a' && at[i] <= 'z')
			at[i] = (char)(at[i] - 32);
	return s;
}

static void vary(struct arena *a, struct example *x, bool all, uint64_t *random)
{
	struct word *word = ARENA_ARRAY(a, struct word, x->s.n);
	for (int32_t i = 0; i < x->s.n; i++) {
		const struct word *w = &x->s.word[i];
		/* Headlines leave most short words small. */
		bool keep = !all && i > 0 && w->text.len <= 3 && (w->flags & WORD_LOWER) != 0 &&
			    corpus_random(random) % 4 != 0;
		keep = keep || (!all && w->text.at[0] == '\'');
		word_read(&word[i], keep ? w->text : change(a, w, all));
	}
	x->s.word = word;
}

void corpus_vary(struct arena *a, struct corpus *c, const struct gazetteer *g, uint64_t *random)
{
	int32_t n = c->n;
	for (int32_t i = 0; i < n; i++) {
		uint64_t dice = (corpus_random(random) >> 20) % 20;
		if (dice > 1)
			continue;
		struct example x = c->at[i];
		vary(a, &x, dice == 0, random);
		words_candidates(x.s.word, x.s.n);
		gazetteer_look(g, x.s.word, x.s.n);
		VEC_PUSH(a, c, x);
	}
}

/* ---- scores */

struct chunk {
	int32_t beg, end;
	int type;
};

struct chunks {
	struct chunk *at;
	int32_t n;
};

static void gold_chunks(struct arena *a, const struct strs *tags, struct chunks *out)
{
	int type = -1;
	int32_t beg = 0;
	for (int32_t i = 0; i <= tags->n; i++) {
		int next = i < tags->n ? type_of(tags->at[i]) : -1;
		bool cut = next != type || (next >= 0 && tags->at[i].at[0] == 'B');
		if (cut && type >= 0)
			VEC_PUSH(a, out, ((struct chunk){beg, i, type}));
		if (cut)
			beg = i;
		type = next;
	}
}

void corpus_compare(struct arena *a, const struct example *x, struct corpus_score *out)
{
	struct chunks gold = {0}, found = {0};
	struct strs tags = {0};
	rows_tags(a, &x->pieces, &x->s, x->rows.n, &tags);
	gold_chunks(a, &x->tags, &gold);
	gold_chunks(a, &tags, &found);
	for (int32_t i = 0; i < gold.n; i++)
		out->gold[gold.at[i].type]++;
	for (int32_t i = 0, k = 0; i < found.n; i++) {
		const struct chunk *f = &found.at[i];
		out->found[f->type]++;
		while (k < gold.n && gold.at[k].beg < f->beg)
			k++;
		if (k < gold.n && gold.at[k].beg == f->beg && gold.at[k].end == f->end &&
			gold.at[k].type == f->type)
			out->right[f->type]++;
	}
}

double corpus_f1(const struct corpus_score *s)
{
	double right = 0, all = 0;
	for (int t = 0; t < NAME_TYPES; t++) {
		right += 2 * s->right[t];
		all += s->gold[t] + s->found[t];
	}
	return all > 0 ? 100 * right / all : 0;
}
