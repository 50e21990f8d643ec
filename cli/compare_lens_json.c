/* compare_lens_json - the table of a lens, for programs. */
#include "config.h"

#include "cli/compare.h"
#include "cli/json.h"

static const char *const sides[] = {"a", "b"};

static json_t *words(const struct shown *s, int side, const struct lens_words *x)
{
	if (x->span.end <= x->span.beg)
		return json_null();
	json_t *j = json_have(json_object());
	json_put(j, "start", json_integer(x->span.beg));
	json_put(j, "end", json_integer(x->span.end));
	json_put(j, "text", json_text(span_text(s->article[side]->doc.text, x->span)));
	json_put(j, "sentence", json_integer(x->place.beg + 1));
	json_put(j, "note", json_text(x->note));
	return j;
}

static json_t *evidence(const struct shown *s, const struct lens_row *row)
{
	json_t *all = json_have(json_array());
	for (int32_t i = row->first; i < row->first + row->n; i++) {
		const struct lens_evidence *e = &s->table.evidence[i];
		json_t *j = json_have(json_object());
		for (int side = 0; side < 2; side++)
			json_put(j, sides[side], words(s, side, &e->side[side]));
		json_put(j, "why", json_text(e->why));
		json_push(all, j);
	}
	return all;
}

/* What a side has: words, or the figures of the lens. */
static json_t *side_of(const struct shown *s, const struct lens_row *row, int side)
{
	const struct lens_kind *kind = &lens_kinds[s->lens];
	const struct lens_side *x = &row->side[side];
	json_t *j = json_have(json_object());
	for (int i = 0; i < LENS_FIGURES && kind->figure[i].title != NULL; i++)
		json_put(j, kind->figure[i].field,
			x->figure[i] < 0 ? json_null() : json_integer(x->figure[i]));
	if (!kind->ledger)
		json_put(j, "text", json_text(x->text));
	if (x->mark != NULL)
		json_put(j, "mark", json_string(x->mark));
	if (x->charged)
		json_put(j, "charged", json_true());
	return j;
}

json_t *compare_lens_rows(const struct shown *s)
{
	json_t *all = json_have(json_array());
	struct str section = {0}, name = {0};
	for (int32_t i = 0; i < s->table.n; i++) {
		const struct lens_row *row = &s->table.at[i];
		json_t *j = json_have(json_object());
		section = row->section.len > 0 ? row->section : section;
		name = row->name.len > 0 ? str_trim(row->name) : name;
		json_put(j, "section", json_text(section));
		json_put(j, "kind", json_string(row->kind));
		json_put(j, "name", json_text(name));
		json_put(j, "state",
			json_text(str_of(lens_state_name((enum lens_state)row->state))));
		for (int side = 0; side < 2; side++)
			json_put(j, sides[side], side_of(s, row, side));
		if (lens_kinds[s->lens].ledger)
			json_put(j, "text", json_text(row->text));
		json_put(j, "why", json_text(row->why));
		json_put(j, "evidence", evidence(s, row));
		json_push(all, j);
	}
	return all;
}
