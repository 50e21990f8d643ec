#include "config.h"

#include "core/format/markup_md.h"

#include <string.h>

#include "core/base/utf8.h"
#include "core/format/html.h"

enum { INDENT = 2 /* columns of "- ": what belongs to an item stands under its text */ };

/* ---- lines */

static void end_line(struct markup *m)
{
	if (!m->line)
		return;
	fputc('\n', m->out);
	m->line = m->marker = m->blank = false;
}

void md_gap(struct markup *m)
{
	if (m->marker) /* an item's first block stands beside its mark */
		return;
	end_line(m);
	if (!m->blank && m->quoted)
		fprintf(m->out, "%*s>\n", m->items * INDENT, "");
	else if (!m->blank)
		fputc('\n', m->out);
	m->blank = true;
}

static void begin_line(struct markup *m, int32_t indent)
{
	if (m->line)
		return;
	fprintf(m->out, "%*s%s", indent * INDENT, "", m->quoted ? "> " : "");
	m->line = true;
	m->blank = false;
}

static void item(struct markup *m)
{
	end_line(m);
	begin_line(m, m->items++);
	fputs("- ", m->out);
	m->marker = true;
}

static void item_end(struct markup *m)
{
	end_line(m);
	m->items--;
}

void md_begin(struct markup *m, enum markup_block b)
{
	switch (b) {
	case MARKUP_ITEM:
		item(m);
		break;
	case MARKUP_QUOTE:
		md_gap(m);
		m->quoted = m->blank = true;
		break;
	case MARKUP_PARAGRAPH:
		md_gap(m);
		break;
	case MARKUP_LIST:
		if (m->items == 0)
			md_gap(m);
		break;
	default:
		break;
	}
}

void md_end(struct markup *m, enum markup_block b)
{
	if (b == MARKUP_ITEM)
		item_end(m);
	else
		end_line(m);
	if (b == MARKUP_QUOTE)
		m->quoted = false;
}

void md_heading(struct markup *m, int32_t level, struct str text)
{
	md_gap(m);
	begin_line(m, 0);
	fprintf(m->out, "%.*s ", (int)level, "######");
	md_text(m, text);
	end_line(m);
}

/* ---- tables are lists */

void md_row(struct markup *m)
{
	item(m);
	m->carded = m->due = false;
}

static void end_card(struct markup *m)
{
	if (m->carded)
		item_end(m);
	m->carded = false;
}

void md_cell(struct markup *m)
{
	end_card(m);
	m->due = m->cell > 0;
}

/* What divides this cell from the one before; a cell without words leaves no trace. */
static void divide(struct markup *m)
{
	const char *column = m->cell >= 0 ? m->table.column[m->cell] : NULL;
	if (!m->due)
		return;
	m->due = false;
	if (m->table.line) {
		if (!m->marker)
			fputs(m->cell == 1 ? ": " : "; ", m->out);
		return;
	}
	item(m);
	m->carded = true;
	fprintf(m->out, "%s: ", column);
	m->marker = false;
}

void md_row_end(struct markup *m)
{
	m->due = false;
	end_card(m);
	item_end(m);
}

/* ---- words */

/* "&amp;", "&#39;": CommonMark would read the character. */
static bool is_entity(struct str s, int32_t at)
{
	int32_t i = at + 1;
	while (i < s.len &&
		(strchr("#", s.at[i]) != NULL || (s.at[i] >= '0' && s.at[i] <= '9') ||
			(s.at[i] >= 'A' && s.at[i] <= 'Z') || (s.at[i] >= 'a' && s.at[i] <= 'z')))
		i++;
	return i > at + 1 && i < s.len && s.at[i] == ';';
}

/* "12." and "3)" begin an item of a list. */
static int32_t number_length(struct str s)
{
	int32_t i = 0;
	while (i < s.len && s.at[i] >= '0' && s.at[i] <= '9')
		i++;
	return i > 0 && i < s.len && (s.at[i] == '.' || s.at[i] == ')') ? i : -1;
}

void md_escape(struct buf *out, struct str s, bool begins)
{
	int32_t number = begins ? number_length(s) : -1;
	for (int32_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		bool means = strchr("\\`*_[]<>~|", c) != NULL || (c == '&' && is_entity(s, i));
		if (means || i == number || (begins && i == 0 && strchr("#+-=:", c) != NULL))
			buf_add_char(out, '\\');
		buf_add_char(out, c);
	}
}

void md_text(struct markup *m, struct str text)
{
	struct buf plain = {0}, escaped = {0};
	html_plain(&plain, text);
	struct str s = buf_str(&plain);
	if (s.len > 0)
		divide(m);
	bool begins = !m->line || m->marker;
	if (begins && str_starts(s, STR(" ")))
		s = str_from(s, 1);
	md_escape(&escaped, s, begins);
	if (escaped.len > 0) {
		begin_line(m, m->items);
		fwrite(escaped.at, 1, (size_t)escaped.len, m->out);
		m->marker = false;
	}
	buf_free(&escaped);
	buf_free(&plain);
}

/* Letters and digits, as far as emphasis goes: neither white space nor punctuation. */
static bool is_letter(int32_t code)
{
	if (code < 0x80)
		return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
		       (code >= 'a' && code <= 'z');
	return code >= 0xC0 && !(code >= 0x2000 && code <= 0x2BFF) &&
	       !(code >= 0x3000 && code <= 0x303F) && !(code >= 0xFE10 && code <= 0xFF65);
}

/*
 * ** is emphasis whatever stands outside if letters stand inside of it
 * (CommonMark 0.31, 6.2: left- and right-flanking).
 */
static bool can_be_strong(struct str s)
{
	int32_t len;
	if (s.len == 0)
		return false;
	return is_letter(utf8_get(s, 0, &len)) && is_letter(utf8_get(s, utf8_prev(s, s.len), &len));
}

void md_strong(struct markup *m, struct str text)
{
	struct buf plain = {0};
	html_plain(&plain, text);
	struct str s = buf_str(&plain);
	bool strong = can_be_strong(s);
	if (strong) {
		divide(m);
		begin_line(m, m->items);
		m->marker = false;
		fputs("**", m->out);
	}
	md_text(m, s);
	if (strong)
		fputs("**", m->out);
	buf_free(&plain);
}
