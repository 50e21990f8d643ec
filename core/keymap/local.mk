core_sources += \
	core/keymap/key.c core/keymap/key.h \
	core/keymap/keymap.c core/keymap/keymap.h
