#include "config.h"

#include "core/view/text_view.h"

/* Copies the runs of `from`, as far as they fit, into `to`. */
static void add_runs(
	const struct view *v, struct line *to, const struct line *from, int32_t columns)
{
	struct str cut = glyph(v, GLYPH_CUT);
	for (int32_t i = 0; i < from->n && to->columns < columns; i++) {
		const struct run *r = &from->at[i];
		int32_t n = to->n;
		line_add_cut(
			v->arena, v->segmenter, to, r->text, r->face, columns - to->columns, cut);
		for (; n < to->n; n++)
			to->at[n].hue = r->hue;
	}
}

void text_page(const struct view *v, const struct list *l, const struct text_rows *rows,
	struct str title, struct str about, struct rect rect, bool focused, struct page *out)
{
	struct list shown = *l;
	list_show(&shown, rows->n, rect.rows - 1);
	*out = (struct page){.cursor_row = -1};
	view_header(v, out, &(struct header){title, about, STR(""), focused}, rect.columns);

	for (int32_t i = shown.top; i < rows->n && out->n < rect.rows; i++) {
		struct line *to = page_line(v->arena, out);
		bool here = i == shown.focus;
		line_add(v->arena, v->segmenter, to, here ? STR(">") : STR(" "), rows->at[i].fill);
		add_runs(v, to, &rows->at[i], rect.columns);
		to->fill = rows->at[i].fill;
		if (!here || !focused)
			continue;
		view_focus(v, to);
		out->cursor_row = out->n - 1;
	}
}
