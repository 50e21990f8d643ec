#!/bin/bash
# run.sh passes what is right and finds what is wrong, shown with a small
# program in place of parallax.
top=${top_srcdir:-$(cd "$(dirname "$0")/../.." && pwd)}
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cases=$work/cases
mkdir "$cases"

cat >"$work/program" <<'PROGRAM'
#!/bin/sh
printf '<%s>\n' "$@"
cat
echo "${WORD-}" >&2
printf 'no end' >out.txt
test "$1" != fail || exit 2
PROGRAM
chmod +x "$work/program"

golden() {
	PARALLAX=$work/program GOLDEN_CASES=$cases top_srcdir=$top \
		"$top/tests/golden/run.sh" >"$work/log" 2>&1
}

fail() {
	echo "FAIL: $1"
	cat "$work/log"
	exit 1
}

cat >"$cases/right.case" <<'CASE'
# words, input, environment, status, a written file
args: fail "two words" 'and "more"'
args: $(touch bad) *
env: WORD=a b
exit: 2
--- stdout
<fail>
<two words>
<and "more">
<$(touch>
<bad)>
<*>
--- stderr
a b
--- file out.txt, no new line
no end
CASE
golden || fail 'a right case does not pass'
grep -qx '1 passed, 0 failed' "$work/log" || fail 'the closing line is not right'

cp "$cases/right.case" "$work/right"
for change in 's/^<and.*/<or>/' 's/^exit: 2/exit: 1/' 's/^a b$/a c/' 's/^no end/an end/' \
	's/, no new line//' '/^--- stderr/,/^a b/d' 's/^env:/enw:/'; do
	sed "$change" "$work/right" >"$cases/right.case"
	! golden || fail "not found: $change"
	grep -qx '0 passed, 1 failed' "$work/log" || fail 'the closing line is not right'
	case $change in *enw:*) continue ;; esac
	UPDATE=1 golden || fail 'the update failed'
	golden || fail "an updated case does not pass: $change"
done
echo 'faults were found'
