/* conflicts - what the articles disagree on, with both sides. */
#include "config.h"

#include "cli/claims.h"
#include "core/desk/passage.h"

static struct str value(struct arena *a, const struct story *s, const struct conflict_mention *m)
{
	return m->value.len > 0 ? m->value : passage_text(a, &s->at[m->article]->doc, m->span);
}

/* Of what the mentions of a side say the longest, which is the most exact; missing: no mention. */
static struct str side_value(struct arena *a, const struct story *s, const struct claimed *t,
	const struct conflict *c, int32_t side)
{
	const struct conflict_mention *m = &t->conflicts.mention[c->first];
	struct str best = {0};
	for (int32_t i = 0; i < c->n; i++) {
		struct str own = value(a, s, &m[i]);
		if (m[i].side == side &&
			(own.len > best.len || (own.len == best.len && str_cmp(own, best) < 0)))
			best = own;
	}
	return best;
}

/* One value a side, in the order of the sides: "2023-06 | 2023-07". */
static struct str values(
	struct arena *a, const struct story *s, const struct claimed *t, const struct conflict *c)
{
	struct str all = {0};
	for (int32_t side = 0; side < c->sides; side++) {
		struct str own = side_value(a, s, t, c, side);
		if (own.len > 0)
			all = all.len == 0
				      ? own
				      : str_printf(a, "%.*s | %.*s", STR_ARG(all), STR_ARG(own));
	}
	return all;
}

/* "jakarta:1491-1500;decamp:1030-1034" */
static struct str mentions(
	struct arena *a, const struct story *s, const struct claimed *t, const struct conflict *c)
{
	struct buf b = {0};
	for (int32_t i = 0; i < c->n; i++) {
		const struct conflict_mention *m = &t->conflicts.mention[c->first + i];
		buf_printf(&b, "%s%.*s:%d-%d", i > 0 ? ";" : "", STR_ARG(s->at[m->article]->key),
			(int)m->span.beg, (int)m->span.end);
	}
	struct str text = buf_dup(a, &b);
	buf_free(&b);
	return text;
}

static void print_table(struct batch *b, const struct claimed *t)
{
	static const char *const column[] = {"kind", "values", "mentions", "label", NULL};
	const struct story *s = &b->desk->story;
	struct arena a = {0};
	struct table out;
	table_open(&out, b->out, b->cli->format, "conflicts", column);
	for (int32_t i = 0; i < t->conflicts.n; i++) {
		const struct conflict *c = &t->conflicts.at[i];
		table_text(&out, str_of(conflict_kind_name((enum conflict_kind)c->kind)));
		table_text(&out, values(&a, s, t, c));
		table_text(&out, mentions(&a, s, t, c));
		table_text(&out, conflict_label(&a, s, t, c));
	}
	table_close(&out);
	arena_free(&a);
}

/* What each side says: its value, and the sentence where the value does not tell all. */
static void print_sides(struct batch *b, const struct claimed *t, const struct conflict *c)
{
	const struct story *s = &b->desk->story;
	struct arena a = {0};
	for (int32_t i = 0; i < c->n; i++) {
		const struct conflict_mention *m = &t->conflicts.mention[c->first + i];
		const struct document *d = &s->at[m->article]->doc;
		char letter[8];
		story_letter(letter, m->article);
		struct str sentence = passage_text(&a, d, d->sentences.at[m->sentence].span);
		if (c->kind == CONFLICT_WORDING)
			fprintf(b->out, "    %-2s %.*s\n", letter, STR_ARG(value(&a, s, m)));
		else
			fprintf(b->out, "    %-2s %-10.*s  %.*s\n", letter,
				STR_ARG(value(&a, s, m)), STR_ARG(sentence));
	}
	arena_free(&a);
}

static void print_text(struct batch *b, const struct claimed *t)
{
	struct arena a = {0};
	for (int32_t i = 0; i < t->conflicts.n; i++) {
		const struct conflict *c = &t->conflicts.at[i];
		struct str label = conflict_label(&a, &b->desk->story, t, c);
		fprintf(b->out, "%s%-8s  %.*s\n", i > 0 ? "\n" : "",
			conflict_kind_name((enum conflict_kind)c->kind), STR_ARG(label));
		print_sides(b, t, c);
	}
	arena_free(&a);
}

int run_conflicts(struct batch *b)
{
	struct claimed t;
	claimed_open(b, &t);
	if (b->cli->format == FORMAT_TEXT)
		print_text(b, &t);
	else
		print_table(b, &t);
	bool found = b->cli->exit_code && t.conflicts.n > 0;
	claimed_close(&t);
	return found ? EXIT_FOUND : EXIT_DONE;
}
