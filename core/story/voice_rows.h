/*
 * voice_rows - utterances gathered into voices, then laid out in rows and cells; for voices.c.
 */
#ifndef CORE_STORY_VOICE_ROWS_H
#define CORE_STORY_VOICE_ROWS_H

#include "core/quote/wordlist.h"
#include "core/story/voices.h"

struct voice_rows {
	struct arena work;
	const struct story *story;
	struct wordlist words;
	struct map keys; /* kind and folded words to an index of `found` */
	struct {
		struct voice *at;
		int32_t n;
	} found;
	struct {
		struct utterance *at;
		int32_t n;
	} said;
};

/* Sets its voice. */
void voice_rows_add(struct voice_rows *r, const struct utterance *u);
void voice_rows_finish(struct arena *to, struct voice_rows *r, struct voices *out);

#endif
