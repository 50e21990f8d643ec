# Inputs made to do harm, in every command and every view.
if TESTS_WANTED
check_PROGRAMS += tests/hostile/scan
TESTS += tests/hostile/batch.sh tests/hostile/screens.sh
endif
EXTRA_DIST += tests/hostile/lib.sh tests/hostile/inputs.sh tests/hostile/batch.sh \
	tests/hostile/screens.sh

tests_hostile_scan_SOURCES = tests/hostile/scan.c tests/hostile/forbidden.c tests/hostile/forbidden.h
tests_hostile_scan_LDADD = libcore.a $(core_libs)
