core_sources += \
	core/format/html.c core/format/html.h \
	core/format/markup.c core/format/markup.h \
	core/format/markup_md.c core/format/markup_md.h \
	core/format/table.c core/format/table.h
