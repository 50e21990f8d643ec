core_sources += \
	core/import/dom.c core/import/dom.h \
	core/import/strip.c core/import/strip.h \
	core/import/tag.c core/import/tag.h \
	core/import/tame.c core/import/tame.h
