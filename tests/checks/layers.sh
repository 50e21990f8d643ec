#!/bin/sh
# Every #include in the folders of core/LAYERS against it: a folder may include
# itself, what LAYERS allows it, and what those may include. curses belongs to
# tui/ alone, ICU to core/text.
cd "${top_srcdir:-.}" || exit 99

# Whole trees, so that a folder which LAYERS forgot is found.
folders="core tui cli $(sed -n 's,^\([a-z]*\)[a-z/_]*:.*,\1,p' core/LAYERS)"

# shellcheck disable=SC2086 # a list
find $folders -name '*.[ch]' 2>/dev/null | LC_ALL=C sort -u | awk '
function fault(what) {
	print what
	faults++
}

function folder_of(path) {
	sub(/\/[^\/]*$/, "", path)
	return path
}

# LAYERS, in its order: a line may name only what stands above it, so that one
# pass gives all that may be reached and no circle can be written.
function read_layers(    line, n, word, i, name, other, lines) {
	while ((getline line < "core/LAYERS") > 0) {
		lines++
		sub(/#.*/, "", line)
		n = split(line, word)
		if (n == 0)
			continue
		name = word[1]
		if (sub(/:$/, "", name) == 0) {
			fault("core/LAYERS:" lines ": no colon after " name)
			continue
		}
		layer[name] = 1
		may[name, name] = 1
		for (i = 2; i <= n; i++) {
			if (!(word[i] in layer)) {
				fault("core/LAYERS:" lines ": " word[i] " does not stand above " name)
				continue
			}
			for (other in layer)
				if ((word[i], other) in may)
					may[name, other] = 1
		}
	}
	if (lines == 0)
		fault("core/LAYERS: missing or empty")
}

# An include in quotation marks: a path from the root of the tree.
function own(where, from, header,    to) {
	if (header == "config.h")
		return
	to = folder_of(header)
	if (to == header || !(to in layer))
		fault(where ": \"" header "\" is no path from the root into a folder of core/LAYERS")
	else if (!((from, to) in may))
		fault(where ": " from " may not include " to)
}

function library(where, from, header) {
	if (header ~ /^(n?cursesw?\/.*|n?curses[a-z_]*\.h|term\.h|panel\.h|menu\.h|form\.h)$/ &&
	    from != "tui")
		fault(where ": curses outside tui/")
	if (header ~ /^unicode\// && from != "core/text")
		fault(where ": ICU outside core/text/")
}

BEGIN {
	read_layers()
}

{
	path = $0
	from = folder_of(path)
	number = 0
	if (!(from in layer))
		fault(path ":1: " from " is not in core/LAYERS")
	while ((getline line < path) > 0) {
		number++
		if (line !~ /^[ \t]*#[ \t]*include[ \t]*["<]/)
			continue
		header = line
		sub(/^[^"<]*["<]/, "", header)
		sub(/[">].*/, "", header)
		if (line ~ /^[^"<]*"/)
			own(path ":" number, from, header)
		else
			library(path ":" number, from, header)
	}
	close(path)
	files++
}

END {
	print files + 0 " files, " faults + 0 " faults"
	exit faults > 0
}'
