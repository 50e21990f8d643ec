#!/bin/bash
# Every view over inputs made to do harm, in a real terminal: the program goes
# on, ends by itself, gives the terminal back, and writes nothing that a screen
# does not need. HOSTILE=FOLDER takes other inputs, JOBS=2 plays two at a time.
# shellcheck source=tests/hostile/lib.sh
. "${top_srcdir:-$PWD}/tests/hostile/lib.sh"

ptytest=$top_builddir/tests/pty/ptytest
if ! test -x "$ptytest"; then
	echo "SKIPPED: there is no player at $ptytest"
	exit 77
fi
unset XDG_RUNTIME_DIR EDITOR VISUAL PAGER BROWSER NO_COLOR COLUMNS LINES TMUX STY
export TZ=UTC XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config

# A name as a word of `args`: quoted, with what its escapes stand for.
quoted() { # NAME
	local name=$1
	name=${name//\\/\\\\}
	name=${name//$'\n'/\\n}
	name=${name//$'\e'/\\e}
	name=${name//\"/\\x22}
	printf '"%s"' "$name"
}

# The keys are those of the default keymap; each `settled` waits for its page.
write_case() { # SIZE FILES...
	local size=$1 name
	shift
	printf 'size %s\nwithin 20\nraw-clean\nargs --' "$size"
	for name in "$@"; do
		printf ' %s' "$(quoted "$name")"
	done
	cat <<-'END'

		settled
		key <Space>
		key G
		key gg
		key gr
		settled
		key gr
		key y
		key Y
		settled
		key gw
		settled
		key q
		key ga
		settled
		key ge
		settled
		key <Enter>
		key gt
		settled
		key <Enter>
		key gc
		settled
		key JJGc
		settled
		key gm
		settled
		key gx
		settled
		key gn
		settled
		key g1
		key <C-w>2
		settled
		key <Tab>Gbb
		settled
		key Z
		key vwwV
		settled
		key <Esc>
		key H
		settled
		key aWhat is this?<Enter>
		settled
		key gn
		settled
		key <Enter>
		key /e
		settled
		key <Enter>nN
		key g/e<Enter>
		settled
		key q
		key :article-n <Tab><Tab>
		settled
		key <C-c>
		key :view messages<Enter>
		settled
		key q
		key ?
		settled
		key GZ
		settled
		key q
		key gl
		settled
		key x
		settled
		resize 20x5
		settled
		key gcgmgtge
		settled
		resize 2x1
		settled
		key Q
		exit 0
		restored
	END
}

play() { # NAME SIZE FILES...
	local name=$1
	shift
	write_case "$@" >"$work/$name.pty"
	rm -rf parallax.notes.md "$XDG_STATE_HOME"
	mkdir -p "$XDG_STATE_HOME/parallax"
	! test -e own.positions || cp own.positions "$XDG_STATE_HOME/parallax/positions"
	"${limit[@]}" "$ptytest" "$PARALLAX" "$work/$name.pty" 2>"$work/$name.err" ||
		complain "$name ($*): $(head -c 4000 "$work/$name.err")"
	look_at "$work/$name.err" plain "$name"
	! test -e parallax.notes.md || look_at parallax.notes.md plain "the notes of $name"
	runs=$((runs + 1))
}

# A few together, so that the views of several articles have something to show.
mapfile -d '' all < <(find . -maxdepth 1 -type f ! -name 'own.*' ! -name secret -printf '%P\0' | LC_ALL=C sort -z)
step=${TOGETHER:-6}
for ((i = 0; i < ${#all[@]}; i += step)); do
	size=80x24
	test $((i / step % 2)) = 0 || size=160x30
	play "screens-$((i / step + 1))" $size "${all[@]:i:step}"
done
finish
