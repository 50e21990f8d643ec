#!/bin/bash
# parallax-formats(5) has every table that is printed, with every column in its
# order, and every member of every object; and no others. What there is comes from
# running the program.
: "${top_srcdir:=$PWD}" "${top_builddir:=$PWD/build}"
: "${PARALLAX:=$top_builddir/parallax}"

page=$top_builddir/doc/parallax-formats.5
test -e "$page" || page=$top_srcdir/doc/parallax-formats.5

folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
cp "$top_srcdir"/samples/* "$top_srcdir/tests/data/all.notes.md" "$folder" || exit 99
cd "$folder" || exit 99
faults=0
looked=0

fault() {
	echo "$1"
	faults=$((faults + 1))
}

# The items of a section, a word each: "Ar key Ns Va _words" is KEY_words.
documented() { # SECTION
	awk -v wanted=".Ss $1" '
		/^\.S[sh] / { inside = $0 == wanted; next }
		inside && /^\.It / {
			gsub(/\\-/, "-")
			sub(/^\.It /, "")
			gsub(/Ar key Ns Va /, "KEY")
			gsub(/Ar key/, "KEY")
			gsub(/(^| )Va | ,/, " ")
			print
		}' "$page" | tr -s ' ' '\n' | sed '/^$/d'
}

# Columns of an article are called by its key.
keyless() {
	sed -E 's/^(agency|brief)(_[a-z]+)?$/KEY\2/' | awk '!seen[$0]++'
}

tables=''
table() { # ARGUMENT...
	local schema found
	schema=$("$PARALLAX" --no-config -f json "$@" 2>/dev/null | grep -oE '"schema":"[a-z]+/1"' | head -n 1)
	schema=${schema#*:\"}
	schema=${schema%/1\"}
	found=$("$PARALLAX" --no-config -f tsv "$@" 2>/dev/null | head -n 1 | tr '\t' '\n' | keyless)
	looked=$((looked + $(wc -l <<<"$found")))
	tables="$tables $schema"
	test -n "$found" || fault "parallax $*: no columns"
	test "$(documented "$schema")" = "$found" ||
		fault "parallax $*: the columns of $schema are $(tr '\n' ' ' <<<"$found"), documented: $(documented "$schema" | tr '\n' ' ')"
}

table align agency.html brief.md
table notes check --notes all.notes.md
table config
table conflicts agency.html brief.md
table dates brief.md
table entities agency.html brief.md
table entities --mentions brief.md
table info brief.md
table keys list
table matrix agency.html brief.md
table notes list --notes all.notes.md
table only agency.html brief.md
table quotes brief.md
table quotes --indirect brief.md
table quotes --speakers agency.html brief.md
table read brief.md
table notes reanchor --notes all.notes.md
table sentences brief.md
table timeline brief.md
table wording brief.md
table wording --vocabulary agency.html brief.md
table wording --entity NATO agency.html brief.md

# All that the sources open were seen, and all that is documented.
for schema in $(sed -n 's/.*table_open(.*"\([a-z]*\)", .*/\1/p' "$top_srcdir"/cli/*.c | LC_ALL=C sort -u) \
	$(sed -n '/^\.Sh TABLES/,/^\.Sh OBJECTS/s/^\.Ss //p' "$page"); do
	looked=$((looked + 1))
	case " $tables " in
	*" $schema "*) ;;
	*) fault "$schema: no call here prints this table" ;;
	esac
done

# Members of objects, anywhere in the section's text.
object() { # SECTION ARGUMENT...
	local section=$1 text found name
	shift
	text=$(awk -v wanted=".Ss $section" '/^\.S[sh] / { inside = $0 == wanted } inside' "$page")
	found=$("$PARALLAX" --no-config "$@" 2>/dev/null | grep -oE '"[a-z_]+": ?[]["{0-9tfn.-]' |
		sed 's/"\([a-z_]*\)".*/\1/' | grep -vxE 'agency|brief' | LC_ALL=C sort -u)
	test -n "$found" || fault "parallax $*: no members"
	for name in $found; do
		looked=$((looked + 1))
		grep -qE "Va $name( |\$)" <<<"$text" || places "$name" ||
			fault "$section: $name is not documented"
	done
}

places() { # NAME: does every object have it that is a place?
	case $1 in
	start | end | text) return 0 ;;
	esac
	return 1
}

object compare/1 compare -f json agency.html column.txt
object matrix/1 matrix -f json agency.html brief.md
object Notes notes export -f jsonl --notes all.notes.md

if test "$looked" -lt 180; then
	fault "only $looked things were looked for: this check has gone blind"
fi
if command -v mandoc >/dev/null; then
	mandoc -Tlint -Wwarning "$page" || faults=$((faults + 1))
else
	echo 'mandoc is not installed, so the page was NOT linted'
fi
echo "$looked looked for, $faults faults"
test "$faults" = 0
