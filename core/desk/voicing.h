/*
 * voicing - the voices of the story, and the Quotes pane that shows them.
 *
 * Made in steps when the pane is first shown, from the story as it is then, then
 * laid side by side over the articles; made anew when the story is another.
 * Voices that the reader opened are remembered
 * by kind and folded name.
 */
#ifndef CORE_DESK_VOICING_H
#define CORE_DESK_VOICING_H

#include "core/compare/renderings.h"
#include "core/view/quotes_view.h"

struct voicing {
	struct arena arena[2]; /* results: those shown, and those being made */
	int current;
	struct arena rendered_arena;
	bool there; /* arena[current] holds some */
	struct voices voices;
	struct renderings renderings; /* of the voices, once `rendered` */
	bool rendered;
	int32_t pinned;           /* the renderings': comparing.pinned */
	int32_t builds, articles; /* what they are of: story.builds, story.n */

	struct voices_work *work;          /* a build under way; NULL: none */
	struct renderings_work *rendering; /* NULL: none */
	struct comparison *comparison;     /* its */
	struct voices next;
	int32_t next_builds, next_articles;

	struct list list;
	struct str filter;
	struct strs opened;    /* "kind name" */
	int32_t number, shown; /* of the voice in focus; of those shown */
};

struct desk;

void voicing_free(struct voicing *p);
/* One step, if the pane wants them; false when nothing is left. */
bool voicing_work(struct desk *d);
/* What the articles have in common of the utterances; NULL: not known yet. */
const struct renderings *voicing_renderings(const struct desk *d);
/* The voices of the story as it is; false: not known yet. */
bool voicing_holds(const struct desk *d);
void voicing_fold(struct desk *d, int32_t voice, bool open);

/* The rows of the Quotes pane for a width; they live in `a`. */
void quotes_list(struct desk *d, struct arena *a, int32_t columns, struct quotes_rows *out);
/* Those of the pane, its focus settled. */
void quotes_rows(struct desk *d, struct arena *a, struct quotes_rows *out);
/* What the status row says of the row in focus. */
struct str quotes_finding(struct desk *d, struct arena *a);

#endif
