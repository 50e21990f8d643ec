#!/bin/bash
# Libraries that are loaded when they are called, and are not there: the program
# goes on as well as it can, and says once what it goes on without.
# shellcheck source=tests/durable/lib.sh
. "${top_srcdir:-$PWD}/tests/durable/lib.sh"
# shellcheck source=tests/durable/faulty.sh
. "$top_srcdir/tests/durable/faulty.sh"

ptytest=${top_builddir:-$top_srcdir/build}/tests/pty/ptytest
unset XDG_RUNTIME_DIR EDITOR VISUAL PAGER BROWSER NO_COLOR COLUMNS LINES TMUX STY
cp "$top_srcdir/samples/column.txt" "$top_srcdir/samples/observer.txt" "$top_srcdir/samples/harbour.html" .
printf 'Caf\351 Weber, \351t\351 2023\n' >latin.txt
export FAULT=library:1+

# Ends with STATUS and says TEXT once on standard error.
without() { # LIBRARY STATUS TEXT COMMAND...
	local library=$1 wanted=$2 text=$3 status
	shift 3
	FAULT_PATH=$library faulty "$PARALLAX" --no-config "$@" >printed 2>told </dev/null
	status=$?
	test $status = "$wanted" || wrong "without $library: status $status: $*"
	test "$(grep -c "$text" told)" = 1 || wrong "without $library: $*: $(cat told)"
}

stems='words are compared with their endings'
without libstemmer 2 "$stems" compare column.txt observer.txt
test -s printed || wrong 'without libstemmer: nothing is compared'
without libstemmer 2 "$stems" timeline column.txt
without libstemmer 2 "$stems" wording --vocabulary column.txt observer.txt
without libstemmer 2 "$stems" matrix column.txt observer.txt
without libicui18n 0 'read as windows-1252' read latin.txt
grep -q 'Café Weber' printed || wrong 'without libicui18n: nothing is read'
without libxml2 0 'shown without its tags' read harbour.html

if test -x "$ptytest"; then
	{
		printf 'size 120x24\nenv LD_PRELOAD=%s\nenv FAULT=%s\nenv FAULT_PATH=libstemmer\n' "$shim" "$FAULT"
		printf 'args --no-config column.txt observer.txt\nexpect-row -1 %s\n' "$stems"
		printf 'key gc\nexpect-row 1 B observer\nkey Q\nexit 0\nrestored\n'
	} >case.pty
	"$ptytest" "$PARALLAX" case.pty 2>said || wrong "$(cat said)"
fi
finish 'libraries missing'
