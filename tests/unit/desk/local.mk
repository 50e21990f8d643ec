unit_sources += \
	tests/unit/desk/command.c \
	tests/unit/desk/journey.c \
	tests/unit/desk/noting.c \
	tests/unit/desk/options.c \
	tests/unit/desk/positions.c \
	tests/unit/desk/range.c
