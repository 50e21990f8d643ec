/*
 * claiming - claims and conflicts of the story, and the panes that show them.
 *
 * Made in steps once the story is whole, for the gutter of the readers or when
 * one of the panes is shown, of the
 * comparison that the Compare pane uses too; made anew when the story or what
 * the reader says of its links is another. Until then the old rows stay, if
 * they are of the same story.
 */
#ifndef CORE_DESK_CLAIMING_H
#define CORE_DESK_CLAIMING_H

#include <stdbool.h>
#include <stdint.h>

#include "core/desk/journey.h"
#include "core/view/conflicts_view.h"

struct claiming {
	struct arena arena[2]; /* results: those shown, and those being made */
	int current;
	bool there; /* arena[current] holds some */
	struct claims claims;
	struct conflicts conflicts;
	int32_t builds, articles,
		pinned; /* what they are of: story.builds, story.n, comparing.pinned */

	struct claims_work *work; /* a build under way; NULL: none */
	struct conflicts_work *conflicts_work;
	struct claims next;
	struct conflicts next_conflicts;
	struct comparison *comparison; /* the build's */
	int32_t next_builds, next_articles, next_pinned;

	struct list list; /* of the Conflicts pane */
	int32_t was;      /* its focus when rows were looked at last */
	struct spot last; /* mention jumped to last */
	struct str filter;
	int32_t number, shown; /* of the conflict in focus; of those shown */
};

struct desk;

void claiming_free(struct claiming *p);
/* One step, if a pane wants them; false when nothing is left. */
bool claiming_work(struct desk *d);
/* The claims and conflicts of the story as it is; false: not known yet. */
bool claiming_holds(const struct desk *d);
/* They are also of what the reader says of links now; the comparison is whole. */
bool claiming_is_fresh(const struct desk *d);

/* Who has the sentence at the reader's focus in nearly the same words; empty: nobody. */
struct str claiming_copies(struct desk *d, struct arena *a);

/* The links of the sentence at the reader's focus and their sums, once all are known. */
void claiming_links(struct desk *d, struct arena *a, struct strs *facts);

/* The rows of the Conflicts pane for a width; they live in `a`. */
void conflicts_list(struct desk *d, struct arena *a, int32_t columns, struct conflict_rows *out);
/* Those of the pane, the focus settled on one that takes it. */
void conflicts_rows(struct desk *d, struct arena *a, struct conflict_rows *out);
/* What the status row says of the row in focus. */
struct str conflicts_finding(struct desk *d, struct arena *a);

#endif
