core_sources += \
	core/import/html.c \
	core/import/import.c core/import/import.h \
	core/import/markdown.c \
	core/import/plain.c
