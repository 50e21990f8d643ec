#include "config.h"

#include "core/desk/passage.h"

#include "core/base/day.h"
#include "core/base/utf8.h"

static void add_block(
	struct buf *out, const struct document *d, const struct block *b, struct span s)
{
	struct str text = span_text(d->text, s);
	for (int32_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		bool space = c == '\n' || c == '\t' || c == ' ';
		if (!space || b->pre)
			buf_add_char(out, c);
		else if (out->len > 0 && out->at[out->len - 1] != ' ' &&
			 out->at[out->len - 1] != '\n')
			buf_add_char(out, ' ');
	}
}

int32_t passage_sentence(struct article *x, struct segmenter *g, int32_t at)
{
	int32_t s;
	do
		s = document_sentence(&x->doc, at);
	while ((s < 0 || !span_has(x->doc.sentences.at[s].span, at)) && article_step(x, g));
	return s;
}

struct str passage_text(struct arena *a, const struct document *d, struct span span)
{
	struct buf out = {0};
	int32_t b = block_at(&d->blocks, span.beg);
	for (; b >= 0 && b < d->blocks.n && d->blocks.at[b].span.beg < span.end; b++) {
		const struct block *block = &d->blocks.at[b];
		struct span s = block->span;
		if (s.beg < span.beg)
			s.beg = span.beg;
		if (s.end > span.end)
			s.end = span.end;
		if (s.beg >= s.end)
			continue;
		if (out.len > 0 && block->joined)
			buf_add_char(&out, ' ');
		else if (out.len > 0)
			buf_add(&out, block->tight ? STR("\n") : STR("\n\n"));
		add_block(&out, d, block, s);
	}
	struct str text = buf_dup(a, &out);
	buf_free(&out);
	return text;
}

struct str passage_article(struct arena *a, const struct article *x)
{
	struct str text = passage_text(a, &x->doc, (struct span){0, x->doc.text.len});
	return str_printf(a, "%.*s\n", STR_ARG(text));
}

static void add_part(struct buf *out, struct str part, const char *before)
{
	if (part.len == 0)
		return;
	buf_printf(out, "%s%.*s", before, STR_ARG(part));
}

struct str passage_cited(struct arena *a, const struct article *x, struct span span)
{
	struct buf out = {0};
	char date[16];
	/* RFC 5147: positions of plain text count characters. */
	int32_t beg = utf8_count(str_sub(x->doc.text, 0, span.beg));
	int32_t end = beg + utf8_count(span_text(x->doc.text, span));
	buf_printf(&out, "“%.*s”\n—", STR_ARG(passage_text(a, &x->doc, span)));
	add_part(&out, x->author, " ");
	add_part(&out, x->title, x->author.len > 0 ? ", “" : " “");
	if (x->title.len > 0)
		buf_add(&out, STR("”"));
	add_part(&out, x->source, ", ");
	if (x->date != DAY_NONE) {
		day_format(date, x->date);
		buf_printf(&out, ", %s%s", x->date_rule >= DATE_DEFAULT ? "about " : "", date);
	}
	/* The path comes from the file system: it may hold anything. */
	buf_add(&out, STR(", "));
	utf8_clean(&out, x->path);
	buf_printf(&out, "#char=%d,%d\n", beg, end);
	struct str text = buf_dup(a, &out);
	buf_free(&out);
	return text;
}
