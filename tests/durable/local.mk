# Nothing that was said to be saved is lost: programs killed, several at once,
# branches merged, calls and allocations that fail. ROUNDS and POINTS in the
# environment make them longer.
TESTS += tests/durable/kill.sh tests/durable/writers.sh tests/durable/merge.sh
EXTRA_DIST += tests/durable/lib.sh tests/durable/kill.sh tests/durable/writers.sh \
	tests/durable/merge.sh tests/durable/faulty.sh tests/durable/files.sh \
	tests/durable/libraries.sh tests/durable/memory.sh tests/durable/screens.sh \
	tests/durable/faults.c

if TESTS_WANTED
TESTS += tests/durable/files.sh tests/durable/libraries.sh tests/durable/memory.sh \
	tests/durable/screens.sh
check_DATA = tests/durable/faults.so
endif
CLEANFILES += tests/durable/faults.so

# Taken into programs by LD_PRELOAD, so it is no library for libtool to make.
tests/durable/faults.so: tests/durable/faults.c
	$(AM_V_CC)$(MKDIR_P) tests/durable && \
	  $(CC) $(WARN_CFLAGS) -O1 -g -fPIC -shared -o $@ '$(srcdir)/tests/durable/faults.c' -ldl

# Every allocation of every command and of the screen, one after the other: minutes.
walk-memory: parallax$(EXEEXT) tests/durable/faults.so tests/pty/ptytest$(EXEEXT)
	@$(check_env) for test in memory screens; do \
	  POINTS=all '$(srcdir)'/tests/durable/$$test.sh || exit 1; \
	done

.PHONY: walk-memory
