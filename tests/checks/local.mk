# Checks of the source itself. tidy.sh takes minutes, so it is not in TESTS:
# `make tidy`.

TESTS += \
	tests/checks/layers.sh \
	tests/checks/layers_selftest.sh \
	tests/checks/headers.sh \
	tests/checks/format.sh \
	tests/checks/names.sh \
	tests/checks/documented.sh \
	tests/checks/completions.sh \
	tests/checks/report.sh \
	tests/checks/formats.sh

EXTRA_DIST += \
	tests/checks/layers.sh \
	tests/checks/layers_selftest.sh \
	tests/checks/headers.sh \
	tests/checks/format.sh \
	tests/checks/names.sh \
	tests/checks/documented.sh \
	tests/checks/completions.sh \
	tests/checks/report.sh \
	tests/checks/formats.sh \
	tests/checks/tidy.sh \
	tests/checks/analyzer.h \
	tests/checks/cppcheck.cfg

tidy:
	@$(check_env) '$(srcdir)/tests/checks/tidy.sh'

format:
	@cd '$(srcdir)' && find core keymaps tui cli doc tests -name '*.[ch]' 2>/dev/null | \
	  xargs clang-format -i

.PHONY: tidy format
