/*
 * face - the role a piece of text plays on the screen.
 *
 * A view names roles; tui/theme.c gives them colours and attributes. No state
 * is told by colour alone: each role has an attribute or a glyph in mono too.
 */
#ifndef CORE_VIEW_FACE_H
#define CORE_VIEW_FACE_H

enum face {
	FACE_TEXT,
	FACE_HEADER,  /* first row of a pane, underlined across */
	FACE_STATUS,  /* last row of the screen */
	FACE_RECEDE,  /* junk, hints, what is not known */
	FACE_HEADING, /* title and headings of an article */
	FACE_QUOTE,   /* block quotes */
	FACE_LINK,    /* a link that Enter opens */
	FACE_PERSON,  /* with hue, as the next three */
	FACE_ORG,
	FACE_PLACE,
	FACE_NAME,
	FACE_DATE,
	FACE_NOTE, /* a passage with a note */
	FACE_SLOT,
	FACE_CHARGED,
	FACE_CONFLICT,
	FACE_TROUBLE,  /* errors on the status row */
	FACE_SELECTED, /* the selection */
	FACE_ROW,      /* the head of the focused row of the list that has the keys */
	FACE_HIT,      /* search hits */
	FACE_HIT_HERE, /* the hit the focus is on */
	FACE_VISIBLE,  /* ^[ <U+202E>: marks that stand for what may not be sent */
	FACE_BORDER,
	FACES,
};

#endif
