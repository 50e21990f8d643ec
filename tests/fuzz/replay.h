/*
 * replay - what every fuzz target is to libFuzzer and to the tests.
 *
 * A target defines LLVMFuzzerTestOneInput, which aborts if something is wrong;
 * libFuzzer brings a main of its own, replay.c one that gives it the files named
 * as arguments, one after the other.
 */
#ifndef TESTS_FUZZ_REPLAY_H
#define TESTS_FUZZ_REPLAY_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
