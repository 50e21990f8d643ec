# shellcheck shell=bash
# faulty - running a program with calls that fail; sourced after lib.sh.

shim=${top_builddir:-$top_srcdir/build}/tests/durable/faults.so
if ! test -e "$shim"; then
	echo "SKIPPED: there is no $shim"
	exit 77
fi
# What it takes the place of, sanitizers have taken already.
if test "${SANITIZERS-}" = yes; then
	echo 'SKIPPED: this build has sanitizers'
	exit 77
fi
# gcov writes its counts at the end, with calls that are to fail.
if test "${COVERAGE-}" = yes; then
	echo 'SKIPPED: this build counts what is reached'
	exit 77
fi
limit=()
! command -v timeout >/dev/null || limit=(timeout -k 5 20)
wrongs=0

faulty() { # COMMAND..., with FAULT and the like in the environment
	"${limit[@]}" env LD_PRELOAD="$shim" "$@"
}

# Which of ALL points are tried: every `step`-th from `start` on. POINTS=N: about
# so many, from a place that differs with the name, so that all together see much.
# POINTS=all: every one, or with SHARE=K/N every N-th from the K-th on, so that
# several can share the work.
# shellcheck disable=SC2034 # the caller's
choose_points() { # ALL NAME
	start=1
	step=1
	if test "$POINTS" != all; then
		step=$((1 + $1 / POINTS))
		start=$((1 + ${#2} % step))
	elif test -n "${SHARE-}"; then
		start=${SHARE%/*}
		step=${SHARE#*/}
	fi
}

wrong() { # WHAT
	echo "$1" >&2
	wrongs=$((wrongs + 1))
}

finish() { # WHAT
	echo "$1, $wrongs wrong"
	test $wrongs = 0
}
