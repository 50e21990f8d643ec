#!/bin/bash
# shellcheck disable=SC2016,SC1003 # the bytes are meant as they stand
# Every batch command, in every format, over inputs made to do harm: it ends
# with a status of its own, no sanitizer finds anything, and no byte it writes
# could command a terminal. HOSTILE=FOLDER takes other inputs.
# shellcheck source=tests/hostile/lib.sh
. "${top_srcdir:-$PWD}/tests/hostile/lib.sh"

# The scanner itself: what it must find and what it must let through.
for bad in '\e]0;t\a' '\e[6n' '\e[c' '\e]8;;x\a' '\eP$q' '\x9b' '\xc2\x9b' '\xe2\x80\xae' '\xe2\x81\xa6' '\a' '\r'; do
	! printf '%b' "a${bad}b" | "$scan" colour >/dev/null || complain "not found: $bad"
done
for bad in '\e]0;t\a' '\e[6n' '\e[>c' '\e[21t' '\e]52;c;?\a' '\eZ' '\x9b' '\xf3\xa0\x81\x81' '\x05'; do
	! printf '%b' "a${bad}b" | "$scan" screen >/dev/null || complain "not found on a screen: $bad"
done
printf '%b' '\e[1;31ma\e[0m\t\xc3\xa9\n' | "$scan" colour || complain 'colours were found'
printf '%b' '\e[?1049h\e[2J\e(B\e]52;c;eA==\a\r\n' | "$scan" screen || complain 'a screen was found'

formats() { # COMMAND: those it knows
	echo text tsv json jsonl
	case $1 in
	timeline | compare) echo html ;;
	'notes export') echo md jsonld org html ;;
	esac
}

# All of them read together, in every format.
mapfile -d '' all < <(find . -maxdepth 1 -type f ! -name 'own.*' ! -name secret -printf '%P\0' | LC_ALL=C sort -z)
for command in info read sentences dates entities quotes wording timeline matrix conflicts; do
	for format in $(formats $command); do
		try "$command" -f "$format" -- "${all[@]}"
	done
done
for words in 'read --raw' 'read --main' 'read --plain' 'read --color=always' 'read --width=1' \
	'read --main --raw' 'entities --mentions' 'timeline --all' 'matrix --all' 'wording --vocabulary' \
	'wording --entity=Weber' 'notes list' 'notes check' 'notes reanchor' 'conflicts --color=always'; do
	# shellcheck disable=SC2086 # words
	try $words -- "${all[@]}"
done

# Each alone, and against an ordinary one.
printf 'The wall\n\nThe red wall fell on 4 May 2023, said Anna Weber of the Harbour Board.\n' >"$work/plain.txt"
for file in "${all[@]}"; do
	try -- "$file"
	try compare --color=always -- "$file" "$work/plain.txt"
	try why -- "$file" 9
done
for file in escapes.txt disguises.txt edge.txt; do
	test -e $file || continue
	try entities --conll $file
	for command in align compare only; do
		for format in $(formats $command); do
			try $command -f "$format" $file lookalikes.txt
		done
	done
done

# A name that stands thousands of times: work and memory grow with it, no faster.
# Sanitizers ask for more addresses than there are.
if test -e names.txt && test "${SANITIZERS-}" != yes; then
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		cat names.txt
	done | head -c 400000 >"$work/names.txt"
	(
		ulimit -v 1000000
		cp "$work/names.txt" "$work/others.txt"
		"${limit[@]}" "$PARALLAX" --no-config compare --lens=wording "$work/names.txt" "$work/others.txt"
	) >/dev/null 2>"$work/err" || complain "a name thousands of times: $(head -c 300 "$work/err")"
fi

# Nothing but the file that was named is read, and nothing grows without bounds.
try read outside.html
! grep -q secret-of "$work/out" || complain 'an entity of the page brought another file in'
try read --raw laughs.html
test "$(wc -c <"$work/out")" -lt 100000 || complain 'entities of entities were all written out'

# Files of the program's own, and words of the command line.
if test -e own.parallax; then
	for format in $(formats 'notes export'); do
		try --notes own.notes.md notes export -f "$format" -- escapes.txt
	done
	try --notes own.notes.md notes list
	try --notes own.notes.md notes check
	try --notes "$work/new.notes.md" notes import own.notes.md
	try info own.parallax
	try entities own.parallax
	try keys check own.keys
	try --keys own.keys --script own.keys escapes.txt
	try info escapes.txt/../escapes.txt
	try $'--no\e]0;x\a' escapes.txt
	try read $'no such \e[2J file'
	try notes add escapes.txt --quote $'red \e[31m' --note $'\e]0;x\a' --tag $'t\e[6n' --notes "$work/made.notes.md"
	look_at "$work/made.notes.md" plain 'the notes file'
	HOME=$'/tmp/\e]0;h\a' try config
	PARALLAX_DATA=$'/none/\e]0;d\a' try entities escapes.txt
	XDG_CONFIG_HOME=$'/\e]0;c\a' "$PARALLAX" config >"$work/out" 2>"$work/err"
	look_at "$work/out" plain 'config'
fi
finish
