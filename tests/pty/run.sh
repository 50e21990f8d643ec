#!/bin/bash
# Plays the cases tests/pty/*.pty (or those named) in a real terminal. What a
# case may say stands at the top of ptytest.c. Each gets a fresh home and a
# fresh working folder; in it `samples` is a copy of the tree's samples and
# `data` of its tests/data. A line `# terms: NAMES` plays it on each of these.

top=${top_srcdir:-$(cd "$(dirname "$0")/../.." && pwd)}
build=${top_builddir:-$top/build}
program=${PARALLAX:-$build/parallax}
ptytest=${PTYTEST:-$build/tests/pty/ptytest}
cases=("$@")
test $# -gt 0 || cases=("$top"/tests/pty/*.pty)

if ! test -x "$program"; then
	echo "SKIPPED: there is no program at $program"
	exit 77
fi
if ! test -x "$ptytest"; then
	echo "SKIPPED: there is no player at $ptytest"
	exit 77
fi
limit=()
! command -v timeout >/dev/null || limit=(timeout -k 5 60)

work=$(mktemp -d) || exit 99
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

unset XDG_RUNTIME_DIR EDITOR VISUAL PAGER BROWSER NO_COLOR COLUMNS LINES LANG LANGUAGE TMUX STY
export LC_ALL=C.UTF-8 TZ=UTC

play() { # CASE [TERM]
	local case=$1 here=$work/here
	test "${case#/}" != "$case" || case=$PWD/$case
	rm -rf "$here"
	mkdir "$here" "$here/home" "$here/work"
	cp -R "$top/samples" "$here/work/samples" 2>/dev/null
	cp -R "$top/tests/data" "$here/work/data" 2>/dev/null
	chmod -R u+w "$here/work"
	(
		export HOME=$here/home XDG_CONFIG_HOME=$here/home/config
		export XDG_STATE_HOME=$here/home/state XDG_DATA_HOME=$here/home/data
		export XDG_CACHE_HOME=$here/home/cache
		export PTYTEST_TERM=${2-xterm-256color}
		cd "$here/work" && exec "${limit[@]}" "$ptytest" "$program" "$case"
	)
}

passed=0
failed=0
for case in "${cases[@]}"; do
	test -e "$case" || continue
	read -ra terms < <(sed -n 's/^# terms: //p' "$case")
	for term in "${terms[@]:-xterm-256color}"; do
		if play "$case" "$term"; then
			passed=$((passed + 1))
		else
			echo "FAILED: $case on $term"
			failed=$((failed + 1))
		fi
	done
done
echo "$passed passed, $failed failed"
test "$failed" = 0
