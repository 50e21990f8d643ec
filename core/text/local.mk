core_sources += \
	core/text/blocks.c core/text/blocks.h \
	core/text/classify.c core/text/classify.h \
	core/text/cue.c core/text/cue.h \
	core/text/decode.c core/text/decode.h \
	core/text/document.c core/text/document.h \
	core/text/ending.c core/text/ending.h \
	core/text/fold.c core/text/fold.h \
	core/text/language.c core/text/language.h \
	core/text/lines.c core/text/lines.h \
	core/text/phrase.c core/text/phrase.h \
	core/text/magic.c core/text/magic.h \
	core/text/raw.c core/text/raw.h \
	core/text/search.c core/text/search.h \
	core/text/segment.c core/text/segment.h \
	core/text/shape.c core/text/shape.h
