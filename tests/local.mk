# What `make check` runs. Each kind of test has a folder with a local.mk; a
# runner there finds its own cases, so a new case is a new file.
#
# A test ends with 0 (passed), 77 (skipped, with the reason on stdout) or
# anything else (failed). Scripts are run by their first line: make them
# executable. They may not write into the source tree.

TEST_EXTENSIONS = .sh
TESTS =
check_PROGRAMS =
CLEANFILES =

# A test knows: PARALLAX, the program; top_srcdir and top_builddir, absolute; an
# empty home of its own; CHECK_CC and CHECK_CPPFLAGS, how files are compiled.
# SANITIZERS is yes in a build that has them.
check_home = HOME=`mktemp -d "$${TMPDIR:-/tmp}/parallax-home.XXXXXX"` || exit 99; export HOME; \
	trap 'rm -rf "$$HOME"' EXIT; trap 'exit 130' HUP INT TERM;
check_env = \
	PARALLAX='$(abs_top_builddir)/parallax$(EXEEXT)'; export PARALLAX; \
	top_srcdir='$(abs_top_srcdir)'; export top_srcdir; \
	PARALLAX_DATA='$(abs_top_srcdir)'; export PARALLAX_DATA; \
	top_builddir='$(abs_top_builddir)'; export top_builddir; \
	CHECK_CC='$(CC)'; export CHECK_CC; \
	CHECK_CPPFLAGS='$(DEFS) $(lib_cflags)'; export CHECK_CPPFLAGS; \
	SANITIZERS='@SANITIZERS@'; export SANITIZERS; \
	COVERAGE='@COVERAGE@'; export COVERAGE; \
	LC_ALL=C.UTF-8; export LC_ALL; TZ=UTC; export TZ; \
	unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR \
	  EDITOR VISUAL PAGER BROWSER NO_COLOR COLUMNS LINES LANG LANGUAGE || :;
AM_TESTS_ENVIRONMENT = $(check_env) $(check_home)

include tests/unit/local.mk
include tests/checks/local.mk
include tests/golden/local.mk
include tests/script/local.mk
include tests/pty/local.mk
include tests/quality/local.mk
include tests/hostile/local.mk
include tests/fuzz/local.mk
include tests/durable/local.mk
include tests/bench/local.mk
