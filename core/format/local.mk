core_sources += \
	core/format/table.c core/format/table.h
