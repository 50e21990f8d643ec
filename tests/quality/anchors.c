/*
 * anchors - how many noted passages are found again in an edited article.
 *
 *	anchors [-v] FILE...
 *
 * In each file passages of 1, 5 and 18 words are taken, evenly spread, each
 * within a block. The text is then edited: paragraphs of another file put in,
 * paragraphs shuffled, 3 % and 10 % of the words replaced by others of the
 * text, the passage deleted. A passage is right where at least half of what is
 * found and half of what was there are the same; one that was deleted, or of
 * which no word was left, is right as an orphan. The edits are the same in every run. Ends with 1 if a figure is
 * below its floor; -v shows what is wrong or lost.
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "core/article/article.h"
#include "core/base/vec.h"
#include "core/text/anchor.h"
#include "core/text/selector.h"

enum { EACH = 24 /* passages of a length in a file */, ROUNDS = 3 /* texts of one kind of edit */ };

enum edit { INSERTED, SHUFFLED, WORDS_3, WORDS_10, DELETED, EDITS };

static const struct {
	const char *name;
	float right, wrong; /* least, most */
} floors[EDITS] = {
	[INSERTED] = {"paragraphs inserted", 0.99F, 0.01F},
	[SHUFFLED] = {"paragraphs shuffled", 0.98F, 0.01F},
	[WORDS_3] = {"3 % words changed", 0.99F, 0.005F},
	[WORDS_10] = {"10 % words changed", 0.95F, 0.01F},
	[DELETED] = {"passage deleted", 0.985F, 0.015F},
};

static const int32_t lengths[] = {1, 5, 18}; /* words */
enum { LENGTHS = sizeof lengths / sizeof *lengths };

struct sample {
	struct article article;
	struct anchor_text text;
	struct spans words;
	struct offsets block; /* of each word */
};

struct edited { /* a text, and where each byte of the source went to */
	struct buf text;
	int32_t *to;
	bool *kept; /* is the byte of the source still there? */
};

struct run {
	struct arena arena;
	struct segmenter *segmenter;
	bool verbose;
	int32_t tried[EDITS], right[EDITS], wrong[EDITS];
	int32_t lost[EDITS][LENGTHS];
};

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* ---- edits */

static void copy(struct edited *x, struct str source, struct span s)
{
	for (int32_t i = s.beg; i < s.end; i++) {
		x->to[i] = x->text.len;
		x->kept[i] = true;
		buf_add_char(&x->text, source.at[i]);
	}
	x->to[s.end] = x->text.len;
}

static void insert_paragraphs(
	struct edited *x, const struct sample *s, const struct sample *other, uint32_t *seed)
{
	const struct blocks *b = &s->article.doc.blocks, *from = &other->article.doc.blocks;
	struct str text = s->article.doc.text;
	int32_t places[3];
	for (int i = 0; i < 3; i++)
		places[i] = (int32_t)(next(seed) % (uint32_t)b->n);
	for (int32_t i = 0; i < b->n; i++) {
		for (int k = 0; k < 3; k++) {
			if (places[k] != i)
				continue;
			int32_t take = (int32_t)(next(seed) % (uint32_t)from->n);
			buf_add(&x->text, span_text(other->article.doc.text, from->at[take].span));
			buf_add(&x->text, STR("\n\n"));
		}
		copy(x, text, b->at[i].span);
		buf_add(&x->text, STR("\n\n"));
	}
}

static void shuffle(struct edited *x, struct arena *a, const struct sample *s, uint32_t *seed)
{
	const struct blocks *b = &s->article.doc.blocks;
	int32_t *order = ARENA_ARRAY(a, int32_t, b->n);
	for (int32_t i = 0; i < b->n; i++)
		order[i] = i;
	for (int32_t i = b->n - 1; i > 0; i--) {
		int32_t k = (int32_t)(next(seed) % (uint32_t)(i + 1)), kept = order[i];
		order[i] = order[k];
		order[k] = kept;
	}
	for (int32_t i = 0; i < b->n; i++) {
		copy(x, s->article.doc.text, b->at[order[i]].span);
		buf_add(&x->text, STR("\n\n"));
	}
}

