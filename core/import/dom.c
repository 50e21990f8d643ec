#include "config.h"

#include "core/import/dom.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/vec.h"
#include "core/import/libxml.h"
#include "core/import/strip.h"

/*
 * An end tag that fits nothing makes libxml2 look through all open elements,
 * and a name through a chain of all those of one hash, of which there are few.
 * Real pages are wrong a few thousand times, a few dozen elements deep, and
 * use a few hundred names.
 */
enum { WORK_MOST = 20 * 1000 * 1000, WORK_PER_BYTE = 40, NAMES_PER_WORK = 256 };

struct parse {
	struct arena *a;
	struct dom *dom;
	struct buf text;
	int32_t open; /* innermost open element */
	int64_t work; /* open elements looked at in vain, or as much */
	int64_t work_most;
	bool full;    /* memory */
	bool stopped; /* too much work */
	struct libxml call;
	htmlParserCtxtPtr xml;
};

/* ---- what makes an element invisible */

/* Does a style attribute say `name: value`? */
static bool style_says(struct str style, struct str name, struct str value)
{
	struct str piece, key;
	while (str_cut(&style, ';', &piece)) {
		if (str_cut(&piece, ':', &key) && str_eq_nocase(str_trim(key), name) &&
			piece.len >= value.len &&
			str_eq_nocase(str_sub(str_trim(piece), 0, value.len), value))
			return true;
	}
	return false;
}

/*
 * Overlays set aria-hidden on the page below them, and some pages are hidden
 * until a script has run: what holds the whole article is never hidden.
 */
static bool is_hidden(const struct dom *d, int32_t node)
{
	const struct dom_node *n = &d->at[node];
	if (n->count == 0 || n->tag == TAG_HTML || n->tag == TAG_BODY)
		return false;
	if (dom_attr(d, node, ATTR_HIDDEN).at != NULL)
		return true;
	if (n->tag == TAG_ARTICLE || n->tag == TAG_MAIN)
		return false;
	struct str style = dom_attr(d, node, ATTR_STYLE);
	return str_eq_nocase(dom_attr(d, node, ATTR_ARIA_HIDDEN), STR("true")) ||
	       style_says(style, STR("display"), STR("none")) ||
	       style_says(style, STR("visibility"), STR("hidden"));
}

/* ---- what libxml2 reports */

static int32_t add_node(struct parse *p, enum tag tag)
{
	struct dom *d = p->dom;
	struct dom_node node = {.parent = p->open, .tag = (uint8_t)tag};
	VEC_PUSH(p->a, d, node);
	return d->n - 1;
}

static void add_attrs(struct parse *p, int32_t node, const xmlChar **atts)
{
	struct dom *d = p->dom;
	d->at[node].from = d->attrs.n;
	for (; atts != NULL && atts[0] != NULL; atts += 2) {
		enum attr name = tag_attr((const char *)atts[0]);
		if (name == ATTR_NONE)
			continue;
		const char *value = atts[1] != NULL ? (const char *)atts[1] : "";
		struct dom_attr attr = {str_dup(p->a, str_of(value)), name};
		VEC_PUSH(p->a, &d->attrs, attr);
	}
	d->at[node].count = d->attrs.n - d->at[node].from;
}

static void count_work(struct parse *p, int32_t work)
{
	p->work += work;
	if (p->work <= p->work_most)
		return;
	p->stopped = true;
	p->call.xmlStopParser(p->xml);
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar **atts)
{
	struct parse *p = ((htmlParserCtxtPtr)ctx)->_private;
	enum tag tag = tag_find((const char *)name);
	int32_t node = add_node(p, tag);
	count_work(p, p->call.xmlDictSize(p->xml->dict) / NAMES_PER_WORK);
	add_attrs(p, node, atts);
	p->dom->at[node].unseen = (tag_flags(tag) & TAG_IS_UNSEEN) != 0 || is_hidden(p->dom, node);
	p->open = node;
}

static void on_end(void *ctx, const xmlChar *name)
{
	struct parse *p = ((htmlParserCtxtPtr)ctx)->_private;
	(void)name;
	if (p->open == 0)
		return;
	p->dom->at[p->open].end = p->dom->n;
	p->open = p->dom->at[p->open].parent;
}

/*
 * "&#147;" means a quotation mark of windows-1252 to every browser. A control
 * character as a reference is reported alone.
 */
static struct str meant(struct str s)
{
	static const char *const windows[32] = {"€", NULL, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰",
		"Š", "‹", "Œ", NULL, "Ž", NULL, NULL, "‘", "’", "“", "”", "•", "–", "—", "˜", "™",
		"š", "›", "œ", NULL, "ž", "Ÿ"};
	unsigned char last = s.len == 2 ? (unsigned char)s.at[1] : 0;
	if ((unsigned char)s.at[0] != 0xC2 || last < 0x80 || last >= 0xA0 ||
		windows[last - 0x80] == NULL)
		return s;
	return str_of(windows[last - 0x80]);
}

