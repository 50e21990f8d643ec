#!/bin/sh
# Makes data/names/english (and data/names/words, if word vectors are given)
# from marked text:
#
#	data/names/rebuild.sh LABDIR [VECTORS.json]
#
# Same input, same bytes: sums are done in a fixed order and without fused
# operations, so neither the processor nor the width of its registers matters.
# Takes some minutes on one core and about 3 GB of memory.
set -e
lab=${1:?usage: data/names/rebuild.sh LABDIR [VECTORS.json]}
cd "$(dirname "$0")/../.."
work=$(mktemp -d "${TMPDIR:-/tmp}/parallax-names.XXXXXX")
trap 'rm -rf "$work"' EXIT
: >"$work/config.h"

# The way the trainer is compiled is part of the recipe.
compile() { # PROGRAM SOURCE...
	program=$1
	shift
	${CC:-cc} -std=c11 -D_GNU_SOURCE -O3 -march=native -ffp-contract=off -I. -I"$work" \
		-o "$work/$program" "$@" data/names/pack.c core/entity/*.c \
		core/base/*.c -lm -lbsd -lmd
}

if test -n "$2"; then
	compile vectors data/names/vectors.c
	"$work/vectors" "$lab/clusters.tsv" "$2" data/names/words
fi
compile train data/names/train.c data/names/corpus.c data/names/perceptron.c \
	data/names/network.c data/names/phrases.c
"$work/train" "$lab" data/names/words data/names/english
sha256sum data/names/words data/names/english
