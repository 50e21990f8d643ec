unit_support += tests/unit/same.h
unit_sources += \
	tests/unit/base/day.c \
	tests/unit/base/line.c \
	tests/unit/base/map.c \
	tests/unit/base/utf8.c \
	tests/unit/base/width.c
