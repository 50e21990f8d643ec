/*
 * speakers - which entity says each quotation of the story.
 *
 * A name speaks for itself; a pronoun for the nearest person before it that
 * fits; "the minister" for the nearest person who was called so. Deterministic,
 * made anew with the entities; `at` has one element a quotation, of all articles
 * in order. Lives where the entities live. Who is not named stays without one.
 */
#ifndef CORE_STORY_SPEAKERS_H
#define CORE_STORY_SPEAKERS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/str.h"
#include "core/story/entity.h"

struct story;

enum speaker_by {
	SPEAKER_NONE,    /* no entity is known */
	SPEAKER_NAMED,   /* the speaker is a name */
	SPEAKER_PRONOUN, /* `name` stands before the pronoun */
	SPEAKER_ROLE,    /* `name` was called so */
	SPEAKER_REPORT,  /* `name` is whose report, statement, ... it is */
	SPEAKER_BYS,
};

struct speaker {
	int32_t entity; /* -1: not known */
	int32_t name;   /* of entities.name: what decided; -1 */
	uint8_t by;     /* enum speaker_by */
};

struct speakers {
	struct speaker *at;
	int32_t *first; /* one an article: its first quotation in `at` */
	int32_t articles;
	int32_t *gender; /* of an entity: > 0 male, < 0 female, as the articles have it */
};

void speakers_open(
	struct arena *a, const struct story *s, const struct entities *e, struct speakers *out);
/* Those of one article; any order but each once. */
void speakers_step(
	const struct story *s, const struct entities *e, int32_t article, struct speakers *out);

/* Who the words `speaker` of an article stand for; needs the speakers of all its quotations. */
struct speaker speaker_meant(const struct story *s, int32_t article, struct span speaker);

/* Index of the entity that says quotation `i` of `article`, -1. */
int32_t speaker_entity(const struct story *s, int32_t article, int32_t i);
/* Its name, else the speaker as the article has it, else missing. */
struct str speaker_text(const struct story *s, int32_t article, int32_t i);
/* The quotation that covers byte `at` and counts as somebody's words, -1: the author's voice. */
int32_t speaker_quote_at(const struct story *s, int32_t article, int32_t at);
/* One sentence: why it is this one. */
struct str speaker_why(struct arena *a, const struct story *s, int32_t article, int32_t i);
/* The same for the words `as` that speaker_meant() gave `who` for. */
struct str speaker_meant_why(
	struct arena *a, const struct story *s, struct str as, struct speaker who);

#endif
