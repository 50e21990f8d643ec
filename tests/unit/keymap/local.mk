unit_sources += \
	tests/unit/keymap/builtin.c \
	tests/unit/keymap/key.c \
	tests/unit/keymap/keymap.c
