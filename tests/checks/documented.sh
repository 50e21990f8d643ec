#!/bin/bash
# The manual pages tell all there is: commands, options, subcommands with their
# columns, settings, bindings, variables of the environment. What there is comes
# from the program and the sources, not from what the pages were made of.
: "${top_srcdir:=$PWD}" "${top_builddir:=$PWD/build}"
: "${PARALLAX:=$top_builddir/parallax}"

made() { # FILE: in the build folder, or as it came in the archive
	if test -e "$top_builddir/$1"; then
		echo "$top_builddir/$1"
	else
		echo "$top_srcdir/$1"
	fi
}

# What roff needs and readers do not see.
plain() {
	sed 's/\\&//g; s/\\-/-/g; s/\\f[BIR]//g; s/\\(aq/'\''/g; s/\\(dq/"/g; s/\\(ti/~/g; s/\\(ha/^/g' "$1"
}

page=$(plain "$(made doc/parallax.1)") || exit 1
keys=$(plain "$(made doc/parallax-keys.5)") || exit 1
faults=0
looked=0

# Is there a line that begins so and then goes on with a blank or ends?
expect() { # PAGE BEGINNING
	looked=$((looked + 1))
	case $'\n'$1$'\n' in
	*$'\n'"$2 "* | *$'\n'"$2"$'\n'*) return ;;
	esac
	echo "not documented: ${2#.It }"
	faults=$((faults + 1))
}

while read -r name; do
	expect "$keys" ".It Ic $name"
done < <(sed -n 's/^	{"\([a-z-]*\)", .*/\1/p' "$top_srcdir/core/desk/table.c")
for name in $("$PARALLAX" --no-config config -f tsv | sed 1d | cut -f 1); do
	expect "$keys" ".It Ic set $name"
done
for name in $("$PARALLAX" --help | sed -n '/^subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
	expect "$page" ".It Ic $name"
done
for name in $("$PARALLAX" --help | sed -n '/^options:/,/^$/s/^  .*--\([a-z-]*\)[ =].*/\1/p'); do
	looked=$((looked + 1))
	grep -qE "^\.It (.* )?Fl -$name( Ns =.*)?\$" <<<"$page" || {
		echo "not documented: --$name"
		faults=$((faults + 1))
	}
done

article=$top_srcdir/samples/brief.md
for call in "read $article" "info $article" "sentences $article" "dates $article" 'keys list' config \
	"notes list" "notes check" "notes reanchor"; do
	# shellcheck disable=SC2086 # words
	columns=$("$PARALLAX" --no-config -f tsv $call | head -n 1 | tr '\t' ' ')
	expect "$page" ".Dl $columns"
done

variables=$(grep -rhoE '(getenv\(|xdg_path\([^"]*)"[A-Z_]+"' "$top_srcdir/core" "$top_srcdir/tui" "$top_srcdir/cli" |
	sed 's/.*"\(.*\)"/\1/' | LC_ALL=C sort -u)
for name in $variables; do
	looked=$((looked + 1))
	grep -qE "^\.It (.* )?Ev $name( |\$)" <<<"$page" || {
		echo "not documented: the variable $name"
		faults=$((faults + 1))
	}
done

# Both maps are sound, nothing in them is lost, and the page has every action.
for map in default emacs; do
	"$PARALLAX" --no-config --keys $map keys check || faults=$((faults + 1))
	list=$("$PARALLAX" --no-config --keys $map keys list -f tsv | sed 1d)
	bound=$(grep -c '^bind ' "$top_srcdir/keymaps/$map.keys")
	if test "$(wc -l <<<"$list")" != "$bound"; then
		echo "$map.keys: $bound lines bind, $(wc -l <<<"$list") bindings are in force"
		faults=$((faults + 1))
	fi
	while IFS=$'\t' read -r _ _ action _; do
		expect "$keys" ".It $action Ta"
	done <<<"$list"
done

if test "$looked" -lt 200; then
	echo "only $looked things were looked for: this check has gone blind"
	faults=$((faults + 1))
fi
if command -v mandoc >/dev/null; then
	mandoc -Tlint -Wwarning "$(made doc/parallax.1)" "$(made doc/parallax-keys.5)" \
		"$(made doc/parallax-notes.5)" || faults=$((faults + 1))
else
	echo 'mandoc is not installed, so the pages were NOT linted'
fi
echo "$looked looked for, $faults faults"
test "$faults" = 0
