/* tables_values - the values a column may have, from the functions that name them. */
#include "config.h"

#include "core/article/article.h"
#include "core/compare/attribution.h"
#include "core/compare/conflicts.h"
#include "core/keymap/keymap.h"
#include "core/story/timeline.h"
#include "core/story/voices.h"
#include "core/text/anchor.h"
#include "core/wording/portrayal.h"
#include "doc/tables.h"

/* A function of names as one of numbers. */
#define NAMES(function, type)                                                                      \
	static const char *values_##function(int i)                                                \
	{                                                                                          \
		return function((type)i);                                                          \
	}

NAMES(block_kind_name, enum block_kind)
NAMES(date_rule_name, enum date_rule)
NAMES(timex_type_name, enum timex_type)
NAMES(rule_name, enum date_by)
NAMES(certainty_name, enum certainty)
NAMES(precision_name, enum grain)
NAMES(status_name, enum entry_status)
NAMES(entity_type_name, uint8_t)
NAMES(quote_kind_name, enum quote_kind)
NAMES(quote_rule_name, enum quote_by)
NAMES(indirect_rule_name, enum indirect_by)
NAMES(verb_group_name, enum verb_group)
NAMES(voice_kind_name, enum voice_kind)
NAMES(tier_name, enum tier)
NAMES(slot_kind_name, enum slot_kind)
NAMES(slot_alike_name, enum slot_alike)
NAMES(clash_kind_name, enum clash_kind)
NAMES(attributed_by_name, enum attributed_by)
NAMES(cell_kind_name, enum cell_kind)
NAMES(conflict_kind_name, enum conflict_kind)
NAMES(portrayal_kind_name, enum portrayal_kind)
NAMES(anchor_state_name, enum anchor_state)
NAMES(context_name, enum context)

static const struct values {
	const char *name;
	int from, n;
	const char *(*at)(int i);
} all[] = {
	{"alike", ALIKE_FORM, ALIKES, values_slot_alike_name},
	{"attribution", 0, ATTRIBUTED_RULES, values_attributed_by_name},
	{"block", 0, BLOCK_KINDS, values_block_kind_name},
	{"cell", 0, CELL_KINDS, values_cell_kind_name},
	{"certainty", 0, CERTAINTY_VAGUE + 1, values_certainty_name},
	{"clash", 0, CLASH_KINDS, values_clash_kind_name},
	{"conflict", 0, CONFLICT_KINDS, values_conflict_kind_name},
	{"context", 0, CONTEXTS, values_context_name},
	{"date-rule", 0, BY_RULES, values_rule_name},
	{"article-date", 0, DATE_RULES, values_date_rule_name},
	{"entity", 0, ENTITY_TYPES, values_entity_type_name},
	{"group", VERB_NEUTRAL, VERB_GROUPS, values_verb_group_name},
	{"indirect-rule", 0, INDIRECT_RULES, values_indirect_rule_name},
	{"portrayal", 0, PORTRAYAL_KINDS, values_portrayal_kind_name},
	{"precision", GRAIN_DAY, GRAIN_VAGUE + 1, values_precision_name},
	{"quote", 0, QUOTE_KINDS, values_quote_kind_name},
	{"quote-rule", 0, QUOTE_BY_RULES, values_quote_rule_name},
	{"slot", 0, SLOT_KINDS, values_slot_kind_name},
	{"state", 0, ANCHOR_ORPHAN + 1, values_anchor_state_name},
	{"status", 0, STATUS_CONFLICT + 1, values_status_name},
	{"tier", 0, TIER_STRONG + 1, values_tier_name},
	{"timex", 0, TIMEX_SET + 1, values_timex_type_name},
	{"voice", 0, VOICE_KINDS, values_voice_kind_name},
};

/* ".Li stated ,", a line a value. */
static bool print_values(const struct tables *t, struct str word, struct err *e)
{
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		if (!str_eq(word, str_of(all[i].name)))
			continue;
		for (int k = all[i].from; k < all[i].n; k++)
			fprintf(t->out, ".Li %s %s\n", all[i].at(k), k + 1 < all[i].n ? "," : ".");
		return true;
	}
	return err_set(e, ERR_DATA, "no values \"%.*s\"", STR_ARG(word));
}

const struct place_row values_places[] = {
	{"mdoc-values", print_values},
	{NULL, NULL},
};
