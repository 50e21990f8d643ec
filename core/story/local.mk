core_sources += \
	core/story/story.c core/story/story.h
