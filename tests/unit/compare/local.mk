unit_sources += \
	tests/unit/compare/comparison.c \
	tests/unit/compare/digest.c \
	tests/unit/compare/pairing.c \
	tests/unit/compare/passages.c \
	tests/unit/compare/sense.c \
	tests/unit/compare/vocabulary.c
unit_support += tests/unit/compare/couple.c tests/unit/compare/couple.h
