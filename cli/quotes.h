/* quotes - what the files of the subcommand quotes share. */
#ifndef CLI_QUOTES_H
#define CLI_QUOTES_H

#include "cli/subcommand.h"
#include "core/story/voices.h"

int print_speakers(struct batch *b); /* --speakers */

#endif
