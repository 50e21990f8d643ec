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
