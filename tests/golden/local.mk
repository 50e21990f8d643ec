# Batch commands: arguments in, exact text out. See run.sh for the format of
# a case.
TESTS += tests/golden/run.sh tests/golden/selftest.sh
