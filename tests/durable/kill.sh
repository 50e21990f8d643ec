#!/bin/bash
# Programs that write notes are killed at any moment, while others rewrite the
# file: what was said to be saved is there, and no note is half one.
# ROUNDS=10 kills a hundred times ten.
# shellcheck source=tests/durable/lib.sh
. "${top_srcdir:-$PWD}/tests/durable/lib.sh"

: >saved
kills=0
add 'note first 0' >>saved || exit 1

# A writer in the background, killed after a moment of up to 10 ms.
kill_one() { # COMMAND...
	: >told # a program that is killed early leaves what was there
	"$@" >>told 2>/dev/null &
	local pid=$!
	sleep "0.00$((RANDOM % 10))"
	kill -9 $pid 2>/dev/null && kills=$((kills + 1))
	wait $pid 2>/dev/null
	grep -E '^[a-z2-7]{5}$' told >>saved
}

program=$PARALLAX
for ((i = 1; i <= 100 * ROUNDS; i++)); do
	case $((i % 4)) in
	0) kill_one "$program" --no-config --notes notes.notes.md notes fmt ;;
	*)
		kill_one "$program" --no-config --notes notes.notes.md notes add ferry.txt \
			--quote 'nobody was on it' --note "note killed $i"
		;;
	esac
	if ((i % 20 == 0)); then
		check_whole
		check_saved saved
	fi
done
add 'note last 0' >>saved || fail 'nothing can be added any more'
check_whole
check_saved saved
test ! -e .notes.notes.md.new || notes fmt || fail 'a left file stands in the way'
echo "$kills killed, $(wc -l <saved) saved, $(($(wc -l <list) - 1)) there"
