/* unit - runs all unit tests, or those of the suites named as arguments. */
#include "config.h"

#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/unit/unit.h"

static bool wanted(const char *name, int argc, char **argv)
{
	if (argc < 2)
		return true;
	for (int i = 1; i < argc; i++)
		if (strcmp(name, argv[i]) == 0)
			return true;
	return false;
}

static bool known(const char *name)
{
	for (const struct unit_suite *s = unit_suites; s->name != NULL; s++)
		if (strcmp(name, s->name) == 0)
			return true;
	return false;
}

static int usage(const char *name)
{
	fprintf(stderr, "unit: there is no suite '%s'; there are:\n", name);
	for (const struct unit_suite *s = unit_suites; s->name != NULL; s++)
		fprintf(stderr, "\t%s\n", s->name);
	return 2;
}

int main(int argc, char **argv)
{
	/* Widths are the C library's and depend on the locale. */
	if (setlocale(LC_ALL, "C.UTF-8") == NULL && setlocale(LC_ALL, "") == NULL)
		return 99;
	for (int i = 1; i < argc; i++)
		if (!known(argv[i]))
			return usage(argv[i]);

	SRunner *runner = srunner_create(NULL);
	for (const struct unit_suite *s = unit_suites; s->name != NULL; s++)
		if (wanted(s->name, argc, argv))
			srunner_add_suite(runner, s->make());
	srunner_run_all(runner, CK_ENV);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
