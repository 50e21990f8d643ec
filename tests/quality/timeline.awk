# Scores a timeline against gold: awk -v floor=F [-v verbose=1] -f timeline.awk GOLD TSV
#
# A row of GOLD is KEY, the byte where a date begins, and the event it tells, the
# same name for the same event; a ! before the name: sources disagree about its
# date. TSV is what `parallax timeline -f tsv` prints. Two dates are a pair if
# they tell one event. No pair may be wrong and every conflict must be right;
# of the pairs of the gold at least `floor` must be found. Ends with 1 if not.

BEGIN { FS = "\t" }

FNR == NR {
	if ($0 ~ /^#/ || NF < 3)
		next
	event = $3
	if (sub(/^!/, "", event))
		disputed[event] = 1
	told[$1 ":" $2] = event
	size[event]++
	next
}

FNR == 1 {
	for (i = 1; i <= NF; i++)
		column[$i] = i
	next
}

{
	n = split($column["mentions"], mention, ";")
	label = $column["label"]
	clash = 0
	for (i = 1; i <= n; i++) {
		sub(/-[0-9]+$/, "", mention[i])
		if (!(mention[i] in told))
			continue
		a = told[mention[i]]
		clash += a in disputed
		for (k = 1; k < i; k++) {
			if (!(mention[k] in told))
				continue
			b = told[mention[k]]
			if (a == b)
				right++
			else {
				wrong++
				print "\tfalse merge: " a " and " b " in " label
			}
		}
	}
	if (mention[1] in told && ($column["status"] == "conflict") != (clash > 0)) {
		faults++
		print "\t" (clash > 0 ? "missed" : "false") " conflict: " label
	}
	for (i = 1; i <= n; i++) {
		if (!(mention[i] in told))
			continue
		rows[told[mention[i]]]++
		parts[told[mention[i]]] = parts[told[mention[i]]] " [" label "]"
		found[mention[i]] = 1
	}
}

END {
	for (event in size)
		pairs += size[event] * (size[event] - 1) / 2
	for (place in told)
		if (!(place in found)) {
			lost++
			if (verbose)
				print "\tno entry: " place " " told[place]
		}
	if (verbose)
		for (event in size)
			print "\t" event ":" parts[event]
	recall = pairs > 0 ? right / pairs : 1
	printf "timeline: %d dates, %d without an entry; pairs right %d, wrong %d, of %d: R %.3f; wrong conflicts %d\n",
		length(told), lost, right, wrong, pairs, recall, faults
	exit wrong > 0 || faults > 0 || lost > 0 || recall < floor
}
