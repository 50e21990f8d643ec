unit_sources += \
	tests/unit/quote/attribute.c \
	tests/unit/quote/indirect.c \
	tests/unit/quote/mark.c \
	tests/unit/quote/passage.c
unit_support += tests/unit/quote/marked.c tests/unit/quote/marked.h
