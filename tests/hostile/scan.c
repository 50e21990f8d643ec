/*
 * scan - says what is forbidden in standard input; ends with 1 if anything is.
 *
 *	scan plain|colour|screen
 */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "tests/hostile/forbidden.h"

int main(int argc, char **argv)
{
	static const char *const kinds[] = {"plain", "colour", "screen"};
	struct buf bytes = {0};
	struct err e;
	const char *what;
	int kind = 0;
	while (kind < 3 && (argc != 2 || strcmp(argv[1], kinds[kind]) != 0))
		kind++;
	if (kind == 3) {
		fputs("usage: scan plain|colour|screen <FILE\n", stderr);
		return 99;
	}
	if (!file_read_fd(STDIN_FILENO, "standard input", &bytes, &e)) {
		fprintf(stderr, "%s\n", e.text);
		return 99;
	}
	int32_t at = forbidden_find(buf_str(&bytes), (enum output)kind, &what);
	if (at >= 0) {
		printf("byte %d: %s: ", at, what);
		forbidden_show(stdout, buf_str(&bytes), at);
	}
	buf_free(&bytes);
	return at >= 0 ? 1 : 0;
}
