#include "config.h"

#include "core/text/raw.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/base/str.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"

enum {
	NO_LINK = -1,
	LINK_WAITS = -2, /* for its first text */
	META_MOST = 4096 /* bytes; a longer title is no title */
};

void raw_init(struct raw *r, struct arena *a)
{
	*r = (struct raw){.arena = a, .link_beg = NO_LINK};
	r->text = STR("");
}

void raw_begin(struct raw *r, enum block_kind kind, uint8_t level, bool sure, bool pre)
{
	if (r->open)
		raw_end(r);
	r->next = (struct raw_block){
		.span = {-1, -1}, .kind = kind, .level = level, .sure = sure, .pre = pre};
	r->open = true;
	r->space = r->line = false;
}

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Pays what is owed before text: the blank line between blocks, a line break, a space. */
static void before_text(struct raw *r)
{
	if (!r->open)
		raw_begin(r, BLOCK_BODY, 0, false, false);
	if (r->next.span.beg < 0) {
		if (r->buf.len > 0)
			buf_add(&r->buf, STR("\n\n"));
		r->next.span.beg = r->buf.len;
	} else if (r->line) {
		buf_add_char(&r->buf, '\n');
	} else if (r->space) {
		buf_add_char(&r->buf, ' ');
	}
	r->space = r->line = false;
	if (r->link_beg == LINK_WAITS)
		r->link_beg = r->buf.len;
}

/* The end of what can be copied as it is: words with single spaces between them. */
static int32_t run_end(struct str s, int32_t at)
{
	while (at < s.len) {
		if (!is_white(s.at[at]))
			at++;
		else if (s.at[at] == ' ' && at + 1 < s.len && !is_white(s.at[at + 1]))
			at += 2;
		else
			break;
	}
	return at;
}

static void add_folded(struct raw *r, struct str s)
{
	for (int32_t at = 0; at < s.len;) {
		if (is_white(s.at[at])) {
			r->space = true;
			at++;
			continue;
		}
		int32_t end = run_end(s, at);
		before_text(r);
		utf8_clean(&r->buf, str_sub(s, at, end));
		at = end;
	}
}

/* Empty lines at the beginning of a block belong to no text; indentation does. */
static void add_pre(struct raw *r, struct str s)
{
	while (r->next.span.beg < 0 && s.len > 0 && s.at[0] == '\n')
		s = str_from(s, 1);
	if (s.len == 0)
		return;
	before_text(r);
	utf8_clean(&r->buf, s);
}

void raw_text(struct raw *r, struct str s)
{
	if (r->open && r->next.pre)
		add_pre(r, s);
	else
		add_folded(r, s);
}

void raw_break(struct raw *r)
{
	if (r->open && r->next.pre)
		add_pre(r, STR("\n"));
	else
		r->line = true;
}

/* Takes white space off the end of a block that kept it, and off a link that ends there. */
static void trim_pre(struct raw *r)
{
	int32_t end = r->buf.len;
	while (end > r->next.span.beg && is_white(r->buf.at[end - 1]))
		end--;
	r->buf.len = end;
	r->buf.at[end] = '\0';
	for (int32_t i = r->links.n; i > 0 && r->links.at[i - 1].span.end > end; i--) {
		struct span *link = &r->links.at[i - 1].span;
		link->end = end;
		link->beg = link->beg < end ? link->beg : end;
	}
	if (r->link_beg > end)
		r->link_beg = end;
}

void raw_end(struct raw *r)
{
	bool text = r->open && r->next.span.beg >= 0;
	r->open = r->space = r->line = false;
	if (!text)
		return;
	if (r->next.pre)
		trim_pre(r);
	r->next.span.end = r->buf.len;
	if (r->next.span.beg < r->next.span.end)
		VEC_PUSH(r->arena, &r->blocks, r->next);
}

void raw_link_begin(struct raw *r)
{
	r->link_beg = LINK_WAITS;
}

static bool starts_nocase(struct str s, struct str prefix)
{
	return s.len > prefix.len && str_eq_nocase(str_sub(s, 0, prefix.len), prefix);
}

/* Schemes that a browser may be given without harm; no hidden or control characters. */
static bool url_kept(struct str url)
{
	if (utf8_clean_until(url) < url.len)
		return false;
	return starts_nocase(url, STR("http://")) || starts_nocase(url, STR("https://")) ||
	       starts_nocase(url, STR("mailto:"));
}

void raw_link_end(struct raw *r, struct str url)
{
	int32_t beg = r->link_beg;
	r->link_beg = NO_LINK;
	url = str_trim(url);
	if (beg < 0 || beg >= r->buf.len || !url_kept(url))
		return;
	struct link link = {{beg, r->buf.len}, str_dup(r->arena, url)};
	VEC_PUSH(r->arena, &r->links, link);
}

void raw_clean(struct raw *r, struct str s)
{
	r->plain = true;
	r->text = s;
}

void raw_plain(struct raw *r, struct str s, bool borrow)
{
	r->plain = true;
	if (utf8_clean_until(s) == s.len) {
		r->text = borrow ? s : str_dup(r->arena, s);
		return;
	}
	struct buf clean = {0};
	utf8_clean(&clean, s);
	r->text = buf_dup(r->arena, &clean);
	buf_free(&clean);
}

void raw_warn(struct raw *r, struct span where, const char *format, ...)
{
	char said[512], shown[1024];
	va_list args;
	va_start(args, format);
	vsnprintf(said, sizeof said, format, args);
	va_end(args);
	utf8_visible(shown, sizeof shown, str_of(said));
	struct warning warning = {where, str_dup(r->arena, str_of(shown))};
	VEC_PUSH(r->arena, &r->warnings, warning);
}

static int32_t cut_at(struct str s, int32_t most)
{
	if (s.len <= most)
		return s.len;
	while (most > 0 && (s.at[most] & 0xC0) == 0x80)
		most--;
	return most;
}

void raw_meta(struct raw *r, struct meta *m, enum meta_rank rank, struct str value)
{
	struct raw folder; /* folds as a block of its own would be */
	if (rank <= m->rank)
		return;
	raw_init(&folder, r->arena);
	raw_text(&folder, str_sub(value, 0, cut_at(value, META_MOST)));
	if (folder.buf.len > 0)
		*m = (struct meta){buf_dup(r->arena, &folder.buf), rank};
	buf_free(&folder.buf);
}

void raw_finish(struct raw *r)
{
	raw_end(r);
	if (!r->plain)
		r->text = buf_dup(r->arena, &r->buf);
	buf_free(&r->buf);
}

const char *block_kind_name(enum block_kind kind)
{
	static const char *const names[BLOCK_KINDS] = {
		[BLOCK_BODY] = "body",
		[BLOCK_TITLE] = "title",
		[BLOCK_BYLINE] = "byline",
		[BLOCK_SOURCE] = "source",
		[BLOCK_DATELINE] = "dateline",
		[BLOCK_HEADING] = "heading",
		[BLOCK_CAPTION] = "caption",
		[BLOCK_QUOTE] = "quote",
		[BLOCK_LIST] = "list",
		[BLOCK_BOILERPLATE] = "boilerplate",
	};
	return kind < BLOCK_KINDS ? names[kind] : "body";
}
