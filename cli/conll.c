/*
 * conll - tags for a file of tokens.
 *
 * One token a line, in the first column; an empty line ends a sentence, a line
 * that begins with -DOCSTART- a document. Every line comes back in its place
 * with the token and its tag (BIO).
 */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "cli/conll.h"
#include "core/base/file.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/entity/rows.h"
#include "core/entity/tagger.h"

enum { DOCUMENT = 64 /* sentences, where the file does not say */, MOST = 1024 };

struct passage { /* one sentence */
	struct strs rows;
	struct pieces pieces;
	struct tagged tagged;
	int32_t blank;     /* empty lines behind it */
	struct str before; /* the -DOCSTART- line before it */
};

struct passages {
	struct passage *at;
	int32_t n;
};

struct conll {
	struct batch *batch;
	struct tagger tagger;
	struct arena arena; /* of one document */
	struct passages passages;
	struct passage open;
	struct buf row; /* of output */
	bool marked;    /* the file says where documents begin */
};

static struct str first_column(struct str line)
{
	int32_t n = 0;
	while (n < line.len && line.at[n] != '\t' && line.at[n] != ' ')
		n++;
	return str_sub(line, 0, n);
}

static bool is_start(struct str line)
{
	return str_starts(line, STR("-DOCSTART-"));
}

/* A token is what stands in the file; only what a terminal must not see is shown instead. */
static void print_row(struct conll *c, struct str token, struct str tag)
{
	struct buf *row = &c->row;
	buf_clear(row);
	utf8_clean(row, token);
	buf_add_char(row, '\t');
	buf_add(row, tag);
	buf_add_char(row, '\n');
	fwrite(row->at, 1, (size_t)row->len, c->batch->out);
}

static void print_passage(struct conll *c, const struct passage *p)
{
	struct strs tags;
	if (p->before.len > 0)
		print_row(c, first_column(p->before), STR("O"));
	rows_tags(&c->arena, &p->pieces, &p->tagged, p->rows.n, &tags);
	for (int32_t i = 0; i < p->rows.n; i++)
		print_row(c, p->rows.at[i], tags.at[i]);
	for (int32_t i = 0; i < p->blank; i++)
		fputc('\n', c->batch->out);
}

/* Tags and prints the document read so far. */
static void flush(struct conll *c)
{
	int32_t n = c->passages.n;
	struct tagged *all = ARENA_ARRAY(&c->arena, struct tagged, n);
	for (int32_t i = 0; i < n; i++)
		all[i] = c->passages.at[i].tagged; /* shares words and tags */
	tagger_document(&c->tagger, &c->arena, all, n);
	for (int32_t i = 0; i < n; i++)
		print_passage(c, &c->passages.at[i]);
	c->passages = (struct passages){NULL, 0};
	arena_reset(&c->arena);
}

static void end_sentence(struct conll *c)
{
	struct passage *p = &c->open;
	struct tagged *t = &p->tagged;
	struct arena *a = &c->arena;
	if (p->rows.n == 0 && p->before.len == 0 && p->blank == 0)
		return;
	pieces_of_rows(a, &p->rows, &p->pieces);
	*t = (struct tagged){ARENA_ARRAY(a, struct word, p->pieces.n),
		ARENA_ARRAY(a, uint8_t, p->pieces.n), ARENA_ARRAY(a, uint8_t, p->pieces.n),
		p->pieces.n, NULL};
	for (int32_t i = 0; i < t->n; i++)
		word_read(&t->word[i], p->pieces.at[i].text);
	VEC_PUSH(a, &c->passages, *p);
	*p = (struct passage){.blank = 0};
	if (c->passages.n >= (c->marked ? MOST : DOCUMENT))
		flush(c);
}

static void read_line(struct conll *c, struct str line)
{
	if (line.len > 0 && line.at[line.len - 1] == '\r')
		line.len--;
	if (is_start(line)) {
		end_sentence(c);
		flush(c);
		c->open.before = line;
	} else if (first_column(line).len == 0) {
		c->open.blank++;
	} else {
		if (c->open.blank > 0)
			end_sentence(c);
		VEC_PUSH(&c->arena, &c->open.rows, first_column(line));
	}
}

static void conll(struct batch *b, const struct model *m, struct str text)
{
	struct conll c = {.batch = b};
	struct str rest = text, line;
	c.marked = is_start(text) || str_find(text, STR("\n-DOCSTART-")) >= 0;
	tagger_open(&c.tagger, m);
	while (str_cut(&rest, '\n', &line))
		if (line.len > 0 || rest.at != NULL)
			read_line(&c, line);
	end_sentence(&c);
	flush(&c);
	tagger_close(&c.tagger);
	buf_free(&c.row);
	arena_free(&c.arena);
}

static bool read_input(struct str path, struct buf *out, struct err *e)
{
	struct arena a = {0};
	bool good = str_eq(path, STR("-")) ? file_read_fd(STDIN_FILENO, "standard input", out, e)
					   : file_read(str_cstr(&a, path), out, NULL, e);
	arena_free(&a);
	return good;
}

int run_conll(struct batch *b)
{
	struct model m;
	struct err e;
	struct buf text = {0};
	if (b->cli->paths.n != 1) {
		fputs("parallax: usage: parallax entities --conll FILE|-\n", stderr);
		return EXIT_TROUBLE;
	}
	if (!model_find(&m, &e)) {
		fprintf(stderr, "parallax: %s; names by rules only\n", e.text);
		b->trouble = true;
	}
	if (read_input(b->cli->paths.at[0], &text, &e)) {
		conll(b, &m, buf_str(&text));
	} else {
		fprintf(stderr, "parallax: %s\n", e.text);
		b->trouble = true;
	}
	buf_free(&text);
	model_close(&m);
	return EXIT_DONE;
}
