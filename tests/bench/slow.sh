#!/bin/sh
# What a line and a page take over a slow line, as a table.
#
# usage: FAR=COMMAND tests/bench/slow.sh
#
# COMMAND runs what is put behind it at the other end, on a terminal, as `ssh -tt
# HOST` does; the words of it are divided at spaces. The connection should be open
# before (ControlMaster), and the same files must lie at the other end: on this
# machine behind a slow interface, or in a folder that both share. Times are from
# a key to the last byte of what it brings, bytes and times medians.
#
# Needs PARALLAX and PTYMETER, as absolute paths; less and vim -d stand beside.
set -u

[ -n "${FAR-}" ] || { sed -n 's/^# usage/usage/p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
: "${PARALLAX:?}" "${PTYMETER:?}" "${PARALLAX_DATA:=$(cd "$here/../.." && pwd)}"
work=$(mktemp -d "${TMPDIR:-/tmp}/parallax-slow.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

awk -v bytes=100000 -v seed=1 -v width=72 -f "$here/text.awk" >"$work/a.txt" || exit 2
awk 'NR % 11 == 3 { sub(/ the | of /, " any ") } { print }' "$work/a.txt" >"$work/b.txt"

ready='wait 3000'
plain='key :set highlight off<Enter>:set margin off<Enter>:set sidebar off<Enter>'

# keys KEY: eight lines on, by that key, then five pages.
keys() {
	printf 'group line\n'
	printf 'key %s\n' "$1" "$1" "$1" "$1" "$1" "$1" "$1" "$1"
	printf 'group page\n'
	printf 'key %s\n' '\x20' '\x20' '\x20' '\x20' '\x20'
}

# meter NAME SIZE PROGRAM...: rows of the table; the steps come on standard input.
meter() {
	name=$1 size=$2
	shift 2
	cat >"$work/steps"
	rm -f "$work/tsv"
	# shellcheck disable=SC2086 # a command of several words
	"$PTYMETER" -Q -s "$size" -q 700 -m 60000 -f "$work/steps" -T "$work/tsv" -n "$name" \
		-- $FAR "$@" </dev/null || echo "$name: not measured"
	awk -F '\t' '$4 == "line" || $4 == "page" {
		printf "%-24s %-8s %-5s %8d %8d %8.0f\n", $1, $3, $4, $7, $10, $13
	}' "$work/tsv"
}

px() {
	meter "$1" "$2" env PARALLAX_DATA="$PARALLAX_DATA" "$PARALLAX" --no-config "$work/a.txt" \
		${3:+"$work/b.txt"}
}

printf '%-24s %-8s %-5s %8s %8s %8s\n' program size keys bytes floor ms
for size in 80x24 200x50; do
	keys j | meter less "$size" less "$work/a.txt"
	{ echo "$ready"; keys '<C-e>'; } | px parallax "$size"
	{ echo "$ready"; echo "$plain"; keys '<C-e>'; } | px 'parallax plain' "$size"
	{ echo "$ready"; echo "$plain"; echo 'key <C-w>1'; keys '<C-e>'; } |
		px 'parallax plain, alone' "$size"
	{ echo "$ready"; echo 'key :set sidebar off<Enter>'; echo 'key <C-w>2'; keys '<C-e>'; } |
		px 'parallax, two texts' "$size" two
	{ echo "$ready"; keys '<C-e>'; } | meter 'vim -d' "$size" vim -d -u NONE "$work/a.txt" \
		"$work/b.txt"
done
