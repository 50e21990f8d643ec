/*
 * prose - passages as running text with styled stretches, to be wrapped.
 *
 * What stands on several lines of the source becomes one text: white space is
 * folded, stretches that are left out become nothing. Where colours cannot tell
 * (view.plain) a stretch may get brackets, which take columns like all text.
 * Lives in v->arena.
 */
#ifndef CORE_VIEW_PROSE_H
#define CORE_VIEW_PROSE_H

#include "core/view/reader_view.h"
#include "core/view/view.h"

struct prose {
	struct str text;         /* no tab, no newline, no white space at its ends */
	struct marks marks;      /* spans in `text`, ascending, without overlaps */
	struct note_marks notes; /* where in `text` their passages begin */
};

struct prose_part {
	struct span span; /* bytes in the document */
	uint8_t face;     /* enum face */
	bool left_out;    /* not shown; where text stands on both sides of it, a cut is */
	bool bracketed;   /* "[words]" if the view is plain */
};

struct prose_parts { /* ascending, without overlaps; text between them is `face` */
	struct prose_part *at;
	int32_t n;
};

/* `notes`: passages with notes in the order of the text; what begins within `span` is kept. */
void prose_build(const struct view *v, struct str text, struct span span, enum face face,
	const struct prose_parts *parts, const struct note_marks *notes, struct prose *out);
/* Rows of at most `columns` columns: spans in p->text. */
void prose_rows(const struct view *v, const struct prose *p, int32_t columns, struct spans *rows);
/* Appends one of these rows. */
void prose_add(const struct view *v, struct line *l, const struct prose *p, struct span row,
	enum face face);

#endif
