#include "config.h"

#include "core/article/article.h"

#include <sha2.h>

#include "core/article/dateline.h"
#include "core/article/imprint.h"
#include "core/base/day.h"
#include "core/import/import.h"

void article_init(
	struct article *x, struct str path, struct str key, const struct article_given *given)
{
	*x = (struct article){.date = DAY_NONE};
	x->path = (struct str){str_cstr(&x->arena, path), path.len};
	x->key = (struct str){str_cstr(&x->arena, key), key.len};
	x->given = (struct article_given){
		.story_date = DAY_NONE, .dct = DAY_NONE, .default_date = DAY_NONE};
	if (given == NULL)
		return;
	x->given = *given;
	x->given.title = str_dup(&x->arena, given->title);
	x->given.author = str_dup(&x->arena, given->author);
	x->given.source = str_dup(&x->arena, given->source);
	x->given.language = str_dup(&x->arena, given->language);
}

void article_take(struct article *x, struct buf *bytes)
{
	buf_free(&x->bytes);
	x->bytes = *bytes;
	x->taken = true;
	*bytes = (struct buf){0};
}

/* Bytes to a document whose blocks are still to be divided. */
static bool open_document(struct article *x)
{
	struct raw raw;
	if (!x->taken && !file_read(x->path.at, &x->bytes, &x->file, &x->err))
		return false;
	if (!import(&x->arena, x->path, buf_str(&x->bytes), &raw, &x->err))
		return false;
	document_open(&x->doc, &raw);
	return true;
}

bool article_step(struct article *x, struct segmenter *g)
{
	switch (x->state) {
	case ARTICLE_NEW:
		x->state = open_document(x) ? ARTICLE_OPEN : ARTICLE_FAILED;
		return x->state == ARTICLE_OPEN;
	case ARTICLE_OPEN:
		if (document_step(&x->doc, g))
			return true;
		imprint_find(x);
		dateline_find(x);
		x->timexes_work = timexes_open(&x->doc, x->date, x->given.order);
		x->state = ARTICLE_DATES;
		return true;
	case ARTICLE_DATES:
		if (timexes_step(&x->arena, x->timexes_work, &x->timexes))
			return true;
		timexes_close(x->timexes_work);
		x->timexes_work = NULL;
		x->state = ARTICLE_DONE;
		return false;
	case ARTICLE_DONE:
	case ARTICLE_FAILED:
		break;
	}
	return false;
}

void article_reach(struct article *x, struct segmenter *g, int32_t at)
{
	if (x->state == ARTICLE_NEW)
		article_step(x, g);
	if (x->state == ARTICLE_OPEN)
		document_reach(&x->doc, g, at);
}

bool article_build(struct article *x, struct segmenter *g, struct err *e)
{
	while (article_step(x, g))
		;
	if (x->state == ARTICLE_FAILED && e != NULL)
		*e = x->err;
	return x->state == ARTICLE_DONE;
}

/* Quotations want to know where names are, not how they were found. */
struct quote_names article_quote_names(struct arena *a, const struct article *x)
{
	static const uint8_t type[NAME_TYPES] = {[NAME_PER] = QUOTE_PER,
		[NAME_ORG] = QUOTE_ORG,
		[NAME_LOC] = QUOTE_LOC,
		[NAME_MISC] = QUOTE_MISC};
	struct quote_name *at = ARENA_ARRAY(a, struct quote_name, x->mentions.n + 1);
	for (int32_t i = 0; i < x->mentions.n; i++)
		at[i] = (struct quote_name){x->mentions.at[i].span, type[x->mentions.at[i].type]};
	return (struct quote_names){at, x->mentions.n};
}

static bool find_names(struct article *x, struct lexicons *l)
{
	if (x->quotes_work == NULL) {
		if (!mentions_step(
			    &x->arena, &x->doc, lexicons_tagger(l), &x->naming, &x->mentions))
			x->quotes_work = quotes_open(&x->doc, article_quote_names(&x->work, x));
		return true;
	}
	if (quotes_step(&x->arena, x->quotes_work, &x->quotes))
		return true;
	quotes_close(x->quotes_work);
	arena_free(&x->work);
	x->quotes_work = NULL;
	x->named = true;
	return true;
}

