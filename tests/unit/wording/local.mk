unit_sources += \
	tests/unit/wording/charged.c \
	tests/unit/wording/lemma.c \
	tests/unit/wording/passive.c \
	tests/unit/wording/plain_word.c \
	tests/unit/wording/portrayal.c \
	tests/unit/wording/wordbook.c
