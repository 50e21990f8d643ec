#!/bin/bash
# One allocation after the other finds no memory, in batch commands: the program
# says so and ends with 2, or does not need it and prints what it always prints.
# Files are whole, the old or the new. POINTS=N tries that many of each command,
# POINTS=all every one; also `make walk-memory`, with SHARE=K/N the K-th part of it.
# shellcheck source=tests/durable/lib.sh
. "${top_srcdir:-$PWD}/tests/durable/lib.sh"
# shellcheck source=tests/durable/faulty.sh
. "$top_srcdir/tests/durable/faulty.sh"

: "${POINTS:=30}"
cp "$top_srcdir/samples/"* .
printf '\377\376W\0o\0r\0d\0s\0 \0o\0n\0 \0M\0a\0y\0 \0003\0.\0' >wide.txt
printf 'Anna\nWeber\nspoke\n.\n' >words.conll
notes add column.txt --note 'one of before' >/dev/null || exit 99
cp notes.notes.md before.notes.md
notes export -f jsonld -o exported.json column.txt || exit 99
points=0

# What a run left of the notes: as before, or with the new one whole.
check_notes() { # N COMMAND
	cmp -s notes.notes.md before.notes.md || cmp -s notes.notes.md after.notes.md ||
		wrong "memory $1: the notes are neither old nor new: $2"
	test ! -e .notes.notes.md.new || rm .notes.notes.md.new
}

check_run() { # N STATUS COMMAND
	if test "$2" = 2; then
		test -s told || wrong "memory $1: nothing is said: $3"
	elif test "$2" != "$whole"; then
		wrong "memory $1: status $2: $3: $(head -c 300 told)"
	elif ! cmp -s printed expected && ! test -s told; then
		wrong "memory $1: it printed something else and said nothing: $3"
	fi
}

faulted() { # FAULT COMMAND...
	local fault=$1
	shift
	FAULT=$fault faulty "$PARALLAX" --no-config "$@" >printed 2>told </dev/null
}

walk() { # COMMAND...
	local all n start step
	cp before.notes.md notes.notes.md
	FAULT_COUNT=$work/count faulted none "$@"
	whole=$?
	cp printed expected
	cp notes.notes.md after.notes.md
	all=$(sed -n 's/^memory //p' count)
	choose_points "$all" "$1"
	for ((n = start; n <= all; n += step)); do
		cp before.notes.md notes.notes.md
		faulted "memory:$n" "$@"
		check_run $n $? "$*"
		check_notes $n "$*"
		points=$((points + 1))
	done
	faulted "memory:$((1 + all / 2))+" "$@"
	check_run "$((1 + all / 2))+" $? "$*"
}

walk read column.txt
walk read --main agency.html
walk read --raw brief.md
walk read wide.txt
walk info -f json column.txt brief.md agency.html
walk sentences -f tsv brief.md
walk dates -f jsonl observer.txt
walk quotes column.txt
walk quotes --indirect column.txt
walk quotes --speakers -f json column.txt observer.txt
walk wording column.txt
walk wording --vocabulary column.txt observer.txt
walk wording --entity=NATO column.txt
walk entities column.txt brief.md
walk entities --mentions -f tsv column.txt
walk timeline -f html column.txt observer.txt
walk compare -f html column.txt harbour.html
for lens in voices wording emphasis dates; do
	walk compare --lens=$lens column.txt harbour.html
done
walk report column.txt harbour.html observer.txt
walk only column.txt observer.txt
walk read --only-new column.txt observer.txt
walk align -f json column.txt observer.txt
walk matrix column.txt harbour.html observer.txt
walk conflicts column.txt harbour.html
walk why column.txt 90
walk entities --conll words.conll
walk keys check
walk keys list
walk config
walk --notes notes.notes.md --clock 2026-05-03T10:00Z --author A notes add column.txt --note 'two of after'
walk --notes notes.notes.md notes fmt
walk --notes notes.notes.md notes export -f jsonld column.txt
walk --notes notes.notes.md notes list column.txt
walk --notes notes.notes.md notes reanchor -w column.txt
walk --notes notes.notes.md notes check column.txt
walk --notes notes.notes.md notes import exported.json
finish "$points allocations failed"
