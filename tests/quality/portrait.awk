# Scores portraits against gold: awk -v floor_p=P -v floor_r=R -f portrait.awk GOLD TABLE
#
# GOLD is as portrait.gold says; TABLE the rows of `wording --entity` for each
# entity of it, with paths below the root. A row is right if a row of gold of its
# file, entity and kind has words that stand in it; each gold row takes one row.
# -v verbose=1 shows what is wrong. Ends with 1 below a floor.

BEGIN {
	FS = "\t"
}

function flat(text)
{
	gsub(/\\n|  */, " ", text)
	gsub(/’/, "'", text)
	return text
}

FNR == NR && /^#/ {
	next
}

FNR == NR {
	gold++
	kind[gold] = $3
	must[gold] = $3 !~ /^\?/
	sub(/^\?/, "", kind[gold])
	file[gold] = $1
	who[gold] = $2
	words[gold] = $4
	all += must[gold]
	next
}

$4 == "kind" {
	next
}

{
	found = 0
	for (i = 1; i <= gold && !found; i++)
		if (!used[i] && file[i] == $1 && who[i] == $5 && kind[i] == $4 &&
		    index(flat($6), words[i]) > 0)
			found = i
	if (found)
		used[found] = 1
	if (!found || must[found])
		made++
	right += found && must[found]
	if (!found && verbose)
		printf "\tunknown %s  %s  %s: %s\n", $1, $5, $4, flat($6)
}

END {
	for (i = 1; i <= gold; i++)
		if (verbose && must[i] && !used[i])
			printf "\tmissed  %s  %s  %s: %s\n", file[i], who[i], kind[i], words[i]
	p = made ? right / made : 1
	r = all ? right / all : 1
	printf "portraits: gold %d made %d P %.4f R %.4f\n", all, made, p, r
	exit !(p >= floor_p && r >= floor_r)
}
