#include "config.h"

#include "core/notes/anchored.h"

int32_t notes_article_find(const struct notes_articles *x, struct str key)
{
	for (int32_t i = 0; i < x->n; i++)
		if (x->at[i].text != NULL && str_eq(x->at[i].key, key))
			return i;
	return -1;
}

static struct anchored anchor_target(const struct target *t, const struct notes_articles *x)
{
	struct anchored out = {notes_article_find(x, t->key), {ANCHOR_ORPHAN, {-1, -1}, 0}};
	if (out.article < 0)
		return out;
	const struct anchor_text *text = x->at[out.article].text;
	struct span hint = {-1, -1};
	if (t->quote.exact.len == 0) {
		out.anchor.state = ANCHOR_EXACT;
		return out;
	}
	if (t->chars.beg >= 0)
		hint = (struct span){
			anchor_byte(text, t->chars.beg), anchor_byte(text, t->chars.end)};
	out.anchor = anchor_find(text, &t->quote, hint);
	return out;
}

struct anchored *note_anchor(struct arena *a, const struct note *n, const struct notes_articles *x)
{
	struct anchored *at = ARENA_ARRAY(a, struct anchored, n->targets.n + 1);
	for (int32_t i = 0; n->fault == NULL && i < n->targets.n; i++)
		at[i] = anchor_target(&n->targets.at[i], x);
	return at;
}

enum anchor_state note_state(const struct note *n, const struct anchored *at)
{
	enum anchor_state worst = ANCHOR_EXACT;
	for (int32_t i = 0; n->fault == NULL && i < n->targets.n; i++)
		worst = at[i].anchor.state > worst ? at[i].anchor.state : worst;
	return worst;
}

struct str anchored_why(struct arena *a, const struct note *n, int32_t i, const struct anchored *at)
{
	if (at[i].article < 0)
		return str_printf(a, "no article %.*s is here", STR_ARG(n->targets.at[i].key));
	if (at[i].anchor.state == ANCHOR_MOVED)
		return STR("found by words that are nearly the same");
	if (at[i].anchor.state == ANCHOR_EXACT)
		return (struct str){0};
	if (at[i].anchor.alike > 1)
		return str_printf(a, "the words fit %d places", at[i].anchor.alike);
	return STR("the words are not in the article");
}

void notes_anchor(struct arena *a, const struct notes *n, const struct notes_articles *x,
	struct anchored_notes *out)
{
	*out = (struct anchored_notes){n, x, ARENA_ARRAY(a, struct anchored *, n->n + 1)};
	for (int32_t i = 0; i < n->n; i++)
		out->at[i] = note_anchor(a, &n->at[i], x);
}
