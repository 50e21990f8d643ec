core_sources += \
	core/base/arena.c core/base/arena.h \
	core/base/buf.c core/base/buf.h \
	core/base/day.c core/base/day.h \
	core/base/err.c core/base/err.h \
	core/base/file.c core/base/file.h \
	core/base/file_folder.c \
	core/base/file_lock.c core/base/file_lock.h \
	core/base/late.c core/base/late.h \
	core/base/heap.c \
	core/base/heap.h \
	core/base/line.c core/base/line.h \
	core/base/map.c core/base/map.h \
	core/base/number.c core/base/number.h \
	core/base/span.h \
	core/base/str.c core/base/str.h \
	core/base/utf8.c core/base/utf8.h \
	core/base/vec.c core/base/vec.h \
	core/base/width.c core/base/width.h
