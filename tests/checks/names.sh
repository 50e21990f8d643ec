#!/bin/sh
# Small things about every text file of ours: no path of somebody's machine, no
# white space at line ends, a new line at the end of file. Long sources are
# told, not failed.
cd "${top_srcdir:-.}" || exit 99

faults=0
fault() { # WHAT LINES
	test -n "$2" || return 0
	printf '%s\n' "$2" | sed "s,\$, <- $1,"
	faults=$((faults + $(printf '%s\n' "$2" | wc -l)))
}

# Articles and expected texts are as they are.
ours() {
	find . -name .git -prune -o -path './build*' -prune -o -path ./autom4te.cache -prune \
		-o -path './tests/data/*' -o -path './samples/*' -o -path './tests/fuzz/*' \
		-o -type f \( "$@" \) -print |
		LC_ALL=C sort | sed 's,^\./,,'
}

code=$(ours -name '*.[ch]' -o -name '*.mk' -o -name '*.sh' -o -name '*.md' -o -name '*.keys' \
	-o -name Makefile.am -o -name configure.ac -o -name quickstart -o -path ./.ci/run \
	-o -name LAYERS -o -name NEWS)

# shellcheck disable=SC2086 # names without spaces
search() {
	grep -nEH "$1" $code
}

home='/(home/[a-z]+|root)/'
fault 'a path of one machine' "$(search "$home" | grep -v '^tests/')"
fault 'a fixed path in a shared folder' "$(search '/tmp/' | grep -v '^tests/')"
fault 'white space at the end of the line' "$(search '[ 	]+$')"
fault 'no new line at the end' "$(for file in $code; do
	test -z "$(tail -c 1 "$file")" || echo "$file"
done)"

# shellcheck disable=SC2086
wc -l $code | awk '
	$2 ~ /^(core|tui|cli)\// && $2 ~ /\.[ch]$/ && $1 > 500 {
		print "warning: " $2 " has " $1 " lines: look for its second noun"
	}'
echo "$(printf '%s\n' "$code" | wc -l) files, $faults faults"
test "$faults" = 0
