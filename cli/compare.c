#include "config.h"

#include "cli/compare.h"

#include "core/base/buf.h"

struct span compare_span(const struct shown *s, enum side side, struct sentence_span p)
{
	return passage_span(&s->article[side]->doc, p);
}

const struct collation *compare_collation(const struct shown *s, int32_t link)
{
	return comparison_collation(s->comparison, 0, 1, link);
}

struct shared compare_shared(const struct shown *s, enum side side)
{
	const struct side_of_pair *p = &s->pairing->side[side];
	const struct document *d = &s->article[side]->doc;
	struct shared out = {0};
	double all = 0, covered = 0;
	for (int32_t i = 0; i < p->sentences; i++) {
		struct span span = d->sentences.at[i].span;
		if (p->covered[i] <= COVERED_NOT)
			continue;
		out.sentences++;
		out.linked += pairing_find(s->pairing, side, i) >= 0;
		all += span.end - span.beg;
		covered += p->covered[i] * (double)(span.end - span.beg);
	}
	out.text = all > 0 ? covered / all : 0;
	return out;
}

/* Does the speaker stand at `i` as before? Then only the verb is added. */
static bool goes_on(
	const struct shown *s, enum side side, const struct attributions *all, int32_t i)
{
	int32_t article = s->pairing->side[side].article;
	const struct story *story = &s->batch->desk->story;
	struct str own = attribution_speaker(story, article, &all->at[i]);
	return i > 0 &&
	       (own.len == 0 || str_eq(own, attribution_speaker(story, article, &all->at[i - 1])));
}

static void add_voices(
	struct buf *b, const struct shown *s, const struct attributions *all, enum side side)
{
	struct str text = s->article[side]->doc.text;
	for (int32_t i = 0; i < all->n; i++) {
		const struct attribution *x = &all->at[i];
		bool same = goes_on(s, side, all, i);
		struct str verb = span_text(text, x->verb);
		if (!same) {
			buf_add(b, i > 0 ? STR("; ") : STR(""));
			buf_add(b, attribution_speaker(&s->batch->desk->story,
					   s->pairing->side[side].article, x));
		}
		if (verb.len > 0) {
			buf_add(b, same ? STR(", ") : STR(" \u00B7 "));
			buf_add(b, verb);
		}
	}
}

static bool has_voice(const struct attributions *all)
{
	for (int32_t i = 0; i < all->n; i++)
		if (all->at[i].by != ATTRIBUTED_DATELINE)
			return true;
	return false;
}

struct str compare_voice(
	struct arena *a, const struct shown *s, const struct collation *c, enum side side)
{
	struct buf b = {0};
	add_voices(&b, s, &c->attributions[side], side);
	if (b.len == 0 && has_voice(&c->attributions[1 - side]))
		buf_add(&b, STR("author"));
	struct str text = buf_dup(a, &b);
	buf_free(&b);
	return text;
}

bool compare_is_told(const struct slot *x)
{
	return x->kind == SLOT_EQUAL_OTHER_WORDS && x->alike != ALIKE_FORM &&
	       x->alike != ALIKE_PRONOUN;
}

static bool lens_is_known(const struct batch *b, enum lens *lens)
{
	struct arena a = {0};
	*lens = b->cli->lens != NULL ? lens_find(str_of(b->cli->lens)) : LENS_CLAIMS;
	if (*lens == LENSES)
		fprintf(stderr, "parallax: compare has no lens \"%s\"; there is: %.*s\n",
			b->cli->lens, STR_ARG(lens_names(&a)));
	arena_free(&a);
	return *lens < LENSES;
}

/* The table of the lens; false: it is asked for a name that is not there. */
static bool look_through(struct shown *s)
{
	const struct story *story = &s->batch->desk->story;
	const char *name = s->batch->cli->entity;
	struct lens_source in = {
		.story = story, .comparison = s->comparison, .article = {0, 1}, .entity = -1};
	if (name != NULL)
		in.entity = entity_find(&story->entities, ENTITY_TYPES, str_of(name));
	if (name != NULL && in.entity < 0) {
		fprintf(stderr, "parallax: no name \"%s\" in these articles\n", name);
		return false;
	}
	if (s->lens != LENS_CLAIMS)
		lens_build(&s->arena, s->lens, &in, &s->table);
	return true;
}

static bool clash(const struct lens_table *t)
{
	for (int32_t i = 0; i < t->n; i++)
		if (t->at[i].state == LENS_CLASH)
			return true;
	return false;
}

/* Do they say different things anywhere? Looked at by their dates: do these clash? */
static bool differ(const struct shown *s)
{
	if (s->lens == LENS_DATES)
		return clash(&s->table);
	for (int32_t i = 0; i < s->facing.n; i++) {
		const struct facing_row *row = &s->facing.at[i];
		if (row->link < 0)
			return true;
		const struct collation *c = compare_collation(s, row->link);
		if (c->clashes.n > 0)
			return true;
		for (int32_t k = 0; k < c->slots.n; k++)
			if (c->slots.at[k].kind != SLOT_EQUAL_OTHER_WORDS)
				return true;
	}
	return false;
}

static const struct {
	enum format format;
	void (*claims)(struct shown *s);
	void (*lens)(struct shown *s);
} writers[] = {{FORMAT_TEXT, compare_text, compare_lens_text},
	{FORMAT_HTML, compare_html, compare_lens_html}, {FORMAT_JSON, compare_json, compare_json}};

static int write_all(struct shown *s, void (*write)(struct shown *))
{
	s->pairing = comparison_pair(s->comparison, 0, 1);
	for (int side = 0; side < 2; side++) {
		s->article[side] = s->batch->desk->story.at[side];
		story_letter(s->letter[side], side);
	}
	facing_build(&s->arena, s->pairing, SIDE_A, &s->facing);
	if (!look_through(s))
		return EXIT_TROUBLE;
	write(s);
	return s->batch->cli->exit_code && differ(s) ? EXIT_FOUND : EXIT_DONE;
}

int run_compare(struct batch *b)
{
	struct shown s = {.batch = b};
	int status = EXIT_TROUBLE;
	size_t i = 0, n = sizeof writers / sizeof *writers;
	while (i < n && writers[i].format != b->cli->format)
		i++;
	if (i == n) {
		fputs("parallax: compare writes text, json or html\n", stderr);
		return EXIT_TROUBLE;
	}
	if (!lens_is_known(b, &s.lens))
		return EXIT_TROUBLE;
	if (s.lens == LENS_DATES)
		batch_time(b);
	s.comparison = batch_compare(b);
	if (s.comparison != NULL)
		status = write_all(&s, s.lens == LENS_CLAIMS ? writers[i].claims : writers[i].lens);
	comparison_close(s.comparison);
	arena_free(&s.arena);
	return status;
}
