/*
 * lens_build - what the builders of lenses share; for lens.c and lens_*.c.
 *
 * A builder is a function that does one step and is called until it returns
 * false. What it needs between steps lives in w->work. Rows go to w->out in the
 * order they are shown; a row's evidence is added right behind it.
 */
#ifndef CORE_COMPARE_LENS_BUILD_H
#define CORE_COMPARE_LENS_BUILD_H

#include "core/compare/lens.h"

struct lens_work {
	enum lens lens;
	struct lens_source in;
	const struct pairing *pairing;
	struct arena work; /* until the build is closed */
	struct arena *to;  /* of the table */
	struct lens_table *out;
	int32_t stage, at; /* of the builder */
	void *own;         /* of the builder, in `work` */
};

bool lens_dates_step(struct lens_work *w);
bool lens_emphasis_step(struct lens_work *w);
bool lens_wording_step(struct lens_work *w);
bool lens_voices_step(struct lens_work *w);
void lens_voices_close(struct lens_work *w);
void lens_wording_close(struct lens_work *w); /* what is not in w->work */

/* A new last row, without figures. */
struct lens_row *lens_row_add(struct lens_work *w, const char *kind, struct str name);
/* Evidence of the last row; good until the next is added. */
struct lens_evidence *lens_evidence_add(struct lens_work *w);
/* Words of a side, with the sentences they stand in. */
struct lens_words lens_words_at(const struct lens_work *w, int side, struct span span);
/* One sentence of a side, by its index. */
struct lens_words lens_words_of(const struct lens_work *w, int side, struct sentence_span place);
/* A copy of all that `from` has, as the new last row; its own evidence from `evidence`. */
void lens_row_take(
	struct lens_work *w, const struct lens_row *from, const struct lens_evidence *evidence);
const struct article *lens_article(const struct lens_work *w, int side);
struct str lens_text(const struct lens_work *w, int side, struct span span); /* on one line */
struct str lens_letter(struct lens_work *w, int side);                       /* "B" */

#endif
