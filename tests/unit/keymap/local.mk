unit_sources += \
	tests/unit/keymap/key.c \
	tests/unit/keymap/keymap.c
