# shellcheck shell=bash disable=SC2016,SC1003 # the bytes are meant as they stand
# inputs - articles, notes, stories and names that were made to do harm; sourced.
#
# Each stands for a kind of attack that readers of text on terminals have fallen
# to. Small enough to be read by every command in a test; SIZE=20 in the
# environment makes those that are about size twenty times as large.

: "${SIZE:=1}"

times() { # N TEXT: that many times, nothing between
	awk -v n="$1" -v text="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text }'
}

# Controls in a text: titles, links, clipboard, colours, what goes back and over.
make_escapes() {
	printf '%b' 'Harbour \e]0;owned-title\a reopens\n\n' \
		'The \e[31mred\e[0m wall \e[2J\e[H fell. \e]52;c;b3duZWQ=\a The mayor said \e]8;;http://' \
		'harm.example/\e\\go\e]8;;\e\\ on 3 May 2023. \e]8;;\e0m\e[>0q nested.\n' \
		'C1 \xc2\x9b31m as letters, \x9b31m as bytes, \xc2\x9d0;c1\xc2\x9c a string.\n' \
		'back\b\b\b\bover, again\rOVER, \x7f DEL, \x0e shifted \x0f. \e_apc\e\\ \e^pm\e\\ \eX sos\e\\\n' \
		'\e]0;without an end' >escapes.txt
	# Questions: what the terminal answers would come in as keys.
	printf '%b' 'Questions \e[c\e[0c\e[>c\e[=c of the harbour\n\n' \
		'It \e[5n\e[6n\e[?6n asks \e[>0q\e[21t\e[18t\e[x for \eP$q"p\e\\ \eP+q544e\e\\ the \x05 ' \
		'terminal \e[?1$p on 4 June 2023, \eZ said Anna Weber.\n' >questions.txt
	printf '%b' '---\ntitle: "M \e]0;front\a"\nauthor: "A \xc2\x9b31m"\ndate: 2023-05-0\e[5n\n---\n\n' \
		'# Top \e]0;md\a\n\n[a \e[31m link](http://x.example/\e]0;u\a "t\e[6n")\n\n' \
		'```\e]0;info\a\ncode \e[2J\n```\n\n> quoted \xe2\x80\xae back\n' >escapes.md
	printf '%b' '<html lang="en\e[5n"><title>T\e]0;t\a</title><meta name="author" content="B&#27;[31m">' \
		'<meta property="article:published_time" content="2023-05-03\e]0;d\a">' \
		'<p>a&#27;]0;entity&#7; b&#155;31m c&#x9d;0;d&#x202e; &#x1b;[31m e<p>\e]0;raw\a' \
		'<a href="http://x.example/\e]0;h\a">l</a> <a href="javascript:alert(1)">k</a>' \
		'<img alt="\e]0;alt\a" src="file:///etc/hostname">' >escapes.html
}

# What stands elsewhere, or looks like something else, than it is.
make_disguises() {
	printf '%b' 'Accounts \xe2\x80\xaefdp.exe\xe2\x80\xac open\n\nThe \xe2\x81\xa7isolate\xe2\x81\xa9 and ' \
		'\xe2\x80\xabembedded\xe2\x80\xac, zero\xe2\x80\x8bwidth, joi\xe2\x81\xa0ner, so\xc2\xadft, \xef\xbb\xbfmark, ' \
		'\xf3\xa0\x81\x81\xf3\xa0\x81\x82tags, \xef\xbf\xbe \xf4\x8f\xbf\xbf \xef\xb7\x90 none, \xee\x80\x80 own, \xe2\x80\xa8line\xe2\x80\xa9.\n' \
		>disguises.txt
	printf '%b' 'P\xd0\xb0ris agrees\n\nIn P\xd0\xb0ris and Paris the \xd0\xa1ouncil met; \xce\x91nna and Anna. ' \
		'ca\xe2\x80\x8dt ca\xe2\x80\x8ct cat; \xef\xbc\xa1\xef\xbc\xa2 wide; a\xcc\xb8\xcc\xb8 struck on 3 May 2023.\n' >lookalikes.txt
}

make_encodings() {
	printf '%b' '\x80\x81\xfe\xff \xc0\x80 \xed\xa0\x80 \xf4\x90\x80\x80 \xe2\x82\n\xf8\x88\x80\x80\x80 end\n' >broken.txt
	printf '%b' '\xff\xfeh\0i\0\x3d\xd8' >cut16.txt
	printf '%b' 'cut \xe6\x9d' >cut8.txt
	{ printf 'before\0after\n'; head -c 400 /dev/zero; printf '\nend\n'; } >nul.txt
	printf '%b' 'a\r\nb\rc\n\rd\x0b e\x0c f\xe2\x80\xa8g\xc2\x85h' >ends.txt
	: >empty.txt
	{ printf '\033$B'; times 200 '8A'; } >iso2022.txt
}

