#include "config.h"

#include "core/format/markup.h"

#include <assert.h>
#include <stdarg.h>

#include "core/base/buf.h"
#include "core/format/html.h"
#include "core/format/markup_md.h"

static const struct {
	const char *tag;
	bool breaks; /* its tags stand on lines of their own */
} blocks[MARKUP_BLOCKS] = {
	[MARKUP_HEADER] = {"header", true},
	[MARKUP_MAIN] = {"main", true},
	[MARKUP_FOOTER] = {"footer", true},
	[MARKUP_SECTION] = {"section", true},
	[MARKUP_ARTICLE] = {"article", true},
	[MARKUP_PARAGRAPH] = {"p", false},
	[MARKUP_QUOTE] = {"blockquote", true},
	[MARKUP_LIST] = {"ul", true},
	[MARKUP_ITEM] = {"li", false},
};

static void attribute(FILE *out, const char *name, const char *value)
{
	if (value != NULL)
		fprintf(out, " %s=\"%s\"", name, value);
}

void markup_open(struct markup *m, FILE *out, bool md, struct str title, const char *style)
{
	*m = (struct markup){.out = out, .md = md, .cell = -1, .blank = true};
	if (!md)
		html_head(out, title, style);
}

void markup_close(struct markup *m)
{
	if (!m->md)
		html_end(m->out);
	else if (m->line)
		fputc('\n', m->out);
	assert(m->depth == 0);
}

/* ---- blocks */

void markup_begin(struct markup *m, enum markup_block b, const char *id, const char *class)
{
	assert(m->depth < MARKUP_DEPTH);
	m->block[m->depth++] = (uint8_t)b;
	if (m->md) {
		md_begin(m, b);
		return;
	}
	fprintf(m->out, "<%s", blocks[b].tag);
	attribute(m->out, "id", id);
	attribute(m->out, "class", class);
	fputs(blocks[b].breaks ? ">\n" : ">", m->out);
}

void markup_end(struct markup *m)
{
	assert(m->depth > 0);
	enum markup_block b = (enum markup_block)m->block[--m->depth];
	if (m->md)
		md_end(m, b);
	else
		fprintf(m->out, "</%s>\n", blocks[b].tag);
}

void markup_heading(struct markup *m, int32_t level, struct str text)
{
	if (m->md) {
		md_heading(m, level, text);
		return;
	}
	fprintf(m->out, "<h%d>", (int)level);
	html_text(m->out, text);
	fprintf(m->out, "</h%d>\n", (int)level);
}

void markup_item(struct markup *m, struct str text)
{
	markup_begin(m, MARKUP_ITEM, NULL, NULL);
	markup_text(m, text);
	markup_end(m);
}

void markup_paragraph(struct markup *m, const char *class, struct str text)
{
	markup_begin(m, MARKUP_PARAGRAPH, NULL, class);
	markup_text(m, text);
	markup_end(m);
}

/* ---- tables */

void markup_table(struct markup *m, const struct markup_table *t)
{
	m->table = *t;
	m->grouped = false;
	if (m->md) {
		md_gap(m);
		return;
	}
	fputs("<div class=\"box\"><table", m->out);
	attribute(m->out, "class", t->class);
	fputs(">\n<caption>", m->out);
	html_text(m->out, str_of(t->caption));
	fputs("</caption>\n<thead><tr>", m->out);
	for (int32_t i = 0; t->column[i] != NULL; i++) {
		fputs("<th scope=\"col\">", m->out);
		html_text(m->out, str_of(t->column[i]));
		fputs("</th>", m->out);
	}
	fputs("</tr></thead>\n", m->out);
}

void markup_group(struct markup *m)
{
	if (!m->md && m->grouped)
		fputs("</tbody>\n", m->out);
	m->grouped = false;
}

void markup_row(struct markup *m, const char *id, const char *class)
{
	m->cell = -1;
	if (m->md) {
		md_row(m);
		return;
	}
	fputs(m->grouped ? "<tr" : "<tbody>\n<tr", m->out);
	m->grouped = true;
	attribute(m->out, "id", id);
	attribute(m->out, "class", class);
	fputc('>', m->out);
}

static void cell_end(struct markup *m)
{
	if (!m->md && m->cell >= 0)
		fputs(m->cell == 0 ? "</th>" : "</td>", m->out);
}

void markup_cell(struct markup *m, const char *class)
{
	cell_end(m);
	m->cell++;
	const char *column = m->table.column[m->cell];
	assert(column != NULL);
	if (m->md) {
		md_cell(m);
		return;
	}
	fputs(m->cell == 0 ? "<th scope=\"row\"" : "<td", m->out);
	attribute(m->out, "class", class);
	if (m->cell > 0) { /* a narrow screen shows it before the cell */
		fputs(" data-label=\"", m->out);
		html_text(m->out, str_of(column));
		fputc('"', m->out);
	}
	fputc('>', m->out);
}

void markup_row_end(struct markup *m)
{
	cell_end(m);
	if (m->md)
		md_row_end(m);
	else
		fputs("</tr>\n", m->out);
	m->cell = -1;
}

void markup_table_end(struct markup *m)
{
	markup_group(m);
	if (!m->md)
		fputs("</table></div>\n", m->out);
}

/* ---- words */

void markup_text(struct markup *m, struct str text)
{
	if (m->md)
		md_text(m, text);
	else
		html_text(m->out, text);
}

void markup_printf(struct markup *m, const char *format, ...)
{
	struct buf b = {0};
	char text[256];
	va_list args;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	buf_add(&b, str_of(text));
	markup_text(m, buf_str(&b));
	buf_free(&b);
}

static void element(struct markup *m, const char *tag, struct str text)
{
	fprintf(m->out, "<%s>", tag);
	html_text(m->out, text);
	fprintf(m->out, "</%s>", tag);
}

void markup_strong(struct markup *m, struct str text)
{
	if (m->md)
		md_strong(m, text);
	else
		element(m, "strong", text);
}

void markup_mark(struct markup *m, struct str text)
{
	if (m->md)
		md_strong(m, text);
	else
		element(m, "mark", text);
}

void markup_small(struct markup *m, struct str text)
{
	if (m->md)
		md_text(m, text);
	else
		element(m, "small", text);
}

void markup_link(
	struct markup *m, const char *id, const char *class, struct str words, struct str title)
{
	if (m->md) {
		md_text(m, words);
		return;
	}
	fprintf(m->out, "<a href=\"#%s\"", id);
	attribute(m->out, "class", class);
	if (title.len > 0) {
		fputs(" aria-label=\"", m->out);
		html_text(m->out, title);
		fputc('"', m->out);
	}
	fputc('>', m->out);
	html_text(m->out, words);
	fputs("</a>", m->out);
}

void markup_words(struct markup *m, struct str language)
{
	if (m->md)
		return;
	fputs("<q", m->out);
	html_language(m->out, language);
	fputc('>', m->out);
}

void markup_words_end(struct markup *m)
{
	if (!m->md)
		fputs("</q>", m->out);
}
