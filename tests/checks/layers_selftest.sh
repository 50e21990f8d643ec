#!/bin/sh
# layers.sh finds the faults that are planted here, and no others.
layers=${top_srcdir:-.}/tests/checks/layers.sh
case $layers in /*) ;; *) layers=$PWD/$layers ;; esac
tree=$(mktemp -d) || exit 99
trap 'rm -rf "$tree"' EXIT

mkdir -p "$tree/core/base" "$tree/core/text" "$tree/core/view" "$tree/core/loose" "$tree/tui"
cat >"$tree/core/LAYERS" <<'LAYERS'
# planted
core/base:
core/text: core/base
core/view: core/text # base through text
tui: core/view
LAYERS

plant() { # FILE LINE...
	file=$tree/$1
	shift
	printf '%s\n' "$@" >"$file"
}

expect() { # WHAT STATUS <expected output
	cat >"$tree/expected"
	top_srcdir=$tree "$layers" >"$tree/found"
	status=$?
	if test "$status" != "$2" || ! diff -u "$tree/expected" "$tree/found"; then
		echo "FAIL: $1 (status $status, expected $2)"
		exit 1
	fi
}

plant core/base/str.h '#include <stdint.h>'
plant core/text/fold.c '#include "config.h"' '#include <unicode/uchar.h>' '#include "core/base/str.h"'
plant core/view/page.c '#include "core/base/str.h"' '/* #include "tui/term.h" */'
plant tui/term.c '#include <curses.h>' '#include "core/view/page.h"'
expect 'a clean tree' 0 <<'OUT'
4 files, 0 faults
OUT

plant core/base/str.h '#include <stdint.h>' ' # include "core/text/fold.h"'
plant core/text/fold.c '#include "core/view/page.h"' '#include "fold.h"'
plant core/view/page.c '#include <unicode/ubrk.h>' '#include "tui/term.h"' '#include <curses.h>'
plant core/loose/end.c 'int end;'
expect 'planted faults' 1 <<'OUT'
core/base/str.h:2: core/base may not include core/text
core/loose/end.c:1: core/loose is not in core/LAYERS
core/text/fold.c:1: core/text may not include core/view
core/text/fold.c:2: "fold.h" is no path from the root into a folder of core/LAYERS
core/view/page.c:1: ICU outside core/text/
core/view/page.c:2: core/view may not include tui
core/view/page.c:3: curses outside tui/
5 files, 7 faults
OUT

rm -r "$tree/core/loose"
plant core/base/str.h '#include <stdint.h>'
plant core/text/fold.c '#include "core/base/str.h"'
plant core/view/page.c '#include "core/base/str.h"'
plant core/LAYERS 'core/base: core/text' 'core/text:' 'core/view: core/text core/base' 'tui'
expect 'a circle and a missing colon in LAYERS' 1 <<'OUT'
core/LAYERS:1: core/text does not stand above core/base
core/LAYERS:4: no colon after tui
core/text/fold.c:1: core/text may not include core/base
tui/term.c:1: tui is not in core/LAYERS
tui/term.c:2: tui may not include core/view
4 files, 5 faults
OUT
echo 'planted faults were found'
