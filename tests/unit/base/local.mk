unit_support += tests/unit/same.h tests/unit/folder.c tests/unit/folder.h
unit_sources += \
	tests/unit/base/arena.c \
	tests/unit/base/buf.c \
	tests/unit/base/day.c \
	tests/unit/base/err.c \
	tests/unit/base/file.c \
	tests/unit/base/file_folder.c \
	tests/unit/base/file_lock.c \
	tests/unit/base/file_save.c \
	tests/unit/base/late.c \
	tests/unit/base/line.c \
	tests/unit/base/map.c \
	tests/unit/base/number.c \
	tests/unit/base/str.c \
	tests/unit/base/utf8.c \
	tests/unit/base/vec.c \
	tests/unit/base/width.c
