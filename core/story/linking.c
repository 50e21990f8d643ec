/* linking - the names of all articles handed to the linker, in steps. */
#include "config.h"

#include <stdlib.h>

#include "core/base/vec.h"
#include "core/story/story.h"

struct linking {
	struct arena arena;
	struct linker *linker;
	struct entities out;
	struct link_input in;
	struct speakers speakers;
	int32_t spoken; /* articles whose speakers are known */
	bool joined;
};

/* Captions and bylines have names, but they do not count (PRODUCT section 2). */
static bool is_counted(const struct document *d, const struct mention *m)
{
	enum block_kind kind =
		(enum block_kind)d->blocks.at[d->sentences.at[m->sentence].block].kind;
	return block_is_counted(kind) || kind == BLOCK_LIST;
}

static bool all_named(const struct story *s)
{
	for (int32_t i = 0; i < s->n; i++)
		if (s->at[i]->state != ARTICLE_FAILED &&
			(s->at[i]->state != ARTICLE_DONE || !s->at[i]->named))
			return false;
	return true;
}

static struct name *collect(const struct story *s, struct arena *a, int32_t *n)
{
	struct name *at;
	int32_t total = 0;
	for (int32_t i = 0; i < s->n; i++)
		total += s->at[i]->mentions.n;
	at = ARENA_ARRAY(a, struct name, total + 1);
	*n = 0;
	for (int32_t i = 0; i < s->n; i++) {
		const struct article *x = s->at[i];
		for (int32_t k = 0; k < x->mentions.n; k++) {
			const struct mention *m = &x->mentions.at[k];
			at[(*n)++] = (struct name){i, m->span, span_text(x->doc.text, m->span),
				m->type, is_counted(&x->doc, m)};
		}
	}
	return at;
}

static void begin(struct story *s)
{
	struct linking *l = calloc(1, sizeof *l);
	if (l == NULL)
		arena_full();
	struct str *text = ARENA_ARRAY(&l->arena, struct str, s->n + 1);
	for (int32_t i = 0; i < s->n; i++)
		text[i] = s->at[i]->doc.text;
	l->in = (struct link_input){.text = text,
		.articles = s->n,
		.corrections = {s->corrections.at, s->corrections.n}};
	l->in.name = collect(s, &l->arena, &l->in.names);
	l->linker = link_open(&l->arena, &l->in, &l->out);
	s->linking = l;
}

static void give_up(struct story *s)
{
	if (s->linking == NULL)
		return;
	if (s->linking->linker != NULL)
		link_close(s->linking->linker);
	arena_free(&s->linking->arena);
	free(s->linking);
	s->linking = NULL;
}

/* Entities first, then the speakers of one article after the other. */
static bool work_on(const struct story *s, struct linking *l)
{
	if (!l->joined) {
		if (link_step(l->linker))
			return true;
		l->linker = NULL;
		l->joined = true;
		speakers_open(&l->arena, s, &l->out, &l->speakers);
		return true;
	}
	if (l->spoken < s->n)
		speakers_step(s, &l->out, l->spoken++, &l->speakers);
	return l->spoken < s->n;
}

bool story_link(struct story *s)
{
	if (s->linked || s->n == 0 || !all_named(s))
		return false;
	if (s->linking == NULL) {
		begin(s);
		return true;
	}
	struct linking *l = s->linking;
	if (work_on(s, l))
		return true;
	/* Labels of the timeline borrow from entities: it goes with them. */
	s->timeline = (struct timeline){0};
	arena_free(&s->timeline_arena);
	arena_free(&s->entities_arena);
	s->entities_arena = l->arena;
	s->entities = l->out;
	s->speakers = l->speakers;
	s->linked = true;
	s->builds++;
	free(l);
	s->linking = NULL;
	return false;
}

void story_relink(struct story *s)
{
	give_up(s);
	s->linked = s->dated = false;
	story_retime(s);
}

void story_forget(struct story *s)
{
	story_relink(s);
	s->builds++;
	s->entities = (struct entities){0};
	s->speakers = (struct speakers){0};
	arena_free(&s->entities_arena);
	s->timeline = (struct timeline){0};
	arena_free(&s->timeline_arena);
}

void story_correct(struct story *s, const struct correction *c)
{
	struct correction kept = *c;
	kept.name = str_dup(&s->arena, c->name);
	kept.other = str_dup(&s->arena, c->other);
	VEC_PUSH(&s->arena, &s->corrections, kept);
	story_relink(s);
}

bool story_uncorrect(struct story *s)
{
	if (s->corrections.n == 0)
		return false;
	s->corrections.n--;
	story_relink(s);
	return true;
}
