#!/bin/sh
# What parallax and others write on the terminal for the same work, as a table.
#
# usage: tests/bench/run.sh [-n STARTS] [-k KEYS] [TABLE...]
# TABLE: start line page two alone ahead resize lists compare idle busy; all of
# them if none is named.
#
# Needs PARALLAX and PTYMETER; less, vim, vim -d and newsboat stand beside if
# installed.
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
another() { awk 'NR % 11 == 3 { sub(/ the | of /, " any ") } { print }' "$1" >"$2"; }
another "$work/a.txt" "$work/b.txt"
# The same two, as long as what people lay side by side.
head -c 100000 "$work/a.txt" >"$work/c.txt"
another "$work/c.txt" "$work/d.txt"
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
		printf "  %-22s %-16s %-8s %4d %8d %8d %6.2f %8.2f %8.2f %8.3f\n",
			$1, $2, $3, $5, $7, $10, ($10 > 0 ? $7 / $10 : 0), $13, $14, $15
	}' "$work/tsv"
}

head_of() {
	printf '\n%s\n  %-22s %-16s %-8s %4s %8s %8s %6s %8s %8s %8s\n' "$1" program TERM size n \
		bytes floor ratio ms '95 %' 'CPU ms'
}

sizes='80x24 200x50'
terms='xterm-256color screen-256color vt100'
px() { # NAME SIZE TERM GROUP STEP... -- FILE...
	name=$1 size=$2 term=$3 group=$4
	shift 4
	while [ "$1" != -- ]; do
		printf '%s\n' "$1" >>"$work/own"
		shift
	done
	shift
	{ echo "wait ${settle:-700}"; cat "$work/own"; } >"$work/steps"
	rm -f "$work/own"
	meter "$name" "$size" "$term" "$group" -- "$PARALLAX" --no-config "$@"
}

plain='key :set highlight off<Enter>:set margin off<Enter>'
alone='key :set sidebar off<Enter>'

# An article in newsboat: Down goes on by a line, Space by a page.
newsboat_open() {
	has newsboat || return 1
	[ -f "$work/urls" ] && return 0
	{
		echo '<rss version="2.0"><channel><title>bench</title><item><title>a</title><description>'
		sed 's/&/\&amp;/g; s/</\&lt;/g; s/^$/\&lt;p\&gt;/' "$work/c.txt"
		echo '</description></item></channel></rss>'
	} >"$work/feed.xml"
	echo "file://$work/feed.xml" >"$work/urls"
	newsboat -u "$work/urls" -c "$work/cache" -x reload >/dev/null 2>&1
}

boat() { # SIZE GROUP KEYS
	newsboat_open || return 0
	meter newsboat "$1" xterm-256color "$2" 'wait 500' 'key <Enter>' 'wait 500' 'key <Enter>' \
		'wait 500' "group $2" "$3" -- newsboat -u "$work/urls" -c "$work/cache"
}

table_line() {
	head_of "One line on, one text"
	for size in $sizes; do
		px parallax "$size" xterm-256color line 'group line' "keys $keys j" -- "$work/a.txt"
		px 'parallax plain' "$size" xterm-256color line "$plain" "$alone" 'group line' \
			"keys $keys j" -- "$work/a.txt"
		px 'parallax back' "$size" xterm-256color line 'key 20j' 'key 20j' 'group line' \
			"keys 30 k" -- "$work/a.txt"
		has less && meter less "$size" xterm-256color line 'group line' "keys $keys j" -- \
			less "$work/a.txt"
		has vim && meter 'vim --clean' "$size" xterm-256color line 'wait 300' 'group line' \
			"keys $keys <C-e>" -- vim --clean "$work/a.txt"
		boat "$size" line "keys $keys <Down>"
	done
	for term in vt100 screen-256color; do
		px parallax 80x24 "$term" line 'group line' "keys $keys j" -- "$work/a.txt"
	done
}

