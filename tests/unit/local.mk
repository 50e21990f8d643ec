# One program for all unit tests: tests/unit/unit [SUITE]... Each file in
# unit_sources, tests/unit/FOLDER/NAME.c, defines Suite *suite_FOLDER_NAME(void)
# and is called from the table made below. Help for several tests that is no
# suite goes to unit_support.

unit_sources =
unit_support = tests/unit/unit.c tests/unit/unit.h

include tests/unit/base/local.mk
include tests/unit/text/local.mk
include tests/unit/format/local.mk
include tests/unit/import/local.mk
include tests/unit/entity/local.mk
include tests/unit/time/local.mk
include tests/unit/quote/local.mk
include tests/unit/wording/local.mk
include tests/unit/article/local.mk
include tests/unit/story/local.mk
include tests/unit/compare/local.mk
include tests/unit/notes/local.mk
include tests/unit/keymap/local.mk
include tests/unit/view/local.mk
include tests/unit/desk/local.mk
include tests/unit/tui/local.mk

if TESTS_WANTED
check_PROGRAMS += tests/unit/unit
TESTS += tests/unit/unit
endif

tests_unit_unit_SOURCES = $(unit_support) $(unit_sources)
nodist_tests_unit_unit_SOURCES = tests/unit/suites.c
tests_unit_unit_CPPFLAGS = $(AM_CPPFLAGS) $(CHECK_CFLAGS) $(VTERM_CFLAGS)
# A suite's only caller is the generated table.
tests_unit_unit_CFLAGS = $(AM_CFLAGS) -Wno-missing-prototypes
tests_unit_unit_LDADD = libtui.a libcore.a $(CHECK_LIBS) $(VTERM_LIBS) $(NCURSES_LIBS) $(core_libs)

tests/unit/suites.c: Makefile
	$(AM_V_GEN)$(MKDIR_P) tests/unit && \
	names=`printf '%s\n' $(unit_sources) | sed -n 's,^tests/unit/\(.*\)/\(.*\)\.c$$,\1_\2,p'` && { \
	  echo '/* Made from unit_sources in tests/unit; do not edit. */'; \
	  echo '#include "tests/unit/unit.h"'; \
	  for name in $$names; do echo "Suite *suite_$$name(void);"; done; \
	  echo 'const struct unit_suite unit_suites[] = {'; \
	  for name in $$names; do echo "	{\"$$name\", suite_$$name},"; done; \
	  echo '	{0, 0},'; \
	  echo '};'; \
	} > $@-t && mv -f $@-t $@

CLEANFILES += tests/unit/suites.c
