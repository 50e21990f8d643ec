/* voice_verbs - the verbs that a voice is given, and why an utterance is one. */
#include "config.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/story/voices.h"

/* In small letters (ASCII) and on one line. */
static struct str plain(struct arena *a, struct str s)
{
	struct str line = str_dup(a, str_one_line(a, s));
	char *at = ARENA_ARRAY(a, char, line.len + 1);
	for (int32_t i = 0; i < line.len; i++) {
		char c = line.at[i];
		at[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (struct str){at, line.len};
}

static int by_text(const void *a, const void *b)
{
	const struct voice_verb *x = a, *y = b;
	return str_cmp(x->text, y->text);
}

static int by_count(const void *a, const void *b)
{
	const struct voice_verb *x = a, *y = b;
	return x->count != y->count ? (x->count > y->count ? -1 : 1) : str_cmp(x->text, y->text);
}

void voice_verbs(struct arena *a, const struct story *s, const struct voices *v, int32_t first,
	int32_t n, struct voice_verbs *out)
{
	struct voice_verbs all = {0};
	*out = (struct voice_verbs){0};
	for (int32_t i = first; i < first + n; i++) {
		const struct utterance *u = &v->said[i];
		bool again = i > first && v->said[i - 1].article == u->article &&
			     v->said[i - 1].verb.beg == u->verb.beg;
		if (u->verb.end <= u->verb.beg || again)
			continue;
		struct str text = plain(a, span_text(s->at[u->article]->doc.text, u->verb));
		VEC_PUSH(a, &all, (struct voice_verb){text, u->group, 1});
	}
	if (all.n == 0)
		return;
	qsort(all.at, (size_t)all.n, sizeof *all.at, by_text);
	for (int32_t i = 0; i < all.n; i++) {
		if (out->n > 0 && str_eq(out->at[out->n - 1].text, all.at[i].text))
			out->at[out->n - 1].count++;
		else
			VEC_PUSH(a, out, all.at[i]);
	}
	qsort(out->at, (size_t)out->n, sizeof *out->at, by_count);
}

const char *voice_kind_name(enum voice_kind k)
{
	static const char *const name[VOICE_KINDS] = {"entity", "words", "unnamed", "nobody"};
	return k < VOICE_KINDS ? name[k] : "";
}

const char *utterance_kind_name(const struct utterance *u)
{
	return u->quote >= 0 ? quote_kind_name((enum quote_kind)u->kind) : "indirect";
}

struct str utterance_why(struct arena *a, const struct story *s, const struct utterance *u)
{
	const struct article *x = s->at[u->article];
	struct str who = speaker_meant_why(a, s, span_text(x->doc.text, u->speaker), u->who), how;
	if (u->quote >= 0) {
		how = quote_why(a, &x->doc, &x->quotes, u->quote);
	} else {
		how = str_printf(a, "indirect, told by the author; %s: %s; \"%.*s\" (%s)",
			indirect_rule_name((enum indirect_by)u->rule),
			indirect_rule_text((enum indirect_by)u->rule),
			STR_ARG(span_text(x->doc.text, u->verb)),
			verb_group_name((enum verb_group)u->group));
	}
	return str_printf(a, "%.*s; %.*s", STR_ARG(how), STR_ARG(who));
}
