#include "config.h"

#include "cli/timeline_html.h"

void timeline_html(struct batch *b)
{
	(void)b;
}
