#!/bin/bash
# Looks for texts that break a program of this folder: builds all of them with
# clang, libFuzzer and sanitizers in a folder of their own, and runs each for an
# hour of CPU time.
#
#	tests/fuzz/hour.sh [-t SECONDS] [-d FOLDER] [TARGET...]
#
# FOLDER, ./build-fuzz by default, keeps all that is made: texts that reach
# something new in corpus/TARGET, for the next time; those that broke it in
# found/TARGET-*; what was said in log/TARGET. Prints a line a target, and ends
# with 1 if anything was found. A text worth keeping goes to tests/fuzz/corpus.

top=$(cd "$(dirname "$0")/../.." && pwd) || exit 99
seconds=3600
folder=$PWD/build-fuzz
: "${CC:=clang}"

usage() {
	sed -n 's/^#\t/usage: /p' "$0" >&2
	exit 2
}

while getopts t:d: option; do
	case $option in
	t) seconds=$OPTARG ;;
	d) folder=$OPTARG ;;
	*) usage ;;
	esac
done
shift $((OPTIND - 1))
[[ $seconds =~ ^[1-9][0-9]*$ ]] || usage
targets=("$@")
if test $# = 0; then
	mapfile -t targets < <(cd "$top/tests/fuzz/corpus" && printf '%s\n' *)
fi
for target in "${targets[@]}"; do
	test -d "$top/tests/fuzz/corpus/$target" || {
		echo "there is no target $target" >&2
		exit 2
	}
done

mkdir -p "$folder/corpus" "$folder/found" "$folder/log" "$folder/build" || exit 99
folder=$(cd "$folder" && pwd)
read -ra compiler <<<"$CC"
sanitize=-fsanitize=address,undefined
printf '#include <stddef.h>\nint LLVMFuzzerTestOneInput(const char *s, size_t n) { return s[0] - s[n - 1]; }\n' >"$folder/probe.c"
if ! "${compiler[@]}" -fsanitize=fuzzer "$folder/probe.c" -o "$folder/probe" 2>/dev/null; then
	echo "SKIPPED: $CC makes no libFuzzer programs"
	exit 77
fi

make_says() { # VARIABLES of the Makefile
	make -s --no-print-directory -C "$folder/build" --eval "say: ; @echo $*" say
}

# The program as usual, but with sanitizers and with counters where it branches.
build() {
	cd "$folder/build" || return
	if ! test -e Makefile; then
		"$top/configure" -q CC="$CC" --disable-tests \
			CFLAGS="-O1 -g -fsanitize=fuzzer-no-link $sanitize -fno-sanitize-recover=all" || return
	fi
	make libcore.a >"$folder/log/build" 2>&1 || {
		tail -n 20 "$folder/log/build" >&2
		return 1
	}
	local flags libraries target sources
	# shellcheck disable=SC2016 # make's, not ours
	read -ra flags < <(make_says '$(DEFS) $(AM_CPPFLAGS) $(CPPFLAGS) $(AM_CFLAGS) $(CFLAGS)')
	# shellcheck disable=SC2016
	read -ra libraries < <(make_says '$(core_libs)')
	for target in "${targets[@]}"; do
		sources=("$top/tests/fuzz/$target.c")
		! grep -q imported.h "${sources[0]}" || sources+=("$top/tests/fuzz/imported.c")
		"${compiler[@]}" -I. -I"$top" "${flags[@]}" -fsanitize=fuzzer "${sources[@]}" libcore.a \
			"${libraries[@]}" -o "$folder/$target" || return
	done
}

# Runs a target until it has had its CPU time, or has found something.
look() { # TARGET
	local target=$1 log=$folder/log/$1 status=0 runs=0 used=0 count before start known found coverage
	mkdir -p "$folder/corpus/$target"
	: >"$log"
	known=$(find "$folder/corpus/$target" -type f | wc -l)
	before=$(find "$folder/found" -name "$target-*" | wc -l)
	# libFuzzer counts wall time; on a busy machine that is more than it has had.
	while test "$status" = 0 && test "$used" -lt "$seconds"; do
		count_seconds
		start=$count
		"$folder/$target" -max_total_time=$((seconds - used)) -timeout=25 -rss_limit_mb=3000 \
			-print_final_stats=1 -artifact_prefix="$folder/found/$target-" \
			"$folder/corpus/$target" "$top/tests/fuzz/corpus/$target" >>"$log" 2>&1
		status=$?
		count_seconds
		used=$((used + count - start))
	done
	runs=$(awk '/^stat::number_of_executed_units/ { n += $2 } END { print n + 0 }' "$log")
	coverage=$(sed -n 's/.* cov: \([0-9]*\) ft: \([0-9]*\) .*/\1\t\2/p' "$log" | tail -n 1)
	found=$(($(find "$folder/found" -name "$target-*" | wc -l) - before))
	test "$found" != 0 || test "$status" = 0 || found="ended with $status"
	printf '%s\t%d\t%d\t%s\t%d\t%s\n' "$target" "$used" "$runs" "${coverage:-0	0}" \
		$(($(find "$folder/corpus/$target" -type f | wc -l) - known)) "$found"
	test "$found" = 0
}

# Sets count to the CPU seconds of all programs that have ended; a subshell has its own.
count_seconds() {
	times >"$folder/times"
	count=$(awk 'NR == 2 { gsub(/[ms]/, " "); print int($1 * 60 + $2 + $3 * 60 + $4) }' "$folder/times")
}

export top_srcdir=$top PARALLAX_DATA=$top LC_ALL=C.UTF-8 TZ=UTC
build || exit 99
status=0
printf 'target\tCPU s\truns\tcoverage\tfeatures\tnew\tfound\n'
for target in "${targets[@]}"; do
	look "$target" || status=1
done
exit $status
