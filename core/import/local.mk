core_sources += \
	core/import/strip.c core/import/strip.h \
	core/import/tag.c core/import/tag.h
