#!/bin/bash
# What a report promises beside its words: the same bytes each time, the same
# lines in whatever order the articles come, every link leads somewhere, nothing
# is fetched or run, and no text of an article, a note or a file name gets out of
# its place.
: "${top_srcdir:=$PWD}" "${top_builddir:=$PWD/build}"
: "${PARALLAX:=$top_builddir/parallax}"

folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
faults=0
looked=0

fault() {
	echo "$1"
	faults=$((faults + 1))
}

report() { # FORMAT ARGUMENT...
	local format=$1
	shift
	"$PARALLAX" --no-config report -f "$format" "$@" 2>"$folder/messages" && return
	cat "$folder/messages" >&2
	fault "report -f $format $*: the exit status is not 0"
}

same() { # WHAT FILE FILE
	looked=$((looked + 1))
	cmp -s "$2" "$3" || fault "$1: not the same"
}

# ---- again, and in another order

# A word of one capital letter would look like an article.
mkdir "$folder/samples"
for name in agency.html brief.md column.txt harbour.html observer.txt; do
	sed 's/\b\([A-E]\)\b/\1x/g' "$top_srcdir/samples/$name" >"$folder/samples/$name"
done
# Paths are printed: letters of a folder's name would look like articles too.
cd "$folder" || exit 99
samples=(samples/{agency.html,brief.md,column.txt,harbour.html,observer.txt})
turned=("${samples[4]}" "${samples[2]}" "${samples[0]}" "${samples[3]}" "${samples[1]}")

# Letters become the keys they stand for; what then stands in a line is sorted,
# since lists of sentences go by the order of the articles, and which of two comes
# first does too.
without_order() { # KEY...
	awk -v keys="$*" '
		BEGIN { split(keys, key, " ") }
		function named(letter) { return key[index("ABCDE", letter)] }
		{
			line = $0
			sub(/- In another:/, "- In one article:", line)
			out = ""
			while (match(line, /(^|[^A-Za-z])[A-E]($|[^A-Za-z.])/)) {
				at = RSTART + (substr(line, RSTART, 1) ~ /[A-E]/ ? 0 : 1)
				out = out substr(line, 1, at - 1) "@" named(substr(line, at, 1))
				line = substr(line, at + 1)
			}
			line = out line
			gsub(/[;,:*()]/, " ", line)
			n = split(line, word, " ")
			for (i = 2; i <= n; i++)
				for (k = i; k > 1 && word[k] < word[k - 1]; k--) {
					other = word[k]; word[k] = word[k - 1]; word[k - 1] = other
				}
			for (i = 1; i <= n; i++)
				printf "%s%s", word[i], i < n ? " " : "\n"
		}' | LC_ALL=C sort
}

for format in html md; do
	report $format "${samples[@]}" >"$folder/one.$format"
	report $format "${samples[@]}" >"$folder/two.$format"
	same "$format twice" "$folder/one.$format" "$folder/two.$format"
done
report md "${turned[@]}" >"$folder/turned.md"
without_order agency brief column harbour observer <"$folder/one.md" >"$folder/one.lines"
without_order observer column agency harbour brief <"$folder/turned.md" >"$folder/turned.lines"
same 'articles in another order' "$folder/one.lines" "$folder/turned.lines"
test -s "$folder/one.lines" || fault 'there are no lines'

# ---- what is hostile stays text

evil="$folder/<img src=x onerror=alert(1)>&\"'.txt"
{
	echo '"><script>alert(1)</script> </style></title><!-- [x](javascript:alert(1))'
	printf '\n\033]0;x\007 “</q><script src=//x>” said Ada `Holm* on May 3, 2023. \342\200\256drow\n'
	echo 'The radical <b onclick=x>thugs</b> came to Arle in June 2023, Ada Holm said.'
} >"$evil"
printf '# T\n\nArle, 4 May 2023\n\nThe men came to Arle in July 2023, Ada Holm said.\n' >"$folder/two.md"
printf '## two #a"b<c\n\n> The ==men== came\n\n</article><script>alert(2)</script> [a]: b\n# h\n- i\n' \
	>"$folder/evil.notes.md"
report html --notes "$folder/evil.notes.md" "$evil" "$folder/two.md" >"$folder/evil.html"
report md --notes "$folder/evil.notes.md" "$evil" "$folder/two.md" >"$folder/evil.md"

whole() { # FILE: tags are ours, links lead somewhere, nothing is fetched
	looked=$((looked + 1))
	grep -qiE '<(script|img|iframe|object|embed|link|base|form)|javascript:alert\(1\)"|url\(|@import' "$1" &&
		fault "$1: runs or fetches something"
	grep -oE ' (on[a-z]+|src|style)=' "$1" | grep -q . &&
		sed 's/>[^<]*</></g' "$1" | grep -qE ' (on[a-z]+|src|style)=' &&
		fault "$1: an attribute that is not ours"
	tr '<' '\n' <"$1" | awk -v file="$1" '
		{
			if (match($0, / id="[^"]*"/)) {
				id = substr($0, RSTART + 5, RLENGTH - 6)
				if (seen[id]++) { print file ": two of id " id; bad = 1 }
			}
			if (match($0, / href="[^"]*"/)) {
				to = substr($0, RSTART + 7, RLENGTH - 8)
				if (to !~ /^#/) { print file ": leads away: " to; bad = 1 }
				wanted[substr(to, 2)] = 1
				links++
			}
			if (match($0, /^\/?[a-z0-9]+/)) {
				tag = substr($0, RSTART, RLENGTH)
				if (tag ~ /^\//) {
					if (open[depth] != substr(tag, 2)) {
						print file ": </" substr(tag, 2) "> ends <" open[depth] ">"
						bad = 1
					}
					depth--
				} else if (tag != "meta" && tag != "br")
					open[++depth] = tag
			}
		}
		END {
			for (id in wanted)
				if (!(id in seen)) { print file ": no id " id; bad = 1 }
			if (depth != 0) { print file ": " depth " tags are not ended"; bad = 1 }
			if (links < 10) { print file ": only " links + 0 " links: this check has gone blind"; bad = 1 }
			exit bad
		}' || faults=$((faults + 1))
}

for page in one evil; do
	whole "$folder/$page.html"
done
looked=$((looked + 2))
for page in "$folder/evil.html" "$folder/evil.md"; do
	LC_ALL=C grep -q "$(printf '[\033\007]\|\342\200\256')" "$page" && fault "$page: a control character"
done
# In Markdown a < of somebody else has a backslash, or stands in a link's target.
grep -nE '(^|[^\\])<' "$folder/evil.md" && fault "evil.md: HTML"
if command -v tidy >/dev/null; then
	for page in one evil; do
		tidy -q -e "$folder/$page.html" 2>&1 | grep . && fault "$page.html: tidy says so"
	done
else
	echo 'tidy is not installed, so the pages were NOT validated'
fi

echo "$looked looked at, $faults faults"
test "$faults" = 0
