cli_sources += \
	cli/info.c \
	cli/keys.c \
	cli/main.c \
	cli/options.c cli/options.h \
	cli/read.c \
	cli/subcommand.c cli/subcommand.h
