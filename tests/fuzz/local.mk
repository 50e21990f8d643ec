# Programs that take any bytes; the corpus is replayed on every check.
if TESTS_WANTED
check_PROGRAMS += tests/fuzz/dates tests/fuzz/notes tests/fuzz/pairing tests/fuzz/quotes tests/fuzz/timeline \
	tests/fuzz/wording
TESTS += tests/fuzz/run.sh
endif

fuzz_replay = tests/fuzz/replay.c tests/fuzz/replay.h

tests_fuzz_dates_SOURCES = tests/fuzz/dates.c $(fuzz_replay)
tests_fuzz_dates_LDADD = libcore.a $(core_libs)
tests_fuzz_notes_SOURCES = tests/fuzz/notes.c $(fuzz_replay)
tests_fuzz_notes_LDADD = libcore.a $(core_libs)
tests_fuzz_pairing_SOURCES = tests/fuzz/pairing.c $(fuzz_replay)
tests_fuzz_pairing_LDADD = libcore.a $(core_libs)
tests_fuzz_quotes_SOURCES = tests/fuzz/quotes.c $(fuzz_replay)
tests_fuzz_quotes_LDADD = libcore.a $(core_libs)
tests_fuzz_timeline_SOURCES = tests/fuzz/timeline.c $(fuzz_replay)
tests_fuzz_timeline_LDADD = libcore.a $(core_libs)
tests_fuzz_wording_SOURCES = tests/fuzz/wording.c $(fuzz_replay)
tests_fuzz_wording_LDADD = libcore.a $(core_libs)
