#include "config.h"

#include "core/entity/mention.h"

#include "core/base/vec.h"
#include "core/entity/definition.h"
#include "core/entity/rules.h"
#include "core/entity/token.h"

static bool is_read(const struct document *d, const struct sentence *s)
{
	return d->blocks.at[s->block].kind != BLOCK_BOILERPLATE;
}

static int32_t count_tokens(struct str s)
{
	struct span span;
	int32_t n = 0, at = 0;
	while (token_next(s, &at, &span))
		n++;
	return n;
}

static void read_sentence(const struct document *d, struct mentions_work *w, int32_t index)
{
	const struct sentence *s = &d->sentences.at[w->beg + index];
	struct tagged *t = &w->sentence[index];
	struct str text = span_text(d->text, s->span);
	struct span span;
	if (!is_read(d, s))
		return;
	t->n = count_tokens(text);
	t->word = ARENA_ARRAY(&w->arena, struct word, t->n);
	t->tag = ARENA_ARRAY(&w->arena, uint8_t, t->n);
	t->rule = ARENA_ARRAY(&w->arena, uint8_t, t->n);
	for (int32_t i = 0, at = 0; token_next(text, &at, &span); i++)
		word_read(&t->word[i], span_text(text, span));
	tagger_read(&w->memory, &w->arena, t->word, t->n);
}

/* The first sentence from `from` on that reaches beyond `bytes`; always one more. */
static int32_t reach(const struct document *d, int32_t from, int32_t bytes, int32_t most)
{
	int32_t i = from, beg = d->sentences.at[from].span.beg;
	while (i < most && d->sentences.at[i].span.end - beg <= bytes)
		i++;
	return i > from ? i : from + 1;
}

static void open_window(const struct document *d, struct mentions_work *w)
{
	int32_t beg = w->end;
	mentions_drop(w);
	w->beg = beg;
	w->end = reach(d, beg, MENTION_WINDOW, d->sentences.n);
	w->sentence = ARENA_ARRAY(&w->arena, struct tagged, w->end - w->beg);
}

static void emit(struct arena *a, const struct document *d, const struct mentions_work *w,
	struct mentions *out)
{
	for (int32_t k = 0; k < w->end - w->beg; k++) {
		const struct tagged *t = &w->sentence[k];
		for (int32_t i = 0, end; i < t->n; i = end) {
			end = i + 1;
			if (t->tag[i] == TAG_O)
				continue;
			end = tagged_end(t, i);
			const struct str first = t->word[i].text, last = t->word[end - 1].text;
			struct span span = {(int32_t)(first.at - d->text.at),
				(int32_t)(last.at + last.len - d->text.at)};
			VEC_PUSH(a, out,
				((struct mention){span, w->beg + k, (uint8_t)tag_type(t->tag[i]),
					t->rule[i]}));
		}
	}
}

static bool is_english(const struct document *d)
{
	return str_eq(d->language, STR("en")) || str_eq(d->language, STR("und")) ||
	       d->language.len == 0;
}

static void close_window(
	struct arena *a, const struct document *d, struct mentions_work *w, struct mentions *out)
{
	int32_t n = w->end - w->beg;
	consistency_apply(&w->arena, w->sentence, n);
	for (int32_t i = 0; i < n; i++)
		rules_apply(&w->sentence[i]);
	definitions_apply(&w->arena, w->sentence, n);
	emit(a, d, w, out);
	mentions_drop(w);
}

/* The end of this step, as an index into the window. */
static int32_t step_end(
	const struct document *d, const struct mentions_work *w, int32_t from, int32_t bytes)
{
	return reach(d, w->beg + from, bytes, w->end) - w->beg;
}

bool mentions_step(struct arena *a, const struct document *d, struct tagger *t,
	struct mentions_work *w, struct mentions *out)
{
	int32_t n = w->end - w->beg;
	if (w->done)
		return false;
	if (w->end == 0)
		*out = (struct mentions){NULL, 0};
	if (w->sentence == NULL) {
		w->done = w->end == d->sentences.n || !is_english(d);
		if (!w->done)
			open_window(d, w);
	} else if (w->read < n) {
		for (int32_t end = step_end(d, w, w->read, MENTION_STEP); w->read < end; w->read++)
			read_sentence(d, w, w->read);
	} else if (w->scored < n) {
		for (int32_t end = step_end(d, w, w->scored, MENTION_SCORE); w->scored < end;
			w->scored++)
			tagger_score(t, &w->memory, &w->arena, &w->sentence[w->scored]);
	} else if (w->tagged < n) {
		for (int32_t end = step_end(d, w, w->tagged, MENTION_STEP); w->tagged < end;
			w->tagged++)
			tagger_tag(t, &w->memory, &w->sentence[w->tagged]);
	} else {
		close_window(a, d, w, out);
	}
	return !w->done;
}

void mentions_build(
	struct arena *a, const struct document *d, struct tagger *t, struct mentions *out)
{
	struct mentions_work w = {.done = false};
	while (mentions_step(a, d, t, &w, out))
		;
}

void mentions_drop(struct mentions_work *w)
{
	int32_t end = w->end;
	bool done = w->done;
	arena_free(&w->arena);
	*w = (struct mentions_work){.beg = end, .end = end, .done = done};
}

int32_t mentions_find(const struct mentions *m, int32_t at)
{
	int32_t low = 0, high = m->n;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		if (m->at[mid].span.end <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}
