# Scores against gold annotations of the samples, each with a floor. A runner,
# run.sh, is listed here.
