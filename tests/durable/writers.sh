#!/bin/bash
# Two programs add notes at the same time while a third rewrites the file again
# and again: none is lost. ROUNDS=100 makes it two times two thousand.
# shellcheck source=tests/durable/lib.sh
. "${top_srcdir:-$PWD}/tests/durable/lib.sh"

each=$((20 * ROUNDS))

add_many() { # NAME
	local i
	for ((i = 1; i <= each; i++)); do
		add "note $1 $i" || return
	done >"saved.$1"
}

# A note may have been added between any two lines of this.
rewrite() {
	until test -e enough; do
		notes fmt && notes reanchor -w >/dev/null || return
	done
}

add_many a &
a=$!
add_many b &
b=$!
rewrite &
c=$!
wait $a || fail 'the first could not add'
wait $b || fail 'the second could not add'
touch enough
wait $c || fail 'the third could not rewrite'
check_whole
cat saved.a saved.b >saved
check_saved saved
test "$(wc -l <saved)" = $((2 * each)) || fail "only $(wc -l <saved) were told as saved"
test "$(wc -l <list)" = $((2 * each + 1)) || fail "$(wc -l <list) rows for $((2 * each)) notes"
echo "$((2 * each)) added, $((2 * each)) there"
