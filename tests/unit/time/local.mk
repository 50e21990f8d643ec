unit_sources += \
	tests/unit/time/timex.c
