#!/bin/sh
# clang-tidy, by the rules in .clang-tidy, over all sources: `make tidy`.
: "${top_srcdir:=$PWD}" "${top_builddir:=$PWD/build}" "${CHECK_CPPFLAGS:=}"
cd "$top_srcdir" || exit 99

if ! command -v clang-tidy >/dev/null; then
	echo 'SKIPPED: clang-tidy is not installed'
	exit 77
fi
export CHECK_CPPFLAGS top_builddir

# One file a run, two at a time. clang counts what it found in headers of
# others, on stderr, whether asked or not: shown only if something else is.
# shellcheck disable=SC2016 # the inner shell expands it
find core tui cli doc -name '*.c' -print0 | xargs -0 -n 1 -P 2 sh -c '
	facts="-include tests/checks/analyzer.h"
	test "$1" != core/base/err.c || facts=
	found=$(clang-tidy --quiet "$1" -- -I"$top_builddir" -I. $facts $CHECK_CPPFLAGS \
		-DPARALLAX_DATADIR=\"data\" -std=c11 2>&1) ||
		{ printf "%s\n" "$found" | grep -v "warnings* generated"; exit 1; }' tidy
