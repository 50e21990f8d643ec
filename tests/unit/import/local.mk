unit_sources += \
	tests/unit/import/dom.c \
	tests/unit/import/hint.c \
	tests/unit/import/maintext.c \
	tests/unit/import/strip.c \
	tests/unit/import/tame.c \
	tests/unit/import/witness.c
