#!/bin/sh
# What the analysis takes in time and memory, as tables.
#
# usage: tests/bench/time.sh [TABLE...]
# TABLE: passes pairs peers; all of them if none is named.
#
# passes: each pass over one article, of 0.5, 5 and 50 MB, in paragraphs and as
# one single line. pairs: stories of 5, 50 and 200 articles. peers: names and
# dates beside compromise and chrono-node, if node finds them (NODE_PATH).
# Needs PARALLAX, PASSES, PAIRS and SAMPLES, a folder of articles. Times are
# processor time of this machine and moment: compare those of one run only.
set -u

here=$(dirname "$0")
: "${PARALLAX:=./parallax}" "${PASSES:=tests/bench/passes}" "${PAIRS:=tests/bench/pairs}"
: "${SAMPLES:=$here/../../samples}"

work=$(mktemp -d "${TMPDIR:-/tmp}/parallax-time.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
HOME=$work
LC_ALL=C.UTF-8
export HOME LC_ALL

# text MB FILE: our own articles, a paragraph a line, over and over.
text() {
	[ -f "$work/once" ] ||
		"$PARALLAX" --no-config read --plain "$SAMPLES"/* >"$work/once" || exit 2
	awk -v most="$1" '{ line[NR] = $0 }
		END {
			for (i = 0; size < most * 1000000; i++) {
				print line[i % NR + 1]
				size += length(line[i % NR + 1]) + 1
			}
		}' "$work/once" >"$2"
}

table_passes() {
	printf '\nOne article\n'
	for size in 0.5 5 50; do
		text $size "$work/$size-MB"
		tr '\n' ' ' <"$work/$size-MB" >"$work/$size-MB-one-line"
		"$PASSES" "$work/$size-MB" "$work/$size-MB-one-line"
		rm "$work/$size-MB" "$work/$size-MB-one-line"
	done | sed "s|$work/||"
}

table_pairs() {
	printf '\nStories: our own articles; made ones of 5 KB\n'
	"$PAIRS" "$SAMPLES"/*
	mkdir -p "$work/story"
	i=0
	for articles in 5 50 200; do
		while [ $i -lt $articles ]; do
			i=$((i + 1))
			awk -v bytes=5000 -v seed=$i -v width=0 -f "$here/text.awk" >"$work/story/$i.txt"
		done
		"$PAIRS" "$work"/story/*.txt
	done
}

table_peers() {
	command -v node >/dev/null 2>&1 || { printf '\nno node, no peers\n'; return; }
	printf '\nOne article, beside others\n'
	text 0.2 "$work/0.2-MB"
	{ "$PASSES" "$work/0.2-MB"; node "$here/peers.js" "$work/0.2-MB"; } | sed "s|$work/||"
}

[ $# -gt 0 ] || set -- passes pairs peers
for table; do
	case $table in
	passes | pairs | peers) "table_$table" ;;
	*) echo "time.sh: no table $table" >&2; exit 2 ;;
	esac
done
