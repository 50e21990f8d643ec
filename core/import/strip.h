/*
 * strip - the text between tags, for markup that is no page of its own.
 *
 * Needs no balance and builds nothing. Comments and the contents of scripts
 * and styles are left out, references like "&amp;" are resolved.
 */
#ifndef CORE_IMPORT_STRIP_H
#define CORE_IMPORT_STRIP_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "core/import/tag.h"

/*
 * Appends the text before the next tag to `text`, says which tag it was
 * (TAG_ROOT at the end), and takes both off *rest. False: nothing was left.
 */
bool strip_next(struct str *rest, struct buf *text, enum tag *tag);

#endif
