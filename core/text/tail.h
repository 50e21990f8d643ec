/*
 * tail - what stands behind the end of an article.
 *
 * Names that sign it, notes on the author, links to other articles, furniture.
 * Works when the text has ended, on its last TAIL_MOST blocks, once they are
 * judged as any others (classify.h). Cannot fail; allocates nothing.
 */
#ifndef CORE_TEXT_TAIL_H
#define CORE_TEXT_TAIL_H

#include "core/text/blocks.h"

enum { TAIL_MOST = 96 };

void tail_judge(struct str text, struct blocks *v, const struct blocks_work *w);

#endif
