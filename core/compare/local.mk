core_sources += \
	core/compare/attribution.h \
	core/compare/clash.h \
	core/compare/collation.h \
	core/compare/comparison.c \
	core/compare/comparison.h \
	core/compare/coverage.c \
	core/compare/coverage.h \
	core/compare/digest.c \
	core/compare/digest.h \
	core/compare/facing.h \
	core/compare/pairing.c \
	core/compare/pairing.h \
	core/compare/passages.c \
	core/compare/passages.h \
	core/compare/pinned.c \
	core/compare/pinned.h \
	core/compare/reasons.c \
	core/compare/sense.c \
	core/compare/sense.h \
	core/compare/slots.h \
	core/compare/told.c \
	core/compare/told.h \
	core/compare/weigh.c \
	core/compare/weigh.h