static void add_text(struct parse *p, struct str s)
{
	struct dom *d = p->dom;
	struct dom_node *last = &d->at[d->n - 1];
	if (last->tag != TAG_TEXT || last->parent != p->open) {
		int32_t node = add_node(p, TAG_TEXT);
		last = &d->at[node];
		last->end = d->n;
		last->from = p->text.len;
	}
	buf_add(&p->text, s);
	last->count += s.len;
}

static void on_text(void *ctx, const xmlChar *text, int len)
{
	struct parse *p = ((htmlParserCtxtPtr)ctx)->_private;
	if (len > 0)
		add_text(p, meant((struct str){(const char *)text, len}));
}

static void on_error(void *ctx, xmlErrorPtr error)
{
	htmlParserCtxtPtr xml = ctx;
	struct parse *p = xml->_private;
	if (error->code == XML_ERR_NO_MEMORY)
		p->full = true;
	if (error->code == XML_ERR_TAG_NAME_MISMATCH)
		count_work(p, xml->nameNr);
}

/* ---- the whole page */

static void close_all(struct parse *p)
{
	for (; p->open >= 0; p->open = p->dom->at[p->open].parent)
		p->dom->at[p->open].end = p->dom->n;
}

static void open_root(struct parse *p)
{
	*p->dom = (struct dom){0};
	buf_clear(&p->text);
	p->open = -1;
	p->open = add_node(p, TAG_ROOT);
}

/* Only for what was made to hurt, or without libxml2. */
static void parse_flat(struct parse *p, struct str html, const char *why)
{
	struct buf text = {0};
	enum tag tag;
	open_root(p);
	p->dom->flat = why;
	while (strip_next(&html, &text, &tag)) {
		if (text.len > 0)
			add_text(p, buf_str(&text));
		buf_clear(&text);
	}
	buf_free(&text);
}

static bool set_handlers(struct parse *p)
{
	p->xml = p->call.htmlNewParserCtxt();
	if (p->xml == NULL)
		return false;
	p->xml->_private = p;
	htmlSAXHandlerPtr sax = p->xml->sax;
	memset(sax, 0, sizeof *sax);
	sax->initialized = XML_SAX2_MAGIC; /* else serror is not called */
	sax->startElement = on_start;
	sax->endElement = on_end;
	sax->characters = sax->ignorableWhitespace = sax->cdataBlock = on_text;
	sax->serror = on_error;
	return true;
}

static void parse_tags(struct parse *p, struct str html)
{
	p->work_most = WORK_MOST + (int64_t)html.len * WORK_PER_BYTE;
	open_root(p);
	if (!set_handlers(p))
		arena_full();
	if (html.len > 0)
		p->call.htmlCtxtReadMemory(p->xml, html.at, html.len, NULL, "UTF-8",
			HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
				HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | (int)XML_PARSE_HUGE);
	if (p->xml->myDoc != NULL)
		p->call.xmlFreeDoc(p->xml->myDoc);
	p->call.htmlFreeParserCtxt(p->xml);
	if (p->full)
		arena_full();
	if (p->stopped)
		parse_flat(p, html, "the markup is broken beyond repair");
}

void dom_parse(struct arena *a, struct str html, struct dom *out)
{
	struct parse p = {.a = a, .dom = out};
	struct err e;
	if (libxml_load(&p.call, &e))
		parse_tags(&p, html);
	else
		parse_flat(&p, html, str_cstr(a, str_of(e.text)));
	close_all(&p);
	out->text = buf_dup(a, &p.text);
	buf_free(&p.text);
}

/* ---- looking at nodes */

struct str dom_text(const struct dom *d, int32_t node)
{
	const struct dom_node *n = &d->at[node];
	return str_sub(d->text, n->from, n->from + n->count);
}

struct str dom_attr(const struct dom *d, int32_t node, enum attr name)
{
	const struct dom_node *n = &d->at[node];
	if (n->tag == TAG_TEXT)
		return (struct str){0};
	for (int32_t i = n->from; i < n->from + n->count; i++)
		if (d->attrs.at[i].name == name)
			return d->attrs.at[i].value;
	return (struct str){0};
}

struct str dom_inner(struct arena *a, const struct dom *d, int32_t node)
{
	struct buf all = {0};
	for (int32_t i = node + 1; i < d->at[node].end; i++)
		if (d->at[i].tag == TAG_TEXT)
			buf_add(&all, dom_text(d, i));
	struct str text = buf_dup(a, &all);
	buf_free(&all);
	return text;
}

bool dom_has_word(struct str list, struct str word)
{
	for (int32_t at = 0; at < list.len;) {
		int32_t end = at;
		while (end < list.len && strchr(" \t\n\r\f", list.at[end]) == NULL)
			end++;
		if (str_eq_nocase(str_sub(list, at, end), word))
			return true;
		at = end + 1;
	}
	return false;
}
