# shellcheck shell=bash
# lib - what the tests of this folder share; sourced by them.
#
# They write one notes file from several programs, or kill the one that does,
# and then count. ROUNDS of the environment makes them longer: it multiplies.

: "${top_srcdir:=$PWD}" "${PARALLAX:=$PWD/build/parallax}" "${ROUNDS:=1}"

if ! test -x "$PARALLAX"; then
	echo "SKIPPED: there is no program at $PARALLAX"
	exit 77
fi

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
printf 'Title\n\nThe ferry left at noon, and nobody was on it. It came back empty. The crew %s.\n' \
	'slept, and the captain read the paper of the day before' >ferry.txt

notes() { # WORDS: notes.notes.md by the program
	"$PARALLAX" --no-config --notes notes.notes.md notes "$@"
}

add() { # TEXT: prints the id once the note is on disk
	notes add ferry.txt --quote 'nobody was on it' --note "$1"
}

fail() { # WHAT
	echo "$1" >&2
	exit 1
}

# Every note that is there is whole: its text is that of its writer.
check_whole() {
	notes list -f tsv -o list || fail 'cannot be read'
	awk -F '\t' 'NR > 1 && ($2 != "exact" || $7 == "" || $8 !~ /^note [a-z]+ [0-9]+$/) {
		print "torn: " $0
		bad = 1
	}
	END { exit bad }' list >&2 || exit 1
}

# Every id that was told as saved is there.
check_saved() { # FILE of ids
	cut -f 1 list | LC_ALL=C sort >there
	LC_ALL=C sort "$1" | LC_ALL=C comm -23 - there >lost
	test ! -s lost || fail "lost: $(paste -sd ' ' lost)"
}
