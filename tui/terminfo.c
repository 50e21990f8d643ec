#include "config.h"

#include "tui/terminfo.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

bool terminfo_knows(void)
{
	int found;
	return setupterm(NULL, STDOUT_FILENO, &found) == OK;
}
