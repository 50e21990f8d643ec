# Writes news-like text of about `bytes` bytes: the same for the same `seed`.
# Use: awk -v bytes=1000000 -v seed=1 -v width=72 -f text.awk
# Paragraphs of two to six sentences; wrapped at `width` columns, 0: not wrapped.
# Words are made of syllables, with some names, dates, numbers and quotations
# between them, so that lengths of words, lines and sentences are like news.

function random(n) # 0 .. n-1; a generator of its own, because awks differ in theirs
{
	state = (state * 69069 + 12345) % 4294967296
	return int(state / 65536) % n
}

function word(  i, n, w)
{
	n = 1 + random(3)
	for (i = 0; i < n; i++)
		w = w syllable[random(syllables)]
	return w
}

function capital(w)
{
	return toupper(substr(w, 1, 1)) substr(w, 2)
}

function piece(  x)
{
	x = random(100)
	if (x < 42)
		return small[random(smalls)]
	if (x < 90)
		return word()
	if (x < 94)
		return name[random(names)]
	if (x < 96)
		return month[random(months)] " " 1 + random(28) ", " 1998 + random(28)
	if (x < 98)
		return 1 + random(90) "." random(10) "%"
	return "“" word() " " word() " " word() ",”"
}

function sentence(  i, n, s)
{
	n = 6 + random(20)
	s = capital(word())
	for (i = 1; i < n; i++)
		s = s " " piece()
	return s "."
}

# Columns: bytes that begin a character, whether or not this awk knows UTF-8.
function columns(w)
{
	gsub(/[“”ï]/, "x", w)
	return length(w)
}

function put(paragraph,  i, n, part, line, used)
{
	size += length(paragraph) + 2
	if (width == 0) {
		print paragraph "\n"
		return
	}
	n = split(paragraph, part, " ")
	for (i = 1; i <= n; i++) {
		if (used > 0 && used + 1 + columns(part[i]) > width) {
			print line
			used = 0
		}
		line = used > 0 ? line " " part[i] : part[i]
		used = columns(line)
	}
	print line "\n"
}

BEGIN {
	state = seed + 1
	syllables = split("ba ce di fo gu ha ler min nor pa qui ras set ton ul ver wa yes zan " \
		"con tra port ing tion ment al er in on re", list, " ")
	for (i = 1; i <= syllables; i++)
		syllable[i - 1] = list[i]
	smalls = split("the of to and a in that is was for on it with as by at from be this are",
		list, " ")
	for (i = 1; i <= smalls; i++)
		small[i - 1] = list[i]
	names = split("Ada Norrland/Tomas Ekvall/Port Selby/the Harbour Council/Lake Ontega/" \
		"Mirela Doukas/ORTC/Kessel Bay/Anaïs Ferrand", list, "/")
	for (i = 1; i <= names; i++)
		name[i - 1] = list[i]
	months = split("January February March April May June July August", list, " ")
	for (i = 1; i <= months; i++)
		month[i - 1] = list[i]
	while (size < bytes) {
		paragraph = sentence()
		for (i = 1 + random(5); i > 0; i--)
			paragraph = paragraph " " sentence()
		put(paragraph)
	}
}
