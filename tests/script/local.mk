# Screens without a terminal: a script of commands and the pages it shows. A
# runner, run.sh, and what it needs built are listed here; it finds its cases.
