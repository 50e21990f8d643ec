#!/bin/sh
# Every header compiles alone (behind config.h, as in every source), and twice.
: "${top_srcdir:=$PWD}" "${top_builddir:=$PWD/build}" "${CHECK_CC:=cc}" "${CHECK_CPPFLAGS:=}"
cd "$top_srcdir" || exit 99

# shellcheck disable=SC2086 # these are lists of words
compile() {
	$CHECK_CC -I"$top_builddir" -I. $CHECK_CPPFLAGS -std=c11 -Wall -Wextra -Werror -fsyntax-only -x c -
}

faults=0
headers=0
for header in $(find core keymaps tui cli -name '*.h' 2>/dev/null | LC_ALL=C sort); do
	headers=$((headers + 1))
	printf '#include "config.h"\n#include "%s"\n#include "%s"\n' "$header" "$header" | compile || {
		echo "$header: does not compile alone"
		faults=$((faults + 1))
	}
	guard=$(printf %s "$header" | tr 'a-z/.-' 'A-Z___')
	grep -q "^#ifndef $guard\$" "$header" || {
		echo "$header:1: the guard is not $guard"
		faults=$((faults + 1))
	}
done
echo "$headers headers, $faults faults"
test "$faults" = 0