# Cells: wide characters at the edge, clusters and marks without an end.
make_widths() {
	times 20 "$(times 79 x)東
" >edge.txt
	times $((500 * SIZE)) '👨‍👩‍👧 ' >joined.txt
	{ printf a; times $((2000 * SIZE)) $'\u0301'; printf ' b\nend\n'; } >marks.txt
	times $((300 * SIZE)) $'\u202b\u05d0\u05d1 (1) ' >rightward.txt
	times $((200 * SIZE)) $'\u0e33\u0e33\u1100\u1161\U1f1e6\U1f1e7\ufe0f' >clusters.txt
}

# HTML that is deep, endless, or asks for other files.
make_pages() {
	{ printf '<html><body>'; times $((3000 * SIZE)) '<div><b>'; printf deep; } >deep.html
	{ times $((500 * SIZE)) '<table><tr><td>'; printf x; } >tables.html
	printf '<td colspan=-2147483649 rowspan=99999999999><ol start=99999999999999999999><li value=-1>%s' \
		'<input type="><button type=><font size=+9999999999>x' >counts.html
	{ printf '<p '; times $((2000 * SIZE)) 'a=b '; printf '>x'; } >attributes.html
	{ printf '<p>'; times $((3000 * SIZE)) '&amp;&notit;&#1114112;&#xffffffffff;&#0;'; } >references.html
	# Ten of ten of ten: entities that would make a thousand million words.
	{
		printf '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY z0 "laugh">'
		for i in 1 2 3 4 5 6 7 8 9; do
			printf '<!ENTITY z%d "%s">' "$i" "$(times 10 "&z$((i - 1));")"
		done
		printf ']><html><body><p>before &z9; after</p>'
	} >laughs.html
	printf 'secret-of-the-machine\n' >secret
	printf '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY f SYSTEM "secret"><!ENTITY %% p SYSTEM "%s">%s' \
		"file://$PWD/secret" "%p;]><html><body><p>outside: &f; <xi:include href='secret' parse='text' \
xmlns:xi='http://www.w3.org/2001/XInclude'/><iframe src='secret'></iframe><object data='secret'></object>\
<link rel=stylesheet href='secret'><meta http-equiv=refresh content='0;url=secret'>" >outside.html
}

# Numbers and marks beyond any use; words of printf.
make_counts() {
	times $((60 * SIZE)) '99999999999999999999/13/32 31 February 0000, 2023-02-30T25:61:61+99:99, week 99 of 99999. ' >dates.txt
	{ times $((500 * SIZE)) '“'; echo; times $((501 * SIZE)) '"'; echo; } >quotes.txt
	{ printf 'Format %%s%%n%%s\n\n'; times 50 '%n%s%p%99999999d %*.*s said %1$s. '; } >format.txt
	{ times $((8000 * SIZE)) 'word '; echo; } >longline.txt
	times $((20000 * SIZE)) '
' >manylines.txt
	{ echo Names; echo; times $((300 * SIZE)) 'Anna Weber of the Harbour Board met Jan Kowalski in Elmstadt. '; } >names.txt
}

# Files of the program itself, written by somebody else.
make_own() {
	printf '%b' '# N \e]0;notes\a\n\n[e]: ../../../../etc/passwd "T\e[31m"\n[q]: <%%1b]0;x%%07> "u"\n\n' \
		'## e q #t\e[6n\n\n> The ==red\e[0m wall==.\n\nwords \e]52;c;eA==\a\n\n' \
		'[aaaaa]: e#char=99999999999999999999,-1 "2023-99-99T99:99Z \e[5n"\n[aaaaa]: q#char=5,2\n' >own.notes.md
	printf '%b' 'story "S \e]0;story\a"\narticle a ../../../../../../etc/passwd --title "\e[31m"\narticle b -rf\n' \
		'article c escapes.txt --title "t\e]0;x\a" --author "\xc2\x9b1m" --source "\x9b" --date 99999-01-01\n' \
		'alias PER "a\e[2J" "%n%s"\nmerge PER %s %n\nset editor "touch pwned"\nbind reader x pipe touch pwned\n' \
		'pipe touch pwned\nwrite -f pwned\nsource own.parallax\ninclude own.parallax\nentry hide 9999999999 "\e["\n' >own.parallax
	printf '%b' 'bind reader \e]0;x\a quit\nbind "\xc2\x9b" j top\nset theme "\e[2J"\nset no\e[6n 1\n' \
		'bind reader <C-\e> top\nbind global jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj top\ninclude own.keys\n' >own.keys
	printf '%b' '9\t99\tescapes.txt\n99999999999\t5\t/x\n-1\t-1\t\e]0;p\a\n\\' >own.positions
}

# Names that are options, lines, controls, commands, formats, bytes.
make_names() {
	local text='A name, tested on 3 May 2023 by Anna Weber.'
	local name
	for name in -rf --output=pwned $'two\nlines.txt' $'\e]0;owned-name\a.txt' "\$(touch pwned).txt" \
		"';touch pwned;'.txt" $'bad\xff.txt' '%s%n%99999d.txt' $'back\u202etxt.txt' '|touch pwned'; do
		printf '%s\n' "$text" >"./$name"
	done
}

make_inputs() { # FOLDER
	(
		mkdir -p "$1" && cd "$1" || exit 99
		make_escapes
		make_disguises
		make_encodings
		make_widths
		make_pages
		make_counts
		make_own
		make_names
	)
}
