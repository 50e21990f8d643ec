#include "config.h"

#include "tests/unit/view/paper.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/base/vec.h"

static void flag(struct block *b, char c)
{
	static const struct {
		char name;
		enum block_kind kind;
	} kinds[] = {
		{'q', BLOCK_QUOTE},
		{'l', BLOCK_LIST},
		{'L', BLOCK_LIST},
		{'h', BLOCK_HEADING},
		{'T', BLOCK_TITLE},
		{'b', BLOCK_BOILERPLATE},
		{'c', BLOCK_CAPTION},
		{'y', BLOCK_BYLINE},
		{'s', BLOCK_SOURCE},
		{'d', BLOCK_DATELINE},
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].name == c)
			b->kind = (uint8_t)kinds[i].kind;
	b->pre |= c == 'p';
	b->joined |= c == 'j';
	b->tight |= c == 't';
	if (c == 'L')
		b->level = 2;
}

static struct str take_flags(struct str text, struct block *b)
{
	int32_t end = str_find_char(text, '>');
	if (text.len == 0 || text.at[0] != '<' || end < 0)
		return text;
	for (int32_t i = 1; i < end; i++)
		flag(b, text.at[i]);
	return str_from(text, end + 1);
}

struct document paper(struct arena *a, const char *marked, bool plain)
{
	struct document d = {.arena = a, .done = true};
	struct str rest = str_of(marked);
	struct buf buf = {0};
	while (rest.len > 0) {
		int32_t end = str_find(rest, STR("\n\n"));
		struct block b = {.level = 1};
		struct str text = take_flags(end < 0 ? rest : str_sub(rest, 0, end), &b);
		rest = end < 0 ? str_from(rest, rest.len) : str_from(rest, end + 2);
		if (b.joined && buf.len > 0)
			buf.len -= 2;
		else if (b.tight && buf.len > 0)
			buf.len -= 1;
		b.span.beg = buf.len;
		buf_add(&buf, text);
		b.span.end = buf.len;
		buf_add(&buf, STR("\n\n"));
		VEC_PUSH(a, &d.blocks, b);
	}
	if (buf.len > 0)
		buf.len -= 1;
	d.text = buf_dup(a, &buf);
	d.raw.plain = plain;
	buf_free(&buf);
	return d;
}

void paper_sentences(struct arena *a, struct document *d)
{
	for (int32_t i = 0; i < d->blocks.n; i++) {
		struct span block = d->blocks.at[i].span;
		while (block.beg < block.end) {
			int32_t stop = str_find(span_text(d->text, block), STR(". "));
			int32_t end = stop < 0 ? block.end : block.beg + stop + 1;
			struct sentence s = {{block.beg, end}, i};
			VEC_PUSH(a, &d->sentences, s);
			block.beg = stop < 0 ? block.end : end + 1;
		}
	}
	d->segmented = d->blocks.n;
}