/* What is somebody's words: quotations, but none in others and no scare quotes. */
static struct charged_spans quoted_spans(struct article *x)
{
	const struct quotes *q = &x->quotes;
	struct span *at = ARENA_ARRAY(&x->work, struct span, q->n + 1);
	int32_t n = 0;
	for (int32_t i = quotes_next(q, -1); i < q->n; i = quotes_next(q, i))
		if (quotes_is_quoted(q, q->at[i].span))
			at[n++] = q->at[i].span;
	return (struct charged_spans){at, n};
}

static struct charged_spans name_spans(struct article *x)
{
	struct span *at = ARENA_ARRAY(&x->work, struct span, x->mentions.n + 1);
	for (int32_t i = 0; i < x->mentions.n; i++)
		at[i] = x->mentions.at[i].span;
	return (struct charged_spans){at, x->mentions.n};
}

static bool find_charged(struct article *x, struct lexicons *l)
{
	if (x->charged_work == NULL) {
		x->book = lexicons_book(l);
		struct charged_input in = {.doc = &x->doc,
			.book = x->book,
			.names = name_spans(x),
			.quoted = quoted_spans(x)};
		x->charged_work = charged_open(&in);
	}
	if (charged_step(&x->arena, x->charged_work, &x->charges))
		return true;
	charged_close(x->charged_work);
	arena_free(&x->work);
	x->charged_work = NULL;
	x->worded = true;
	return false;
}

bool article_name(struct article *x, struct lexicons *l)
{
	if (x->state != ARTICLE_DONE || (x->named && x->worded))
		return false;
	return x->named ? find_charged(x, l) : find_names(x, l);
}

void article_unword(struct article *x)
{
	charged_close(x->charged_work);
	arena_free(&x->work);
	x->charged_work = NULL;
	x->charges = (struct charges){0};
	x->book = NULL;
	x->worded = false;
}

void article_date(struct article *x, int32_t date, enum date_rule rule)
{
	timexes_close(x->timexes_work);
	x->date = date;
	x->date_rule = rule;
	x->timexes = (struct timexes){0};
	x->timexes_work = timexes_open(&x->doc, date, x->given.order);
	x->state = ARTICLE_DATES;
}

void article_free(struct article *x)
{
	timexes_close(x->timexes_work);
	quotes_close(x->quotes_work);
	charged_close(x->charged_work);
	mentions_drop(&x->naming);
	buf_free(&x->bytes);
	arena_free(&x->work);
	arena_free(&x->arena);
	*x = (struct article){.date = DAY_NONE};
}

bool article_changed(const struct article *x)
{
	struct file_id now;
	const struct file_id *then = &x->file;
	if (x->taken || x->state == ARTICLE_NEW)
		return false;
	/* One that is gone has not changed: there is nothing to read again. */
	if (!file_id(x->path.at, &now, NULL))
		return false;
	return now.dev != then->dev || now.ino != then->ino || now.size != then->size ||
	       now.mtime_ns != then->mtime_ns;
}

void article_sha256(const struct article *x, char to[65])
{
	SHA2_CTX state;
	SHA256Init(&state);
	SHA256Update(&state, (const uint8_t *)x->doc.text.at, (size_t)x->doc.text.len);
	SHA256End(&state, to);
}

const char *date_rule_name(enum date_rule rule)
{
	static const char *const names[DATE_RULES] = {
		[DATE_NONE] = "none",
		[DATE_STORY] = "story",
		[DATE_DCT] = "dct",
		[DATE_META] = "meta",
		[DATE_DATELINE] = "dateline",
		[DATE_BYLINE] = "byline",
		[DATE_TEXT] = "text",
		[DATE_DEFAULT] = "default",
		[DATE_INFERRED] = "inferred",
	};
	return rule < DATE_RULES ? names[rule] : "none";
}
