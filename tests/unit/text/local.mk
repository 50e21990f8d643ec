unit_sources += \
	tests/unit/text/abbreviation.c \
	tests/unit/text/anchor.c \
	tests/unit/text/approx.c \
	tests/unit/text/bidi.c \
	tests/unit/text/blocks.c \
	tests/unit/text/classify.c \
	tests/unit/text/decode.c \
	tests/unit/text/document.c \
	tests/unit/text/fold.c \
	tests/unit/text/function_word.c \
	tests/unit/text/kept_lines.c \
	tests/unit/text/language.c \
	tests/unit/text/numeral.c \
	tests/unit/text/raw.c \
	tests/unit/text/search.c \
	tests/unit/text/segment.c \
	tests/unit/text/sentence.c \
	tests/unit/text/stem.c
