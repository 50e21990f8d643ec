core_sources += \
	core/format/html.c core/format/html.h \
	core/format/table.c core/format/table.h
