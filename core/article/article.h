/*
 * article - one text from one source: its document and what is known of it.
 *
 * article_step opens, imports and analyses in steps, so that the first page
 * can be shown at once; article_build runs all of them. Everything lives in
 * the article's own arena. A file that cannot be read leaves state
 * ARTICLE_FAILED and `err`; the article stays in the story and says so.
 */
#ifndef CORE_ARTICLE_ARTICLE_H
#define CORE_ARTICLE_ARTICLE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/err.h"
#include "core/base/file.h"
#include "core/article/lexicons.h"
#include "core/entity/mention.h"
#include "core/quote/quote.h"
#include "core/text/document.h"
#include "core/time/timex.h"
#include "core/wording/charged.h"

enum article_state {
	ARTICLE_NEW,
	ARTICLE_OPEN,  /* its document is being built */
	ARTICLE_DATES, /* its dates are being read */
	ARTICLE_DONE,
	ARTICLE_FAILED,
};

/* What says when the article was written; names in date_rule_name, best first. */
enum date_rule {
	DATE_NONE,
	DATE_STORY,    /* the story file */
	DATE_DCT,      /* --dct */
	DATE_META,     /* HTML metadata */
	DATE_DATELINE, /* a line that holds a date */
	DATE_BYLINE,
	DATE_TEXT,     /* the first full date in title or first paragraph */
	DATE_DEFAULT,  /* --date */
	DATE_INFERRED, /* from the other articles */
	DATE_RULES,
};

struct article_given { /* what the story file and the options say; days or DAY_NONE */
	struct str title, author, source, language;
	int32_t story_date, dct, default_date;
	enum date_order order; /* of 5/9/2023 where the article does not tell */
};

struct article {
	struct arena arena;
	struct arena work; /* of the pass that is under way */
	struct str path;   /* as given; "-" is standard input */
	struct str key;    /* short name, unique in the story */
	struct str stem;   /* what the story made the key from; len 0 if the key was given */
	struct article_given given;
	enum article_state state;
	struct err err;
	struct file_id file;
	struct buf bytes; /* the file; borrowed from by doc.text */
	bool taken;       /* the bytes came from article_take, not from `path` */
	struct document doc;
	struct str title, author, source; /* what counts in the end; len 0 if unknown */
	int32_t date;                     /* days, or DAY_NONE */
	enum date_rule date_rule;
	struct timexes timexes;            /* complete once done */
	struct timexes_work *timexes_work; /* while they are being read; NULL */
	struct mentions mentions;          /* names, once `named` */
	struct mentions_work naming;
	struct quotes quotes;            /* complete once `named` */
	struct quotes_work *quotes_work; /* while they are being read; NULL */
	bool named;
	struct charges charges; /* charged words, complete once `worded` */
	struct charged_work *charged_work;
	const struct wordbook *book; /* what the charges refer to; NULL before */
	bool worded;
};

/* `key` and `path` are copied. Nothing is read yet. */
void article_init(
	struct article *x, struct str path, struct str key, const struct article_given *given);
/* For standard input: takes over the bytes instead of reading `path`. */
void article_take(struct article *x, struct buf *bytes);
/* One step; false when done or failed. */
bool article_step(struct article *x, struct segmenter *g);
/* Until the document reaches beyond `at` bytes (0: the first block), or failed. */
void article_reach(struct article *x, struct segmenter *g, int32_t at);
/*
 * One step of finding names, then quotations, then charged words, for an
 * article whose document is done; false when all are found.
 */
bool article_name(struct article *x, struct lexicons *l);
/* The names of an article that is named, as the rules of quotations take them; in `a`. */
struct quote_names article_quote_names(struct arena *a, const struct article *x);
/* The charged words are to be found anew, by the next steps: before the lists change. */
void article_unword(struct article *x);
bool article_build(struct article *x, struct segmenter *g, struct err *e);
/* Another date for an article that is done: its dates are read anew by the next steps. */
void article_date(struct article *x, int32_t date, enum date_rule rule);
void article_free(struct article *x);
/* Has the file at `path` changed since it was read? False for standard input. */
bool article_changed(const struct article *x);

/* SHA-256 of doc.text as 64 hex digits and a NUL. */
void article_sha256(const struct article *x, char to[65]);

const char *date_rule_name(enum date_rule rule); /* "story", "dct", ..., "none" */

#endif
