core_sources += \
	core/text/blocks.c core/text/blocks.h \
	core/text/decode.c core/text/decode.h \
	core/text/document.c core/text/document.h \
	core/text/fold.c core/text/fold.h \
	core/text/language.c core/text/language.h \
	core/text/raw.c core/text/raw.h \
	core/text/search.c core/text/search.h \
	core/text/segment.c core/text/segment.h
