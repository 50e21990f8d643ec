/*
 * entities_view - who and what the articles name: one entity a row, counts side
 * by side.
 *
 * `>o NATO           8 29 20 22 10`: type letter (h human, o organisation, p
 * place, m other), the name, how often each article names it (counted names:
 * not those of captions and bylines). Beyond eight articles, or where their
 * columns do not fit, one total and the number of articles. An opened row shows
 * its evidence below it.
 */
#ifndef CORE_VIEW_ENTITIES_VIEW_H
#define CORE_VIEW_ENTITIES_VIEW_H

#include "core/view/reader_view.h"
#include "core/view/view.h"

struct entity_row {
	int32_t entity;    /* index in story.entities */
	bool marked;       /* with t */
	struct str detail; /* of an opened entity: one line of evidence; len 0: the entity itself */
	struct place where; /* of a detail: where Enter goes; article -1: nowhere */
};

struct entity_rows {
	struct entity_row *at;
	int32_t n;
	int32_t shown, all; /* entities behind the filter, and all of them */
	struct str filter;
	struct str message; /* shown receding when there is no row */
};

void entities_page(const struct view *v, const struct list *l, const struct entity_rows *rows,
	struct rect rect, bool focused, struct page *out);

char entity_letter(uint8_t type);    /* 'h' 'o' 'p' 'm' */
enum face entity_face(uint8_t type); /* FACE_PERSON ... */
uint8_t entity_hue(struct str key);  /* the same for a name in every story and article */
/*
 * Appends the names of `article` between two bytes as marks, coloured by entity;
 * `only` >= 0: none but those of that entity.
 */
void entity_marks(const struct view *v, int32_t article, int32_t from, int32_t to, int32_t only,
	struct marks *out);
/* The lines of evidence of one entity: aliases, tie, who stands beside it, first sentence. */
void entity_details(const struct view *v, int32_t entity, struct entity_rows *out);

#endif
