#include "config.h"

#include "core/story/label.h"

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/base/width.h"

static void word(struct buf *b, struct str s)
{
	if (s.len == 0)
		return;
	if (b->len > 0)
		buf_add_char(b, ' ');
	buf_add(b, s);
}

/* What of a label is left out, one more each time. */
enum { FULL, ONE, NONE_WHO, NO_MODIFIER, ALONE, CORE, STEPS };

static void noun_text(const struct label *l, int32_t step, struct buf *b)
{
	if (step < ALONE)
		word(b, l->place);
	/* Where something happens tells it from its like better than what stands before it. */
	if (step < (l->place.len > 0 ? NO_MODIFIER : ALONE))
		word(b, l->modifier);
	word(b, l->head);
	if (step < CORE)
		word(b, l->object);
	for (int32_t i = 0; i < LABEL_WHO && i + step < LABEL_WHO; i++) {
		if (l->who[i].len == 0)
			continue;
		buf_add(b, i == 0 ? STR(": ") : STR(", "));
		buf_add(b, l->who[i]);
	}
}

static struct str last_word(struct str s)
{
	int32_t i = s.len;
	while (i > 0 && s.at[i - 1] != ' ')
		i--;
	return str_from(s, i);
}

static void verb_text(const struct label *l, int32_t step, struct buf *b)
{
	struct str subject = l->who[0].len > 0 ? l->who[0] : l->modifier;
	bool bare = l->object.len == 0;
	if (step < NO_MODIFIER || (bare && step < ALONE))
		word(b, subject);
	if (l->to && step < NO_MODIFIER)
		word(b, STR("to"));
	if (step < CORE || bare)
		word(b, l->head);
	word(b, step < ALONE ? l->object : last_word(l->object));
	if (step < ONE && l->place.len > 0) {
		word(b, l->in.len > 0 ? l->in : STR("in"));
		word(b, l->place);
	}
	/* A verb alone says too little: whom else the clause names. */
	if (bare && subject.len == 0 && l->who[1].len > 0 && step < ONE) {
		buf_add(b, STR(": "));
		buf_add(b, l->who[1]);
	}
}

/* Cut at a character, without a space before the mark. */
static void cut_to(struct buf *b, int32_t columns, struct str cut)
{
	struct str s = buf_str(b);
	int32_t room = columns - width_text(cut), at = 0, used = 0, len;
	while (at < s.len) {
		int32_t w = width_code(utf8_get(s, at, &len));
		if (used + w > room)
			break;
		used += w;
		at += len;
	}
	while (at > 0 && s.at[at - 1] == ' ')
		at--;
	b->len = at;
	buf_add(b, cut);
}

/*
 * "Tokyo meeti…" tells more than "meeting": a word before the noun stays if enough
 * of the noun can be seen behind it.
 */
static bool cut_noun(const struct label *l, int32_t columns, struct str cut, struct buf *b)
{
	enum { SEEN = 3 }; /* columns of the noun */
	struct str before = l->place.len > 0 ? l->place : l->modifier;
	int32_t used = width_text(before) + 1;
	buf_clear(b);
	if (before.len == 0 || l->verb || used + SEEN + width_text(cut) > columns)
		return false;
	word(b, before);
	word(b, l->head);
	cut_to(b, columns, cut);
	return true;
}

struct str label_text(struct arena *a, const struct label *l, int32_t columns, struct str cut)
{
	struct buf b = {0};
	for (int32_t step = FULL; step < STEPS; step++) {
		if (step == ALONE && cut_noun(l, columns, cut, &b))
			break;
		buf_clear(&b);
		if (l->verb)
			verb_text(l, step, &b);
		else
			noun_text(l, step, &b);
		if (width_text(buf_str(&b)) <= columns)
			break;
	}
	if (width_text(buf_str(&b)) > columns)
		cut_to(&b, columns, cut);
	struct str text = buf_dup(a, &b);
	buf_free(&b);
	return text;
}

static void keep(struct arena *a, struct str *s)
{
	if (s->len > 0)
		*s = str_dup(a, *s);
}

void label_keep(struct arena *a, struct label *l)
{
	keep(a, &l->place);
	keep(a, &l->in);
	keep(a, &l->modifier);
	keep(a, &l->head);
	keep(a, &l->object);
	for (int32_t i = 0; i < LABEL_WHO; i++)
		keep(a, &l->who[i]);
}
