#!/bin/bash
# Two branches that both add notes merge without a conflict, and all notes are
# there and whole.
# shellcheck source=tests/durable/lib.sh
. "${top_srcdir:-$PWD}/tests/durable/lib.sh"

if ! command -v git >/dev/null; then
	echo 'SKIPPED: git is not installed'
	exit 77
fi
export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org
export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org

: >saved
add 'note base 1' >>saved || exit 1
notes init || exit 1
{
	git init -q -b one . && git add .gitattributes ferry.txt notes.notes.md &&
		git commit -q -m base && git branch two
} >/dev/null || fail 'git cannot make a repository here'

quote() { # QUOTE TEXT
	notes add ferry.txt --quote "$1" --note "$2" >>saved || exit 1
}

quote 'came back empty' 'note one 1'
quote 'left at noon' 'note one 2'
quote 'The crew slept' 'note one 3'
git commit -q -a -m one || exit 1
git checkout -q two || exit 1
quote 'the paper' 'note two 1'
quote 'the captain' 'note two 2'
git commit -q -a -m two || exit 1
git merge -q -m merged one >merge.log 2>&1 || fail "git merge: $(cat merge.log)"
check_whole
check_saved saved
test "$(wc -l <list)" = 7 || fail "$(wc -l <list) rows for 6 notes"
cp list before
notes fmt && check_whole
cmp list before || fail 'fmt made it another'
git commit -q -a -m tidied || exit 1

# The same passage on both branches: git sees one heading and one quote.
git checkout -q -b three || exit 1
quote 'day before' 'note three 1'
git commit -q -a -m three || exit 1
git checkout -q two || exit 1
quote 'day before' 'note four 1'
notes add ferry.txt --note 'note four 2' >/dev/null || exit 1
git commit -q -a -m four || exit 1
git merge -q -m again three >merge.log 2>&1 || fail "git merge: $(cat merge.log)"
notes list -f tsv -o list || exit 1
check_saved saved
for words in 'three 1' 'four 1' 'four 2'; do
	grep -q "	note $words\$" list || fail "not a note of its own: $words"
done
notes fmt || exit 1
notes list -f tsv -o tidied
cmp list tidied || fail 'fmt made it another'
echo '9 notes of two branches there'
