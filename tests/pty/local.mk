# The program in a real terminal (libvterm). run.sh plays the cases *.pty, one a
# file; ptytest.c says what they may contain.
if TESTS_WANTED
check_PROGRAMS += tests/pty/ptytest
TESTS += tests/pty/selftest.sh tests/pty/run.sh
endif

tests_pty_ptytest_SOURCES = \
	tests/hostile/forbidden.c tests/hostile/forbidden.h \
	tests/pty/job.c tests/pty/job.h \
	tests/pty/keybytes.c tests/pty/keybytes.h \
	tests/pty/playing.c tests/pty/playing.h \
	tests/pty/ptytest.c \
	tests/pty/screen_steps.c \
	tests/pty/setup_steps.c \
	tests/pty/terminal.c tests/pty/terminal.h
tests_pty_ptytest_CPPFLAGS = $(AM_CPPFLAGS) $(VTERM_CFLAGS)
# forkpty is in libutil where it is not in the C library.
tests_pty_ptytest_LDADD = libcore.a $(VTERM_LIBS) $(NCURSES_LIBS) -lutil $(core_libs)
