/*
 * dom - an HTML page as one flat list of nodes, in document order.
 *
 * libxml2's parser repairs the markup and reports elements and characters; no
 * tree of its own is made, so that every walk is a loop and no depth of
 * nesting matters. The descendants of node i are the nodes (i, at[i].end).
 * Node 0 is the root. Reads UTF-8; never the network, never another file.
 *
 * Cannot fail: what cannot be parsed in reasonable time (hundred thousands of
 * unmatched tags inside each other) comes as text without elements, and
 * `flat` says so; also if libxml2 is missing. Lives in `a`.
 */
#ifndef CORE_IMPORT_DOM_H
#define CORE_IMPORT_DOM_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/str.h"
#include "core/import/tag.h"

struct dom_node {
	int32_t parent; /* index; -1 for the root */
	int32_t end;    /* index behind the last descendant */
	int32_t from;   /* characters: bytes in text; element: index of its first attribute */
	int32_t count;  /* characters: bytes; element: attributes */
	uint8_t tag;    /* enum tag */
	bool unseen;    /* element: neither it nor anything in it is visible */
};

struct dom_attr {
	struct str value;
	enum attr name;
};

struct dom {
	struct dom_node *at;
	int32_t n;
	struct {
		struct dom_attr *at;
		int32_t n;
	} attrs;
	struct str text;  /* all characters, scripts too */
	const char *flat; /* why there are no elements; else NULL */
};

void dom_parse(struct arena *a, struct str html, struct dom *out);
/* The characters of a TAG_TEXT node. */
struct str dom_text(const struct dom *d, int32_t node);
/* Missing if the element does not have it. */
struct str dom_attr(const struct dom *d, int32_t node, enum attr name);
/* All characters below `node` in one piece, white space as it stands. */
struct str dom_inner(struct arena *a, const struct dom *d, int32_t node);
/* Is `word` one of the words, divided by white space, of `list`? Without regard to case. */
bool dom_has_word(struct str list, struct str word);

#endif
