#include "config.h"

#include "core/entity/rows.h"

static const struct str names[2][NAME_TYPES] = {
	{STR_INIT("B-PER"), STR_INIT("B-ORG"), STR_INIT("B-LOC"), STR_INIT("B-MISC")},
	{STR_INIT("I-PER"), STR_INIT("I-ORG"), STR_INIT("I-LOC"), STR_INIT("I-MISC")},
};

static bool begins(int tag)
{
	return tag_part(tag) == TAG_B || tag_part(tag) == TAG_U;
}

/* Pieces beg..end share a row, the first is a name and the last is "-based". */
static bool is_adjective(const struct tagged *s, int32_t beg, int32_t end)
{
	return end - beg >= 3 && s->tag[beg] != TAG_O && s->tag[end - 1] == TAG_O &&
	       (s->word[end - 1].flags & WORD_LOWER) != 0;
}

static void set_row(const struct tagged *s, int32_t beg, int32_t end, int32_t rows, struct str *out)
{
	int32_t at = beg;
	while (at < end && s->tag[at] == TAG_O)
		at++;
	if (at == end)
		return;
	bool adjective = is_adjective(s, beg, end);
	enum name_type type = adjective ? NAME_MISC : tag_type(s->tag[at]);
	out[0] = names[!(adjective || begins(s->tag[at]))][type];
	for (int32_t k = 1; k < rows; k++)
		out[k] = names[1][type];
}

void rows_tags(struct arena *a, const struct pieces *p, const struct tagged *s, int32_t n,
	struct strs *out)
{
	out->at = ARENA_ARRAY(a, struct str, n + 1);
	out->n = n;
	for (int32_t i = 0; i < n; i++)
		out->at[i] = STR("O");
	for (int32_t i = 0, end; i < p->n; i = end) {
		for (end = i; end < p->n && p->at[end].row == p->at[i].row; end++)
			;
		set_row(s, i, end, p->at[i].rows, &out->at[p->at[i].row]);
	}
}
