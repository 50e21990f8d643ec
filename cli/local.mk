# All but main.c: doc/tables is linked with these too.
cli_sources += \
	cli/conll.c cli/conll.h \
	cli/dates.c \
	cli/entities.c \
	cli/info.c \
	cli/keys.c \
	cli/notes.c cli/notes.h cli/notes_add.c cli/notes_list.c \
	cli/options.c cli/options.h \
	cli/read.c \
	cli/subcommand.c cli/subcommand.h
