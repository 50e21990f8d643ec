#!/bin/sh
# Scores what the program finds against the gold annotations, each with a floor
# it may not fall under. A rule that costs score shows up here.
#
# run.sh -v shows every wrong place.

: "${top_srcdir:=.}" "${top_builddir:=.}"
quality=$top_srcdir/tests/quality
verbose=${1-}
status=0

# Sentence ends: every passage, and the samples that are plain text.
set -- ${verbose:+"$verbose"} .97
for gold in "$quality"/texts/sentences/*.gold; do
	name=$(basename "$gold" .gold)
	for text in "$quality/texts/sentences/$name.txt" "$top_srcdir/samples/$name.txt"; do
		test ! -f "$text" || set -- "$@" "$text" "$gold"
	done
done
"$top_builddir/tests/quality/sentences" "$@" || status=1

# Kinds of blocks in the samples.
"$top_builddir/tests/quality/blocks" ${verbose:+"$verbose"} .95 "$top_srcdir" \
	"$quality/blocks.gold" || status=1

# Main text: small web pages of several layouts.
set -- ${verbose:+"$verbose"} .99
for gold in "$top_srcdir"/tests/data/html/*.main; do
	set -- "$@" "${gold%.main}.html" "$gold"
done
"$top_builddir/tests/quality/maintext" "$@" || status=1

# Names joined over the samples.
"$top_builddir/tests/quality/link" ${verbose:+"$verbose"} .95 .97 "$quality/link.gold" \
	"$top_srcdir/samples" || status=1

# Names, in sentences of our own.
"$top_builddir/tests/quality/names" ${verbose:+"$verbose"} .85 "$top_srcdir/data/names" \
	"$quality/names.gold" || status=1

# Dates in the samples.
"$top_builddir/tests/quality/dates" ${verbose:+"$verbose"} .98 .94 "$top_srcdir" \
	"$quality/dates.gold" || status=1

# The timeline of the samples: what is one event, and which dates are disputed.
table=$(mktemp)
"$PARALLAX" --no-config -q timeline -f tsv "$top_srcdir/samples" >"$table" || status=1
awk -v floor=.95 ${verbose:+-v verbose=1} -f "$quality/timeline.awk" "$quality/timeline.gold" \
	"$table" || status=1
rm -f "$table"

# Quotations in the samples and in passages of our own.
PARALLAX_DATA=${PARALLAX_DATA:-$top_srcdir} "$top_builddir/tests/quality/quotes" \
	${verbose:+"$verbose"} .98 .98 .97 .97 "$top_srcdir" "$quality/quotes.gold" || status=1

# Statements without quotation marks, in the same and in two more.
PARALLAX_DATA=${PARALLAX_DATA:-$top_srcdir} "$top_builddir/tests/quality/indirect" \
	${verbose:+"$verbose"} .96 .86 .91 .94 "$top_srcdir" "$quality/indirect.gold" || status=1

# Charged words in two of the samples and in passages of our own.
PARALLAX_DATA=${PARALLAX_DATA:-$top_srcdir} "$top_builddir/tests/quality/charged" \
	${verbose:+"$verbose"} .90 .70 .95 "$top_srcdir" "$quality/wording.gold" || status=1

# What articles call an entity and say it does, entity by entity.
table=$(mktemp)
grep -v '^#' "$quality/portrait.gold" | cut -f2 | sort -u | while read -r name; do
	grep -v '^#' "$quality/portrait.gold" | awk -F'\t' -v name="$name" \
		'$2 == name && !seen[$1]++ { print $1 }' | (
		cd "$top_srcdir" && xargs "$PARALLAX" --no-config -q wording -f tsv --entity "$name"
	)
done >"$table" || status=1
awk -v floor_p=.90 -v floor_r=.90 ${verbose:+-v verbose=1} -f "$quality/portrait.awk" \
	"$quality/portrait.gold" "$table" || status=1
rm -f "$table"

# Links between the samples; the claims they are joined to, of which none may be wrong.
"$top_builddir/tests/quality/links" ${verbose:+"$verbose"} .67 .88 .45 .91 .37 .95 .85 "$top_srcdir" \
	"$quality/links.gold" || status=1

# Noted passages in edited samples; the floors are in the program.
"$top_builddir/tests/quality/anchors" ${verbose:+"$verbose"} "$top_srcdir"/samples/* || status=1

exit $status
