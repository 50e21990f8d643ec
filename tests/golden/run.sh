#!/bin/bash
# Runs the batch commands of tests/golden/*.case (or of the files named) and
# compares what they print. UPDATE=1 rewrites the cases to what was printed.
#
# A case is text, no shell:
#
#	# why this case is here
#	args: timeline -f tsv samples/nato        words; '...' and "..." keep spaces
#	stdin: data/latin1.txt                    else nothing
#	env: NO_COLOR=1                           any number of these
#	copy: samples/nato                        put into the working folder, to be written to
#	exit: 2                                   else 0
#	--- with script                           a file of that name in the working folder
#	--- stdout
#	exact text, up to the next line that begins a section
#	--- stderr
#	--- file notes.md
#
# A section that is missing is an empty one. `--- stdout, no new line` says that
# the last line has no end. The working folder is a fresh one for each case; in
# it `samples` is the tree's samples and `data` its tests/data.

top=${top_srcdir:-$(cd "$(dirname "$0")/../.." && pwd)}
program=${PARALLAX:-$top/build/parallax}
cases=("$@")
test $# -gt 0 || cases=("${GOLDEN_CASES:-$top/tests/golden}"/*.case)

if ! test -x "$program"; then
	echo "SKIPPED: there is no program at $program"
	exit 77
fi
limit=()
! command -v timeout >/dev/null || limit=(timeout -k 5 60)

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

# The program gets copies, so that no case can change the tree.
mkdir "$work/home" "$work/tree"
cp -R "$top/samples" "$work/tree/samples" 2>/dev/null || mkdir "$work/tree/samples"
cp -R "$top/tests/data" "$work/tree/data" 2>/dev/null || mkdir "$work/tree/data"
chmod -R u+w "$work/tree"

complain() { # CASE WHAT
	echo "$1: $2" >&2
	return 1
}

# Reads the head of a case into the variables of run_case.
read_head() { # CASE
	local line number=0
	while IFS= read -r line; do
		number=$((number + 1))
		case $line in
		'args: '*)
			# xargs knows words and quotation marks, and nothing of a shell.
			mapfile -t -O "${#args[@]}" args < <(printf '%s\n' "${line#args: }" | xargs printf '%s\n')
			;;
		'stdin: '*) input=${line#stdin: } ;;
		'env: '*) env+=("${line#env: }") ;;
		'copy: '*) copies+=("${line#copy: }") ;;
		'exit: '*) status=${line#exit: } ;;
		'#'* | '' | 'args:') ;;
		'--- '*) return 0 ;;
		*) complain "$1:$number" "what is '$line'?" || return ;;
		esac
	done <"$1"
}

# Splits the sections of a case into files: stdout, stderr, file=NAME, with=NAME.
split_case() { # CASE FOLDER
	awk -v folder="$2" '
		/^--- (stdout|stderr|(file|with) [^,]+)(, no new line)?$/ {
			if (name != "")
				close(name)
			name = substr($0, 5)
			open = sub(/, no new line$/, "", name)
			sub(/ /, "=", name)
			name = folder "/" name
			printf "" > name
			first = 1
			next
		}
		name == "" { print > (folder "/head"); next }
		open { printf "%s%s", first ? "" : "\n", $0 > name; first = 0; next }
		{ print > name }
	' "$1"
}

write_case() { # CASE EXPECTED FOUND
	local section
	{
		sed '/^exit: /d' "$2/head"
		test "$found" = 0 || echo "exit: $found"
		for section in $(cd "$2" && ls -d with=* 2>/dev/null) stdout stderr \
			$(cd "$2" && ls -d file=* 2>/dev/null); do
			case $section in
			with=*) ;; # an empty file is a file
			*) test -s "$3/$section" || continue ;;
			esac
			printf '%s%s' '--- ' "${section/=/ }"
			if test -n "$(tail -c 1 "$3/$section")"; then
				echo ', no new line'
			else
				echo
			fi
			cat "$3/$section"
			test -z "$(tail -c 1 "$3/$section")" || echo
		done
	} >"$work/case" && cat "$work/case" >"$1"
}

run_case() { # CASE
	local -a args=() env=() copies=()
	local input=/dev/null status=0 found section copy
	local here=$work/here expected=$work/expected got=$work/got
	rm -rf "$here" "$expected" "$got"
	mkdir "$here" "$expected" "$got"
	read_head "$1" || return
	split_case "$1" "$expected"
	ln -s ../tree/samples ../tree/data "$here"
	for copy in "${copies[@]}"; do
		cp -R "$here/$copy" "$here/" || return
	done
	for section in "$expected"/with=*; do
		test -e "$section" || continue
		cp "$section" "$here/${section##*/with=}" || return
		cp "$section" "$got/" || return
	done

	(
		cd "$here" && exec env HOME="$work/home" LC_ALL=C.UTF-8 TZ=UTC "${env[@]}" \
			"${limit[@]}" "$program" "${args[@]}" <"$input" >"$got/stdout" 2>"$got/stderr"
	)
	found=$?
	for section in "$expected"/file=*; do
		test -e "$section" || continue
		section=${section##*/}
		cat "$here/${section#file=}" >"$got/$section" || return
	done

	if test -n "${UPDATE-}"; then
		write_case "$1" "$expected" "$got"
		return
	fi
	local same=0
	test "$found" = "$status" || complain "$1" "exit $found, expected $status" || same=1
	for section in stdout stderr "$expected"/file=*; do
		section=${section##*/}
		test "$section" != 'file=*' || continue
		test -e "$expected/$section" || : >"$expected/$section"
		diff -u --label "$1 $section, expected" --label "$1 $section, found" \
			"$expected/$section" "$got/$section" || same=1
	done
	return $same
}

passed=0
failed=0
for case in "${cases[@]}"; do
	test -e "$case" || continue
	if run_case "$case"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
test "$failed" = 0
