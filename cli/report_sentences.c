/* report_sentences - all sentences that the other sections refer to. */
#include "config.h"

#include "cli/report.h"

static bool is_cited(const struct report *r, int32_t article)
{
	for (int32_t i = 0; i < r->story->at[article]->doc.sentences.n; i++)
		if (r->cited[article][i])
			return true;
	return false;
}

static void sentence(struct report *r, int32_t article, int32_t i)
{
	int32_t claim = claims_of(&r->claimed.claims, article, i);
	markup_begin(&r->to, MARKUP_ITEM, report_sentence_id(r, article, i), NULL);
	markup_strong(
		&r->to, str_printf(&r->arena, "%.*s %d", STR_ARG(r->letter[article]), (int)i + 1));
	markup_text(&r->to, STR(" "));
	report_sentence(r, article, i, (struct span){0});
	if (claim >= 0 && claim < r->claims_shown) {
		markup_text(&r->to, STR(" "));
		markup_link(&r->to, report_id(r, "claim", claim), "back",
			str_printf(&r->arena, "(claim %d)", (int)claim + 1), (struct str){0});
	}
	markup_end(&r->to);
}

static void heading(struct report *r, int32_t article)
{
	const struct article *x = r->story->at[article];
	struct str title = report_cut(r, x->title.len > 0 ? x->title : x->key, REPORT_LABEL);
	struct str source = report_cut(r, x->source, REPORT_LABEL);
	markup_heading(&r->to, 3,
		str_printf(&r->arena, "%.*s %.*s%s%.*s", STR_ARG(r->letter[article]),
			STR_ARG(title), source.len > 0 ? ", " : "", STR_ARG(source)));
}

void report_sentences(struct report *r)
{
	bool any = false;
	for (int32_t i = 0; i < r->story->n; i++) {
		if (!is_cited(r, i))
			continue;
		any = true;
		heading(r, i);
		markup_begin(&r->to, MARKUP_LIST, NULL, "sentences");
		for (int32_t k = 0; k < r->story->at[i]->doc.sentences.n; k++)
			if (r->cited[i][k])
				sentence(r, i, k);
		markup_end(&r->to);
	}
	if (!any)
		markup_paragraph(&r->to, NULL, STR("No sentence is referred to."));
}
