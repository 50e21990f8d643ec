/* read - the text of articles for pipes, pagers and screen readers. */
#include "config.h"

#include "cli/read_new.h"
#include "cli/subcommand.h"
#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/desk/passage.h"
#include "core/view/wrap.h"

enum { WIDTH = 72 }; /* columns, unless --width says other */

static void put(struct batch *b, struct str s)
{
	if (s.len > 0)
		fwrite(s.at, 1, (size_t)s.len, b->out);
}

static bool is_junk(uint8_t kind)
{
	return kind == BLOCK_BOILERPLATE || kind == BLOCK_CAPTION || kind == BLOCK_BYLINE ||
	       kind == BLOCK_SOURCE || kind == BLOCK_DATELINE;
}

static bool left_out(const struct batch *b, const struct block *block)
{
	return b->cli->main && is_junk(block->kind);
}

static void heading(struct batch *b, const struct article *x, bool first)
{
	struct buf name = {0};
	utf8_clean(&name, x->path);
	if (b->desk->story.n > 1)
		fprintf(b->out, "%s==> %s <==\n", first ? "" : "\n", name.at);
	buf_free(&name);
}

/* --raw: bytes as offsets count them; with --main the blocks that are left. */
static void read_raw(struct batch *b, const struct article *x)
{
	const struct document *d = &x->doc;
	int32_t from = 0;
	if (!b->cli->main) {
		put(b, d->text);
		return;
	}
	bool any = false;
	for (int32_t i = 0; i < d->blocks.n; i++) {
		const struct block *k = &d->blocks.at[i];
		if (left_out(b, k)) {
			from = k->span.end;
			continue;
		}
		if (any)
			put(b, i > 0 && from == d->blocks.at[i - 1].span.end &&
						!left_out(b, &d->blocks.at[i - 1])
					? str_sub(d->text, from, k->span.beg)
					: STR("\n\n"));
		put(b, span_text(d->text, k->span));
		from = k->span.end;
		any = true;
	}
	if (any)
		fputc('\n', b->out);
}

/* --plain: a paragraph a line; what is no running text says what it is. */
static void read_plain(struct batch *b, const struct article *x)
{
	struct arena a = {0};
	const struct document *d = &x->doc;
	for (int32_t i = 0; i < d->blocks.n; i++) {
		const struct block *k = &d->blocks.at[i];
		if (left_out(b, k))
			continue;
		if (k->kind != BLOCK_BODY && !k->joined)
			fprintf(b->out, "%s: ", block_kind_name((enum block_kind)k->kind));
		put(b, passage_text(&a, d, k->span));
		fputc('\n', b->out);
	}
	arena_free(&a);
}

static void indent(struct batch *b, const struct block *k)
{
	int32_t by = k->kind == BLOCK_QUOTE ? 4 : k->kind == BLOCK_LIST ? 2 + 2 * k->level : 0;
	for (int32_t i = 0; i < by; i++)
		fputc(' ', b->out);
}

static void styled(struct batch *b, const struct block *k, struct str text)
{
	const char *on = NULL;
	if (b->colored && (k->kind == BLOCK_TITLE || k->kind == BLOCK_HEADING))
		on = "\033[1m";
	else if (b->colored && is_junk(k->kind))
		on = "\033[2m";
	if (on != NULL)
		fputs(on, b->out);
	for (int32_t i = 0; i < text.len; i++)
		fputc((text.at[i] == '\n' || text.at[i] == '\t') && !k->pre ? ' ' : text.at[i],
			b->out);
	if (on != NULL)
		fputs("\033[0m", b->out);
}

static void read_wrapped(struct batch *b, const struct article *x)
{
	struct arena a = {0};
	const struct document *d = &x->doc;
	const struct wrap w = {.columns = b->cli->width > 0 ? b->cli->width : WIDTH};
	bool any = false;
	for (int32_t i = 0; i < d->blocks.n; i++) {
		const struct block *k = &d->blocks.at[i];
		struct rows rows = {0};
		if (left_out(b, k))
			continue;
		if (any && block_gap(&d->blocks, i))
			fputc('\n', b->out);
		any = true;
		wrap_block(d, b->desk->segmenter, &a, w, i, &rows);
		for (int32_t r = 0; r < rows.n; r++) {
			indent(b, k);
			styled(b, k, span_text(d->text, rows.at[r].span));
			fputc('\n', b->out);
		}
		arena_reset(&a);
	}
	arena_free(&a);
}

