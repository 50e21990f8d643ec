#include "config.h"

#include "core/view/order.h"

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/text/bidi.h"
#include "core/text/segment.h"

/* A line as one text, and which run each byte of it belongs to. */
struct flat {
	struct arena *arena;
	struct segmenter *segmenter;
	const struct line *line;
	int32_t first, last; /* runs of text: behind the gutter, before the margin */
	struct str text;
};

static int32_t behind_gutter(const struct line *l, struct segmenter *g, int32_t gutter)
{
	int32_t columns = 0, i = 0;
	while (i < l->n && columns < gutter)
		columns += text_columns(g, l->at[i++].text);
	return i;
}

static const struct run *run_at(const struct flat *f, int32_t byte)
{
	int32_t i = f->first;
	while (i + 1 < f->last && byte >= f->line->at[i].text.len)
		byte -= f->line->at[i++].text.len;
	return &f->line->at[i];
}

/* One cluster as a run of its own style; brackets turned round. */
static void add_mirrored(const struct flat *f, struct line *out, struct span s)
{
	struct run run = *run_at(f, s.beg);
	struct str cluster = span_text(f->text, s);
	int32_t len, code = utf8_get(cluster, 0, &len), mirror = bidi_mirror(code);
	run.text = cluster;
	if (mirror != code) {
		struct buf b = {0};
		buf_add_code(&b, mirror);
		buf_add(&b, str_from(cluster, len));
		run.text = buf_dup(f->arena, &b);
		buf_free(&b);
	}
	VEC_PUSH(f->arena, out, run);
}

static void add_rtl(const struct flat *f, struct line *out, struct span s)
{
	while (s.end > s.beg) {
		int32_t at = segment_grapheme_before(f->segmenter, f->text, s.end);
		if (at < s.beg)
			at = s.beg;
		add_mirrored(f, out, (struct span){at, s.end});
		s.end = at;
	}
}

/* Left to right: whole runs where they can stay whole. */
static void add_ltr(const struct flat *f, struct line *out, struct span s)
{
	int32_t from = 0;
	for (int32_t i = f->first; i < f->last; i++) {
		struct run run = f->line->at[i];
		struct span here = {from, from + run.text.len};
		from = here.end;
		if (!span_meets(here, s))
			continue;
		int32_t beg = here.beg > s.beg ? here.beg : s.beg;
		int32_t end = here.end < s.end ? here.end : s.end;
		run.text = str_sub(f->text, beg, end);
		VEC_PUSH(f->arena, out, run);
	}
}

void line_order(struct arena *a, struct segmenter *g, struct line *l, int32_t gutter)
{
	struct buf all = {0};
	struct flat f = {
		a, g, l, behind_gutter(l, g, gutter), l->margin > 0 ? l->margin : l->n, {0}};
	for (int32_t i = f.first; i < f.last; i++)
		buf_add(&all, l->at[i].text);
	if (bidi_needed(buf_str(&all))) {
		struct bidi_runs runs = {0};
		struct line out = {.columns = l->columns, .fill = l->fill};
		f.text = buf_dup(a, &all);
		bidi_order(a, f.text, &runs);
		for (int32_t i = 0; i < f.first; i++)
			VEC_PUSH(a, &out, l->at[i]);
		for (int32_t i = 0; i < runs.n; i++) {
			if (runs.at[i].rtl)
				add_rtl(&f, &out, runs.at[i].span);
			else
				add_ltr(&f, &out, runs.at[i].span);
		}
		out.margin = l->margin > 0 ? out.n : 0;
		for (int32_t i = f.last; i < l->n; i++)
			VEC_PUSH(a, &out, l->at[i]);
		*l = out;
	}
	buf_free(&all);
}

void page_order(struct arena *a, struct segmenter *g, struct page *p, int32_t gutter)
{
	for (int32_t i = 0; i < p->n; i++)
		line_order(a, g, &p->at[i], gutter);
}
