#!/bin/bash
# Tries the player itself on small shell programs: each step must pass where it
# should and, as important, fail where it should.

build=${top_builddir:-$(cd "$(dirname "$0")/../.." && pwd)/build}
ptytest=${PTYTEST:-$build/tests/pty/ptytest}
if ! test -x "$ptytest"; then
	echo "SKIPPED: there is no player at $ptytest"
	exit 77
fi
export LC_ALL=C.UTF-8

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
cd "$work" || exit 99
failed=0

# The program: a script that reads lines and does what they say.
cat >program <<'END'
#!/bin/sh
trap 'echo got TERM; exit 3' TERM
case $1 in
full) printf '\033[?1049h\033[?1h\033[?25l' ;;
raw) stty raw -echo ;;
esac
printf 'ready %s\r\n' "$(stty size </dev/tty)"
while read -r line; do
	case $line in
	attr) printf '\033[H\033[1;4;38;5;208mX\033[0mY' ;;
	wide) printf '\033[Hh\303\251 \346\235\261|' ;;
	leave) printf '\033[?1049l\033[?1l\033[?25h' ;;
	stop) kill -TSTP $$ && echo back ;;
	osc) printf '\033]0;x\007' ;;
	size) stty size </dev/tty ;;
	quit) exit 4 ;;
	*) printf '<%s>\n' "$line" ;;
	esac
done
echo end of input
END
chmod +x program

try() { # passes|fails NAME, the case on standard input
	local wanted=$1 name=$2 found=passes
	cat >"$name.pty"
	timeout -k 5 30 "$ptytest" ./program "$name.pty" 2>"$name.err" || found=fails
	if test "$found" != "$wanted"; then
		echo "$name $found, but should not:"
		cat "$name.err"
		failed=1
	fi
}

try passes echo <<'END'
# keys go in, text comes out
expect ready 24 80
key abc<Enter>
expect <abc>
expect-row 2 abc
row-is 3 <abc>
row-is -1 ""
cursor 4 1
reject other
key <C-d>
expect end of input
exit 0
restored
END

try passes setup <<'END'
size 40x10
env COLOR=blue
args raw
within 4
expect ready 10 40
key <lt>x<gt><C-j>
expect <<x>>
key size<C-j>
resize 50x12
expect 10 40
key size<C-j>
expect 12 50
key quit<C-j>
exit 4
END

try passes pipe <<'END'
write input one \#\x21
write*2 input line \# \\
stdin input
expect <one 1!>
expect <line 2 \>
expect end of input
exit 0
END

try passes attributes <<'END'
expect ready
key attr<Enter>
attr 1 1 bold ul fg=208
attr 1 2 plain
key wide<Enter>
expect hé 東|
key quit<Enter>
exit 4
END

try passes restored <<'END'
args full
expect ready
modes-used
key leave<Enter>
restored
key quit<Enter>
exit 4
END

try passes signals <<'END'
expect ready
signal TERM
key <Enter>
exit 3
END

try passes killed <<'END'
expect ready
signal KILL
exit KILL
END

try passes stop <<'END'
expect ready
key stop<Enter>
stopped
continue
expect back
key quit<Enter>
exit 4
END

try passes suspend-key <<'END'
expect ready
key <C-z>
stopped
continue
key quit<Enter>
exit 4
END

try passes hangup <<'END'
expect ready
hangup
exit *
END

try passes bytes <<'END'
args raw
expect ready
key a
bytes-at-most 0
key <C-j>quit<C-j>
exit 4
END

try passes quiet-end <<'END'
raw-reject 1b 5d
expect ready
key quit<Enter>
exit 4
END

try fails never-shown <<'END'
within 1
expect nothing of the kind
END

try fails shown <<'END'
expect ready
reject ready
END

try fails still-running <<'END'
expect ready
END

try fails wrong-status <<'END'
expect ready
key quit<Enter>
exit 5
END

try fails wrong-signal <<'END'
expect ready
signal KILL
exit 0
END

try fails status-for-signal <<'END'
expect ready
key quit<Enter>
exit ILL
END

try fails left-behind <<'END'
args full
within 1
expect ready
key quit<Enter>
exit 4
restored
END

try fails line-modes <<'END'
args raw
within 1
expect ready
key quit<C-j>
exit 4
restored
END

try fails too-many-bytes <<'END'
args raw
expect ready
key abc<C-j>
expect <abc>
bytes-at-most 3
key quit<C-j>
exit 4
END

try passes again <<'END'
expect ready
write file one
run grep one file
key quit<Enter>
exit 4
again
expect ready
key quit<Enter>
exit 4
END

try fails still-runs <<'END'
expect ready
again
expect ready
END

try fails run <<'END'
expect ready
run false
END

PTYTEST_LIMIT=1 try fails run-without-end <<'END'
expect ready
run sh -c "while :; do :; done"
END
for told in 'not ended after 1 s' 'ready 24 80'; do
	grep -q "$told" run-without-end.err || {
		echo "of a program without an end nothing says $told: $(cat run-without-end.err)"
		failed=1
	}
done

try fails forbidden <<'END'
raw-reject 1b5d
expect ready
key osc<Enter>quit<Enter>
exit 4
END

try fails wrong-attribute <<'END'
within 1
expect ready
attr 1 1 bold
END

try fails wrong-cursor <<'END'
within 1
expect ready
cursor 9 9
END

try fails no-stop <<'END'
within 1
expect ready
stopped
END

try fails no-modes <<'END'
expect ready
key quit<Enter>
exit 4
modes-used
END

try fails unknown-step <<'END'
expect ready
dance
END

try fails unknown-key <<'END'
expect ready
key <Nokey>
END

try fails late <<'END'
expect ready
size 40x10
END

try fails empty <<'END'
# nothing
END

test "$failed" = 0 && echo "the player plays"
exit "$failed"
