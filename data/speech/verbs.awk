# Makes data/speech/speech.c from verbs.txt, which says how it is written.
#
#	awk -f verbs.awk verbs.txt > speech.c

function bad(what)
{
	print FILENAME ":" FNR ": " what > "/dev/stderr"
	failed = 1
}

function quoted(s)
{
	return s == "" ? "NULL" : "\"" s "\""
}

function verb(line, part, form, mark, n, i, noun, view, shows, next_word, tells, rest)
{
	n = split(line, mark, /; */)
	if (split(mark[1], form, " ") < 4 || form[6] != "")
		bad("four or five forms of a verb expected")
	for (i = 2; i <= n; i++) {
		rest = mark[i]
		if (rest == "noun")
			noun = 1
		else if (rest == "view")
			view = 1
		else if (rest == "shows")
			shows = 1
		else if (sub(/^with /, "", rest))
			next_word = rest
		else if (sub(/^not /, "", rest))
			next_word = "!" rest
		else if (sub(/^tells /, "", rest))
			tells = " " rest " "
		else
			bad("noun, view, shows, with, not or tells expected, not " rest)
	}
	verbs = verbs sprintf("\t{{\"%s\", \"%s\", \"%s\", \"%s\"}, %s, %s, %s, %s, %s, %s, %s},\n",
		form[1], form[2], form[3], form[4], quoted(form[5]), group,
		noun ? "true" : "false", view ? "true" : "false", shows ? "true" : "false", quoted(next_word), quoted(tells))
}

function group_of(name)
{
	if (!(name in groups))
		bad("no group " name)
	return "VERB_" toupper(name)
}

function add_words(line, class, of, form, n, i)
{
	n = split(line, form, " ")
	for (i = 1; i <= n; i++)
		words = words sprintf("\t{\"%s\", %s, %s},\n", form[i], class, of)
}

BEGIN {
	n = split("neutral arguing doubting stating asking agreeing against naming manner writing thinking", name, " ")
	for (i = 1; i <= n; i++)
		groups[name[i]] = 1
	class["nouns"] = "VIEW_NOUN"
	class["adjectives"] = "VIEW_ADJECTIVE"
	class["lights"] = "VIEW_LIGHT"
	class["rumours"] = "VIEW_RUMOUR"
	class["hearsay"] = "VIEW_HEARSAY"
}

/^#/ || /^[ \t]*$/ { next }

/^\[/ {
	section = substr($1, 2, length($1) - 2)
	if (!(section in class))
		group = group_of(section)
	next
}

section == "lights" { add_words($0, class[section], "VERB_NEUTRAL"); next }

section in class {
	of = group_of($1)
	line = $0
	sub(/^[^ ]+ /, "", line)
	add_words(line, class[section], of)
	next
}

{ verb($0) }

END {
	print "/* Made from data/speech/verbs.txt; do not edit. */"
	print "#include \"config.h\"\n"
	print "#include \"data/speech/speech.h\"\n"
	print "#include <stddef.h>\n"
	print "const struct verb speech_verbs[] = {\n" verbs "};"
	print "const int32_t speech_verbs_n = (int32_t)(sizeof speech_verbs / sizeof *speech_verbs);\n"
	print "const struct view_word speech_views[] = {\n" words "};"
	print "const int32_t speech_views_n = (int32_t)(sizeof speech_views / sizeof *speech_views);"
	exit failed
}
