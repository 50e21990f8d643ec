/* compare_html - two articles side by side, as one page without script. */
#include "config.h"

#include "cli/compare.h"
#include "core/format/html.h"

static const char style[] =
	"body{max-width:75rem}"
	"td,thead th{width:48%;padding:.3rem .6rem}td.tier{width:2%;text-align:center;font-family:"
	"monospace}"
	"thead th{font-weight:bold;border-bottom:1px solid;white-space:normal}"
	"tr.lone td{opacity:.75}tr.link td,tr.told td{border-top:1px solid var(--line)}"
	"tr.told td{border-top:none;font-size:.9rem}"
	"p{margin:0 0 .3rem}p.who{font-size:.85rem;font-style:italic}"
	"del,ins{text-decoration:none;border-bottom:2px solid;font-weight:bold}"
	"del{color:var(--warn)}ins{color:var(--link)}"
	"@media print{del,ins{color:inherit}tr.lone td{opacity:1}thead{display:table-header-group}}"
	"ul{margin:0;padding-left:0;list-style:none}li.clash{font-weight:bold}";

static void cell(FILE *out, const struct shown *s, enum side side)
{
	fputs("<td", out);
	html_language(out, s->article[side]->doc.language);
	fputc('>', out);
}

/* What the other side lacks is <del> on side A and <ins> on side B; brackets for all who see no colour. */
static void slot_text(FILE *out, enum side side, bool begins, struct str text, bool ends)
{
	const char *tag = side == SIDE_A ? "del" : "ins";
	fprintf(out, begins ? "<%s>[" : "<%s>", tag);
	html_text(out, text);
	fprintf(out, ends ? "]</%s>" : "</%s>", tag);
}

static int32_t slot_of(const struct collation *c, const struct stretches *all, int32_t i)
{
	if (i < 0 || i >= all->n || all->at[i].cut || all->at[i].slot < 0 ||
		c->slots.at[all->at[i].slot].kind == SLOT_EQUAL_OTHER_WORDS)
		return -1;
	return all->at[i].slot;
}

static void linked(FILE *out, struct shown *s, const struct collation *c, enum side side,
	struct sentence_span p)
{
	struct arena a = {0};
	struct stretches all = {0};
	struct str text = s->article[side]->doc.text, voice = compare_voice(&a, s, c, side);
	cell(out, s, side);
	if (voice.len > 0) {
		fputs("<p class=\"who\">", out);
		html_text(out, voice);
		fputs("</p>", out);
	}
	fputs("<p>", out);
	stretches_build(&a, c, side, compare_span(s, side, p), &all);
	for (int32_t i = 0; i < all.n; i++) {
		int32_t slot = slot_of(c, &all, i);
		struct str words = span_text(text, all.at[i].span);
		if (slot >= 0)
			slot_text(out, side, slot_of(c, &all, i - 1) != slot, words,
				slot_of(c, &all, i + 1) != slot);
		else if (!all.at[i].cut)
			html_text(out, words);
	}
	fputs("</p></td>", out);
	arena_free(&a);
}

static void tier(FILE *out, bool strong, bool clash)
{
	fprintf(out, "<td class=\"tier\"><abbr title=\"%s link\">%c</abbr>%s</td>",
		strong ? "strong" : "possible", strong ? '=' : '~',
		clash ? "<br><abbr title=\"they clash\">!</abbr>" : "");
}

static void told(FILE *out, struct shown *s, const struct collation *c)
{
	struct arena a = {0};
	struct collating with = comparison_collating(s->comparison);
	bool any = c->clashes.n > 0;
	for (int32_t i = 0; i < c->slots.n; i++)
		any = any || compare_is_told(&c->slots.at[i]);
	if (!any)
		return;
	fputs("<tr class=\"told\"><td colspan=\"3\"><ul>\n", out);
	for (int32_t i = 0; i < c->clashes.n; i++) {
		fputs("<li class=\"clash\">! ", out);
		html_text(out, clash_why(&a, &with, s->pairing, &c->clashes.at[i]));
		fputs("</li>\n", out);
	}
	for (int32_t i = 0; i < c->slots.n; i++) {
		if (!compare_is_told(&c->slots.at[i]))
			continue;
		fputs("<li>= ", out);
		html_text(out, slot_why(&a, &with, s->pairing, &c->slots.at[i]));
		fputs("</li>\n", out);
	}
	fputs("</ul></td></tr>\n", out);
	arena_free(&a);
}

static void link_row(FILE *out, struct shown *s, const struct facing_row *row)
{
	const struct collation *c = compare_collation(s, row->link);
	fputs("<tr class=\"link\">", out);
	linked(out, s, c, SIDE_A, row->side[SIDE_A]);
	tier(out, s->pairing->links.at[row->link].tier == TIER_STRONG, c->clashes.n > 0);
	linked(out, s, c, SIDE_B, row->side[SIDE_B]);
	fputs("</tr>\n", out);
	told(out, s, c);
}

static void lone_row(FILE *out, struct shown *s, const struct facing_row *row)
{
	enum side only = row->side[SIDE_A].beg < row->side[SIDE_A].end ? SIDE_A : SIDE_B;
	fputs("<tr class=\"lone\">", out);
	for (int side = 0; side < 2; side++) {
		const struct document *d = &s->article[side]->doc;
		if (side == SIDE_B)
			fprintf(out,
				"<td class=\"tier\"><abbr title=\"only %s says it\">\u00B7</abbr>"
				"</td>",
				s->letter[only]);
		if ((enum side)side == only)
			cell(out, s, only);
		else
			fputs("<td>", out);
		for (int32_t i = row->side[side].beg; i < row->side[side].end; i++) {
			fputs("<p>", out);
			html_text(out, span_text(d->text, d->sentences.at[i].span));
			fputs("</p>", out);
		}
		fputs("</td>", out);
	}
	fputs("</tr>\n", out);
}

static void head(FILE *out, const struct shown *s, enum side side)
{
	struct shared shared = compare_shared(s, side);
	const struct article *x = s->article[side];
	fprintf(out, "<th scope=\"col\">%s ", s->letter[side]);
	html_text(out, x->title.len > 0 ? x->title : x->path);
	if (x->source.len > 0) {
		fputs(", ", out);
		html_text(out, x->source);
	}
	fprintf(out,
		"<br><small>%d of %d sentences linked, %.0f %% of the text said by the other"
		"</small></th>",
		shared.linked, shared.sentences, shared.text * 100);
}

void compare_html(struct shown *s)
{
	FILE *out = s->batch->out;
	const struct story *story = &s->batch->desk->story;
	html_begin(out, story->title.len > 0 ? story->title : STR("Two articles compared"), style);
	fputs("<p>= strong link, ~ possible link, ! clash, \u00B7 only one side says it; words in "
	      "[brackets] differ.</p>\n",
		out);
	if (s->pairing->weak)
		fputs("<p>Few words are shared: links say little.</p>\n", out);
	fputs("<table>\n<thead><tr>", out);
	head(out, s, SIDE_A);
	fputs("<th scope=\"col\"><span title=\"how they are linked\">=</span></th>", out);
	head(out, s, SIDE_B);
	fputs("</tr></thead>\n<tbody>\n", out);
	for (int32_t i = 0; i < s->facing.n; i++) {
		if (s->facing.at[i].link >= 0)
			link_row(out, s, &s->facing.at[i]);
		else
			lone_row(out, s, &s->facing.at[i]);
	}
	fputs("</tbody>\n</table>\n", out);
	html_end(out);
}
