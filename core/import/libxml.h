/*
 * libxml - libxml2's calls, loaded with the first page of HTML.
 *
 * It brings libz and liblzma along; a text that is no HTML needs none of them.
 * Its memory is that of core/base/heap.h.
 */
#ifndef CORE_IMPORT_LIBXML_H
#define CORE_IMPORT_LIBXML_H

#include <libxml/HTMLparser.h>
#include <libxml/uri.h>

#include "core/base/late.h"
#include "core/base/str.h"

struct arena;

#define LIBXML_CALLS(CALL)                                                                         \
	CALL(htmlNewParserCtxt)                                                                    \
	CALL(htmlCtxtReadMemory)                                                                   \
	CALL(htmlFreeParserCtxt)                                                                   \
	CALL(htmlEntityLookup)                                                                     \
	CALL(xmlStopParser)                                                                        \
	CALL(xmlDictSize)                                                                          \
	CALL(xmlMemSetup)                                                                          \
	CALL(xmlFreeDoc)                                                                           \
	CALL(xmlBuildURI)                                                                          \
	CALL(xmlFree)

struct libxml {
	LIBXML_CALLS(LATE_MEMBER)
};

bool libxml_load(struct libxml *out, struct err *e);
/* What `href` means on a page at `base`. Missing if it cannot be told. */
struct str libxml_uri(struct arena *a, struct str href, struct str base);
/* The character "&name;" stands for; 0: none. */
int32_t libxml_entity(const char *name);

#endif
