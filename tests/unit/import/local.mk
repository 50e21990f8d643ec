unit_sources += \
	tests/unit/import/strip.c
