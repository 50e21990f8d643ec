core_sources += \
	core/compare/comparison.c \
	core/compare/comparison.h \
	core/compare/coverage.c \
	core/compare/coverage.h \
	core/compare/digest.c \
	core/compare/digest.h \
	core/compare/pairing.c \
	core/compare/pairing.h \
	core/compare/passages.c \
	core/compare/passages.h \
	core/compare/reasons.c \
	core/compare/sense.c \
	core/compare/sense.h \
	core/compare/told.c \
	core/compare/told.h \
	core/compare/vocabulary.c core/compare/vocabulary.h \
	core/compare/weigh.c \
	core/compare/weigh.h
