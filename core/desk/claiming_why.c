/* claiming_why - why a cell of the matrix says what it does, sentences are linked, values clash. */
#include "config.h"

#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/view/why_link.h"

/* The lines of the text pane live as long as it does. */
static void begin(struct desk *d, struct str about)
{
	text_begin(d, TEXT_NOTICE, STR("Why"));
	d->text_about = about;
	d->text_width = d->layout.main.columns;
}

static struct str sentence_name(struct arena *a, int32_t article, int32_t sentence)
{
	char letter[8];
	story_letter(letter, article);
	return str_printf(a, "%s %d", letter, sentence + 1);
}

void claiming_links(struct desk *d, struct arena *a, struct strs *facts)
{
	const struct reader *r = desk_reader(d);
	const struct document *doc = desk_document(d, r);
	int32_t s = doc != NULL && claiming_is_fresh(d) ? document_sentence(doc, r->focus) : -1;
	if (s < 0 || r->raw)
		return;
	const struct view v = desk_view_of(d, a);
	why_linked(&v, comparing_all(d), r->article, s, facts);
}

static void add_reasons(struct desk *d, const struct view *v, int32_t article, int32_t sentence,
	const struct claim *of)
{
	const struct sentence_at at[2] = {{article, sentence}, {of->article, of->sentence}};
	struct strs facts = {0};
	why_alike(v, comparing_all(d), at, "to the claim's words", &facts);
	for (int32_t i = 0; i < facts.n; i++)
		text_fact(d, facts.at[i]);
}

static void add_sentence(
	struct desk *d, const struct view *v, const char *name, struct sentence_at x)
{
	const struct document *doc = &d->story.at[x.article]->doc;
	text_fact(d, str_printf(&d->text_arena, "%-9s %.*s  %.*s", name,
			     STR_ARG(sentence_name(v->arena, x.article, x.sentence)),
			     STR_ARG(view_clean(v,
				     span_text(doc->text, doc->sentences.at[x.sentence].span)))));
}

/* What of a silent article comes nearest to the claim. */
static void add_likest(
	struct desk *d, const struct view *v, const struct claim *of, int32_t article)
{
	struct comparison *c = comparing_all(d);
	while (comparison_pair_step(c, of->article, article))
		continue;
	const struct pairing *p = comparison_pair(c, of->article, article);
	if (p == NULL)
		return;
	enum side side = p->side[SIDE_A].article == of->article ? SIDE_A : SIDE_B;
	const struct partners *best = &p->side[side].partners[of->sentence];
	if (best->n == 0 || best->at[0].score <= 0)
		return;
	const int32_t sentence = best->at[0].sentence;
	add_sentence(d, v, "likest", (struct sentence_at){article, sentence});
	add_reasons(d, v, article, sentence, of);
}

static const char *kind_text(const struct claim *of, const struct claim_cell *cell)
{
	if (cell->kind == CELL_PARTLY)
		return "linked with a sentence that says it, but not with all that do, or not "
		       "surely";
	return of->tellers > 1 ? "linked with a sentence that all of this claim are linked with"
			       : "here alone";
}

void why_matrix_cell(struct desk *d, int32_t claim, int32_t article)
{
	const struct claims *all = &d->claiming.claims;
	const struct claim of = all->at[claim];
	const struct claim_cell *found = claims_cell(all, claim, article);
	struct arena a = {0};
	const struct view v = desk_view_of(d, &a);
	begin(d, STR("what an article has of a claim"));
	text_fact(d, str_printf(&d->text_arena, "claim     %.*s  %.*s",
			     STR_ARG(sentence_name(&a, of.article, of.sentence)),
			     STR_ARG(matrix_label(&v, &of))));
	if (found == NULL) {
		text_fact(d, STR("silent    no sentence of it is linked with those that say this"));
		add_likest(d, &v, &of, article);
	} else {
		text_fact(d, str_printf(&d->text_arena, "%-9s %s",
				     cell_kind_name((enum cell_kind)found->kind),
				     kind_text(&of, found)));
		for (int32_t i = found->first; i < found->first + found->n; i++) {
			int32_t s = all->sentence[i];
			add_sentence(d, &v, "sentence", (struct sentence_at){article, s});
			struct str copies = claims_copies_text(&a, all, article, s);
			if (copies.len > 0)
				text_fact(d, str_printf(&d->text_arena, "copied    %.*s",
						     STR_ARG(copies)));
			if (article != of.article)
				add_reasons(d, &v, article, s, &of);
		}
	}
	arena_free(&a);
}

static const char *conflict_text(enum conflict_kind k)
{
	static const char *const texts[CONFLICT_KINDS] = {
		[CONFLICT_DATE] = "dates of one event that exclude each other",
		[CONFLICT_HANGS] = "told as before, after or at an event whose date is disputed",
		[CONFLICT_NUMBER] = "two numbers for one thing, in linked sentences",
		[CONFLICT_PLACE] =
			"two places at one point of linked sentences, neither in the other",
		[CONFLICT_NAME] = "two people at one point of linked sentences",
		[CONFLICT_WORDING] = "one speaker, quoted in other words in linked sentences",
	};
	return texts[k];
}

/* Of a date the rule that made it; of a quotation who is said to speak. */
static struct str rule_of(
	struct desk *d, struct arena *a, const struct conflict *c, const struct conflict_mention *m)
{
	const struct article *x = d->story.at[m->article];
	if (c->kind == CONFLICT_WORDING) {
		int32_t q = quotes_at(&x->quotes, m->span.beg);
		return q >= 0 ? quote_why(a, &x->doc, &x->quotes, q) : STR("");
	}
	int32_t t = timexes_find(&x->timexes, m->span.beg);
	if (c->kind != CONFLICT_DATE || t >= x->timexes.n ||
		!span_has(x->timexes.at[t].span, m->span.beg))
		return STR("");
	return timex_rule_why(a, &x->doc, &x->timexes, t, x->date);
}

void why_conflict(struct desk *d, int32_t conflict)
{
	const struct conflicts *all = &d->claiming.conflicts;
	const struct conflict *c = &all->at[conflict];
	struct arena a = {0};
	const struct view v = desk_view_of(d, &a);
	begin(d, STR("why this is a conflict"));
	text_fact(d, str_printf(&d->text_arena, "%-9s %s",
			     conflict_kind_name((enum conflict_kind)c->kind),
			     conflict_text((enum conflict_kind)c->kind)));
	for (int32_t i = c->first; i < c->first + c->n; i++) {
		const struct conflict_mention *m = &all->mention[i];
		struct str rule = rule_of(d, &a, c, m);
		text_fact(d, str_printf(&d->text_arena, "%.*s  %.*s%s%.*s",
				     STR_ARG(sentence_name(&a, m->article, m->sentence)),
				     STR_ARG(view_clean(&v, conflict_value(&d->story, m))),
				     rule.len > 0 ? ": " : "", STR_ARG(rule)));
	}
	arena_free(&a);
}
