#!/bin/bash
# Prints doc/compare-peers.md: what wdiff, dwdiff, git --word-diff and vim -d
# show of two samples, and what parallax shows, with counts. A program that is
# not installed is named and left out.
#
#	PARALLAX=build/parallax doc/compare-peers.sh >doc/compare-peers.md
#
# Words are what stands between white space in the text of `parallax read
# --raw`, the same for all. Claims of sentences are those of
# tests/quality/links.gold, function words those of core/text/function_word.c.
# shellcheck disable=SC2016 # backquotes are Markdown
set -u
export LC_ALL=C.UTF-8
top=$(cd "$(dirname "$0")/.." && pwd)
parallax=${PARALLAX:-$top/build/parallax}
export PARALLAX_DATA=${PARALLAX_DATA:-$top}
names=(agency.html harbour.html)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$top" || exit 1

missing() {
	printf '%s is not installed: its row is missing\n' "$1" >&2
	printf '\n*%s was not installed when this page was made.*\n' "$1" >>"$work/missing"
}

# Every word: number, byte it begins at, byte it ends at, text.
words() {
	LC_ALL=C awk '{
		line = $0
		at = 0
		while (match(line, /[^ \t]+/)) {
			n++
			print n "\t" sum + at + RSTART - 1 "\t" sum + at + RSTART + RLENGTH - 1 "\t" \
				substr(line, RSTART, RLENGTH)
			at += RSTART + RLENGTH - 1
			line = substr(line, RSTART + RLENGTH)
		}
		sum += length($0) + 1
	}' "$1"
}

# Start, end and claims of every sentence of a sample.
claims() {
	"$parallax" sentences -q -f tsv "samples/$1" | LC_ALL=C awk -F '\t' -v file="samples/$1" '
	FNR == NR {
		if ($1 == file) {
			begin[++n] = $3
			claim[n] = $2
		}
		next
	}
	FNR > 1 {
		text = $6
		gsub(/\\n/, " ", text)
		found = "-"
		for (i = 1; i <= n; i++)
			if (index(text, begin[i]) == 1)
				found = claim[i]
		print $3 "\t" $4 "\t" found
	}' tests/quality/links.gold -
}

for side in 0 1; do
	"$parallax" read -q --raw "samples/${names[side]}" >"$work/$side.txt"
	words "$work/$side.txt" >"$work/$side.words"
	claims "${names[side]}" >"$work/$side.claims"
done
sed -n 's/^\t"\(.*\)",$/\1/p' core/text/function_word.c >"$work/function"

# Pairs of word numbers that a word diff leaves unmarked.
pairs() {
	awk '{
		gsub(/\[-/, " [- ")
		gsub(/-\]/, " -] ")
		gsub(/\{\+/, " {+ ")
		gsub(/\+\}/, " +} ")
		for (i = 1; i <= NF; i++) {
			if ($i == "[-" || $i == "{+")
				state = $i
			else if ($i == "-]" || $i == "+}")
				state = ""
			else if (state == "[-")
				a++
			else if (state == "{+")
				b++
			else
				print ++a "\t" ++b
		}
	}'
}

# One row of the table from pairs "word of A, word of B" (0: not known which).
row() {
	LC_ALL=C awk -F '\t' -v name="$1" -v dir="$work" '
	function plain(s) {
		s = tolower(s)
		gsub(/\342\200\231/, "\047", s)
		gsub(/^[^a-z0-9]+|[^a-z0-9]+$/, "", s)
		sub(/\047s$/, "", s)
		return s
	}
	function share(a, b,   one, i, k, l, n, m) {
		n = split(a, one, " ")
		m = split(b, other, " ")
		for (k = 1; k <= n; k++)
			for (l = 1; l <= m; l++)
				if (one[k] != "-" && one[k] == other[l])
					return 1
		return 0
	}
	function claim(side, word,   i) {
		for (i = 1; i <= sentences[side]; i++)
			if (beg[side, i] <= at[side, word] && at[side, word] < end[side, i])
				return claims[side, i]
		return "-"
	}
	function load(side,   file) {
		file = dir "/" side ".words"
		while ((getline line <file) > 0) {
			split(line, f, "\t")
			at[side, f[1]] = f[2] + 0
			text[side, f[1]] = f[4]
			total[side]++
		}
		file = dir "/" side ".claims"
		while ((getline line <file) > 0) {
			split(line, f, "\t")
			n = ++sentences[side]
			beg[side, n] = f[1] + 0
			end[side, n] = f[2] + 0
			claims[side, n] = f[3]
		}
	}
	BEGIN {
		while ((getline line <(dir "/function")) > 0)
			function_word[line] = 1
		load(0)
		load(1)
	}
	{
		n_pairs++
		if (plain(text[0, $1]) in function_word)
			empty++
		if ($2 == 0)
			unknown = 1
		else if (share(claim(0, $1), claim(1, $2)))
			linked++
	}
	END {
		if (n_pairs == 0)
			n_pairs = 1e-9
		printf "| %s | %d of %d | %d %% | %s |\n", name, n_pairs, total[0],
			100 * empty / n_pairs + .5,
			unknown ? "cannot be told" : sprintf("%d %%", 100 * linked / n_pairs + .5)
	}'
}

