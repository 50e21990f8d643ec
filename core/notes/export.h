/*
 * export - notes for other programs and for people without this one.
 *
 * The order is that of the file, the same notes give the same bytes. Faulty
 * blocks are left out. Texts are cleaned: what is printed may go to a terminal.
 *
 * jsonld: Web Annotation Data Model (W3C Recommendation, 23 February 2017), one
 * AnnotationCollection. A passage is a TextQuoteSelector and, where its
 * position is known, a FragmentSelector of RFC 5147; a long one is a
 * RangeSelector, whose end is exclusive: what follows behind the passage.
 */
#ifndef CORE_NOTES_EXPORT_H
#define CORE_NOTES_EXPORT_H

#include "core/notes/anchored.h"

#define NOTES_URN   "urn:parallax:note:" /* before the id of a note */
#define NOTES_STORY "urn:parallax:story" /* the target of a note on the whole story */

typedef void notes_export(const struct anchored_notes *x, struct buf *out);

notes_export export_jsonld, export_jsonl; /* export_json.c */
notes_export export_md, export_org;       /* export.c */
notes_export export_html;                 /* export_html.c */

/* ---- what they share */

/* Title of the notes: the first heading of the file, else "Notes". */
struct str export_title(const struct anchored_notes *x);
/* What is known of the article of a target; len 0 where nothing is. */
struct notes_source export_source(const struct anchored_notes *x, int32_t note, int32_t target);
/* The passage in one piece, "first ... last" of a long one. In `a`. */
struct str export_words(struct arena *a, const struct selector *s);

#endif
