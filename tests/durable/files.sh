#!/bin/bash
# Every call on every file that the program writes fails, or the program is
# killed or hung up at it: the file is the old one or the new one, never less.
# HOWS="ENOSPC EIO KILL HUP" tries more ways to fail than two.
# Prints a line for each file and call: points hit, and how many were not safe.
# shellcheck source=tests/durable/lib.sh
. "${top_srcdir:-$PWD}/tests/durable/lib.sh"
# shellcheck source=tests/durable/faulty.sh
. "$top_srcdir/tests/durable/faulty.sh"

cp "$top_srcdir/samples/column.txt" "$top_srcdir/samples/observer.txt" .
export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config
mkdir -p before/state/parallax
notes add ferry.txt --quote 'nobody was on it' --note 'note before 0' >/dev/null || exit 99
# Laid out by a hand, so that fmt has something to write.
{ cat notes.notes.md; echo; echo; } >before/notes.notes.md
rm notes.notes.md
printf 'story "The ferry"\narticle ferry ferry.txt\n' >before/the.parallax
printf '7\t9\t/somewhere/else.txt\n' >before/state/parallax/positions
printf 'article-n 2\n' >before/state/parallax/history
printf 'what was printed before\n' >before/printed.txt
printf '*.html text\n' >before/.gitattributes
# Words of a program that runs no more, for another article.
printf '## other\n\nWords of before.\n\n[d999999999-5]: other "2026-05-03T10:00Z"\n[other]: %s/other.txt\n' \
	"$work" >before/state/parallax/drafts

prepare() {
	rm -rf state notes.notes.md the.parallax printed.txt .gitattributes .*.new
	cp -R before/. .
}

# The same but for the ids of drafts, which name the process and the time.
same() { # FILE FILE
	cmp -s "$1" "$2" || cmp -s <(nameless "$1") <(nameless "$2")
}

nameless() { # FILE
	sed -E 's/\bd[0-9]+-[0-9a-f]+\b/draft/g' "$1"
}

