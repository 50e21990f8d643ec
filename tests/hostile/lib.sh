# shellcheck shell=bash
# lib - what the tests of this folder share; sourced by them.
#
# $work/in holds the hostile inputs; HOSTILE names a folder of others instead.

: "${top_srcdir:=$PWD}" "${top_builddir:=$top_srcdir/build}"
: "${PARALLAX:=$top_builddir/parallax}"
scan=$top_builddir/tests/hostile/scan

for needed in "$PARALLAX" "$scan"; do
	if ! test -x "$needed"; then
		echo "SKIPPED: there is no program at $needed"
		exit 77
	fi
done
# A reader that hangs is killed, and found by its status.
limit=()
! command -v timeout >/dev/null || limit=(timeout -k 5 60)

# shellcheck source=tests/hostile/inputs.sh
. "$top_srcdir/tests/hostile/inputs.sh"

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
mkdir "$work/in" "$work/home"
if test -n "${HOSTILE-}"; then
	cp -R "$HOSTILE/." "$work/in"
else
	make_inputs "$work/in"
fi
cd "$work/in" || exit 99
export HOME=$work/home
runs=0
wrong=0

complain() { # WHAT
	printf '%s\n' "$1" | LC_ALL=C tr -d '\000-\011\013-\037\177-\377' >&2
	wrong=$((wrong + 1))
}

# Nothing forbidden in what was written, no finding of a sanitizer.
look_at() { # FILE KIND WHAT
	local found
	test -s "$1" || return 0
	found=$("$scan" "$2" <"$1") || complain "$3: $found"
	if grep -q -a -e 'runtime error' -e 'Sanitizer' "$1"; then
		complain "$3: $(head -c 3000 "$1")"
	fi
}

# The program with these words: it ends by itself, well or with a message.
try() { # WORDS...
	local status kind=plain
	"${limit[@]}" "$PARALLAX" --no-config "$@" >"$work/out" 2>"$work/err" </dev/null
	status=$?
	runs=$((runs + 1))
	test $status -le 2 || complain "status $status: $*: $(head -c 3000 "$work/err")"
	case " $* " in *' --color=always '*) kind=colour ;; esac
	look_at "$work/out" $kind "$*"
	look_at "$work/err" plain "messages of $*"
}

# No name and no text became a command, no other file was opened.
check_harmless() {
	local found
	found=$(find "$work" -name pwned)
	test -z "$found" || complain "something was executed or written: $found"
}

finish() {
	check_harmless
	echo "$runs runs, $wrong wrong"
	test $wrong = 0 || exit 1
}
