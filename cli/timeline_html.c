#include "config.h"

#include "cli/timeline_html.h"

#include "core/base/day.h"
#include "core/format/html.h"

static const char style[] =
	"tr.conflict th::before{content:\"! \";color:var(--warn);font-weight:bold}"
	"tr.hangs td{padding-left:1.5rem}"
	"td.by{white-space:nowrap;text-align:right;padding-right:0}"
	"ul{margin:.2rem 0 .6rem;padding-left:1.2rem;font-size:.85rem}"
	"mark{background:none;color:inherit;text-decoration:underline}"
	"dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;font-size:.9rem}"
	"dd{margin:0}";

static void articles(FILE *out, const struct story *s)
{
	fputs("<dl>\n", out);
	for (int32_t i = 0; i < s->n; i++) {
		const struct article *x = s->at[i];
		char letter[8], date[16] = "no date";
		story_letter(letter, i);
		if (x->date != DAY_NONE)
			day_format(date, x->date);
		fprintf(out, "<dt>%s</dt><dd>", letter);
		html_text(out, x->title.len > 0 ? x->title : x->path);
		if (x->source.len > 0) {
			fputs(", ", out);
			html_text(out, x->source);
		}
		bool guess = x->date_rule == DATE_INFERRED || x->date_rule == DATE_DEFAULT;
		fprintf(out, ", %s%s</dd>\n", guess ? "about " : "", date);
	}
	fputs("</dl>\n", out);
}

/* The sentence, with the words of the date marked. */
static void quote(FILE *out, const struct story *s, const struct telling *t)
{
	const struct article *x = s->at[t->article];
	struct span all = x->doc.sentences.at[t->sentence].span;
	char letter[8], edtf[EDTF_MOST] = "";
	story_letter(letter, t->article);
	if (t->timex >= 0)
		timex_edtf(edtf, &x->timexes.at[t->timex]);
	fprintf(out, "<li>%s%s%s: ", letter, edtf[0] != '\0' ? " " : "", edtf);
	html_text(out, str_sub(x->doc.text, all.beg, t->span.beg));
	fputs("<mark>", out);
	html_text(out, span_text(x->doc.text, t->span));
	fputs("</mark>", out);
	html_text(out, str_sub(x->doc.text, t->span.end, all.end));
	fputs("</li>\n", out);
}

static void tellers(FILE *out, const struct story *s, const struct entry *e)
{
	for (int32_t i = 0; i < e->n; i++) {
		const struct telling *t = &s->timeline.telling[e->first + i];
		char letter[8];
		if (i > 0 && t[-1].article == t->article)
			continue;
		story_letter(letter, t->article);
		fprintf(out, "%s%s", i > 0 ? " " : "", letter);
	}
}

static void row(FILE *out, const struct story *s, const struct entry *e)
{
	struct arena a = {0};
	const struct telling *first = &s->timeline.telling[e->first];
	fprintf(out, "<tr class=\"%s%s\"><th>", status_name((enum entry_status)e->status),
		e->hangs_on >= 0 ? " hangs" : "");
	if (e->edtf.len > 0)
		html_text(out, e->edtf);
	else if (first->timex >= 0)
		html_text(out, span_text(s->at[first->article]->doc.text, first->span));
	else
		fputs("no date", out);
	fputs("</th><td>", out);
	html_text(out, label_text(&a, &e->label, 2 * LABEL_WIDE, STR("…")));
	fputs("\n<ul>\n", out);
	for (int32_t i = 0; i < e->n; i++)
		quote(out, s, &first[i]);
	fputs("</ul></td><td class=\"by\">", out);
	tellers(out, s, e);
	fputs("</td></tr>\n", out);
	arena_free(&a);
}

void timeline_html(struct batch *b)
{
	const struct story *s = &b->desk->story;
	html_begin(b->out, s->title.len > 0 ? s->title : STR("Timeline"), style);
	articles(b->out, s);
	fputs("<table>\n", b->out);
	for (int32_t i = 0; i < s->timeline.n; i++)
		if (b->cli->all || !s->timeline.at[i].paper)
			row(b->out, s, &s->timeline.at[i]);
	fputs("</table>\n", b->out);
	html_end(b->out);
}
