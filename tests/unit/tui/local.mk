unit_sources += \
	tests/unit/tui/cells.c \
	tests/unit/tui/entry.c \
	tests/unit/tui/input.c \
	tests/unit/tui/osc52.c \
	tests/unit/tui/shift.c \
	tests/unit/tui/theme.c
