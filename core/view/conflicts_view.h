/*
 * conflicts_view - what the articles disagree on, each with all its sides.
 *
 * A conflict is a row with its kind, what it is about and who takes part, and
 * below it a mention each: letter, value, sentence. Rows between two conflicts
 * are blank and take no focus.
 */
#ifndef CORE_VIEW_CONFLICTS_VIEW_H
#define CORE_VIEW_CONFLICTS_VIEW_H

#include "core/compare/conflicts.h"
#include "core/view/view.h"

enum conflict_row_kind {
	CONFLICT_HEAD,
	CONFLICT_MENTION, /* letter, value, the beginning of its sentence */
	CONFLICT_MORE,    /* further words of the row above */
	CONFLICT_GAP,     /* blank */
};

struct conflict_row {
	uint8_t kind; /* enum conflict_row_kind */
	int32_t conflict;
	int32_t mention; /* of conflicts.mention; -1 */
	struct str head, value, text;
};

struct conflict_rows {
	struct conflict_row *at;
	int32_t n;
	const struct conflicts *conflicts; /* NULL: not known yet */
	int32_t shown;                     /* conflicts behind the filter */
	struct str filter;
	struct str message; /* shown receding when there is no row */
};

/* The rows of conflict `i`. */
void conflicts_add(const struct view *v, struct conflict_rows *rows, const struct claims *claims,
	int32_t i, int32_t columns);
/* What it is about: the event, the speaker, the claim. */
struct str conflict_title(
	const struct view *v, const struct claims *claims, const struct conflict *c);
void conflicts_page(const struct view *v, const struct list *l, const struct conflict_rows *rows,
	struct rect rect, bool focused, struct page *out);

#endif
