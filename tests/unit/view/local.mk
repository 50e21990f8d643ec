unit_sources += \
	tests/unit/view/wrap.c
unit_support += \
	tests/unit/view/paper.c tests/unit/view/paper.h
