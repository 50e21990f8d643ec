/* compare_lens - the table of a lens as text, laid out as on the screen, and as a page. */
#include "config.h"

#include "cli/compare.h"
#include "core/format/html.h"
#include "core/view/compare_sheet.h"

enum { WIDTH = 100, LEAST = 40 /* columns */ };

/* ---------------------------------------------------------------------- text */

static void print_articles(const struct shown *s)
{
	for (int side = 0; side < 2; side++) {
		const struct article *x = s->article[side];
		fprintf(s->batch->out, "%-3s%.*s", s->letter[side], STR_ARG(x->key));
		if (x->title.len > 0)
			fprintf(s->batch->out, ": %.*s", STR_ARG(x->title));
		fputc('\n', s->batch->out);
	}
	fprintf(s->batch->out, "%s", lens_kinds[s->lens].title);
	if (s->table.about.len > 0)
		fprintf(s->batch->out, ": %.*s", STR_ARG(s->table.about));
	fputs("\n\n", s->batch->out);
}

static void print_item(struct compare_sheet *sheet, int32_t i, FILE *out)
{
	struct arena a = {0};
	int32_t rows = compare_rows(sheet, i);
	for (int32_t row = 0; row < rows; row++) {
		struct str line = {0};
		if (row < sheet->at[i].lines)
			line = line_text(&a, &sheet->at[i].line[row]);
		fprintf(out, "%.*s\n", STR_ARG(line));
	}
	arena_free(&a);
}

void compare_lens_text(struct shown *s)
{
	struct compare_sheet sheet;
	int32_t width = s->batch->cli->width > 0 ? s->batch->cli->width : WIDTH;
	const struct view v = {.arena = &s->arena,
		.segmenter = s->batch->desk->segmenter,
		.story = &s->batch->desk->story,
		.plain = true};
	const struct compare_wish wish = {.article = {0, 1},
		.lens = (uint8_t)s->lens,
		.table = &s->table,
		.all_open = true,
		.tried = {-1, {0, 0}},
		.columns = width > LEAST ? width : LEAST};
	compare_sheet_build(&sheet, &v, s->comparison, &wish);
	print_articles(s);
	for (int32_t i = 0; i < sheet.n; i++)
		print_item(&sheet, i, s->batch->out);
	if (sheet.n == 0)
		fprintf(s->batch->out, "%.*s\n", STR_ARG(lens_none(&s->arena, s->lens, &s->table)));
}

/* ---------------------------------------------------------------------- page */

static const char style[] =
	"body{max-width:75rem}td,th{padding:.3rem .6rem;vertical-align:top;text-align:left}"
	"td.n{text-align:right;font-variant-numeric:tabular-nums}"
	"tr.section th{padding-top:1rem;font-style:italic;font-weight:normal}"
	"tr.row td,tr.row th{border-top:1px solid #8884}tr.from td{font-size:.9rem}"
	"ul{margin:0;padding-left:1rem;list-style:none}mark{background:none;font-weight:bold;"
	"border-bottom:2px solid}";

static void cell(const struct shown *s, enum side side, struct str text)
{
	struct str language = s->article[side]->doc.language;
	fputs("<td", s->batch->out);
	if (language.len > 0 && !str_eq(language, STR("und"))) {
		fputs(" lang=\"", s->batch->out);
		html_text(s->batch->out, language);
		fputc('"', s->batch->out);
	}
	fputc('>', s->batch->out);
	if (text.len > 0)
		html_text(s->batch->out, text);
	else
		fputs("\u00B7", s->batch->out);
	fputs("</td>", s->batch->out);
}

static int figures_of(const struct lens_kind *kind)
{
	int n = 0;
	while (n < LENS_FIGURES && kind->figure[n].title != NULL)
		n++;
	return n;
}

static int columns_of(const struct lens_kind *kind)
{
	return kind->ledger ? 2 + 2 * figures_of(kind) : 4;
}

static void figures(const struct shown *s, const struct lens_row *row, enum side side)
{
	const struct lens_kind *kind = &lens_kinds[s->lens];
	for (int i = 0; i < figures_of(kind); i++) {
		int32_t n = row->side[side].figure[i];
		fputs("<td class=\"n\">", s->batch->out);
		if (i == 0 && row->side[side].mark != NULL)
			fprintf(s->batch->out, "%s ", row->side[side].mark);
		if (n < 0 || (n == 0 && !kind->figure[i].percent))
			fputs("\u00B7", s->batch->out);
		else
			fprintf(s->batch->out, kind->figure[i].percent ? "%d %%" : "%d", n);
		fputs("</td>", s->batch->out);
	}
}

