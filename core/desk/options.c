#include "config.h"

#include "core/desk/options.h"

#include "core/base/number.h"

static const struct option_row table[OPTIONS] = {
	[OPTION_AUTHOR] = {"author", OPTION_TEXT, "", "", "who writes notes: a name or initials"},
	[OPTION_BIDI] = {"bidi", OPTION_CHOICE, "terminal", "off app terminal",
		"who puts right-to-left text in order: nobody, parallax (app), or the terminal"},
	[OPTION_CLOCK] = {"clock", OPTION_TEXT, "", "",
		"a fixed time that new notes bear instead of now, for tests"},
	[OPTION_COVERAGE] = {"coverage", OPTION_SWITCH, "on", "",
		"show in the gutter how many other articles say a sentence"},
	[OPTION_DATE_ORDER] = {"date-order", OPTION_CHOICE, "month-first", "month-first day-first",
		"what 5/9/2023 means where the article's other dates do not tell"},
	[OPTION_ESC_DELAY] = {"esc-delay", OPTION_NUMBER, "50", "0 5000",
		"milliseconds after which a lone ESC byte is the Esc key"},
	[OPTION_HIGHLIGHT] = {"highlight", OPTION_CHOICE, "all", "all focused off",
		"names that are coloured: all, only the one in focus, none"},
	[OPTION_HINTS] = {"hints", OPTION_SWITCH, "on", "", "show keys on the status row"},
	[OPTION_KEYS] = {"keys", OPTION_TEXT, "default", "",
		"keymap to start from: default, emacs, or a file"},
	[OPTION_MARGIN] = {"margin", OPTION_SWITCH, "on", "",
		"show beside the text what its dates mean; off saves bytes on slow lines"},
	[OPTION_MOUSE] = {"mouse", OPTION_SWITCH, "off", "", "let the mouse wheel and clicks act"},
	[OPTION_NOTES_FILE] = {"notes-file", OPTION_TEXT, "", "",
		"the file of notes; empty: parallax.notes.md beside the articles"},
	[OPTION_POSITIONS] = {"positions", OPTION_SWITCH, "on", "",
		"keep the place read last in each article between runs"},
	[OPTION_SCROLL_LOCK] = {"scroll-lock", OPTION_SWITCH, "on", "",
		"readers side by side scroll together"},
	[OPTION_SIDEBAR] = {"sidebar", OPTION_SWITCH, "on", "",
		"show articles and names beside the readers; off saves bytes on slow lines"},
	[OPTION_STORY_MAX] = {"story-max", OPTION_NUMBER, "200", "1 100000",
		"most articles that are read together"},
	[OPTION_THEME] = {"theme", OPTION_CHOICE, "auto", "auto dark light 16 mono",
		"colours: by the terminal, or one of the four themes"},
	[OPTION_WIDTH] = {"width", OPTION_NUMBER, "72", "20 200",
		"most columns of text in a reader"},
	[OPTION_WORDING] = {"wording", OPTION_SWITCH, "off", "", "colour charged words"},
	[OPTION_WORDING_LISTS] = {"wording-lists", OPTION_TEXT, "parallax", "",
		"lists of charged words: parallax, hedges, modality, unnamed, intensifiers, "
		"passives, afinn, files; spaces between"},
};

const struct option_row *option_row(enum option o)
{
	return &table[o];
}

int32_t option_find(struct str name)
{
	for (int32_t i = 0; i < OPTIONS; i++)
		if (str_eq(name, str_of(table[i].name)))
			return i;
	return OPTIONS;
}

const char *option_nearest(struct str name)
{
	const char *best = NULL;
	int32_t least = 4; /* more edits than that is another word */
	for (int32_t i = 0; i < OPTIONS; i++) {
		int32_t d = str_distance(name, str_of(table[i].name));
		if (d < least) {
			least = d;
			best = table[i].name;
		}
	}
	return best;
}

static bool parse_switch(struct str value, int32_t *out)
{
	static const char *const yes[] = {"on", "yes", "true", "1"};
	static const char *const no[] = {"off", "no", "false", "0"};
	for (int i = 0; i < 4; i++) {
		if (str_eq(value, str_of(yes[i])) || str_eq(value, str_of(no[i]))) {
			*out = str_eq(value, str_of(yes[i]));
			return true;
		}
	}
	return false;
}

static bool parse_choice(const char *choices, struct str value, int32_t *out)
{
	struct str rest = str_of(choices), one;
	for (int32_t i = 0; str_cut(&rest, ' ', &one); i++) {
		if (str_eq(one, value)) {
			*out = i;
			return true;
		}
	}
	return false;
}

/* `range` is "LEAST MOST". */
static bool parse_number(const char *range, struct str value, int32_t *out)
{
	struct str most = str_of(range), least;
	int32_t low, high;
	return str_cut(&most, ' ', &least) && number_parse(least, INT32_MIN, INT32_MAX, &low) &&
	       number_parse(most, INT32_MIN, INT32_MAX, &high) &&
	       number_parse(value, low, high, out);
}

static bool parse(const struct option_row *row, struct str value, int32_t *number, struct err *e)
{
	*number = 0;
	switch (row->kind) {
	case OPTION_SWITCH:
		return parse_switch(value, number) ||
		       err_set(e, ERR_USAGE, "option %s is on or off, not \"%.*s\"", row->name,
			       STR_ARG(value));
	case OPTION_CHOICE:
		return parse_choice(row->choices, value, number) ||
		       err_set(e, ERR_USAGE, "option %s is one of %s, not \"%.*s\"", row->name,
			       row->choices, STR_ARG(value));
	case OPTION_NUMBER: {
		struct str most = str_of(row->choices), least;
		str_cut(&most, ' ', &least);
		return parse_number(row->choices, value, number) ||
		       err_set(e, ERR_USAGE,
			       "option %s is a number from %.*s to %.*s, not \"%.*s\"", row->name,
			       STR_ARG(least), STR_ARG(most), STR_ARG(value));
	}
	case OPTION_TEXT:
		return true;
	}
	return false;
}

void options_init(struct options *o, struct arena *a)
{
	o->arena = a;
	for (int32_t i = 0; i < OPTIONS; i++) {
		o->text[i] = str_of(table[i].normal);
		parse(&table[i], o->text[i], &o->number[i], NULL);
	}
}

bool options_set(struct options *o, struct str name, struct str value, struct err *e)
{
	int32_t i = option_find(name);
	if (i == OPTIONS) {
		const char *near = option_nearest(name);
		return err_set(e, ERR_USAGE, "no option \"%.*s\"%s%s", STR_ARG(name),
			near != NULL ? "; nearest: " : "", near != NULL ? near : "");
	}
	int32_t number;
	if (!parse(&table[i], value, &number, e))
		return false;
	o->number[i] = number;
	o->text[i] = str_dup(o->arena, value);
	if (table[i].kind == OPTION_SWITCH)
		o->text[i] = number ? STR("on") : STR("off");
	return true;
}
