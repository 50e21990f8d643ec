/* cmd_pin - what the reader says of two passages: pinned, rejected, no conflict. */
#include "config.h"

#include "core/base/number.h"
#include "core/base/vec.h"
#include "core/compare/pinned.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/story/story_file.h"

struct str pin_line(struct arena *a, const struct pin *p)
{
	struct str line = str_of(pin_name((enum pin_kind)p->kind));
	for (int i = 0; i < 2; i++)
		line = str_printf(a, "%.*s %.*s %.*s", STR_ARG(line),
			STR_ARG(pin_end_format(a, &p->end[i])),
			STR_ARG(line_quote(a, p->end[i].words)));
	return line;
}

/* Takes pin number `i` back, wherever it stands among the corrections. */
bool pin_take_back(struct desk *d, int32_t i, struct err *e)
{
	struct story *s = &d->story;
	struct arena a = {0};
	struct str line = pin_line(&a, &s->pins.at[i]);
	bool ok = s->file.len == 0 || d->read_only ||
		  story_file_remove(str_cstr(&a, s->file), line, e);
	if (ok) {
		int32_t k = -1, n = -1;
		while (n < i)
			n += d->corrected.at[++k] == CORRECTED_PIN;
		d->corrected.n--;
		for (; k < d->corrected.n; k++)
			d->corrected.at[k] = d->corrected.at[k + 1];
		story_unpin(s, i);
		comparing_repin(d);
	}
	arena_free(&a);
	return ok;
}

/* From a story file a pin is only taken over; from the reader it is kept too. */
bool pin_add(struct desk *d, const struct call *c, const struct pin *p, struct err *e)
{
	struct arena a = {0};
	bool ok = c->file.len > 0 || correction_keep(d, pin_line(&a, p), e);
	/* One that could not be saved holds for this session; `e` says so. */
	if (ok || e->kind != ERR_USAGE) {
		corrected(d, CORRECTED_PIN);
		story_pin(&d->story, p);
		comparing_repin(d);
	}
	arena_free(&a);
	return ok;
}

static bool is_same(struct sentence_span x, struct sentence_span y)
{
	return x.beg == y.beg && x.end == y.end;
}

static bool meets(struct sentence_span x, struct sentence_span y)
{
	return x.beg < y.end && y.beg < x.end;
}

/* The pin of this kind on these two passages; -1. Of one alone: a pin that it is part of. */
static int32_t find_pin(struct desk *d, const struct compare_item *x, uint8_t kind)
{
	const struct compare_sheet *s = &d->comparing.sheet;
	const int32_t a = s->pairing->side[SIDE_A].article, b = s->pairing->side[SIDE_B].article;
	struct arena scratch = {0};
	struct pinned all;
	int32_t found = -1;
	pinned_find(&scratch, &d->story, a, b, &all);
	for (int32_t i = 0; i < all.n; i++) {
		bool same = all.at[i].rejected == (kind == PIN_REJECT);
		for (int which = 0; which < 2; which++) {
			struct sentence_span at = x->at[which], as = all.at[i].at[s->side[which]];
			if (at.beg < at.end)
				same &= x->kind == COMPARE_ALONE ? meets(at, as) : is_same(at, as);
		}
		if (same)
			found = all.at[i].pin;
	}
	arena_free(&scratch);
	return found;
}

static void name_end(struct desk *d, struct arena *a, const struct compare_item *x, int which,
	struct pin_end *out)
{
	const struct article *of = d->story.at[d->comparing.wish.article[which]];
	pin_end_make(a, of->key, &of->doc, comparing_span(d, x, which), out);
}

static bool has_both(const struct compare_item *x)
{
	return x->kind != COMPARE_FOLD && x->at[0].beg < x->at[0].end &&
	       x->at[1].beg < x->at[1].end;
}

