# All but main.c: doc/tables is linked with these too.
cli_sources += \
	cli/align.c \
	cli/compare.c \
	cli/conll.c cli/conll.h \
	cli/dates.c \
	cli/entities.c \
	cli/info.c \
	cli/keys.c \
	cli/only.c \
	cli/options.c cli/options.h \
	cli/portrait.c \
	cli/quotes.c \
	cli/read.c \
	cli/subcommand.c cli/subcommand.h \
	cli/timeline.c \
	cli/timeline_html.c cli/timeline_html.h \
	cli/vocabulary.c \
	cli/wording.c cli/wording.h
