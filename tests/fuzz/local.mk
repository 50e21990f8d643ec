# Programs that take any bytes; the corpus is replayed on every check.
if TESTS_WANTED
check_PROGRAMS += tests/fuzz/commands tests/fuzz/dates tests/fuzz/decode tests/fuzz/html \
	tests/fuzz/markdown tests/fuzz/model tests/fuzz/notes tests/fuzz/pairing tests/fuzz/quotes \
	tests/fuzz/timeline tests/fuzz/wording tests/fuzz/wrap
TESTS += tests/fuzz/run.sh
endif

fuzz_replay = tests/fuzz/replay.c tests/fuzz/replay.h
fuzz_imported = $(fuzz_replay) tests/fuzz/imported.c tests/fuzz/imported.h

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
tests_fuzz_commands_SOURCES = tests/fuzz/commands.c $(fuzz_replay)
tests_fuzz_commands_LDADD = libcore.a $(core_libs)
tests_fuzz_decode_SOURCES = tests/fuzz/decode.c $(fuzz_imported)
tests_fuzz_decode_LDADD = libcore.a $(core_libs)
tests_fuzz_html_SOURCES = tests/fuzz/html.c $(fuzz_imported)
tests_fuzz_html_LDADD = libcore.a $(core_libs)
tests_fuzz_markdown_SOURCES = tests/fuzz/markdown.c $(fuzz_imported)
tests_fuzz_markdown_LDADD = libcore.a $(core_libs)
tests_fuzz_model_SOURCES = tests/fuzz/model.c $(fuzz_replay)
tests_fuzz_model_LDADD = libcore.a $(core_libs)
tests_fuzz_wrap_SOURCES = tests/fuzz/wrap.c $(fuzz_imported)
tests_fuzz_wrap_LDADD = libcore.a $(core_libs)
