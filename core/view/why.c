#include "config.h"

#include "core/view/why.h"

#include "core/base/day.h"
#include "core/base/vec.h"
#include "core/text/language.h"
#include "core/view/timeline_view.h"

static void fact(const struct view *v, struct strs *out, struct str text)
{
	VEC_PUSH(v->arena, out, text);
}

static void about_article(const struct view *v, const struct article *x, struct strs *out)
{
	char date[16] = "none";
	if (x->date != DAY_NONE)
		day_format(date, x->date);
	fact(v, out,
		str_printf(v->arena, "article   %.*s (%.*s)", STR_ARG(x->key),
			STR_ARG(view_clean(v, x->path))));
	fact(v, out,
		str_printf(v->arena, "date      %s, rule: %s", date, date_rule_name(x->date_rule)));
	fact(v, out,
		str_printf(v->arena, "language  %.*s (%.*s)",
			STR_ARG(language_name(x->doc.language)), STR_ARG(x->doc.language)));
}

static void about_place(
	const struct view *v, const struct document *d, int32_t at, struct strs *out)
{
	fact(v, out, str_printf(v->arena, "place     byte %d of %d", at, d->text.len));
	int32_t b = block_at(&d->blocks, at);
	if (b >= 0) {
		const struct block *block = &d->blocks.at[b];
		fact(v, out,
			str_printf(v->arena, "block     %d of %d, %s: %s", b + 1, d->blocks.n,
				block_kind_name((enum block_kind)block->kind),
				block_rule_text(block->rule)));
	}
	int32_t s = document_sentence(d, at);
	if (s >= 0)
		fact(v, out,
			str_printf(v->arena, "sentence  %d of %d, bytes %d to %d", s + 1,
				d->sentences.n, d->sentences.at[s].span.beg,
				d->sentences.at[s].span.end));
}

static void about_name(const struct view *v, int32_t name, struct strs *out)
{
	const struct entities *e = &v->story->entities;
	const struct entity *x = &e->at[e->joined[name].entity];
	const struct name *n = &e->name[name];
	const struct mentions *m = &v->story->at[n->article]->mentions;
	struct buf why = {0};
	entity_why(e, name, &why);
	fact(v, out,
		str_printf(v->arena, "name      %.*s, %s, %d in %d of %d articles: %.*s",
			STR_ARG(x->name), entity_type_name(x->type), x->total, x->counts.n,
			v->story->n, STR_ARG(buf_str(&why))));
	buf_free(&why);
	int32_t i = mentions_find(m, n->span.beg);
	if (i < m->n)
		fact(v, out, str_printf(v->arena, "found by  %s", name_rule_text(m->at[i].rule)));
}

static void about_tellings(
	const struct view *v, const struct entry *e, int32_t but, struct strs *out)
{
	const struct timeline *t = &v->story->timeline;
	for (int32_t i = e->first; i < e->first + e->n; i++) {
		const struct telling *x = &t->telling[i];
		char letter[8];
		struct str edtf = telling_edtf(v, x);
		if (i == but)
			continue;
		story_letter(letter, x->article);
		fact(v, out,
			str_printf(v->arena, "also      %s %d  %.*s  %.*s", letter, x->sentence + 1,
				STR_ARG(edtf.len > 0 ? edtf : STR("no date")),
				STR_ARG(telling_words(v, x))));
	}
}

