/* timeline_html - the timeline as one HTML file without script, for a browser or paper. */
#ifndef CLI_TIMELINE_HTML_H
#define CLI_TIMELINE_HTML_H

#include "cli/subcommand.h"

void timeline_html(struct batch *b);

#endif
