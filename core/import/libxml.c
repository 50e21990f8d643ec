#include "config.h"

#include "core/import/libxml.h"

#include <stdlib.h>

#include "core/base/arena.h"
#include "core/base/heap.h"

bool libxml_load(struct libxml *out, struct err *e)
{
	static const char *const names[] = {LIBXML_CALLS(LATE_NAME)};
	if (!late_load(LIBRARY_XML, names, sizeof names / sizeof *names, out, e))
		return false;
	out->xmlMemSetup(free, heap_alloc, heap_resize, heap_copy);
	return true;
}

struct str libxml_uri(struct arena *a, struct str href, struct str base)
{
	struct libxml xml;
	if (!libxml_load(&xml, NULL))
		return (struct str){0};
	xmlChar *url = xml.xmlBuildURI(
		(const xmlChar *)str_cstr(a, href), (const xmlChar *)str_cstr(a, base));
	if (url == NULL)
		return (struct str){0};
	struct str kept = str_dup(a, str_of((const char *)url));
	(*xml.xmlFree)(url);
	return kept;
}

int32_t libxml_entity(const char *name)
{
	struct libxml xml;
	if (!libxml_load(&xml, NULL))
		return 0;
	const htmlEntityDesc *known = xml.htmlEntityLookup((const xmlChar *)name);
	return known != NULL ? (int32_t)known->value : 0;
}
