# Nothing that was said to be saved is lost: programs killed, several at once,
# branches merged. ROUNDS in the environment makes them longer.
TESTS += tests/durable/kill.sh tests/durable/writers.sh tests/durable/merge.sh
EXTRA_DIST += tests/durable/lib.sh tests/durable/kill.sh tests/durable/writers.sh \
	tests/durable/merge.sh
