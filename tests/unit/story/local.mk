unit_sources += \
	tests/unit/story/alias.c \
	tests/unit/story/corrections.c \
	tests/unit/story/entity.c \
	tests/unit/story/event.c \
	tests/unit/story/form.c \
	tests/unit/story/label.c \
	tests/unit/story/link.c \
	tests/unit/story/pin.c \
	tests/unit/story/speakers.c \
	tests/unit/story/story.c \
	tests/unit/story/timeline.c \
	tests/unit/story/voices.c
unit_support += tests/unit/story/told.c tests/unit/story/told.h
