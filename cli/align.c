/* align - which sentences of two articles say the same. */
#include "config.h"

#include "cli/subcommand.h"
#include "core/base/utf8.h"
#include "core/compare/verbatim.h"
#include "core/desk/passage.h"
#include "core/view/wrap.h"

enum { WIDTH = 72, LEAST = 20 /* columns */ };

static struct span span_of(const struct article *x, struct sentence_span p)
{
	return passage_span(&x->doc, p);
}

/* Has one sentence of the link nearly the words of the other side's? */
static bool is_verbatim(struct comparison *c, const struct pair_link *l)
{
	const struct collating with = comparison_collating(c);
	for (int32_t i = l->a.beg; i < l->a.end; i++)
		for (int32_t k = l->b.beg; k < l->b.end; k++)
			if (verbatim_share(&with, (struct sentence_at){0, i},
				    (struct sentence_at){1, k}) > 0)
				return true;
	return false;
}

/* "word harbour +0.049; hub -0.063": the sum of its best two sentences, term by term. */
static struct str sum_of(struct arena *a, struct comparison *c, const struct pair_link *l)
{
	struct reasons all;
	struct buf b = {0};
	int32_t best[2];
	pairing_best(comparison_pair(c, 0, 1), l->a, l->b, best);
	comparison_why(c, a, 0, best[0], 1, best[1], &all);
	for (int32_t i = 0; i < all.n; i++) {
		const struct reason *r = &all.at[i];
		buf_printf(&b, "%s%s %.*s%s%+.3f", i > 0 ? "; " : "",
			reason_name((enum reason_kind)r->kind), STR_ARG(r->text),
			r->text.len > 0 ? " " : "", (double)r->weight);
	}
	struct str out = buf_dup(a, &b);
	buf_free(&b);
	return out;
}

static void print_table(struct batch *b, struct comparison *c)
{
	const struct pairing *p = comparison_pair(c, 0, 1);
	static const char *const column[] = {"score", "tier", "a_start", "a_end", "b_start",
		"b_end", "a_text", "b_text", "verbatim", "why", NULL};
	struct article *const *at = b->desk->story.at;
	struct table t;
	struct arena a = {0};
	table_open(&t, b->out, b->cli->format, "align", column);
	for (int32_t i = 0; i < p->links.n; i++) {
		const struct pair_link *l = &p->links.at[i];
		const struct span spans[2] = {span_of(at[0], l->a), span_of(at[1], l->b)};
		table_share(&t, l->score);
		table_text(&t, str_of(tier_name((enum tier)l->tier)));
		for (int side = 0; side < 2; side++) {
			table_number(&t, spans[side].beg);
			table_number(&t, spans[side].end);
		}
		for (int side = 0; side < 2; side++)
			table_text(&t, span_text(at[side]->doc.text, spans[side]));
		table_text(&t, is_verbatim(c, l) ? STR("yes") : STR(""));
		table_text(&t, sum_of(&a, c, l));
		arena_reset(&a);
	}
	table_close(&t);
	arena_free(&a);
}

/* "harbour  The plan grew out of a visit ...", wrapped beside the key. */
static void print_side(struct batch *b, const struct article *x, struct span span, int32_t indent)
{
	struct arena a = {0};
	struct spans rows = {0};
	int32_t width = (b->cli->width > 0 ? b->cli->width : WIDTH) - indent;
	struct str text = passage_text(&a, &x->doc, span);
	wrap_text(b->desk->segmenter, &a, text, width > LEAST ? width : LEAST, &rows);
	for (int32_t i = 0; i < rows.n; i++)
		fprintf(b->out, "%-*.*s%.*s\n", (int)indent, i == 0 ? (int)x->key.len : 0,
			x->key.at, STR_ARG(span_text(text, rows.at[i])));
	arena_free(&a);
}

static void print_text(struct batch *b, struct comparison *c)
{
	const struct pairing *p = comparison_pair(c, 0, 1);
	struct article *const *at = b->desk->story.at;
	const int32_t keys[2] = {at[0]->key.len, at[1]->key.len};
	int32_t indent = (keys[0] > keys[1] ? keys[0] : keys[1]) + 2;
	for (int32_t i = 0; i < p->links.n; i++) {
		const struct pair_link *l = &p->links.at[i];
		fprintf(b->out, "%s%s %.2f%s\n", i > 0 ? "\n" : "", tier_name((enum tier)l->tier),
			l->score, is_verbatim(c, l) ? ", near verbatim" : "");
		print_side(b, at[0], span_of(at[0], l->a), indent);
		print_side(b, at[1], span_of(at[1], l->b), indent);
	}
}

int run_align(struct batch *b)
{
	struct comparison *c = batch_compare(b);
	if (c == NULL)
		return EXIT_TROUBLE;
	if (b->cli->format == FORMAT_TEXT)
		print_text(b, c);
	else
		print_table(b, c);
	comparison_close(c);
	return EXIT_DONE;
}
