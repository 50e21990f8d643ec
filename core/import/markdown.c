#include "config.h"

#include "core/import/import.h"

#include <stdlib.h>
#include <string.h>

#include <cmark.h>

#include "core/base/heap.h"
#include "core/import/frontmatter.h"
#include "core/import/strip.h"

struct work {
	struct raw *r;
	struct str source;
	int32_t quotes, lists; /* nesting */
	bool begun;            /* something stands before: a heading is no title any more */
	cmark_node *rule;      /* the paragraph is a table: its second line; else NULL */
};

static enum block_kind kind_now(const struct work *w, enum block_kind kind)
{
	if (w->quotes > 0)
		return BLOCK_QUOTE;
	return w->lists > 0 && kind == BLOCK_BODY ? BLOCK_LIST : kind;
}

static void begin(struct work *w, enum block_kind kind, int32_t level, bool pre)
{
	kind = kind_now(w, kind);
	if (kind == BLOCK_LIST)
		level = w->lists < UINT8_MAX ? w->lists : UINT8_MAX;
	raw_begin(w->r, kind, (uint8_t)level, kind != BLOCK_BODY || pre, pre);
	w->begun = true;
}

/* ---- blocks */

static void begin_heading(struct work *w, cmark_node *node)
{
	int level = cmark_node_get_heading_level(node);
	bool title = level == 1 && !w->begun && w->quotes == 0 && w->lists == 0;
	begin(w, title ? BLOCK_TITLE : BLOCK_HEADING, level, false);
}

static void end_heading(struct work *w)
{
	struct raw *r = w->r;
	int32_t blocks = r->blocks.n;
	raw_end(r);
	if (r->blocks.n == blocks || r->blocks.at[blocks].kind != BLOCK_TITLE)
		return;
	struct span s = r->blocks.at[blocks].span;
	raw_meta(r, &r->title, META_TEXT, span_text(buf_str(&r->buf), s));
}

/* Pictures alone in a paragraph: what it holds is their description. */
static bool is_picture(cmark_node *paragraph)
{
	int images = 0;
	for (cmark_node *n = cmark_node_first_child(paragraph); n != NULL; n = cmark_node_next(n)) {
		cmark_node_type type = cmark_node_get_type(n);
		if (type == CMARK_NODE_IMAGE)
			images++;
		else if (type != CMARK_NODE_SOFTBREAK && type != CMARK_NODE_LINEBREAK)
			return false;
	}
	return images > 0;
}

/*
 * CommonMark knows no tables and takes one for a paragraph. Its second line,
 * "|---|---|", gives it away.
 */
static cmark_node *find_rule(cmark_node *paragraph)
{
	cmark_node *n = cmark_node_first_child(paragraph);
	while (n != NULL && cmark_node_get_type(n) != CMARK_NODE_SOFTBREAK)
		n = cmark_node_next(n);
	n = n != NULL ? cmark_node_next(n) : NULL;
	if (n == NULL || cmark_node_get_type(n) != CMARK_NODE_TEXT)
		return NULL;
	const char *line = cmark_node_get_literal(n);
	bool rule = strspn(line, "-:| ") == strlen(line);
	return rule && strstr(line, "--") != NULL && strchr(line, '|') != NULL ? n : NULL;
}

static void begin_paragraph(struct work *w, cmark_node *node)
{
	w->rule = find_rule(node);
	begin(w, is_picture(node) ? BLOCK_CAPTION : BLOCK_BODY, 0, false);
}

static void put_code(struct work *w, cmark_node *node)
{
	begin(w, BLOCK_BODY, 0, true);
	raw_text(w->r, str_of(cmark_node_get_literal(node)));
	raw_end(w->r);
}

static void put_html(struct work *w, cmark_node *node)
{
	struct str rest = str_of(cmark_node_get_literal(node));
	struct buf text = {0};
	enum tag tag;
	begin(w, BLOCK_BODY, 0, false);
	while (strip_next(&rest, &text, &tag)) {
		raw_text(w->r, buf_str(&text));
		buf_clear(&text);
		if (tag == TAG_BR)
			raw_break(w->r);
		else if (tag != TAG_ROOT && (tag_flags(tag) & TAG_IS_BLOCK) != 0)
			begin(w, BLOCK_BODY, 0, false);
	}
	raw_end(w->r);
	buf_free(&text);
}

/* ---- inlines */

static void put_break(struct work *w, bool hard)
{
	if (hard)
		raw_break(w->r);
	else
		raw_text(w->r, STR(" "));
}

static void put_inline_html(struct work *w, cmark_node *node)
{
	struct str rest = str_of(cmark_node_get_literal(node));
	struct buf none = {0};
	enum tag tag;
	if (strip_next(&rest, &none, &tag) && tag == TAG_BR)
		raw_break(w->r);
	buf_free(&none);
}

static void put_link(struct work *w, cmark_node *node, bool enters)
{
	if (enters)
		raw_link_begin(w->r);
	else
		raw_link_end(w->r, str_of(cmark_node_get_url(node)));
}

/* ---- the walk */

static void enter(struct work *w, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE:
		w->quotes++;
		break;
	case CMARK_NODE_LIST:
		w->lists++;
		break;
	case CMARK_NODE_HEADING:
		begin_heading(w, node);
		break;
	case CMARK_NODE_PARAGRAPH:
		begin_paragraph(w, node);
		break;
	case CMARK_NODE_CODE_BLOCK:
		put_code(w, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		put_html(w, node);
		break;
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		if (node != w->rule)
			raw_text(w->r, str_of(cmark_node_get_literal(node)));
		break;
	case CMARK_NODE_HTML_INLINE:
		put_inline_html(w, node);
		break;
	case CMARK_NODE_SOFTBREAK:
		put_break(w, w->rule != NULL);
		break;
	case CMARK_NODE_LINEBREAK:
		put_break(w, true);
		break;
	case CMARK_NODE_LINK:
		put_link(w, node, true);
		break;
	default:
		break;
	}
}

static void leave(struct work *w, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE:
		w->quotes--;
		break;
	case CMARK_NODE_LIST:
		w->lists--;
		break;
	case CMARK_NODE_HEADING:
		end_heading(w);
		break;
	case CMARK_NODE_PARAGRAPH:
		raw_end(w->r);
		break;
	case CMARK_NODE_LINK:
		put_link(w, node, false);
		break;
	default:
		break;
	}
}

static cmark_node *parse(struct str text)
{
	static cmark_mem memory = {heap_zeroed, heap_resize, free};
	cmark_parser *p = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
	cmark_parser_feed(p, text.len > 0 ? text.at : "", (size_t)text.len);
	cmark_node *top = cmark_parser_finish(p);
	cmark_parser_free(p);
	return top;
}

void import_markdown(struct arena *a, struct str text, struct raw *out)
{
	struct work w = {.r = out};
	raw_init(out, a);
	text = frontmatter_read(text, out);
	cmark_node *top = parse(text);
	cmark_iter *walk = cmark_iter_new(top);
	for (cmark_event_type e; (e = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
		cmark_node *node = cmark_iter_get_node(walk);
		if (e == CMARK_EVENT_ENTER)
			enter(&w, node);
		else
			leave(&w, node);
	}
	cmark_iter_free(walk);
	cmark_node_free(top);
	raw_finish(out);
}
