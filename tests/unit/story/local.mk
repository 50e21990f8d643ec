unit_sources += \
	tests/unit/story/story.c