/* What is no link any more is not to vanish in a folded run: the same key takes it back. */
static void show_rejected(struct desk *d)
{
	struct compare_item x;
	struct err e;
	if (comparing_item(d, &x) && x.kind == COMPARE_FOLD) {
		struct place at = d->comparing.focus;
		fold_compare(d, true, &e);
		d->comparing.focus = at;
	}
}

static bool pin_item(struct desk *d, const struct call *c, uint8_t kind, struct err *e)
{
	struct compare_item x;
	struct arena a = {0};
	struct pin p = {.kind = kind};
	if (d->view != VIEW_COMPARE || !comparing_item(d, &x))
		return err_set(e, ERR_USAGE, "links are pinned and rejected in the Compare view");
	if (x.row >= 0)
		return err_set(e, ERR_USAGE, "links are pinned and rejected in the lens claims");
	int32_t old = x.kind == COMPARE_FOLD ? -1 : find_pin(d, &x, kind);
	bool linked = x.kind == COMPARE_LINK;
	if (old >= 0 && (has_both(&x) || kind == PIN_REJECT)) {
		bool ok = pin_take_back(d, old, e);
		if (ok)
			message_say(d, kind == PIN_LINK ? "unpinned" : "accepted again");
		return ok;
	}
	if (!has_both(&x) || (kind == PIN_REJECT && !linked))
		return err_set(e, ERR_USAGE,
			kind == PIN_LINK ? "one side is silent; c faces it with others"
					 : "no link here");
	name_end(d, &a, &x, 0, &p.end[0]);
	name_end(d, &a, &x, 1, &p.end[1]);
	bool ok = pin_add(d, c, &p, e);
	show_rejected(d);
	arena_free(&a);
	return ok;
}

/* `:pin B 12 E 9`: sentences by their numbers, as the status row has them. */
static bool pin_numbers(struct desk *d, const struct call *c, uint8_t kind, struct err *e)
{
	struct arena a = {0};
	struct pin p = {.kind = kind};
	bool ok = true;
	for (int i = 0; i < 2 && ok; i++) {
		struct str name = c->args.at[2 * i].text, number = c->args.at[2 * i + 1].text;
		int32_t article = story_find(&d->story, name), n;
		const struct article *x = article >= 0 ? d->story.at[article] : NULL;
		if (x == NULL || x->state != ARTICLE_DONE)
			ok = err_set(e, ERR_USAGE, "no article \"%.*s\"", STR_ARG(name));
		else if (!number_parse(number, 1, x->doc.sentences.n, &n))
			ok = err_set(e, ERR_USAGE, "%.*s has sentences 1 to %d", STR_ARG(name),
				x->doc.sentences.n);
		else
			pin_end_make(
				&a, x->key, &x->doc, x->doc.sentences.at[n - 1].span, &p.end[i]);
	}
	if (ok && str_eq(p.end[0].key, p.end[1].key))
		ok = err_set(e, ERR_USAGE, "a link is between two articles");
	ok = ok && pin_add(d, c, &p, e);
	arena_free(&a);
	return ok;
}

bool cmd_pin(struct desk *d, const struct call *c, struct err *e)
{
	struct pin p = {.kind = PIN_LINK};
	for (int kind = 0; kind < PIN_KINDS; kind++)
		if (str_eq(str_of(c->command->name), str_of(pin_name((enum pin_kind)kind))))
			p.kind = (uint8_t)kind;
	if (c->args.n == 0 && c->file.len == 0 && p.kind != PIN_AGREE)
		return pin_item(d, c, p.kind, e);
	if (c->args.n != 4)
		return err_set(e, ERR_USAGE, "usage: %s %s", c->command->name, c->command->args);
	if (c->file.len == 0 && str_find_char(c->args.at[0].text, '#') < 0)
		return pin_numbers(d, c, p.kind, e);
	for (int i = 0; i < 2; i++)
		if (!pin_end_parse(
			    c->args.at[2 * i].text, c->args.at[2 * i + 1].text, &p.end[i], e))
			return false;
	return pin_add(d, c, &p, e);
}
