/*
 * timeline_view - when what happened, and who says so: one event a row.
 *
 * `> 06/07 Vilnius sum…!··C·E`: date, label, `!` if sources disagree, and one
 * fixed cell an article that tells it; beyond eight articles their number. In a
 * narrow pane the year stands on a row of its own above the months of it; from
 * TIMELINE_WIDE columns on it has a column, and behind the tellers stand the
 * words of the texts. An opened row shows its tellings below it: letter, date,
 * sentence, and the rule that made the date of the words.
 */
#ifndef CORE_VIEW_TIMELINE_VIEW_H
#define CORE_VIEW_TIMELINE_VIEW_H

#include "core/story/timeline.h"
#include "core/view/view.h"

enum { TIMELINE_WIDE = 72 }; /* columns */

enum timeline_row_kind {
	TIMELINE_YEAR,  /* the year of the rows below; takes no focus */
	TIMELINE_ENTRY, /* an event */
	TIMELINE_TOLD,  /* of an opened one: letter, date and beginning of a telling */
	TIMELINE_MORE,  /* further words of the row above */
	TIMELINE_RULE,  /* why the telling has its date; recedes */
	TIMELINE_HANGS, /* the entry it hangs on */
};

struct timeline_row {
	uint8_t kind; /* enum timeline_row_kind */
	bool marked;  /* with t */
	bool shows_year;
	int32_t entry;
	int32_t telling;       /* of TIMELINE_TOLD, _MORE, _RULE; else -1 */
	struct str head, text; /* of a row that is no entry */
};

struct timeline_rows {
	struct timeline_row *at;
	int32_t n;
	const struct timeline *timeline;
	int32_t shown, all;       /* entries behind the filters, and all of them */
	int32_t hidden;           /* by the reader, or told in captions and bylines only */
	struct str filter, range; /* as typed; len 0: none */
	bool dated_only, disputed_only;
	struct str message; /* shown receding when there is no row */
};

/* The row of an entry, with the row of its year before it where the pane is narrow. */
void timeline_add(const struct view *v, struct timeline_rows *rows, int32_t entry, bool marked,
	int32_t columns);
/* The rows below an opened entry. */
void timeline_details(
	const struct view *v, struct timeline_rows *rows, int32_t entry, int32_t columns);
void timeline_page(const struct view *v, const struct list *l, const struct timeline_rows *rows,
	struct rect rect, bool focused, struct page *out);

/* Do sources disagree on it? */
bool timeline_clashes(const struct entry *e);
/* Or on what it hangs on? */
bool timeline_disputed(const struct timeline *t, int32_t entry);
/* The label at the width that names the entry in story files. */
struct str timeline_label(const struct view *v, const struct entry *e);
/* "before", "after": how it hangs on another entry. */
const char *timeline_hangs(const struct entry *e);
/* The words of the date as they stand, with the "in" or "on" before them. */
struct str telling_words(const struct view *v, const struct telling *t);
/* The telling of an entry at byte `at` of an article, else in the sentence around it; -1. */
int32_t telling_at(const struct view *v, int32_t entry, int32_t article, int32_t at);
/* The telling's own date in EDTF; "" if it has none. */
struct str telling_edtf(const struct view *v, const struct telling *t);

#endif