static void about_entry(
	const struct view *v, int32_t entry, int32_t article, int32_t at, struct strs *out)
{
	const struct timeline *t = &v->story->timeline;
	const struct entry *e = &t->at[entry];
	int32_t here = telling_at(v, entry, article, at);
	struct str edtf = e->edtf.len > 0 ? e->edtf : STR("no date");
	fact(v, out,
		str_printf(v->arena, "entry     %.*s  %.*s: %s, %d place%s in %d of %d articles",
			STR_ARG(edtf), STR_ARG(timeline_label(v, e)),
			status_name((enum entry_status)e->status), e->n, e->n == 1 ? "" : "s",
			e->articles, v->story->n));
	if (here >= 0 && t->telling[here].like >= 0) {
		const struct telling *x = &t->telling[here], *like = &t->telling[x->like];
		char letter[8];
		story_letter(letter, like->article);
		fact(v, out,
			str_printf(v->arena, "joined    %s (%.2f), to %s %d",
				joined_by_text((enum joined_by)x->by), (double)x->score, letter,
				like->sentence + 1));
	}
	about_tellings(v, e, here, out);
	if (e->hangs_on >= 0)
		fact(v, out,
			str_printf(v->arena, "hangs on  %s %.*s", timeline_hangs(e),
				STR_ARG(timeline_label(v, &t->at[e->hangs_on]))));
}

/* The quotation and, if it is inside of another one, that one too. */
static void about_quotes(const struct view *v, int32_t article, int32_t at, struct strs *out)
{
	const struct article *x = v->story->at[article];
	for (int32_t i = quotes_at(&x->quotes, at); i >= 0; i = x->quotes.at[i].outer) {
		const struct quote *q = &x->quotes.at[i];
		fact(v, out,
			str_printf(v->arena, "quote     %.*s",
				STR_ARG(quote_why(v->arena, &x->doc, &x->quotes, i))));
		if (q->speaker.end > q->speaker.beg)
			fact(v, out,
				str_printf(v->arena, "speaker   %.*s",
					STR_ARG(speaker_why(v->arena, v->story, article, i))));
	}
}

static void about_charged(
	const struct view *v, const struct article *x, int32_t at, struct strs *out)
{
	int32_t i = charged_find(&x->charges, at);
	if (i == x->charges.n || !span_has(x->charges.at[i].span, at))
		return;
	const struct charge *c = &x->charges.at[i];
	const struct word_entry *e = &x->book->entries.at[c->entry];
	const struct word_group *g = &x->book->groups.at[e->group];
	fact(v, out,
		str_printf(v->arena, "charged   \"%.*s\", list %.*s: \"%.*s\", weight %d%s; %s",
			STR_ARG(span_text(x->doc.text, c->span)), STR_ARG(g->list),
			STR_ARG(e->text), e->weight, c->negated ? ", one less: negated" : "",
			c->quoted ? "quoted" : "the author's words"));
	fact(v, out,
		str_printf(v->arena, "group     %.*s: %.*s", STR_ARG(g->name), STR_ARG(g->reason)));
}

void why_facts(const struct view *v, int32_t article, int32_t at, struct strs *out)
{
	const struct article *x = v->story->at[article];
	const struct document *d = &x->doc;
	if (x->state == ARTICLE_FAILED) {
		fact(v, out, str_printf(v->arena, "failed    %s", x->err.text));
		return;
	}
	about_article(v, x, out);
	if (x->state == ARTICLE_NEW)
		return;
	about_place(v, d, at, out);
	int32_t date = timexes_find(&x->timexes, at);
	if (date < x->timexes.n && span_has(x->timexes.at[date].span, at))
		fact(v, out,
			str_printf(v->arena, "date here %.*s",
				STR_ARG(timex_why(v->arena, d, &x->timexes, date, x->date))));
	int32_t entry =
		v->story->timeline.n > 0 ? timeline_at(&v->story->timeline, x, article, at) : -1;
	if (entry >= 0)
		about_entry(v, entry, article, at, out);
	int32_t name = entity_name_at(&v->story->entities, article, at);
	if (v->story->entities.names > 0 && name >= 0)
		about_name(v, name, out);
	about_quotes(v, article, at, out);
	about_charged(v, x, at, out);
	for (int32_t i = 0; i < d->links.n; i++)
		if (span_has(d->links.at[i].span, at))
			fact(v, out,
				str_printf(
					v->arena, "link      %.*s", STR_ARG(d->links.at[i].url)));
	for (int32_t i = 0; i < d->warnings.n; i++)
		fact(v, out,
			str_printf(v->arena, "warning   %.*s", STR_ARG(d->warnings.at[i].text)));
}
