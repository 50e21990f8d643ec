/*
 * wording - the tables of the subcommand wording besides that of charged words.
 *
 * The story is linked. They return an exit status.
 */
#ifndef CLI_WORDING_H
#define CLI_WORDING_H

#include "cli/subcommand.h"

int print_portrait(struct batch *b);   /* --entity NAME */
int print_vocabulary(struct batch *b); /* --vocabulary */

#endif