static void change_words(struct edited *x, const struct sample *s, uint32_t percent, uint32_t *seed)
{
	struct str text = s->article.doc.text;
	int32_t at = 0;
	for (int32_t i = 0; i < s->words.n; i++) {
		struct span w = s->words.at[i];
		copy(x, text, (struct span){at, w.beg});
		at = w.end;
		if (next(seed) % 100 >= percent) {
			copy(x, text, w);
			continue;
		}
		x->to[w.beg] = x->text.len;
		struct span other = s->words.at[next(seed) % (uint32_t)s->words.n];
		buf_add(&x->text, span_text(text, other));
		for (int32_t k = w.beg + 1; k <= w.end; k++)
			x->to[k] = x->text.len;
	}
	copy(x, text, (struct span){at, text.len});
}

/* ---- passages */

/* The nth word and those behind it, if they stand in one block. */
static bool passage_at(const struct sample *s, int32_t word, int32_t words, struct span *out)
{
	if (word + words > s->words.n || s->block.at[word] != s->block.at[word + words - 1])
		return false;
	*out = (struct span){s->words.at[word].beg, s->words.at[word + words - 1].end};
	return true;
}

static bool is_right(struct span found, struct span true_one)
{
	int32_t beg = found.beg > true_one.beg ? found.beg : true_one.beg;
	int32_t end = found.end < true_one.end ? found.end : true_one.end;
	return 2 * (end - beg) >= found.end - found.beg &&
	       2 * (end - beg) >= true_one.end - true_one.beg;
}

static void tell(const char *what, enum edit edit, struct str words, struct str found)
{
	printf("%s, %s: %.*s -> %.*s\n", floors[edit].name, what, STR_ARG(words), STR_ARG(found));
}

/* Does the passage find its place in the edited text? `there`: {-1, -1}: it has none. */
static void try_passage(struct run *r, enum edit edit, const struct sample *s, int32_t kind,
	struct span span, const struct anchor_text *edited, struct span there, bool gone)
{
	struct selector q = selector_build(&s->article.doc, &s->text, span);
	struct anchor a = anchor_find(edited, &q, (struct span){-1, -1});
	bool found = a.state != ANCHOR_ORPHAN;
	struct str words = span_text(s->article.doc.text, span);
	r->tried[edit]++;
	if (found ? is_right(a.span, there) : gone) {
		r->right[edit]++;
	} else if (found) {
		r->wrong[edit]++;
		if (r->verbose)
			tell("wrong", edit, words, span_text(edited->text, a.span));
	} else {
		r->lost[edit][kind]++;
		if (r->verbose)
			tell("lost", edit, words, span_text(edited->text, there));
	}
}

static void edit_text(struct run *r, enum edit edit, const struct sample *s,
	const struct sample *other, uint32_t seed, struct edited *x)
{
	x->to = ARENA_ARRAY(&r->arena, int32_t, s->article.doc.text.len + 1);
	x->kept = ARENA_ARRAY(&r->arena, bool, s->article.doc.text.len + 1);
	switch (edit) {
	case INSERTED:
		insert_paragraphs(x, s, other, &seed);
		break;
	case SHUFFLED:
		shuffle(x, &r->arena, s, &seed);
		break;
	default:
		change_words(x, s, edit == WORDS_3 ? 3 : 10, &seed);
		break;
	}
}

/* Was every word of it replaced? White space stays. */
static bool is_gone(const struct edited *x, struct span span)
{
	int32_t kept = 0;
	for (int32_t i = span.beg; i < span.end; i++)
		kept += x->kept[i] && x->text.at[x->to[i]] > ' ';
	return kept == 0;
}

