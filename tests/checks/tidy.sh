#!/bin/sh
# clang-tidy, by the rules in .clang-tidy, over all sources: `make tidy`.
: "${top_srcdir:=$PWD}" "${top_builddir:=$PWD/build}" "${CHECK_CPPFLAGS:=}"
cd "$top_srcdir" || exit 99

if ! command -v clang-tidy >/dev/null; then
	echo 'SKIPPED: clang-tidy is not installed'
	exit 77
fi
export CHECK_CPPFLAGS top_builddir
# shellcheck disable=SC2016 # the inner shell expands it
find core tui cli -name '*.c' -print0 | xargs -0 -n 4 -P 2 sh -c '
	exec clang-tidy --quiet "$@" -- -I"$top_builddir" -I. $CHECK_CPPFLAGS \
		-DPARALLAX_DATADIR=\"data\" -std=c11' tidy