/* --only-new: the last article, a fold a row. */
static void read_folded(struct batch *b, const struct article *x)
{
	struct arena a = {0};
	struct folds folds;
	struct rows rows = {0};
	const struct document *d = &x->doc;
	const struct wrap w = {
		.columns = b->cli->width > 0 ? b->cli->width : WIDTH, .folds = &folds};
	bool any = false;
	read_new_folds(b, &a, &folds);
	wrap_rows(d, b->desk->segmenter, &a, w, 0, INT32_MAX, &rows);
	for (int32_t i = 0; i < rows.n; i++) {
		const struct row *r = &rows.at[i];
		const struct block *k = &d->blocks.at[r->block];
		if (left_out(b, k) || (r->blank && !any))
			continue;
		any = true;
		if (r->fold != NULL) {
			fprintf(b->out, "▸ %d sentence%s %.*s", r->fold->sentences,
				r->fold->sentences == 1 ? "" : "s", STR_ARG(r->fold->about));
		} else if (!r->blank) {
			indent(b, k);
			styled(b, k, span_text(d->text, r->span));
		}
		fputc('\n', b->out);
	}
	arena_free(&a);
}

/* The last article that could be read; NULL, and it is said: none, or options that say otherwise. */
static const struct article *last_article(struct batch *b)
{
	struct article *x, *last = NULL;
	if (b->cli->raw || b->cli->plain) {
		fputs("parallax: --only-new goes neither with --raw nor with --plain\n", stderr);
		return NULL;
	}
	for (int32_t i = 0; (x = batch_next(b, &i)) != NULL;)
		last = x;
	const struct story *s = &b->desk->story;
	return last != NULL && last == s->at[s->n - 1] ? last : NULL;
}

static int read_new(struct batch *b)
{
	const struct article *last = last_article(b);
	if (last == NULL)
		return EXIT_TROUBLE;
	if (b->cli->format == FORMAT_TEXT)
		read_folded(b, last);
	else
		read_new_table(b);
	return EXIT_DONE;
}

/* Links of the main text, as a list behind it. */
static void read_links(struct batch *b, const struct article *x)
{
	const struct document *d = &x->doc;
	int32_t n = 0;
	for (int32_t i = 0; i < d->links.n; i++) {
		int32_t k = block_at(&d->blocks, d->links.at[i].span.beg);
		if (k < 0 || d->blocks.at[k].kind == BLOCK_BOILERPLATE)
			continue;
		struct arena a = {0};
		if (n++ == 0)
			fputs("\nLinks:\n", b->out);
		fprintf(b->out, "[%d] %.*s: %.*s\n", n,
			STR_ARG(passage_text(&a, d, d->links.at[i].span)),
			STR_ARG(d->links.at[i].url));
		arena_free(&a);
	}
}

static void read_table(struct batch *b)
{
	static const char *const column[] = {"path", "key", "text", NULL};
	struct table t;
	struct article *x;
	table_open(&t, b->out, b->cli->format, "read", column);
	for (int32_t i = 0; (x = batch_next(b, &i)) != NULL;) {
		table_text(&t, x->path);
		table_text(&t, x->key);
		table_text(&t, x->doc.text);
	}
	table_close(&t);
}

int run_read(struct batch *b)
{
	struct article *x;
	bool first = true;
	if (b->cli->only_new)
		return read_new(b);
	if (b->cli->format != FORMAT_TEXT) {
		read_table(b);
		return EXIT_DONE;
	}
	for (int32_t i = 0; (x = batch_next(b, &i)) != NULL; first = false) {
		heading(b, x, first);
		if (b->cli->raw)
			read_raw(b, x);
		else if (b->cli->plain)
			read_plain(b, x);
		else {
			read_wrapped(b, x);
			read_links(b, x);
		}
	}
	return EXIT_DONE;
}
