/*
 * read_new - for `read --only-new`: what the last article repeats of the others.
 */
#ifndef CLI_READ_NEW_H
#define CLI_READ_NEW_H

#include "cli/subcommand.h"
#include "core/view/fold.h"

/* Folds of the last article; they live in `a`. At least one article must be there. */
void read_new_folds(struct batch *b, struct arena *a, struct folds *out);
/* Its sentences, each with the keys of the articles that said it before. */
void read_new_table(struct batch *b);

#endif
