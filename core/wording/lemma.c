#include "config.h"

#include "core/wording/lemma.h"

#include <stdlib.h>
#include <string.h>

/* Pasts and participles that no ending tells; by form. */
static const struct irregular {
	const char *form, *lemma;
} irregulars[] = {
	{"bent", "bend"},
	{"bit", "bite"},
	{"bitten", "bite"},
	{"blew", "blow"},
	{"blown", "blow"},
	{"bought", "buy"},
	{"broke", "break"},
	{"broken", "break"},
	{"came", "come"},
	{"chose", "choose"},
	{"clung", "cling"},
	{"drank", "drink"},
	{"drew", "draw"},
	{"driven", "drive"},
	{"drove", "drive"},
	{"fallen", "fall"},
	{"fed", "feed"},
	{"fell", "fall"},
	{"fled", "flee"},
	{"flew", "fly"},
	{"flown", "fly"},
	{"flung", "fling"},
	{"fought", "fight"},
	{"gone", "go"},
	{"grew", "grow"},
	{"hid", "hide"},
	{"hidden", "hide"},
	{"knelt", "kneel"},
	{"laid", "lay"},
	{"led", "lead"},
	{"lost", "lose"},
	{"mistook", "mistake"},
	{"mown", "mow"},
	{"outshone", "outshine"},
	{"overcame", "overcome"},
	{"overran", "overrun"},
	{"overthrew", "overthrow"},
	{"overthrown", "overthrow"},
	{"sank", "sink"},
	{"shaken", "shake"},
	{"shone", "shine"},
	{"shook", "shake"},
	{"shot", "shoot"},
	{"slain", "slay"},
	{"slew", "slay"},
	{"slung", "sling"},
	{"slunk", "slink"},
	{"sold", "sell"},
	{"sown", "sow"},
	{"spat", "spit"},
	{"spun", "spin"},
	{"stole", "steal"},
	{"stolen", "steal"},
	{"stricken", "strike"},
	{"struck", "strike"},
	{"stuck", "stick"},
	{"stung", "sting"},
	{"sunk", "sink"},
	{"swept", "sweep"},
	{"swore", "swear"},
	{"sworn", "swear"},
	{"swung", "swing"},
	{"taken", "take"},
	{"thrown", "throw"},
	{"took", "take"},
	{"tore", "tear"},
	{"torn", "tear"},
	{"trod", "tread"},
	{"went", "go"},
	{"wept", "weep"},
	{"wove", "weave"},
	{"woven", "weave"},
	{"wrung", "wring"},
};

static void propose(
	struct lemmas *l, struct str word, int32_t cut, const char *ending, uint8_t forms)
{
	size_t more = strlen(ending);
	int32_t len = word.len - cut;
	if (l->n == LEMMAS || len < 1 || (size_t)len + more > LEMMA_MOST)
		return;
	struct lemma *x = &l->at[l->n++];
	x->forms = forms;
	x->len = (uint8_t)((size_t)len + more);
	memcpy(x->at, word.at, (size_t)len);
	memcpy(x->at + len, ending, more);
}

/* Two like consonants at the end of what is left: "slamm". */
static bool is_doubled(struct str word, int32_t cut)
{
	int32_t n = word.len - cut;
	return n > 2 && word.at[n - 1] == word.at[n - 2] &&
	       memchr("aeiou", word.at[n - 1], 5) == NULL;
}

/* What stands before -ed, -ing, -er or -est: "seize", "slam", "attack". */
static void propose_stem(struct lemmas *l, struct str word, int32_t cut, uint8_t forms)
{
	propose(l, word, cut, "", forms);
	propose(l, word, cut, "e", forms);
	if (is_doubled(word, cut))
		propose(l, word, cut + 1, "", forms);
	if (word.len > cut && word.at[word.len - cut - 1] == 'i')
		propose(l, word, cut + 1, "y", forms);
}

static void propose_adverb(struct lemmas *l, struct str word)
{
	propose(l, word, 2, "", FORM_ADJECTIVE);
	if (str_ends(word, STR("ily")))
		propose(l, word, 3, "y", FORM_ADJECTIVE);
	if (str_ends(word, STR("ically")))
		propose(l, word, 4, "", FORM_ADJECTIVE);
	propose(l, word, 1, "e", FORM_ADJECTIVE);
}

static void propose_s(struct lemmas *l, struct str word)
{
	propose(l, word, 1, "", FORM_NOUN | FORM_VERB);
	if (str_ends(word, STR("ies")))
		propose(l, word, 3, "y", FORM_NOUN | FORM_VERB);
	else if (str_ends(word, STR("es")))
		propose(l, word, 2, "", FORM_NOUN | FORM_VERB);
}

static int by_form(const void *key, const void *row)
{
	const struct str *word = key;
	return str_cmp_cstr(*word, ((const struct irregular *)row)->form);
}

static void propose_endings(struct lemmas *l, struct str word)
{
	char last = word.at[word.len - 1];
	if (last == 's' && str_ends(word, STR("ness"))) {
		propose(l, word, 4, "", FORM_ADJECTIVE);
		if (str_ends(word, STR("iness")))
			propose(l, word, 5, "y", FORM_ADJECTIVE);
	} else if (last == 's') {
		propose_s(l, word);
	} else if (last == 'd' && str_ends(word, STR("ed"))) {
		propose_stem(l, word, 2, FORM_VERB);
	} else if (last == 'g' && str_ends(word, STR("ing"))) {
		propose_stem(l, word, 3, FORM_VERB);
		if (str_ends(word, STR("ying")))
			propose(l, word, 4, "ie", FORM_VERB);
	} else if (last == 'y' && str_ends(word, STR("ly"))) {
		propose_adverb(l, word);
	} else if (last == 'r' && str_ends(word, STR("er"))) {
		propose_stem(l, word, 2, FORM_ADJECTIVE);
	} else if (last == 't' && str_ends(word, STR("est"))) {
		propose_stem(l, word, 3, FORM_ADJECTIVE);
	}
}

void lemmas_find(struct str word, struct lemmas *out)
{
	out->n = 0;
	propose(out, word, 0, "", FORM_ANY);
	if (out->n == 0 || word.len < 3)
		return;
	const struct irregular *x = bsearch(&word, irregulars,
		sizeof irregulars / sizeof *irregulars, sizeof *irregulars, by_form);
	if (x != NULL)
		propose(out, str_of(x->lemma), 0, "", FORM_VERB);
	else
		propose_endings(out, word);
}
