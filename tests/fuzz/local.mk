# Programs that take any bytes; the corpus is replayed on every check.
if TESTS_WANTED
check_PROGRAMS += tests/fuzz/dates tests/fuzz/notes
TESTS += tests/fuzz/run.sh
endif

tests_fuzz_dates_SOURCES = tests/fuzz/dates.c
tests_fuzz_dates_LDADD = libcore.a $(core_libs)
tests_fuzz_notes_SOURCES = tests/fuzz/notes.c
tests_fuzz_notes_LDADD = libcore.a $(core_libs)
