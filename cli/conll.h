/* conll - tags for a file of one token a line, to score the tagger with. */
#ifndef CLI_CONLL_H
#define CLI_CONLL_H

#include "cli/subcommand.h"

int run_conll(struct batch *b);

#endif
