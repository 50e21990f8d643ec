unit_sources += \
	tests/unit/entity/consistency.c \
	tests/unit/entity/definition.c \
	tests/unit/entity/letter.c \
	tests/unit/entity/mention.c \
	tests/unit/entity/model.c \
	tests/unit/entity/rules.c \
	tests/unit/entity/tags.c \
	tests/unit/entity/token.c \
	tests/unit/entity/word.c
unit_support += tests/unit/entity/marked.c tests/unit/entity/marked.h
