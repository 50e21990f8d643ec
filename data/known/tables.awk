# Makes rows for data/known/known.c from the tables of this folder.
#
#	awk -f tables.awk countries.txt aliases.txt > rows
#
# Prints "known<TAB>id<TAB>C initializer" and "key<TAB>key<TAB>id"; keys are as
# form_key() makes them, which a test holds against the tables.

BEGIN {
	plain["é"] = plain["è"] = plain["ê"] = plain["ë"] = "e"
	plain["á"] = plain["à"] = plain["â"] = plain["ã"] = plain["ä"] = plain["å"] = "a"
	plain["í"] = plain["î"] = plain["ï"] = plain["ı"] = "i"
	plain["ó"] = plain["ô"] = plain["õ"] = plain["ö"] = plain["ø"] = "o"
	plain["ú"] = plain["ü"] = "u"
	plain["ç"] = "c"
	plain["ñ"] = "n"
	code["PER"] = 0
	code["ORG"] = 1
	code["LOC"] = 2
	code["MISC"] = 3
	n = 0
	bad = 0
}

function trim(s)
{
	gsub(/^[ \t]+|[ \t]+$/, "", s)
	return s
}

function fold(s, letter)
{
	for (letter in plain)
		gsub(letter, plain[letter], s)
	s = tolower(s)
	gsub(/'s /, " ", s)
	sub(/'s$/, "", s)
	gsub(/['.]/, "", s)
	gsub(/[- ]+/, " ", s)
	sub(/^the /, "", s)
	if (s ~ /[^a-z0-9 ]/) {
		print FILENAME ":" FNR ": cannot fold " s > "/dev/stderr"
		bad = 1
	}
	return s
}

function known(name, type, kind, country)
{
	printf "known\t%d\t{STR_INIT(\"%s\"), %d, KNOWN_%s, %d},\n", n, name, code[type], kind, country
	key(name, n)
	return n++
}

function key(name, id)
{
	if (name != "")
		printf "key\t%s\t%d\n", fold(name), id
}

function people(list, country, word, i, m, id)
{
	m = split(list, word, ",")
	id = -1
	for (i = 1; i <= m; i++) {
		word[i] = trim(word[i])
		if (word[i] == "")
			continue
		if (id < 0)
			id = known(word[i], "MISC", "NATION", country)
		else
			key(word[i], id)
		if (word[i] !~ /(s|sh|ch|ese|men|x|z)$/)
			key(word[i] "s", id)
	}
}

function places(list, kind, type, country, word, other, i, j, m, k, id)
{
	m = split(list, word, ",")
	for (i = 1; i <= m; i++) {
		k = split(word[i], other, "=")
		id = known(trim(other[1]), type, kind, country)
		for (j = 2; j <= k; j++)
			key(trim(other[j]), id)
	}
}

/^#/ || /^[ \t]*$/ { next }

{ sub(/\r$/, "") }

FILENAME ~ /countries/ {
	fields = split($0, field, ";")
	me = known(trim(field[1]), "LOC", "COUNTRY", -1)
	m = split(field[2], word, ",")
	for (i = 1; i <= m; i++)
		key(trim(word[i]), me)
	people(field[3], me)
	if (trim(field[4]) != "")
		places(field[4], "CAPITAL", "LOC", me)
	if (trim(field[5]) != "")
		places(field[5], "SEAT", "ORG", me)
	next
}

FILENAME ~ /aliases/ {
	type = $1
	if (!(type in code)) {
		print FILENAME ":" FNR ": PER, ORG, LOC or MISC expected, not " type > "/dev/stderr"
		bad = 1
	}
	rest = trim(substr($0, length(type) + 1))
	fields = split(rest, field, ";")
	me = known(trim(field[1]), type, "NAME", -1)
	m = split(field[2], word, ",")
	for (i = 1; i <= m; i++)
		key(trim(word[i]), me)
	next
}

END { exit bad }
