# Screens without a terminal: a script of commands and the pages it shows. See
# run.sh; it finds its cases.
TESTS += tests/script/run.sh
