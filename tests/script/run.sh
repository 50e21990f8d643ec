#!/bin/bash
# Screens without a terminal. A case is one of tests/golden/run.sh with a
# section `--- with script`: commands, of which `press` types keys, `size` sets
# the screen and `dump` prints it; standard output is then the screens.

top=${top_srcdir:-$(cd "$(dirname "$0")/../.." && pwd)}
GOLDEN_CASES=$top/tests/script exec "$top/tests/golden/run.sh" "$@"