# Words of A in a link, outside of slots and of who says it, with the first word of B in it.
parallax_pairs() {
	"$parallax" compare -q -f json "samples/${names[0]}" "samples/${names[1]}" | LC_ALL=C awk \
		-v dir="$work" -v tier="$1" '
	function flush_link(   i, k, out, w) {
		if (link && (tier == "" || tier == this))
			for (i = 1; i <= n; i++) {
				if (at[i] < from || at[i] >= to)
					continue
				out = 0
				for (k = 1; k <= cuts; k++)
					out = out || (cut_from[k] <= at[i] && at[i] < cut_to[k])
				if (!out)
					print i "\t" first
			}
		link = cuts = 0
	}
	BEGIN {
		while ((getline line <(dir "/0.words")) > 0) {
			split(line, f, "\t")
			at[++n] = f[2] + 0
		}
		while ((getline line <(dir "/1.words")) > 0) {
			split(line, f, "\t")
			other[++m] = f[2] + 0
		}
	}
	{ match($0, /^ */); depth = RLENGTH; value = $2; gsub(/[",]/, "", value) }
	/^ "links"/ { inside = 1; next }
	/^ "unlinked_a"/ { flush_link(); inside = 0 }
	!inside { next }
	depth == 3 && $1 == "\"tier\":" { flush_link(); link = 1; this = value }
	depth == 3 && ($1 == "\"a\":" || $1 == "\"b\":") { side = $1 }
	depth == 3 && $1 == "\"slots\":" { in_slots = 1 }
	depth == 3 && $1 != "\"slots\":" { in_slots = 0 }
	depth == 5 && $1 == "\"kind\":" { kind = value }
	depth == 5 && ($1 == "\"a\":" || $1 == "\"b\":") { slot_side = $1 }
	depth == 4 && $1 == "\"start\":" {
		if (side == "\"a\":")
			from = value + 0
		else
			for (first = 1; first < m && other[first] < value + 0; first++)
				continue
	}
	depth == 4 && $1 == "\"end\":" && side == "\"a\":" { to = value + 0 }
	depth == 6 && $1 == "\"start\":" { start = value + 0 }
	depth == 6 && $1 == "\"end\":" && side == "\"a\":" && !in_slots {
		cut_from[++cuts] = start; cut_to[cuts] = value + 0
	}
	depth == 6 && $1 == "\"end\":" && in_slots && slot_side == "\"a\":" && kind != "equal" {
		cut_from[++cuts] = start; cut_to[cuts] = value + 0
	}'
}

# Words of A that vim -d does not colour as changed.
vim_pairs() {
	cat >"$work/count.vim" <<'V'
let out = []
let word = 0
for l in range(1, line('$'))
	let text = getline(l)
	let at = match(text, '\S')
	while at >= 0
		let word += 1
		let hl = synIDattr(diff_hlID(l, at + 1), 'name')
		if hl ==# '' || hl ==# 'DiffChange'
			call add(out, word . "\t0")
		endif
		let at = match(text, '\S', matchend(text, '\S\+', at))
	endwhile
endfor
call writefile(out, $OUT)
qall!
V
	OUT=$work/vim.pairs vim -u NONE -i NONE -n -es -d "$work/0.txt" "$work/1.txt" \
		-S "$work/count.vim" </dev/null >/dev/null 2>&1
	cat "$work/vim.pairs" 2>/dev/null
}

git_words() {
	git --no-pager diff --no-index --no-color --word-diff=plain -U100000 "$work/0.txt" \
		"$work/1.txt" | sed '1,/^@@/d'
}

table() {
	if command -v wdiff >/dev/null; then
		wdiff "$work/0.txt" "$work/1.txt" | pairs | row '`wdiff`'
	else
		missing wdiff
	fi
	if command -v dwdiff >/dev/null; then
		dwdiff "$work/0.txt" "$work/1.txt" | pairs | row '`dwdiff`'
	else
		missing dwdiff
	fi
	if command -v git >/dev/null; then
		git_words | pairs | row '`git diff --word-diff`'
	else
		missing git
	fi
	if command -v vim >/dev/null; then
		vim_pairs | row '`vim -d`'
	else
		missing vim
	fi
	parallax_pairs "" | row '`parallax compare`'
	parallax_pairs strong | row '`parallax compare`, strong links'
}

# The words around a name, as a tool shows them.
excerpt() {
	printf '\n```text\n$ %s\n' "$1"
	tr '\n' ' ' | grep -o '.\{0,160\}Mao Ning.\{0,240\}' | head -n 1 | fold -s -w 88 | sed 's/^ *//; s/ *$//'
	printf '```\n'
}

cat <<HEAD
# Other programs on two articles

Made by \`doc/compare-peers.sh\` from \`samples/${names[0]}\` (A) and
\`samples/${names[1]}\` (B), two articles about one event by different authors.
The other programs were made for two versions of one text, and are good at that.

"Shared" are words of A that the program shows as standing in B too: unmarked by
a word diff, in a link and outside of slots in parallax. "Linked" are those of
them whose two sentences make one claim by \`tests/quality/links.gold\`.

| program | shared words of A | of them function words | linked |
|---|--:|--:|--:|
HEAD
table
test ! -e "$work/missing" || cat "$work/missing"
printf '\nOne statement, as a word diff and as parallax shows it:\n'
! command -v wdiff >/dev/null || wdiff "$work/0.txt" "$work/1.txt" | excerpt "wdiff A B"
printf '\n```text\n$ parallax compare A B\n'
"$parallax" compare -q --width 96 "samples/${names[0]}" "samples/${names[1]}" |
	awk 'BEGIN { RS = ""; ORS = "\n\n" } / = / && /Mao Ning/ { print; if (++n == 2) exit }' | sed '$d'
printf '```\n'
