unit_support += tests/unit/import/dump.c tests/unit/import/dump.h
unit_sources += \
	tests/unit/import/charset.c \
	tests/unit/import/dom.c \
	tests/unit/import/frontmatter.c \
	tests/unit/import/hint.c \
	tests/unit/import/html.c \
	tests/unit/import/htmlmeta.c \
	tests/unit/import/import.c \
	tests/unit/import/jsonld.c \
	tests/unit/import/maintext.c \
	tests/unit/import/markdown.c \
	tests/unit/import/strip.c \
	tests/unit/import/tame.c \
	tests/unit/import/witness.c
