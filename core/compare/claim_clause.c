#include "config.h"

#include "core/compare/claim_clause.h"

#include "core/base/utf8.h"

enum {
	PARTS_MOST = 24,
	TELLERS_MOST = 4, /* that are asked: more would say the same */
	LABEL_LEAST = 24, /* bytes */
	CUT_LEAST = 20,   /* bytes of an end */
};

/* A part that holds less than this of what is shared is left out. */
static const double share_least = 0.1;

struct parts {
	struct span at[PARTS_MOST]; /* with the mark before them left out */
	double weight[PARTS_MOST];
	int32_t n;
	double all;
};

/* Bytes of a mark at `at` that parts a sentence, with the blank it needs behind it; 0. */
static int32_t parting_mark(struct str text, int32_t at, int32_t end)
{
	static const struct str marks[] = {STR_INIT(", "), STR_INIT(",\n"), STR_INIT("; "),
		STR_INIT(";\n"), STR_INIT(": "), STR_INIT(" – "), STR_INIT(" — "), STR_INIT(" - ")};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (at + marks[i].len < end && str_starts(str_from(text, at), marks[i]))
			return marks[i].len;
	return 0;
}

/* +1: opens a quotation or a parenthesis, -1: closes one; `straight` is inside of straight marks. */
static int depth_at(struct str text, int32_t at, int32_t *len, bool *straight)
{
	int32_t code = utf8_get(text, at, len);
	if (code == '"') {
		*straight = !*straight;
		return *straight ? 1 : -1;
	}
	if (code == '(' || code == 0x201C)
		return 1;
	return code == ')' || code == 0x201D ? -1 : 0;
}

/* What is quoted or in parentheses stays whole; a text whose marks do not match is one part. */
static void divide(struct str text, struct span s, struct parts *out)
{
	bool straight = false;
	int depth = 0;
	int32_t beg = s.beg;
	*out = (struct parts){0};
	for (int32_t at = s.beg, len; at < s.end && out->n < PARTS_MOST - 1; at += len) {
		depth += depth_at(text, at, &len, &straight);
		int32_t mark = depth == 0 ? parting_mark(text, at, s.end) : 0;
		if (mark == 0)
			continue;
		out->at[out->n++] = (struct span){beg, at};
		beg = at + mark;
		len = mark;
	}
	if (depth != 0) {
		beg = s.beg;
		out->n = 0;
	}
	out->at[out->n++] = (struct span){beg, s.end};
}

static void weigh(struct parts *p, const struct reasons *why, bool first)
{
	for (int32_t i = 0; i < why->n; i++) {
		const struct reason *r = &why->at[i];
		struct span at = first ? r->at_a : r->at_b;
		if (r->weight <= 0 || at.end <= at.beg)
			continue;
		for (int32_t k = 0; k < p->n; k++)
			if (span_has(p->at[k], at.beg))
				p->weight[k] += (double)r->weight;
		p->all += (double)r->weight;
	}
}

static void weigh_tellers(
	struct comparison *c, const struct claims *all, const struct claim *x, struct parts *p)
{
	struct arena work = {0};
	int32_t asked = 0;
	for (int32_t i = x->first; i < x->first + x->n && asked < TELLERS_MOST; i++) {
		const struct claim_cell *cell = &all->cell[i];
		struct reasons why;
		if (cell->article == x->article || cell->kind != CELL_SAID)
			continue;
		comparison_shared(c, &work, x->article, x->sentence, cell->article,
			all->sentence[cell->first], &why);
		weigh(p, &why, x->article < cell->article);
		asked++;
	}
	arena_free(&work);
}

/*
 * "While it snowed", "On Friday", "Additionally", "Of late": it only tells when or
 * how. A part that opens otherwise may be the subject of what follows.
 */
static bool is_adverbial(struct str text, struct span s)
{
	static const char *const words[] = {"additionally", "after", "although", "amid", "among",
		"as", "at", "because", "before", "besides", "by", "despite", "during", "even",
		"following", "for", "from", "furthermore", "given", "here", "however", "if", "in",
		"indeed", "instead", "later", "meanwhile", "moreover", "nevertheless", "now", "of",
		"on", "once", "only", "over", "since", "still", "then", "there", "though", "thus",
		"to", "today", "under", "unless", "until", "when", "whereas", "while", "with",
		"without", "yesterday", "yet"};
	struct str first = span_text(text, s), rest = first;
	str_cut(&rest, ' ', &first);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_nocase(first, str_of(words[i])))
			return true;
	return first.len > 4 && (str_ends(first, STR("ly")) || str_ends(first, STR("ing")));
}

struct span claim_clause(const struct story *s, struct comparison *c, const struct claims *all,
	const struct claim *claim)
{
	struct str text = s->at[claim->article]->doc.text;
	struct span label = claim->label;
	struct parts p;
	if (claim->tellers < 2)
		return label;
	divide(text, label, &p);
	if (p.n < 2)
		return label;
	weigh_tellers(c, all, claim, &p);
	int32_t first = 0, last = p.n - 1;
	while (first < last && p.weight[first] < share_least * p.all &&
		is_adverbial(text, p.at[first]))
		first++;
	while (first < last && p.weight[last] < share_least * p.all)
		last--;
	struct span out = {p.at[first].beg, p.at[last].end};
	/* "on Wednesday, May 3": so little is no part of its own. */
	if (label.end - out.end < CUT_LEAST)
		out.end = label.end;
	return out.end - out.beg < LABEL_LEAST || p.all <= 0 ? label : out;
}
