#!/bin/bash
# Completions: they parse in their shells, and offer what fits, in bash and fish.
: "${top_srcdir:=$PWD}" "${top_builddir:=$PWD/build}"

made() { # FILE: in the build folder, or as it came in the archive
	if test -e "$top_builddir/$1"; then
		echo "$top_builddir/$1"
	else
		echo "$top_srcdir/$1"
	fi
}

bash_file=$(made doc/completions/parallax)
zsh_file=$(made doc/completions/_parallax)
fish_file=$(made doc/completions/parallax.fish)
faults=0
cases=0
skipped=''

folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/articles"
touch "$folder/two words.txt" "$folder/report.html"
cd "$folder" || exit 99

same() { # WHAT EXPECTED FOUND
	cases=$((cases + 1))
	test "$2" = "$3" || {
		printf '%s\n  expected: %s\n  found:    %s\n' "$1" "$2" "$3"
		faults=$((faults + 1))
	}
}

bash -n "$bash_file" || faults=$((faults + 1))
# shellcheck disable=SC1090
. "$bash_file"

# The last word is the one being completed; sorted, divided by |.
offered() { # EXPECTED WORD...
	local expected=$1
	shift
	COMP_WORDS=(parallax "$@")
	COMP_CWORD=$#
	_parallax parallax "${*: -1}" ''
	same "bash: parallax $*" "$expected" \
		"$(printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort | paste -sd '|')"
}

# The first word may be a subcommand or a file.
subcommands=$(sed -n 's/^	{"\([a-z]*\)",.*/\1/p' "$top_srcdir/cli/subcommand.c")
first() { # FOLDER
	# shellcheck disable=SC2086
	printf '%s\n' "$1" report.html 'two words.txt' $subcommands | LC_ALL=C sort | paste -sd '|'
}

files='articles|report.html|two words.txt'
offered "$(first articles)" ''
offered 'config' confi
offered 'read|report|report.html' re
offered "$files" read ''
offered "$files" read report.html ''
offered 'two words.txt' read tw
offered "$files" report.html ''
offered 'check|list' keys ''
offered 'check' keys ch
offered "$files" keys check ''
offered '' keys list ''
offered '' config ''
offered 'import|init' notes i
offered "$files" notes add ''
offered '' notes fmt ''
offered "$files" why ''
offered '--color=' --col
offered '--no-config|--no-notes|--note=|--notes=' --no
offered '--read-only' sentences --read
offered 'json|jsonl|jsonld' -f js
offered 'json|jsonl|jsonld' --format js
offered 'json|jsonl|jsonld' --format = js
offered 'html|json|jsonl|jsonld|md|org|text|tsv' --format =
offered '--format=json|--format=jsonl|--format=jsonld' --format=js
offered 'html|json|jsonl|jsonld|md|org|text|tsv' -qf ''
offered "articles|default|emacs|report.html|two words.txt" --keys ''
offered "$files" -o ''
offered '' --width ''
offered '' --date = ''
offered "$files" -f tsv read ''
offered "$files" --format = tsv read ''
offered 'check|list' --keys emacs keys ''
offered 'check|list' --keys = emacs keys ''
offered 'config' -ftsv confi
offered "$files" -- ''
offered '' -- --c

if command -v zsh >/dev/null; then
	zsh -n "$zsh_file" || faults=$((faults + 1))
else
	skipped="$skipped zsh"
fi

in_fish() { # EXPECTED LINE
	# shellcheck disable=SC2016 # these are fish's
	same "fish: $2" "$1" "$(fish --no-config -c 'source $argv[1]; complete -C $argv[2]' \
		"$fish_file" "$2" 2>&1 | cut -f 1 | LC_ALL=C sort | paste -sd '|')"
}

if command -v fish >/dev/null; then
	fish -n "$fish_file" || faults=$((faults + 1))
	in_fish "$(first articles/)" 'parallax '
	in_fish 'articles/|report.html|two words.txt' 'parallax read '
	in_fish 'check|list' 'parallax keys '
	in_fish 'check|list' 'parallax --keys emacs keys '
	in_fish 'articles/|report.html|two words.txt' 'parallax keys check '
	in_fish '' 'parallax keys list '
	in_fish '' 'parallax config '
	in_fish 'html|json|jsonl|jsonld|md|org|text|tsv' 'parallax -f '
	in_fish '--format=json|--format=jsonl|--format=jsonld' 'parallax read --format=js'
	in_fish 'articles/|default|emacs|report.html|two words.txt' 'parallax --keys '
	in_fish '' 'parallax --width '
	in_fish '--color' 'parallax --col'
else
	skipped="$skipped fish"
fi

test -z "$skipped" || echo "not installed, so the completion was NOT looked at:$skipped"
echo "$cases cases, $faults faults"
test "$faults" = 0
