#!/bin/sh
# What parallax and others write on the terminal for the same work, as a table.
#
# usage: tests/bench/run.sh [-n STARTS] [-k KEYS] [TABLE...]
# TABLE: start line page two alone ahead resize; all of them if none is named.
#
# Needs PARALLAX and PTYMETER; less, vim and vim -d stand beside if installed.
# Bytes repeat exactly. Times are of this machine and moment: compare those of
# one run only.
set -u

starts=11
keys=100
while getopts n:k: option; do
	case $option in
	n) starts=$OPTARG ;;
	k) keys=$OPTARG ;;
	*) sed -n 's/^# usage/usage/p' "$0" >&2; exit 2 ;;
	esac
done
shift $((OPTIND - 1))
here=$(dirname "$0")
: "${PARALLAX:=./parallax}" "${PTYMETER:=tests/bench/ptymeter}"
case $PARALLAX in */*) ;; *) PARALLAX=./$PARALLAX ;; esac

work=$(mktemp -d "${TMPDIR:-/tmp}/parallax-bench.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
HOME=$work
export HOME
LC_ALL=C.UTF-8
export LC_ALL
unset LESS LESSOPEN VIMINIT NO_COLOR

# A text, and another that tells the same in some other words.
awk -v bytes=1000000 -v seed=1 -v width=72 -f "$here/text.awk" >"$work/a.txt" || exit 2
awk 'NR % 11 == 3 { sub(/ the | of /, " any ") } { print }' "$work/a.txt" >"$work/b.txt"
# Five short articles, as they are usually read.
for i in 1 2 3 4 5; do
	awk -v bytes=5000 -v seed="$i" -v width=0 -f "$here/text.awk" >"$work/$i.txt" || exit 2
done
awk -v bytes=10000000 -v seed=6 -v width=72 -f "$here/text.awk" >"$work/long.txt" || exit 2

has() { command -v "$1" >/dev/null 2>&1; }

# meter NAME SIZE TERM GROUP STEP... -- COMMAND...: one row of the table.
meter() {
	name=$1 size=$2 term=$3 group=$4
	shift 4
	rm -f "$work/tsv"
	while [ "$1" != -- ]; do
		printf '%s\n' "$1" >>"$work/steps"
		shift
	done
	shift
	"$PTYMETER" -Q -q 15 -s "$size" -t "$term" -f "$work/steps" -T "$work/tsv" -n "$name" \
		-- "$@" >/dev/null 2>"$work/err" || { sed 's/^/  /' "$work/err"; }
	rm -f "$work/steps"
	awk -F '\t' -v group="$group" '$4 == group {
		printf "  %-22s %-16s %-8s %4d %8d %8d %6.2f %9.2f %9.3f\n",
			$1, $2, $3, $5, $7, $10, ($10 > 0 ? $7 / $10 : 0), $13, $15
	}' "$work/tsv"
}

head_of() {
	printf '\n%s\n  %-22s %-16s %-8s %4s %8s %8s %6s %9s %9s\n' "$1" program TERM size n \
		bytes floor ratio ms 'CPU ms'
}

sizes='80x24 200x50'
px() { # NAME SIZE TERM GROUP STEP... -- FILE...
	name=$1 size=$2 term=$3 group=$4
	shift 4
	while [ "$1" != -- ]; do
		printf '%s\n' "$1" >>"$work/own"
		shift
	done
	shift
	{ echo 'wait 700'; cat "$work/own"; } >"$work/steps"
	rm -f "$work/own"
	meter "$name" "$size" "$term" "$group" -- "$PARALLAX" --no-config "$@"
}

table_line() {
	head_of "One line on, one text"
	for size in $sizes; do
		px parallax "$size" xterm-256color line 'group line' "keys $keys j" -- "$work/a.txt"
		px 'parallax back' "$size" xterm-256color line 'key 20j' 'key 20j' 'group line' \
			"keys 30 k" -- "$work/a.txt"
		has less && meter less "$size" xterm-256color line 'group line' "keys $keys j" -- \
			less "$work/a.txt"
		has vim && meter 'vim --clean' "$size" xterm-256color line 'wait 300' 'group line' \
			"keys $keys <C-e>" -- vim --clean "$work/a.txt"
	done
	for term in vt100 screen-256color; do
		px parallax 80x24 "$term" line 'group line' "keys $keys j" -- "$work/a.txt"
	done
}

table_page() {
	head_of "One page on, one text"
	for size in $sizes; do
		px parallax "$size" xterm-256color page 'group page' 'keys 40 <Space>' -- "$work/a.txt"
		has less && meter less "$size" xterm-256color page 'group page' 'keys 40 <Space>' -- \
			less "$work/a.txt"
		has vim && meter 'vim --clean' "$size" xterm-256color page 'wait 300' 'group page' \
			'keys 40 <C-f>' -- vim --clean "$work/a.txt"
	done
}

table_two() {
	head_of "One line on, two texts side by side that scroll together"
	for size in $sizes; do
		px parallax "$size" xterm-256color two 'key <C-w>2' 'group two' "keys $keys j" -- \
			"$work/a.txt" "$work/b.txt"
		has vim && meter 'vim -d' "$size" xterm-256color two 'wait 1500' 'group two' \
			'keys 30 <C-e>' -- vim --clean -d "$work/a.txt" "$work/b.txt"
	done
}

table_alone() {
	head_of "One line on, one of two texts side by side"
	for size in $sizes; do
		px parallax "$size" xterm-256color alone 'key <C-w>2' 'key <C-w>L' 'group alone' \
			'keys 40 j' -- "$work/a.txt" "$work/b.txt"
		has vim && meter 'vim -O' "$size" xterm-256color alone 'wait 300' 'group alone' \
			'keys 40 <C-e>' -- vim --clean -O "$work/a.txt" "$work/b.txt"
	done
}

table_ahead() {
	head_of "20 lines typed ahead"
	for size in $sizes; do
		px parallax "$size" xterm-256color ahead 'group ahead' 'burst 20 j' -- "$work/a.txt"
		has less && meter less "$size" xterm-256color ahead 'group ahead' 'burst 20 j' -- \
			less "$work/a.txt"
		has vim && meter 'vim --clean' "$size" xterm-256color ahead 'wait 300' 'group ahead' \
			'burst 20 <C-e>' -- vim --clean "$work/a.txt"
	done
}

table_resize() {
	head_of "Another size"
	for term in xterm-256color vt100; do
		px parallax 80x24 "$term" resize 'group resize' 'resize 100x30' 'resize 90x28' \
			'resize 80x24' -- "$work/a.txt"
		has less && meter less 80x24 "$term" resize 'group resize' 'resize 100x30' \
			'resize 90x28' 'resize 80x24' -- less "$work/a.txt"
	done
}

# first NAME COMMAND...: medians over many starts.
first() {
	name=$1
	shift
	rm -f "$work/tsv"
	i=0
	while [ $i -lt "$starts" ]; do
		"$PTYMETER" -Q -q 40 -c 'group start' -c 'key \e[34~' -T "$work/tsv" -n "$name" \
			-- "$@" >/dev/null 2>&1
		i=$((i + 1))
	done
	for column in 16 17 18 19 20; do
		awk -F '\t' -v c=$column '$4 == "start" { print $c }' "$work/tsv" | sort -n |
			awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
	done | {
		read -r text; read -r quiet; read -r bytes; read -r peak; read -r private
		printf '  %-32s %9.2f %9.2f %8d %9d %9d\n' "$name" "$text" "$quiet" "$bytes" \
			"$peak" "$private"
	}
}

table_start() {
	printf '\nFirst page, medians of %d starts\n  %-32s %9s %9s %8s %9s %9s\n' "$starts" program \
		'text ms' 'quiet ms' bytes 'peak kB' 'private'
	first 'parallax, five articles' "$PARALLAX" --no-config "$work"/[1-5].txt
	first 'parallax, 10 MB' "$PARALLAX" --no-config "$work/long.txt"
	if has less; then
		first 'less, five articles' less "$work"/[1-5].txt
		first 'less, 10 MB' less "$work/long.txt"
	fi
	if has vim; then
		first 'vim --clean, five articles' vim --clean "$work"/[1-5].txt
		first 'vim --clean, 10 MB' vim --clean "$work/long.txt"
	fi
}

[ $# -gt 0 ] || set -- start line page two alone ahead resize
for table; do
	case $table in
	start | line | page | two | alone | ahead | resize) "table_$table" ;;
	*) echo "run.sh: no table $table" >&2; exit 2 ;;
	esac
done
