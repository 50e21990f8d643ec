unit_sources += \
	tests/unit/article/article.c \
	tests/unit/article/dateline.c \
	tests/unit/article/imprint.c
