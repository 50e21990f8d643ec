#!/bin/sh
# Replays every text that was ever worth keeping through the program that reads
# such texts; a crash or an abort fails.
: "${top_srcdir:=.}" "${top_builddir:=.}"
status=0
for folder in "$top_srcdir"/tests/fuzz/corpus/*/; do
	name=$(basename "$folder")
	"$top_builddir/tests/fuzz/$name" "$folder"* || { echo "failed: $name"; status=1; }
done
exit $status
