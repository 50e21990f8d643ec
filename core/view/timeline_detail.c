/* timeline_detail - the rows of an opened entry: who tells it, in which words, why then. */
#include "config.h"

#include <string.h>

#include "core/base/vec.h"
#include "core/view/timeline_view.h"
#include "core/view/wrap.h"

enum {
	NARROW_INDENT = 4, /* columns */
	WIDE_INDENT = 16,
	SENTENCE_ROWS = 4,
	RULE_ROWS = 3, /* of a wide pane; a narrow one needs twice as many */
	CHARACTER = 4, /* bytes at most, as a bound on what may be shown */
};

struct detailing {
	const struct view *v;
	struct timeline_rows *rows;
	int32_t entry, telling;
	int32_t columns; /* of text */
	bool wide;
};

static void detail(
	struct detailing *k, enum timeline_row_kind kind, struct str head, struct str text)
{
	const struct timeline_row row = {.kind = (uint8_t)kind,
		.entry = k->entry,
		.telling = k->telling,
		.head = head,
		.text = text};
	VEC_PUSH(k->v->arena, k->rows, row);
}

/* `text` on at most `most` rows; the last of them takes the rest, which the page cuts. */
static void wrapped(struct detailing *k, enum timeline_row_kind kind, struct str head,
	struct str text, int32_t most)
{
	struct spans lines = {0};
	wrap_text(k->v->segmenter, k->v->arena, text, k->columns, &lines);
	for (int32_t i = 0; i < lines.n && i < most; i++) {
		struct span line = lines.at[i];
		if (i == most - 1)
			line.end = text.len;
		detail(k, i == 0 && head.len > 0 ? TIMELINE_TOLD : kind, i == 0 ? head : STR(""),
			span_text(text, line));
	}
}

static int32_t whole_character(struct str text, int32_t at)
{
	while (at > 0 && at < text.len && ((unsigned char)text.at[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* The sentence around the telling; of a long one the words around its date. */
static struct str sentence_text(struct detailing *k, const struct telling *t)
{
	const struct document *d = &k->v->story->at[t->article]->doc;
	int32_t room = k->columns * SENTENCE_ROWS;
	struct span s = t->span;
	if (t->sentence >= 0 && t->sentence < d->sentences.n)
		s = d->sentences.at[t->sentence].span;
	int32_t from = s.beg;
	if (t->span.end - s.beg > room - k->columns) {
		if (t->span.beg - 2 * k->columns > s.beg)
			from = whole_character(d->text, t->span.beg - 2 * k->columns);
		while (from > s.beg && from < t->span.beg && d->text.at[from - 1] != ' ' &&
			d->text.at[from - 1] != '\n')
			from++;
	}
	int32_t to = s.end - from > room * CHARACTER
			     ? whole_character(d->text, from + room * CHARACTER)
			     : s.end;
	struct str text = view_clean(k->v, str_trim(str_sub(d->text, from, to)));
	return from == s.beg ? text
			     : str_printf(k->v->arena, "%.*s%.*s", STR_ARG(glyph(k->v, GLYPH_CUT)),
				       STR_ARG(text));
}

struct str telling_edtf(const struct view *v, const struct telling *t)
{
	char edtf[EDTF_MOST];
	if (t->timex < 0)
		return STR("");
	timex_edtf(edtf, &v->story->at[t->article]->timexes.at[t->timex]);
	return str_dup(v->arena, str_of(edtf));
}

int32_t telling_at(const struct view *v, int32_t entry, int32_t article, int32_t at)
{
	const struct timeline *t = &v->story->timeline;
	int32_t found = -1, s = document_sentence(&v->story->at[article]->doc, at);
	for (int32_t i = t->at[entry].first; i < t->at[entry].first + t->at[entry].n; i++) {
		if (t->telling[i].article != article)
			continue;
		if (span_has(t->telling[i].span, at))
			return i;
		if (found < 0 && t->telling[i].sentence == s)
			found = i;
	}
	return found;
}

static struct str rule_of(struct detailing *k, const struct telling *t)
{
	const struct article *x = k->v->story->at[t->article];
	struct str rule = STR("told without a date");
	if (t->timex >= 0)
		rule = timex_rule_why(k->v->arena, &x->doc, &x->timexes, t->timex, x->date);
	else if (t->like >= 0)
		rule = str_of(joined_by_text((enum joined_by)t->by));
	if (block_is_counted((enum block_kind)t->block) || t->block == BLOCK_LIST)
		return rule;
	return str_printf(
		k->v->arena, "%s; %.*s", block_kind_name((enum block_kind)t->block), STR_ARG(rule));
}

static void telling_rows(struct detailing *k, const struct telling *t)
{
	char letter[8];
	struct str edtf = telling_edtf(k->v, t), text = sentence_text(k, t);
	story_letter(letter, t->article);
	struct str head =
		str_printf(k->v->arena, "%s %.*s", letter, STR_ARG(edtf.len > 0 ? edtf : STR("?")));
	bool beside = k->wide && text_columns(k->v->segmenter, head) < WIDE_INDENT - 2;
	if (beside) {
		wrapped(k, TIMELINE_MORE, head, text, SENTENCE_ROWS);
	} else {
		detail(k, TIMELINE_TOLD, head, k->wide ? STR("") : telling_words(k->v, t));
		wrapped(k, TIMELINE_MORE, STR(""), text, SENTENCE_ROWS);
	}
	wrapped(k, TIMELINE_RULE, STR(""), rule_of(k, t), k->wide ? RULE_ROWS : 2 * RULE_ROWS);
}

void timeline_details(
	const struct view *v, struct timeline_rows *rows, int32_t entry, int32_t columns)
{
	const struct entry *e = &rows->timeline->at[entry];
	struct detailing k = {
		.v = v, .rows = rows, .entry = entry, .wide = columns >= TIMELINE_WIDE};
	k.columns = columns - (k.wide ? WIDE_INDENT : NARROW_INDENT);
	if (k.columns < 1)
		k.columns = 1;
	for (int32_t i = e->first; i < e->first + e->n; i++) {
		k.telling = i;
		telling_rows(&k, &rows->timeline->telling[i]);
	}
	k.telling = -1;
	if (e->hangs_on >= 0)
		detail(&k, TIMELINE_HANGS,
			str_printf(v->arena, "hangs on: %s %.*s", timeline_hangs(e),
				STR_ARG(timeline_label(v, &rows->timeline->at[e->hangs_on]))),
			STR(""));
}