table_page() {
	head_of "One page on, one text"
	for size in $sizes; do
		px parallax "$size" xterm-256color page 'group page' 'keys 40 <Space>' -- "$work/a.txt"
		px 'parallax plain' "$size" xterm-256color page "$plain" "$alone" 'group page' \
			'keys 40 <Space>' -- "$work/a.txt"
		has less && meter less "$size" xterm-256color page 'group page' 'keys 40 <Space>' -- \
			less "$work/a.txt"
		has vim && meter 'vim --clean' "$size" xterm-256color page 'wait 300' 'group page' \
			'keys 40 <C-f>' -- vim --clean "$work/a.txt"
		boat "$size" page 'keys 20 <Space>'
	done
	for term in vt100 screen-256color; do
		px parallax 80x24 "$term" page 'group page' 'keys 40 <Space>' -- "$work/a.txt"
	done
}

table_two() {
	head_of "One line on, two texts side by side that scroll together"
	settle=3000
	for size in 80x24 120x40 200x50; do
		px parallax "$size" xterm-256color two 'key <C-w>2' 'group two' "keys $keys j" -- \
			"$work/c.txt" "$work/d.txt"
		px 'no sidebar' "$size" xterm-256color two "$alone" 'key <C-w>2' 'group two' \
			"keys $keys j" -- "$work/c.txt" "$work/d.txt"
		has vim && meter 'vim -d' "$size" xterm-256color two 'wait 1500' 'group two' \
			'keys 30 <C-e>' -- vim --clean -d "$work/c.txt" "$work/d.txt"
	done
	for term in vt100 screen-256color; do
		px parallax 200x50 "$term" two 'key <C-w>2' 'group two' "keys $keys j" -- \
			"$work/c.txt" "$work/d.txt"
	done
	settle=
}

table_alone() {
	head_of "One line on, one of two texts side by side"
	settle=3000
	for size in $sizes; do
		px parallax "$size" xterm-256color alone 'key <C-w>2' 'key <C-w>L' 'group alone' \
			'keys 40 j' -- "$work/c.txt" "$work/d.txt"
		px 'parallax plain' "$size" xterm-256color alone "$plain" "$alone" 'key <C-w>2' \
			'key <C-w>L' 'group alone' 'keys 40 j' -- "$work/c.txt" "$work/d.txt"
		has vim && meter 'vim -O' "$size" xterm-256color alone 'wait 300' 'group alone' \
			'keys 40 <C-e>' -- vim --clean -O "$work/c.txt" "$work/d.txt"
	done
	settle=
}

# Our own samples: a list of random words would have no names and no dates.
samples=$here/../../samples
lists='gt gm gx ge'

table_lists() {
	head_of "The focus one row on, in each list"
	for size in $sizes; do
		for term in $terms; do
			for list in $lists; do
				px "$list" "$size" "$term" list "key $list" 'wait 300' 'key gg' 'group list' \
					'keys 15 j' -- "$samples"/*.*
			done
		done
	done
}

table_compare() {
	head_of "One line on in Compare"
	for size in 80x24 120x40 200x50; do
		for term in $terms; do
			px Compare "$size" "$term" compare 'key gc' 'wait 300' 'group compare' \
				'keys 20 <C-e>' -- "$samples"/*.*
		done
	done
}

table_idle() {
	head_of "A key that changes nothing, in each view"
	for size in $sizes; do
		for list in gg $lists ga gn gc; do
			px "$list" "$size" xterm-256color idle "key $list" 'wait 300' 'key gg' \
				'wait 300' 'key <C-y>' 'wait 300' 'group idle' 'keys 5 <C-y>' -- \
				"$samples"/*.*
		done
	done
}

# Keys from the first moment on, while what was opened is still being read.
table_busy() {
	head_of "One line on, while articles are analysed"
	settle=1
	for size in $sizes; do
		px parallax "$size" xterm-256color busy 'group busy' "keys $keys j" -- \
			"$work/c.txt" "$work/d.txt" "$work"/[1-5].txt
	done
	settle=
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

[ $# -gt 0 ] || set -- start line page two alone ahead resize lists compare idle busy
for table; do
	case $table in
	start | line | page | two | alone | ahead | resize | lists | compare | idle | busy)
		"table_$table" ;;
	*) echo "run.sh: no table $table" >&2; exit 2 ;;
	esac
done
