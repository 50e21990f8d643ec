#!/bin/bash
# One allocation after the other finds no memory while the screen is used: the
# program says so and ends with 2, or goes on; the terminal is as it was, and
# notes, corrections, places and history are whole. POINTS=N, POINTS=all.
# shellcheck source=tests/durable/lib.sh
. "${top_srcdir:-$PWD}/tests/durable/lib.sh"
# shellcheck source=tests/durable/faulty.sh
. "$top_srcdir/tests/durable/faulty.sh"

: "${POINTS:=15}"
ptytest=${top_builddir:-$top_srcdir/build}/tests/pty/ptytest
if ! test -x "$ptytest"; then
	echo "SKIPPED: there is no player at $ptytest"
	exit 77
fi
unset XDG_RUNTIME_DIR EDITOR VISUAL PAGER BROWSER NO_COLOR COLUMNS LINES TMUX STY
cp "$top_srcdir/samples/column.txt" "$top_srcdir/samples/observer.txt" .
points=0

# The reader's files as they are before each run.
export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config
notes add ferry.txt --note 'note before 0' >/dev/null || exit 99
mkdir -p before/state/parallax
mv notes.notes.md before/parallax.notes.md
printf 'story "The ferry"\narticle column column.txt\narticle observer observer.txt\n' >before/the.parallax
printf '7\t9\t7\t%s/ferry.txt\n' "$work" >before/state/parallax/positions
printf 'article-n 2\n' >before/state/parallax/history

prepare() {
	rm -rf state parallax.notes.md the.parallax .*.new
	cp -R before/. .
}

# What there was is there still, and every line that is new is whole.
check_files() { # WHAT
	local name
	head -c "$(wc -c <before/parallax.notes.md)" parallax.notes.md | cmp -s - before/parallax.notes.md ||
		wrong "$1: the notes lost something"
	"$PARALLAX" --no-config --notes parallax.notes.md notes check column.txt observer.txt ferry.txt >/dev/null 2>told ||
		wrong "$1: the notes are torn: $(cat told)"
	head -c "$(wc -c <before/the.parallax)" the.parallax | cmp -s - before/the.parallax ||
		wrong "$1: the story file lost something"
	for name in positions history the.parallax; do
		test "$name" = the.parallax || name=state/parallax/$name
		test "$(tail -c 1 "$name" | od -An -tx1)" = " 0a" || wrong "$1: $name is torn"
	done
	grep -q "^7	9	7	$work/ferry.txt\$" state/parallax/positions || wrong "$1: a place is lost"
}

# `keys` has a line a step; the program may end at any of them, hence `exit *`.
play() { # FAULT [STATUS [TEXT]]
	{
		printf 'size 100x24\nwithin 15\nenv LD_PRELOAD=%s\nenv FAULT=%s\n' "$shim" "$1"
		printf 'env FAULT_COUNT=%s/count\nargs the.parallax\n' "$work"
		cat keys
		test -z "${3-}" || printf 'expect %s\n' "$3"
		printf 'exit %s\nrestored\n' "${2:-*}"
	} >case.pty
	timeout -k 5 60 "$ptytest" "$PARALLAX" case.pty 2>said
}

walk() { # NAME
	local n start step
	prepare
	rm -f count
	play none 0 || wrong "$1 without faults: $(cat said)"
	cmp -s parallax.notes.md before/parallax.notes.md && wrong "$1: no note was made"
	all=$(sed -n 's/^memory //p' count)
	choose_points "$all" "$1"
	for ((n = start; n <= all; n += step)); do
		prepare
		rm -f count
		play "memory:$n" || wrong "$1, memory $n: $(head -c 1500 said)"
		check_files "$1, memory $n"
		points=$((points + 1))
	done
}

# `settled` lets the work come to what the next view shows.
cat >keys <<'END'
settled
key <Space>ggvwV<Esc>H
key aWhat now?<Enter>
key ge<Enter>gt<Enter>
settled
key gcJ+gmgxgn
settled
key g1/the<Enter>ngw
key q?q:set<Space>author<Space>B<Enter>
key Q
END
walk views
views=$all

# Who looks closer: coverage, pairs corrected, lenses, filters, folds, a part saved.
cat >keys <<'END'
settled
key gkGgkggvwaA<Space>word<Enter>
key gcJxJ+OSW0T
settled
key TTTeNATO<Enter>
key gqzozcgxccXgmccs
settled
key gettfr<Space>x<Enter>U
key gttixc:write<Space>-f<Space>out.txt<Enter>
settled
key gRg2gozRgh
settled
key Q
END
walk lenses

# Once there is none left it has to end, and says why on the screen given back.
for part in 3 2; do
	prepare
	play "memory:$((all / part))+" 2 'out of memory' || wrong "no memory from 1/$part on: $(head -c 1500 said)"
	check_files "no memory from 1/$part on"
done
finish "$points of $((views + all)) allocations failed"