static const char *mark_of(const struct lens_row *row)
{
	static const char *const marks[LENS_STATES] = {"", "!", "=", "~"};
	return marks[row->state];
}

/* The sentences, the words in them marked. */
static void words(const struct shown *s, enum side side, const struct lens_words *x)
{
	FILE *out = s->batch->out;
	const struct document *d = &s->article[side]->doc;
	if (x->span.end <= x->span.beg)
		return;
	struct span all = x->whole ? x->span : passage_span(d, x->place);
	fprintf(out, "<li>%s %d ", s->letter[side], x->place.beg + 1);
	if (x->note.len > 0) {
		fputs("<em>", out);
		html_text(out, x->note);
		fputs("</em> ", out);
	}
	html_text(out, str_sub(d->text, all.beg, x->whole ? all.end : x->span.beg));
	if (!x->whole) {
		fputs("<mark>", out);
		html_text(out, span_text(d->text, x->span));
		fputs("</mark>", out);
		html_text(out, str_sub(d->text, x->span.end, all.end));
	}
	fputs("</li>\n", out);
}

static void evidence(const struct shown *s, const struct lens_row *row)
{
	FILE *out = s->batch->out;
	fprintf(out, "<tr class=\"from\"><td></td><td colspan=\"%d\"><ul>\n",
		columns_of(&lens_kinds[s->lens]) - 1);
	for (int32_t i = row->first; i < row->first + row->n; i++)
		for (int side = 0; side < 2; side++)
			words(s, (enum side)side, &s->table.evidence[i].side[side]);
	fputs("</ul></td></tr>\n", out);
}

static void html_row(const struct shown *s, const struct lens_row *row)
{
	FILE *out = s->batch->out;
	const struct lens_kind *kind = &lens_kinds[s->lens];
	if (row->section.len > 0) {
		fprintf(out, "<tr class=\"section\"><th colspan=\"%d\">", columns_of(kind));
		html_text(out, row->section);
		fputs("</th></tr>\n", out);
	}
	fputs("<tr class=\"row\"><th scope=\"row\">", out);
	html_text(out, row->name);
	fputs("</th>", out);
	for (int side = 0; side < 2; side++) {
		if (kind->ledger)
			figures(s, row, (enum side)side);
		else
			cell(s, (enum side)side, row->side[side].text);
		if (!kind->ledger && side == 0)
			fprintf(out, "<td>%s</td>", mark_of(row));
	}
	if (kind->ledger) {
		fputs("<td>", out);
		html_text(out, row->text);
		fputs("</td>", out);
	}
	fputs("</tr>\n", out);
	if (row->n > 0)
		evidence(s, row);
}

static void html_columns(const struct shown *s)
{
	FILE *out = s->batch->out;
	const struct lens_kind *kind = &lens_kinds[s->lens];
	fputs("<table>\n<thead><tr><th></th>", out);
	for (int side = 0; side < 2; side++) {
		const struct article *x = s->article[side];
		for (int i = 0; i < figures_of(kind); i++)
			fprintf(out, "<th scope=\"col\">%s %s</th>", s->letter[side],
				kind->figure[i].field);
		if (kind->ledger)
			continue;
		fprintf(out, "<th scope=\"col\">%s ", s->letter[side]);
		html_text(out, x->title.len > 0 ? x->title : x->key);
		fputs(side == 0 ? "</th><th></th>" : "</th>", out);
	}
	fputs(kind->ledger ? "<th></th></tr></thead>\n<tbody>\n" : "</tr></thead>\n<tbody>\n", out);
}

void compare_lens_html(struct shown *s)
{
	FILE *out = s->batch->out;
	const struct story *story = &s->batch->desk->story;
	html_begin(out, story->title.len > 0 ? story->title : STR("Two articles compared"), style);
	fprintf(out, "<h2>%s</h2>\n<p>", lens_kinds[s->lens].title);
	for (int side = 0; side < 2; side++) {
		fprintf(out, "%s%s ", side > 0 ? "<br>" : "", s->letter[side]);
		html_text(out, s->article[side]->title.len > 0 ? s->article[side]->title
							       : s->article[side]->key);
	}
	fputs("</p>\n", out);
	if (s->table.about.len > 0) {
		fputs("<p>", out);
		html_text(out, s->table.about);
		fputs("</p>\n", out);
	}
	html_columns(s);
	for (int32_t i = 0; i < s->table.n; i++)
		html_row(s, &s->table.at[i]);
	fputs("</tbody>\n</table>\n", out);
	html_end(out);
}
