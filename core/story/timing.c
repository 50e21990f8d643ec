/* timing - the timeline of a story, built in steps behind its entities. */
#include "config.h"

#include "core/base/vec.h"
#include "core/story/story.h"

static struct timeline_input input_of(const struct story *s)
{
	return (struct timeline_input){.article = s->at,
		.articles = s->n,
		.entities = &s->entities,
		.revisions = {s->revisions.at, s->revisions.n}};
}

bool story_time(struct story *s)
{
	if (s->timed || !s->linked)
		return false;
	if (s->timing == NULL) {
		const struct timeline_input in = input_of(s);
		s->timing = timeline_open(&in);
		s->timing_arena = (struct arena){0};
		return true;
	}
	struct timeline out;
	if (timeline_step(&s->timing_arena, s->timing, &out))
		return true;
	timeline_close(s->timing);
	s->timing = NULL;
	arena_free(&s->timeline_arena);
	s->timeline_arena = s->timing_arena;
	s->timing_arena = (struct arena){0};
	s->timeline = out;
	s->timed = true;
	s->builds++;
	return false;
}

void story_retime(struct story *s)
{
	timeline_close(s->timing);
	s->timing = NULL;
	arena_free(&s->timing_arena);
	s->timed = false;
}

void story_revise(struct story *s, const struct revision *r)
{
	struct revision kept = *r;
	kept.edtf = str_dup(&s->arena, r->edtf);
	kept.label = str_dup(&s->arena, r->label);
	kept.other_edtf = str_dup(&s->arena, r->other_edtf);
	kept.other_label = str_dup(&s->arena, r->other_label);
	VEC_PUSH(&s->arena, &s->revisions, kept);
	story_retime(s);
}

bool story_unrevise(struct story *s)
{
	if (s->revisions.n == 0)
		return false;
	s->revisions.n--;
	story_retime(s);
	return true;
}
