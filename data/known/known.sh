#!/bin/sh
# Prints known.c, made from the tables in the folder $1.
# shellcheck disable=SC2016 # programs of awk
set -eu
LC_ALL=C
export LC_ALL
rows=$("${AWK:-awk}" -f "$1/tables.awk" "$1/countries.txt" "$1/aliases.txt")
tab=$(printf '\t')

# Of two lines that claim one name the first has it.
keys() {
	printf '%s\n' "$rows" | grep '^key' | sort -t "$tab" -k 2,2 -k 3,3n |
		"${AWK:-awk}" -F '\t' '$2 != last { printf "\t{STR_INIT(\"%s\"), %d},\n", $2, $3 } { last = $2 }'
}

words() {
	grep -v '^#' "$1" | tr '[:upper:] ' '[:lower:]\n' | grep . | sort -u | sed 's/.*/	STR_INIT("&"),/'
}

# Both ways of each pair: "bill william", "william bill".
pairs() {
	grep -v '^#' "$1" | tr '[:upper:]' '[:lower:]' | "${AWK:-awk}" '{
		for (i = 1; i <= NF; i++)
			for (k = 1; k <= NF; k++)
				if (i != k)
					print $i " " $k
	}' | sort -u | sed 's/.*/	STR_INIT("&"),/'
}

table() {
	printf '\nconst %s %s[] = {\n%s\n};\n' "$1" "$2" "$3"
	printf 'const int32_t %s_n = (int32_t)(sizeof %s / sizeof *%s);\n' "$2" "$2" "$2"
}

echo '/* Made from the tables of data/known; do not edit. */'
echo '#include "config.h"'
echo
echo '#include "data/known/known.h"'
table 'struct known' known_names "$(printf '%s\n' "$rows" | sed -n "s/^known${tab}[0-9]*${tab}/	/p")"
table 'struct known_key' known_keys "$(keys)"
table 'struct str' known_families "$(words "$1/families.txt")"
table 'struct str' known_nicknames "$(pairs "$1/nicknames.txt")"
table 'struct str' known_speaking "$(words "$1/speaking.txt")"
