# Figures, not tests: `make bench` prints tables. BENCH names some of them.
EXTRA_PROGRAMS = tests/bench/ptymeter
tests_bench_ptymeter_SOURCES = \
	tests/bench/grid.c tests/bench/grid.h \
	tests/bench/ptymeter.h \
	tests/bench/ptymeter.c \
	tests/bench/report.c tests/bench/report.h \
	tests/bench/script.c tests/bench/script.h \
	tests/bench/terminal.c tests/bench/terminal.h
tests_bench_ptymeter_CPPFLAGS = $(AM_CPPFLAGS) $(VTERM_CFLAGS)
# forkpty is in libutil where it is not in the C library.
tests_bench_ptymeter_LDADD = $(VTERM_LIBS) -lutil
CLEANFILES += tests/bench/ptymeter

bench: parallax$(EXEEXT) tests/bench/ptymeter$(EXEEXT)
	PARALLAX='$(abs_top_builddir)/parallax$(EXEEXT)' PTYMETER='$(abs_top_builddir)/tests/bench/ptymeter$(EXEEXT)' \
	  '$(srcdir)/tests/bench/run.sh' $(BENCH)

.PHONY: bench

# Time and memory of the analysis: `make bench-time`; TIME names some of its tables.
EXTRA_PROGRAMS += tests/bench/passes tests/bench/pairs
tests_bench_passes_SOURCES = tests/bench/passes.c tests/bench/spent.c tests/bench/spent.h
tests_bench_passes_LDADD = libcore.a $(core_libs)
tests_bench_pairs_SOURCES = tests/bench/pairs.c tests/bench/spent.c tests/bench/spent.h
tests_bench_pairs_LDADD = libcore.a $(core_libs)
CLEANFILES += tests/bench/passes tests/bench/pairs

bench-time: parallax$(EXEEXT) tests/bench/passes$(EXEEXT) tests/bench/pairs$(EXEEXT)
	PARALLAX='$(abs_top_builddir)/parallax$(EXEEXT)' PARALLAX_DATA='$(abs_top_srcdir)' \
	  PASSES='$(abs_top_builddir)/tests/bench/passes$(EXEEXT)' \
	  PAIRS='$(abs_top_builddir)/tests/bench/pairs$(EXEEXT)' SAMPLES='$(abs_top_srcdir)/samples' \
	  '$(srcdir)/tests/bench/time.sh' $(TIME)

bench: bench-time

.PHONY: bench-time