# Runs the program once for each call on FILE, or on the new one beside it, that
# fails: both have the name in theirs, and some calls know no more than the name.
try_call() { # FILE CALL HOW COMMAND...
	local file=$1 call=$2 how=$3 n status hit unsafe=0 path=${1##*/}
	shift 3
	for ((n = 1; n < 50; n++)); do
		prepare
		rm -f count
		FAULT=$call:$n:$how FAULT_PATH=$path FAULT_COUNT=$work/count \
			$how_run "$@" >told 2>&1 </dev/null
		status=$?
		hit=$(sed -n "s/^$call //p" count 2>/dev/null)
		# Who was killed leaves no count; who did not come so far was not hit.
		test -n "$hit" || test -n "$on_screen" || test $status -gt 128 || hit=0
		test -z "$hit" || test "$hit" -ge $n || break
		same "$file" "$work/old" || same "$file" "$work/new" || {
			unsafe=$((unsafe + 1))
			wrong "$call $n $how on $path: $file is neither old nor new"
		}
		# An error that is not told would be a loss that nobody knows of.
		if test $status = 0 && test -z "$on_screen" && ! cmp -s "$file" "$work/new"; then
			wrong "$call $n $how on $path: not written, and nothing said: $(head -c 200 told)"
		fi
		# What was typed is in the one file or in the other.
		if test -n "$typed" && [[ $how != KILL ]] && ! cat notes.notes.md state/parallax/drafts | grep -q "$typed"; then
			wrong "$call $n $how on $path: what was typed is lost: $(head -c 800 told)"
		fi
		points=$((points + 1))
		here=$((here + 1))
	done
	notsafe=$((notsafe + unsafe))
}

faulted() { # WORDS...
	faulty "$PARALLAX" "$@"
}

# The same on a screen: steps of a player's case, a line each and keys if it is a
# word, then the words of the command line.
screen() { # STEPS WORDS...
	local steps=$1 name
	shift
	[[ $steps == *$'\n'* ]] || steps="key $steps"
	{
		printf 'size 80x24\nwithin 10\nenv LD_PRELOAD=%s\n' "$shim"
		for name in FAULT FAULT_PATH FAULT_COUNT; do
			printf 'env %s=%s\n' $name "${!name}"
		done
		printf 'args %s\nsettled\n%s\nexit *\n' "$*" "$steps"
	} >case.pty
	timeout -k 5 30 "$ptytest" "$PARALLAX" case.pty
}

# FILE as it stands in $work, and the command that writes it.
walk() { # FILE COMMAND...
	local file=$1 call how line="" here notsafe
	shift
	prepare
	cp "$file" old
	$how_run "$@" >told 2>&1 </dev/null || wrong "$file without faults: $(cat told)"
	cp "$file" new
	! cmp -s old new || wrong "$file is not written at all"
	for call in open write fsync rename close; do
		here=0
		notsafe=0
		for how in $HOWS; do
			try_call "$file" "$call" "$how" "$@"
		done
		line+=$(printf ' %s %d/%d' "$call" "$notsafe" "$here")
	done
	printf '%-28s not safe/hit:%s\n' "$file" "$line"
	test "$points" -gt "$before" || wrong "$file: no call was hit"
	before=$points
}

ptytest=${top_builddir:-$top_srcdir/build}/tests/pty/ptytest
: "${HOWS:=ENOSPC KILL}"
points=0
before=0
how_run=faulted
on_screen=
typed= # words that may not be lost
clock=(--clock 2026-05-03T10:00Z --author A)
walk notes.notes.md --no-config --notes notes.notes.md "${clock[@]}" notes add ferry.txt --note 'note after 1'
walk notes.notes.md --no-config --notes notes.notes.md notes fmt
walk .gitattributes --no-config --notes notes.notes.md notes init
for format in text json; do
	walk printed.txt --no-config -o printed.txt read -f $format ferry.txt
done
walk printed.txt --no-config -o printed.txt compare -f html column.txt observer.txt
walk printed.txt --no-config -o printed.txt report column.txt observer.txt
walk printed.txt --no-config --notes notes.notes.md -o printed.txt notes export -f jsonld ferry.txt
printf 'write -f printed.txt\n' >script
walk printed.txt --no-config --script script ferry.txt
printf 'dated 2023-05-03\n' >script
walk the.parallax --no-config --script script the.parallax
# Places and history are the screen's, and so are notes begun there.
if test -x "$ptytest"; then
	unset EDITOR VISUAL NO_COLOR COLUMNS LINES TMUX STY
	how_run=screen
	on_screen=yes
	walk state/parallax/positions 'jjQ' ferry.txt
	walk state/parallax/history ':article-n<Space>1<Enter>Q' ferry.txt
	walk notes.notes.md 'aon<Space>the<Space>screen<Enter>Q' "${clock[@]}" --notes notes.notes.md ferry.txt
	walk the.parallax ':dated<Space>2023-05-03<Enter>Q' the.parallax
	# Words of a note that is not saved: kept when the program is ended, and a second
	# behind the keys; taken over from a program that ended, taken out when saved.
	drafts=state/parallax/drafts
	words=("${clock[@]}" --notes notes.notes.md ferry.txt)
	kept="run env -u LD_PRELOAD sh -c 'for i in 1 2 3 4 5 6; do ! grep -q typed $drafts || break; sleep .5; done'"
	walk $drafts $'key aWords typed\nsignal TERM' "${words[@]}"
	walk $drafts $'key aWords typed\n'"$kept"$'\nsignal TERM' "${words[@]}"
	sed -E 's/\bd[0-9]+-[0-9a-f]{8,}/d999999999-6/' new >before/$drafts
	typed='Words typed'
	walk notes.notes.md $'key a<Enter>\nkey Q' "${words[@]}"
	walk $drafts $'key a<Enter>\nkey Q' "${words[@]}"
fi
finish "$points points hit"