static void try_edit(struct run *r, enum edit edit, const struct sample *s,
	const struct sample *other, uint32_t seed)
{
	struct edited x = {0};
	struct anchor_text text;
	edit_text(r, edit, s, other, seed, &x);
	anchor_open(&r->arena, buf_str(&x.text), &text);
	for (int32_t kind = 0; kind < LENGTHS; kind++) {
		for (int32_t i = 0; i < EACH; i++) {
			struct span span;
			int32_t word =
				(int32_t)((int64_t)i * s->words.n / EACH) + (int32_t)seed % 5;
			if (!passage_at(s, word, lengths[kind], &span))
				continue;
			const struct span there = {x.to[span.beg], x.to[span.end - 1] + 1};
			try_passage(r, edit, s, kind, span, &text, there, is_gone(&x, span));
		}
	}
	buf_free(&x.text);
}

static void try_deleted(struct run *r, const struct sample *s, uint32_t seed)
{
	struct str text = s->article.doc.text;
	for (int32_t kind = 0; kind < LENGTHS; kind++) {
		for (int32_t i = 0; i < EACH; i++) {
			struct arena a = {0};
			struct span span;
			struct anchor_text edited;
			int32_t word =
				(int32_t)((int64_t)i * s->words.n / EACH) + (int32_t)seed % 5;
			if (!passage_at(s, word, lengths[kind], &span))
				continue;
			struct str without =
				str_printf(&a, "%.*s%.*s", STR_ARG(str_sub(text, 0, span.beg)),
					STR_ARG(str_from(text, span.end)));
			anchor_open(&a, without, &edited);
			try_passage(
				r, DELETED, s, kind, span, &edited, (struct span){-1, -1}, true);
			arena_free(&a);
		}
	}
}

/* ---- samples */

static bool read_sample(struct run *r, const char *path, struct sample *s)
{
	struct err e = {0};
	article_init(&s->article, str_of(path), STR("x"), NULL);
	if (!article_build(&s->article, r->segmenter, &e)) {
		fprintf(stderr, "%s\n", e.text);
		return false;
	}
	const struct document *d = &s->article.doc;
	anchor_open(&r->arena, d->text, &s->text);
	for (int32_t b = 0; b < d->blocks.n; b++) {
		struct spans words = {0};
		document_words(d, r->segmenter, &r->arena, b, &words);
		for (int32_t i = 0; i < words.n; i++) {
			VEC_PUSH(&r->arena, &s->words, words.at[i]);
			VEC_PUSH(&r->arena, &s->block, b);
		}
	}
	return s->words.n > 0;
}

static bool print(const struct run *r)
{
	bool fine = true;
	for (int i = 0; i < EDITS; i++) {
		float n = (float)r->tried[i];
		float right = (float)r->right[i] / n, wrong = (float)r->wrong[i] / n;
		printf("%-20s %4d passages  right %.4f  wrong %.4f  lost of 1, 5, 18 words: %d %d "
		       "%d\n",
			floors[i].name, r->tried[i], (double)right, (double)wrong, r->lost[i][0],
			r->lost[i][1], r->lost[i][2]);
		fine = fine && right >= floors[i].right && wrong <= floors[i].wrong;
	}
	return fine;
}

int main(int argc, char **argv)
{
	struct run r = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
	int first = 1 + r.verbose, n = argc - first;
	bool fine = n > 0;
	r.segmenter = segmenter_open(NULL);
	struct sample *s = ARENA_ARRAY(&r.arena, struct sample, n + 1);
	for (int i = 0; fine && i < n; i++)
		fine = read_sample(&r, argv[first + i], &s[i]);
	for (int i = 0; fine && i < n; i++) {
		for (uint32_t seed = 1; seed <= ROUNDS; seed++) {
			for (int edit = 0; edit < DELETED; edit++)
				try_edit(&r, (enum edit)edit, &s[i], &s[(i + 1) % n], seed);
			try_deleted(&r, &s[i], seed);
		}
	}
	fine = fine && print(&r);
	for (int i = 0; i < n; i++)
		article_free(&s[i].article);
	segmenter_close(r.segmenter);
	arena_free(&r.arena);
	return fine ? 0 : 1;
}
